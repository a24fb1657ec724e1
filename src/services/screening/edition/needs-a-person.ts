import { verdictOf } from '#domain/eligibility/index.ts'
import { mayReadMessage } from '#policy/messages.ts'
import { isTooClose } from '#policy/screening.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import { isAppealOpen } from '../entries/carry-out.ts'
import { resultsOf } from '../entries/screen.ts'
import { loadScreeningWorld } from '../screening-world.ts'
import { figuresOf } from '../assignment/figures.ts'
import { loadRoundWorld } from '../assignment/round-world.ts'

/** What waits for a person, each with its count and the one page that settles it. The words are `panel.now.<key>`. */
export const NOW_KEYS = [
  'appeals', 'gaps-after-work', 'conflicts-assigned', 'judges-not-begun', 'screening-person', 'screening-fail', 'screening-pass', 'returns-over', 'conflicts', 'gaps', 'undeclared',
  'proposal', 'mails-held', 'mails-failed', 'operations-stuck',
] as const
export type NowKey = (typeof NOW_KEYS)[number]
export type NowDto = { key: NowKey; count: number; href: string; hot: boolean; detail: Record<string, string | number> }

const DAY = 86_400_000

/** Computed from what stands in the database at this moment; an empty list means that nothing waits. */
export async function needsAPerson(ctx: Context, viewer: Viewer, edition: string): Promise<NowDto[]> {
  const { world, entries } = await loadScreeningWorld(ctx, edition)
  const now = ctx.now().getTime()
  const open = entries.filter((entry) => !isTooClose(viewer, entry.code ?? ''))
  const waiting = open.filter((entry) => entry.status === 'submitted')
  const verdicts = waiting.map((entry) => verdictOf(resultsOf(entry, world)))
  const [conflicts, assignments, messages, operations] = await Promise.all([
    ctx.store.find('conflicts', { and: [{ edition: { equals: edition } }, { state: { equals: 'suggested' } }, { hard: { equals: true } }] }),
    ctx.store.find('assignments', { and: [{ edition: { equals: edition } }, { state: { in: ['active', 'done'] } }] }),
    ctx.store.find('messages', { and: [{ edition: { equals: edition } }, { state: { in: ['held', 'failed', 'bounced'] } }] }),
    ctx.store.find('operations', { and: [{ edition: { equals: edition } }, { state: { in: ['proposed', 'approved', 'running'] } }] }),
  ])
  // Counted as the outbox lists them, so that a number tells nothing of a mail that is not shown.
  const mails = messages.filter((message) => mayReadMessage(viewer, message))
  const held = mails.filter((message) => message.state === 'held').length
  const reads = new Set(assignments.map((each) => `${each.judge}/${each.entry}`))
  const suggested = conflicts.filter((each) => !each.entry || !isTooClose(viewer, each.entry))
  const urgent = suggested.filter((each) => reads.has(`${each.judge}/${each.entry}`))
  const screening = (filter: string) => `/admin/screening/${edition}?filter=${filter}`
  const items: NowDto[] = [
    { key: 'appeals', count: open.filter((entry) => entry.status === 'ineligible' && isAppealOpen(entry)).length, href: screening('appeal'), hot: true, detail: {} },
    { key: 'screening-person', count: verdicts.filter((each) => each === 'person').length, href: screening('person'), hot: false, detail: {} },
    { key: 'screening-fail', count: verdicts.filter((each) => each === 'fail').length, href: screening('fail'), hot: false, detail: {} },
    { key: 'screening-pass', count: verdicts.filter((each) => each === 'pass').length, href: screening('pass'), hot: false, detail: {} },
    {
      key: 'returns-over', hot: false, href: screening('all'), detail: {},
      count: open.filter((entry) => entry.status === 'returned' && entry.editableUntil && Date.parse(entry.editableUntil) <= now).length,
    },
    { key: 'conflicts-assigned', count: urgent.length, href: `/admin/conflicts/${edition}`, hot: true, detail: {} },
    { key: 'conflicts', count: suggested.length - urgent.length, href: `/admin/conflicts/${edition}`, hot: false, detail: {} },
    { key: 'mails-failed', count: mails.length - held, href: '/admin/outbox', hot: true, detail: {} },
    { key: 'mails-held', count: held, href: '/admin/outbox', hot: false, detail: {} },
    { key: 'operations-stuck', count: operations.filter((each) => each.error || (each.state === 'running' && now - Date.parse(each.updatedAt) > 10 * 60_000)).length, href: `/admin/editions/${edition}`, hot: true, detail: {} },
  ]
  for (const round of world.setup.rounds) {
    if (!round.code || now >= Date.parse(round.closes)) continue
    const rounds = await loadRoundWorld(ctx, round.code, edition)
    const { unserved, loads, existing } = figuresOf(rounds, [])
    const href = `/admin/planner/${round.code}`
    const begun = new Set(rounds.assignments.filter((each) => each.state === 'done').map((each) => each.judge))
    const inRound = { round: { equals: round.code } }
    const opened = new Set((await Promise.all([ctx.store.find('scorecards', inRound), ctx.store.find('rankings', inRound), ctx.store.find('comparisons', inRound)])).flat().map((each) => each.judge))
    const open = now >= Date.parse(round.opens)
    items.push(
      { key: existing > 0 ? 'gaps-after-work' : 'gaps', count: unserved.length, href, hot: existing > 0 && open, detail: {} },
      { key: 'undeclared', count: rounds.undeclared.length, href, hot: false, detail: { names: rounds.undeclared.slice(0, 3).map((each) => each.name).join(', ') } },
      {
        key: 'judges-not-begun', hot: true, href: `/admin/planner/${round.code}`, detail: { days: Math.ceil((Date.parse(round.closes) - now) / DAY) },
        count: open ? loads.filter((load) => load.before > 0 && !begun.has(load.judge) && !opened.has(load.judge)).length : 0,
      },
      { key: 'proposal', count: operations.filter((each) => each.kind === 'assignment' && each.state === 'proposed' && (each.input as { round?: string } | null)?.round === round.code).length, href, hot: false, detail: {} },
    )
  }
  return items.filter((item) => item.count > 0).sort((a, b) => Number(b.hot) - Number(a.hot) || NOW_KEYS.indexOf(a.key) - NOW_KEYS.indexOf(b.key))
}
