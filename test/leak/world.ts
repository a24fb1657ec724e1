import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { vi } from 'vitest'
import { bindAwards, type Awards } from '#src/awards.ts'
import { mintSession } from '#internals/session.ts'
import { hashOfToken, type LinkPurpose } from '#services/links/make-link.ts'
import type { Scores } from '#domain/scorecard.ts'
import { appendEvent } from '#services/judging/chain.ts'
import type { Entry, Scorecard, User } from '#src/payload-types.ts'
import { startAwards } from '#test/start.ts'
import { CALENDAR, PHASES, type Phase } from './phases.ts'
import type { Role } from './roles.ts'

/** Codes and addresses of the world, fixed, so that a difference between two worlds can be read. */
export const C = {
  programme: 'PR-0000A1', edition: 'ED-0000A1', open: 'CA-00PEN1', other: 'CA-0THER1', form: 'FO-0000A1', round: 'RO-00PEN1', otherRound: 'RO-0THER1', panel: 'PA-00PEN1', otherPanel: 'PA-0THER1',
  /** The entrant's own, scored by the judge; it wins. */
  own: 'EN-0WN001',
  /** Assigned to the judge, whose scorecard on it is a draft while judging lasts; a finalist who agreed to nothing. */
  assigned: 'EN-ASS1G1',
  /** The judge in conflict and the organiser in conflict are too close to it; scored by the hidden judge alone. */
  conflicted: 'EN-C0NF01',
  /** Of the same category, assigned to neither judge. */
  unassigned: 'EN-VNASS1',
  /** Of the other category, which is announced by nobody. */
  elsewhere: 'EN-E1SEWH',
  draft: 'EN-DRAFT1', withdrawn: 'EN-W1THD1', ghost: 'EN-GH0ST1',
  /** There in the other world alone: whether a code exists is a fact too. */
  oneMore: 'EN-M0REE1', oneMoreDraft: 'EN-M0RED1',
  judge: 'JU-JVDGE1', conflictedJudge: 'JU-C0NF01', otherJudge: 'JU-0THER1', hiddenJudge: 'JU-H1DDEN', chair: 'JU-CHA1R1', organiser: 'JU-0RGAN1', conflictedOrganiser: 'JU-0RGC01', editor: 'JU-ED1T01', observer: 'JU-0BSER1',
  study: 'CS-PVB11C', draftStudy: 'CS-DRAFT1', pseudonym: 'CS-PSEVD1', oldHonour: 'HO-0XD001', organisation: 'OR-H1DDEN', publicOrganisation: 'OR-PVB11C',
  documentOwn: 'DO-0WN001', documentAssigned: 'DO-ASS1G1', documentHidden: 'DO-H1DDEN', report: 'RP-H1DDEN', media: 'MD-H1DDEN',
} as const

const PEOPLE: Record<Exclude<Role, 'public'> | 'hidden-judge' | 'hidden-entrant' | 'hidden-drafter', string> = {
  entrant: 'Entrant Own', 'co-editor': 'Coeditor Own', nominee: 'Nominee Own', referee: 'Referee Own', judge: 'Judge One', 'judge-in-conflict': 'Judge Close', 'other-judge': 'Judge Elsewhere',
  chair: 'Chair One', organiser: 'Organiser One', 'organiser-in-conflict': 'Organiser Close', editor: 'Editor One', observer: 'Observer One', admin: 'Admin One',
  'hidden-judge': 'Hidden Judge Before', 'hidden-entrant': 'Hidden Entrant Before', 'hidden-drafter': 'Hidden Drafter Before',
}
type Person = keyof typeof PEOPLE
export const addressOf = (person: Person): string => `${person}@people.example`
export const personCode = (person: Person): string => `PE-${createHash('sha256').update(person).digest('hex').slice(0, 6).toUpperCase()}`
export const tokenFor = (what: string): string => `token-of-${what}-000000000000`

/** The files that were sent with an entry. */
const EVIDENCE: Readonly<Record<string, readonly string[]>> = { [C.own]: [C.documentOwn], [C.assigned]: [C.documentAssigned], [C.unassigned]: [C.documentHidden] }

/** Codes of the frozen results, given here so that addresses can name them. */
export const FREEZES: readonly string[] = ['RS-00PEN1', 'RS-0THER1']

/** Numbers that follow from a word: each call of a channel draws the same ones in both worlds. */
export class SeededRandom {
  #seed = ''
  #drawn = 0
  reset(seed: string): void {
    this.#seed = seed
    this.#drawn = 0
  }
  readonly draw = (bytes: number): Uint8Array => {
    const blocks: Buffer[] = []
    for (let size = 0; size < bytes; size += 32) blocks.push(createHash('sha256').update(`${this.#seed} ${this.#drawn++}`).digest())
    return new Uint8Array(Buffer.concat(blocks).subarray(0, bytes))
  }
}

const INSIDE = new Map([['BEGIN IMMEDIATE', 'SAVEPOINT one_write'], ['COMMIT', 'RELEASE one_write'], ['ROLLBACK', 'ROLLBACK TO one_write']])
/** A key for nothing but these worlds: what is signed in one is signed the same in the other. */
const SIGNING_KEY = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), createHash('sha256').update('leak').digest()]).toString('base64')
const STORED = { own: 'leak-test-evidence-own-0001.pdf', assigned: 'leak-test-evidence-assigned-1.pdf', hidden: 'leak-test-evidence-hidden-01.pdf' }
const prose = (text: string) => ({ root: { type: 'root', version: 1, format: '' as const, indent: 0, direction: null, children: [{ type: 'paragraph', version: 1, format: '', indent: 0, direction: null, children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }] }] } })

/**
 * One world in memory: an edition with its people, moved through its year by the services where they are quick and by
 * their rows where they are not. `Date` stands still; random numbers follow from the name of what is asked.
 */
export class LeakWorld {
  readonly random = new SeededRandom()
  readonly users = new Map<Person, User>()
  readonly cookies = new Map<Person, string>()
  awards: Awards
  phase: Phase = 'call'
  /** The id of a document of each collection, for addresses that name one. */
  readonly someId = new Map<string, string>()
  /** What a planted leak wraps, each time that the server starts. */
  planted: ((awards: Awards) => void) | null = null
  plantedAnswer: ((response: Response) => Promise<Response>) | null = null

  readonly #run: (sql: string) => Promise<unknown>
  #copies = 0

  private constructor(readonly payload: Payload, awards: Awards) {
    this.awards = awards
    const { drizzle } = payload.db as unknown as { drizzle: { run(sql: string): Promise<unknown> } } // the adapter's own member
    this.#run = drizzle.run.bind(drizzle)
    // Each write of the adapter is a transaction; inside a copy, which is one itself, it is a part of it.
    drizzle.run = (sql) => this.#run(this.#copies === 0 ? sql : (INSIDE.get(sql) ?? sql))
  }

  static async build(): Promise<LeakWorld> {
    process.env.SIGNING_KEY = SIGNING_KEY
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(PHASES[0].at) })
    const { payload, awards } = await startAwards()
    payload.logger.level = 'silent' // refusals are what is asked for here
    const world = new LeakWorld(payload, awards)
    world.random.reset('world')
    world.rebind()
    await world.#setUp()
    await world.#sign()
    await world.#know()
    return world
  }

  /** A start of the server: caches, limits and search are empty, the database is what it was. */
  rebind(): Awards {
    const before = this.awards
    void before.runtime.stop()
    delete (this.payload as { awards?: Awards }).awards
    this.awards = bindAwards(this.payload, { random: this.random.draw })
    this.planted?.(this.awards)
    return this.awards
  }

  /** Whatever `act` writes is gone afterwards: a copy of the database costs nothing. */
  async inCopy<T>(name: string, act: () => Promise<T>): Promise<T> {
    await this.#run(`SAVEPOINT ${name}`)
    this.#copies++
    try {
      return await act()
    } finally {
      this.#copies--
      await this.#run(`ROLLBACK TO ${name}`)
      await this.#run(`RELEASE ${name}`)
    }
  }

  async end(): Promise<void> {
    await this.awards.runtime.stop()
    vi.useRealTimers()
    for (const name of Object.values(STORED)) await rm(path.resolve('media/private', name), { force: true })
  }

  /** The clock and everything that happens up to this phase, in order. */
  async moveTo(phase: Phase): Promise<void> {
    while (this.phase !== phase) {
      const next = PHASES[PHASES.findIndex(({ key }) => key === this.phase) + 1]
      if (!next) throw new Error(`${phase} lies before ${this.phase}`)
      this.random.reset(`move to ${next.key}`)
      vi.setSystemTime(new Date(next.at))
      this.rebind()
      this.phase = next.key
      await this.#sign()
      await this.#become(next.key)
      await this.#know()
    }
  }

  async #know(): Promise<void> {
    for (const slug of Object.keys(this.payload.collections)) {
      const { docs: [one] } = await this.payload.db.find<{ id: string }>({ collection: slug as 'users', where: {}, limit: 1, pagination: false, sort: '-createdAt' })
      if (one) this.someId.set(slug, one.id)
    }
  }

  /** Sessions last eight hours: everybody signs in anew in each phase. */
  async #sign(): Promise<void> {
    for (const [person, user] of this.users) {
      if (person.startsWith('hidden')) continue
      const fresh = await this.payload.findByID({ collection: 'users', id: user.id, depth: 0, showHiddenFields: true })
      this.cookies.set(person, (await mintSession(this.payload, { ...fresh, sessions: [] }, new Date())).cookie.split(';')[0] ?? '')
    }
  }

  async #setUp(): Promise<void> {
    const { payload, awards: { ctx: { store } } } = this
    const create = payload.create.bind(payload)
    const organisation = await create({ collection: 'organisations', data: { code: C.organisation, name: 'Hidden House Before', slug: 'hidden-house-before', places: ['KE'], kind: 'civil-society' } })
    const known = await create({ collection: 'organisations', data: { code: C.publicOrganisation, name: 'Public House', slug: 'public-house', places: ['KE'], kind: 'civil-society' } })
    for (const [person, name] of Object.entries(PEOPLE) as [Person, string][]) {
      const made = await store.insert('users', {
        name, email: addressOf(person), code: personCode(person), admin: person === 'admin', interfaceLanguage: 'en', languages: [{ id: createHash('sha256').update(person).digest('hex').slice(0, 24), language: 'en', fluency: 'native' }],
        ...(person === 'hidden-judge' ? { organisation: known.id } : {}),
      })
      this.users.set(person, await payload.findByID({ collection: 'users', id: made.id, depth: 0 }))
    }
    const id = (person: Person) => this.users.get(person)?.id ?? ''
    const programme = await create({ collection: 'programmes', data: { code: C.programme, name: 'Leak Awards', slug: 'leak-awards' } })
    const edition = await create({ collection: 'editions', data: { code: C.edition, programme: programme.id, name: 'Leak Awards 2027', slug: '2027', year: 2027, calendar: CALENDAR.map((row) => ({ ...row })), timeZone: 'UTC', languages: ['en', 'fr', 'ar'] } })
    const question = { required: false, publishable: true }
    const form = await create({
      collection: 'forms',
      data: {
        code: C.form, edition: edition.id, name: 'Nomination', version: 1,
        steps: [{ key: 'what', title: 'What' }, { key: 'story', title: 'Story' }],
        questions: [
          { ...question, key: 'title', step: 'what', type: 'short-text', label: 'Title', required: true, boundTo: 'title' },
          { ...question, key: 'summary', step: 'what', type: 'long-text', label: 'Summary', boundTo: 'summary' },
          { ...question, key: 'places', step: 'what', type: 'places', label: 'Countries or areas', required: true, boundTo: 'places' },
          { ...question, key: 'organisation', step: 'what', type: 'short-text', label: 'Organisation', identifying: true, boundTo: 'organisation' },
          { ...question, key: 'story', step: 'story', type: 'long-text', label: 'What you did', section: 'approach' },
          { ...question, key: 'people', step: 'story', type: 'people', label: 'People reached', boundTo: 'beneficiaries' },
          { ...question, key: 'contact', step: 'story', type: 'short-text', label: 'Contact', personal: true, identifying: true, publishable: false },
          { ...question, key: 'evidence', step: 'story', type: 'file', label: 'Evidence', publishable: false },
        ],
        declarations: [{ key: 'true', text: 'What I wrote is true.' }],
      },
    })
    const categoryOf = (code: string, name: string) => create({ collection: 'categories', data: { code, edition: edition.id, name, slug: name.toLowerCase(), pillar: '2', form: form.id, eligibility: [{ kind: 'window' }], finalists: 3, winners: 1 } })
    const open = await categoryOf(C.open, 'Open')
    const other = await categoryOf(C.other, 'Other')
    const levels = [1, 2, 3, 4, 5].map((value) => ({ value, description: `Level ${value}` }))
    const roundOf = (code: string, category: string, more: object) => create({
      collection: 'rounds',
      data: {
        code, edition: edition.id, name: `Round ${code}`, kind: 'scoring', categories: [category], opens: '2027-02-20T00:00:00.000Z', closes: '2027-03-20T00:00:00.000Z', readings: 3, capacity: 20,
        criteria: [{ key: 'need', label: 'Need', weight: 1, required: true, levels }, { key: 'results', label: 'Results', weight: 2, required: true, levels }], ...more,
      } as never, // the generated type asks for every field that has a default
    })
    const round = await roundOf(C.round, open.id, { seeIdentity: 'never', seeScores: 'never', seeNames: 'never', seeRanks: 'never' })
    const otherRound = await roundOf(C.otherRound, other.id, { seeIdentity: 'after-own-scorecard', seeScores: 'after-own-on-entry', seeNames: 'after-own', seeRanks: 'after-all-own', order: 2 })
    const panel = await create({ collection: 'panels', data: { code: C.panel, edition: edition.id, name: 'Panel open', round: round.id, categories: [open.id] } })
    const otherPanel = await create({ collection: 'panels', data: { code: C.otherPanel, edition: edition.id, name: 'Panel other', round: otherRound.id, categories: [other.id] } })
    const appoint = (person: Person, code: string, role: string, more: object = {}) => create({
      collection: 'appointments',
      data: { code, person: id(person), edition: edition.id, role, state: 'accepted', termsSignedAt: '2027-01-05T00:00:00.000Z', declaredAt: '2027-01-06T00:00:00.000Z', ...more } as never, // roles are a select of the collection
    })
    await appoint('judge', C.judge, 'judge', { panels: [panel.id] })
    await appoint('judge-in-conflict', C.conflictedJudge, 'judge', { panels: [panel.id] })
    await appoint('hidden-judge', C.hiddenJudge, 'judge', { panels: [panel.id, otherPanel.id] })
    await appoint('other-judge', C.otherJudge, 'judge', { panels: [otherPanel.id] })
    await appoint('chair', C.chair, 'chair', { panels: [panel.id] })
    await appoint('organiser', C.organiser, 'organiser')
    await appoint('organiser-in-conflict', C.conflictedOrganiser, 'organiser')
    await appoint('observer', C.observer, 'observer')
    await appoint('editor', C.editor, 'editor', { edition: undefined, programme: programme.id })
    await this.#entries()
    await this.#library(edition.id, organisation.id, known.id)
    for (const [what, purpose, subject, person] of [['nominee', 'nominee', C.own, 'nominee'], ['resume', 'resume', C.own, 'entrant'], ['invitation', 'invitation', C.own, 'co-editor']] as const)
      await this.link(what, purpose, subject, addressOf(person))
    await store.insert('reports', { code: C.report, kind: 'harm', about: 'Something', text: 'Hidden report before', contact: 'hidden-reporter@people.example', language: 'en', state: 'new', at: new Date().toISOString(), key: 'report-key-1', rev: 1 } as never)
  }

  async link(what: string, purpose: LinkPurpose, subject: string, address: string, data?: Record<string, unknown>): Promise<void> {
    await this.awards.ctx.store.insert('links', { hash: hashOfToken(tokenFor(what)), purpose, subject, address, expires: '2028-01-01T00:00:00.000Z', uses: 9, data, rev: 1 })
  }

  async #entries(): Promise<void> {
    const { store } = this.awards.ctx
    const entry = async (code: string, owner: Person, name: string, more: Partial<Entry> = {}) => {
      const answers = { title: `Project ${name}`, summary: `Summary of ${name}`, places: ['KE'], organisation: `House ${name}`, story: `Story of ${name}, told once.`, people: { women: '120', men: '' }, contact: `contact of ${name}` }
      const people = [{ part: 'nominator', person: personCode(owner), name: PEOPLE[owner], address: addressOf(owner), verified: true }, ...((more.people as object[] | undefined) ?? [])]
      const made = await store.insert('entries', {
        code, edition: C.edition, category: C.open, status: 'submitted', language: 'en', interfaceLanguage: 'en', form: C.form, formVersion: 1, answers, title: answers.title, summary: answers.summary, places: answers.places, organisationName: answers.organisation,
        organisations: [{ name: answers.organisation }], revision: 1, submittedAt: '2027-01-28T00:00:00.000Z', owner: personCode(owner), members: personCode(owner), address: addressOf(owner), rev: 1, ...more, people,
      })
      if (made.revision) await store.insert('entry-revisions', {
        code: code.replace('EN', 'ER'), entry: code, number: 1, form: C.form, formVersion: 1, answers, documents: (EVIDENCE[code] ?? []).map((each) => ({ code: each })), people, organisations: made.organisations, title: answers.title, summary: answers.summary, language: 'en', at: '2027-01-28T00:00:00.000Z',
      })
    }
    await entry(C.own, 'entrant', 'Own', {
      members: [personCode('entrant'), personCode('co-editor'), personCode('nominee'), personCode('referee')].join(' '),
      people: [
        { part: 'co-editor', person: personCode('co-editor'), name: PEOPLE['co-editor'], address: addressOf('co-editor'), verified: true, accepted: '2027-01-20T00:00:00.000Z' },
        { part: 'nominee', person: personCode('nominee'), name: PEOPLE.nominee, address: addressOf('nominee') },
        { part: 'referee', person: personCode('referee'), name: PEOPLE.referee, address: addressOf('referee') },
      ] as never,
    })
    await entry(C.assigned, 'hidden-entrant', 'Assigned')
    await entry(C.conflicted, 'hidden-entrant', 'Conflicted')
    await entry(C.unassigned, 'hidden-entrant', 'Unassigned')
    await entry(C.elsewhere, 'hidden-entrant', 'Elsewhere', { category: C.other })
    await entry(C.withdrawn, 'hidden-entrant', 'Withdrawn', { status: 'withdrawn' })
    await entry(C.draft, 'hidden-drafter', 'Draft', { status: 'draft', revision: 0, submittedAt: null })
    const folder = path.resolve('media/private')
    await mkdir(folder, { recursive: true })
    for (const [code, of, name, storedAs] of [[C.documentOwn, C.own, 'own-evidence.pdf', STORED.own], [C.documentAssigned, C.assigned, 'House-Assigned-report.pdf', STORED.assigned], [C.documentHidden, C.unassigned, 'House-Unassigned-report.pdf', STORED.hidden]] as const) {
      await writeFile(path.join(folder, storedAs), '%PDF-1.4\n%leak test\n%%EOF\n')
      await store.insert('documents', { code, entry: of, question: 'evidence', fileName: name, storedAs, mimeType: 'application/pdf', size: 27, sha256: createHash('sha256').update(name).digest('hex'), removed: false, at: '2027-01-27T00:00:00.000Z', rev: 1 })
    }
    for (const item of ['name', 'organisation', 'summary', 'text', 'results', 'places'])
      for (const use of ['winner-page', 'case-study', 'register', 'finalist-page'])
        await store.insert('consents', { code: `CN-${createHash('sha256').update(`${item}${use}`).digest('hex').slice(0, 6).toUpperCase()}`, entry: C.own, person: personCode('entrant'), item, use, given: true, wordingVersion: '2026-11', language: 'en', mode: 'organisation', at: '2027-01-27T00:00:00.000Z', rev: 1 })
  }

  async #library(edition: string, organisation: string, known: string): Promise<void> {
    const study = (code: string, more: object) => this.payload.create({
      collection: 'case-studies', locale: 'en', overrideAccess: true, depth: 0,
      data: {
        code, title: `Practice ${code}`, slug: `practice-${code.toLowerCase()}`, summary: 'Women of twenty villages lend one another telephones.', problem: prose('Few have a telephone of their own.'), approach: prose('A library of telephones.'), pillar: '2', places: ['KE'], contexts: ['rural'],
        results: [{ indicator: 'women who borrowed', value: '120', strength: 'counted', effect: 'effect' }], verification: 'self-reported', transferability: 'described', status: 'unassessed', mode: 'named', origin: 'public-sources', originalLanguage: 'en',
        translations: [{ language: 'en', state: 'original' }], firstPublished: '2026-01-05T00:00:00.000Z', _status: 'published', ...more,
      } as never, // the generated type asks for every field that has a default
    })
    await study(C.study, { organisation: known, organisationName: 'Public House' })
    await study(C.pseudonym, { mode: 'region', organisation, organisationName: 'Hidden House Before', pseudonym: 'A cooperative', credit: 'Photograph by Hidden House Before' })
    await study(C.draftStudy, { _status: 'draft', title: 'Hidden draft before', summary: 'Hidden summary before', slug: 'hidden-draft-before' })
    void edition
    const record = await this.payload.create({ collection: 'programmes', data: { code: 'PR-REC0RD', name: 'Record', slug: 'record', externalRecord: true } })
    const past = await this.payload.create({ collection: 'editions', data: { code: 'ED-REC0RD', programme: record.id, name: 'Record 2020', slug: '2020', year: 2020, calendar: [], timeZone: 'UTC' } })
    await this.payload.create({ collection: 'honours', data: { code: C.oldHonour, edition: past.id, year: 2020, kind: 'winner', honouree: 'Public House', organisation: known, category: 'Access', pillar: '2', places: ['KE'], state: 'published', mode: 'named' } })
  }

  async viewer(person: Person | 'public') {
    if (person === 'public') return this.awards.viewerOf({ user: null })
    const user = this.users.get(person)
    const found = await this.payload.findByID({ collection: 'users', id: user?.id ?? '', depth: 0, showHiddenFields: true })
    return this.awards.viewerOf({ user: { ...found, collection: 'users' } })
  }

  /** The act of sending, in the chain of the edition; gives its receipt. */
  async #chained({ code, judge, entry, round, scores, rubricVersion }: Scorecard): Promise<string> {
    return (await appendEvent(this.awards.ctx, { edition: C.edition, act: 'submit', body: { round, entry, judge, rubricVersion: rubricVersion ?? 1, scores: scores as Scores }, scorecard: code ?? null })).leaf // checked when it was saved
  }

  async #become(phase: Phase): Promise<void> {
    const { ctx: { store } } = this.awards
    const organiser = async () => this.viewer('organiser')
    const set = async (collection: 'entries' | 'scorecards' | 'assignments', code: string, changes: object) => {
      const seen = await store.byCode(collection, code)
      await store.updateIf(collection, seen, changes as never) // columns of that collection
    }
    if (phase === 'judging') {
      for (const code of [C.own, C.assigned, C.conflicted, C.unassigned, C.elsewhere]) await set('entries', code, { status: 'in-competition' })
      await store.insert('conflicts', { code: 'CF-C0NF01', edition: C.edition, category: C.open, judge: C.conflictedJudge, person: personCode('judge-in-conflict'), entry: C.conflicted, kind: 'employer', source: 'judge', state: 'confirmed', hard: true, note: 'Close', rev: 1 })
      await store.insert('conflicts', { code: 'CF-C0NF02', edition: C.edition, category: C.open, judge: C.conflictedOrganiser, person: personCode('organiser-in-conflict'), entry: C.conflicted, kind: 'family', source: 'staff', state: 'confirmed', hard: true, note: 'Close', rev: 1 })
      await store.insert('conflicts', { code: 'CF-H1DDEN', edition: C.edition, category: C.open, judge: C.hiddenJudge, person: personCode('hidden-judge'), entry: C.unassigned, kind: 'personal', source: 'matcher', state: 'suggested', hard: true, note: 'Hidden conflict before', evidence: { kind: 'mail-domain', domain: 'hidden-house-before.example', of: 'nominator' }, rev: 1 })
      const pairs: [string, string, 'submitted' | 'draft' | null, number][] = [
        [C.judge, C.own, 'submitted', 4], [C.judge, C.assigned, 'draft', 3], [C.conflictedJudge, C.own, 'submitted', 5], [C.conflictedJudge, C.assigned, null, 0],
        [C.hiddenJudge, C.own, 'submitted', 4], [C.hiddenJudge, C.assigned, 'submitted', 3], [C.hiddenJudge, C.conflicted, 'submitted', 2], [C.hiddenJudge, C.unassigned, 'draft', 1],
        [C.otherJudge, C.elsewhere, 'draft', 4], [C.hiddenJudge, C.elsewhere, 'submitted', 2],
      ]
      for (const [n, [judge, entry, status, score]] of pairs.entries()) {
        const category = entry === C.elsewhere ? C.other : C.open
        const round = entry === C.elsewhere ? C.otherRound : C.round
        await store.insert('assignments', { code: `AS-${String(n).padStart(6, '0')}`, edition: C.edition, category, round, entry, judge, state: status === 'submitted' ? 'done' : 'active', order: n, why: { reason: 'expertise' }, rev: 1 })
        if (!status) continue
        const card = await store.insert('scorecards', {
          code: `SC-${String(n).padStart(6, '0')}`, edition: C.edition, category, round, entry, judge, revision: 1, status, scores: { need: score, results: score }, total: score, rubricVersion: 1,
          comments: { staff: `Staff word ${n}`, panel: `Panel word ${n}`, entrant: `Entrant word ${n}` }, openedAt: '2027-02-25T09:00:00.000Z', ...(status === 'submitted' ? { submittedAt: '2027-02-25T09:20:00.000Z' } : {}), rev: 1,
        })
        if (status === 'submitted') await store.updateIf('scorecards', card, { receipt: await this.#chained(card) })
      }
      await store.insert('operations', { code: 'OP-H1DDEN', kind: 'assignment', edition: C.edition, category: C.open, state: 'done', input: { round: C.round }, effects: { note: 'Hidden operation before' }, steps: [], cursor: 0, approvals: [], by: personCode('organiser'), at: '2027-02-22T00:00:00.000Z', rev: 1 })
      await store.insert('messages', { code: 'ME-H1DDEN', edition: C.edition, template: 'note', recipient: addressOf('hidden-entrant'), language: 'en', subject: 'Hidden subject before', text: 'Hidden mail before', html: '<p>Hidden mail before</p>', state: 'sent', about: C.unassigned, key: 'hidden-mail', sentAt: '2027-02-22T00:00:00.000Z', attempts: 1, rev: 1 })
    }
    if (phase === 'decided') {
      for (const card of await store.find('scorecards', { status: { equals: 'draft' } }, { sort: 'code' })) await store.updateIf('scorecards', card, { status: 'submitted', submittedAt: '2027-03-19T00:00:00.000Z', receipt: await this.#chained(card) })
      for (const [n, category] of [C.open, C.other].entries()) {
        const { freeze } = await this.awards.freezeResult(await organiser(), { category })
        await store.set('results', (await store.byCode('results', freeze)).id, { code: FREEZES[n] ?? '' })
      }
      await this.awards.draftDeterminations(await organiser(), { category: C.open })
      await this.awards.draftDeterminations(await organiser(), { category: C.other })
      for (const entry of [C.own, C.elsewhere]) {
        await this.awards.decide(await organiser(), { entry, citation: { en: `Citation before of ${entry}` }, minutes: 'Hidden minutes before', feedback: { en: 'Hidden feedback before' } })
        await this.awards.markDueDiligence(await organiser(), { entry, done: true })
      }
      await this.awards.decide(await organiser(), { entry: C.unassigned, outcome: 'not-selected', feedback: { en: 'Hidden feedback before' }, minutes: 'Hidden minutes before' })
    }
    if (phase === 'embargo') {
      await this.awards.askAcceptance(await organiser(), { entry: C.own, days: 20 })
      for (const mail of await store.find('messages', { template: { equals: 'honour-offered' } })) await store.updateIf('messages', mail, { state: 'sent', sentAt: new Date().toISOString() })
    }
    if (phase === 'announced') {
      const page = await this.awards.announcementOf(await organiser(), { category: C.open })
      await this.awards.announceCategory(await organiser(), { category: C.open, count: page.plan?.count ?? 0, seen: page.plan?.hash ?? '' })
      const honour = await store.one('honours', { and: [{ entry: { equals: C.own } }, { kind: { equals: 'winner' } }] })
      await this.awards.draftCaseStudy(await this.viewer('editor'), { honour: honour?.code ?? '' })
    }
    if (phase === 'published' || phase === 'withdrawn') {
      const { docs: [made] } = await this.payload.find({ collection: 'case-studies', where: { entry: { equals: C.own } }, draft: true, depth: 0, overrideAccess: true })
      if (!made?.code) throw new Error('the winner has no case study')
      if (phase === 'withdrawn') {
        const { standsIn } = await this.awards.publicationOf(await this.viewer('editor'), { code: made.code, locale: 'en' })
        await this.awards.withdrawPublication(await this.viewer('editor'), { code: made.code, reason: 'They asked for it', places: standsIn.length })
        const honour = await store.one('honours', { entry: { equals: C.own } })
        await this.awards.withdrawPublication(await organiser(), { code: honour?.code ?? '', reason: 'They asked for it' })
      } else {
        const { signedTextOf } = await import('#services/publishing/signed-text.ts')
        const { caseStudyByCode } = await import('#services/publishing/subject.ts')
        const text = signedTextOf(await caseStudyByCode(this.awards.ctx, made.code))
        await this.link('sign-off', 'sign-off', made.code, addressOf('entrant'), { text })
        await this.awards.signOffCaseStudy(await this.viewer('public'), { token: tokenFor('sign-off'), text, agree: true })
        await this.payload.update({ collection: 'case-studies', id: made.id, data: { _status: 'published' }, overrideAccess: true })
      }
    }
  }
}
