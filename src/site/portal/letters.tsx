import type { ReactNode } from 'react'
import type { LinkDto, NomineeDto } from '#services/dto/portal.ts'
import { instant } from '../format.ts'
import { callsPath, entryPath, myEntriesPath, signInPath } from './addresses.ts'
import { Answers } from './check.tsx'
import type { PortalContext } from './context.ts'
import { ErrorSummary, Guard, PortalPage } from './frame.tsx'

const Letter = ({ ctx, title, wrong, children }: { ctx: PortalContext; title: string; wrong?: boolean; children: ReactNode }) => (
  <PortalPage ctx={ctx} title={title} wrong={wrong}><div className="wrap letter"><h1>{title}</h1>{children}</div></PortalPage>
)

/** `parked`: what was typed waits for whoever signs in. */
export function SignInPage({ ctx, dto }: { ctx: PortalContext; dto: { next: string; address: string; wrong: string | null; parked: boolean } }) {
  const { t } = ctx
  return (
    <Letter ctx={ctx} title={t('portal.sign-in-title')} wrong={dto.wrong !== null}>
      {dto.wrong && <ErrorSummary title={dto.wrong} items={[{ href: '#em', text: t('portal.start-address') }]} />}
      {dto.parked && <p className="told" role="status"><b>{t('portal.parked')}</b></p>}
      <p className="told">{t('portal.sign-in-text')}</p>
      <form method="post" action={signInPath(ctx.locale)} noValidate>
        <Guard ctx={ctx} />
        <input type="hidden" name="next" value={dto.next} />
        <div className={dto.wrong ? 'field mt0 bad' : 'field mt0'}>
          <label htmlFor="em">{t('portal.start-address')}</label>
          <p className="hint" id="emh">{t('portal.sign-in-hint')}</p>
          <input id="em" type="email" name="address" autoComplete="email" dir="ltr" aria-describedby="emh" aria-invalid={dto.wrong ? true : undefined} defaultValue={dto.address} />
        </div>
        <div className="acts mt"><button>{t('portal.sign-in-send')}</button></div>
      </form>
      <div className="rule"><h2 className="h3">{t('portal.mail-slow')}</h2><p>{t('portal.mail-slow-text')}</p></div>
    </Letter>
  )
}

export function SignInSentPage({ ctx, dto }: { ctx: PortalContext; dto: { address: string; minutes: number } }) {
  const { t } = ctx
  return (
    <Letter ctx={ctx} title={t('portal.mail-title')}>
      <p className="told">{t('portal.mail-text', { address: dto.address, minutes: dto.minutes })}</p>
      <div className="rule"><h2 className="h3">{t('portal.mail-nothing')}</h2><p>{t('portal.mail-nothing-text')} <a href={signInPath(ctx.locale)}>{t('portal.mail-again')}</a></p></div>
    </Letter>
  )
}

/** What a mailed link opens: it acts only when the button is pressed, since mail scanners follow links. */
export function LinkPage({ ctx, dto }: { ctx: PortalContext; dto: LinkDto }) {
  const { t } = ctx
  return (
    <Letter ctx={ctx} title={t(`portal.link-${dto.purpose}`)}>
      <p className="told">{t(`portal.link-${dto.purpose}-text`, { title: dto.title, address: dto.address ?? '', name: dto.person ?? '' })}</p>
      <form method="post" action={ctx.path}><Guard ctx={ctx} /><div className="acts mt"><button>{t(`portal.link-${dto.purpose}-go`)}</button></div></form>
      <p className="hint mt">{t('portal.link-until', { until: instant(t, dto.until, 'UTC') })}</p>
    </Letter>
  )
}

/** A refusal in words, with the ways on; a post that could not be taken keeps what was typed in a form that sends it again. */
export function RefusedPage({ ctx, dto }: { ctx: PortalContext; dto: { text: string; again: { action: string; fields: [string, string][] } | null } }) {
  const { t } = ctx
  return (
    <Letter ctx={ctx} title={t('portal.refused-title')} wrong>
      <p className="told">{dto.text}</p>
      {dto.again && (
        <form method="post" action={dto.again.action}>
          <Guard ctx={ctx} />
          {dto.again.fields.filter(([name]) => name !== '_token').map(([name, value], i) => (
            // The first line of a text would be eaten by a hidden field only in a textarea; hidden inputs keep all of it.
            name === '_key' ? null : <input key={i} type="hidden" name={name} value={value} />
          ))}
          <div className="acts mt"><button>{t('portal.send-again')}</button></div>
          <p className="hint mt">{t('portal.typed-kept')}</p>
          <details className="mt"><summary>{t('portal.what-you-typed')}</summary>
            {dto.again.fields.filter(([name, value]) => !name.startsWith('_') && value.trim() !== '').map(([, value], i) => <p className="asis mt" dir="auto" key={i}>{value}</p>)}</details>
        </form>
      )}
      <div className="rule"><h2 className="h3">{t('site.go-on')}</h2><p><a href={myEntriesPath(ctx.locale)}>{t('portal.my-entries')}</a>{t('portal.comma')}<a href={callsPath(ctx.locale)}>{t('portal.calls-title')}</a></p></div>
    </Letter>
  )
}

export function WithdrawPage({ ctx, dto }: { ctx: PortalContext; dto: { code: string; title: string; draft: boolean } }) {
  const { t } = ctx
  const which = dto.draft ? 'remove' : 'withdraw'
  return (
    <Letter ctx={ctx} title={t(`portal.${which}-title`, { title: dto.title || dto.code })}>
      <p className="told">{t(`portal.${which}-text`)}</p>
      <form method="post" action={entryPath(ctx.locale, dto.code, 'withdraw')}><Guard ctx={ctx} /><div className="acts mt"><button>{t(dto.draft ? 'portal.remove-draft' : 'portal.withdraw')}</button><a href={myEntriesPath(ctx.locale)}>{t('portal.keep-it')}</a></div></form>
    </Letter>
  )
}

export function AppealPage({ ctx, dto }: { ctx: PortalContext; dto: { code: string; title: string; finding: string; typed: string; wrong: string | null } }) {
  const { t } = ctx
  return (
    <Letter ctx={ctx} title={t('portal.appeal-title', { title: dto.title || dto.code })} wrong={dto.wrong !== null}>
      {dto.wrong && <ErrorSummary title={dto.wrong} items={[{ href: '#reason', text: t('portal.appeal-reason') }]} />}
      {dto.finding && <blockquote className="cite told"><p dir="auto">{dto.finding}</p></blockquote>}
      <p className="told">{t('portal.appeal-text')}</p>
      <form method="post" action={entryPath(ctx.locale, dto.code, 'appeal')}>
        <Guard ctx={ctx} />
        <div className={dto.wrong ? 'field bad' : 'field'}><label htmlFor="reason">{t('portal.appeal-reason')}</label><textarea id="reason" name="reason" rows={8} dir="auto" aria-invalid={dto.wrong ? true : undefined} defaultValue={dto.typed} /></div>
        <div className="acts mt"><button>{t('portal.appeal-send')}</button><a href={myEntriesPath(ctx.locale)}>{t('portal.not-now')}</a></div>
      </form>
    </Letter>
  )
}

/** Somebody was put forward who did not ask: all that is said of them, then accepting or declining. */
export function NomineePage({ ctx, dto }: { ctx: PortalContext; dto: NomineeDto }) {
  const { t } = ctx
  return (
    <PortalPage ctx={ctx} title={t('portal.nominee-title', { title: dto.title })}>
      <div className="wrap mt2">
        <p className="small quiet num">{dto.code}{t('portal.comma')}{dto.category.name}{t('portal.comma')}{dto.category.editionName}</p>
        <h1 className="h1s">{t('portal.nominee-title', { title: dto.title })}</h1>
        <p className="told lede2">{t(`portal.nominee-${dto.state}`, { nominator: dto.nominator, name: dto.name })}</p>
        <div className="checkcol">
          <section aria-labelledby="n1"><h2 id="n1">{t('portal.nominee-said')}</h2><Answers answers={dto.answers} code={dto.code} ctx={ctx} change={false} /></section>
          {dto.state === 'asked' && (
            <form method="post" action={ctx.path}>
              <Guard ctx={ctx} />
              <div className="pick"><input type="checkbox" id="show" name="show" value="yes" /><label htmlFor="show">{t('portal.nominee-show-name')}</label></div>
              <div className="acts mt"><button name="answer" value="accept">{t('portal.nominee-accept')}</button><button className="second" name="answer" value="decline">{t('lifecycle.act.decline-nomination')}</button></div>
              <p className="hint mt">{t('portal.nominee-decline-note')}</p>
            </form>
          )}
        </div>
      </div>
    </PortalPage>
  )
}

export type OfferView = { title: string; outcome: string; category: string; edition: string; citation: string; answered: boolean; until: string }

export function OfferPage({ ctx, dto }: { ctx: PortalContext; dto: OfferView }) {
  const { t } = ctx
  return (
    <Letter ctx={ctx} title={dto.title}>
      <p className="told">{t('portal.offer-text', { outcome: t(`lifecycle.entrant-status.${dto.outcome}`), category: dto.category, edition: dto.edition })}</p>
      {dto.citation && <blockquote className="cite told mt"><p dir="auto">{dto.citation}</p></blockquote>}
      {dto.answered ? <p className="mt">{t('portal.offer-answered')}</p> : (
        <form method="post" action={ctx.path}>
          <Guard ctx={ctx} />
          <p className="mt">{t('portal.embargo-note')}</p>
          <div className="acts mt"><button name="answer" value="accept">{t('lifecycle.act.accept-honour')}</button><button className="second" name="answer" value="decline">{t('lifecycle.act.decline-honour')}</button></div>
          <p className="hint mt">{t('portal.link-until', { until: instant(t, dto.until, 'UTC') })}</p>
        </form>
      )}
    </Letter>
  )
}
