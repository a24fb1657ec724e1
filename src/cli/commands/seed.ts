import { needArgs, type Command } from '../command.ts'
import { withInstallation } from '../open.ts'

/** The invented programme with its people, entries and library, and the ledger of past awards. */
export const seed: Command = {
  usage: '[--demo]',
  summary: 'Fills an empty database with the demonstration: an invented programme, its people, entries and library.',
  options: { demo: { type: 'boolean' } },
  async run(call) {
    needArgs(call)
    return withInstallation(async (awards) => {
      const { loadDemo } = await import('#seed/demo/load.ts')
      const loaded: unknown = await loadDemo(awards, { progress: (text: string) => call.progress.step(text) })
      return { data: loaded ?? { seeded: true }, lines: ['The demonstration is in the database.'] }
    })
  },
}
