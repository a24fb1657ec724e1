import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { appointedAs } from '#policy/viewer.ts'
import { defineService } from '#services/service.ts'
import type { QueueDto, QueueGroupDto, QueueState } from '#services/dto/judging.ts'
import { driftOf } from './drift.ts'
import { isIn } from './entry-for-judge.ts'
import { otherRounds } from './other-rounds.ts'
import { panelNames } from './panel-names.ts'
import { minutesEach, nextOf, readQueue, type RoundQueue } from './read-queue.ts'

/** Why there is, or is not, something to do in a round: computed, never guessed. */
function stateOf({ appointment, round, items, open }: RoundQueue, now: Date): QueueState {
  if (!appointment.termsSigned) return 'terms-missing'
  if (!appointment.declared) return 'declaration-missing'
  if (now.getTime() < Date.parse(round.opens)) return 'not-open'
  if (items.length > 0 && items.every(({ status }) => isIn(status))) return 'all-done'
  if (!open) return 'closed'
  if (items.length === 0) return 'nothing-assigned'
  return items.some(({ status, parked }) => !isIn(status) && !parked) ? 'ready' : 'only-parked'
}

/** Which of several rounds speaks for all: work first, then what unlocks it, then what is to come, then what is over. */
const WEIGHT: readonly QueueState[] = [
  'ready', 'only-parked', 'terms-missing', 'declaration-missing', 'not-open', 'nothing-assigned', 'all-done', 'closed', 'no-panel', 'no-appointment',
]
const heaviest = (states: readonly QueueState[]): QueueState | undefined => WEIGHT.find((state) => states.includes(state))

/** Training comes first, and is confirmed by itself: then the judge sees how the panel scored it, before the own entries. */
function trainingToConfirm(items: RoundQueue['items']): number {
  const training = items.filter(({ kind }) => kind === 'training')
  return training.length < items.length && training.every(({ status }) => isIn(status)) ? training.filter(({ status }) => status === 'submitted').length : 0
}

/** The judge's own queue: what is next, what was put aside, how much is done, and, where there is nothing to do, why. */
export const judgeQueue = defineService({
  act: false,
  input: z.object({ locale: z.string().default('en') }),
  async run({ ctx, viewer, input: { locale } }): Promise<QueueDto> {
    if (!viewer.person) throw new Refusal('sign-in-first', {}, 401)
    const judging = appointedAs(viewer, 'judge')
    const [queues, rounds] = await Promise.all([readQueue(ctx, viewer, locale), otherRounds(ctx, viewer, locale)])
    const names = await panelNames(ctx, judging, locale)
    const groups = queues.map((queue): QueueGroupDto => {
      const { appointment, round, items, open } = queue
      const next = open && appointment.termsSigned && appointment.declared ? nextOf(items) : null
      return {
        appointment: appointment.code, edition: round.edition.code, round: round.code, roundName: names.rounds.get(round.code) ?? '',
        panels: appointment.panels.filter((each) => each.round === round.code).map(({ code }) => names.panels.get(code) ?? code),
        state: stateOf(queue, viewer.now), opens: round.opens, closes: round.closes, timeZone: round.edition.timeZone, lock: round.lock,
        done: items.filter(({ status }) => isIn(status)).length, of: items.length, parked: items.filter(({ parked }) => parked).length,
        unlocked: items.filter(({ status }) => status === 'submitted').length,
        trainingUnlocked: trainingToConfirm(items), next: next && { entry: next.entry, title: next.title },
      }
    })
    const unassigned = judging.filter(({ code }) => ![...groups, ...rounds].some(({ appointment }) => appointment === code))
    const state = heaviest([...groups.map((each) => each.state), ...rounds.map((each) => each.state), ...unassigned.map((each): QueueState =>
      !each.termsSigned ? 'terms-missing' : each.panels.length > 0 && !each.declared ? 'declaration-missing' : 'no-panel')]) ?? 'no-appointment'
    const speaking = [...groups, ...rounds].filter((each) => each.state === state)
      .toSorted((a, b) => (state === 'not-open' ? Date.parse(a.opens) - Date.parse(b.opens) : Date.parse(a.closes) - Date.parse(b.closes)))[0]
    const workable = queues.filter(({ open, appointment }) => open && appointment.termsSigned && appointment.declared)
    const items = queues.flatMap((each) => each.items)
    const drifting = workable.map(({ scorecards, round }) => driftOf(scorecards, round)).find((each) => each !== null)
    return {
      state, done: groups.reduce((n, each) => n + each.done, 0), of: groups.reduce((n, each) => n + each.of, 0),
      next: nextOf(workable.flatMap((each) => each.items)),
      opens: speaking?.opens ?? null, closes: speaking?.closes ?? null, timeZone: speaking?.timeZone ?? 'UTC',
      minutesEach: minutesEach(queues.flatMap(({ scorecards }) => scorecards)),
      groups, rounds, items, drift: drifting ?? null,
    }
  },
})
