import type { ConsentItem, ConsentUse } from '#domain/consent.ts'
import type { Problem, QuestionType } from '#domain/forms/index.ts'
import type { OutsiderStatus } from '#domain/lifecycle/outsider-status.ts'
import type { PeopleBand, Pillar, PublicationMode } from '#domain/vocabulary.ts'
import type { PlaceDto, RecordPictureDto } from './common.ts'

/** What the entrant's portal gives: words of forms and categories in the language asked for, problems as codes of `forms`. */

/** The window that is shown; the hidden end is not in it. */
export type CallDto = { state: 'before' | 'open' | 'closed'; opens: string | null; closes: string | null; timeZone: string }

export type CategoryRefDto = { programme: string; edition: string; category: string; name: string; editionName: string; pillar: Pillar | null }

export type OpenCallsDto = { editions: { name: string; programmeName: string; call: CallDto; categories: (CategoryRefDto & { about: string; call: CallDto })[] }[] }

export type CategoryDto = CategoryRefDto & {
  programmeName: string
  about: string
  call: CallDto
  /** Sentences in the language of the page. */
  rules: string[]
  finalists: number
  winners: number
  steps: { title: string; questions: string[] }[]
  declarations: string[]
  /** Whether the rules can be asked in advance. */
  askable: boolean
}

export type AdvanceQuestionDto = { kind: string; input: 'choice' | 'date' | 'places'; options: { value: string; label: string }[]; answer: string[] }
export type MayIEnterDto = {
  category: CategoryRefDto
  call: CallDto
  questions: AdvanceQuestionDto[]
  /** null until something was answered. */
  answer: { outcome: 'yes' | 'no' | 'person' | 'open'; results: { result: 'pass' | 'fail' | 'person'; text: string }[] } | null
}

export type StepState = 'not-started' | 'optional' | 'started' | 'done' | 'look'
export type TaskDto = { key: string; title: string; state: StepState; problems: number; files: number }

/** What stands at the side of every page of an entry. */
export type EntryHeadDto = {
  code: string
  title: string
  category: CategoryRefDto
  call: CallDto
  status: OutsiderStatus
  /** Own deadline of an entry that was returned. */
  editableUntil: string | null
  language: string
  rev: number
  savedAt: string
  revision: number
  /** Answers were changed since the last revision was sent. */
  unsent: boolean
  tasks: TaskDto[]
  /** Masked; null: none given yet. */
  address: string | null
  verified: boolean
}

/** An answer whose question is gone, or a text that lost against another window: kept, shown, never counted. */
export type KeptTextDto = { question: string; label: string; text: string }

export type DraftDto = {
  head: EntryHeadDto
  gone: KeptTextDto[]
  /** Labels of questions that came or changed with a newer form. */
  changed: string[]
  waiting: { step: string; label: string }[]
  can: { send: boolean; withdraw: boolean; invite: boolean }
  returned: { reason: string; questions: { key: string; step: string; label: string }[] } | null
}

export type FileDto = { code: string; name: string; size: number; state: 'stored' }

export type QuestionDto = {
  key: string
  type: QuestionType
  label: string
  help: string
  required: boolean
  /** As typed. */
  text: string
  list: string[]
  people: { band: PeopleBand; typed: string; notCounted: boolean }[]
  /** Parts of a date, as typed. */
  date: { year: string; month: string; day: string | null }
  options: { code: string; label: string }[]
  words: { count: number; min: number | null; max: number | null } | null
  most: number | null
  /** Stands after a number. */
  unit: string | null
  megabytes: number
  files: FileDto[]
  /** Not to be changed: the date from which it is frozen has come, or the secretariat did not open it. */
  readOnly: 'frozen' | 'not-opened' | null
}

export type StepDto = {
  head: EntryHeadDto
  key: string
  title: string
  help: string
  number: number
  of: number
  questions: QuestionDto[]
  problems: Problem[]
  /** What each answer was when the page was made: two windows are told apart by it. */
  was: string
  previous: string | null
  next: string | null
  places: PlaceDto[]
  waiting: boolean
}

export type TwoTextsDto = {
  head: EntryHeadDto
  step: string
  number: number
  of: number
  was: string
  questions: {
    question: QuestionDto
    saved: { text: string; words: number }
    typed: { text: string; words: number; at: string }
    /** Only texts can be made one of both. */
    both: string | null
  }[]
}

export type AnswerDto = { key: string; step: string; label: string; text: string; language: string | null; problem: Problem | null }

export type CheckDto = {
  head: EntryHeadDto
  act: 'submit-entry' | 'change-entry' | 'resubmit-entry'
  answers: AnswerDto[]
  problems: (Problem & { step: string; label: string })[]
  consents: { item: ConsentItem; given: boolean }[]
  uses: { use: ConsentUse; given: boolean }[]
  mode: PublicationMode | null
  pseudonym: string
  statements: { key: string; text: string; made: boolean }[]
  conflicts: string
  wording: string
  preview: PreviewDto
  /** Somebody else is put forward, who will be written to. */
  nominee: { name: string; address: string | null; accepted: boolean } | null
  maySend: boolean
  missing: ('mode' | 'pseudonym' | 'address' | `statement:${string}`)[]
}

/** What a reader would see with what is ticked. */
export type PreviewDto = { pillar: Pillar; title: string | null; summary: string | null; who: string | null; places: string[]; picture: RecordPictureDto | null; told: string[] }

export type ReceiptDto = {
  head: EntryHeadDto
  number: number
  at: string
  late: boolean
  answers: AnswerDto[]
  declared: { items: ConsentItem[]; uses: ConsentUse[]; mode: PublicationMode; pseudonym: string; statements: string[]; conflicts: string }
  documents: { name: string; size: number; sha256: string }[]
}

export type NextDto = {
  kind: 'call-closes' | 'screening' | 'judging' | 'announced' | 'draft-deleted' | 'kept-until' | 'return-ends' | 'appeal-ends'
  from: string | null
  until: string | null
}

export type EntryCardDto = {
  code: string
  title: string
  category: CategoryRefDto
  language: string
  revision: number
  part: 'nominator' | 'co-editor' | 'nominee'
  status: OutsiderStatus
  /** Name of the round it reached, once a published determination tells it. */
  round: string | null
  /** Steps of the calendar that are over: the same for all entries of the edition. */
  strokes: number
  group: 'needs-you' | 'on-their-way' | 'earlier'
  needs: 'returned' | 'nominee' | 'embargo' | 'send' | null
  reason: string | null
  opened: string[]
  /** Steps done, for a draft. */
  done: { steps: number; of: number } | null
  next: NextDto[]
  timeZone: string
  nominator: string | null
  embargo: { outcome: string; state: 'open' | 'accepted' | 'declined' } | null
  feedback: string | null
  can: { write: boolean; read: boolean; withdraw: boolean; remove: boolean; invite: boolean; appeal: boolean; again: CategoryRefDto[] }
}
export type MyEntriesDto = { person: string | null; now: string; entries: EntryCardDto[] }

export type CoEditorsDto = { head: EntryHeadDto; people: { name: string; address: string; accepted: boolean }[] }

export type NomineeDto = { code: string; title: string; category: CategoryRefDto; nominator: string; name: string; answers: AnswerDto[]; state: 'asked' | 'accepted' | 'declined'; call: CallDto }

/** What a mailed link opens, before it is followed. */
export type LinkDto = { purpose: string; title: string; address: string | null; until: string; person: string | null }
