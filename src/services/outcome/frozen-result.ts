import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '#domain/canonical-json.ts'
import { bundleOf, freezeOf, isOpened, type Competition, type Frozen } from '#domain/proof/make-bundle.ts'
import type { Bundle, BundleInputs, Statement } from '#domain/proof/bundle.ts'
import { STATEMENT_FORMAT } from '#domain/proof/bundle.ts'
import { isSubmitted } from '#domain/proof/leaf.ts'
import { METHOD_VERSION } from '#domain/proof/rank.ts'
import { readChain } from '#services/judging/read-chain.ts'
import type { Result, Round } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { roundOfCategory, type CategoryAtHand, type Words } from './category.ts'

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

export type Freezable = { round: Round; competition: Competition; frozen: Frozen; chain: Awaited<ReturnType<typeof readChain>>; inputsHash: string }

/** What a freeze of now would hold, or one after so many acts of the chain; null: no scorecard of this category was sent. */
export async function freezable(ctx: Context, category: CategoryAtHand, leaves?: number): Promise<Freezable | null> {
  const round = await roundOfCategory(ctx, category)
  if (!round?.code) return null
  const entries = (await ctx.store.find('entries', { and: [{ category: { equals: category.code } }, { status: { in: ['in-competition', 'not-selected'] } }] }, { sort: 'code' })).map((each) => each.code ?? '')
  const chain = await readChain(ctx, category.edition.code, leaves)
  const training = round.training ?? []
  const ours = { round: round.code, entries: new Set(entries.filter((entry) => !training.includes(entry))) }
  if (!chain.some((each) => isSubmitted(each.body) && isOpened(each, ours))) return null
  const competition: Competition = {
    category: category.code, round: round.code, entries, training, rubric: rubricOf(round),
    // the seed is the code of the category, which is public before anybody scores
    method: { rule: round.rankingRule ?? 'mean-of-totals', version: METHOD_VERSION, seed: category.code },
    ties: { rule: category.doc.tieRule ?? 'joint', seed: category.code, winners: category.doc.winners ?? 1, finalists: category.doc.finalists ?? 3 },
  }
  const frozen = freezeOf(chain, competition)
  return { round, competition, frozen, chain, inputsHash: inputsHashOf(frozen) }
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
