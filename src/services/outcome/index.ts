import { announceCategory } from './announce-category.ts'
import { announcementOf } from './announcement-of.ts'
import { answerAcceptance, offerByLink } from './answer-acceptance.ts'
import { askAcceptance } from './ask-acceptance.ts'
import { cutLines } from './cut-lines.ts'
import { correctHonour, revokeHonour } from './correct-honour.ts'
import { decide } from './decide.ts'
import { determinationsOf } from './determinations-of.ts'
import { draftDeterminations } from './draft-determinations.ts'
import { entrantOutcome } from './entrant-outcome.ts'
import { markDueDiligence } from './mark-due-diligence.ts'
import { approveOperation, continueOperation, operationOf, revertOperation } from './operation-services.ts'
import { resultsOfCategory } from './results-of.ts'
import { resultsTable } from './results-table.ts'
import { freezeResult } from './freeze-result.ts'
import { freezesOf } from './freezes-of.ts'
import { auditedBundle, linkBundle, publicBundle, publicHead, publicLeaves } from './open-bundle.ts'
import { honourForStaff } from './honour-for-staff.ts'
import { lifecycleTable } from './lifecycle-table.ts'
import { whoAndWhat, whyMaySee } from './why-may-see.ts'

/** From the scorecards to the published outcome. */
export const outcome = {
  resultsOf: resultsOfCategory, cutLines, resultsTable, draftDeterminations, determinationsOf, decide, markDueDiligence, askAcceptance, offerByLink, answerAcceptance, entrantOutcome,
  announcementOf, announceCategory, operationOf, approveOperation, continueOperation, revertOperation, honourForStaff, correctHonour, revokeHonour,
  freezeResult, freezesOf, publicBundle, publicHead, publicLeaves, linkBundle, auditedBundle,
  whyMaySee, whoAndWhat, lifecycleTable,
}
