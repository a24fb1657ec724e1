import type { Hono } from 'hono'
import { isRefusal } from '#domain/refusal.ts'
import { signOut } from '#services/accounts/sign-out.ts'
import { readParked } from '#services/portal/park-post.ts'
import { entryPath, myEntriesPath, signInPath } from '#site/portal/addresses.ts'
import { LinkPage, NomineePage, OfferPage, SignInPage, SignInSentPage } from '#site/portal/letters.tsx'
import type { Awards } from '#src/awards.ts'
import { limitNetwork } from '../limits.ts'
import { acts, shows, type Visit } from './visit.tsx'
import { saveAndGo } from './writing.tsx'

/** A path on this site and nothing a browser takes for another host; anything else leads to the own entries. */
export const safeNext = (given: string | undefined | null, otherwise: string): string => (given && /^\/(?![/\\])[^\\\s]*$/.test(given) ? given : otherwise)

const parkedIn = (path: string): string | null => /^\/[a-z]{2}\/nominate\/parked\/([\w-]{20,100})$/.exec(path)?.[1] ?? null

/** Signing in by a mailed link, signing out, and the pages behind every other link: GET shows, POST acts. */
export function doorRoutes(app: Hono, awards: Awards): void {
  const showSignIn = async (visit: Visit, { next, address = '', wrong = null }: { next: string; address?: string; wrong?: string | null }): Promise<Response> =>
    visit.page((ctx) => <SignInPage ctx={ctx} dto={{ next, address, wrong, parked: parkedIn(next) !== null }} />, { status: wrong ? 422 : 200 })

  app.get('/:locale/sign-in', shows(awards, (visit) => showSignIn(visit, { next: safeNext(visit.c.req.query('next'), '') })))
  app.post('/:locale/sign-in', acts(awards, async (visit, posted) => {
    const next = safeNext(posted.one('next'), '')
    const address = posted.one('address').trim()
    try {
      await limitNetwork(visit.c, awards, 'sign-in-from')
      const asked = await awards.requestSignIn(visit.viewer, { address, language: visit.locale, ...(next ? { next } : {}) })
      return await visit.page((ctx) => <SignInSentPage ctx={ctx} dto={asked} />)
    } catch (error) {
      if (!isRefusal(error) || error.code !== 'bad-input') throw error
      return showSignIn(visit, { next, address, wrong: visit.t(`portal.start-problem.${address ? 'address-wrong' : 'address-empty'}`) })
    }
  }))
  app.get('/:locale/sign-in/:token', shows(awards, async (visit) => {
    const dto = await awards.showLink(visit.viewer, { token: visit.param('token'), purpose: 'sign-in' })
    return visit.page((ctx) => <LinkPage ctx={ctx} dto={dto} />)
  }))
  app.post('/:locale/sign-in/:token', acts(awards, async (visit) => {
    await limitNetwork(visit.c, awards, 'link-from')
    const signed = await awards.signInByLink(visit.viewer, { token: visit.param('token') })
    visit.c.header('Set-Cookie', signed.cookie, { append: true })
    return afterSignIn(visit, signed.person.code, safeNext(signed.next, myEntriesPath(visit.locale)))
  }))
  app.post('/:locale/sign-out', acts(awards, async (visit) => {
    const { cookie } = await signOut(awards.ctx, visit.c.req.header('cookie'))
    visit.c.header('Set-Cookie', cookie, { append: true })
    visit.c.header('Clear-Site-Data', '"cache", "storage"')
    return visit.go(signInPath(visit.locale))
  }))

  /** Somebody who is signed in again comes here themselves: what waited is kept now. */
  app.get('/:locale/nominate/parked/:token', shows(awards, async (visit) => {
    if (!visit.viewer.person) return visit.go(`${signInPath(visit.locale)}?next=${encodeURIComponent(visit.c.req.path)}`)
    await readParked(awards.ctx, visit.param('token'))
    return visit.page((ctx) => <LinkPage ctx={ctx} dto={{ purpose: 'parked', title: '', address: null, until: new Date(visit.viewer.now.getTime() + 86_400_000).toISOString(), person: null }} />)
  }))
  app.post('/:locale/nominate/parked/:token', acts(awards, (visit) => replay(visit, visit.param('token'))))

  for (const [path, purpose] of [['open', 'resume'], ['write-with', 'invitation']] as const) {
    app.get(`/:locale/nominate/${path}/:token`, shows(awards, async (visit) => {
      const dto = await awards.showLink(visit.viewer, { token: visit.param('token'), purpose })
      return visit.page((ctx) => <LinkPage ctx={ctx} dto={dto} />)
    }))
    app.post(`/:locale/nominate/${path}/:token`, acts(awards, async (visit) => {
      await limitNetwork(visit.c, awards, 'link-from')
      const opened = await awards.openByLink(visit.viewer, { token: visit.param('token'), purpose, locale: visit.locale })
      visit.c.header('Set-Cookie', opened.cookie, { append: true })
      return visit.go(entryPath(visit.locale, opened.entry))
    }))
  }

  app.get('/:locale/nominate/nominee/:token', shows(awards, async (visit) => {
    const dto = await awards.openNomination(visit.viewer, { token: visit.param('token'), locale: visit.locale })
    return visit.page((ctx) => <NomineePage dto={dto} ctx={ctx} />)
  }))
  app.post('/:locale/nominate/nominee/:token', acts(awards, async (visit, posted) => {
    await awards.answerNomination(visit.viewer, { token: visit.param('token'), locale: visit.locale, answer: posted.one('answer') === 'accept' ? 'accept' : 'decline', showName: posted.one('show') === 'yes' })
    return visit.go(visit.c.req.path)
  }))

  app.get('/:locale/offer/:token', shows(awards, async (visit) => {
    const dto = await awards.offerByLink(visit.viewer, { token: visit.param('token'), locale: visit.locale })
    return visit.page((ctx) => <OfferPage ctx={ctx} dto={dto} />)
  }))
  app.post('/:locale/offer/:token', acts(awards, async (visit, posted) => {
    await awards.answerAcceptance(visit.viewer, { token: visit.param('token'), accept: posted.one('answer') === 'accept' })
    return visit.go(myEntriesPath(visit.locale))
  }))

  async function afterSignIn(visit: Visit, person: string, next: string): Promise<Response> {
    const user = await awards.ctx.store.one('users', { code: { equals: person } })
    await awards.claimEntries(await awards.viewerOf({ user }), {})
    const parked = parkedIn(next)
    return parked ? replay({ ...visit, viewer: await awards.viewerOf({ user }) }, parked) : visit.go(next)
  }

  /** What was posted when the session had ended, with the rights of whoever has signed in now. */
  async function replay(visit: Visit, token: string): Promise<Response> {
    const { path, fields } = await readParked(awards.ctx, token)
    const [, entry, step] = /\/nominate\/entries\/([\w-]+)\/steps\/([\w-]+)$/.exec(path) ?? []
    const answer = entry && step ? await saveAndGo(visit, step, fields, entry) : visit.go(path.replace(/\/(remove|mail-link)$/, ''))
    // Used up only now: where it could not be kept, it still waits for the right account.
    await awards.takeParked(visit.viewer, { token })
    return answer
  }
}
