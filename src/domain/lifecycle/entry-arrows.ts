import type { EntryArrow } from './arrow.ts'

/**
 * What outsiders cannot tell apart until they are told (visibility.md): an act of theirs that is allowed from one of
 * these is allowed from all, so that a refusal never says what a mail has not said.
 */
export const HIDDEN_BEHIND_IN_COMPETITION = ['ineligible', 'not-selected'] as const

const CALL = ['call', 'call-grace'] as const
const SCREENING = ['call', 'call-grace', 'screening', 'screening-grace'] as const

export const ENTRY_ARROWS = [
  // the entrant writes; a draft may be kept at any time, so that nothing typed is ever lost to a clock
  { act: 'save-entry', from: ['draft', 'returned'], to: 'same', by: ['entrant'], phases: 'any', requires: [], notifies: null },
  { act: 'submit-entry', from: ['draft'], to: 'submitted', by: ['entrant'], phases: CALL, requires: ['form-complete', 'declarations-made'], notifies: 'entry-submitted' },
  // the secretariat gave this entry more time than the call
  { act: 'submit-entry', from: ['draft'], to: 'submitted', by: ['entrant'], phases: 'any', when: ['before-own-deadline'], requires: ['form-complete', 'declarations-made'], notifies: 'entry-submitted' },
  { act: 'change-entry', from: ['submitted'], to: 'same', by: ['entrant'], phases: CALL, requires: ['form-complete', 'declarations-made'], notifies: 'entry-changed' },
  { act: 'change-entry', from: ['submitted'], to: 'same', by: ['entrant'], phases: 'any', when: ['before-own-deadline'], requires: ['form-complete', 'declarations-made'], notifies: 'entry-changed' },
  { act: 'withdraw-entry', from: ['draft', 'submitted', 'returned', 'in-competition', 'ineligible', 'not-selected', 'duplicate'], to: 'withdrawn', by: ['entrant'], phases: 'any', requires: ['outcome-open'], notifies: 'entry-withdrawn' },
  { act: 'decline-nomination', from: ['draft', 'submitted', 'returned', 'in-competition', 'ineligible', 'not-selected', 'duplicate'], to: 'withdrawn', by: ['nominee'], phases: 'any', requires: ['outcome-open'], notifies: 'nomination-declined' },

  // returned for information; the revision that was submitted stays, whatever happens to the new one
  { act: 'return-entry', from: ['submitted'], to: 'returned', by: ['organiser'], phases: SCREENING, requires: ['reason-given', 'deadline-given', 'no-conflict'], notifies: 'entry-returned' },
  { act: 'resubmit-entry', from: ['returned'], to: 'submitted', by: ['entrant'], phases: 'any', requires: ['before-own-deadline', 'form-complete', 'declarations-made'], notifies: 'entry-resubmitted' },
  { act: 'end-return', from: ['returned'], to: 'submitted', by: ['organiser', 'system'], phases: 'any', requires: ['own-deadline-over'], notifies: null },

  // screening: passing and failing send alike, so that no silence tells anything
  { act: 'accept-entry', from: ['submitted'], to: 'in-competition', by: ['organiser'], phases: SCREENING, requires: ['rules-decided', 'no-conflict'], notifies: 'entry-in-competition' },
  { act: 'find-ineligible', from: ['submitted', 'returned'], to: 'ineligible', by: ['organiser'], phases: SCREENING, requires: ['reason-given', 'no-conflict'], notifies: 'entry-ineligible' },
  // due diligence may find it later, up to the outcome
  { act: 'find-ineligible', from: ['in-competition'], to: 'ineligible', by: ['organiser'], phases: 'any', requires: ['outcome-open', 'reason-given', 'no-conflict'], notifies: 'entry-ineligible' },
  { act: 'appeal-finding', from: ['ineligible'], to: 'same', by: ['entrant'], phases: 'any', requires: ['finding-told', 'appeal-in-time', 'no-appeal-open', 'reason-given'], notifies: 'appeal-received' },
  { act: 'uphold-appeal', from: ['ineligible'], to: 'in-competition', by: ['organiser'], phases: 'any', requires: ['appeal-open', 'reason-given', 'no-conflict'], notifies: 'appeal-upheld' },
  { act: 'dismiss-appeal', from: ['ineligible'], to: 'same', by: ['organiser'], phases: 'any', requires: ['appeal-open', 'reason-given', 'no-conflict'], notifies: 'appeal-dismissed' },
  { act: 'mark-duplicate', from: ['submitted', 'returned', 'in-competition'], to: 'duplicate', by: ['organiser'], phases: 'any', requires: ['original-named', 'outcome-open', 'no-conflict'], notifies: 'entry-duplicate' },
  { act: 'move-category', from: ['submitted', 'returned', 'in-competition'], to: 'same', by: ['organiser'], phases: 'any', requires: ['target-category-fits', 'reason-given', 'outcome-open', 'no-conflict'], notifies: 'entry-moved' },

  // the outcome: the entrant hears of it when the determination is published, not here
  { act: 'not-select', from: ['in-competition'], to: 'not-selected', by: ['organiser', 'system'], phases: 'any', requires: ['determination-made', 'no-conflict'], notifies: null },
  { act: 'reinstate-entry', from: ['not-selected'], to: 'in-competition', by: ['organiser'], phases: 'any', requires: ['reason-given', 'no-conflict'], notifies: null },
  { act: 'reinstate-entry', from: ['withdrawn'], to: 'in-competition', by: ['organiser'], phases: 'any', when: ['passed-screening'], requires: ['entrant-agrees', 'reason-given', 'no-conflict'], notifies: 'entry-reinstated' },
  { act: 'reinstate-entry', from: ['withdrawn'], to: 'submitted', by: ['organiser'], phases: 'any', requires: ['has-revision', 'entrant-agrees', 'reason-given', 'no-conflict'], notifies: 'entry-reinstated' },
  { act: 'reinstate-entry', from: ['duplicate'], to: 'submitted', by: ['organiser'], phases: 'any', requires: ['reason-given', 'no-conflict'], notifies: 'entry-reinstated' },
] as const satisfies readonly EntryArrow[]
