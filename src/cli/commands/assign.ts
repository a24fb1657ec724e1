import { assign as best, type AssignResult } from '#domain/assignment/assign.ts'
import { reasonWords } from '#i18n/reason-words.ts'
import { createTranslator } from '#i18n/translate.ts'
import { BadInput, needArgs, type Call, type Command } from '../command.ts'
import { layOut } from '../judging/lay-out.ts'
import { readTable } from '../judging/read-table.ts'

export const assign: Command = {
  usage: 'FILE --per-entry N --max-load N [--min-load N] [--floor exact|none|0..1] [--cap-probability Q] [--seed N] [--limit SECONDS]',
  summary: [
    'Gives each entry N judges: the largest total affinity, proven, with the worst entry as well off as can be.',
    '',
    'FILE is CSV with the columns judge,entry,affinity (0 or more); a missing pair or −1 may not be assigned.',
    '  --per-entry N          judges that each entry gets',
    '  --max-load N           most entries of a judge',
    '  --min-load N           fewest entries of a judge (0)',
    '  --floor exact          no entry below the largest floor that can be reached (the default); none: no floor;',
    '                         0..1: that share of the largest floor',
    '  --cap-probability Q    no pair is certain: each has at most this probability, and the answer is drawn',
    '  --seed N               settles what is equal, and the draw (0)',
    '  --limit SECONDS        then it shows the best that it has, with status time-limit (30)',
    'Exit 1: there is no such assignment; why[] says why.',
  ].join('\n'),
  options: {
    'per-entry': { type: 'string' }, 'max-load': { type: 'string' }, 'min-load': { type: 'string' }, floor: { type: 'string' },
    'cap-probability': { type: 'string' }, seed: { type: 'string' }, limit: { type: 'string' },
  },
  async run(call) {
    const [file = ''] = needArgs(call, 'a file')
    const need = whole(call, 'per-entry', undefined, 1)
    const cap = whole(call, 'max-load', undefined, 1)
    const lo = whole(call, 'min-load', 0, 0)
    if (lo > cap) throw new BadInput(`--min-load ${lo} is more than --max-load ${cap}.`)
    const floor = floorOf(call.flags.floor)
    const capProbability = number(call, 'cap-probability', 1)
    if (!(capProbability > 0 && capProbability <= 1)) throw new BadInput('--cap-probability is over 0 and at most 1.')
    const limit = number(call, 'limit', 30)
    if (!(limit > 0)) throw new BadInput('--limit is over 0.')
    const table = await readAffinities(file)
    const result = await best({
      entries: table.entries.map((code) => ({ code, need })), judges: table.judges.map((code) => ({ code, lo, cap })), arcs: table.arcs,
      floor, capProbability, seed: String(call.flags.seed ?? '0'), limit,
    })
    const t = createTranslator('en')
    const why = result.why.map((reason) => reasonWords(t, reason))
    const { pairs, total, worst, ceiling, bound, gap, status, seconds, ceilingBound, expected } = result
    const given = pairs.length > 0
    const told = (value: number): number | null => (given ? value : null)
    const data = {
      pairs, total: told(total), worst: told(worst), ceiling: told(ceiling), bound: told(bound), gap: told(gap), status, seconds, why,
      ...(given && ceilingBound > ceiling ? { ceilingBound } : {}), ...(capProbability < 1 ? { expected: told(expected) } : {}),
    }
    return { data, lines: given ? linesOf(result) : [`No assignment: ${status}.`, ...why], exit: given ? 0 : 1 }
  },
}

function linesOf({ pairs, total, worst, ceiling, ceilingBound, bound, gap, status, seconds }: AssignResult): string[] {
  const byEntry = grouped(pairs)
  const loads = new Map<string, number>()
  for (const { judge } of pairs) loads.set(judge, (loads.get(judge) ?? 0) + 1)
  const rows = Array.from(byEntry, ([entry, list]) => [entry, list.reduce((sum, { affinity }) => sum + affinity, 0), list.map(({ judge, affinity }) => `${judge} (${affinity})`).join(', ')])
  return [
    ...layOut(['entry', 'affinity', 'judges'], rows), '',
    `total    ${total.toFixed(6)}, no more than ${bound.toFixed(6)} is possible (gap ${gap.toExponential(1)})`,
    `worst    ${worst.toFixed(6)} of ${ceiling.toFixed(6)}, the largest that can be reached${ceilingBound > ceiling ? ` so far; none lies above ${ceilingBound.toFixed(6)}` : ''}`,
    `loads    ${Math.min(...loads.values())} to ${Math.max(...loads.values())} over ${loads.size} judges`,
    `status   ${status}, ${seconds.toFixed(1)} s`,
  ]
}

function grouped<T extends { entry: string }>(list: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const each of list) groups.set(each.entry, [...(groups.get(each.entry) ?? []), each])
  return groups
}

/** Every name in the file is known, those with −1 alone included; a row that is there twice counts once. */
async function readAffinities(file: string) {
  const { rows, name } = await readTable(file, { judge: 'text', entry: 'text', affinity: 'number' })
  const [judges, entries] = [new Map<string, number>(), new Map<string, number>()]
  const place = (known: Map<string, number>, code: string): number => {
    const at = known.get(code) ?? known.size
    known.set(code, at)
    return at
  }
  const seen = new Map<string, number>()
  const arcs = { entry: [] as number[], judge: [] as number[], affinity: [] as number[] }
  for (const row of rows) {
    const [j, e] = [place(judges, row.judge), place(entries, row.entry)]
    if (row.affinity < 0 && row.affinity !== -1) row.refuse('affinity', `The affinity ${row.affinity} is neither 0 or more nor −1 (may not be assigned).`)
    const before = seen.get(`${j}/${e}`)
    if (before !== undefined && before !== row.affinity) row.refuse('affinity', `${row.judge} and ${row.entry} are there twice, with ${before} and ${row.affinity}.`)
    if (before !== undefined) continue
    seen.set(`${j}/${e}`, row.affinity)
    if (row.affinity < 0) continue
    arcs.entry.push(e)
    arcs.judge.push(j)
    arcs.affinity.push(row.affinity)
  }
  if (rows.length === 0) throw new BadInput(`${name}:1:1: There is no row after the header.`)
  return { judges: [...judges.keys()], entries: [...entries.keys()], arcs }
}

function number({ flags }: Call, name: string, otherwise?: number): number {
  const given = flags[name]
  if (given === undefined && otherwise !== undefined) return otherwise
  if (given === undefined) throw new BadInput(`--${name} is missing.`)
  const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : Number.NaN
  if (!Number.isFinite(value)) throw new BadInput(`--${name} is a number, not "${String(given)}".`)
  return value
}

function whole(call: Call, name: string, otherwise: number | undefined, least: number): number {
  const value = number(call, name, otherwise)
  if (!Number.isInteger(value) || value < least) throw new BadInput(`--${name} is a whole number of ${least} or more, not ${value}.`)
  return value
}

function floorOf(given: string | boolean | undefined): 'exact' | 'none' | number {
  if (given === undefined || given === 'exact') return 'exact'
  if (given === 'none') return 'none'
  const share = typeof given === 'string' && given.trim() !== '' ? Number(given) : Number.NaN
  if (!(share >= 0 && share <= 1)) throw new BadInput(`--floor is exact, none or a share from 0 to 1, not "${String(given)}".`)
  return share
}
