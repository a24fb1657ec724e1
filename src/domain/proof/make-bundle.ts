import { lotOrder } from '../lot.ts'
import type { Rubric } from '../rubric.ts'
import { totalOf } from '../scorecard.ts'
import type { BundleCard, BundleLeaf, BundleInputs, Bundle } from './bundle.ts'
import { BUNDLE_FORMAT, inputHashes, inputsRoot, STATEMENT_FORMAT, statementText, type Statement } from './bundle.ts'
import { stateAfter } from './card-state.ts'
import { actOf, headOf, isSubmitted, type LeafBody } from './leaf.ts'
import { rankByRule, type Method } from './rank.ts'

/** An act as the chain keeps it. */
export type ChainedLeaf = { seq: number; leaf: string; salt: string; body: LeafBody }

export type Competition = {
  category: string
  round: string
  /** Codes of the entries in competition. */
  entries: readonly string[]
  /** Of these, those on which the judges trained: no scorecard on them counts, so none is opened. */
  training?: readonly string[]
  rubric: Bundle['rubric']
  method: Method
  ties: Omit<Bundle['ties'], 'lot'>
}

/** Every part of a bundle that the numbers come from and all that comes out of them: what a freeze stores. */
export type Frozen = Pick<Bundle, 'entries' | 'rubric' | 'method' | 'ties' | 'scorecards' | 'result'> & { opened: number[] }

/** Only the part of a rubric that totals depend on. */
export const totalling = ({ version, criteria }: Bundle['rubric']): Rubric => ({
  version,
  criteria: criteria.map(({ values, label: _label, ...criterion }) => ({ ...criterion, label: criterion.key, audience: 'panel', levels: values.map((value) => ({ value, description: '' })) })),
})

/** Whether the bundle of this category opens the leaf: acts on a scorecard of its entries in its round. */
export const isOpened = ({ body }: Pick<ChainedLeaf, 'body'>, { round, entries }: { round: string; entries: ReadonlySet<string> }): boolean =>
  body.judge !== null && body.round === round && entries.has(body.entry)

/** The result of a category as its chain gives it: of rows and drafts nothing is asked. `chain` in the order of its sequence. */
export function freezeOf(chain: readonly ChainedLeaf[], { category, round, entries, training = [], rubric, method, ties }: Competition): Frozen {
  const scored = new Set(entries.filter((entry) => !training.includes(entry)))
  const opened = chain.filter((each) => isOpened(each, { round, entries: scored }))
  const bySeq = new Map(opened.map((each) => [each.seq, each.body]))
  const acts = new Map<string, ChainedLeaf[]>()
  for (const each of opened) {
    const key = `${each.body.entry} ${each.body.judge ?? ''}`
    acts.set(key, [...(acts.get(key) ?? []), each])
  }
  const criteria = totalling(rubric)
  const scorecards = [...acts.values()].flatMap((own): BundleCard[] => {
    const state = stateAfter(own.map(({ seq, body }) => ({ seq, act: actOf(body) })))
    const body = state?.submitted == null ? undefined : bySeq.get(state.submitted)
    if (!state || !body || !isSubmitted(body)) return []
    return [{ entry: body.entry, judge: body.judge, seq: state.submitted ?? 0, status: state.status, total: totalOf(criteria, body.scores) }]
  }).sort((a, b) => (`${a.entry} ${a.judge}` < `${b.entry} ${b.judge}` ? -1 : 1))
  const sorted = [...new Set(entries)].sort()
  return {
    entries: sorted, rubric, method, scorecards, opened: opened.map(({ seq }) => seq),
    ties: { ...ties, lot: ties.rule === 'lot' ? lotOrder(ties.seed, sorted) : [] },
    result: rankByRule({ method, category, entries: sorted, scorecards }),
  }
}

/** The hashes of the inputs under a salt, and the statement that is signed. */
export async function statementOf(
  frozen: Frozen, chain: readonly { leaf: string }[], named: Pick<Statement, 'program' | 'edition' | 'category' | 'round' | 'freeze' | 'at'>, salt: string,
): Promise<{ statement: Statement; inputs: BundleInputs; text: string }> {
  const inputs: BundleInputs = { salt, ...(await inputHashes(frozen)) }
  const statement: Statement = {
    format: STATEMENT_FORMAT, ...named, leaves: chain.length, head: await headOf(chain.map(({ leaf }) => leaf)), inputs: await inputsRoot(inputs),
  }
  return { statement, inputs, text: statementText(statement) }
}

/** The file: opened leaves with salt and body, the others as their hash alone. */
export function bundleOf(
  { opened, ...frozen }: Frozen, chain: readonly ChainedLeaf[],
  signed: Pick<Bundle, 'statement' | 'inputs' | 'signature' | 'publicKey'>,
): Bundle {
  const open = new Set(opened)
  const leaves = chain.slice(0, signed.statement.leaves).map(({ seq, leaf, salt, body }): BundleLeaf => (open.has(seq) ? { seq, leaf, salt, body } : { seq, leaf }))
  return { format: BUNDLE_FORMAT, ...signed, leaves, ...frozen }
}
