import { getPayload, type Payload } from 'payload'
import type { Awards } from '#src/awards.ts'

/** One shared instance a process: SQLite in memory, or the server in TEST_DATABASE_URI. */
export async function startAwards(): Promise<{ payload: Payload; awards: Awards }> {
  process.env.DATABASE_URI = process.env.TEST_DATABASE_URI ?? ':memory:'
  process.env.MAIL_URI ??= 'file:./data/test/mail'
  process.env.PAYLOAD_SECRET ??= 'a secret for the tests alone'
  const { default: config } = await import('../payload.config.ts')
  const payload = await getPayload({ config })
  return { payload, awards: payload.awards }
}
