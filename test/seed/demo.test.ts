import { beforeAll, describe, expect, it } from 'vitest'
import { CODE_KINDS, isCode } from '#domain/codes.ts'
import { phaseAt, validateCalendar, type CalendarRow } from '#domain/calendar.ts'
import { ruleSchema } from '#domain/eligibility/index.ts'
import { checkAnswers, checkForm, type Answers } from '#domain/forms/index.ts'
import { readableIn, type SpokenLanguage } from '#domain/assignment/languages.ts'
import { validateScores, type Scores } from '#domain/scorecard.ts'
import { verifyBundle } from '#domain/proof/verify-bundle.ts'
import { validateRubric } from '#domain/rubric.ts'
import { nobody } from '#policy/viewer.ts'
import { DEMO_PASSWORD, JUDGES, STAFF } from '#seed/demo/accounts.ts'
import { OWN_ORGANISATION, STRICT_JUDGE } from '#seed/demo/archived.ts'
import { HONOURS } from '#seed/ledger/ledger.ts'
import { loadDemo } from '#seed/demo/load.ts'
import { RUBRIC } from '#seed/demo/scores.ts'
import { applyEvents } from '#services/judging/apply-events.ts'
import { leafOf } from '#services/judging/chain.ts'
import { checkChains } from '#services/judging/check-chain.ts'
import { readRound } from '#services/judging/read-round.ts'
import { formOf } from '#services/forms/read-form.ts'
import type { Awards } from '#src/awards.ts'
import type { Appointment, Assignment, Category, Edition, Entry, Form, Honour, Scorecard, User } from '#src/payload-types.ts'
import { startAwards } from '#test/start.ts'

let awards: Awards
let counts: Record<string, number>
let editions: { archived: Edition; judging: Edition; call: Edition }

const all = { depth: 0, pagination: false, overrideAccess: true } as const
const entriesOf = (edition: Edition): Promise<Entry[]> => awards.ctx.store.find('entries', { edition: { equals: edition.code } })
const mean = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length

async function judgesByCode(edition: Edition): Promise<Map<string, Appointment & { person: User }>> {
  const { docs } = await awards.ctx.payload.find({ collection: 'appointments', where: { and: [{ edition: { equals: edition.id } }, { role: { equals: 'judge' } }] }, ...all, depth: 2 })
  return new Map(docs.map((each) => [each.code ?? '', each as Appointment & { person: User }])) // a document at depth 2
}

beforeAll(async () => {
  awards = (await startAwards()).awards
  counts = await loadDemo(awards)
  const { docs } = await awards.ctx.payload.find({ collection: 'editions', where: { 'programme.slug': { equals: 'tally-awards' } }, sort: 'year', ...all })
  const [archived, judging, call] = docs
  if (!archived || !judging || !call) throw new Error('three editions are expected')
  editions = { archived, judging, call }
}, 240_000)

describe('the demonstration', () => {
  it('has one edition in the archive, one in judging and one open call, whenever it is made', () => {
    const phases = (edition: Edition) => phaseAt((edition.calendar ?? []) as CalendarRow[], null, awards.ctx.now())
    expect(phases(editions.archived)).toMatchObject({ announced: 'open', archived: 'open', judging: 'closed' })
    expect(phases(editions.judging)).toMatchObject({ call: 'closed', judging: 'open', announced: 'before' })
    expect(phases(editions.call)).toMatchObject({ call: 'open', judging: 'before' })
    for (const edition of Object.values(editions)) expect(validateCalendar((edition.calendar ?? []) as CalendarRow[])).toEqual([])
  })

  it('has in the archive a frozen result of each category that anybody computes again, with eight judges at least', async () => {
    const frozen = await awards.ctx.store.find('results', { edition: { equals: editions.archived.code } })
    expect(frozen).toHaveLength(4)
    for (const { code, head } of frozen) {
      const found = await awards.publicBundle(nobody(awards.ctx.now()), { freeze: code ?? '' })
      if (found.kind !== 'found') throw new Error(`${code} is not public`)
      const { ok, checks, ranking } = await verifyBundle(JSON.parse(JSON.stringify(found.file)), { head: head ?? '' })
      expect({ ok, broken: checks.filter((each) => each.broken > 0) }).toEqual({ ok: true, broken: [] })
      expect(ranking?.length).toBe(12)
    }
    expect((await checkChains(awards.ctx)).flatMap(({ edition, differences }) => (edition === editions.archived.code ? differences : []))).toEqual([])
  })

  it('has at least 60 entries in competition, in 4 categories and five languages, one of them right to left', async () => {
    const entries = (await entriesOf(editions.judging)).filter(({ status }) => status === 'in-competition')
    expect(entries.length).toBeGreaterThanOrEqual(60)
    expect(new Set(entries.map(({ category }) => category)).size).toBe(4)
    expect([...new Set(entries.map(({ language }) => language))].sort()).toEqual(['ar', 'en', 'es', 'fr', 'pt'])
  })

  it('has a returned, an appealed, a withdrawn, a doubled and several waiting entries', async () => {
    const entries = await entriesOf(editions.judging)
    const returned = entries.filter(({ status }) => status === 'returned')
    expect(returned).toHaveLength(1)
    expect(Date.parse(returned[0]?.editableUntil ?? '')).toBeGreaterThan(awards.ctx.now().getTime())
    expect(entries.filter(({ status, appeal }) => status === 'ineligible' && (appeal as { state?: string } | null)?.state === 'open')).toHaveLength(1)
    expect(entries.filter(({ status }) => status === 'withdrawn')).toHaveLength(1)
    const [twice] = entries.filter(({ status }) => status === 'duplicate')
    const original = (twice?.screening as { duplicateOf?: string } | null)?.duplicateOf
    expect(entries.find(({ code }) => code === original)).toMatchObject({ title: twice?.title, status: 'in-competition' })
    expect(entries.filter(({ status }) => status === 'submitted').length).toBeGreaterThanOrEqual(4)
  })

  it('shows mails in each state in its outbox: held, edited, sent and come back', async () => {
    const mails = await awards.ctx.store.find('messages', { edition: { equals: editions.judging.code } })
    const states = (state: string) => mails.filter((mail) => mail.state === state)
    expect([states('held').length, states('bounced').length, states('held').filter(({ edited }) => edited).length, states('queued').length]).toEqual([4, 2, 1, 0])
    expect(states('sent').length).toBeGreaterThan(60)
    for (const mail of mails) expect([mail.subject, mail.text].join(' '), mail.template ?? '').not.toMatch(/undefined|mails\.|[{}]/)
  })

  it('tells every entry of an edition under a title of its own, but for the projects that are entered twice', async () => {
    const titles = (await entriesOf(editions.judging)).filter(({ status }) => status !== 'duplicate').map(({ title }) => title)
    expect(titles.length - new Set(titles).size).toBe(1)
  })

  it('has twelve judges, some finished, some half, some not begun, and one with 12 of 45 done', async () => {
    const judges = await judgesByCode(editions.judging)
    expect(judges.size).toBe(12)
    const cards = await awards.ctx.store.find('scorecards', { edition: { equals: editions.judging.code } })
    const assignments = await awards.ctx.store.find('assignments', { edition: { equals: editions.judging.code } })
    const sent = (judge: string) => cards.filter((card) => card.judge === judge && ['submitted', 'locked'].includes(card.status)).length
    const share = [...judges.keys()].map((judge) => sent(judge) / assignments.filter((each) => each.judge === judge && each.state !== 'recused').length)
    expect(share.filter((each) => each === 1).length).toBeGreaterThanOrEqual(3)
    expect(share.filter((each) => each > 0 && each < 1).length).toBeGreaterThanOrEqual(3)
    expect(share.filter((each) => each === 0).length).toBeGreaterThanOrEqual(2)
    const first = [...judges].find(([, { person }]) => person.email === 'judge@demo.example')?.[0] ?? ''
    expect([sent(first), assignments.filter(({ judge }) => judge === first).length]).toEqual([12, 45])
  })

  it('gives every entry in competition its readings', async () => {
    const entries = (await entriesOf(editions.judging)).filter(({ status }) => status === 'in-competition')
    const assignments = await awards.ctx.store.find('assignments', { edition: { equals: editions.judging.code } })
    for (const { code } of entries) expect(assignments.filter(({ entry }) => entry === code), code ?? '').toHaveLength(3)
  })

  it('assigns nobody who has a conflict, or who does not read the language fluently', async () => {
    for (const edition of [editions.archived, editions.judging]) {
      const judges = await judgesByCode(edition)
      const of = { edition: { equals: edition.code } }
      const conflicts = await awards.ctx.store.find('conflicts', { and: [of, { hard: { equals: true } }, { state: { in: ['confirmed', 'pinned'] } }] })
      const at = new Map((await entriesOf(edition)).map((entry) => [entry.code, entry]))
      const wrong = (await awards.ctx.store.find('assignments', of)).filter(({ state }) => state === 'active' || state === 'done').filter(({ judge, entry }) => {
        const spoken = (judges.get(judge)?.person.languages ?? []).map(({ language, fluency }): SpokenLanguage => ({ code: language, fluency }))
        return conflicts.some((each) => each.judge === judge && each.entry === entry) || !readableIn([at.get(entry)?.language ?? ''], spoken, 'fluent')
      })
      expect(wrong.map(({ judge, entry }) => `${judge} ${entry}`)).toEqual([])
    }
  })

  it('keeps a revision of each entry that was sent, with the same answers', async () => {
    const entries = await awards.ctx.store.find('entries', {})
    const revisions = new Map((await awards.ctx.store.find('entry-revisions', {})).map((each) => [each.entry, each]))
    for (const entry of entries) {
      if (entry.status === 'draft') expect(revisions.has(entry.code ?? '')).toBe(false)
      else expect(revisions.get(entry.code ?? '')?.answers, entry.code ?? '').toEqual(entry.answers)
    }
  })

  it('asks with forms, rules and a rubric that hold, and each sent entry answers its form', async () => {
    const { docs: forms } = await awards.ctx.payload.find({ collection: 'forms', locale: 'all', ...all })
    const papers = new Map(forms.map((form) => [form.code, formOf(form as Form).form]))
    for (const form of papers.values()) expect(checkForm(form)).toHaveProperty('form')
    expect(new Set([...papers.values()][0]?.questions.map(({ type }) => type)).size).toBe(10)
    const { docs: categories } = await awards.ctx.payload.find({ collection: 'categories', ...all })
    for (const category of categories as Category[]) for (const rule of category.eligibility as unknown[]) expect(ruleSchema.safeParse(rule).error).toBeUndefined()
    expect(validateRubric(RUBRIC)).toEqual([])
    for (const entry of await awards.ctx.store.find('entries', { revision: { greater_than: 0 } })) {
      const paper = papers.get(entry.form)
      if (!paper) throw new Error(`no form ${entry.form}`)
      expect(checkAnswers(paper, entry.answers as Answers, { now: awards.ctx.now(), language: entry.language }), `${entry.code} ${entry.title}`).toEqual([])
    }
  })

  it('has every code right and given once', async () => {
    const seen: string[] = []
    for (const collection of awards.ctx.payload.config.collections) {
      if (!collection.flattenedFields.some((field) => field.name === 'code') || collection.slug === 'publications') continue
      for (const { code } of (await awards.ctx.store.find(collection.slug as 'entries', {})) as { code?: string }[]) seen.push(code ?? `${collection.slug} without a code`)
    }
    expect(seen.filter((code) => !isCode(code))).toEqual([])
    expect(new Set(seen).size).toBe(seen.length)
    expect(new Set(seen.map((code) => code.slice(0, 2))).size).toBeGreaterThan(Object.keys(CODE_KINDS).length / 2)
  })

  it('gives every honour a source or an entry', async () => {
    const { docs } = await awards.ctx.payload.find({ collection: 'honours', ...all })
    expect((docs as Honour[]).filter(({ sources, entry }) => !sources?.length && !entry)).toEqual([])
    expect((docs as Honour[]).filter(({ entry }) => entry).length).toBe(16)
    expect((docs as Honour[]).filter(({ entry }) => !entry).length).toBe(HONOURS.length)
  })

  it('knows people at demo.example alone, who share one password', async () => {
    const { docs } = await awards.ctx.payload.find({ collection: 'users', ...all })
    expect((docs as User[]).filter(({ email }) => !email.endsWith('@demo.example'))).toEqual([])
    for (const { account } of [...STAFF, ...JUDGES]) expect(docs.map(({ email }) => email)).toContain(`${account}@demo.example`)
    await expect(awards.ctx.payload.login({ collection: 'users', data: { email: 'judge12@demo.example', password: DEMO_PASSWORD } })).resolves.toHaveProperty('token')
    const addresses = (await awards.ctx.store.find('entries', {})).flatMap(({ people }) => (people as { address?: string }[]).flatMap(({ address }) => address ?? []))
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([])
  })

  it('publishes 45 practices from public sources and three invented ones, translations marked as made by machine', async () => {
    const { docs } = await awards.ctx.payload.find({ collection: 'case-studies', locale: 'all', ...all })
    expect(docs.filter(({ origin }) => origin === 'public-sources').length).toBeGreaterThanOrEqual(44)
    expect(docs.filter(({ origin }) => origin === 'invented')).toHaveLength(3)
    expect(docs.every(({ _status }) => _status === 'published')).toBe(true)
    const translations = docs.flatMap((each) => each.translations ?? []).filter(({ state }) => state !== 'original')
    expect(translations.length).toBeGreaterThan(20)
    expect([...new Set(translations.map(({ state }) => state))]).toEqual(['machine'])
    const market = docs.find(({ originalLanguage }) => originalLanguage === 'ar')
    expect(market?.results?.map(({ value }) => value as unknown)).toContainEqual(expect.objectContaining({ ar: 'من 21 إلى 58', en: '21 to 58', fr: '21 à 58' }))
  })

  it('logs all that is public once, without a gap', async () => {
    const lines = await awards.ctx.store.find('publications', {}, { sort: 'seq' })
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, place) => place + 1))
    expect(new Set(lines.map(({ code }) => code)).size).toBe(lines.length)
  })
})

describe('the jury of the demonstration', () => {
  let cards: Scorecard[]
  let assignments: Assignment[]
  let judges: Map<string, Appointment & { person: User }>
  const accountOf = (judge: string): string => judges.get(judge)?.person.email.split('@')[0] ?? ''

  beforeAll(async () => {
    const of = { edition: { equals: editions.archived.code } }
    cards = (await awards.ctx.store.find('scorecards', of)).filter(({ status }) => status === 'locked')
    assignments = await awards.ctx.store.find('assignments', of)
    judges = await judgesByCode(editions.archived)
  })
  const categoryOf = async (slug: string): Promise<string> =>
    (await awards.ctx.payload.find({ collection: 'categories', where: { and: [{ edition: { equals: editions.archived.id } }, { slug: { equals: slug } }] }, ...all })).docs[0]?.code ?? ''

  it('had eight judges or more in every category', () => {
    for (const category of new Set(assignments.map((each) => each.category))) expect(new Set(assignments.filter((each) => each.category === category).map(({ judge }) => judge)).size).toBeGreaterThanOrEqual(8)
  })

  it('left a chain whose leaves are right and from which every scorecard can be rebuilt', async () => {
    for (const edition of [editions.archived, editions.judging]) {
      const events = await awards.ctx.store.find('events', { chain: { equals: edition.code } }, { sort: 'seq' })
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1))
      expect(events.filter(({ salt, body, leaf }) => leafOf(salt, body as never) !== leaf)).toEqual([])
      const scored = await awards.ctx.store.find('scorecards', { edition: { equals: edition.code } })
      const round = await readRound(awards.ctx, scored[0]?.round ?? '')
      for (const card of scored) {
        expect(validateScores(RUBRIC, card.scores as Scores, { complete: card.status !== 'draft' })).toEqual([])
        expect(await applyEvents(awards.ctx, card, round), card.code ?? '').toBe(false)
      }
    }
  })

  it('has a strict judge, who put an entry fourth that the others put among the first three', async () => {
    const access = await categoryOf('access')
    const own = cards.filter(({ category }) => category === access)
    const strict = own.filter(({ judge }) => accountOf(judge) === STRICT_JUDGE)
    const ranked = (list: Scorecard[]) => [...new Set(list.map(({ entry }) => entry))].sort((a, b) => mean(list.filter(({ entry }) => entry === b).map(({ total }) => total ?? 0)) - mean(list.filter(({ entry }) => entry === a).map(({ total }) => total ?? 0)))
    const fourth = ranked(own)[3] ?? ''
    expect(strict.map(({ entry }) => entry)).toContain(fourth)
    const finalists = await awards.ctx.store.find('entries', { and: [{ category: { equals: access } }, { outcome: { in: ['winner', 'finalist'] } }] })
    expect(finalists.map(({ code }) => code)).toContain(fourth)
    expect(mean(strict.map(({ total, entry }) => (total ?? 0) - mean(own.filter((each) => each.entry === entry && each.judge !== strict[0]?.judge).map((each) => each.total ?? 0))))).toBeLessThan(-0.6)
  })

  it('has a judge who is kind to the own organisation', async () => {
    const [entry] = (await entriesOf(editions.archived)).filter(({ organisationName }) => organisationName === OWN_ORGANISATION.organisation)
    const own = cards.filter((card) => card.entry === entry?.code)
    const kind = own.find(({ judge }) => accountOf(judge) === OWN_ORGANISATION.judge)
    expect(kind?.total ?? 0).toBeGreaterThan(mean(own.filter((card) => card !== kind).map(({ total }) => total ?? 0)) + 0.6)
  })

  it('has a pair too close to call, and two groups of judges that no entry joins', async () => {
    const skills = await categoryOf('skills')
    const means = [...new Set(cards.filter(({ category }) => category === skills).map(({ entry }) => entry))].map((entry) => mean(cards.filter((card) => card.entry === entry).map(({ total }) => total ?? 0))).sort((a, b) => b - a)
    expect((means[2] ?? 0) - (means[3] ?? 0)).toBeLessThan(0.06)
    const partnerships = await categoryOf('partnerships')
    const pairs = assignments.filter(({ category }) => category === partnerships)
    const reached = new Set([pairs[0]?.judge ?? ''])
    for (let size = 0; size !== reached.size; ) {
      size = reached.size
      const entries = new Set(pairs.filter(({ judge }) => reached.has(judge)).map(({ entry }) => entry))
      for (const { judge, entry } of pairs) if (entries.has(entry)) reached.add(judge)
    }
    expect(reached.size).toBeLessThan(new Set(pairs.map(({ judge }) => judge)).size)
  })

  it('lost one judge of an entry after the scoring', async () => {
    expect(await awards.ctx.store.count('scorecards', { and: [{ edition: { equals: editions.archived.code } }, { status: { equals: 'recused' } }] })).toBe(1)
  })
})

describe('seeding again', () => {
  it('says that it is there already and changes nothing', async () => {
    const before = await Promise.all((['entries', 'users', 'events', 'publications'] as const).map((collection) => awards.ctx.store.count(collection, {})))
    const said: string[] = []
    expect(await loadDemo(awards, { progress: (text) => void said.push(text) })).toEqual({})
    expect(said).toEqual(['The demonstration is there already; nothing was changed.'])
    expect(await Promise.all((['entries', 'users', 'events', 'publications'] as const).map((collection) => awards.ctx.store.count(collection, {})))).toEqual(before)
    expect(counts.entries).toBe(before[0])
  })
})
