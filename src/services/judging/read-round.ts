import { inLanguage, type Localized } from '#domain/forms/form.ts'
import type { Criterion, Rubric } from '#domain/rubric.ts'
import type { LockPolicy } from '#domain/scorecard-lock.ts'
import { Refusal } from '#domain/refusal.ts'
import { QUALIFYING_ANSWERS, QUALIFYING_CRITERION, QUALIFYING_VALUES, type PassRule } from '#domain/judging/qualifying.ts'
import { COMPLETE } from '#i18n/locales.ts'
import { createTranslator } from '#i18n/translate.ts'
import type { SeeIdentity } from '#policy/entries-for-judges.ts'
import type { SeeNames, SeeRanks, SeeScores } from '#policy/scorecards.ts'
import { kept } from '#services/kept.ts'
import type { Context } from '#services/service.ts'
import type { CriterionDto } from '#services/dto/judging.ts'

export type RoundKind = 'qualifying' | 'scoring' | 'ranking' | 'pairwise'

/** A round as judging reads it: settings filled in, words in every language. */
export type JudgingRound = {
  code: string
  kind: RoundKind
  name: Localized
  edition: { id: string; code: string; timeZone: string }
  categories: string[]
  opens: string
  closes: string
  lock: LockPolicy
  seeIdentity: SeeIdentity
  seeScores: SeeScores
  seeNames: SeeNames
  seeRanks: SeeRanks
  /** All of it is training: its scorecards count for nothing. */
  trainingRound: boolean
  training: string[]
  common: string[]
  rubricVersion: number
  /** Readings an entry is to get. */
  readings: number
  qualifying: { rule: PassRule; count: number }
  /** Pairwise rounds; `asked` of each judge in a category, null: by the number of entries. */
  pairwise: { ties: boolean; asked: number | null }
  criteria: (Omit<Criterion, 'label' | 'levels'> & { label: Localized; help: Localized; levels: { value: number; description: Localized }[] })[]
}

/** A qualifying round's rubric is the same everywhere: one criterion, answered yes, maybe or no. */
function qualifyingCriterion(): JudgingRound['criteria'][number] {
  const words = (key: string): Localized => Object.fromEntries(COMPLETE.map((locale) => [locale, createTranslator(locale)(key)]))
  return {
    key: QUALIFYING_CRITERION, label: words('panel.qualify.question'), help: {}, weight: 1, required: true, independent: false, allowNotApplicable: false, audience: 'panel',
    levels: QUALIFYING_ANSWERS.map((answer) => ({ value: QUALIFYING_VALUES[answer], description: words(`panel.qualify.answer.${answer}`) })),
  }
}

/** The rounds of these codes; those that are not there are left out. */
export async function readRounds(ctx: Context, codes: readonly string[]): Promise<JudgingRound[]> {
  const wanted = [...new Set(codes)].toSorted()
  return wanted.length === 0 ? [] : kept(ctx, `rounds ${wanted.join(' ')}`, ['rounds', 'editions', 'categories'], () => roundsFrom(ctx, wanted))
}

async function roundsFrom(ctx: Context, codes: readonly string[]): Promise<JudgingRound[]> {
  const { docs } = await ctx.payload.find({ collection: 'rounds', where: { code: { in: [...codes] } }, locale: 'all', depth: 1, pagination: false, overrideAccess: true })
  // With every language asked for, localized fields are records by language, and relations documents; the types know neither.
  return (docs as unknown as Stored[]).map((each) => ({
    code: each.code, kind: each.kind ?? 'scoring', name: each.name,
    edition: { id: String(each.edition.id), code: each.edition.code, timeZone: each.edition.timeZone ?? 'UTC' },
    categories: (each.categories ?? []).map(({ code }) => code),
    opens: each.opens, closes: each.closes,
    lock: each.lock ?? 'confirm',
    seeIdentity: each.seeIdentity ?? 'always', seeScores: each.seeScores ?? 'never', seeNames: each.seeNames ?? 'never', seeRanks: each.seeRanks ?? 'never',
    trainingRound: each.trainingRound === true, training: each.training ?? [], common: each.common ?? [],
    rubricVersion: each.rubricVersion ?? 1,
    readings: each.readings ?? 1,
    qualifying: { rule: each.passRule ?? 'majority', count: each.passCount ?? 2 },
    pairwise: { ties: each.allowTies !== false, asked: each.comparisons ?? null },
    criteria: each.kind === 'qualifying' ? [qualifyingCriterion()] : (each.criteria ?? []).map((criterion) => ({
      key: criterion.key, label: criterion.label, help: criterion.help ?? {}, weight: criterion.weight ?? 1,
      levels: criterion.levels.map(({ value, description }) => ({ value, description })),
      required: criterion.required !== false, independent: criterion.independent === true,
      allowNotApplicable: criterion.allowNotApplicable === true, audience: criterion.commentAudience ?? 'panel',
    })),
  }))
}

/** Scored to find the common ruler, never for a result. */
export const isTraining = (round: Pick<JudgingRound, 'trainingRound' | 'training'>, entry: string): boolean => round.trainingRound || round.training.includes(entry)

export async function readRound(ctx: Context, code: string): Promise<JudgingRound> {
  const [round] = await readRounds(ctx, [code])
  if (!round) throw new Refusal('not-found', {}, 404)
  return round
}

/** The rubric in one language: scorecards are checked and refused in the words that the judge reads. */
export const rubricIn = (round: JudgingRound, locale: string): Rubric => ({ version: round.rubricVersion, criteria: criteriaIn(round, locale) })

export const criteriaIn = (round: JudgingRound, locale: string): CriterionDto[] =>
  round.criteria.map((criterion) => ({
    ...criterion, label: inLanguage(criterion.label, locale), help: inLanguage(criterion.help, locale),
    levels: criterion.levels.map(({ value, description }) => ({ value, description: inLanguage(description, locale) })),
  }))

type Stored = {
  code: string; kind?: RoundKind | null; name: Localized; edition: { id: string | number; code: string; timeZone?: string | null }; categories?: { code: string }[] | null
  opens: string; closes: string; lock?: LockPolicy | null; seeIdentity?: SeeIdentity | null; seeScores?: SeeScores | null
  seeNames?: SeeNames | null; seeRanks?: SeeRanks | null; trainingRound?: boolean | null; training?: string[] | null; common?: string[] | null; rubricVersion?: number | null
  readings?: number | null; passRule?: PassRule | null; passCount?: number | null; allowTies?: boolean | null; comparisons?: number | null
  criteria?: {
    key: string; label: Localized; help?: Localized | null; weight?: number | null; required?: boolean | null; independent?: boolean | null
    allowNotApplicable?: boolean | null; commentAudience?: 'staff' | 'panel' | 'entrant' | null; levels: { value: number; description: Localized }[]
  }[] | null
}
