import { appealEntry } from './appeal-entry.ts'
import { checkEntry } from './check-entry.ts'
import { claimEntries } from './claim-entries.ts'
import { coEditors, inviteCoEditor, removeCoEditor } from './co-editors.ts'
import { declare } from './declare.ts'
import { openByLink, showLink } from './follow-link.ts'
import { mayIEnter } from './may-i-enter.ts'
import { myEntries } from './my-entries.ts'
import { answerNomination, openNomination } from './nominee.ts'
import { categoryForEntrants, openCalls } from './open-calls.ts'
import { openDraft, openStep } from './open-draft.ts'
import { takeParked } from './park-post.ts'
import { readReceipt } from './read-receipt.ts'
import { sendResumeLink } from './resume-link.ts'
import { reuseEntry } from './reuse-entry.ts'
import { saveStep } from './save-step.ts'
import { startEntry } from './start-entry.ts'
import { submitEntry } from './submit-entry.ts'
import { chooseText, openTwoTexts } from './two-texts.ts'
import { removeDocument, uploadDocument } from './upload-document.ts'
import { removeDraft, withdrawEntry } from './withdraw-entry.ts'

export const portal = {
  openCalls, categoryForEntrants, mayIEnter, startEntry, openDraft, openStep, saveStep, openTwoTexts, chooseText, uploadDocument, removeDocument,
  sendResumeLink, showLink, openByLink, claimEntries, takeParked, checkEntry, declare, submitEntry, readReceipt, myEntries, withdrawEntry, removeDraft, appealEntry,
  coEditors, inviteCoEditor, removeCoEditor, openNomination, answerNomination, reuseEntry,
}
