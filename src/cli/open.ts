import type { Awards } from '#src/awards.ts'

/**
 * Opens the installation that DATABASE_URI names, does something with it and closes it. Payload is loaded only now,
 * and what it logs goes to standard error: the output is the command's alone.
 */
export async function withInstallation<T>(act: (awards: Awards) => Promise<T>): Promise<T> {
  const { openInstallation } = await import('#server/open-installation.ts')
  const { default: config } = await import('../../payload.config.ts')
  const sanitized = await config
  // Payload types the options of its logger as the resolved ones of pino, which takes any part of them.
  const logger = { options: { level: 'warn' }, destination: process.stderr } as unknown as NonNullable<typeof sanitized.logger>
  const installation = await openInstallation({ ...sanitized, logger })
  try {
    return await act(installation.awards)
  } finally {
    await installation.close()
  }
}
