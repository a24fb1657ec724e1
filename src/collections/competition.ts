import type { CollectionConfig, Field } from 'payload'
import { codeField } from '#src/fields/code.ts'
import { options } from '#src/fields/options.ts'
import { reference, revField } from '#src/fields/reference.ts'
import { DETERMINATION_STATUSES, ENTRY_STATUSES, OUTCOMES, SCORECARD_STATUSES } from '#domain/lifecycle/statuses.ts'
import { accessOf } from './access.ts'

/**
 * What competes and how it is judged. Flat documents without Payload versions, hidden from the panel's stock views and
 * from REST: written by compare-and-set (`updateIf`) through services alone, which name each field they give.
 */
const closed = (slug: string, fields: Field[], more: Partial<CollectionConfig> = {}): CollectionConfig => ({
  slug, fields, access: accessOf(slug), admin: { hidden: true }, lockDocuments: false, ...more,
})
const instant = (name: string, more: object = {}): Field => ({ name, type: 'date', index: true, ...more }) as Field
const json = (name: string): Field => ({ name, type: 'json' })
const text = (name: string): Field => ({ name, type: 'text' })

/** Mailed tokens: only the hash is kept. GET shows, POST acts, since mail scanners follow links. */
export const links = closed('links', [
  { name: 'hash', type: 'text', required: true, unique: true, index: true },
  { name: 'purpose', type: 'select', required: true, options: options(['sign-in', 'verify', 'resume', 'draft', 'sign-off', 'nominee', 'invitation', 'acceptance', 'audit']) },
  reference('subject'), reference('address'), instant('expires', { required: true }),
  { name: 'uses', type: 'number', required: true, defaultValue: 1, admin: { description: 'Uses left' } },
  json('data'), revField,
])

export const entries = closed('entries', [
  codeField('EN'), reference('edition', { required: true }), reference('category', { required: true }),
  { name: 'status', type: 'select', required: true, defaultValue: 'draft', options: options(ENTRY_STATUSES), index: true },
  { ...reference('round') }, text('outcome'),
  { name: 'people', type: 'json', defaultValue: [], admin: { description: '{ part, person, name, address, verified, accepted }[]' } },
  { name: 'organisations', type: 'json', defaultValue: [] },
  { name: 'language', type: 'text', required: true, defaultValue: 'en' },
  { name: 'form', type: 'text', required: true }, { name: 'formVersion', type: 'number', required: true },
  { name: 'answers', type: 'json', defaultValue: {} }, { name: 'setAside', type: 'json', defaultValue: {} },
  { name: 'declarations', type: 'json', defaultValue: {} },
  text('title'), text('summary'), json('places'), json('pillars'), json('beneficiaries'), text('start'), text('organisationName'),
  instant('editableUntil'), json('openedQuestions'), { name: 'late', type: 'checkbox', defaultValue: false },
  { name: 'revision', type: 'number', defaultValue: 0, admin: { description: 'Number of the last revision; 0 before submit' } },
  instant('submittedAt'), reference('owner'), { name: 'members', type: 'text', index: true, admin: { description: 'Codes of all people with an account who have a part' } }, reference('address'), text('interfaceLanguage'),
  json('screening'), json('appeal'), json('history'), text('lastKey'), revField,
])

/** An entry as it was submitted: immutable, so that no judge faces a moving target. */
export const entryRevisions = closed('entry-revisions', [
  codeField('ER'), reference('entry', { required: true }), { name: 'number', type: 'number', required: true },
  text('form'), { name: 'formVersion', type: 'number' }, json('answers'), json('documents'), json('declarations'), json('people'), json('organisations'),
  text('title'), text('summary'), text('language'), { name: 'late', type: 'checkbox' }, text('idempotencyKey'), instant('at'),
], { indexes: [{ fields: ['entry', 'number'], unique: true }] })

export const entryTexts = closed('entry-texts', [
  reference('entry', { required: true }), { name: 'revision', type: 'number', required: true },
  { name: 'kind', type: 'select', required: true, options: options(['redaction', 'translation']) },
  text('language'), { name: 'state', type: 'select', options: options(['human', 'machine', 'checked']) }, reference('by'), json('answers'), revField,
])

/** Evidence: the bytes lie under a random name in the private folder; delivered by a service, never by Payload. */
export const documents = closed('documents', [
  codeField('DO'), reference('entry', { required: true }), reference('question'), text('fileName'), text('storedAs'), text('mimeType'),
  { name: 'size', type: 'number' }, text('sha256'), { name: 'removed', type: 'checkbox', defaultValue: false }, instant('at'), revField,
])

export const assignments = closed('assignments', [
  codeField('AS'), reference('edition'), reference('category'), reference('round', { required: true }), reference('entry', { required: true }), reference('judge', { required: true }),
  { name: 'state', type: 'select', required: true, defaultValue: 'active', options: options(['active', 'done', 'stray', 'recused', 'abstained', 'removed']), index: true },
  json('why'), { name: 'order', type: 'number' }, { name: 'parked', type: 'checkbox', defaultValue: false }, reference('operation'), text('note'), revField,
], { indexes: [{ fields: ['judge', 'entry', 'round'], unique: true }] })

export const conflicts = closed('conflicts', [
  codeField('CF'), reference('edition'), reference('category'), reference('judge', { required: true }), reference('person'), reference('entry'), reference('organisation'),
  text('kind'), { name: 'source', type: 'select', required: true, options: options(['judge', 'entrant', 'matcher', 'staff']) },
  json('evidence'), text('note'), { name: 'hard', type: 'checkbox', defaultValue: true },
  { name: 'state', type: 'select', required: true, defaultValue: 'suggested', options: options(['suggested', 'confirmed', 'dismissed', 'pinned']), index: true },
  reference('decidedBy'), instant('decidedAt'), revField,
])

export const scorecards = closed('scorecards', [
  codeField('SC'), reference('edition'), reference('category'), reference('round', { required: true }), reference('entry', { required: true }), reference('judge', { required: true }),
  { name: 'revision', type: 'number', required: true },
  { name: 'status', type: 'select', required: true, defaultValue: 'draft', options: options(SCORECARD_STATUSES), index: true },
  { name: 'scores', type: 'json', defaultValue: {} }, { name: 'comments', type: 'json', defaultValue: {} },
  { name: 'total', type: 'number' }, { name: 'rubricVersion', type: 'number' }, instant('openedAt'), instant('submittedAt'), text('receipt'), text('lastKey'), revField,
], { indexes: [{ fields: ['judge', 'entry', 'round'], unique: true }] })

/** A judge's order of the own entries of a category, best first, in a ranking round. */
export const rankings = closed('rankings', [
  reference('edition'), reference('category', { required: true }), reference('round', { required: true }), reference('judge', { required: true }),
  json('order'), { name: 'status', type: 'select', required: true, defaultValue: 'draft', options: options(['draft', 'submitted']), index: true },
  instant('submittedAt'), text('receipt'), text('lastKey'), revField,
], { indexes: [{ fields: ['judge', 'round', 'category'], unique: true }] })

/** A judge's answers in a pairwise round, each final but the last; `pair` is the two codes by name. */
export const comparisons = closed('comparisons', [
  reference('edition'), reference('category', { required: true }), reference('round', { required: true }), reference('judge', { required: true }),
  reference('left', { required: true }), reference('right', { required: true }), { name: 'outcome', type: 'select', required: true, options: options(['left', 'right', 'tie']) },
  { name: 'sequence', type: 'number', required: true }, { name: 'pair', type: 'text', required: true }, text('receipt'), instant('at'), revField,
], { indexes: [{ fields: ['round', 'judge', 'sequence'], unique: true }, { fields: ['round', 'judge', 'pair'], unique: true }] })

/** Acts of judging, chained: the event is written first and is the truth. */
export const events = closed('events', [
  { name: 'chain', type: 'text', required: true, index: true }, { name: 'seq', type: 'number', required: true },
  { name: 'act', type: 'text', required: true }, reference('round'), reference('entry'), reference('judge'), reference('scorecard'),
  { name: 'changes', type: 'number' }, json('body'), { name: 'salt', type: 'text', required: true }, { name: 'leaf', type: 'text', required: true }, instant('at'),
], { indexes: [{ fields: ['chain', 'seq'], unique: true }] })

/** Frozen results: a row for each freeze, which never changes. What it was computed from is in `output`, the rest in the chain up to `leaves`. */
export const results = closed('results', [
  codeField('RS'), reference('edition'), reference('category'), { name: 'number', type: 'number', admin: { description: '1 for the first freeze of the category' } }, reference('round'), instant('at'), reference('by'), text('inputsHash'), text('method'), text('version'), text('seed'), json('output'),
  { name: 'leaves', type: 'number', admin: { description: 'How many events the chain of the edition had' } }, text('head'), json('inputs'), text('signature'), text('publicKey'),
], { indexes: [{ fields: ['category', 'number'], unique: true }] })

export const determinations = closed('determinations', [
  codeField('DT'), reference('edition'), reference('category'), reference('entry', { required: true }),
  { name: 'outcome', type: 'select', required: true, options: options(OUTCOMES) },
  { name: 'state', type: 'select', required: true, defaultValue: 'pending', options: options(DETERMINATION_STATUSES), index: true },
  text('tieRule'), json('citation'), text('minutes'), json('feedback'), { name: 'feedbackReleased', type: 'checkbox', defaultValue: false },
  { name: 'dueDiligence', type: 'checkbox', defaultValue: false }, instant('embargoMailAt'),
  { name: 'acceptance', type: 'select', defaultValue: 'not-asked', options: options(['not-asked', 'asked', 'accepted', 'declined']) },
  instant('publishedAt'), reference('operation'), revField,
], { indexes: [{ fields: ['category', 'entry'], unique: true }] })

/** An act of several writes: preview, progress, undo and release by two people are all this one document. */
export const operations = closed('operations', [
  codeField('OP'), { name: 'kind', type: 'text', required: true, index: true }, reference('edition'), reference('category'),
  { name: 'state', type: 'select', required: true, defaultValue: 'proposed', options: options(['proposed', 'approved', 'running', 'done', 'reverted', 'abandoned']), index: true },
  json('input'), json('effects'), json('steps'), { name: 'cursor', type: 'number', defaultValue: 0 }, json('approvals'), reference('by'), instant('at'), text('error'), revField,
])

/** The only store of consent. */
export const consents = closed('consents', [
  codeField('CN'), reference('entry'), reference('person'), text('item'), text('use'), { name: 'given', type: 'checkbox', defaultValue: false },
  text('wordingVersion'), text('language'), text('mode'), instant('at'), instant('until'), instant('takenBackAt'), revField,
])

/** The append-only log of what the public can see: cache generation, deletions feed, sitemap dates and search read it. */
export const publications = closed('publications', [
  { name: 'seq', type: 'number', required: true, unique: true, index: true }, instant('at', { required: true }),
  reference('subjectCollection'), reference('code'),
  { name: 'act', type: 'select', required: true, options: options(['publish', 'change', 'withdraw', 'erase']) }, text('note'),
])

export const messages = closed('messages', [
  codeField('ME'), reference('edition'), reference('template'), reference('recipient'), text('language'), text('subject'), { name: 'text', type: 'textarea' }, { name: 'html', type: 'textarea' },
  { name: 'state', type: 'select', required: true, defaultValue: 'queued', options: options(['held', 'queued', 'sending', 'sent', 'failed', 'bounced', 'cancelled']), index: true },
  reference('about'), reference('operation'), reference('attached'), { name: 'edited', type: 'checkbox', defaultValue: false }, { name: 'original', type: 'textarea' },
  { name: 'attempts', type: 'number', defaultValue: 0 }, instant('nextAt'), instant('sentAt'), text('error'), text('messageId'),
  { name: 'key', type: 'text', unique: true, index: true, admin: { description: 'One message for one cause: a repeated act sends no second one' } }, revField,
])

export const competition: CollectionConfig[] = [
  links, entries, entryRevisions, entryTexts, documents, assignments, conflicts, scorecards, rankings, comparisons, events, results, determinations, operations, consents, publications, messages,
]
