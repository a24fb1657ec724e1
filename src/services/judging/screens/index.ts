import { judgesOfRound } from './judges-of-round.ts'

/** Looking at the judges: for organisers and chairs, each opening on record. */
export const screens = { judgesOfRound }
