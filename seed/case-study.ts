import type {
  CaseStudyOrigin, Context, Effect, People, Pillar, PracticeStatus, Strength, Transferability, TranslationState, Verification,
} from '#domain/vocabulary.ts'

/**
 * One case study as the seed holds it: plain text, paragraphs as array items. The loader turns paragraphs into Lexical.
 * `key` is stable and makes the slug; texts are our own, facts carry their sources.
 */
export type SeedCaseStudy = {
  key: string
  origin: CaseStudyOrigin
  /** Language of the original; `translations` holds further languages, each marked. */
  language: 'en' | 'fr' | 'ar' | 'es' | 'pt'
  text: SeedCaseStudyText
  translations?: { language: 'en' | 'fr' | 'ar'; state: Exclude<TranslationState, 'original'>; text: SeedCaseStudyText }[]
  organisation: string
  /** Codes of src/domain/places: ISO 3166 alpha-2, an M49 region code such as "M49-002", or "global". */
  places: string[]
  pillar: Pillar
  furtherPillars: Pillar[]
  results: SeedResult[]
  /** Sum of people reached where a source counts them; a missing band is not known, null is "not counted". */
  people?: People
  /** One number that the picture of the page counts, with what one unit is, e.g. 222 "girls in eight camps, 2022". */
  counted?: { value: number; unit: Record<string, string>; /** Planned, not counted: drawn dotted. */ planned?: true }
  cost?: { text: string; amount?: number; currency?: string; year?: number }
  monthsToFirstResult?: number
  contexts: Context[]
  sdgTargets: string[]
  wsisLines: string[]
  started?: string
  recognition?: string
  /** Year and organisation of an honour in the ledger that this case study belongs to. */
  honour?: { year: number; organisation: string }
  status: PracticeStatus
  verification: Verification
  transferability: Transferability
  adaptedFrom?: string
  firstPublished: string
  lastConfirmed?: string
  reviewBy?: string
  sources: { title: string; url: string }[]
  /** Contradictions and doubts that bear on a number, for the reader. */
  notes?: string[]
  /** On pages about violence a quick exit is shown. */
  sensitive?: boolean
}

export type SeedCaseStudyText = {
  title: string
  /** At most 60 words, plain language. */
  summary: string
  problem?: string[]
  approach: string[]
  steps?: string[]
  whatDidNotWork?: string[]
  costNote?: string
  needs?: string[]
  team?: string
  partners?: { name: string; role: string }[]
  transferConditions?: string
  safetyNotes?: string
  quote?: { text: string; who: string }
  /** In a translation only: the words of the record's `results`, in the same order; what is absent reads as in the original. */
  resultWords?: { indicator: string; value?: string; unit?: string; population?: string; period?: string }[]
  /** In a translation only: the record's `notes`, in the same order. */
  notes?: string[]
}

export type SeedResult = {
  indicator: string
  /** As it should be read, "38 to 25", "over 650". */
  value: string
  unit?: string
  population?: string
  period?: string
  strength: Strength
  effect: Effect
  sourceUrl?: string
}
