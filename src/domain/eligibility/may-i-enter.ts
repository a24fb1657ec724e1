import { checkEligibility, verdictOf, type Rule } from './check.ts'
import { ENTRANT_KINDS, STAGES, type EntrantKind, type Facts, type RuleKind, type RuleResult, type Stage } from './rule.ts'

/** Rules that somebody can answer for before there is an entry, in the order in which they are asked. */
export const ASKABLE = ['entrant-kind', 'self-nomination', 'countries', 'language', 'stage', 'running-time', 'former-winners'] as const satisfies readonly RuleKind[]
export type AskableKind = (typeof ASKABLE)[number]

/**
 * One question of the quick check; its words are `eligibility.ask.<kind>`, those of the options
 * `eligibility.ask.<kind>.<option>` (`former-winners`, `self-nomination`), `eligibility.entrant-kind.<option>`,
 * `eligibility.stage.<option>`, or the name of the language or country.
 */
export type AdvanceQuestion = { kind: AskableKind; input: 'choice' | 'date' | 'places'; options: string[] }

const isAskable = (kind: RuleKind): kind is AskableKind => (ASKABLE as readonly RuleKind[]).includes(kind)

/** Said by somebody who does not know: a person decides. */
export const UNSURE = 'unsure'

/** The questions that these rules give rise to, one a kind. A rule that takes everybody asks nothing. */
export function questionsInAdvance(rules: readonly Rule[]): AdvanceQuestion[] {
  return ASKABLE.flatMap((kind): AdvanceQuestion[] => {
    const rule = rules.find((candidate) => candidate.kind === kind && candidate.data.rule !== 'allowed')
    return rule ? [{ kind, ...inputOf(kind, rule) }] : []
  })
}

function inputOf(kind: AskableKind, rule: Rule): Omit<AdvanceQuestion, 'kind'> {
  switch (kind) {
    case 'entrant-kind': return { input: 'choice', options: [...ENTRANT_KINDS] }
    case 'stage': return { input: 'choice', options: [...STAGES] }
    case 'self-nomination': return { input: 'choice', options: ['self', 'another'] }
    case 'language': return { input: 'choice', options: [...languagesOf(rule), 'none-of-these'] }
    case 'former-winners':
      return { input: 'choice', options: rule.data.editions === 'ever' ? ['never', 'won', UNSURE] : ['never', 'won-lately', 'won-earlier', UNSURE] }
    case 'running-time': return { input: 'date', options: [] }
    case 'countries': return { input: 'places', options: [] }
  }
}

const languagesOf = (rule: Rule): string[] =>
  Array.isArray(rule.data.languages) ? rule.data.languages.filter((tag): tag is string => typeof tag === 'string') : []

/** Turns the answers of the quick check (by kind) into facts. What was left empty stays unknown. */
export function factsFromAdvance(answers: Readonly<Partial<Record<AskableKind, string | readonly string[]>>>): Facts {
  const facts: Facts = {}
  const said = (kind: AskableKind): string => {
    const answer = answers[kind]
    return typeof answer === 'string' ? answer : (answer?.[0] ?? '')
  }
  const kind = ENTRANT_KINDS.find((option): option is EntrantKind => option === said('entrant-kind'))
  const stage = STAGES.find((option): option is Stage => option === said('stage'))
  const places = answers.countries
  if (kind) facts.entrantKind = kind
  if (stage) facts.stage = stage
  if (said('self-nomination')) facts.selfNomination = said('self-nomination') === 'self'
  if (said('language')) facts.language = said('language') === 'none-of-these' ? 'und' : said('language')
  if (said('running-time')) facts.start = said('running-time')
  if (places && places.length > 0) facts.places = typeof places === 'string' ? [places] : places
  const honours = HONOURS[said('former-winners')]
  if (honours) facts.formerHonours = honours
  return facts
}

const HONOURS: Readonly<Record<string, NonNullable<Facts['formerHonours']>>> = {
  never: { editionsAgo: [] },
  won: { editionsAgo: [1] },
  'won-lately': { editionsAgo: [1] },
  'won-earlier': { editionsAgo: [Number.MAX_SAFE_INTEGER] },
  [UNSURE]: { editionsAgo: [], possible: true },
}

export type QuickCheck = {
  questions: AdvanceQuestion[]
  /** Questions that have no answer yet. */
  open: AskableKind[]
  /** `open`: nothing speaks against it so far. Its words: `eligibility.may.<outcome>`. */
  outcome: 'yes' | 'no' | 'person' | 'open'
  /** The results that can be told, failures first. */
  results: RuleResult[]
}

/** Which fact each question fills. */
const FACT: Readonly<Record<AskableKind, keyof Facts>> = {
  'entrant-kind': 'entrantKind', 'self-nomination': 'selfNomination', countries: 'places', language: 'language', stage: 'stage',
  'running-time': 'start', 'former-winners': 'formerHonours',
}

/** The check before any account: only rules that can be asked in advance, and the window when the call is known. */
export function mayIEnter(rules: readonly Rule[], facts: Facts): QuickCheck {
  const questions = questionsInAdvance(rules)
  const open = questions.filter((question) => facts[FACT[question.kind]] === undefined).map((question) => question.kind)
  const told = rules.filter(({ kind }) =>
    kind === 'window' ? facts.window !== undefined && facts.at !== undefined : isAskable(kind) && !open.includes(kind),
  )
  const results = checkEligibility(told, facts)
  const verdict = verdictOf(results)
  const outcome = verdict === 'fail' ? 'no' : open.length > 0 ? 'open' : verdict === 'person' ? 'person' : 'yes'
  const order = { fail: 0, person: 1, pass: 2 }
  return { questions, open, outcome, results: [...results].sort((a, b) => order[a.result] - order[b.result]) }
}
