import { needArgs, type Command } from '../command.ts'
import { withInstallation } from '../open.ts'

export const migrate: Command = {
  usage: '',
  summary: 'Brings the database to the shape that this version needs. Starting the server does the same.',
  async run(call) {
    needArgs(call)
    return withInstallation(async ({ ctx }) => {
      const { docs } = await ctx.payload.find({ collection: 'payload-migrations', pagination: false, depth: 0, sort: 'createdAt', overrideAccess: true })
      const applied = docs.flatMap(({ name, batch }) => (batch === -1 || !name ? [] : [name]))
      return { data: { applied }, lines: [`The database is up to date (${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'}).`, ...applied.map((name) => `  ${name}`)] }
    })
  },
}
