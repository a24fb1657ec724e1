import { z } from 'zod'
import type { Contrast } from '#domain/judging/contrasts.ts'
import { movesWithout } from '#domain/judging/refit.ts'
import { screenOf, type JudgeOnScreen, type Look, type Screen, type ScreenInput } from '#domain/judging/screen.ts'
import { adjustSeverity, NINETY, type SeverityNote } from '#domain/judging/severity.ts'
import { Refusal } from '#domain/refusal.ts'
import { medianOf } from '#domain/results.ts'
import { inLanguage } from '#domain/forms/form.ts'
import { logOpening } from '#services/outcome/log-opening.ts'
import { defineService, type Context } from '#services/service.ts'
import { readRoundScreen, type CardOnScreen, type Grouping, type RoundScreen } from './round-screen.ts'

export type JudgeScreenDto = Omit<JudgeOnScreen, 'judge' | 'look'> & {
  code: string
  /** For organisers alone. */
  name?: string
  /** 90 % interval of the severity. */
  low: number; high: number
  /** Median minutes between opening an entry and sending its scorecard; null: not known. */
  minutes: number | null
  /** Scorecards sent within a minute of opening the entry, or before. */
  beforeOpened: number
  look: (Look | 'before-opened')[]
}
export type ContrastDto = Omit<Contrast, 'p'> & { judgeName?: string; groupName: string }
export type ContrastsDto = {
  by: Grouping
  /** Contrasts of a judge and a group that could be told. */
  of: number
  /** With q below .1, and those of an own group; the clearest first. */
  rows: ContrastDto[]
}
export type MoveDto = { entry: string; title: string; from: { rank: number; in: boolean }; to: { rank: number; in: boolean } | null }
export type RefitDto = { judge: string; name?: string; categories: { code: string; name: string; places: number; moves: MoveDto[] }[] }
export type JudgesDto = {
  round: { code: string; name: string }; edition: { code: string; timeZone: string }
  categories: { code: string; name: string }[]
  /** Codes of those looked at. */
  scope: string[]
  /** Left out, since the viewer has a conflict there. */
  conflict: string[]
  scorecards: number; entries: number
  mean: number | null; sd: { entry: number; judge: number; residual: number } | null
  notes: SeverityNote[]
  /** Nothing beside entry and judge can be told from so few scores. */
  thin: boolean
  judges: JudgeScreenDto[]
  contrasts: ContrastsDto[]
  without: RefitDto | null
}

/** From this many scores on the numbers are found in a worker. */
const MANY = 1500
const MINUTE = 60_000

/** The judges of a round side by side: severity, spread, correlation, runs, time, contrasts, and the order without one of them. Every opening is logged. */
export const judgesOfRound = defineService({
  act: false,
  input: z.object({ round: z.string(), category: z.string().optional(), without: z.string().optional(), locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<JudgesDto> {
    const at = await readRoundScreen(ctx, viewer, input)
    const { round, scope, cards, names } = at
    if (input.without && !cards.some(({ judge }) => judge === input.without)) throw new Refusal('not-found', {}, 404)
    await logOpening(ctx, viewer, {
      edition: round.edition.code, act: input.without ? 'open-judges-without' : 'open-judges',
      about: [round.code, ...(input.category ? [input.category] : []), ...(input.without ? [input.without] : [])].join(' '),
    })
    const base = {
      round: { code: round.code, name: inLanguage(round.name, input.locale) }, edition: { code: round.edition.code, timeZone: round.edition.timeZone },
      categories: at.categories.open.map(({ code, name }) => ({ code, name })), scope: scope.map(({ code }) => code), conflict: at.categories.conflict.map(({ name }) => name),
      scorecards: cards.length, entries: new Set(cards.map(({ entry }) => entry)).size,
    }
    if (cards.length === 0) return { ...base, mean: null, sd: null, notes: [], thin: true, judges: [], contrasts: [], without: null }

    const scores = cards.map(({ entry, judge, score }) => ({ entry, judge, score }))
    const severity = adjustSeverity(scores, { draws: 0 })
    const screens = await Promise.all([{ groups: [], own: [] }, ...at.groupings].map(({ groups, own }) => screened(ctx, { scores, groups, own })))
    const [plain, ...grouped] = screens
    return {
      ...base, mean: severity.mean, sd: severity.sd, notes: severity.notes, thin: plain!.residualSd === null,
      judges: plain!.judges.map((each) => judgeDto(each, cards, names)).sort((a, b) => a.severity - b.severity || (a.code < b.code ? -1 : 1)),
      contrasts: at.groupings.map(({ by, nameOf }, place) => ({
        by, of: grouped[place]!.contrasts.length,
        rows: grouped[place]!.contrasts.filter(({ q, own }) => q < 0.1 || own).map(({ p: _p, ...each }) => ({ ...each, groupName: nameOf.get(each.group) ?? each.group, ...named(names, each.judge, 'judgeName') })),
      })),
      without: input.without ? refitOf(at, input.without) : null,
    }
  },
})

const screened = async (ctx: Context, input: ScreenInput): Promise<Screen> =>
  input.scores.length >= MANY ? ctx.calculate('screen', input) : screenOf(input)

const named = <K extends string>(names: ReadonlyMap<string, string>, judge: string, key: K): Partial<Record<K, string>> => {
  const name = names.get(judge)
  return name ? ({ [key]: name } as Record<K, string>) : {} // one key, given
}

function judgeDto({ judge, look, ...numbers }: JudgeOnScreen, cards: readonly CardOnScreen[], names: ReadonlyMap<string, string>): JudgeScreenDto {
  const waits = cards.filter((each) => each.judge === judge).flatMap(({ card: { openedAt, submittedAt } }) => (submittedAt ? [openedAt ? Date.parse(submittedAt) - Date.parse(openedAt) : 0] : []))
  const beforeOpened = waits.filter((wait) => wait < MINUTE).length
  const minutes = medianOf(waits.filter((wait) => wait >= MINUTE && wait < 120 * MINUTE))
  return {
    code: judge, ...named(names, judge, 'name'), ...numbers, low: numbers.severity - NINETY * numbers.se, high: numbers.severity + NINETY * numbers.se,
    minutes: minutes === null ? null : Math.round(minutes / MINUTE), beforeOpened, look: [...look, ...(beforeOpened > 0 ? ['before-opened' as const] : [])],
  }
}

/** Category by category, as places are given. */
function refitOf({ scope, cards, entries, names }: RoundScreen, judge: string): RefitDto {
  const categoryOf = (entry: string): string => entries.get(entry)?.category ?? ''
  return {
    judge, ...named(names, judge, 'name'),
    categories: scope.map(({ code, name, finalists }) => ({
      code, name, places: finalists,
      moves: movesWithout(cards.filter(({ entry }) => categoryOf(entry) === code), judge, finalists).map(({ entry, from, to }) => ({
        entry, title: entries.get(entry)?.title ?? '', from: { rank: from.rank, in: from.in }, to: to && { rank: to.rank, in: to.in },
      })),
    })).filter(({ code }) => cards.some((each) => each.judge === judge && categoryOf(each.entry) === code)),
  }
}
