import type { Command } from '../command.ts'

/** Every command by name, loaded when it is called: those of judging need no database and no Payload. */
export const commands: Record<string, () => Promise<Command>> = {
  assign: async () => (await import('./assign.ts')).assign,
  expertise: async () => (await import('./expertise.ts')).expertise,
  seed: async () => (await import('./seed.ts')).seed,
  'create-admin': async () => (await import('./create-admin.ts')).createAdmin,
  migrate: async () => (await import('./migrate.ts')).migrate,
  reindex: async () => (await import('./reindex.ts')).reindex,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  'export-all': async () => (await import('./export-all.ts')).exportAll,
  'import-all': async () => (await import('./import-all.ts')).importAll,
  severity: async () => (await import('./severity.ts')).severityCommand,
  agreement: async () => (await import('./agreement.ts')).agreementCommand,
  screen: async () => (await import('./screen.ts')).screenCommand,
  chain: async () => (await import('./chain.ts')).chain,
  verify: async () => (await import('./verify.ts')).verify,
  pairwise: async () => (await import('./pairwise.ts')).pairwise,
  tally: async () => (await import('./tally.ts')).tallyCommand,
}
