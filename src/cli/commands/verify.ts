import type { Bundle } from '#domain/proof/bundle.ts'
import type { Check } from '#domain/proof/verification.ts'
import { verifyBundle } from '#domain/proof/verify-bundle.ts'
import { BadInput, needArgs, type Command } from '../command.ts'
import { layOut } from '../judging/lay-out.ts'
import { readInput } from '../judging/read-table.ts'

const WORDS: Record<Check['check'], [what: string, unit: string]> = {
  schema: ['The file is a bundle', 'file'], expected: ['It is the one that was expected', 'thing given'], signature: ['The statement is signed by its key', 'signature'],
  sequence: ['No leaf is missing, none is moved', 'numbers'], leaves: ['Each leaf is the hash of what it says', 'leaves'], head: ['The head is the hash of all leaves', 'head'],
  inputs: ['Rubric, entries, rule and ties are those that were signed', 'hashes'], active: ['These scorecards count, and those do not', 'acts and scorecards'],
  totals: ['Each total follows from its scores', 'totals'], ranking: ['The ranking follows from the totals', 'places'], result: ['Means, medians and counts follow too', 'numbers'],
}
const BECAUSE: Record<NonNullable<Check['because']>, string> = {
  ...(Object.fromEntries(Object.keys(WORDS).map((name) => [name, `not made, since "${name}" does not hold`])) as Record<Check['check'], string>), // the same keys
  'no-ed25519': 'not made: Ed25519 is not known here', 'method-version': 'not made: frozen by another version of the method', 'nothing-given': 'nothing was given to compare with',
}

/** Recomputes a published result. Needs no database and trusts nobody. */
export const verify: Command = {
  usage: 'BUNDLE [--head HEX] [--key KEY] [--receipt LEAF]',
  summary: 'Checks the bundle of a result: each leaf, the head, the signature, the totals, the ranking.\n--head and --key: those that were mailed or published, to be compared. --receipt: a judge\'s, to be found in it.\nExits with 1 when a check does not hold.',
  options: { head: { type: 'string' }, key: { type: 'string' }, receipt: { type: 'string' } },
  async run(call) {
    const [file = ''] = needArgs(call, 'the file of a bundle')
    const { name, content } = await readInput(file)
    const given = parsed(name, content)
    const of = (flag: string) => (typeof call.flags[flag] === 'string' ? call.flags[flag] : undefined)
    const [head, publicKey, receipt] = [of('head'), of('key'), of('receipt')]
    const found = await verifyBundle(given, { ...(head ? { head } : {}), ...(publicKey ? { publicKey } : {}), ...(receipt ? { receipt } : {}) })
    const bundle = found.checks[0]?.ok ? (given as Bundle) : null // the schema says that it is one
    return {
      data: { file: name, ok: found.ok, ...(bundle ? { statement: bundle.statement, publicKey: bundle.publicKey } : {}), checks: found.checks, ranking: found.ranking, receipt: found.receipt },
      lines: [
        ...(bundle ? [`${bundle.statement.freeze}, category ${bundle.statement.category}, frozen ${bundle.statement.at}`, `Head ${bundle.statement.head}`, `Key  ${bundle.publicKey}`, ''] : []),
        ...found.checks.flatMap(linesOf), '',
        ...(found.receipt ? [`Receipt: act ${found.receipt.seq} of the chain${found.receipt.entry ? `, ${found.receipt.judge} on ${found.receipt.entry}` : ', of another category'}.`, ''] : []),
        ...(found.ranking ? [...layOut(['rank', 'entry', 'value', 'scorecards'], found.ranking.map(({ rank, entry, value, count }) => [rank, entry, value, count])), ''] : []),
        found.ok ? 'Everything holds.' : 'This bundle does not hold.',
      ],
      exit: found.ok ? 0 : 1,
    }
  },
}

function parsed(name: string, content: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new BadInput(`${name}: this is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function linesOf({ check, ok, compared, because, breaks, broken }: Check): string[] {
  const [what, unit] = WORDS[check]
  if (ok) return [`ok      ${check.padEnd(9)}  ${what} (${compared} ${unit})`]
  if (because) return [`${because === 'nothing-given' ? '–' : '?'}       ${check.padEnd(9)}  ${BECAUSE[because]}`]
  const places = breaks.map(({ path, about, stated, found }) => `                     ${path}${about ? ` (${about})` : ''}: states ${stated}, found ${found}`)
  return [`BROKEN  ${check.padEnd(9)}  ${what}: not so in ${broken} of ${compared}`, ...places, ...(broken > breaks.length ? [`                     and ${broken - breaks.length} more`] : [])]
}
