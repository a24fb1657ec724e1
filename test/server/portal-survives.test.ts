import { beforeAll, describe, expect, it } from 'vitest'
import { newCode } from '#domain/codes.ts'
import type { Awards } from '#src/awards.ts'
import { readForm } from '#services/forms/read-form.ts'
import { buildUser, buildWorld, inDays, type World } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'
import { Browser, confirm, mailedLink, STORY, writeDraft } from './portal-browser.ts'

let awards: Awards
let world: World
const address = () => `${Math.random().toString(36).slice(2)}@people.example`
const categoryPath = (of: World, locale = 'en') => `/${locale}/nominate/${of.programme.slug}/${of.edition.slug}/${of.category.slug}`
const entryOf = (code: string) => awards.ctx.store.byCode('entries', code)
const revisions = (code: string) => awards.ctx.store.find('entry-revisions', { entry: { equals: code } }, { sort: 'number' })
const stepPath = (code: string, step = 'story', locale = 'en') => `/${locale}/nominate/entries/${code}/steps/${step}`
const answers = async (code: string) => (await entryOf(code)).answers as Record<string, unknown>

const draft = async (of = world) => {
  const browser = new Browser(awards)
  const mail = address()
  return { browser, mail, code: await writeDraft(browser, categoryPath(of), mail) }
}
/** Ready to be sent: address confirmed, form filled. */
const ready = async (of = world) => {
  const made = await draft(of)
  await confirm(made.browser, awards, made.mail)
  return made
}
const send = (browser: Browser, code: string, more: Record<string, string> = {}) => browser.fill(`/en/nominate/entries/${code}/check`, { statement: 'true', _go: 'send', ...more })

/** Another call, with windows of its own: days from now. */
async function callThat(opens: number, closes: number, hardEnd?: number): Promise<World> {
  const made = await buildWorld(awards)
  await setCall(made, opens, closes, hardEnd)
  return made
}
const setCall = (of: World, opens: number, closes: number, hardEnd?: number) => awards.ctx.payload.update({
  collection: 'categories', id: of.category.id, overrideAccess: true,
  data: { calendar: [{ kind: 'call', opens: inDays(opens), closes: inDays(closes), ...(hardEnd === undefined ? {} : { hardEnd: inDays(hardEnd) }) }] },
})

beforeAll(async () => {
  awards = (await startAwards()).awards
  world = await buildWorld(awards)
})

describe('nothing typed is ever lost', () => {
  it('a reload shows what was saved, invalid answers as they were typed', async () => {
    const { browser, code } = await draft()
    const saved = await browser.fill(stepPath(code), { story: 'Too short', 'people.women': 'many', _go: 'next' })
    expect(saved.location).toBe(`${stepPath(code)}?look`)
    for (const time of ['first', 'reload']) {
      const page = await browser.get(saved.location ?? '')
      expect(page.html, time).toContain('>Too short</textarea>')
      expect(page.html, time).toContain('value="many"')
      expect(page.html, time).toMatch(/<title>Error: Story/)
      expect(page.html, time).toContain('href="#f-people-women"')
    }
  })

  it('Back and another text from the older page: both are kept, and a person chooses', async () => {
    const { browser, code } = await draft()
    const old = browser.hidden(await browser.get(stepPath(code)))
    await browser.fill(stepPath(code), { story: 'The second text is what the server has by now.', _go: 'next' })
    const back = await browser.post(stepPath(code), { ...old, story: 'The third text was typed on the older page.', _go: 'next' })
    expect(back.location).toBe(`${stepPath(code)}/two-texts`)
    const page = await browser.get(back.location ?? '')
    expect(page.html).toContain('Two texts for one answer')
    expect(page.html.replace(/<\/?mark>/g, '')).toContain('The second text is what the server has by now.')
    expect(page.html.replace(/<\/?mark>/g, '')).toContain('The third text was typed on the older page.')
    expect((await answers(code)).story).toBe('The second text is what the server has by now.')
    await browser.fill(`${stepPath(code)}/two-texts`, { 'choice.story': 'typed' })
    expect((await answers(code)).story).toBe('The third text was typed on the older page.')
    expect(JSON.stringify((await entryOf(code)).setAside)).toContain('The second text is what the server has by now.')
  })

  it('two windows that change different answers of one step both keep theirs', async () => {
    const { browser, code } = await draft()
    const one = browser.hidden(await browser.get(stepPath(code)))
    const two = browser.hidden(await browser.get(stepPath(code)))
    const rest = { 'people.women': '120', 'people.men.not-counted': 'on', 'people.girls': '0', 'people.boys': '0', 'people.another.not-counted': 'on', 'people.not-stated.not-counted': 'on' }
    await browser.post(stepPath(code), { ...one, ...rest, story: 'A text that the first window wrote alone.', contact: 'Amina', _go: 'next' })
    const second = await browser.post(stepPath(code), { ...two, ...rest, story: STORY, contact: 'Beatriz', _go: 'next' })
    expect(second.location).not.toContain('two-texts')
    expect(await answers(code)).toMatchObject({ story: 'A text that the first window wrote alone.', contact: 'Beatriz' })
  })

  it('a second tab that saves by script is told of the conflict and overwrites nothing', async () => {
    const { browser, code } = await draft()
    const old = browser.hidden(await browser.get(stepPath(code)))
    await browser.fill(stepPath(code), { story: 'Saved by the other tab, five words and more.', _go: 'next' })
    const answer = await browser.post(stepPath(code), { ...old, _key: 'a-key-of-the-script', story: 'Typed here at the same time, five words.' }, { accept: 'application/json' })
    expect(JSON.parse(answer.html)).toMatchObject({ ok: true, state: 'conflict', conflicts: ['What you did'] })
    expect((await answers(code)).story).toBe('Saved by the other tab, five words and more.')
  })

  it('a session that ended in mid-form: the post is parked, and kept after signing in', async () => {
    const { browser, mail, code } = await ready()
    const page = browser.hidden(await browser.get(stepPath(code)))
    browser.cookies.delete('payload-token')
    browser.cookies.delete(`recount-pen-${code}`)
    const parked = await browser.post(stepPath(code), { ...page, story: 'Written while the session had ended, word for word.', _go: 'next' })
    expect(parked.location).toMatch(/^\/en\/sign-in\?next=/)
    const signIn = await browser.get(parked.location ?? '')
    expect(signIn.html).toContain('What you typed is kept for 24 hours')
    const next = decodeURIComponent((parked.location ?? '').split('next=')[1] ?? '')
    await browser.post('/en/sign-in', { ...browser.hidden(signIn), address: mail, next })
    const link = await mailedLink(awards, 'sign-in', mail)
    const shown = await browser.get(link)
    expect((await answers(code)).story).toBe(STORY)
    await browser.post(link, browser.hidden(shown))
    expect((await answers(code)).story).toBe('Written while the session had ended, word for word.')
  })

  it('somebody else who signs in cannot replay it into that entry, and it still waits for the right account', async () => {
    const { browser, mail, code } = await ready()
    const page = browser.hidden(await browser.get(stepPath(code)))
    browser.cookies.delete('payload-token')
    browser.cookies.delete(`recount-pen-${code}`)
    const parked = await browser.post(stepPath(code), { ...page, story: 'Not for anybody else to keep, whoever signs in.', _go: 'next' })
    const stranger = address()
    const next = decodeURIComponent((parked.location ?? '').split('next=')[1] ?? '')
    await browser.fill('/en/sign-in', { address: stranger, next })
    const link = await mailedLink(awards, 'sign-in', stranger)
    const answer = await browser.post(link, browser.hidden(await browser.get(link)))
    expect(answer.status).toBe(404)
    expect((await answers(code)).story).toBe(STORY)
    await browser.fill('/en/sign-in', { address: mail, next })
    const own = await mailedLink(awards, 'sign-in', mail)
    await browser.post(own, browser.hidden(await browser.get(own)))
    expect((await answers(code)).story).toBe('Not for anybody else to keep, whoever signs in.')
  })

  it('the language changes in mid-form with what was typed', async () => {
    const { browser, code } = await draft()
    const saved = await browser.fill(stepPath(code), { story: 'Half a sen', _go: 'locale.fr' })
    expect(saved.location).toBe(stepPath(code, 'story', 'fr'))
    const page = await browser.get(saved.location ?? '')
    expect(page.html).toContain('<html lang="fr"')
    expect(page.html).toContain('>Half a sen</textarea>')
    expect((await browser.get(stepPath(code, 'story', 'ar'))).html).toContain('dir="rtl"')
  })

  it('a question that changed during the call: drafts move by key, what lost its place is kept and shown', async () => {
    const own = await buildWorld(awards)
    const { browser, code } = await draft(own)
    const old = browser.hidden(await browser.get(stepPath(code)))
    const { payload } = awards.ctx
    const form = await payload.findByID({ collection: 'forms', id: own.form.id, overrideAccess: true, depth: 0 })
    const questions = (form.questions ?? []).filter((each) => each.key !== 'contact').map(({ id: _id, ...each }) => (each.key === 'story' ? { ...each, label: 'What you did, and why' } : each))
    const next = await payload.create({
      collection: 'forms', overrideAccess: true,
      data: { edition: own.edition.id, name: 'Nomination', version: 2, steps: (form.steps ?? []).map(({ id: _id, ...each }) => each), questions, declarations: (form.declarations ?? []).map(({ id: _id, ...each }) => each), code: newCode('FO', awards.ctx.random) },
    })
    await payload.update({ collection: 'categories', id: own.category.id, data: { form: next.id }, overrideAccess: true })
    await browser.post(stepPath(code), { ...old, story: 'Posted from a page of the first version of the form.', contact: 'Beatriz', _go: 'next' })
    expect((await entryOf(code)).formVersion).toBe(2)
    expect((await answers(code)).story).toBe('Posted from a page of the first version of the form.')
    const overview = await browser.get(`/en/nominate/entries/${code}`)
    expect(overview.html).toContain('Answers that were set aside')
    expect(overview.html).toContain('Amina')
  })

  it('an upload that breaks off or is no file that is taken changes nothing and loses no text', async () => {
    const own = await buildWorld(awards)
    const { payload } = awards.ctx
    const steps = [{ key: 'what', title: 'What' }, { key: 'story', title: 'Story' }]
    const questions = (own.form.questions ?? []).map(({ id: _id, ...each }) => each)
    await payload.update({ collection: 'forms', id: own.form.id, overrideAccess: true, data: { steps, questions: [...questions, { key: 'evidence', step: 'story', type: 'file', label: 'Evidence', limits: { maxFiles: 2, maxMegabytes: 1 } }] as never } })
    const { browser, code } = await draft(own)
    const path = `/en/nominate/entries/${code}/files/evidence`
    const led = await browser.fill(stepPath(code), { story: 'This text was on the page before the upload began.', _go: 'files.evidence' })
    expect(led.location).toBe(path)
    const hidden = browser.hidden(await browser.get(path))
    const cutOff = await browser.raw(path, { method: 'POST', body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4 half of', headers: { 'content-type': 'multipart/form-data; boundary=x', origin: 'http://localhost:3000' } })
    expect(cutOff.status).toBe(400)
    const wrong = await browser.post(path, { ...hidden, file: new File(['<script>1</script>'], 'picture.png') })
    expect(wrong.status).toBe(415)
    expect(wrong.html).toContain('Your text and the files that are stored are safe.')
    const tooLarge = await browser.post(path, { ...hidden, file: new File([`%PDF-1.4 ${'x'.repeat(1_100_000)}`], 'large.pdf') })
    expect(tooLarge.status).toBe(413)
    expect(await awards.ctx.store.count('documents', { entry: { equals: code } })).toBe(0)
    const whole = { ...hidden, file: new File(['%PDF-1.4 the whole log'], 'log.pdf') }
    expect((await browser.post(path, whole)).status).toBe(303)
    await browser.post(path, whole)
    expect(await awards.ctx.store.count('documents', { entry: { equals: code } })).toBe(1)
    expect((await browser.get(path)).html).toContain('log.pdf')
    expect((await answers(code)).story).toBe('This text was on the page before the upload began.')
  })
})

it('a third window’s text pushes out none of the two that differ already', async () => {
  const { browser, code } = await draft()
  const old = browser.hidden(await browser.get(stepPath(code)))
  await browser.fill(stepPath(code), { story: 'What the server has by now, in so many words.', _go: 'next' })
  await browser.post(stepPath(code), { ...old, _key: 'second-window', story: 'What the second window typed meanwhile.', _go: 'next' })
  await browser.post(stepPath(code), { ...old, _key: 'third-window-', story: 'What the third window typed meanwhile.', _go: 'next' })
  const kept = JSON.stringify((await entryOf(code)).setAside)
  for (const text of ['second', 'third']) expect(kept).toContain(`What the ${text} window typed meanwhile.`)
})

it('a draft begun without an account is there after signing in with its address', async () => {
  const { mail, code } = await draft()
  const other = new Browser(awards)
  await other.fill('/en/sign-in', { address: mail, next: '' })
  const link = await mailedLink(awards, 'sign-in', mail)
  await other.post(link, other.hidden(await other.get(link)))
  expect((await other.get('/en/my-entries')).html).toContain(code)
})

describe('sent once, whatever the line does', () => {
  it('the first page posted twice begins one draft', async () => {
    const browser = new Browser(awards)
    const page = await browser.get(`${categoryPath(world)}/start`)
    const fields = { ...browser.hidden(page), name: 'Amina', address: address(), language: 'en', own: 'yes' }
    const both = await Promise.all([browser.post(`${categoryPath(world)}/start`, fields), browser.post(`${categoryPath(world)}/start`, fields)])
    expect(both[0]?.location).toBe(both[1]?.location)
  })

  it('a step that a poor line sends twice is one save', async () => {
    const { browser, code } = await draft()
    const fields = { ...browser.hidden(await browser.get(stepPath(code))), story: 'Sent twice by a poor line, kept once here.', _go: 'next' }
    const first = await browser.post(stepPath(code), fields)
    const { rev } = await entryOf(code)
    const second = await browser.post(stepPath(code), fields)
    expect(second.location).toBe(first.location)
    expect((await entryOf(code)).rev).toBe(rev)
  })

  it('a double click on Send leaves one revision and one receipt', async () => {
    const { browser, code } = await ready()
    const fields = { ...browser.hidden(await browser.get(`/en/nominate/entries/${code}/check`)), statement: 'true', _go: 'send' }
    const both = await Promise.all([browser.post(`/en/nominate/entries/${code}/check`, fields), browser.post(`/en/nominate/entries/${code}/check`, fields)])
    expect(both.map((each) => each.location)).toEqual(Array(2).fill(`/en/nominate/entries/${code}/sent`))
    expect(await revisions(code)).toHaveLength(1)
    expect(await awards.ctx.store.count('messages', { and: [{ about: { equals: code } }, { template: { equals: 'entry-submitted' } }] })).toBe(1)
  })

  it('the reply was lost after the revision was written: sending again finishes it and leaves one revision', async () => {
    const { browser, mail, code } = await ready()
    const hidden = browser.hidden(await browser.get(`/en/nominate/entries/${code}/check`))
    const fields = { ...hidden, statement: 'true', _go: 'send' }
    const viewer = await awards.viewerOf({ user: (await awards.ctx.store.one('users', { email: { equals: mail } })) })
    await browser.post(`/en/nominate/entries/${code}/check`, { ...fields, _go: 'preview' })
    const { updateIf } = awards.ctx.store
    awards.ctx.store.updateIf = async () => { throw new Error('the server was killed here') }
    await expect(awards.submitEntry(viewer, { entry: code, key: hidden._key ?? '', locale: 'en' })).rejects.toThrow('killed')
    awards.ctx.store.updateIf = updateIf
    expect((await entryOf(code)).status).toBe('draft')
    expect(await revisions(code)).toHaveLength(1)
    const again = await browser.post(`/en/nominate/entries/${code}/check`, fields)
    expect(again.location).toBe(`/en/nominate/entries/${code}/sent`)
    expect(await revisions(code)).toHaveLength(1)
    expect(await entryOf(code)).toMatchObject({ status: 'submitted', revision: 1 })
  })

  it('changed and sent again before the close is the next revision; the first stays as it was', async () => {
    const { browser, code } = await ready()
    await send(browser, code)
    await browser.fill(stepPath(code), { story: 'The same story, told better the second time.', _go: 'next' })
    expect((await browser.get(`/en/nominate/entries/${code}`)).html).toContain('You changed answers since you sent revision 1')
    await send(browser, code)
    expect((await revisions(code)).map((each) => (each.answers as { story: string }).story)).toEqual([STORY, 'The same story, told better the second time.'])
    expect((await entryOf(code)).revision).toBe(2)
  })
})

describe('the deadline passes while somebody types', () => {
  it('in the hidden grace the entry is accepted and marked late; the shown deadline does not move', async () => {
    const own = await callThat(-5, 5)
    const { browser, code } = await ready(own)
    const fields = { ...browser.hidden(await browser.get(`/en/nominate/entries/${code}/check`)), statement: 'true', _go: 'send' }
    await setCall(own, -5, -0.001, 0.02)
    const page = await browser.get(`/en/nominate/entries/${code}/check`)
    expect(page.html).toContain('Closed')
    const sent = await browser.post(`/en/nominate/entries/${code}/check`, fields)
    expect(sent.location).toContain('/sent')
    expect(await entryOf(code)).toMatchObject({ status: 'submitted', late: true })
    expect((await browser.get(sent.location ?? '')).html).toContain('marked late')
  })

  it('after the hard end it is refused in words, and the text is kept', async () => {
    const own = await callThat(-5, 5)
    const { browser, code } = await ready(own)
    const step = browser.hidden(await browser.get(stepPath(code)))
    await setCall(own, -5, -0.02, -0.01)
    await browser.post(stepPath(code), { ...step, story: 'Typed after everything was over, and kept all the same.', _go: 'next' })
    const refused = await send(browser, code)
    expect(refused.status).toBe(409)
    expect(refused.html).toContain('The phase for this has closed')
    expect(await entryOf(code)).toMatchObject({ status: 'draft', revision: 0 })
    expect((await answers(code)).story).toBe('Typed after everything was over, and kept all the same.')
  })
})

describe('only whoever may', () => {
  it('a post without the token, or from another site, changes nothing; what was typed comes back', async () => {
    const { browser, code } = await draft()
    const page = browser.hidden(await browser.get(stepPath(code)))
    const without = await browser.post(stepPath(code), { ...page, _token: 'wrong', story: 'Typed on a page whose token is stale, five words.', _go: 'next' })
    expect(without.status).toBe(403)
    expect(without.html).toContain('Typed on a page whose token is stale, five words.')
    const again = await browser.post(stepPath(code), { ...page, ...browser.hidden(without), story: 'Typed on a page whose token is stale, five words.', _go: 'next' })
    expect(again.status).toBe(303)
    const foreign = await browser.post(stepPath(code), { ...page, story: 'From elsewhere' }, { origin: 'https://elsewhere.example' })
    expect(foreign.status).toBe(403)
    expect((await answers(code)).story).toBe('Typed on a page whose token is stale, five words.')
  })

  it('another browser, and another account, find nothing there', async () => {
    const { code } = await draft()
    const stranger = new Browser(awards)
    expect((await stranger.get(`/en/nominate/entries/${code}`)).location).toMatch(/sign-in/)
    const viewer = await awards.viewerOf({ user: await buildUser(awards) })
    await expect(awards.openDraft(viewer, { entry: code, locale: 'en' })).rejects.toMatchObject({ code: 'not-found', status: 404 })
    await expect(awards.openDraft(viewer, { entry: 'EN-000000', locale: 'en' })).rejects.toMatchObject({ code: 'not-found', status: 404 })
  })

  it('a link shows on GET and acts on POST alone', async () => {
    const { browser, mail, code } = await draft()
    const path = await mailedLink(awards, 'draft-resume', mail)
    await new Browser(awards).get(path)
    expect((await entryOf(code)).owner ?? null).toBeNull()
    await browser.post(path, browser.hidden(await browser.get(path)))
    expect((await entryOf(code)).owner).toMatch(/^PE-/)
  })

  it('signing in leads nowhere but on this site, and signing out clears what the browser keeps', async () => {
    const { browser, mail } = await ready()
    for (const next of ['//evil.example/', 'https://evil.example/', '/\\evil.example']) {
      const sent = await browser.fill('/en/sign-in', { address: mail, next })
      expect(sent.status).toBe(200)
      const link = await mailedLink(awards, 'sign-in', mail)
      const signed = await browser.post(link, browser.hidden(await browser.get(link)))
      expect(signed.location, next).toBe('/en/my-entries')
    }
    const out = await browser.fill('/en/my-entries', {})
    expect(out.status).toBe(404)
    const page = await browser.get('/en/my-entries')
    const gone = await browser.post('/en/sign-out', browser.hidden(page))
    expect(gone.headers.get('clear-site-data')).toContain('storage')
    expect((await browser.get('/en/my-entries')).html).toContain('Sign in to see all that is yours')
  })

  it('personal pages are kept by no shared cache', async () => {
    const { browser, code } = await draft()
    expect((await browser.get(stepPath(code))).headers.get('cache-control')).toBe('private, no-cache')
  })
})

it('a form that was used is read once and stays as it was', async () => {
  const { code } = await draft()
  expect((await readForm(awards.ctx, (await entryOf(code)).form)).form.questions.map((each) => each.key)).toContain('story')
})
