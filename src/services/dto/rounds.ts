import type { ItemStrength } from '#domain/judging/pairwise.ts'
import type { PassRule, QualifyingCounts, QualifyingVerdict } from '#domain/judging/qualifying.ts'
import type { ScoringDto } from './judging.ts'

export type EntryTitleDto = { code: string; title: string | null }
export type RoundLineDto = { code: string; name: string; opens: string; closes: string; timeZone: string }

/** A round whose result is a page of its own. */
export type RoundOfCategoryDto = RoundLineDto & { kind: 'qualifying' | 'ranking' | 'pairwise' }

/** A judge's ranking of the own entries of one category. */
export type RankingDto = {
  category: { code: string; name: string }
  /** In the judge's order, best first; before the first save in the order of the queue. */
  entries: EntryTitleDto[]
  /** Entries that came after the order was saved stand at its end and are counted here. */
  added: number
  status: 'none' | 'draft' | 'submitted'
  rev: number
  savedAt: string | null
  submittedAt: string | null
  receipt: string | null
  /** Until when a sent one can be changed; null: it cannot. */
  changeableUntil: string | null
}
export type RankingRoundDto = { round: RoundLineDto; rankings: RankingDto[] }

export type RankingSaved =
  | { state: 'saved' | 'submitted'; ranking: RankingDto }
  /** Another window saved meanwhile; nothing was written. */
  | { state: 'conflict'; ranking: RankingDto; yours: string[] }

export type PairOutcome = 'left' | 'right' | 'tie'
export type PairDto = {
  round: RoundLineDto
  ties: boolean
  /** The category that is asked now, and where each stands. */
  category: { code: string; name: string } | null
  categories: { code: string; name: string; answered: number; asked: number }[]
  answered: number
  asked: number
  /** null: all that is asked is answered. */
  pair: { left: ScoringDto['entry']; right: ScoringDto['entry']; kept: string | null } | null
  /** The answer before, which can be taken back. */
  last: { left: EntryTitleDto; right: EntryTitleDto; outcome: PairOutcome; receipt: string } | null
}

export type RoundResultDto = {
  category: { code: string; name: string }
  edition: { code: string; name: string; timeZone: string }
  round: RoundLineDto
  /** Judges whose answers are in the numbers, and answers. */
  judges: number
  answers: number
} & (
  | { kind: 'qualifying'; rule: PassRule; passCount: number; entries: (EntryTitleDto & QualifyingCounts & { verdict: QualifyingVerdict; reasons: string[] | null })[] }
  | { kind: 'ranking'; entries: (EntryTitleDto & { place: number; strength: number | null; se: number | null; meanRank: number | null; rankings: number })[]; apart: number }
  | { kind: 'pairwise'; tie: number | null; entries: (EntryTitleDto & { place: number; comparisons: number; wins: number; losses: number; ties: number } & Pick<ItemStrength, 'strength' | 'se'>)[]; apart: number }
)
