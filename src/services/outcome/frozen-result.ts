import { createHash } from 'node:crypto'
import type { Where } from 'payload'
import { canonicalJson, type Json } from '#domain/canonical-json.ts'
import { bundleOf, freezeOf, isOpened, type ChainedLeaf, type Competition, type Frozen } from '#domain/proof/make-bundle.ts'
import type { Bundle, BundleInputs, Statement } from '#domain/proof/bundle.ts'
import { STATEMENT_FORMAT } from '#domain/proof/bundle.ts'
import { isSubmitted } from '#domain/proof/leaf.ts'
import { METHOD_VERSION } from '#domain/proof/rank.ts'
import { leafOfEvent, readChain } from '#services/judging/read-chain.ts'
import type { Event, Result, Round } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { competing, roundOfCategory, type CategoryAtHand, type Words } from './category.ts'

/** The freezes of a category, newest first. */
export const freezesOfCategory = (ctx: Context, category: string): Promise<Result[]> =>
  ctx.store.find('results', { category: { equals: category } }, { sort: '-number' })

export const newestFreeze = async (ctx: Context, category: string): Promise<Result | null> =>
  (await ctx.store.find('results', { category: { equals: category } }, { sort: '-number', limit: 1 }))[0] ?? null

export const frozenOf = (row: Pick<Result, 'output'>): Frozen => row.output as unknown as Frozen // written by freezeCategory alone

/** The rubric as a bundle gives it: labels in every language, of the levels the values alone. */
const rubricOf = (round: Round): Bundle['rubric'] => ({
  version: round.rubricVersion ?? 1,
  criteria: (round.criteria ?? []).map((each) => ({
    key: each.key, label: labels(each.label), weight: each.weight, independent: each.independent === true, required: each.required !== false,
    allowNotApplicable: each.allowNotApplicable === true, values: (each.levels ?? []).map(({ value }) => value),
  })),
})
const labels = (said: unknown): Record<string, string> =>
  typeof said === 'string' ? { en: said } : Object.fromEntries(Object.entries((said ?? {}) as Words).flatMap(([locale, words]) => (words ? [[locale, words]] : [])))

export type Current = { round: Round; competition: Competition; frozen: Frozen; inputsHash: string }
export type Freezable = Current & { chain: Awaited<ReturnType<typeof readChain>> }

/** The acts that a result of this category opens: those on scorecards of its entries in its round, never on what judges trained on. */
export type Opens = { edition: string; round: string; entries: string[] }
type AtHand = { round: Round; competition: Competition; opens: Opens }

async function competitionOf(ctx: Context, category: CategoryAtHand): Promise<AtHand | null> {
  const round = await roundOfCategory(ctx, category)
  if (!round?.code) return null
  const entries = (await ctx.store.pick('entries', competing(category), ['code'], { sort: 'code' })).map((each) => each.code ?? '')
  const training = round.training ?? []
  return {
    round, opens: { edition: category.edition.code, round: round.code, entries: entries.filter((entry) => !training.includes(entry)) },
    competition: {
      category: category.code, round: round.code, entries, training, rubric: rubricOf(round),
      // the seed is the code of the category, which is public before anybody scores
      method: { rule: round.rankingRule ?? 'mean-of-totals', version: METHOD_VERSION, seed: category.code },
      ties: { rule: category.doc.tieRule ?? 'joint', seed: category.code, winners: category.doc.winners ?? 1, finalists: category.doc.finalists ?? 3 },
    },
  }
}

const resultOf = ({ round, competition }: AtHand, chain: readonly ChainedLeaf[]): Current => {
  const frozen = freezeOf(chain, competition)
  return { round, competition, frozen, inputsHash: inputsHashOf(frozen) }
}

/** What a freeze of now would hold, or one after so many acts of the chain; null: no scorecard of this category was sent. Reads the whole chain: its head is signed. */
export async function freezable(ctx: Context, category: CategoryAtHand, leaves?: number): Promise<Freezable | null> {
  const found = await competitionOf(ctx, category)
  if (!found) return null
  const chain = await readChain(ctx, category.edition.code, leaves)
  const ours = { round: found.opens.round, entries: new Set(found.opens.entries) }
  return chain.some((each) => isSubmitted(each.body) && isOpened(each, ours)) ? { ...resultOf(found, chain), chain } : null
}

/**
 * The same numbers for whoever only looks: from the acts of this category alone, and from none where the newest freeze
 * has all of them already and no entry or rule is another since.
 */
export async function currentResult(ctx: Context, category: CategoryAtHand, newest: Result | null): Promise<(Current & { since: Event[] }) | null> {
  const found = await competitionOf(ctx, category)
  if (!found) return null
  const since = newest ? await actsAfter(ctx, found.opens, newest.leaves ?? 0) : []
  if (newest && since.length === 0 && (await standsStill(ctx, found, newest))) {
    const frozen = frozenOf(newest)
    return { round: found.round, competition: found.competition, frozen, inputsHash: inputsHashOf(frozen), since }
  }
  const chain = (await ctx.store.find('events', within(found.opens), { sort: 'seq' })).map(leafOfEvent)
  return chain.some(({ body }) => isSubmitted(body)) ? { ...resultOf(found, chain), since } : null
}

const within = ({ edition, round, entries }: Opens, ...more: Where[]): Where =>
  ({ and: [{ chain: { equals: edition } }, { round: { equals: round } }, { entry: { in: entries } }, ...more] })

/** Acts on a scorecard that may change a number: all but locks. */
const CHANGING = ['submit', 'reopen', 'restore', 'stray', 'recuse', 'abstain'] as const
const actsAfter = (ctx: Context, opens: Opens, leaves: number): Promise<Event[]> =>
  opens.entries.length === 0 ? Promise.resolve([]) : ctx.store.find('events', within(opens, { act: { in: [...CHANGING] } }, { seq: { greater_than: leaves } }), { sort: 'seq' })

/** The acts on the scorecards of a category between its first freeze and its newest. */
export async function actsBetween(ctx: Context, freezes: readonly Result[]): Promise<Event[]> {
  const [newest, first] = [freezes[0], freezes.at(-1)]
  if (!newest || !first || newest === first) return []
  const entries = [...new Set(freezes.flatMap((row) => frozenOf(row).entries))]
  return ctx.store.find('events', within({ edition: newest.edition ?? '', round: newest.round ?? '', entries }, { act: { in: [...CHANGING] } }, { seq: { greater_than: first.leaves ?? 0 } }, { seq: { less_than_equal: newest.leaves ?? 0 } }), { sort: 'seq' })
}

/** No entry, rule or act that this freeze counted is another: asked without reading any scorecard. */
async function standsStill(ctx: Context, { competition: { entries, rubric, method, ties, round }, opens }: AtHand, newest: Result): Promise<boolean> {
  const frozen = frozenOf(newest)
  const { lot: _lot, ...tiesThen } = frozen.ties
  const said = (...parts: unknown[]): string => canonicalJson(parts as Json) // plain data
  if (newest.round !== round || said(frozen.entries, frozen.rubric, frozen.method, tiesThen) !== said([...new Set(entries)].sort(), rubric, method, ties)) return false
  const counted = await ctx.store.count('events', within(opens, { judge: { exists: true } }, { seq: { less_than_equal: newest.leaves ?? 0 } }))
  return counted === frozen.opened.length
}

/** All that the numbers come from, and nothing else: a lock changes no number, so it leaves the hash as it was. */
export function inputsHashOf({ entries, rubric, method, ties, scorecards }: Frozen): string {
  const cards = scorecards.map(({ status, ...card }) => ({ ...card, state: status === 'locked' ? 'submitted' : status }))
  return createHash('sha256').update(canonicalJson({ entries, rubric, method, ties, cards } as unknown as Json)).digest('hex') // plain data
}

export const statementOfRow = (row: Result): Statement => ({
  format: STATEMENT_FORMAT, program: { name: 'recount', version: row.version ?? '' }, edition: row.edition ?? '', category: row.category ?? '', round: row.round ?? '',
  freeze: row.code ?? '', at: row.at ?? '', leaves: row.leaves ?? 0, head: row.head ?? '', inputs: (row.inputs as { root?: string } | null)?.root ?? '',
})

/** The bundle of a freeze: what it stored, with the chain as far as it went. */
export async function bundleOfFreeze(ctx: Context, row: Result): Promise<Bundle> {
  const { root: _root, ...inputs } = row.inputs as unknown as BundleInputs & { root: string } // written by freezeCategory alone
  return bundleOf(frozenOf(row), await readChain(ctx, row.edition ?? '', row.leaves ?? 0), { statement: statementOfRow(row), inputs, signature: row.signature ?? '', publicKey: row.publicKey ?? '' })
}

/** How many judges' scorecards a freeze counts or sets aside. */
export const judgesIn = (row: Pick<Result, 'output'>): number => new Set(frozenOf(row).scorecards.map(({ judge }) => judge)).size
