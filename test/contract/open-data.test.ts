import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { nobody } from '#policy/viewer.ts'
import { columns } from '#services/open-data/columns.ts'
import { DATA_SETS, recordOf, type DataSet, type HonourRecord, type OrganisationRecord, type PracticeRecord } from '#services/open-data/records.ts'
import { csvOf } from '#server/data/csv.ts'
import { buildEntry, buildUser, buildWorld, viewerFor, type World } from '#test/factories.ts'
import { buildCaseStudy, buildHonour, buildRecord, freshCode, prose, translateCaseStudy } from '#test/services/library/shelf-of-books.ts'
import { startAwards } from '#test/start.ts'
import type { Awards } from '#src/awards.ts'

describe('what may be taken away', () => {
  let awards: Awards
  let world: World
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    world = await buildWorld(awards, { phase: 'judging' })
  })
  const asked = (set: DataSet, more: object = {}) => ({ set, locale: 'en', page: 1, limit: 200, ...more })
  const list = (set: DataSet, more: object = {}) => awards.listOpenData(nobody(new Date()), asked(set, more))
  const table = async (set: DataSet) => parse(csvOf(await awards.openDataTable(nobody(new Date()), { set, locale: 'en' })), { columns: true, bom: true }) as Record<string, string>[]
  /** All that leaves by any of the doors, as one text. */
  const everything = async (): Promise<string> => {
    const parts = await Promise.all(DATA_SETS.flatMap((set) => [list(set), table(set), awards.openDataFeed(nobody(new Date()), { set, locale: 'en' }), awards.openDataFeed(nobody(new Date()), { set, locale: 'ar' })]))
    return JSON.stringify(parts)
  }
  const withdraw = async (code: string) => {
    const user = await buildUser(awards)
    await awards.ctx.payload.create({ collection: 'appointments', data: { person: user.id, programme: world.programme.id, role: 'editor', state: 'accepted' } })
    const editor = await viewerFor(awards, user)
    const places = code.startsWith('CS-') ? { places: (await awards.publicationOf(editor, { code, locale: 'en' })).standsIn.length } : {}
    await awards.withdrawPublication(editor, { code, reason: 'the team asked, secretly', ...places })
  }

  it('every record has the shape that is promised, in each set', async () => {
    const { edition } = await buildRecord(awards, 2017, { winners: { value: 5 }, nominations: { value: 300, kind: 'about' }, sources: [{ url: 'https://awards.example/2017' }] })
    const organisation = await awards.ctx.payload.create({ collection: 'organisations', data: { name: 'Lantern Cooperative', slug: `lantern-${freshCode('OR').slice(3).toLowerCase()}`, places: ['KE'] } as never })
    await buildHonour(awards, edition, { organisation: organisation.id, citation: 'For light.', sources: [{ url: 'https://awards.example/list' }] } as never)
    const study = await buildCaseStudy(awards, { organisation: organisation.id, people: { women: 120, notCounted: ['men'] }, reviewBy: '2020-01-01T00:00:00.000Z' } as never)
    await translateCaseStudy(awards, study, 'ar', { title: 'مكتبة الهواتف', summary: 'نساء عشرين قرية.', slug: `ar-${study.code!.toLowerCase()}` })
    for (const set of DATA_SETS) {
      // Other tests may publish on the same server meanwhile: what is compared was read while nothing came.
      let [{ items, total }, rows] = [await list(set), await table(set)]
      for (let again = await list(set); again.total !== total; again = await list(set)) [{ items, total }, rows] = [again, await table(set)]
      expect(items.length).toBe(total)
      for (const item of items) expect(recordOf[set].parse(item)).toEqual(item)
      expect(rows.map((row) => row.code).sort()).toEqual(items.map((item) => item.code).sort())
      if (rows[0]) expect(Object.keys(rows[0])).toEqual(columns[set].map(({ name }) => name))
    }
    const organisations = (await list('organisations')).items as OrganisationRecord[]
    expect(organisations.find((one) => one.code === organisation.code)).toMatchObject({ honours: 1, practices: 1, places: [{ code: 'KE', name: 'Kenya' }] })
    expect(JSON.stringify((await list('practices', { locale: 'ar' })).items)).toContain('مكتبة الهواتف')
  })

  it('a set is read by page, and no record is left out or given twice', async () => {
    for (let i = 0; i < 5; i++) await buildCaseStudy(awards)
    const whole = (await list('practices')).items.map((one) => one.code)
    const pages = await Promise.all(Array.from({ length: Math.ceil(whole.length / 2) }, (_, i) => list('practices', { page: i + 1, limit: 2 })))
    expect(pages.flatMap(({ items }) => items.map((one) => one.code))).toEqual(whole)
    expect(pages[0]?.pages).toBe(pages.length)
  })

  it('a withdrawn practice is gone from every set and feed at once, and stands in the deletions with its date alone', async () => {
    const study = await buildCaseStudy(awards, { title: 'Quicksilver school', organisationName: 'Quicksilver House' })
    const code = study.code!
    expect(await everything()).toContain('Quicksilver')
    await withdraw(code)
    const after = await everything()
    expect(after).not.toContain('Quicksilver')
    expect(after).not.toContain('secretly')
    const deletion = (await list('deletions')).items.find((one) => one.code === code)
    expect(Object.keys(deletion ?? {}).sort()).toEqual(['code', 'deletedAt', 'id'])
    expect(await awards.openDataRecord(nobody(new Date()), { set: 'practices', locale: 'en', code })).toMatchObject({ kind: 'gone', tombstone: { code, deleted: true } })
    expect(await awards.citePractice(nobody(new Date()), { locale: 'en', code })).toEqual({ kind: 'gone' })
    expect(await awards.openDataRecord(nobody(new Date()), { set: 'practices', locale: 'en', code: freshCode('CS') })).toMatchObject({ kind: 'missing' })
  })

  it('what is published again leaves the deletions', async () => {
    const study = await buildCaseStudy(awards)
    await awards.notePublicState({ collection: 'case-studies', code: study.code!, visible: false })
    expect((await list('deletions')).items.map((one) => one.code)).toContain(study.code)
    await awards.notePublicState({ collection: 'case-studies', code: study.code!, visible: true })
    expect((await list('deletions')).items.map((one) => one.code)).not.toContain(study.code)
    expect((await list('practices')).items.map((one) => one.code)).toContain(study.code)
  })

  it('nothing unpublished leaves: drafts, entries and their contacts, scores, comments, honours before the announcement', async () => {
    await buildCaseStudy(awards, { title: 'Undercooked draft', _status: 'draft' })
    const published = await buildCaseStudy(awards, { title: 'Done and told' })
    await awards.ctx.payload.update({ collection: 'case-studies', id: published.id, data: { title: 'Secret next wording' }, draft: true, overrideAccess: true })
    const entry = await buildEntry(awards, world, { title: 'Hidden entry', address: 'pen@hidden.example', answers: { title: 'Hidden entry', contact: 'call@hidden.example' } })
    await awards.ctx.store.insert('scorecards', {
      code: freshCode('SC'), edition: entry.edition, category: entry.category, round: world.round.code!, entry: entry.code!, judge: freshCode('JU'), revision: 1, status: 'submitted', scores: { need: 4.125 }, comments: { staff: 'Hidden comment' }, total: 4.125, rev: 1,
    })
    await awards.ctx.payload.create({ collection: 'honours', context: { silent: true }, data: { edition: world.edition.id, year: 2026, kind: 'winner', honouree: 'Embargoed House', pillar: '1', state: 'published' } as never })
    const all = await everything()
    expect(all).toContain('Done and told')
    for (const hidden of ['Undercooked', 'Secret next', 'Hidden', 'hidden.example', '4.125', 'Embargoed', entry.code!]) expect(all).not.toContain(hidden)
  })

  it('an honour taken back before its announcement was never here: neither in the deletions nor as a tombstone', async () => {
    const hidden = await awards.ctx.payload.create({ collection: 'honours', data: { edition: world.edition.id, year: 2026, kind: 'winner', honouree: 'Too early', pillar: '1', state: 'published' } as never })
    await awards.notePublicState({ collection: 'honours', code: hidden.code!, visible: false })
    const { edition } = await buildRecord(awards, 2015)
    const known = await buildHonour(awards, edition)
    await awards.notePublicState({ collection: 'honours', code: known.code!, visible: false })
    const deletions = (await list('deletions')).items.map((one) => one.code)
    expect(deletions).toContain(known.code)
    expect(deletions).not.toContain(hidden.code)
    const kindOf = async (code: string) => (await awards.openDataRecord(nobody(new Date()), { set: 'honours', locale: 'en', code })).kind
    expect([await kindOf(known.code!), await kindOf(hidden.code!)]).toEqual(['gone', 'missing'])
  })

  it.each(['pseudonym', 'region'] as const)('under the mode "%s" no file, feed or reference names the organisation', async (mode) => {
    const organisation = await awards.ctx.payload.create({ collection: 'organisations', data: { name: `Nightingale ${mode}`, slug: `nightingale-${mode}-${freshCode('OR').slice(3).toLowerCase()}` } as never })
    const { edition } = await buildRecord(awards, 2018)
    const study = await buildCaseStudy(awards, {
      mode, title: `Shelter of ${mode}`, organisation: organisation.id, organisationName: `Nightingale ${mode}`, credit: `Nightingale ${mode}`, places: ['KE'],
      sources: [{ url: 'https://nightingale.example/us' }], recognition: 'Nightingale prize',
    } as never)
    await buildHonour(awards, edition, { mode, honouree: `A shelter (${mode})`, organisation: organisation.id, project: 'Nightingale project', sources: [{ url: 'https://nightingale.example/prize' }], places: ['KE'] } as never)
    const all = await everything()
    const cited = JSON.stringify(await awards.citePractice(nobody(new Date()), { locale: 'en', code: study.code! }))
    expect(all).toContain(`Shelter of ${mode}`)
    for (const text of [all, cited]) expect(text.toLowerCase()).not.toContain('nightingale')
    const record = (await list('practices')).items.find((one) => one.code === study.code) as PracticeRecord
    expect(record.places.map(({ code }) => code)).toEqual(mode === 'pseudonym' ? ['KE'] : ['M49-014'])
  })

  it('honours are narrowed by year, kind, pillar and place, a region holding its countries', async () => {
    const { edition } = await buildRecord(awards, 1999)
    const kenyan = await buildHonour(awards, edition, { places: ['KE'], pillar: '3' })
    const french = await buildHonour(awards, edition, { places: ['FR'], pillar: '3', kind: 'finalist' })
    const codes = async (honours: object) => ((await list('honours', { honours: { year: [1999], ...honours } })).items as HonourRecord[]).map((one) => one.code).sort()
    expect(await codes({})).toEqual([kenyan.code, french.code].sort())
    expect(await codes({ place: ['M49-002'] })).toEqual([kenyan.code])
    expect(await codes({ kind: ['finalist'] })).toEqual([french.code])
    expect(await codes({ pillar: [1] })).toEqual([])
    expect(await codes({ edition: [edition.code!] })).toEqual([kenyan.code, french.code].sort())
  })

  it('no cell is taken for a formula, and a number stays a number', async () => {
    const titles = ['=HYPERLINK("https://evil.example")', '+1+1', '-1', '@SUM(A1)', '\tTab', '\rReturn', 'Plain']
    const { columns: head, rows } = { columns: [{ name: 'title' }, { name: 'count' }], rows: titles.map((title, i) => [title, -i]) }
    const read = parse(csvOf({ columns: head as never, rows }), { columns: true, bom: true }) as { title: string; count: string }[]
    expect(read.map(({ title }) => title)).toEqual(titles.map((title) => (title === 'Plain' ? title : `'${title}`)))
    expect(read[1]?.count).toBe('-1')
    const study = await buildCaseStudy(awards, { title: '=cmd|calc', summary: 'A "quoted", and\nbroken line', problem: prose('Über & <b>') })
    const row = (await table('practices')).find(({ code }) => code === study.code)
    expect(row).toMatchObject({ title: "'=cmd|calc", summary: 'A "quoted", and\nbroken line', problem: 'Über & <b>' })
  })

  describe('reports', () => {
    const send = (more: object = {}) => awards.fileReport(nobody(new Date()), { kind: 'correction', about: 'ledger', text: 'The year is wrong.', contact: 'me@people.example', language: 'en', key: `key-${Math.random()}`, ...more })

    it('are taken without an account, and the code tells the state and nothing else', async () => {
      const { code } = await send()
      expect(await awards.reportStatus(nobody(new Date()), { code: code.toLowerCase() })).toEqual({ code, state: 'new' })
      const { reports } = await awards.listReports(await world.organiser.viewer(), {})
      const report = reports.find((one) => one.code === code)!
      expect(report).toMatchObject({ text: 'The year is wrong.', contact: 'me@people.example', about: 'ledger' })
      await awards.markReport(await world.organiser.viewer(), { code, rev: report.rev, state: 'read' })
      expect(await awards.reportStatus(nobody(new Date()), { code })).toEqual({ code, state: 'read' })
      await expect(awards.markReport(await world.organiser.viewer(), { code, rev: report.rev, state: 'done' })).rejects.toMatchObject({ code: 'changed-meanwhile' })
    })

    it('sent twice are one', async () => {
      const key = `key-${Math.random()}`
      expect(await send({ key })).toEqual(await send({ key }))
    })

    it('are read by staff alone', async () => {
      const { code } = await send({ kind: 'harm' })
      await expect(awards.listReports(nobody(new Date()), {})).rejects.toMatchObject({ status: 404 })
      await expect(awards.listReports(await viewerFor(awards, await buildUser(awards)), {})).rejects.toMatchObject({ status: 404 })
      await expect(awards.markReport(nobody(new Date()), { code, rev: 1, state: 'done' })).rejects.toMatchObject({ status: 404 })
      const { reports, counts } = await awards.listReports(await world.organiser.viewer(), { state: 'new' })
      expect(reports[0]?.kind).toBe('harm')
      expect(counts.new).toBeGreaterThanOrEqual(1)
    })

    it('without a word are refused, and an unknown code says so', async () => {
      await expect(send({ text: '  ' })).rejects.toMatchObject({ code: 'report-empty' })
      await expect(awards.reportStatus(nobody(new Date()), { code: freshCode('RP') })).rejects.toMatchObject({ code: 'report-unknown' })
    })
  })
})
