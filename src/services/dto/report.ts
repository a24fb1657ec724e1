import type { ReportKind, ReportState } from '#domain/reports.ts'

export type ReportFormDto = {
  kind: ReportKind | null
  /** A code, or a word for what the page was about. */
  about: string
  /** Where a code leads. */
  aboutId: string | null
  text: string
  contact: string
  /** Fields to look at; `text-long` when there is more than is taken. */
  wrong: ('kind' | 'about' | 'text' | 'text-long' | 'contact')[]
}

/** All that a code tells. `sent`: this is the answer to a report sent just now. */
export type ReportStatusDto = { code: string; state: ReportState; sent: boolean }
