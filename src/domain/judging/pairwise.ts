/** Strengths of entries from comparisons and rankings, and which pair to ask next. */
export type { Comparison } from './pairwise/comparison.ts'
export type { NoMaximum } from './pairwise/existence.ts'
export { fitPairwise, fitRankings, PRIOR_SD } from './pairwise/fit.ts'
export type { ItemStrength, PairwiseFit, PairwiseOptions, PairwiseOutcome } from './pairwise/fit.ts'
export type { Ranking } from './pairwise/ranking-likelihood.ts'
export { nextPair } from './pairwise/next-pair.ts'
export type { NextPairInput, Pair } from './pairwise/next-pair.ts'
