import { beforeAll, describe, expect, it } from 'vitest'
import { nobody } from '#policy/viewer.ts'
import { EMPTY_QUERY } from '#services/dto/library-query.ts'
import { searchReady } from '#services/library/search.ts'
import { appendPublication } from '#services/publishing/log-publication.ts'
import { bindAwards, type Awards } from '#src/awards.ts'
import { buildEntry, buildWorld, calendarAt, inDays } from '#test/factories.ts'
import { buildCaseStudy, buildHonour, buildRecord, freshCode, prose, translateCaseStudy } from '#test/services/library/shelf-of-books.ts'
import { startAwards } from '#test/start.ts'

let awards: Awards
const who = () => nobody(awards.ctx.now())
const page = (slug: string, locale = 'en') => awards.practicePage(who(), { locale, slug })
const search = (query: Partial<typeof EMPTY_QUERY>, locale = 'en') => awards.searchLibrary(who(), { locale, query: { ...EMPTY_QUERY, ...query } })
const found = async (query: Partial<typeof EMPTY_QUERY>): Promise<string[]> => {
  const answer = await search(query)
  return answer.kind === 'page' ? answer.dto.hits.map((hit) => hit.code) : []
}
const word = () => `w${Math.random().toString(36).slice(2, 10)}x`

beforeAll(async () => {
  awards = (await startAwards()).awards
  await searchReady(awards.ctx)
})

describe('the list of awards', () => {
  it('names an edition from its call on: what it is doing, and when it will be announced', async () => {
    const world = await buildWorld(awards, { phase: 'judging' })
    await appendPublication(awards.ctx, { collection: 'editions', code: world.edition.code ?? '', act: 'publish' })
    const programme = async () => {
      const answer = await awards.awardsPage(who(), { locale: 'en' })
      return answer.kind === 'page' ? answer.dto.programmes.find(({ slug }) => slug === world.programme.slug) : undefined
    }
    const opens = world.edition.calendar?.find(({ kind }) => kind === 'announced')?.opens.slice(0, 10)
    expect(await programme()).toMatchObject({ editions: [], running: [{ slug: world.edition.slug, phases: ['judging'], announced: opens }] })
    await awards.ctx.payload.update({ collection: 'editions', id: world.edition.id, data: { calendar: calendarAt('announced') }, overrideAccess: true })
    await appendPublication(awards.ctx, { collection: 'editions', code: world.edition.code ?? '', act: 'change' })
    expect(await programme()).toMatchObject({ editions: [{ edition: world.edition.slug }], running: [] })
  })
})

describe('a case study', () => {
  it('is read by its slug of any language, and led to the one of the language asked for', async () => {
    const study = await buildCaseStudy(awards)
    const french = `etude-${study.code?.toLowerCase()}`
    await translateCaseStudy(awards, study, 'fr', { title: 'Une étude', slug: french, summary: 'En vingt villages.', problem: prose('Peu de téléphones.') as never })
    const english = await page(study.slug ?? '')
    expect(english).toMatchObject({ kind: 'page', dto: { title: study.title, language: 'en' }, languages: [{ locale: 'en', slug: study.slug }, { locale: 'fr', slug: french }] })
    expect(await page(french, 'fr')).toMatchObject({ kind: 'page', dto: { title: 'Une étude', language: 'fr', translation: 'human', problem: '<p>Peu de téléphones.</p>' } })
    expect(await page(study.slug ?? '', 'fr')).toEqual({ kind: 'moved', slug: french })
  })

  it('shows the original in a language in which it does not exist, with its address there as the canonical one', async () => {
    const study = await buildCaseStudy(awards)
    const arabic = await page(study.slug ?? '', 'ar')
    expect(arabic).toMatchObject({ kind: 'page', dto: { language: 'en', originalLanguage: 'en' }, canonical: { locale: 'en', slug: study.slug }, languages: [{ locale: 'en', slug: study.slug }] })
  })

  it('a text that is there but not named in translations is no translation', async () => {
    const study = await buildCaseStudy(awards, { results: [] })
    await awards.ctx.payload.update({ collection: 'case-studies', id: study.id, locale: 'fr', data: { title: 'À demi', summary: 'À demi', _status: 'published' } as never })
    expect(await page(study.slug ?? '', 'fr')).toMatchObject({ kind: 'page', dto: { language: 'en', translations: [{ language: 'en' }] } })
  })

  it('a draft never appears: not as a page, not in a list, not in a search, not by its code', async () => {
    const secret = word()
    const draft = await buildCaseStudy(awards, { _status: 'draft', title: `Draft ${secret}` })
    expect(await page(draft.slug ?? '')).toEqual({ kind: 'missing' })
    expect(await found({ q: secret })).toEqual([])
    expect(await awards.whereIs(who(), { locale: 'en', code: draft.code ?? '' })).toEqual({ kind: 'missing' })
    expect(JSON.stringify(await awards.publicAddresses(who(), {}))).not.toContain(draft.slug)
  })

  it('a draft saved over it changes nothing that is shown', async () => {
    const study = await buildCaseStudy(awards, { title: 'As published' })
    await awards.ctx.payload.update({ collection: 'case-studies', id: study.id, draft: true, data: { title: 'Half rewritten', _status: 'draft' } as never })
    expect(await page(study.slug ?? '')).toMatchObject({ dto: { title: 'As published' } })
  })

  it('after a change of its slug the old address leads on; after its mode narrowed it does not', async () => {
    const study = await buildCaseStudy(awards)
    const [old, next, last] = [study.slug ?? '', `b-${study.code?.toLowerCase()}`, `c-${study.code?.toLowerCase()}`]
    const change = (data: object) => awards.ctx.payload.update({ collection: 'case-studies', id: study.id, data: { ...data, _status: 'published' } as never })
    await change({ slug: next })
    expect(await page(old)).toEqual({ kind: 'moved', slug: next })
    await change({ slug: last, mode: 'region' })
    expect(await page(next)).toEqual({ kind: 'missing' })
    expect(await page(old)).toEqual({ kind: 'missing' })
    expect(await page(last)).toMatchObject({ kind: 'page' })
  })
})

describe('a withdrawal', () => {
  it('takes page, list, search, facet counts, sitemap and code away at once, whatever the document says', async () => {
    const secret = word()
    const study = await buildCaseStudy(awards, { title: `Study ${secret}`, contexts: ['displacement'] })
    expect(await found({ q: secret })).toEqual([study.code])
    const count = async () => {
      const answer = await search({})
      return answer.kind === 'page' ? answer.dto.facets.find((facet) => facet.key === 'context')?.options.find((option) => option.value === 'displacement')?.count ?? 0 : NaN
    }
    const before = await count()
    await appendPublication(awards.ctx, { collection: 'case-studies', code: study.code ?? '', act: 'withdraw' })
    expect(await page(study.slug ?? '')).toEqual({ kind: 'gone' })
    expect(await found({ q: secret })).toEqual([])
    expect(await found({ context: ['displacement'] })).not.toContain(study.code)
    expect(await count()).toBe(before - 1)
    expect(await awards.whereIs(who(), { locale: 'en', code: study.code ?? '' })).toEqual({ kind: 'gone' })
    expect(JSON.stringify(await awards.publicAddresses(who(), {}))).not.toContain(study.slug)
  })

  it('leaves no near word behind', async () => {
    const name = 'Zanthoxylumia'
    const study = await buildCaseStudy(awards, { title: name })
    const near = async () => { const answer = await search({ q: 'zanthoxylumja' }); return answer.kind === 'page' ? answer.dto.near : [] }
    expect(await near()).toEqual(['zanthoxylumia'])
    await appendPublication(awards.ctx, { collection: 'case-studies', code: study.code ?? '', act: 'withdraw' })
    expect(await near()).toEqual([])
  })

  it('publishing again brings it back', async () => {
    const study = await buildCaseStudy(awards)
    await appendPublication(awards.ctx, { collection: 'case-studies', code: study.code ?? '', act: 'withdraw' })
    await appendPublication(awards.ctx, { collection: 'case-studies', code: study.code ?? '', act: 'publish' })
    expect(await page(study.slug ?? '')).toMatchObject({ kind: 'page' })
  })
})

describe('publication modes leak nothing', () => {
  /** Everything that could say who it was; all with a word of its own, found by search. */
  async function told(mode: 'named' | 'organisation' | 'pseudonym' | 'region') {
    const own = word()
    const trail = { organisation: `Marigold ${own}`, partner: `Ferry ${own}`, source: `https://marigold.example/${own}`, prize: `Prize ${own}`, change: `Change ${own}` }
    const person = `Calderwood ${own}`
    const organisation = await awards.ctx.payload.create({ collection: 'organisations', data: { code: freshCode('OR'), name: trail.organisation, slug: `marigold-${word()}` } as never })
    const study = await buildCaseStudy(awards, {
      mode, organisation: organisation.id, organisationName: trail.organisation, credit: person, quote: { text: 'We did it.', who: person }, partners: [{ name: trail.partner, role: 'boats' }],
      sources: [{ title: trail.organisation, url: trail.source }], recognition: trail.prize, changeLog: [{ on: '2026-02-01', what: trail.change }],
      results: [{ indicator: 'women', value: '12', strength: 'counted', effect: 'effect', sourceUrl: trail.source }],
    })
    const answers = [await page(study.slug ?? ''), await search({ q: study.title }), await awards.organisationPage(who(), { locale: 'en', slug: organisation.slug ?? '' })]
    return { text: JSON.stringify(answers), trail: Object.values(trail), person, isFound: (await found({ q: own })).includes(study.code ?? ''), ofPerson: (await found({ q: person })).length }
  }

  it('named: all of it is told', async () => {
    const { text, trail, person, isFound, ofPerson } = await told('named')
    for (const part of [...trail, person]) expect(text).toContain(part)
    expect([isFound, ofPerson]).toEqual([true, 1])
  })
  it('organisation: the organisation, and no person', async () => {
    const { text, trail, person, isFound, ofPerson } = await told('organisation')
    for (const part of trail) expect(text).toContain(part)
    expect(text).not.toContain(person)
    expect([isFound, ofPerson]).toEqual([true, 0])
  })
  it.each(['pseudonym', 'region'] as const)('%s: no name, partner, source, prize or change; not by search either', async (mode) => {
    const { text, trail, person, isFound } = await told(mode)
    for (const part of [...trail, person]) expect(text).not.toContain(part)
    expect(isFound).toBe(false)
  })
  it('none: nothing is public, not even when the document says so', async () => {
    const study = await buildCaseStudy(awards, { mode: 'none' }, { silent: true })
    await appendPublication(awards.ctx, { collection: 'case-studies', code: study.code ?? '', act: 'publish' })
    expect(await page(study.slug ?? '')).toEqual({ kind: 'missing' })
  })
  it('region: the country becomes its region, in facets as well', async () => {
    const study = await buildCaseStudy(awards, { mode: 'region', places: ['LB'] })
    expect(await page(study.slug ?? '')).toMatchObject({ dto: { places: [{ code: 'M49-145' }] } })
    expect(await found({ place: ['LB'], sort: 'newest' })).not.toContain(study.code)
  })
})

describe('rich text', () => {
  it('is escaped, and no address but of web or mail becomes a link', async () => {
    const node = (children: object[]) => ({ root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children } })
    const words = (text: string) => ({ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' })
    const link = (url: string) => ({ type: 'link', version: 3, format: '', indent: 0, direction: null, fields: { linkType: 'custom', url, newTab: false }, children: [words('here')] })
    const block = (fields: object) => ({ type: 'block', version: 2, format: '', fields: { id: word(), ...fields } })
    const study = await buildCaseStudy(awards, {
      problem: node([
        { type: 'paragraph', version: 1, format: 'center', indent: 2, direction: null, children: [words('<script>alert(1)</script>'), link('javascript:alert(1)'), link('https://fine.example/')] },
        block({ blockType: 'quote', text: '"><img src=x onerror=alert(1)>', who: 'A & B' }),
        block({ blockType: 'video-link', url: 'javascript:alert(2)', title: 'A film' }),
      ]) as never,
    })
    const answer = await page(study.slug ?? '')
    const html = answer.kind === 'page' ? answer.dto.problem : ''
    expect(html).toContain('&#60;script&#62;')
    expect(html).not.toMatch(/<script|<img|javascript:|style=/)
    expect(html).toContain('<a href="https://fine.example/">here</a>')
    expect(html).toContain('A &#38; B')
    expect(html).toContain('A film')
  })
})

describe('honours and editions', () => {
  it('of a record: each with its sources, what is counted and not named said so, unknown numbers as unknown', async () => {
    const { edition } = await buildRecord(awards, 1997, { winners: { from: 3, to: 3, asPrinted: '3' }, nominations: { from: 360, to: null }, sources: [{ url: 'https://news.example/1997' }], missing: [{ kind: 'other', kindWords: 'Global Achiever', count: 5 }] })
    const unknown = await buildRecord(awards, 1998, { winners: { from: null, to: null } })
    const honour = await buildHonour(awards, edition, { sources: [{ url: 'https://news.example/a' }, { url: 'javascript:no' }], notes: [{ date: '2026-02-03', text: 'The day was corrected.' }] })
    const answer = await awards.ledgerPage(who(), { locale: 'en', page: 1 })
    const editions = answer.kind === 'page' ? answer.dto.editions : []
    const ours = editions.find((one) => one.page?.edition === '1997')
    expect(ours).toMatchObject({
      nominations: { value: 360, kind: 'at-least' }, winners: { value: 3 }, date: { date: '1997-10-28' },
      missing: [{ kind: 'winner', count: 2 }, { kind: 'other', kindWords: 'Global Achiever', count: 5 }],
      honours: [{ code: honour.code, sources: [{ url: 'https://news.example/a' }], corrections: [{ date: '2026-02-03', text: 'The day was corrected.' }] }],
    })
    expect(editions.find((one) => one.page?.edition === '1998')).toMatchObject({ winners: null, missing: [{ kind: 'winner', count: null }] })
    expect(answer).toMatchObject({ dto: { totals: { uncounted: expect.arrayContaining([String(unknown.edition.year)]) as string[] } } })
  })

  it('of an edition that runs here: winners, citations and counts only after the announcement', async () => {
    const world = await buildWorld(awards, { phase: 'deliberation' })
    const honour = await buildHonour(awards, world.edition, { honouree: 'Kept Until Announced', citation: 'For patience.' })
    const slug = world.programme.slug
    const read = () => awards.editionPage(who(), { locale: 'en', programme: slug, edition: '2026' })
    const before = await read()
    expect(JSON.stringify(before)).not.toContain('Kept Until Announced')
    expect(before).toMatchObject({ dto: { winners: [], winnersTotal: null } })
    expect(before.kind === 'page' && before.dto.transparency).toBe(undefined)
    expect(JSON.stringify(await awards.ledgerPage(who(), { locale: 'en', page: 1 }))).not.toContain('Kept Until Announced')
    expect(await awards.whereIs(who(), { locale: 'en', code: honour.code ?? '' })).toEqual({ kind: 'missing' })
    await awards.ctx.payload.update({ collection: 'editions', id: world.edition.id, data: { calendar: calendarAt('announced') } })
    expect(await read()).toMatchObject({ dto: { winners: [{ code: honour.code, citation: { text: 'For patience.' } }], transparency: { ranHere: true } } })
  })

  it('an honour with an instant of its own waits for it, and the page knows when to be made anew', async () => {
    const world = await buildWorld(awards, { phase: 'announced' })
    const later = inDays(0.5)
    await buildHonour(awards, world.edition, { honouree: 'Tomorrow at noon', announcedAt: later })
    const answer = await awards.editionPage(who(), { locale: 'en', programme: world.programme.slug, edition: '2026' })
    expect(JSON.stringify(answer)).not.toContain('Tomorrow at noon')
    expect(answer.kind === 'page' && answer.validUntil && answer.validUntil <= new Date(later)).toBe(true)
  })

  it('counts of unpublished entries under five are not told, nor a part that would give one away', async () => {
    const world = await buildWorld(awards, { phase: 'announced' })
    const read = async () => {
      const answer = await awards.editionPage(who(), { locale: 'en', programme: world.programme.slug, edition: '2026' })
      return answer.kind === 'page' ? answer.dto.transparency : undefined
    }
    for (let n = 0; n < 4; n++) await buildEntry(awards, world)
    expect((await read())?.entries).toBe(undefined)
    for (let n = 0; n < 6; n++) await buildEntry(awards, world)
    expect(await read()).toMatchObject({ entries: 10, eligible: 10 })
    await buildEntry(awards, world, { status: 'ineligible' })
    const one = await read()
    expect(one?.entries).toBe(11)
    expect(one?.eligible).toBe(undefined)
  })

  it('an organisation that was merged leads to the one it became; one that nothing names has no page', async () => {
    const { edition } = await buildRecord(awards, 1996)
    const make = (name: string, more: object = {}) =>
      awards.ctx.payload.create({ collection: 'organisations', data: { code: freshCode('OR'), name, slug: `${name}-${word()}`, ...more } as never })
    const kept = await make('kept')
    const old = await make('old', { mergedInto: kept.code })
    const unnamed = await make('unnamed')
    await buildHonour(awards, edition, { organisation: old.id })
    await buildHonour(awards, edition, { organisation: kept.id })
    expect(await awards.organisationPage(who(), { locale: 'en', slug: old.slug ?? '' })).toEqual({ kind: 'moved', slug: kept.slug })
    const answer = await awards.organisationPage(who(), { locale: 'en', slug: kept.slug ?? '' })
    expect(answer.kind === 'page' && answer.dto.honours.length).toBe(2)
    expect(await awards.organisationPage(who(), { locale: 'en', slug: unnamed.slug ?? '' })).toEqual({ kind: 'missing' })
  })
})

describe('the library', () => {
  it('answers words, filters and both; without hits it says what leaving one thing out would give', async () => {
    const one = word()
    const study = await buildCaseStudy(awards, { title: `Study ${one}`, places: ['LB'], contexts: ['school'], pillar: '3' })
    expect(await found({ q: one, place: ['M49-142'], pillar: [3] })).toEqual([study.code])
    const none = await search({ q: `${one} nowhere`, place: ['LB'], pillar: [4] })
    const without = none.kind === 'page' ? none.dto.without : []
    expect(none).toMatchObject({ dto: { total: 0 } })
    expect(without.map((each) => each.drop.kind)).toEqual(['word', 'word', 'filter', 'filter', 'all'])
    const both = await search({ q: one, pillar: [4] })
    const drop = both.kind === 'page' ? both.dto.without.find((each) => each.drop.kind === 'filter') : undefined
    expect(drop).toMatchObject({ count: 1, query: { q: one, pillar: [] } })
  })

  it('marks what was searched for in the summary', async () => {
    const one = word()
    await buildCaseStudy(awards, { summary: `A ${one} of telephones.` })
    expect(await search({ q: one })).toMatchObject({ dto: { hits: [{ summary: [{ text: 'A ' }, { text: one, mark: true }, { text: ' of telephones.' }] }] } })
  })

  it('its pillar says what nobody has told yet', async () => {
    await buildCaseStudy(awards, { pillar: '5', results: [{ indicator: 'x', value: '1', strength: 'stated', effect: 'effect' }] as never })
    const answer = await awards.pillarPage(who(), { locale: 'en', pillar: 5 })
    const kinds = answer.kind === 'page' ? answer.dto.gaps.map((gap) => gap.kind) : []
    expect(kinds).toContain('no-people-counted')
    expect(kinds).toContain('no-region')
  })
})

describe('the list while words cannot be searched yet', () => {
  it('says so, and is kept for nobody who comes later', async () => {
    const { ctx, searchLibrary } = bindAwards(awards.ctx.payload)
    try {
      const first = await searchLibrary(who(), { locale: 'en', query: EMPTY_QUERY })
      expect(first).toMatchObject({ kind: 'page', dto: { searchReady: false } })
      expect(first.kind === 'page' && first.validUntil && first.validUntil <= ctx.now()).toBe(true)
      await searchReady(ctx)
      const later = await searchLibrary(who(), { locale: 'en', query: EMPTY_QUERY })
      expect(later).toMatchObject({ kind: 'page', dto: { searchReady: true } })
    } finally {
      awards.ctx.payload.awards = awards
      await ctx.runtime.stop()
    }
  })
})
