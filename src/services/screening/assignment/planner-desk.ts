import { z } from 'zod'
import { isTooClose } from '#policy/screening.ts'
import { defineService } from '#services/service.ts'
import type { Fluency } from '#domain/assignment/languages.ts'
import type { Operation } from '#src/payload-types.ts'
import { categoryOf, words } from '../edition-setup.ts'
import type { AssignmentEffects, AssignmentInput } from './assignment-plan.ts'
import { affinitiesOf, type FitParts } from './affinities.ts'
import { figuresOf, type Unserved } from './figures.ts'
import { breachesByName, rulesOfRound, type BreachDto, type RulesOfPlan } from './panel-rules.ts'
import { plansRunning, type PlanProof } from './plan-in-worker.ts'
import { worldToAssign } from './propose-assignment.ts'
import { splitsOf } from './splits.ts'
import { isHeld, keyOf, type Bar } from './round-world.ts'

/** `done` and `active` are in force, `proposed` and `by-hand` would be; the bars say why not; `hidden`: you are too close to the entry. */
export type Cell = 'done' | 'active' | 'proposed' | 'by-hand' | 'free' | 'hidden' | Bar

export type PlannerRowDto = {
  code: string
  /** Empty where you are too close to it. */
  title: string
  category: string
  languages: string[]
  served: number
  /** Sum of the fits of those who read it. */
  fit: number
  cells: Cell[]
  /** Why each judge fits, in the order of the judges; null where the pair is barred. */
  parts: (FitParts | null)[]
}
export type PlannerJudgeDto = {
  code: string; name: string; cap: number; before: number; after: number; done: number
  languages: { code: string; fluency: Fluency }[]
}
export type UnservedDto = Unserved & { title: string; writtenIn: string }
export type ProposalDto = { code: string; rev: number; count: number; byHand: number; refused: number; mails: number; purpose: 'plan' | 'repair' | 'more'; at: string; reached: number; taken: number; seed: string; rules: RulesOfPlan | null; proof: PlanProof | null; mine: boolean }
export type PastPlanDto = { code: string; state: Operation['state']; at: string; count: number; by: string; reason: string; revertible: boolean }

/** Entries of a category in groups that share no judge, and an entry that most judges of all groups could read. */
export type SplitDto = { category: string; groups: number; smallest: string[]; common: { code: string; title: string } | null }

export type PlannerDeskDto = {
  round: { code: string; name: string; readings: number; capacity: number; opens: string; closes: string }
  edition: { code: string; name: string; timeZone: string }
  judges: PlannerJudgeDto[]
  undeclared: string[]
  entries: number
  rows: PlannerRowDto[]
  page: number
  pages: number
  given: number
  needed: number
  worst: number
  existing: number
  done: number
  unserved: UnservedDto[]
  /** Sum of the fits of the proposed pairs, or of those in force; and the entry that fits worst. */
  fit: { total: number; worst: number }
  split: SplitDto[]
  /** What plans of this round keep, and where what is shown does not. */
  rules: RulesOfPlan
  breaches: BreachDto[]
  running: boolean
  proposal: ProposalDto | null
  past: PastPlanDto[]
}

const PAGE = 25

/** Who reads what in a round: what is in force, what is proposed, and what cannot be served. */
export const plannerDesk = defineService({
  act: false,
  input: z.object({ round: z.string(), page: z.number().int().min(1).default(1), language: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<PlannerDeskDto> {
    const world = await worldToAssign(ctx, viewer, input.round)
    const { setup, round, judges, entries } = world
    const locale = ctx.runtime.t(input.language).locale
    const operations = (await ctx.store.find('operations', { and: [{ kind: { equals: 'assignment' } }, { edition: { equals: setup.edition.code } }] }, { sort: '-at' }))
      .filter((each) => (each.input as AssignmentInput | null)?.round === input.round)
    const open = operations.find((each) => each.state === 'proposed') ?? null
    const proposed = (open?.input as AssignmentInput | undefined) ?? null
    const effects = (open?.effects as unknown as AssignmentEffects | undefined) ?? null // written by proposeOperation
    const refused = new Set((effects?.refused ?? []).map(keyOf))
    const pairs = (proposed?.pairs ?? []).filter((pair) => !refused.has(keyOf(pair)))
    const dropped = new Set((proposed?.drop ?? []).map(keyOf))
    const figures = figuresOf(world, pairs, proposed?.drop)
    const standing = world.assignments.filter((each) => isHeld(each) && !dropped.has(keyOf(each)))
    const held = new Map(standing.map((each) => [keyOf(each), each.state]))
    const fitOf = await affinitiesOf(ctx, world)
    const inRun = new Set(entries.map((entry) => entry.code))
    const all = [...standing.filter((each) => inRun.has(each.entry)), ...pairs]
    const sums = new Map<string, number>()
    for (const pair of all) sums.set(pair.entry, (sums.get(pair.entry) ?? 0) + fitOf(pair).fit)
    const planned = new Set(pairs.map(keyOf))
    const byHand = new Set((proposed?.byHand ?? []).filter((each) => each.on).map(keyOf))
    const cellOf = (entry: (typeof entries)[number], judge: (typeof judges)[number], close: boolean): Cell => {
      if (close) return 'hidden'
      const key = keyOf({ entry: entry.code ?? '', judge: judge.code })
      const state = held.get(key)
      if (state === 'done' || state === 'active') return state
      if (planned.has(key)) return byHand.has(key) ? 'by-hand' : 'proposed'
      return world.barred(entry, judge) ?? 'free'
    }
    const servedBy = new Map<string, number>()
    for (const { entry } of all) servedBy.set(entry, (servedBy.get(entry) ?? 0) + 1)
    const listed = entries.map((entry) => ({ entry, code: entry.code ?? '', served: servedBy.get(entry.code ?? '') ?? 0, fit: sums.get(entry.code ?? '') ?? 0 }))
      .sort((a, b) => a.served - b.served || a.fit - b.fit || (a.code < b.code ? -1 : 1))
    const pages = Math.max(1, Math.ceil(listed.length / PAGE))
    const page = Math.min(input.page, pages)
    const rows = listed.slice((page - 1) * PAGE, page * PAGE).map(({ entry, code, served, fit }): PlannerRowDto => {
      const close = isTooClose(viewer, code)
      return {
        code, title: close ? '' : (entry.title ?? ''), category: words(categoryOf(setup, entry.category).name, locale), languages: world.languagesOf(entry), served, fit,
        cells: judges.map((judge) => cellOf(entry, judge, close)),
        parts: judges.map((judge) => (close || (world.barred(entry, judge) !== null && !held.has(keyOf({ entry: code, judge: judge.code }))) ? null : fitOf({ entry: code, judge: judge.code }))),
      }
    })
    const byCode = new Map(entries.map((entry) => [entry.code, entry]))
    const people = new Map((await ctx.payload.find({ collection: 'users', where: { code: { in: [...new Set(operations.flatMap((each) => each.by ?? []))] } }, depth: 0, pagination: false, overrideAccess: true })).docs.map((each) => [each.code, each.name]))
    return {
      round: { code: round.code, name: words(round.name, locale), readings: round.readings, capacity: round.capacity, opens: round.opens, closes: round.closes },
      edition: { code: setup.edition.code, name: words(setup.edition.name, locale), timeZone: setup.edition.timeZone },
      judges: judges.map((judge) => {
        const load = figures.loads.find((each) => each.judge === judge.code)
        return {
          code: judge.code, name: judge.name, cap: judge.cap, before: load?.before ?? 0, after: load?.after ?? 0, languages: judge.languages,
          done: world.assignments.filter((each) => each.judge === judge.code && each.state === 'done').length,
        }
      }),
      undeclared: world.undeclared.map((each) => each.name),
      entries: entries.length, rows, page, pages,
      given: figures.given, needed: figures.needed, worst: figures.worst, existing: figures.existing, done: figures.done,
      unserved: figures.unserved.filter((each) => !isTooClose(viewer, each.entry)).map((each) => ({ ...each, title: byCode.get(each.entry)?.title ?? '', writtenIn: byCode.get(each.entry)?.language ?? '' })),
      fit: {
        total: (open ? pairs : all).reduce((sum, pair) => sum + fitOf(pair).fit, 0),
        worst: entries.length > 0 ? Math.min(...entries.map((entry) => sums.get(entry.code ?? '') ?? 0)) : 0,
      },
      split: splitsOf(world, all, locale).map((each) => ({ ...each, common: each.common && isTooClose(viewer, each.common.code) ? null : each.common })),
      rules: rulesOfRound(round), breaches: breachesByName(world, all, viewer),
      running: plansRunning(ctx).has(input.round),
      proposal: open && effects && {
        code: open.code ?? '', rev: open.rev, count: planned.size, byHand: proposed?.byHand.length ?? 0, refused: refused.size, mails: effects.mails,
        purpose: effects.purpose, at: open.at ?? '', reached: effects.reached, taken: dropped.size, seed: proposed?.seed ?? '', rules: proposed?.rules ?? null, proof: proposed?.proof ?? null, mine: open.by === viewer.person?.code,
      },
      past: operations.filter((each) => each.state === 'done' || each.state === 'reverted' || each.state === 'running').slice(0, 10).map((each) => ({
        code: each.code ?? '', state: each.state, at: each.at ?? '', count: (each.effects as { count?: number } | null)?.count ?? 0, by: people.get(each.by ?? '') ?? each.by ?? '',
        reason: ((each.approvals ?? []) as { act: string; reason?: string }[]).findLast((one) => one.act === 'revert')?.reason ?? '',
        revertible: each.state === 'done',
      })),
    }
  },
})
