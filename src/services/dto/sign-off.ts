import type { CaseStudyDto } from './case-study.ts'

/** What somebody sees who is asked whether the account of their practice may be published as it stands. */
export type SignOffDto = {
  code: string
  state: 'asked' | 'agreed' | 'changes-wanted' | null
  /** The text is no longer the one that the mail spoke of. */
  changedSince: boolean
  /** What is agreed to: a hash over everything that a reader sees, in every language. */
  text: string
  /** The answer that was given to exactly this text. */
  answered: { agreed: boolean; at: string; note: string | null } | null
  /** ISO instant at which the link ends. */
  until: string
  withdrawn: boolean
  /** null: it has no title or summary yet. */
  page: CaseStudyDto | null
}
