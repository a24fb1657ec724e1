import { getPayload, type SanitizedConfig } from 'payload'
import { holdDatabase } from '#database/lock.ts'
import type { Awards } from '#src/awards.ts'
import { readEnv } from '#src/env.ts'

/** The installation that DATABASE_URI names, held by this process until `close`. */
export async function openInstallation(config: SanitizedConfig | Promise<SanitizedConfig>): Promise<{ awards: Awards; close(): Promise<void> }> {
  const release = holdDatabase(readEnv().DATABASE_URI)
  try {
    const payload = await getPayload({ config })
    return {
      awards: payload.awards,
      async close() {
        await payload.awards.runtime.stop()
        await payload.destroy()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}
