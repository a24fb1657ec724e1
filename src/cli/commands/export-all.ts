import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { needArgs, type Command } from '../command.ts'
import { withInstallation } from '../open.ts'

export const exportAll: Command = {
  usage: 'FILE',
  summary: 'Writes everything but the media as JSON lines, named by codes: for import-all, on either database.\nIt holds everything that visibility rules hide. Copy the folder media beside it.',
  async run(call) {
    const [file = ''] = needArgs(call, 'the file to write')
    const counts: Record<string, number> = {}
    await withInstallation(async ({ ctx }) => {
      const { exportAll: lines } = await import('#services/installation/export-all.ts')
      const out = createWriteStream(file, { mode: 0o600 })
      await once(out, 'open')
      for await (const line of lines(ctx, (collection, count) => { counts[collection] = count; call.progress.step(`  ${collection}: ${count}`) }))
        if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain')
      out.end()
      await once(out, 'close')
    })
    const total = Object.values(counts).reduce((a, b) => a + b, 0)
    return { data: { file, documents: total, collections: counts }, lines: [`${total} documents are in ${file}.`] }
  },
}
