import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { ExportLine } from '#services/installation/export-all.ts'
import { BadInput, needArgs, type Command } from '../command.ts'
import { withInstallation } from '../open.ts'

export const importAll: Command = {
  usage: 'FILE',
  summary: 'Takes a file of export-all into an empty database of either kind.',
  async run(call) {
    const [file = ''] = needArgs(call, 'the file to read')
    if (!existsSync(file)) throw new BadInput(`${file} is not there.`)
    const collections = await withInstallation(async ({ ctx }) => {
      const { importAll: take } = await import('#services/installation/import-all.ts')
      let last = ''
      return take(ctx, () => linesOf(file), (collection) => {
        if (collection !== last) call.progress.step(`  ${collection}`)
        last = collection
      })
    })
    const total = Object.values(collections).reduce((a, b) => a + b, 0)
    return { data: { documents: total, collections }, lines: [`${total} documents are in the database. Copy the folder media too, then run "recount reindex".`] }
  },
}

async function* linesOf(file: string): AsyncGenerator<ExportLine> {
  let number = 0
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number++
    if (text.trim() === '') continue
    try {
      yield JSON.parse(text) as ExportLine // what it holds is checked by the import
    } catch {
      throw new BadInput(`${file}, line ${number}: no JSON.`)
    }
  }
}
