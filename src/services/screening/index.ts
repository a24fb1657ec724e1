import { addCommonEntry, applyAssignment, cancelPlan, dropProposal, editProposal, planProgress, proposeAssignment, proposeReadings, repairAssignment, revertAssignment, setPlanRules } from './assignment/propose-assignment.ts'
import { plannerDesk } from './assignment/planner-desk.ts'
import { checkPersonBeforeInviting } from './conflicts/check-person.ts'
import { conflictsDesk } from './conflicts/conflicts-desk.ts'
import { addConflict, decideConflict } from './conflicts/decide-conflict.ts'
import { suggestConflicts } from './conflicts/suggest-conflicts.ts'
import { editionDesk } from './edition/edition-desk.ts'
import { closeNow, extendCategory, openNow, previewExtension } from './edition/move-phase.ts'
import { organiserHome } from './edition/organiser-home.ts'
import { acceptEntry } from './entries/accept-entry.ts'
import { dismissAppeal, upholdAppeal } from './entries/decide-appeal.ts'
import { decideMany, previewDecisions, undoDecisions } from './entries/decide-many.ts'
import { findIneligible } from './entries/find-ineligible.ts'
import { markDuplicate } from './entries/mark-duplicate.ts'
import { moveCategory } from './entries/move-category.ts'
import { endReturn, returnEntry } from './entries/return-entry.ts'
import { screenEntry } from './entries/screen-entry.ts'
import { screeningQueue } from './entries/screening-queue.ts'

/** The organiser before the results: screening, conflicts, who reads what, the desk of an edition. */
export const screening = {
  screeningQueue, screenEntry, acceptEntry, findIneligible, returnEntry, endReturn, markDuplicate, moveCategory, upholdAppeal, dismissAppeal,
  previewDecisions, decideMany, undoDecisions,
  conflictsDesk, suggestConflicts, decideConflict, addConflict, checkPersonBeforeInviting,
  plannerDesk, proposeAssignment, repairAssignment, editProposal, applyAssignment, dropProposal, revertAssignment, proposeReadings, planProgress, cancelPlan, addCommonEntry, setPlanRules,
  editionDesk, organiserHome, previewExtension, extendCategory, openNow, closeNow,
}
