import path from 'node:path'
import { readEnv } from '#src/env.ts'
import { needArgs, type Command } from '../command.ts'

export const backup: Command = {
  usage: 'DIR',
  summary: 'Copies the database and the media into an empty folder; the server may run.\nIt holds everything that visibility rules hide: encrypt it.',
  async run(call) {
    const [folder = ''] = needArgs(call, 'the folder to write to')
    const { backup: copy } = await import('#services/installation/backup.ts')
    const manifest = await copy(readEnv(), path.resolve(folder), call.progress.step)
    return { data: { folder: path.resolve(folder), ...manifest }, lines: [
      `Backup of ${manifest.at} in ${folder}: the database (${manifest.database}) and ${manifest.files} files.`,
      ...(manifest.bucket ? [`The files of the bucket ${manifest.bucket} are not in it: keep its versions.`] : []),
    ] }
  },
}
