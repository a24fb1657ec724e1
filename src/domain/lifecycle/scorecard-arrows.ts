import type { ScorecardArrow } from './arrow.ts'

const JUDGING = ['judging', 'judging-grace'] as const
const UNTIL_DECIDED = ['judging', 'judging-grace', 'deliberation', 'deliberation-grace'] as const

export const SCORECARD_ARROWS = [
  { act: 'save-scorecard', from: ['open', 'draft'], to: 'draft', by: ['judge'], phases: JUDGING, requires: ['assigned', 'no-conflict', 'round-open'], notifies: null },
  { act: 'submit-scorecard', from: ['draft'], to: 'submitted', by: ['judge'], phases: JUDGING, requires: ['assigned', 'no-conflict', 'round-open', 'scores-complete'], notifies: null },
  // one that staff opened again may be finished after its round has ended
  { act: 'save-scorecard', from: ['draft'], to: 'draft', by: ['judge'], phases: UNTIL_DECIDED, when: ['reopened'], requires: ['assigned', 'no-conflict'], notifies: null },
  { act: 'submit-scorecard', from: ['draft'], to: 'submitted', by: ['judge'], phases: UNTIL_DECIDED, when: ['reopened'], requires: ['assigned', 'no-conflict', 'scores-complete'], notifies: null },
  { act: 'correct-scorecard', from: ['submitted'], to: 'same', by: ['judge'], phases: UNTIL_DECIDED, requires: ['assigned', 'no-conflict', 'before-lock', 'scores-complete'], notifies: null },
  // five minutes over, confirmed by the judge, or the round closed: the round's lock policy says which is due
  { act: 'lock-scorecard', from: ['submitted'], to: 'locked', by: ['judge', 'organiser', 'system'], phases: 'any', requires: ['lock-due'], notifies: null },
  { act: 'reopen-scorecard', from: ['submitted', 'locked'], to: 'draft', by: ['organiser'], phases: UNTIL_DECIDED, requires: ['reason-given', 'no-conflict', 'assignment-active'], notifies: 'scorecard-reopened' },

  // finished work whose assignment goes stays, outside the results, until staff decide
  { act: 'make-stray', from: ['draft', 'submitted', 'locked'], to: 'stray', by: ['organiser'], phases: 'any', requires: ['assignment-ended', 'no-conflict'], notifies: null },
  { act: 'make-stray', from: ['draft', 'submitted', 'locked'], to: 'stray', by: ['system'], phases: 'any', requires: ['assignment-ended'], notifies: null },
  // the judge is not told that staff took them off: a recusal is not theirs to see
  { act: 'recuse-judge', from: ['open', 'draft', 'submitted', 'locked', 'stray', 'abstained'], to: 'recused', by: ['organiser'], phases: 'any', requires: ['reason-given', 'no-conflict'], notifies: null },
  { act: 'recuse-judge', from: ['open', 'draft', 'submitted', 'locked', 'stray', 'abstained'], to: 'recused', by: ['system'], phases: 'any', requires: ['conflict-confirmed'], notifies: null },
  { act: 'abstain', from: ['open', 'draft'], to: 'abstained', by: ['judge'], phases: UNTIL_DECIDED, requires: ['assigned', 'reason-given'], notifies: 'judge-abstained' },
  { act: 'restore-scorecard', from: ['stray', 'recused', 'abstained'], to: 'submitted', by: ['organiser'], phases: UNTIL_DECIDED, when: ['was-submitted'], requires: ['reason-given', 'no-conflict', 'assignment-active'], notifies: null },
  { act: 'restore-scorecard', from: ['stray', 'recused', 'abstained'], to: 'draft', by: ['organiser'], phases: UNTIL_DECIDED, requires: ['reason-given', 'no-conflict', 'assignment-active'], notifies: 'scorecard-restored' },
] as const satisfies readonly ScorecardArrow[]
