import { publicShelf } from '#services/library/public-index/index.ts'
import { calendarOf, type Shelf } from '#services/library/public-index/shelf.ts'
import type { StoredEdition } from '#services/library/public-index/stored.ts'
import type { Context } from '#services/service.ts'
import { scheduleOf, type Schedule } from './schedule.ts'

export type DemoEdition = { edition: StoredEdition; shelf: Shelf; schedule: Schedule }

/** Editions of invented programmes, with their days. */
function editionsIn(shelf: Shelf): DemoEdition[] {
  return shelf.all('editions').flatMap((edition) => {
    const schedule = shelf.related('programmes', edition.programme)?.demonstration === true ? scheduleOf(calendarOf(edition)) : null
    return schedule ? [{ edition, shelf, schedule }] : []
  }).sort((a, b) => (a.schedule.first < b.schedule.first ? -1 : 1))
}

/** The edition that the slider moves through: the oldest that is under way by the machine's clock, else the last. */
export async function demoEdition(ctx: Context): Promise<DemoEdition | null> {
  const all = editionsIn(await publicShelf(ctx))
  const today = ctx.runtime.clock.machineTime().getTime()
  const underWay = all.find(({ schedule: { first, days } }) => Date.parse(first) <= today && today < Date.parse(first) + days * 86_400_000)
  return underWay ?? all.at(-1) ?? null
}

/** The invented edition whose page this is. */
export async function demoEditionAt(ctx: Context, path: string): Promise<DemoEdition | null> {
  const [, programme, slug] = /^\/[a-z]{2}\/awards\/([^/?]+)\/([^/?]+)$/.exec(path) ?? []
  if (!programme || !slug) return null
  return editionsIn(await publicShelf(ctx)).find(({ edition, shelf }) => edition.slug === slug && shelf.related('programmes', edition.programme)?.slug === programme) ?? null
}
