import { expertise as match } from '#domain/judging/expertise.ts'
import { needArgs, type Command } from '../command.ts'
import { layOut } from '../judging/lay-out.ts'
import { readTable } from '../judging/read-table.ts'

/** How many judges a person is shown for an entry. */
const SHOWN = 3

export const expertise: Command = {
  usage: 'PROFILES ENTRIES',
  summary: 'How near the texts of each judge are to each entry (TF-IDF of words and pairs of words).\n\nPROFILES is CSV with the columns judge,text (many rows a judge), ENTRIES with entry,text; - is standard input.\nThe pairs of --json, as CSV with the columns judge,entry,affinity, are what assign reads.',
  async run(call) {
    const [profiles = '', entries = ''] = needArgs(call, 'a file of profiles', 'a file of entries')
    const said = await readTable(profiles, { judge: 'text', text: 'text' })
    const read = await readTable(entries, { entry: 'text', text: 'text' })
    const found = match({ profiles: said.rows, entries: read.rows })
    const pairs = found.judges.flatMap((judge, j) => found.entries.map((entry, e) => ({ judge, entry, affinity: found.affinity[j]![e]! })))
    const rows = found.entries.map((entry, e) => [
      entry, ...found.judges.map((judge, j) => ({ judge, near: found.affinity[j]![e]! })).sort((a, b) => b.near - a.near).slice(0, SHOWN).map(({ judge, near }) => `${judge} ${near.toFixed(3)}`),
    ])
    const head = ['entry', ...Array.from({ length: Math.min(SHOWN, found.judges.length) }, (_, n) => ['nearest', 'second', 'third'][n]!)]
    return { data: { pairs }, lines: [...layOut(head, rows), '', `${found.judges.length} judges with ${said.rows.length} texts, ${found.entries.length} entries. --json gives every pair.`] }
  },
}
