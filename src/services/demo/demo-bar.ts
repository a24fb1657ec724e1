import { z } from 'zod'
import { phaseAt } from '#domain/calendar.ts'
import { dateTag } from '#i18n/locales.ts'
import { isAnnounced } from '#policy/public.ts'
import type { SeeIdentity } from '#policy/entries-for-judges.ts'
import type { SeeNames, SeeScores } from '#policy/scorecards.ts'
import { DEMO_ROLES, type DemoBarDto, type DemoRole } from '#services/dto/demo-bar.ts'
import { calendarOf } from '#services/library/public-index/shelf.ts'
import { defineService, type Context } from '#services/service.ts'
import { demoEdition, demoEditionAt, type DemoEdition } from './demo-edition.ts'
import { hiddenToday } from './hidden-today.ts'
import { ACCOUNT_OF, isRole } from './roles.ts'
import { daysBetween, phasesOn } from './schedule.ts'

/** Where each part goes on: the panel, the portal, or nowhere in particular. */
const DOORS: Readonly<Partial<Record<DemoRole, 'panel' | 'portal'>>> = { entrant: 'portal', judge: 'panel', 'judge-in-conflict': 'panel', chair: 'panel', organiser: 'panel', editor: 'panel', observer: 'panel' }

/** The bar above each page of a demonstration: who somebody is, which day it is, what is hidden from them. null elsewhere. */
export const demoBar = defineService({
  act: false,
  input: z.object({ locale: z.string(), path: z.string() }),
  async run({ ctx, input: { locale, path } }): Promise<DemoBarDto | null> {
    if (!ctx.env.DEMO) return null
    const at = await demoEdition(ctx)
    if (!at) return null
    const playing = ctx.runtime.clock.moved?.as
    const role: DemoRole = isRole(playing) ? playing : 'public'
    const date = ctx.now().toISOString().slice(0, 10)
    const here = await demoEditionAt(ctx, path)
    const hidden = here && await hiddenOn(ctx, here, role, locale)
    const door = DOORS[role]
    return {
      action: '/demo', back: path, role, roles: DEMO_ROLES.filter((one) => one === 'public' || ACCOUNT_OF[one]),
      date, day: Math.min(Math.max(daysBetween(at.schedule.first, date), 0), at.schedule.days), days: at.schedule.days, phases: phasesOn(at.schedule, date),
      ...(hidden?.length ? { hidden } : {}), ...(role === 'organiser' ? { why: '/admin/why' } : {}),
      ...(door ? { door: { to: door, href: door === 'panel' ? '/admin' : `/${locale}/my-entries` } } : {}),
    }
  },
})

async function hiddenOn(ctx: Context, { edition, shelf }: DemoEdition, role: DemoRole, locale: string): Promise<DemoBarDto['hidden']> {
  const now = ctx.now()
  const calendar = calendarOf(edition)
  const phases = phaseAt(calendar, null, now)
  const { docs } = await ctx.payload.find({ collection: 'rounds', where: { edition: { equals: edition.id } }, sort: 'order', depth: 0, limit: 1, pagination: false, overrideAccess: true })
  const [round] = docs
  const t = ctx.runtime.t(locale)
  const opens = (kind: 'announced' | 'judging') => calendar.find((row) => row.kind === kind)?.opens
  const moment = (instant: string | undefined) =>
    instant ? new Intl.DateTimeFormat(dateTag(locale), { timeZone: edition.timeZone, day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short', hourCycle: 'h23' }).format(new Date(instant)) : ''
  return hiddenToday(role, {
    announced: isAnnounced(shelf.publicEdition(edition), now), judgingOpen: phases.judging === 'open', judgingBegun: phases.judging === 'open' || phases.judging === 'closed',
    // selects of the collection, whose values are these
    round: round ? { seeIdentity: (round.seeIdentity ?? 'always') as SeeIdentity, seeScores: (round.seeScores ?? 'never') as SeeScores, seeNames: (round.seeNames ?? 'never') as SeeNames } : null,
  }).map(({ what, until }) => ({ what: t(`site.demo-what-${what}`), until: t(`site.demo-until-${until}`, { when: moment(opens(until === 'judging' ? 'judging' : 'announced')) }) }))
}
