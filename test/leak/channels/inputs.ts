import { C, FREEZES, addressOf, personCode, tokenFor } from '../world.ts'

/** Every entry of the world, and one that never was: what is hidden must be refused in the same words as what is not there. */
const ENTRIES = [C.own, C.assigned, C.conflicted, C.unassigned, C.elsewhere, C.draft, C.withdrawn, C.ghost, C.oneMore, C.oneMoreDraft]
const CATEGORIES = [C.open, C.other]
const locale = 'en'
const key = 'key-of-the-leak-test'
type Inputs = readonly object[]

const none: Inputs = [{}]
const ofEntries = (more: object = {}): Inputs => ENTRIES.map((entry) => ({ entry, ...more }))
const ofCategories = (more: object = {}): Inputs => CATEGORIES.map((category) => ({ category, ...more }))
const ofEdition = (more: object = {}): Inputs => [{ edition: C.edition, ...more }]
const ofCodes = (codes: readonly string[], more: object = {}): Inputs => codes.map((code) => ({ code, ...more }))
const ofTokens = (whats: readonly string[], more: object = {}): Inputs => [...whats, 'unknown'].map((what) => ({ token: tokenFor(what), ...more }))
const ofPairs = (more: object): Inputs => [C.assigned, C.unassigned].flatMap((entry) => [C.judge, C.hiddenJudge].map((judge) => ({ entry, judge, round: C.round, ...more })))
const address = { programme: 'leak-awards', edition: '2027' }
const words = ['telephones', 'hidden', 'house', 'before', 'unassigned', 'citation']
const scorecard = { scores: { need: 3, results: 3 }, comments: {}, rev: 1, key }
const studies = [C.study, C.draftStudy, C.pseudonym, 'CS-GH0ST1']
const sets = (['honours', 'practices', 'organisations', 'editions', 'deletions'] as const).map((set) => ({ set, locale }))
const ofRounds = (more: object = {}): Inputs => [C.round, C.otherRound].map((round) => ({ round, ...more }))
const ofFreezes: Inputs = [...FREEZES, 'RS-GH0ST1'].map((freeze) => ({ freeze }))
const operations: Inputs = ['OP-H1DDEN', 'OP-GH0ST1'].map((operation) => ({ operation }))

/**
 * With what each service is asked. A service that is not here makes the test fail (channels.test.ts): add its name and the
 * inputs through which somebody could try to learn what is hidden from them: codes of others above all.
 */
export const SERVICE_INPUTS: Record<string, Inputs> = {
  // accounts
  requestSignIn: [{ address: addressOf('hidden-entrant'), language: locale }, { address: 'nobody-here@people.example', language: locale }],
  signInByLink: ofTokens(['nominee']),
  addAddress: [{ address: addressOf('hidden-entrant'), language: locale }], showVerification: ofTokens([]), verifyAddress: ofTokens([]),
  inviteJudge: ofEdition({ address: addressOf('hidden-entrant'), name: 'Somebody' }),
  showInvitation: ofTokens(['invitation']), acceptInvitation: ofTokens(['invitation'], { terms: true }), declineInvitation: ofTokens(['invitation']),
  peopleOfEdition: ofEdition(), choosePanels: [C.judge, C.hiddenJudge].map((appointment) => ({ appointment, panels: [C.panel] })),
  resendInvitation: [{ appointment: C.hiddenJudge }], endAppointment: [{ appointment: C.hiddenJudge, reason: 'A reason' }],
  // portal
  openCalls: [{ locale }, { locale, ...address }], categoryForEntrants: [{ locale, ...address, category: 'open' }],
  mayIEnter: [{ locale, ...address, category: 'open', answers: {} }],
  startEntry: [{ locale, key, name: 'Somebody', address: addressOf('hidden-drafter'), language: 'en', own: true, ...address, category: 'open' }],
  openDraft: ofEntries({ locale }), openStep: ofEntries({ step: 'what', locale }), saveStep: ofEntries({ step: 'what', key, was: '', fields: [['title', 'Mine']], locale }),
  openTwoTexts: ofEntries({ step: 'what', locale }), chooseText: ofEntries({ step: 'what', key, locale, choices: {} }),
  uploadDocument: ofEntries({ question: 'evidence', name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.4 no') }), removeDocument: ofEntries({ document: C.documentHidden }),
  sendResumeLink: ofEntries({ locale }), showLink: ofTokens(['resume', 'invitation']).flatMap((each) => [{ ...each, purpose: 'resume' }, { ...each, purpose: 'invitation' }]),
  openByLink: ofTokens(['resume', 'invitation'], { purpose: 'resume', locale }), claimEntries: none, takeParked: ofTokens([]),
  checkEntry: ofEntries({ locale }), declare: ofEntries({ key, declared: { items: [], uses: [], mode: null, pseudonym: '', statements: [], conflicts: '' } }), submitEntry: ofEntries({ key, locale }),
  readReceipt: ofEntries({ locale }), myEntries: [{ locale }, { locale: 'fr' }], withdrawEntry: ofEntries({ locale }), removeDraft: ofEntries(), appealEntry: ofEntries({ reason: 'A reason', locale }),
  coEditors: ofEntries({ locale }), inviteCoEditor: ofEntries({ name: 'Somebody', address: addressOf('hidden-judge'), locale }), removeCoEditor: ofEntries({ address: addressOf('hidden-entrant') }),
  openNomination: [...ofEntries({ locale }), ...ofTokens(['nominee'], { locale })], answerNomination: ofEntries({ locale, answer: 'accept' }),
  reuseEntry: ofEntries({ key, locale, ...address, category: 'open' }),
  // screening
  screeningQueue: [...ofEdition(), ...ofEdition({ category: C.open })], screenEntry: ofEntries().map((each) => ({ ...each, edition: C.edition })), acceptEntry: ofEntries(), findIneligible: ofEntries({ said: 'No', reason: 'A reason' }),
  returnEntry: ofEntries({ said: 'More', questions: ['title'], until: '2027-12-01T00:00:00Z' }), endReturn: ofEntries(), markDuplicate: ofEntries({ of: C.conflicted }),
  moveCategory: ofEntries({ to: C.other, reason: 'A reason' }), upholdAppeal: ofEntries({ said: 'Yes' }), dismissAppeal: ofEntries({ said: 'No' }),
  previewDecisions: ofEdition({ entries: [C.assigned, C.conflicted, C.ghost].map((entry) => ({ entry })) }), decideMany: ofEdition({ entries: [{ entry: C.conflicted }], count: 1, hash: 'none' }), undoDecisions: operations.map((each) => ({ ...each, reason: 'A reason' })),
  conflictsDesk: (['suggested', 'confirmed', 'dismissed'] as const).flatMap((filter) => ofEdition({ filter })), suggestConflicts: ofEdition(),
  decideConflict: ['CF-H1DDEN', 'CF-C0NF01', 'CF-C0NF02', 'CF-GH0ST1'].map((conflict) => ({ conflict, decision: 'dismiss', note: 'A note' })),
  addConflict: [C.unassigned, C.conflicted, C.ghost].flatMap((entry) => ofEdition({ judge: C.hiddenJudge, entry, note: 'A note' })),
  checkPersonBeforeInviting: ofEdition({ name: 'Hidden Entrant Before', address: addressOf('hidden-entrant'), organisation: 'House Unassigned' }),
  plannerDesk: [{ round: C.round }, { round: C.otherRound }], proposeAssignment: [{ round: C.round, seed: 'one' }], repairAssignment: [{ round: C.round, seed: 'one' }],
  proposeReadings: ofRounds({ entries: [C.assigned, C.oneMore] }), planProgress: ofRounds(), cancelPlan: ofRounds(), addCommonEntry: ofRounds({ entry: C.oneMore }), setPlanRules: ofRounds({ rules: { onePerOrganisation: true, abroad: false, connected: false, together: 3, capProbability: null } }), editProposal: operations.map((each) => ({ ...each, entry: C.unassigned, judge: C.judge, on: true })), applyAssignment: operations.map((each) => ({ ...each, count: 1 })), dropProposal: operations, revertAssignment: operations.map((each) => ({ ...each, reason: 'A reason' })),
  editionDesk: ofEdition(), organiserHome: none, previewExtension: ofEdition({ category: C.open, until: '2027-12-01T00:00:00Z' }), extendCategory: ofEdition({ category: C.open, until: '2027-12-01T00:00:00Z', reason: 'A reason' }),
  openNow: ofEdition({ phase: 'judging', reason: 'A reason' }), closeNow: ofEdition({ phase: 'judging', reason: 'A reason' }),
  // judging
  signTerms: [{ agreed: true }, { appointment: C.hiddenJudge, agreed: true }], openDeclaration: [{}, { appointment: C.hiddenJudge }], declareConflicts: [{ answers: [] }, { appointment: C.hiddenJudge, answers: [] }],
  judgeQueue: [{ locale }], openScorecard: [...ofEntries({ locale }), ...ofEntries({ round: C.otherRound })], beginScorecard: ofEntries(), saveScorecard: ofEntries(scorecard), submitScorecard: ofEntries(scorecard),
  confirmScorecards: [{ round: C.round }, { round: C.otherRound }], parkEntry: ofEntries({ parked: true }), recuseMyself: ofEntries({ kind: 'family' }), abstain: ofEntries({ reason: 'A reason' }),
  recuseJudge: ofPairs({ reason: 'A reason' }), strayScorecard: ofPairs({ reason: 'A reason' }), reopenScorecard: ofPairs({ reason: 'A reason' }), restoreScorecard: ofPairs({ reason: 'A reason' }),
  lockDue: ofEdition(), rebuildScorecards: ofEdition(), readingsOfEntry: ofEntries({ locale }),
  answerQualifying: ofEntries({ rev: 0, answer: 'yes', key }), openRanking: ofRounds(), saveRanking: ofRounds({ category: C.open, order: [C.unassigned], rev: 0 }), submitRanking: ofRounds({ category: C.open, order: [C.unassigned], rev: 0, key }),
  openPair: ofRounds(), choosePair: ofRounds({ left: C.assigned, right: C.unassigned, outcome: 'left' }), takeBackPair: ofRounds({ receipt: 'none' }),
  openPairwiseRound: [[C.assigned, C.unassigned], [C.assigned, C.oneMore], [C.assigned, C.conflicted]].map((entries) => ({ category: C.open, entries })), roundsOfCategory: ofCategories({ locale }), judgesOfRound: [...ofRounds(), ...ofRounds({ category: C.open }), ...ofRounds({ without: C.hiddenJudge })], roundResult: ofRounds().flatMap((each) => ofCategories(each)),
  // outcome
  resultsOf: ofCategories(), draftDeterminations: ofCategories(), determinationsOf: ofCategories(), decide: ofEntries({ outcome: 'commended' }), markDueDiligence: ofEntries({ done: true }), askAcceptance: ofEntries(),
  offerByLink: ofTokens(['nominee']), answerAcceptance: ofEntries({ accept: true }), entrantOutcome: ofEntries({ locale }),
  announcementOf: ofCategories(), announceCategory: ofCategories({ count: 1, seen: 'nothing' }), operationOf: operations, approveOperation: operations, continueOperation: operations, revertOperation: operations.map((each) => ({ ...each, reason: 'A reason' })),
  correctHonour: [C.oldHonour, 'HO-GH0ST1'].map((honour) => ({ honour, note: 'A note', honouree: 'House' })), revokeHonour: [C.oldHonour, 'HO-GH0ST1'].map((honour) => ({ honour, note: 'A note' })),
  whyMaySee: [C.judge, C.hiddenJudge, personCode('hidden-entrant')].flatMap((person) => [C.assigned, C.conflicted, C.ghost].map((entry) => ({ person, entry }))), whoAndWhat: none, lifecycleTable: none,
  freezeResult: ofCategories(), freezesOf: ofCategories(), linkBundle: ofCategories(), cutLines: ofCategories(), resultsTable: [...ofCategories(), ...ofCategories({ of: 'scorecards' })], honourForStaff: ofCodes([C.oldHonour, 'HO-GH0ST1'], { locale }),
  publicBundle: ofFreezes, publicHead: ofFreezes, publicLeaves: ofFreezes, auditedBundle: ofTokens([]),
  // publishing
  draftCaseStudy: [C.oldHonour, 'HO-GH0ST1'].map((honour) => ({ honour })), askSignOff: ofCodes(studies), readSignOff: ofTokens(['sign-off']), signOffCaseStudy: ofTokens(['sign-off'], { text: 'x', agree: false, note: 'A note' }),
  releaseCaseStudy: ofCodes(studies), publicationOf: ofCodes([...studies, C.oldHonour]), previewCaseStudy: ofCodes(studies, { locale }), editorialDesk: [{ locale }], withdrawPublication: ofCodes(studies, { reason: 'A reason' }),
  // library
  homePage: [{ locale }, { locale: 'fr' }], awardsPage: [{ locale }], editionPage: [{ locale, ...address }, { locale: 'ar', ...address }], ledgerPage: [{ locale }],
  searchLibrary: words.map((q) => ({ locale, query: { q } })), practicePage: [`practice-${C.study.toLowerCase()}`, `practice-${C.pseudonym.toLowerCase()}`, 'hidden-draft-before', C.own.toLowerCase()].map((slug) => ({ locale, slug })),
  pillarPage: [{ locale, pillar: 2 }], organisationPage: ['public-house', 'hidden-house-before', 'nobody'].map((slug) => ({ locale, slug })), ownPage: [{ locale, slug: 'privacy' }], dataPage: [{ locale }], recountPage: [{ locale, ...address }],
  whereIs: [...ENTRIES, ...studies, C.oldHonour, C.organisation].map((code) => ({ locale, code })), publicAddresses: none, siteFacts: [{ locale }],
  // messages
  outboxEditions: [{ locale }], listMessages: [{ edition: C.edition }, { edition: null }, { edition: C.edition, about: C.conflicted }], showMessage: ofCodes(['ME-H1DDEN', 'ME-GH0ST1']), editMessage: ofCodes(['ME-H1DDEN', 'ME-GH0ST1'], { rev: 1, subject: 'S', text: 'T' }),
  holdMessage: ofCodes(['ME-H1DDEN', 'ME-GH0ST1']), releaseMessages: [{ codes: ['ME-H1DDEN'] }, { codes: ['ME-GH0ST1'] }], cancelMessage: ofCodes(['ME-H1DDEN', 'ME-GH0ST1']), showAddress: ofCodes(['ME-H1DDEN', 'ME-GH0ST1']),
  // documents
  openDocument: ofCodes([C.documentOwn, C.documentAssigned, C.documentHidden, 'DO-GH0ST1']), openMedia: ofCodes([C.media]),
  // open data
  listOpenData: sets.map((each) => ({ ...each, page: 1, limit: 50 })), openDataRecord: sets.flatMap((each) => [C.study, C.draftStudy, C.oldHonour, C.organisation, C.edition].map((code) => ({ ...each, code }))), openDataTable: sets, openDataFeed: sets,
  openDataDictionary: [{ locale }], citePractice: studies.map((code) => ({ locale, code })), harvest: none,
  fileReport: [{ kind: 'harm', about: C.unassigned, text: 'A text', contact: '', language: 'en', key }], reportStatus: ofCodes([C.report, 'RP-GH0ST1']), listReports: none, markReport: ofCodes([C.report, 'RP-GH0ST1'], { rev: 1, state: 'done' }),
  // demonstration
  demoBar: [{ locale, path: '/en' }], playPart: [{ as: 'organiser' }],
}
