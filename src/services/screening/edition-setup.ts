import type { CalendarRow } from '#domain/calendar.ts'
import { Refusal } from '#domain/refusal.ts'
import { wordsIn as words } from '#domain/forms/index.ts'
import type { Context } from '#services/service.ts'
import type { Appointment, Category, Edition, Form, Organisation, Panel, Programme, Round, User } from '#src/payload-types.ts'

export { wordsIn as words } from '#domain/forms/index.ts'

const idOf = (relation: unknown): string =>
  String(typeof relation === 'object' && relation !== null ? (relation as { id: unknown }).id : relation)

export type Setup = {
  edition: Edition & { code: string }
  programme: string
  categories: Category[]
  rounds: Round[]
  panels: Panel[]
  forms: Form[]
  /** The edition's phases, with those of single categories. */
  rows: CalendarRow[]
}

type Row = NonNullable<Edition['calendar']>[number]
export const rowOf = (row: Row, categoryCode: string | null): CalendarRow => ({
  kind: row.kind, opens: row.opens, closes: row.closes ?? null, hardEnd: row.hardEnd ?? null, categoryCode,
})

/** What the organiser set up for an edition, in all languages. */
export async function loadSetup(ctx: Context, editionCode: string): Promise<Setup> {
  const { payload } = ctx
  const found = await payload.find({ collection: 'editions', where: { code: { equals: editionCode } }, locale: 'all', depth: 0, limit: 1, overrideAccess: true })
  const edition = found.docs[0]
  if (!edition) throw new Refusal('not-found', { code: editionCode }, 404)
  const where = { edition: { equals: edition.id } }
  const all = { locale: 'all', depth: 0, pagination: false, limit: 500, overrideAccess: true } as const
  const [categories, rounds, panels, forms] = await Promise.all([
    payload.find({ collection: 'categories', where, sort: 'order', ...all }),
    payload.find({ collection: 'rounds', where, sort: 'order', ...all }),
    payload.find({ collection: 'panels', where, ...all }),
    payload.find({ collection: 'forms', where, ...all }),
  ])
  return {
    edition: { ...edition, code: editionCode },
    programme: idOf(edition.programme),
    categories: categories.docs, rounds: rounds.docs, panels: panels.docs, forms: forms.docs,
    rows: [
      ...(edition.calendar ?? []).map((row) => rowOf(row, null)),
      ...categories.docs.flatMap((category) => (category.calendar ?? []).map((row) => rowOf(row, category.code ?? null))),
    ],
  }
}

export const categoryOf = (setup: Setup, code: string): Category => {
  const category = setup.categories.find((each) => each.code === code)
  if (!category) throw new Refusal('not-found', { code }, 404)
  return category
}
/** Codes of what a relationship to categories names. */
export const categoryCodes = (setup: Setup, relation: unknown): string[] => {
  const ids = new Set(((relation ?? []) as unknown[]).map(idOf))
  return setup.categories.filter((each) => ids.has(String(each.id))).flatMap((each) => each.code ?? [])
}
export const panelsOfRound = (setup: Setup, round: Round): Panel[] => setup.panels.filter((panel) => idOf(panel.round) === String(round.id))
export const formOf = (setup: Setup, code: string, version: number): Form | undefined =>
  setup.forms.find((form) => form.code === code && form.version === version) ?? setup.forms.find((form) => form.code === code)

/** Everybody appointed to an edition, with their account and its organisations. */
export async function appointmentsOf(ctx: Context, setup: Setup): Promise<(Appointment & { person: User })[]> {
  const { docs } = await ctx.payload.find({
    collection: 'appointments', where: { edition: { equals: setup.edition.id } }, depth: 2, pagination: false, limit: 2000, overrideAccess: true,
  })
  return docs.filter((each): each is Appointment & { person: User } => typeof each.person === 'object' && each.person !== null)
}

/** Every organisation on record, for finding who belongs together. */
export async function organisationsOnRecord(ctx: Context): Promise<Organisation[]> {
  const { docs } = await ctx.payload.find({ collection: 'organisations', depth: 0, pagination: false, limit: 20_000, overrideAccess: true })
  return docs
}

export const programmeName = async (ctx: Context, setup: Setup, locale: string): Promise<string> => {
  const programme = await ctx.payload.findByID({ collection: 'programmes', id: setup.programme, locale: 'all', depth: 0, overrideAccess: true }) as Programme
  return words(programme.name, locale)
}
export { idOf }
