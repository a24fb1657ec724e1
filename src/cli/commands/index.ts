import type { Command } from '../command.ts'

/** Every command by name, loaded when it is called: those of judging need no database and no Payload. */
export const commands: Record<string, () => Promise<Command>> = {
  seed: async () => (await import('./seed.ts')).seed,
  'create-admin': async () => (await import('./create-admin.ts')).createAdmin,
  migrate: async () => (await import('./migrate.ts')).migrate,
  reindex: async () => (await import('./reindex.ts')).reindex,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  'export-all': async () => (await import('./export-all.ts')).exportAll,
  'import-all': async () => (await import('./import-all.ts')).importAll,
  verify: async () => (await import('./verify.ts')).verify,
}
