import { parse } from 'csv-parse/sync'
import type { Hono } from 'hono'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { directionOf, type CompleteLocale } from '#i18n/locales.ts'
import { createTranslator } from '#i18n/translate.ts'
import { createApp } from '#server/app.ts'
import { openSession } from '#services/accounts/open-session.ts'
import { makeLink } from '#services/links/index.ts'
import type { Awards } from '#src/awards.ts'
import { assign, buildEntry, buildJudge, buildUser, buildWorld, type World } from '#test/factories.ts'
import { buildCaseStudy, buildHonour, buildRecord } from '#test/services/library/shelf-of-books.ts'
import { startAwards } from '#test/start.ts'
import { Browser, confirm, mailedLink, STORY, writeDraft, type Page } from './portal-browser.ts'

/** Bad input in each complete language: the right status, a sentence the person reads, and nothing of theirs lost. */
let awards: Awards
let app: Hono
let world: World
beforeAll(async () => {
  ;({ awards } = await startAwards())
  app = createApp(awards)
  world = await buildWorld(awards)
  const questions = (world.form.questions ?? []).map(({ id: _id, ...each }) => each)
  await awards.ctx.payload.update({
    collection: 'forms', id: world.form.id, overrideAccess: true,
    data: { questions: [...questions, { key: 'evidence', step: 'story', type: 'file', label: 'Evidence', limits: { maxFiles: 2, maxMegabytes: 1 } }] as never }, // as the panel sends it
  })
})

const address = () => `${Math.random().toString(36).slice(2)}@people.example`
const entryOf = (code: string) => awards.ctx.store.byCode('entries', code)
const storyOf = async (code: string): Promise<unknown> => ((await entryOf(code)).answers as Record<string, unknown>).story
const filesOf = (code: string) => awards.ctx.store.count('documents', { entry: { equals: code } })
const draft = async (own = world) => {
  const browser = new Browser(awards)
  const mail = address()
  return { browser, mail, code: await writeDraft(browser, `/en/nominate/${own.programme.slug}/${own.edition.slug}/${own.category.slug}`, mail) }
}
const read = (html: string): string => html.replace(/<\/?bdi>/g, '').replace(/&#x27;/g, '’').replace(/&quot;/g, '"').replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>')
/** The sentence on a page of that language. */
function says(page: Page, status: number, locale: CompleteLocale, key: string, params: Record<string, string | number> = {}): void {
  expect(page.status, page.html.slice(0, 300)).toBe(status)
  expect(page.html).toContain(`<html lang="${locale}"${directionOf(locale) === 'rtl' ? ' dir="rtl"' : ''}>`)
  expect(read(page.html)).toContain(createTranslator(locale)(key, params))
}

describe.each(['en', 'fr', 'ar'] as const)('in %s', (locale) => {
  const step = (code: string) => `/${locale}/nominate/entries/${code}/steps/story`
  const files = (code: string) => `/${locale}/nominate/entries/${code}/files/evidence`

  it('an upload too large, for the question and for the whole line', async () => {
    const { browser, code } = await draft()
    const hidden = browser.hidden(await browser.get(files(code)))
    const large = await browser.post(files(code), { ...hidden, file: new File([`%PDF-1.4 ${'x'.repeat(1_100_000)}`], 'large.pdf') })
    says(large, 413, locale, 'errors.upload-too-large', { limit: 1 })
    const huge = await browser.raw(files(code), { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(80 * 1024 * 1024), origin: 'http://localhost:3000' } })
    says(huge, 413, locale, 'errors.upload-too-large', { limit: 1 })
    expect(huge.html).toContain('type="file"') // where another one is chosen, not a dead end
    expect([await filesOf(code), await storyOf(code)]).toEqual([0, STORY])
  })

  it('an upload of a false type, broken, empty, or an image that unfolds into a giant one', async () => {
    const { browser, code } = await draft()
    const hidden = browser.hidden(await browser.get(files(code)))
    const send = (bytes: BlobPart, name: string) => browser.post(files(code), { ...hidden, file: new File([bytes], name) })
    says(await send('<html><script>1</script>', 'holiday.png'), 415, locale, 'errors.upload-wrong-type', { name: 'holiday.png', types: 'PDF, PNG, JPG, WEBP' })
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: 'white' }, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.byteLength).toBeLessThan(1_000_000)
    says(await send(new Uint8Array(bomb), 'small.png'), 422, locale, 'errors.upload-too-many-pixels', { most: 50 })
    says(await send(new Uint8Array(bomb).slice(0, 200), 'broken.png'), 422, locale, 'errors.upload-too-many-pixels', { most: 50 })
    says(await send(new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n and then nothing', 'latin1')), 'broken.png'), 422, locale, 'errors.upload-unreadable')
    says(await send('', 'empty.pdf'), 422, locale, 'errors.upload-empty')
    says(await browser.post(files(code), hidden), 422, locale, 'errors.upload-empty')
    expect([await filesOf(code), await storyOf(code)]).toEqual([0, STORY])
  })

  it('a link that has expired, one that was used, one that never was', async () => {
    const { browser, mail, code } = await draft()
    await confirm(browser, awards, mail)
    const person = (await entryOf(code)).owner ?? ''
    const stranger = new Browser(awards)
    const at = `/${locale}/sign-in`
    const expired = new URL((await makeLink(awards.ctx, { purpose: 'sign-in', subject: person, address: mail, hours: -1, path: at })).url).pathname
    says(await stranger.get(expired), 410, locale, 'errors.link-expired')
    says(await stranger.post(expired, stranger.hidden(await stranger.get(at))), 410, locale, 'errors.link-expired')
    await stranger.fill(at, { address: mail, next: '' })
    const link = await mailedLink(awards, 'sign-in', mail)
    const shown = stranger.hidden(await stranger.get(link))
    expect((await stranger.post(link, shown)).status).toBe(303)
    expect((await stranger.get(`/${locale}/my-entries`)).html).toContain(code)
    const other = new Browser(awards)
    says(await other.get(link), 410, locale, 'errors.link-used')
    says(await other.post(link, other.hidden(await other.get(at))), 410, locale, 'errors.link-used')
    says(await other.get(`${at}/${'A'.repeat(43)}`), 404, locale, 'errors.link-unknown')
    for (const cut of ['A', 'A'.repeat(300)]) for (const door of [at, `/${locale}/sign-in`]) says(await other.get(`${door}/${cut}`), 404, locale, 'errors.link-unknown') // as mail programs cut them
    expect((await other.get(`/${locale}/my-entries`)).html).not.toContain(code)
  })

  it('a double submit is one revision, and a third time too', async () => {
    const { browser, mail, code } = await draft()
    await confirm(browser, awards, mail)
    const check = `/${locale}/nominate/entries/${code}/check`
    const fields = { ...browser.hidden(await browser.get(check)), statement: 'true', _go: 'send' }
    const answers = [...(await Promise.all([browser.post(check, fields), browser.post(check, fields)])), await browser.post(check, fields)]
    expect(answers.map(({ status, location }) => [status, location])).toEqual(Array(3).fill([303, `/${locale}/nominate/entries/${code}/sent`]))
    expect(await awards.ctx.store.count('entry-revisions', { entry: { equals: code } })).toBe(1)
    expect(await storyOf(code)).toBe(STORY)
  })

  it('a stale form comes back with what was typed, ready to be sent again', async () => {
    const { browser, code } = await draft()
    const page = browser.hidden(await browser.get(step(code)))
    const story = 'Typed before lunch, sent after it, and “not” <lost> & not changed.'
    browser.cookies.delete('recount-form')
    const stale = await browser.post(step(code), { ...page, story, _go: 'next' })
    says(stale, 403, locale, 'errors.form-token')
    expect(read(stale.html)).toContain(story)
    expect(await storyOf(code)).toBe(STORY)
    const carried = Object.fromEntries([...stale.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, read(value)]))
    expect((await browser.post(step(code), carried)).status).toBe(303)
    expect(await storyOf(code)).toBe(story)
  })

  it('a form from another site, one cut off, one with more text than a page takes', async () => {
    const { browser, code } = await draft()
    const page = browser.hidden(await browser.get(step(code)))
    const foreign = await browser.post(step(code), { ...page, story: 'From elsewhere' }, { origin: 'https://elsewhere.example' })
    expect([foreign.status, foreign.html]).toEqual([403, createTranslator(locale)('errors.form-foreign')])
    const half = await browser.raw(files(code), { method: 'POST', body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4 half of', headers: { 'content-type': 'multipart/form-data; boundary=x', origin: 'http://localhost:3000' } })
    says(half, 400, locale, 'errors.form-cut-off')
    says(await browser.post(step(code), { ...page, story: 'x'.repeat(3_200_000) }), 413, locale, 'errors.form-too-large')
    expect(await storyOf(code)).toBe(STORY)
  })

  it('an answer to a question that is gone is kept beside the draft', async () => {
    const own = await buildWorld(awards)
    const { browser, code } = await draft(own)
    const page = browser.hidden(await browser.get(step(code)))
    const questions = (own.form.questions ?? []).filter(({ key }) => key !== 'contact').map(({ id: _id, ...each }) => each)
    const { id: next } = await awards.ctx.payload.create({
      collection: 'forms', overrideAccess: true,
      data: { edition: own.edition.id, name: 'Nomination', version: 2, steps: (own.form.steps ?? []).map(({ id: _id, ...each }) => each), questions, declarations: (own.form.declarations ?? []).map(({ id: _id, ...each }) => each) } as never, // the code is given by a hook
    })
    await awards.ctx.payload.update({ collection: 'categories', id: own.category.id, data: { form: next }, overrideAccess: true })
    expect((await browser.post(step(code), { ...page, story: STORY, contact: 'Ring the bell twice', 'no-such-question': 'Typed into nothing', _go: 'stop' })).status).toBe(303)
    const overview = await browser.get(`/${locale}/nominate/entries/${code}`)
    says(overview, 200, locale, 'portal.gone-title')
    for (const kept of ['Amina', 'Ring the bell twice', 'Typed into nothing']) expect(overview.html).toContain(kept)
    const goneStep = await browser.post(step(code).replace(/story$/, 'no-such-step'), { ...browser.hidden(await browser.get(step(code))), words: 'For a step that is gone', _go: 'stop' })
    expect(goneStep.status).toBe(303)
    expect((await browser.get(`/${locale}/nominate/entries/${code}`)).html).toContain('For a step that is gone')
    expect(await storyOf(code)).toBe(STORY)
  })

  it('an unknown code is the same 404 whether it never was or is somebody else’s', async () => {
    const { browser, mail, code } = await draft()
    await confirm(browser, awards, mail)
    const theirs = (await draft()).code
    const pages = await Promise.all(['EN-000000', theirs].map((each) => browser.get(`/${locale}/nominate/entries/${each}`)))
    for (const page of pages) says(page, 404, locale, 'errors.not-found')
    const bare = (page: Page | undefined): string => (page?.html ?? '').replace(/EN-\w{6}/g, '').replace(/name="_key" value="[^"]*"/g, '')
    expect(bare(pages[0])).toBe(bare(pages[1]))
    const post = await browser.post(`/${locale}/nominate/entries/EN-000000/steps/story`, { ...browser.hidden(await browser.get(step(code))), story: 'Typed for an entry that is not there.' })
    says(post, 404, locale, 'errors.not-found')
    expect(post.html).toContain('Typed for an entry that is not there.')
    const id = await app.request('/id/CS-000000', { headers: { 'accept-language': locale } })
    expect([id.status, (await id.text()).includes(`<html lang="${locale}"`)]).toEqual([404, true])
    expect((await app.request(`/${locale}/practices/no-such-practice`)).status).toBe(404)
  })

  it('a score out of scale, for a criterion or an entry that is not there', async () => {
    const judging = await buildWorld(awards, { phase: 'judging' })
    const { user, judge } = await buildJudge(awards, judging, { interfaceLanguage: locale })
    const entry = await buildEntry(awards, judging)
    await assign(awards, judging, judge, entry)
    const cookie = (await openSession(awards.ctx, user.id, null)).cookie.split(';')[0] ?? ''
    const act = async (name: string, input: object) => {
      const answer = await app.request(`/api/act/${name}`, { method: 'POST', body: JSON.stringify({ entry: entry.code, rev: 0, locale, ...input }), headers: { cookie, 'content-type': 'application/json', origin: awards.ctx.env.PUBLIC_URL } })
      return { status: answer.status, ...((await answer.json()) as { code?: string; message?: string; value?: { rev: number } }) }
    }
    const t = createTranslator(locale)
    const kept = await act('saveScorecard', { scores: { need: 4 }, comments: { panel: 'Clear, and counted.' } })
    expect(kept.status).toBe(200)
    const rev = kept.value?.rev ?? 0
    for (const name of ['saveScorecard', 'submitScorecard'])
      expect(await act(name, { rev, key: 'a-key-of-the-page', scores: { need: 9, results: 3, transfer: 3 } })).toMatchObject({ status: 422, code: 'score-out-of-scale', message: t('errors.score-out-of-scale', { label: 'Need', value: 9, scale: '1, 2, 3, 4, 5' }) })
    expect((await act('saveScorecard', { rev, scores: { beauty: 3 } })).status).toBe(422)
    expect(await act('saveScorecard', { entry: 'EN-000000', scores: {} })).toMatchObject({ status: 404, message: t('errors.not-found') })
    expect(await act('noSuchAct', {})).toMatchObject({ status: 404, message: t('errors.not-found') })
    const scorecard = await awards.ctx.store.one('scorecards', { entry: { equals: entry.code! } })
    expect(scorecard).toMatchObject({ scores: { need: 4 }, comments: { panel: 'Clear, and counted.' }, status: 'draft' })
  })
})

it('no cell of any CSV is a formula to a spreadsheet', async () => {
  const FORMULAS = ['=HYPERLINK("https://evil.example","Open")', '+1+cmd|’/C calc’!A0', '-2+3', '@SUM(A1)', '\t=1+1', '\r=1+1', '＝1+1']
  const { edition } = await buildRecord(awards, 2019)
  for (const formula of FORMULAS) {
    await buildHonour(awards, edition, { honouree: formula, citation: formula })
    await buildCaseStudy(awards, { title: formula, summary: formula, organisationName: formula })
  }
  for (const set of ['honours', 'practices', 'organisations', 'editions', 'deletions']) {
    const text = await (await app.request(`/data/v1/${set}.csv`)).text()
    const rows = parse(text, { bom: true }) as string[][]
    const cells = rows.flat().filter((cell) => /^[\s\u0000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))
    expect(cells, set).toEqual([])
    if (set === 'practices' || set === 'honours') expect(text).toContain('HYPERLINK')
  }
})

it('an address that is no page, a body that is no JSON, and an act without a session say so', async () => {
  const user = await buildUser(awards, { interfaceLanguage: 'fr' })
  const cookie = (await openSession(awards.ctx, user.id, null)).cookie.split(';')[0] ?? ''
  const headers = { 'content-type': 'application/json', origin: awards.ctx.env.PUBLIC_URL }
  const broken = await app.request('/api/act/saveScorecard', { method: 'POST', body: '{"half":', headers: { ...headers, cookie } })
  expect([broken.status, ((await broken.json()) as { code: string }).code]).toEqual([400, 'bad-input'])
  const nobody = await app.request('/api/act/saveScorecard', { method: 'POST', body: '{}', headers: { ...headers, 'accept-language': 'ar' } })
  expect([nobody.status, ((await nobody.json()) as { message: string }).message]).toEqual([401, createTranslator('ar')('errors.sign-in-first')])
  for (const path of ['/en/%E0%A4%A', '/en/practices/%00', '/fr/ledger/../../etc', '/ar/organisations/😀'])
    expect([301, 400, 404], path).toContain((await app.request(path)).status)
})
