import { z } from 'zod'
import { phaseAt, PHASE_KINDS, rowsFor, type PhaseKind, type PhaseState } from '#domain/calendar.ts'
import { Refusal } from '#domain/refusal.ts'
import { conflictedIn } from '#policy/viewer.ts'
import { mayRunEdition } from '#policy/editions.ts'
import { defineService } from '#services/service.ts'
import { appointmentsOf, categoryCodes, idOf, loadSetup, words } from '../edition-setup.ts'
import { needsAPerson, type NowDto } from './needs-a-person.ts'

export type PhaseDto = { kind: PhaseKind; state: PhaseState; opens: string; closes: string | null; next: boolean }
export type FunnelDto = { key: 'drafts' | 'submitted' | 'eligible' | 'judged' | 'finalists' | 'winners'; count: number | null; places: number | null; left: Record<string, number> }
export type CategoryRowDto = {
  code: string; name: string; cancelled: boolean; announced: boolean
  drafts: number; sent: number; waiting: number; inCompetition: number
  /** The call of this category, and whether its dates are its own. */
  call: { opens: string; closes: string | null; state: PhaseState } | null
  ownDates: boolean
}
export type PanelProgressDto = {
  code: string; name: string; round: string; chair: string
  entries: number; done: number; of: number
  /** Share of the round's time that has passed, 0 to 1; null before it opens. */
  expected: number | null
  notBegun: number
  gaps: number
  /** You have a conflict in one of its categories: how far it is stays hidden until the announcement. */
  hidden: boolean
}
export type EditionDeskDto = {
  code: string; name: string; timeZone: string; now: string
  phases: PhaseDto[]
  needs: NowDto[]
  funnel: FunnelDto[]
  categories: CategoryRowDto[]
  panels: PanelProgressDto[]
  rounds: { code: string; name: string; opens: string; closes: string }[]
}

/** The desk of an edition: calendar, what waits, from draft to winner, categories, how far each panel is. */
export const editionDesk = defineService({
  act: false,
  input: z.object({ edition: z.string(), language: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<EditionDeskDto> {
    if (!mayRunEdition(viewer, input.edition)) throw new Refusal('not-your-edition', {}, 403)
    const setup = await loadSetup(ctx, input.edition)
    const locale = ctx.runtime.t(input.language).locale
    const now = ctx.now()
    const ofEdition = { edition: { equals: input.edition } }
    const [entries, assignments, scorecards, determinations, appointments, needs] = await Promise.all([
      ctx.store.find('entries', ofEdition), ctx.store.find('assignments', ofEdition), ctx.store.find('scorecards', ofEdition),
      ctx.store.find('determinations', { and: [ofEdition, { state: { equals: 'published' } }] }),
      appointmentsOf(ctx, setup), needsAPerson(ctx, viewer, input.edition),
    ])
    const phases = phaseAt(setup.rows, null, now)
    const announced = new Set((Array.isArray(setup.edition.announcedCategories) ? setup.edition.announcedCategories : []).flatMap((each) => (each as { category?: string } | null)?.category ?? []))
    const count = (...statuses: string[]): number => entries.filter((entry) => statuses.includes(entry.status)).length
    const sent = entries.filter((entry) => (entry.revision ?? 0) > 0)
    const held = assignments.filter((each) => each.state === 'active' || each.state === 'done')
    const published = (outcome: string): number | null => (determinations.length > 0 ? determinations.filter((each) => each.outcome === outcome).length : null)
    const live = setup.categories.filter((each) => !each.cancelled)
    const opened = new Set(scorecards.map((each) => `${each.round}/${each.judge}`))
    return {
      code: input.edition, name: words(setup.edition.name, locale), timeZone: setup.edition.timeZone, now: now.toISOString(),
      phases: PHASE_KINDS.flatMap((kind): PhaseDto[] => {
        const rows = rowsFor(setup.rows, kind, null)
        const row = rows.find((each) => phaseAt([each], null, now)[kind] !== 'closed') ?? rows.at(-1)
        return row ? [{ kind, state: phases[kind], opens: row.opens, closes: row.closes, next: false }] : []
      }).map((phase, n, all) => ({ ...phase, next: phase.state === 'before' && all.findIndex((each) => each.state === 'before') === n })),
      needs,
      funnel: [
        { key: 'drafts', count: entries.length, places: null, left: { draft: count('draft') } },
        { key: 'submitted', count: sent.length, places: null, left: { withdrawn: sent.filter((each) => each.status === 'withdrawn').length, ineligible: count('ineligible'), duplicate: count('duplicate'), waiting: count('submitted', 'returned') } },
        { key: 'eligible', count: count('in-competition', 'not-selected'), places: null, left: {} },
        { key: 'judged', count: new Set(held.map((each) => each.entry)).size, places: null, left: {} },
        { key: 'finalists', count: published('finalist'), places: live.reduce((sum, each) => sum + (each.finalists ?? 0), 0), left: {} },
        { key: 'winners', count: published('winner'), places: live.reduce((sum, each) => sum + (each.winners ?? 0), 0), left: {} },
      ],
      categories: setup.categories.map((category): CategoryRowDto => {
        const code = category.code ?? ''
        const own = entries.filter((entry) => entry.category === code)
        const rows = rowsFor(setup.rows, 'call', code)
        const row = rows.findLast((each) => Date.parse(each.opens) <= now.getTime()) ?? rows[0]
        return {
          code, name: words(category.name, locale), cancelled: category.cancelled === true, announced: announced.has(code),
          drafts: own.filter((each) => each.status === 'draft').length, sent: own.filter((each) => (each.revision ?? 0) > 0).length,
          waiting: own.filter((each) => each.status === 'submitted' || each.status === 'returned').length, inCompetition: own.filter((each) => each.status === 'in-competition').length,
          call: row ? { opens: row.opens, closes: row.closes, state: phaseAt(setup.rows, code, now).call } : null,
          ownDates: (category.calendar ?? []).some((each) => each.kind === 'call'),
        }
      }),
      panels: setup.panels.map((panel): PanelProgressDto => {
        const round = setup.rounds.find((each) => String(each.id) === idOf(panel.round))
        const categories = categoryCodes(setup, panel.categories)
        const members = appointments.filter((each) => each.state === 'accepted' && ((each.panels ?? []) as unknown[]).some((one) => idOf(one) === String(panel.id)))
        const own = held.filter((each) => each.round === round?.code && categories.includes(each.category ?? ''))
        const read = entries.filter((entry) => entry.status === 'in-competition' && categories.includes(entry.category))
        const hidden = categories.some((category) => conflictedIn(viewer, category) && !announced.has(category))
        const from = Date.parse(round?.opens ?? '')
        const to = Date.parse(round?.closes ?? '')
        const served = (entry: string): number => own.filter((each) => each.entry === entry).length
        return {
          code: panel.code ?? '', name: panel.name, round: round?.code ?? '', chair: members.find((each) => each.role === 'chair')?.person.name ?? '',
          entries: read.length, done: hidden ? 0 : own.filter((each) => each.state === 'done').length, of: own.length,
          expected: now.getTime() < from ? null : Math.min(1, (now.getTime() - from) / Math.max(1, to - from)),
          notBegun: hidden || now.getTime() < from ? 0 : members.filter((each) => own.some((one) => one.judge === each.code) && !opened.has(`${round?.code}/${each.code}`)).length,
          gaps: read.filter((entry) => served(entry.code ?? '') < (round?.readings ?? 0)).length, hidden,
        }
      }),
      rounds: setup.rounds.map((round) => ({ code: round.code ?? '', name: words(round.name, locale), opens: round.opens, closes: round.closes })),
    }
  },
})
