import { placeName } from '#domain/places/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { totalOf, type Scores } from '#domain/scorecard.ts'
import { mayScreenByOrigin, screenedCategories } from '#policy/judge-screens.ts'
import { mayNameJudges } from '#policy/results.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Category, Edition, Entry, Scorecard, User } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { isAnnounced } from '#services/outcome/category.ts'
import { inLanguage, type Localized } from '#domain/forms/form.ts'
import { organisationsOfEntry } from '../read-entry.ts'
import { isTraining, readRound, rubricIn, type JudgingRound } from '../read-round.ts'

export const GROUPINGS = ['organisation', 'country', 'category'] as const
export type Grouping = (typeof GROUPINGS)[number]
export type CategoryOfRound = { code: string; name: string; edition: string; category: string; announced: boolean; finalists: number }
export type CardOnScreen = { card: Scorecard; entry: string; judge: string; score: number }

/** What the judges of a round gave, as far as this person may see it, with what entries and judges can be grouped by. */
export type RoundScreen = {
  round: JudgingRound
  categories: { open: CategoryOfRound[]; conflict: CategoryOfRound[] }
  /** Looked at: all open ones, or the one asked for. */
  scope: CategoryOfRound[]
  entries: Map<string, Entry>
  /** Submitted or locked, with a total, not of training; in the order in which they were sent. */
  cards: CardOnScreen[]
  /** By judge code; for organisers alone, else empty. */
  names: Map<string, string>
  groupings: { by: Grouping; groups: { entry: string; group: string }[]; own: { judge: string; group: string }[]; nameOf: Map<string, string> }[]
}

/** Refuses who may look at none of the round's categories, or not at the one asked for. */
export async function readRoundScreen(ctx: Context, viewer: Viewer, { round: code, category, locale }: { round: string; category?: string | undefined; locale: string }): Promise<RoundScreen> {
  const round = await readRound(ctx, code)
  const all = await categoriesOf(ctx, round, locale)
  const categories = screenedCategories(viewer, all)
  const scope = category ? categories.open.filter((each) => each.code === category) : categories.open
  if (scope.length === 0) throw new Refusal((category ? categories.conflict.some((each) => each.code === category) : categories.conflict.length > 0) ? 'conflict-in-category' : 'not-allowed', {}, 403)

  const entries = await ctx.store.find('entries', { and: [{ category: { in: scope.map((each) => each.code) } }, { status: { in: ['in-competition', 'not-selected'] } }] })
  const known = new Map(entries.map((entry) => [entry.code ?? '', entry]))
  const found = await ctx.store.find('scorecards', { and: [{ round: { equals: round.code } }, { category: { in: scope.map((each) => each.code) } }, { status: { in: ['submitted', 'locked'] } }] })
  const rubric = rubricIn(round, 'en')
  const cards = found.filter(({ entry }) => known.has(entry) && !isTraining(round, entry))
    .flatMap((card): CardOnScreen[] => {
      const score = totalOf(rubric, (card.scores ?? {}) as Scores) // checked against the rubric when it was saved
      return score === null ? [] : [{ card, entry: card.entry, judge: card.judge, score }]
    })
    .sort((a, b) => (a.card.submittedAt ?? '').localeCompare(b.card.submittedAt ?? '') || (a.entry + a.judge < b.entry + b.judge ? -1 : 1))
  const people = await peopleOf(ctx, cards)
  return {
    round, categories, scope, entries: known, cards,
    names: mayNameJudges(viewer, round.edition.code) ? new Map([...people].map(([judge, person]) => [judge, person.name])) : new Map(),
    groupings: groupingsOf(viewer, round, scope, known, people, locale),
  }
}

async function categoriesOf(ctx: Context, round: JudgingRound, locale: string): Promise<CategoryOfRound[]> {
  const { docs } = await ctx.payload.find({ collection: 'categories', where: { code: { in: round.categories } }, locale: 'all', depth: 1, sort: ['order', 'code'], pagination: false, overrideAccess: true })
  return (docs as Category[]).map((doc) => ({
    code: doc.code ?? '', category: doc.code ?? '', edition: round.edition.code, finalists: doc.finalists ?? 1,
    name: inLanguage(doc.name as unknown as Localized, locale), // all languages were asked for
    announced: isAnnounced(doc.edition as Edition, doc.code ?? ''), // a document at depth 1
  }))
}

async function peopleOf(ctx: Context, cards: readonly CardOnScreen[]): Promise<Map<string, User>> {
  const codes = [...new Set(cards.map(({ judge }) => judge))]
  if (codes.length === 0) return new Map()
  const { docs } = await ctx.payload.find({ collection: 'appointments', where: { code: { in: codes } }, depth: 2, pagination: false, overrideAccess: true })
  return new Map(docs.map(({ code, person }) => [code ?? '', person as User])) // a document at depth 2
}

/** An organisation is known by its code or, before it has one, by its name. */
const keyOf = ({ code, name }: { code: string | null; name: string | null }): string => code ?? name ?? ''

function groupingsOf(viewer: Viewer, round: JudgingRound, scope: readonly CategoryOfRound[], entries: ReadonlyMap<string, Entry>, people: ReadonlyMap<string, User>, locale: string): RoundScreen['groupings'] {
  const list = [...entries.values()]
  const judges = [...people]
  const byCategory: RoundScreen['groupings'][number] = {
    by: 'category', groups: list.map(({ code, category }) => ({ entry: code ?? '', group: category })), own: [], nameOf: new Map(scope.map(({ code, name }) => [code, name])),
  }
  const open = scope.every(({ category }) => mayScreenByOrigin(viewer, { edition: round.edition.code, category }, round.seeIdentity))
  if (!open) return scope.length > 1 ? [byCategory] : []
  const organisations = list.flatMap((entry) => organisationsOfEntry(entry).map((each) => ({ entry: entry.code ?? '', group: keyOf(each), name: each.name ?? entry.organisationName ?? keyOf(each) })))
  const own = judges.flatMap(([judge, { organisation, formerOrganisations }]) => [organisation, ...(formerOrganisations ?? [])]
    .flatMap((each) => (each && typeof each === 'object' && each.code ? [{ judge, group: each.code }] : [])))
  const places = list.flatMap((entry) => (Array.isArray(entry.places) ? entry.places : []).map((place) => ({ entry: entry.code ?? '', group: String(place) })))
  return [
    { by: 'organisation', groups: once(organisations), own, nameOf: new Map(organisations.map(({ group, name }) => [group, name])) },
    { by: 'country', groups: once(places), own: judges.flatMap(([judge, { country }]) => (country ? [{ judge, group: country }] : [])), nameOf: new Map(places.map(({ group }) => [group, placeName(group, locale, 'short')])) },
    ...(scope.length > 1 ? [byCategory] : []),
  ]
}

const once = (pairs: readonly { entry: string; group: string }[]): { entry: string; group: string }[] =>
  [...new Map(pairs.map(({ entry, group }) => [JSON.stringify([entry, group]), { entry, group }])).values()]
