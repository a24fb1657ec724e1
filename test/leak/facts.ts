import type { CollectionSlug, Where } from 'payload'
import { appendEvent } from '#services/judging/chain.ts'
import { hashOfToken } from '#services/links/make-link.ts'
import { C, addressOf, personCode, tokenFor, type LeakWorld } from './world.ts'

type Row = Record<string, unknown>
type Change = (world: LeakWorld) => Promise<void>

/** Changes columns as if they had always been so: nothing else of the row moves, not even when it was last written. */
async function set(world: LeakWorld, collection: CollectionSlug, where: Where, changes: (row: Row) => Row): Promise<void> {
  const { db } = world.payload
  const { docs } = await db.find({ collection, where, limit: 0, pagination: false })
  for (const row of docs as unknown as (Row & { id: string })[])
    await db.updateOne({ collection, id: row.id, data: { ...changes(row), updatedAt: row.updatedAt }, locale: 'en', returning: false })
}
const of = (field: string, ...values: string[]): Where => ({ [field]: { in: values } })

const answers = (row: Row, changes: Row): Row => ({ answers: { ...(row.answers as Row), ...changes } })
const peopleAfter = (row: Row): Row => ({ people: (row.people as Row[]).map((each) => ({ ...each, name: 'Another Person Entirely', address: 'another-person@elsewhere.example' })) })

/** What is told of an entry, in it and in its revision. */
const content = (code: string): Change => async (world) => {
  const after = (row: Row): Row => ({ title: 'Another title after, much longer', summary: 'Another summary after', ...answers(row, { title: 'Another title after, much longer', summary: 'Another summary after', story: 'Another story after, quite different.', places: ['PE'] }) })
  await set(world, 'entries', of('code', code), (row) => ({ ...after(row), places: ['PE'] }))
  await set(world, 'entry-revisions', of('entry', code), after)
}
/** The same without the title. */
const story = (code: string): Change => async (world) => {
  const after = (row: Row): Row => ({ summary: 'Another summary after', ...answers(row, { summary: 'Another summary after', story: 'Another story after, quite different.', places: ['PE'] }) })
  await set(world, 'entries', of('code', code), (row) => ({ ...after(row), places: ['PE'] }))
  await set(world, 'entry-revisions', of('entry', code), after)
}
/** Who an entry is from, in every place where it stands. */
const identity = (...codes: string[]): Change => async (world) => {
  const after = (row: Row): Row => ({ ...peopleAfter(row), organisations: [{ name: 'House After, renamed' }], ...answers(row, { organisation: 'House After, renamed', contact: 'contact after, much longer' }) })
  await set(world, 'entries', of('code', ...codes), (row) => ({ ...after(row), organisationName: 'House After, renamed', address: 'another-person@elsewhere.example' }))
  await set(world, 'entry-revisions', of('entry', ...codes), after)
}
/** The same people and houses stand behind the same category, each behind another entry. */
const swapped = (one: string, other: string): Change => async (world) => {
  for (const [collection, field] of [['entries', 'code'], ['entry-revisions', 'entry']] as const) {
    const { docs } = await world.payload.db.find({ collection, where: of(field, one, other), limit: 0, pagination: false })
    const [a, b] = docs as unknown as [Row, Row]
    const who = (row: Row): Row => ({
      people: row.people, organisations: row.organisations, ...(collection === 'entries' ? { organisationName: row.organisationName, owner: row.owner, members: row.members, address: row.address } : {}),
    })
    for (const [row, from] of [[a, b], [b, a]] as const)
      await set(world, collection, of('id', String(row.id)), (own) => ({ ...who(from), ...answers(own, { organisation: (from.answers as Row).organisation }) }))
  }
}
/** A scorecard, and what the chain says of it. Its leaf stays: a salted hash tells nothing, and it was public before. */
const card = (where: Where, changes: Row): Change => async (world) => {
  await set(world, 'scorecards', where, () => changes)
  if (changes.scores) await set(world, 'events', { and: [where, { act: { equals: 'submit' } }] }, (event) => ({ body: { ...(event.body as Row), scores: changes.scores } }))
}
const hiddenCard = (entry: string): Where => ({ and: [of('judge', C.hiddenJudge), of('entry', entry)] })
const user = (person: Parameters<typeof personCode>[0], changes: Row): Change => (world) => set(world, 'users', of('code', personCode(person)), () => changes)
const determination = (entry: string, changes: Row): Change => (world) => set(world, 'determinations', of('entry', entry), () => changes)

/**
 * Every fact that is hidden from somebody, with how a world differs in it. Who it is hidden from, and when, stands in
 * hidden-facts.ts. A fact that is not there yet in a phase changes nothing.
 */
export const FACTS = {
  score: card(hiddenCard(C.assigned), { scores: { need: 5, results: 5 }, total: 5 }),
  'score-of-the-conflicted': card(hiddenCard(C.conflicted), { scores: { need: 5, results: 5 }, total: 5 }),
  'score-elsewhere': card(hiddenCard(C.elsewhere), { scores: { need: 5, results: 4 }, total: 4.3333 }),
  'comment-to-staff': (world) => set(world, 'scorecards', { and: [of('judge', C.hiddenJudge), of('entry', C.assigned)] }, (row) => ({ comments: { ...(row.comments as Row), staff: 'Another word to staff, after' } })),
  'comment-to-entrant': (world) => set(world, 'scorecards', { and: [of('judge', C.hiddenJudge), of('entry', C.assigned)] }, (row) => ({ comments: { ...(row.comments as Row), entrant: 'Another word to the entrant, after' } })),
  'comment-to-panel': (world) => set(world, 'scorecards', { and: [of('judge', C.hiddenJudge), of('entry', C.assigned)] }, (row) => ({ comments: { ...(row.comments as Row), panel: 'Another word to the panel, after' } })),
  'comment-on-the-conflicted': card(hiddenCard(C.conflicted), { comments: { staff: 'S after', panel: 'P after', entrant: 'E after' } }),
  'draft-scorecard': card(hiddenCard(C.unassigned), { scores: { need: 5, results: 4 }, total: 4.3333, comments: { staff: 'A drafted word after', panel: 'After' } }),
  'progress-of-others': async (world) => {
    await set(world, 'scorecards', hiddenCard(C.assigned), () => ({ status: 'draft', submittedAt: null, receipt: null }))
    await world.awards.ctx.store.remove('events', hiddenCard(C.assigned))
    await set(world, 'assignments', hiddenCard(C.assigned), () => ({ state: 'active', parked: true, order: 77, why: { reason: 'another reason after' } }))
  },
  'name-of-the-judge': user('hidden-judge', { name: 'Another Judge After' }),
  'address-of-the-judge': user('hidden-judge', { email: 'another-address-after@people.example', country: 'PE' }),
  'people-of-entries': identity(C.assigned, C.unassigned, C.elsewhere, C.conflicted),
  'people-of-the-withdrawn': identity(C.withdrawn),
  'whose-entry-it-is': swapped(C.assigned, C.unassigned),
  'contact-of-entries': async (world) => {
    for (const collection of ['entries', 'entry-revisions'] as const) await set(world, collection, of(collection === 'entries' ? 'code' : 'entry', C.assigned, C.unassigned, C.elsewhere), (row) => answers(row, { contact: 'another contact after, much longer' }))
  },
  'name-of-the-account': user('hidden-entrant', { name: 'Another Account After' }),
  'content-of-the-assigned': content(C.assigned),
  'content-of-the-unassigned': content(C.unassigned),
  'content-of-the-conflicted': content(C.conflicted),
  'story-of-the-conflicted': story(C.conflicted),
  'content-elsewhere': content(C.elsewhere),
  'content-of-a-draft': async (world) => {
    await content(C.draft)(world)
    await identity(C.draft)(world)
  },
  'one-more-draft': (world) => copyEntry(world, C.draft, C.oneMoreDraft),
  'one-more-entry': (world) => copyEntry(world, C.unassigned, C.oneMore),
  'content-of-the-withdrawn': content(C.withdrawn),
  'conflict-of-others': async (world) => {
    await set(world, 'conflicts', of('code', 'CF-H1DDEN'), () => ({ kind: 'employer', note: 'Another note after', evidence: { kind: 'mail-domain', domain: 'another-house-after.example', of: 'nominator' }, hard: false }))
    if (await world.awards.ctx.store.count('conflicts', {})) await insert(world, 'conflicts', { code: 'CF-M0RE01', edition: C.edition, category: C.open, judge: C.hiddenJudge, person: personCode('hidden-judge'), entry: C.assigned, kind: 'country', source: 'matcher', state: 'suggested', hard: false, rev: 1 })
  },
  'outcome-of-the-own': determination(C.own, { outcome: 'commended' }),
  'outcome-of-others': async (world) => {
    await determination(C.assigned, { outcome: 'commended' })(world)
    await determination(C.unassigned, { outcome: 'finalist' })(world)
  },
  'outcome-elsewhere': determination(C.elsewhere, { outcome: 'commended' }),
  'answer-to-the-offer': determination(C.own, { acceptance: 'accepted', state: 'accepted' }),
  'citation-of-the-own': determination(C.own, { citation: { en: 'Another citation after, much longer' } }),
  'citation-elsewhere': determination(C.elsewhere, { citation: { en: 'Another citation after, much longer' } }),
  minutes: async (world) => {
    await set(world, 'determinations', of('entry', C.own, C.unassigned), () => ({ minutes: 'Other minutes after', tieRule: 'lot', dueDiligence: true }))
  },
  'feedback-not-released': async (world) => {
    await set(world, 'determinations', of('entry', C.own, C.unassigned), () => ({ feedback: { en: 'Other feedback after' } }))
  },
  'name-of-a-file': (world) => set(world, 'documents', of('code', C.documentHidden, C.documentAssigned), () => ({ fileName: 'Another-name-after.pdf' })),
  'a-file-of-others': async (world) => {
    await set(world, 'documents', of('code', C.documentHidden), () => ({ size: 4711, sha256: 'f'.repeat(64), at: '2027-01-02T00:00:00.000Z' }))
    await insert(world, 'documents', { code: 'DO-M0RE01', entry: C.unassigned, question: 'evidence', fileName: 'One-more.pdf', storedAs: 'leak-test-evidence-one-more-1.pdf', mimeType: 'application/pdf', size: 1, sha256: 'e'.repeat(64), removed: false, at: '2027-01-03T00:00:00.000Z', rev: 1 })
  },
  'mail-to-others': async (world) => {
    await set(world, 'messages', of('code', 'ME-H1DDEN'), () => ({ subject: 'Another subject after', text: 'Another mail after', html: '<p>Another mail after</p>', state: 'bounced', error: 'No such box, after' }))
    await insert(world, 'messages', { code: 'ME-M0RE01', edition: C.edition, template: 'note', recipient: addressOf('hidden-judge'), language: 'en', subject: 'One more after', text: 'One more after', html: '', state: 'held', about: C.unassigned, key: 'one-more-mail', attempts: 0, rev: 1 })
  },
  'mail-about-the-conflicted': async (world) => {
    if (await world.awards.ctx.store.count('conflicts', {})) await insert(world, 'messages', { code: 'ME-M0RE02', edition: C.edition, template: 'note', recipient: addressOf('hidden-entrant'), language: 'en', subject: 'About the close one', text: 'About the close one', html: '', state: 'bounced', about: C.conflicted, key: 'about-the-conflicted', attempts: 1, error: 'No such box', rev: 1 })
  },
  'screening-of-others': (world) => set(world, 'entries', of('code', C.assigned, C.unassigned, C.elsewhere), () => ({ screening: { notes: 'Another note after', results: [] }, history: [{ at: '2027-02-12T00:00:00.000Z', act: 'accept-entry', by: personCode('organiser') }], late: true })),
  operation: (world) => set(world, 'operations', of('code', 'OP-H1DDEN'), () => ({ effects: { note: 'Another operation after' }, state: 'reverted' })),
  'event-of-the-chain': async (world) => {
    if (await world.awards.ctx.store.count('scorecards', {})) await appendEvent(world.awards.ctx, { edition: C.edition, act: 'lock', body: { act: 'lock', round: C.round, entry: C.assigned, judge: C.hiddenJudge, changes: null, outcome: null } })
  },
  'frozen-result-elsewhere': (world) => set(world, 'results', of('category', C.other), (row) => ({ output: raised(row.output), inputs: raised(row.inputs) })),
  'frozen-result': (world) => set(world, 'results', of('category', C.open), (row) => ({ output: raised(row.output), inputs: raised(row.inputs) })),
  'consent-of-others': (world) => insert(world, 'consents', { code: 'CN-M0RE01', entry: C.draft, person: personCode('hidden-drafter'), item: 'summary', use: 'register', given: true, wordingVersion: '2026-11', language: 'en', mode: 'named', at: '2027-01-30T00:00:00.000Z', rev: 1 }),
  'link-of-others': (world) => insert(world, 'links', { hash: hashOfToken(tokenFor('one-more')), purpose: 'resume', subject: C.draft, address: addressOf('hidden-drafter'), expires: '2028-01-01T00:00:00.000Z', uses: 3, rev: 1 }),
  // in the document and in its versions, since the panel and the preview read those
  'draft-case-study': async (world) => {
    await world.payload.update({ collection: 'case-studies', where: of('code', C.draftStudy), data: { title: 'Another hidden draft after', summary: 'Another hidden summary after', slug: 'another-hidden-draft' }, draft: true, locale: 'en', overrideAccess: true, context: { silent: true } })
  },
  'house-behind-a-region': async (world) => {
    await set(world, 'case-studies', of('code', C.pseudonym), () => ({ organisationName: 'Another house after', credit: 'Photograph by Another house after' }))
    await set(world, 'organisations', of('code', C.organisation), () => ({ name: 'Another house after', slug: 'another-house-after', website: 'https://after.example' }))
  },
  report: (world) => set(world, 'reports', of('code', C.report), () => ({ text: 'Another report after', contact: 'another-reporter@people.example' })),
  'hidden-end-of-the-call': async (world) => {
    const { docs: [edition] } = await world.payload.db.find<Row & { id: string }>({ collection: 'editions', where: of('code', C.edition), limit: 1, pagination: false })
    if (edition) await world.payload.db.updateOne({ collection: 'editions', id: edition.id, data: { calendar: (edition.calendar as Row[]).map((row) => (row.kind === 'call' ? { ...row, hardEnd: '2027-02-10T00:20:00.000Z' } : row)), updatedAt: edition.updatedAt }, locale: 'en', returning: false })
  },
  'what-was-withdrawn': async (world) => {
    if (world.phase !== 'withdrawn' && world.phase !== 'archived') return
    await set(world, 'honours', of('entry', C.own), () => ({ honouree: 'Another honouree after', project: 'Another project after' }))
    await set(world, 'case-studies', of('entry', C.own), () => ({ title: 'Another withdrawn title after', summary: 'Another withdrawn summary after' }))
  },
} as const satisfies Record<string, Change>

/** The same frozen result with every number of it one higher but for what is counted, which is told after the announcement. */
function raised(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (Array.isArray(value)) return value.map(raised)
  return value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, key === 'count' || key === 'leaves' ? each : raised(each)])) : value
}

export type Fact = keyof typeof FACTS

/** One row more, made before everything else of this world. */
async function insert(world: LeakWorld, collection: CollectionSlug, data: Row): Promise<void> {
  const early = '2027-01-01T00:00:00.000Z'
  await world.payload.db.create({ collection, data: { ...data, createdAt: early, updatedAt: early }, returning: false })
}

async function copyEntry(world: LeakWorld, from: string, code: string): Promise<void> {
  const seen = await world.awards.ctx.store.byCode('entries', from)
  const { id: _id, ...row } = seen as unknown as Row & { id: string }
  await insert(world, 'entries', { ...row, code })
  if (row.revision) await insert(world, 'entry-revisions', { code: code.replace('EN', 'ER'), entry: code, number: 1, form: C.form, formVersion: 1, answers: row.answers, documents: [], people: row.people, organisations: row.organisations, title: row.title, language: 'en', at: '2027-01-28T00:00:00.000Z' })
}

export async function change(world: LeakWorld, facts: readonly Fact[]): Promise<void> {
  for (const fact of facts) await FACTS[fact](world)
}
