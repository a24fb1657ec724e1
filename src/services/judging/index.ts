import { abstain } from './abstain.ts'
import { answerQualifying } from './answer-qualifying.ts'
import { beginScorecard } from './begin-scorecard.ts'
import { choosePair } from './choose-pair.ts'
import { confirmScorecards } from './confirm-scorecards.ts'
import { declareConflicts } from './declare-conflicts.ts'
import { judgeQueue } from './judge-queue.ts'
import { lockDue } from './lock-due.ts'
import { openDeclaration } from './open-declaration.ts'
import { openPair } from './open-pair.ts'
import { openPairwiseRound } from './open-pairwise-round.ts'
import { openRanking } from './open-ranking.ts'
import { openScorecard } from './open-scorecard.ts'
import { parkEntry } from './park-entry.ts'
import { readingsOfEntry } from './readings-of-entry.ts'
import { rebuildScorecards } from './rebuild-scorecards.ts'
import { recuseJudge } from './recuse-judge.ts'
import { recuseMyself } from './recuse-myself.ts'
import { reopenScorecard } from './reopen-scorecard.ts'
import { restoreScorecard } from './restore-scorecard.ts'
import { roundResult } from './round-result.ts'
import { roundsOfCategory } from './rounds-of-category.ts'
import { saveRanking } from './save-ranking.ts'
import { saveScorecard } from './save-scorecard.ts'
import { signTerms } from './sign-terms.ts'
import { strayScorecard } from './stray-scorecard.ts'
import { submitRanking } from './submit-ranking.ts'
import { submitScorecard } from './submit-scorecard.ts'
import { takeBackPair } from './take-back-pair.ts'

/** From the terms to the sealed scorecard, and what staff may do to one. */
export const judging = {
  signTerms, openDeclaration, declareConflicts,
  judgeQueue, openScorecard, beginScorecard, saveScorecard, submitScorecard, confirmScorecards, parkEntry,
  answerQualifying, openRanking, saveRanking, submitRanking, openPair, choosePair, takeBackPair,
  recuseMyself, abstain,
  readingsOfEntry, recuseJudge, strayScorecard, reopenScorecard, restoreScorecard, lockDue, rebuildScorecards,
  openPairwiseRound, roundResult, roundsOfCategory,
}
