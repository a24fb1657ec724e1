import type { Hono } from 'hono'
import { isRefusal } from '#domain/refusal.ts'
import { InvitationDeclinedPage, InvitationPage, VerifiedPage, VerifyPage, type InvitationView } from '#site/pages/invitation.tsx'
import type { Awards } from '#src/awards.ts'
import { limitNetwork } from './limits.ts'
import { fromHere } from './portal/guard.ts'
import { acts, shows, type Visit } from './portal/visit.tsx'
import { LOCALE, localeOfPath } from './public/language.ts'

const PATHS = [`/${LOCALE}/invitation/:token`, `/${LOCALE}/verify/:token`] as const
/** What the person can mend on the page itself; everything else is a letter of its own. */
const MENDED: readonly string[] = ['terms-not-signed', 'password-too-short']

/** Behind the mails that ask somebody to judge, and whether an address is theirs: GET shows, POST acts, no script needed. */
export function invitationRoutes(app: Hono, awards: Awards): void {
  const guard = fromHere(awards)
  for (const path of PATHS)
    app.use(path, async (c, next) => {
      c.header('X-Robots-Tag', 'noindex, nofollow')
      c.header('Referrer-Policy', 'same-origin')
      try {
        return await guard(c, next)
      } catch (error) {
        if (!isRefusal(error)) throw error
        return c.text(awards.runtime.t(localeOfPath(c.req.path))(`errors.${error.code}`), error.status as 403, { 'Cache-Control': 'private, no-cache' })
      }
    })

  const show = async (visit: Visit, typed: Pick<InvitationView, 'name' | 'terms' | 'wrong'> | null = null): Promise<Response> => {
    const invitation = await awards.showInvitation(visit.viewer, { token: visit.param('token'), locale: visit.locale })
    const view: InvitationView = { invitation, name: typed?.name ?? invitation.name, terms: typed?.terms ?? false, wrong: typed?.wrong ?? null }
    return visit.page((ctx) => <InvitationPage dto={view} ctx={ctx} />, { status: view.wrong ? 422 : 200 })
  }

  app.get(PATHS[0], shows(awards, (visit) => show(visit)))
  app.post(PATHS[0], acts(awards, async (visit, posted) => {
    await limitNetwork(visit.c, awards, 'link-from')
    const token = visit.param('token')
    if (posted.one('answer') === 'decline') {
      const { edition, programme } = await awards.showInvitation(visit.viewer, { token, locale: visit.locale })
      await awards.declineInvitation(visit.viewer, { token })
      return visit.page((ctx) => <InvitationDeclinedPage dto={{ edition: edition.name, programme }} ctx={ctx} />)
    }
    const name = posted.one('name').trim().slice(0, 200)
    const password = posted.one('password')
    const terms = posted.one('terms') === 'yes'
    try {
      const signed = await awards.acceptInvitation(visit.viewer, { token, terms, ...(name ? { name } : {}), ...(password ? { password: password.slice(0, 200) } : {}) })
      visit.c.header('Set-Cookie', signed.cookie, { append: true })
      return visit.go(signed.next ?? '/admin')
    } catch (error) {
      if (!isRefusal(error) || !MENDED.includes(error.code)) throw error
      return show(visit, { name, terms, wrong: { code: error.code, text: visit.t(`errors.${error.code}`, error.params) } })
    }
  }))

  app.get(PATHS[1], shows(awards, async (visit) => {
    const dto = await awards.showVerification(visit.viewer, { token: visit.param('token') })
    return visit.page((ctx) => <VerifyPage dto={dto} ctx={ctx} />)
  }))
  app.post(PATHS[1], acts(awards, async (visit) => {
    await limitNetwork(visit.c, awards, 'link-from')
    const dto = await awards.verifyAddress(visit.viewer, { token: visit.param('token') })
    return visit.page((ctx) => <VerifiedPage dto={dto} ctx={ctx} />)
  }))
}
