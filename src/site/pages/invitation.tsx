import type { ReactNode } from 'react'
import type { InvitationDto } from '#services/dto/invitation.ts'
import { homePath } from '../addresses.ts'
import { instant } from '../format.ts'
import { Layout } from '../layout.tsx'
import type { PortalContext } from '../portal/context.ts'
import { ErrorSummary, Guard } from '../portal/frame.tsx'

export type InvitationView = {
  invitation: InvitationDto
  /** As typed, or as whoever invites wrote it. */
  name: string
  terms: boolean
  /** What could not be taken; its field is known by the code. */
  wrong: { code: string; text: string } | null
}
type Props<Dto> = { dto: Dto; ctx: PortalContext }

const Letter = ({ ctx, title, wrong = false, children }: { ctx: PortalContext; title: string; wrong?: boolean; children: ReactNode }) => (
  <Layout ctx={ctx} title={wrong ? ctx.t('portal.title-wrong', { title }) : title} noindex>
    <div className="wrap letter"><h1>{title}</h1>{children}</div>
  </Layout>
)

/** The five sentences that whoever reads entries promises; others promise to keep what they see to themselves. */
const TERMS = ['confidential', 'conflicts', 'own-judgement', 'rubric', 'record'] as const
const termsOf = (role: string): readonly string[] => (role === 'judge' || role === 'chair' ? TERMS : ['confidential'])

/** When, how much, and until when to answer. */
function What({ invitation, ctx }: { invitation: InvitationDto; ctx: PortalContext }) {
  const { t } = ctx
  const { rounds, cap, edition: { timeZone }, expires, contact } = invitation
  const line = (label: string, value: ReactNode) => <p key={label}><b>{label}</b><br />{value}</p>
  return (
    <>
      {rounds.map((round) => line(round.name, t('site.invitation-dates', { opens: instant(t, round.opens, timeZone), closes: instant(t, round.closes, timeZone) })))}
      {cap !== null && line(t('site.invitation-load'), t('site.invitation-at-most', { count: cap }))}
      {line(t('site.invitation-answer-by'), instant(t, expires, timeZone))}
      {contact && line(t('site.invitation-questions'), <a href={`mailto:${contact}`} dir="ltr">{contact}</a>)}
    </>
  )
}

/** Who asks, for what, when, on which terms; then yes, with the terms ticked, or no. Two forms: Enter in a field never declines. */
export function InvitationPage({ dto, ctx }: Props<InvitationView>) {
  const { t } = ctx
  const { invitation, wrong } = dto
  const title = t('site.invitation-title', { programme: invitation.programme })
  const bad = (code: string) => wrong?.code === code
  const field = bad('terms-not-signed') ? '#terms' : '#password'
  return (
    <Letter ctx={ctx} title={title} wrong={wrong !== null}>
      {wrong && <ErrorSummary title={t('portal.look-again', { count: 1 })} items={[{ href: field, text: wrong.text }]} />}
      <p className="told lede2">{t('site.invitation-text', { name: invitation.name, edition: invitation.edition.name, role: t(`mails.role-${invitation.role}`) })}</p>
      <What invitation={invitation} ctx={ctx} />
      <form method="post" action={ctx.path} noValidate>
        <Guard ctx={ctx} />
        <h2>{t('site.invitation-terms')}</h2>
        <ol className="told">{termsOf(invitation.role).map((key) => <li key={key}>{t(`panel.terms.${key}`)}</li>)}</ol>
        <div className={bad('terms-not-signed') ? 'field bad' : 'field'}>
          {bad('terms-not-signed') && <p className="why" id="terms-why">{wrong?.text}</p>}
          <div className="pick"><input type="checkbox" id="terms" name="terms" value="yes" defaultChecked={dto.terms} aria-invalid={bad('terms-not-signed') ? true : undefined} aria-describedby={bad('terms-not-signed') ? 'terms-why' : undefined} /><label htmlFor="terms">{t('site.invitation-agree', { count: termsOf(invitation.role).length })}</label></div>
        </div>
        <div className="field">
          <label htmlFor="name">{t('site.invitation-name')}</label>
          <p className="hint" id="name-hint">{t('site.invitation-name-hint')}</p>
          <input id="name" name="name" type="text" dir="auto" autoComplete="name" maxLength={200} aria-describedby="name-hint" defaultValue={dto.name} />
        </div>
        <div className={bad('password-too-short') ? 'field bad' : 'field'}>
          <label htmlFor="password">{t('site.invitation-password')}</label>
          <p className="hint" id="password-hint">{t('site.invitation-password-hint')}</p>
          {bad('password-too-short') && <p className="why" id="password-why">{wrong?.text}</p>}
          {/* So that a password manager keeps it under the address. */}
          <input type="hidden" name="username" autoComplete="username" value={invitation.address} />
          <input id="password" name="password" type="password" dir="ltr" autoComplete="new-password" aria-invalid={bad('password-too-short') ? true : undefined} aria-describedby={bad('password-too-short') ? 'password-why password-hint' : 'password-hint'} />
        </div>
        <div className="acts mt"><button name="answer" value="accept">{t('site.invitation-accept')}</button></div>
      </form>
      <form method="post" action={ctx.path} className="rule">
        <Guard ctx={ctx} />
        <p>{t('site.invitation-decline-text')}</p>
        <div className="acts mt"><button className="second" name="answer" value="decline">{t('site.invitation-decline')}</button></div>
      </form>
    </Letter>
  )
}

export const InvitationDeclinedPage = ({ dto, ctx }: Props<{ edition: string; programme: string }>) => (
  <Letter ctx={ctx} title={ctx.t('site.invitation-declined')}>
    <p className="told">{ctx.t('site.invitation-declined-text', dto)}</p>
    <div className="rule"><p><a href={homePath(ctx.locale)}>{ctx.t('site.home')}</a></p></div>
  </Letter>
)

/** Whoever opened the mail says that the address is theirs: it then counts for signing in and for finding conflicts. */
export function VerifyPage({ dto, ctx }: Props<{ address: string; until: string }>) {
  const { t } = ctx
  return (
    <Letter ctx={ctx} title={t('site.verify-title')}>
      <p className="told">{t('site.verify-text', { address: dto.address })}</p>
      <form method="post" action={ctx.path}><Guard ctx={ctx} /><div className="acts mt"><button>{t('site.verify-yes')}</button></div></form>
      <p className="hint mt">{t('portal.link-until', { until: instant(t, dto.until, 'UTC') })}</p>
    </Letter>
  )
}

export const VerifiedPage = ({ dto, ctx }: Props<{ address: string }>) => (
  <Letter ctx={ctx} title={ctx.t('site.verified-title')}>
    <p className="told">{ctx.t('site.verified-text', dto)}</p>
    <div className="rule"><p><a href={homePath(ctx.locale)}>{ctx.t('site.home')}</a></p></div>
  </Letter>
)
