import type { z } from 'zod'

export const RULE_KINDS = [
  'window', 'language', 'entrant-kind', 'self-nomination', 'quota-per-nominator', 'entries-per-nominee', 'categories-per-project',
  'former-winners', 'running-time', 'stage', 'countries', 'words', 'required-answers', 'referees', 'judges-organisations',
] as const
export type RuleKind = (typeof RULE_KINDS)[number]

/** `organisation` in a rule takes every kind of organisation; as a fact it says that the kind is not known. */
export const ENTRANT_KINDS = [
  'individual', 'team', 'organisation', 'government', 'company', 'civil-society', 'academia', 'international',
] as const
export type EntrantKind = (typeof ENTRANT_KINDS)[number]

/** Youngest first. */
export const STAGES = ['idea', 'pilot', 'running', 'completed'] as const
export type Stage = (typeof STAGES)[number]

export type Counts = { category: number; edition: number }

/** What is known of an entry when the rules are asked; whatever is absent is unknown, and unknown needs a person. */
export type Facts = {
  /** Instant of submission, or now. */
  at?: string
  window?: { opens: string; closes: string; hardEnd?: string | null; timeZone?: string }
  /** Language tag of the entry. */
  language?: string
  entrantKind?: EntrantKind
  selfNomination?: boolean
  /** Other entries sent by the same nominator, this one not counted. */
  nominatorEntries?: Counts
  /** Other entries for the same nominee; `possible`: more that may be the same under another name. */
  nomineeEntries?: Counts & { possible?: number }
  /** Other categories in which the same project is entered. */
  projectCategories?: { sure: number; possible?: number }
  /** For each award won here: how many editions ago (1: the last one); `possible`: a likeness that nobody confirmed. */
  formerHonours?: { editionsAgo: readonly number[]; possible?: boolean }
  /** ISO day or month in which the work began. */
  start?: string
  stage?: Stage
  /** Codes of `places`. */
  places?: readonly string[]
  /** Words by question. */
  words?: Readonly<Record<string, number>>
  /** Keys of questions that have an answer. */
  answered?: readonly string[]
  referees?: number
  /** Does a judge belong to the nominee's organisation? */
  judgeOrganisation?: 'none' | 'possible' | 'confirmed'
}

export type ListOf = 'language' | 'entrant-kind' | 'place' | 'question'
/** A list of codes to be put in words in the reader's language. */
export type Param = string | number | { list: ListOf; codes: readonly string[] }
export type Params = Readonly<Record<string, Param>>

export type Verdict = 'pass' | 'fail' | 'person'
/** `code` is the sentence `eligibility.<code>`; a variant of a verdict has its own (`window.fail-early`). */
export type RuleResult = { kind: RuleKind; result: Verdict; code: string; params: Params }

export type Outcome = Verdict | { result: Verdict; variant: string }

/** One rule's kind: the shape of its data, its words, and its test. `check` is pure. */
export type RuleDefinition<Data> = {
  data: z.ZodType<Data>
  /** What its sentences say of the data. */
  params: (data: Data) => Params
  check: (data: Data, facts: Facts) => Outcome
  /** More for the sentences of a result. */
  resultParams?: (data: Data, facts: Facts) => Params
}

export const defineRule = <Data>(definition: RuleDefinition<Data>): RuleDefinition<Data> => definition
