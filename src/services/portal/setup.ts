import { wordsIn } from '#domain/forms/index.ts'
import { callState, phaseAt, type CalendarRow, type Phases } from '#domain/calendar.ts'
import type { Rule, RuleKind } from '#domain/eligibility/index.ts'
import { RULE_KINDS } from '#domain/eligibility/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { PILLARS, type Pillar } from '#domain/vocabulary.ts'
import type { CallDto, CategoryRefDto } from '#services/dto/portal.ts'
import { kept } from '#services/kept.ts'
import type { Context } from '#services/service.ts'
import type { Category, Edition, Form, Programme } from '#src/payload-types.ts'

/** A category with its edition and programme, as the organiser set them up. */
export type Setup = { programme: Programme; edition: Edition; category: Category; calendar: CalendarRow[]; rules: Rule[]; formCode: string | null }

const READ = { locale: 'all', depth: 1, limit: 500, pagination: false, overrideAccess: true } as const

// At depth 1 a relation is a document; the generated types allow the id too.
const related = <T extends object>(value: T | string | number | null | undefined): T | null => (value && typeof value === 'object' ? value : null)

type Row = NonNullable<Edition['calendar']>[number]
const rowsOf = (rows: readonly Row[] | null | undefined, categoryCode: string | null): CalendarRow[] =>
  (rows ?? []).map((row) => ({ kind: row.kind, opens: row.opens, closes: row.closes ?? null, hardEnd: row.hardEnd ?? null, categoryCode }))

/** Rules are stored as `{ kind, data }`, or flat as `{ kind, … }` where somebody typed them. */
function rulesOf(stored: unknown): Rule[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((each: unknown): Rule[] => {
    const { kind, data, ...flat } = (each ?? {}) as { kind?: RuleKind; data?: Record<string, unknown> }
    return kind && RULE_KINDS.includes(kind) ? [{ kind, data: data ?? flat }] : []
  })
}

async function setupOf(ctx: Context, category: Category): Promise<Setup> {
  const edition = related(category.edition)
  const programme = edition && (await programmeOf(ctx, edition))
  if (!edition || !programme) throw new Refusal('not-found', {}, 404)
  return {
    programme, edition, category,
    calendar: [...rowsOf(edition.calendar, null), ...rowsOf(category.calendar, category.code ?? null)],
    rules: rulesOf(category.eligibility),
    formCode: related<Form>(category.form)?.code ?? null,
  }
}

async function programmeOf(ctx: Context, edition: Edition): Promise<Programme | null> {
  const known = related(edition.programme)
  if (known) return known
  return ctx.payload.findByID({ collection: 'programmes', id: edition.programme as string, locale: 'all', depth: 0, overrideAccess: true, disableErrors: true }) as Promise<Programme | null>
}

/** What every page and every save of an entry begins with; rights go by the clock of each request, not by when it was read. */
export const setupByCode = (ctx: Context, code: string): Promise<Setup> =>
  kept(ctx, `setup ${code}`, ['programmes', 'editions', 'categories', 'forms'], () => readSetup(ctx, code))

async function readSetup(ctx: Context, code: string): Promise<Setup> {
  const { docs } = await ctx.payload.find({ collection: 'categories', where: { code: { equals: code } }, ...READ })
  if (!docs[0]) throw new Refusal('not-found', { code }, 404)
  return setupOf(ctx, docs[0])
}

export type CategoryAddress = { programme: string; edition: string; category: string }

export async function setupByAddress(ctx: Context, address: CategoryAddress): Promise<Setup> {
  const { docs } = await ctx.payload.find({
    collection: 'categories',
    where: { and: [{ slug: { equals: address.category } }, { 'edition.slug': { equals: address.edition } }, { 'edition.programme.slug': { equals: address.programme } }] },
    ...READ,
  })
  if (!docs[0]) throw new Refusal('not-found', {}, 404)
  return setupOf(ctx, docs[0])
}

/** Every category of an edition that is not over, in the order of their pages. */
export async function liveSetups(ctx: Context): Promise<Setup[]> {
  const { docs } = await ctx.payload.find({ collection: 'categories', where: { cancelled: { not_equals: true } }, sort: 'order', ...READ })
  const setups = await Promise.all(docs.filter((each) => related(each.form)).map((each) => setupOf(ctx, each)))
  return setups.filter((each) => !each.programme.externalRecord)
}

export const phasesOf = (setup: Setup, now: Date): Phases => phaseAt(setup.calendar, setup.category.code ?? null, now)

/** What is told of the call. In the hidden grace it reads as closed: the deadline that is shown never moves. */
export function callOf({ calendar, category, edition }: Setup, now: Date): CallDto {
  const { state, opens, closes } = callState(calendar, category.code ?? null, now)
  return { state: state === 'open' || state === 'before' ? state : 'closed', opens, closes, timeZone: edition.timeZone }
}

export const pillarOf = (value: unknown): Pillar | null => PILLARS.find((pillar) => String(pillar) === String(value)) ?? null

export const categoryRef = ({ programme, edition, category }: Setup, locale: string): CategoryRefDto => ({
  programme: programme.slug, edition: edition.slug, category: category.slug,
  name: wordsIn(category.name, locale), editionName: wordsIn(edition.name, locale), pillar: pillarOf(category.pillar),
})
