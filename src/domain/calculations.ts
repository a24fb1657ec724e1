import { assign } from './assignment/assign.ts'
import { planRound } from './assignment/plan-round.ts'
import { expertise } from './judging/expertise.ts'
import { cutLinesOf } from './judging/cut-line.ts'
import { screenOf } from './judging/screen.ts'
import { adjustSeverity, type Rating, type SeverityOptions } from './judging/severity.ts'

/** What a long calculation tells while it runs: plain data, which crosses from a worker. */
export type Progress = {
  /** Key of a sentence that says what is being done. */
  step: string
  /** What it has found so far, in the calculation's own words. */
  figures?: Record<string, number>
}

/** A pure function of plain data, slow enough to be kept off the event loop. The same input gives the same output. */
// The constraint must take functions of any input and output; `never` and `unknown` are what every one of them fits.
export type Calculation = (input: never, say: (progress: Progress) => void) => unknown

/** Long calculations by name: each runs in a worker of the runtime, which cancels it by ending the worker. */
export const calculations = {
  assign,
  'plan-round': planRound,
  expertise,
  screen: screenOf,
  severity: ({ ratings, options }: { ratings: readonly Rating[]; options?: SeverityOptions }) => adjustSeverity(ratings, options),
  'cut-lines': cutLinesOf,
} satisfies Record<string, Calculation>

export type Calculations = typeof calculations
