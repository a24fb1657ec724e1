import path from 'node:path'
import { readEnv } from '#src/env.ts'
import { needArgs, type Command } from '../command.ts'

export const restore: Command = {
  usage: 'DIR [--replace]',
  summary: 'Puts a backup back; stop the server first.\nWith --replace also where there is a database: a SQLite file and its media are then kept beside it, on MongoDB they are replaced.',
  options: { replace: { type: 'boolean' } },
  async run(call) {
    const [folder = ''] = needArgs(call, 'the folder of a backup')
    const env = readEnv()
    const { holdInstallation } = await import('../open-held.ts')
    const { restore: putBack } = await import('#services/installation/backup.ts')
    const manifest = await holdInstallation(env.DATABASE_URI, () => putBack(env, path.resolve(folder), { replace: call.flags.replace === true }, call.progress.step))
    return { data: { restored: manifest }, lines: [`The backup of ${manifest.at} is in place. Start the server; "recount reindex" builds the search index at once.`] }
  },
}
