import { phaseAt, type CalendarRow, type PhaseKind, type Phases } from '#domain/calendar.ts'
import { kept } from '#services/kept.ts'
import type { Context } from '#services/service.ts'

type Row = { kind?: PhaseKind | null; opens?: string | null; closes?: string | null; hardEnd?: string | null }

/** Which phases are open for a category, by its own calendar where it has one. */
export async function readPhases(ctx: Context, edition: string, category: string, now: Date): Promise<Phases> {
  const calendar = await kept(ctx, `calendar ${edition} ${category}`, ['editions', 'categories'], () => calendarOf(ctx, edition, category))
  return phaseAt(calendar, category, now)
}

async function calendarOf(ctx: Context, edition: string, category: string): Promise<CalendarRow[]> {
  const [{ docs: editions }, { docs: categories }] = await Promise.all([
    ctx.payload.find({ collection: 'editions', where: { code: { equals: edition } }, depth: 0, limit: 1, pagination: false, overrideAccess: true }),
    ctx.payload.find({ collection: 'categories', where: { code: { equals: category } }, depth: 0, limit: 1, pagination: false, overrideAccess: true }),
  ])
  const rows = (list: readonly Row[] | null | undefined, categoryCode: string | null): CalendarRow[] =>
    (list ?? []).flatMap(({ kind, opens, closes, hardEnd }) => (kind && opens ? [{ kind, opens, closes: closes ?? null, hardEnd: hardEnd ?? null, categoryCode }] : []))
  return [...rows(editions[0]?.calendar, null), ...rows(categories[0]?.calendar, category)]
}
