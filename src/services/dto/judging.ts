import type { Scores } from '#domain/scorecard.ts'
import type { CriterionAudience } from '#domain/rubric.ts'
import type { LockPolicy } from '#domain/scorecard-lock.ts'
import type { ScorecardStatus } from '#domain/lifecycle/statuses.ts'

/** Comments of a scorecard: one text an audience, and one a criterion, whose audience the rubric says. */
export type Comments = Partial<Record<CriterionAudience, string>> & { criteria?: Record<string, string> }

export type RubricLevelDto = { value: number; description: string }
export type CriterionDto = {
  key: string; label: string; help: string; weight: number; required: boolean; independent: boolean
  allowNotApplicable: boolean; audience: CriterionAudience; levels: RubricLevelDto[]
}

/** One answer of an entry, in the form in which it is read. Only one of the values is set. */
export type AnswerDto = {
  key: string
  label: string
  /** `text`: paragraphs; `list`: choices or places; `people`: bands with a number or null for "not counted". */
  text: string | null
  list: string[] | null
  people: { band: string; count: number | null }[] | null
  link: string | null
  /** Language of `text`. */
  lang: string
  /** Names were taken out of this answer. An emptied one stays empty. */
  redacted: boolean
  translation: { text: string; lang: string; state: 'human' | 'machine' | 'checked' } | null
}

/** `name` is null where the file's own name could tell who it is from. */
export type EvidenceDto = { code: string; name: string | null; type: string; size: number; href: string }

/** The difference of one answer between two revisions, in pieces. */
export type DifferenceDto = { label: string; pieces: { text: string; kind: 'same' | 'added' | 'removed' }[] }

export type OwnScorecardDto = {
  status: ScorecardStatus
  scores: Scores
  comments: Comments
  rev: number
  revision: number
  savedAt: string | null
  submittedAt: string | null
  receipt: string | null
  total: number | null
}

export type OthersScorecardDto = { name: string | null; scores: Scores; total: number | null; comment: string }

/** What only the judge sees: whether the own ruler moved. Means of totals, on the scale of the levels. */
export type DriftDto = { first: number[]; rest: number[]; firstMean: number; restMean: number; from: number; to: number }

/** How the others scored a training entry, in sum; means on the scale of the levels. */
export type PanelOnTrainingDto = {
  judges: number; own: number | null; mean: number | null
  criteria: { key: string; label: string; own: number | null; mean: number | null; levels: { value: number; count: number }[] }[]
}

export type RoundDto = {
  kind: 'qualifying' | 'scoring' | 'ranking' | 'pairwise'
  code: string; name: string; opens: string; closes: string; timeZone: string; lock: LockPolicy; rubricVersion: number
  criteria: CriterionDto[]
}

export type ScoringDto = {
  entry: {
    code: string
    /** null: hidden in this round. */
    title: string | null
    category: string
    language: string
    revision: number
    late: boolean
    identityHidden: boolean
    organisations: string[]
    people: { name: string; part: string }[]
    answers: AnswerDto[]
    hiddenAnswers: number
    evidence: EvidenceDto[]
    training: boolean
  }
  round: RoundDto
  own: OwnScorecardDto
  /** Until when a sent scorecard can be changed; null: it cannot. */
  changeableUntil: string | null
  reopened: boolean
  /** A newer revision than the one that is scored. */
  changed: { from: number; to: number; differences: DifferenceDto[] } | null
  /** null: the round does not show them, or not yet. */
  others: OthersScorecardDto[] | null
  drift: DriftDto | null
  /** Of a training entry, once the own scorecard on it is locked. */
  panelOnTraining: PanelOnTrainingDto | null
  place: { number: number; of: number; done: number; previous: string | null; next: string | null; minutesEach: number | null }
  parked: boolean
}

export type QueueItemDto = {
  entry: string
  title: string | null
  category: string
  round: string
  status: ScorecardStatus
  parked: boolean
  kind: 'training' | 'common' | 'own'
  answered: number
  criteria: number
  savedAt: string | null
  submittedAt: string | null
  receipt: string | null
  /** A newer revision than the one that was scored. */
  changed: boolean
}

export type QueueState =
  | 'ready' | 'no-appointment' | 'terms-missing' | 'declaration-missing' | 'no-panel' | 'nothing-assigned' | 'not-open' | 'only-parked' | 'all-done' | 'closed'

export type QueueGroupDto = {
  appointment: string
  edition: string
  round: string
  roundName: string
  panels: string[]
  state: QueueState
  opens: string
  closes: string
  timeZone: string
  lock: LockPolicy
  done: number
  of: number
  parked: number
  /** Sent and not locked yet. */
  unlocked: number
  /** Of the training alone: all are in, and so many can be confirmed before the rest. */
  trainingUnlocked: number
  next: { entry: string; title: string | null } | null
}

/** A round in which entries are ranked or compared: its page is one, not one an entry. */
export type QueueRoundDto = {
  kind: 'ranking' | 'pairwise'
  appointment: string
  code: string
  name: string
  state: Extract<QueueState, 'ready' | 'terms-missing' | 'declaration-missing' | 'not-open' | 'nothing-assigned' | 'all-done' | 'closed'>
  opens: string
  closes: string
  timeZone: string
  /** Rankings sent, of the categories; comparisons answered, of those asked. */
  done: number
  of: number
}

export type QueueDto = {
  rounds: QueueRoundDto[]
  state: QueueState
  done: number
  of: number
  next: QueueItemDto | null
  /** The round that closes first among those with work left, or that opens first. */
  opens: string | null
  closes: string | null
  timeZone: string
  minutesEach: number | null
  groups: QueueGroupDto[]
  items: QueueItemDto[]
  drift: DriftDto | null
}

export const DECLARED_KINDS = ['nothing', 'work', 'family', 'money', 'helped', 'acquainted', 'something-else'] as const
export type DeclaredKind = (typeof DECLARED_KINDS)[number]

export type DeclarationTargetDto = {
  type: 'organisation' | 'person'
  key: string
  name: string
  /** Of an organisation, in the reader's language. */
  country: string | null
  /** The link that was found, as a key of `panel.declare.link.…`; null: none. */
  link: 'same-organisation' | 'parent-organisation' | 'mail-domain' | 'you' | 'name-similarity' | null
  declared: { kind: DeclaredKind; note: string } | null
}

export type DeclarationDto = {
  appointment: string
  edition: string
  step: 'no-appointment' | 'terms' | 'no-panel' | 'declare' | 'declared'
  termsSignedAt: string | null
  declaredAt: string | null
  opens: string | null
  timeZone: string
  training: number
  targets: DeclarationTargetDto[]
  more: string
}

export type SaveResult =
  | { state: 'saved'; rev: number; savedAt: string; answered: number; of: number }
  /** Another window or device saved meanwhile: both are given back, nothing was written. */
  | { state: 'conflict'; theirs: OwnScorecardDto; yours: { scores: Scores; comments: Comments } }

export type SubmitResult =
  | { state: 'submitted'; receipt: string; rev: number; submittedAt: string; changeableUntil: string | null; next: string | null }
  | Extract<SaveResult, { state: 'conflict' }>
