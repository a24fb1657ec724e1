import { type Hono } from 'hono'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import { makeLink } from '#services/links/index.ts'
import { isSignedOff, signedTextOf } from '#services/publishing/signed-text.ts'
import { caseStudyByCode } from '#services/publishing/subject.ts'
import type { Awards } from '#src/awards.ts'
import { buildCaseStudy, prose } from '#test/services/library/shelf-of-books.ts'
import { startAwards } from '#test/start.ts'

const ORIGIN = 'http://localhost:3000'

describe('signing off by the mailed link', () => {
  let awards: Awards
  let app: Hono
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    app = createApp(awards)
  })

  async function asked(locale = 'en', more: { hours?: number; uses?: number } = {}) {
    const study = await buildCaseStudy(awards, { origin: 'invented', title: 'The counting table', _status: 'draft' } as never)
    const code = study.code ?? ''
    const text = signedTextOf(await caseStudyByCode(awards.ctx, code))
    const { token } = await makeLink(awards.ctx, { purpose: 'sign-off', subject: code, hours: 1, uses: 5, ...more, data: { text }, path: `/${locale}/sign-off/:token` })
    return { study, code, path: `/${locale}/sign-off/${token}`, signedOff: async () => isSignedOff(await caseStudyByCode(awards.ctx, code)) }
  }
  /** Opens the page, and sends its first form with these fields. */
  async function open(path: string) {
    const response = await app.request(ORIGIN + path)
    const html = await response.text()
    const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
    const hidden = Object.fromEntries([...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
    const send = async (fields: Record<string, string>) => {
      const answer = await app.request(ORIGIN + path, { method: 'POST', headers: { cookie, origin: ORIGIN }, body: new URLSearchParams({ ...hidden, ...fields }) })
      return { status: answer.status, html: await answer.text() }
    }
    return { status: response.status, headers: response.headers, html, send }
  }

  it('shows the page as it would be published, any number of times, and needs no script', async () => {
    const { path, signedOff } = await asked()
    for (let n = 0; n < 7; n++) expect((await open(path)).status).toBe(200)
    const { html, headers } = await open(path)
    expect(html).toContain('The counting table')
    expect(html).toContain('Few have a telephone of their own.')
    expect(html).not.toMatch(/<script(?! type="application\/ld)/)
    expect(headers.get('cache-control')).toContain('private')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(await signedOff()).toBe(false)
  })
  it('agreeing is to exactly this text', async () => {
    const { path, signedOff } = await asked()
    const page = await open(path)
    expect((await page.send({ answer: 'agree' })).html).toContain('You agreed')
    expect(await signedOff()).toBe(true)
    expect((await open(path)).html).toContain('You agreed to exactly this text')
  })
  it('a text that was edited meanwhile is shown anew, and what was typed stays', async () => {
    const { path, study, signedOff } = await asked()
    const page = await open(path)
    await awards.ctx.payload.update({ collection: 'case-studies', id: study.id, draft: true, overrideAccess: true, data: { problem: prose('Written anew.') } as never })
    const answer = await page.send({ answer: 'change', note: 'The year is wrong.' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('Written anew.')
    expect(answer.html).toContain('The year is wrong.')
    expect((await page.send({ answer: 'agree' })).status).toBe(422)
    expect(await signedOff()).toBe(false)
    expect((await open(path)).html).toContain('was changed since the mail')
  })
  it('what should change reaches the editors, and takes an earlier agreement back', async () => {
    const { path, code, signedOff } = await asked()
    await (await open(path)).send({ answer: 'agree' })
    expect((await (await open(path)).send({ answer: 'change', note: '' })).status).toBe(422)
    await (await open(path)).send({ answer: 'change', note: 'Leave the village out.' })
    expect(await signedOff()).toBe(false)
    expect((await caseStudyByCode(awards.ctx, code)).signOff).toMatchObject({ state: 'changes-wanted', note: 'Leave the village out.' })
  })
  it('a post without the token of its form does nothing', async () => {
    const { path, signedOff } = await asked()
    const { html } = await open(path)
    const text = /name="text" value="(\w+)"/.exec(html)?.[1] ?? ''
    const forged = await app.request(ORIGIN + path, { method: 'POST', headers: { origin: ORIGIN }, body: new URLSearchParams({ answer: 'agree', text }) })
    const foreign = await app.request(ORIGIN + path, { method: 'POST', headers: { origin: 'https://elsewhere.example' }, body: new URLSearchParams({ answer: 'agree', text }) })
    expect([forged.status, foreign.status]).toEqual([403, 403])
    expect(await signedOff()).toBe(false)
  })
  it.each([['used', { uses: 0 }, 410], ['expired', { hours: -1 }, 410]] as const)('a link that is %s says so in the language of its page', async (which, more, status) => {
    for (const locale of ['en', 'fr', 'ar']) {
      const { path } = await asked(locale, more)
      const page = await open(path)
      expect([page.status, page.html.includes(`<html lang="${locale}"`)]).toEqual([status, true])
      expect(page.html).toContain(awards.runtime.t(locale)(`errors.link-${which}`).slice(0, 24))
      expect(page.html).not.toContain('The counting table')
    }
  })
  it('a link that nobody made is a letter, not an error', async () => {
    const page = await open('/fr/sign-off/nothing-of-the-kind-0123456789')
    expect(page.status).toBe(404)
    expect(page.html).toContain('<html lang="fr"')
  })
})
