import type {
  CaseStudyOrigin, Context, Effect, People, Pillar, PracticeStatus, PublicationMode, Strength, Transferability, TranslationState, Verification,
} from '#domain/vocabulary.ts'
import type {
  AccountPart, DatedNoteDto, Html, OrganisationRefDto, PlaceDto, PracticeCardDto, RecordPictureDto, SourceDto,
} from './common.ts'
import type { HonourDto } from './honour.ts'

export type ResultDto = {
  indicator: string
  /** As it should be read: "38 to 25". */
  value: string
  unit?: string
  population?: string
  /** Counted by sex and age, where it is; null is "not counted". */
  people?: People
  period?: string
  strength: Strength
  effect: Effect
  source?: SourceDto
  /** Where there is no address: "told by the team". */
  sourceWords?: string
}

export type CostDto = { text: string; amount?: number; currency?: string; year?: number; note?: string; table?: Html }

/** A practice in the family of adaptations; `slug` is missing where it has no page. */
export type LineageDto = { title: string; language?: string; slug?: string; note?: string; adaptedBy: LineageDto[] }

export type CaseStudyDto = {
  code: string
  slug: string
  version: number
  /** Language of the texts here. When the page is asked for in another, it shows the original and says so. */
  language: string
  translation: TranslationState
  originalLanguage: string
  /** The languages in which it really exists, the original included. */
  translations: { language: string; slug: string; state: TranslationState }[]
  origin: CaseStudyOrigin
  mode: PublicationMode
  title: string
  summary: string
  problem?: Html
  approach?: Html
  steps: string[]
  results: ResultDto[]
  whatDidNotWork?: Html
  cost?: CostDto
  needs: string[]
  notNeeded: string[]
  transferConditions?: string
  monthsToFirstResult?: number
  team?: string
  partners: { name: string; role: string }[]
  safetyNotes?: string
  quote?: { text: string; who: string }
  contexts: Context[]
  /** Names of the languages in which the practice works, ready to be shown. */
  workingLanguages: string[]
  sdgTargets: string[]
  wsisLines: string[]
  places: PlaceDto[]
  organisations: OrganisationRefDto[]
  pillar: Pillar
  furtherPillars: Pillar[]
  started?: string
  recognition?: string
  honour?: HonourDto
  status: PracticeStatus
  assessed?: { date: string; by?: string }
  verification: Verification
  transferability: Transferability
  /** The oldest known practice of the family, with this one somewhere in it; missing when it stands alone. */
  lineage?: LineageDto
  firstPublished: string
  lastConfirmed?: string
  /** Since when nobody answered the yearly question. */
  notConfirmedSince?: string
  reviewBy?: string
  licence: { name: string; href?: string }
  credit?: string
  sources: SourceDto[]
  /** Doubts and contradictions that bear on a number. */
  notes: string[]
  sensitive: boolean
  picture: RecordPictureDto
  changes: DatedNoteDto[]
  related: PracticeCardDto[]
  addresses: { id: string; bibtex: string; ris: string; csl: string; json: string; image?: string; report: string; tell: string }
}

type Told = Omit<CaseStudyDto, 'picture' | 'related' | 'changes' | 'addresses' | 'code' | 'slug' | 'version' | 'translations'>

/** Which of the ten parts of an account a record tells; the picture and the list of gaps come from the page itself. */
export function toldPartsOf(record: Partial<Told>): AccountPart[] {
  const has: Record<AccountPart, boolean> = {
    problem: Boolean(record.problem),
    approach: Boolean(record.approach) || Boolean(record.steps?.length),
    population: Boolean(record.results?.some((result) => result.population ?? result.people)),
    results: Boolean(record.results?.length),
    'what-did-not-work': Boolean(record.whatDidNotWork),
    cost: Boolean(record.cost),
    needs: Boolean(record.needs?.length) || Boolean(record.transferConditions),
    origin: Boolean(record.lineage) || Boolean(record.started),
    recognition: Boolean(record.honour) || Boolean(record.recognition),
    confirmed: Boolean(record.lastConfirmed),
  }
  // Keys of the record above, written in the order of ACCOUNT_PARTS.
  return (Object.keys(has) as AccountPart[]).filter((part) => has[part])
}
