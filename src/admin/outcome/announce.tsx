import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'
import type { Translate } from '#i18n/translate.ts'
import type { AnnouncementDto } from '#services/outcome/announcement-of.ts'
import type { AnnouncementEffects } from '#services/outcome/announcement-plan.ts'
import { AnnounceForm } from './announce-form.tsx'
import { Acceptance, Mails, Outcomes, Public, SightTable } from './announce-tables.tsx'
import { button } from './button.ts'
import { moment } from './format.ts'
import { RevertForm } from './revert-form.tsx'

export function Announce(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments }) => {
    const page = await awards.announcementOf(viewer, { category: segments[1] ?? '', locale: t.locale })
    return page.plan ? <Before t={t} page={page} plan={page.plan} email={viewer.person?.email ?? ''} /> : <After t={t} page={page} />
  })
}

const isAtWork = ({ state }: { state: string }): boolean => state === 'approved' || state === 'running'

function Head({ t, page, children }: { t: Translate; page: AnnouncementDto; children: string }) {
  return (
    <div className="rc-head">
      <div><h1>{t('panel.announce.title', { category: page.category.name })}</h1><p>{children}</p></div>
      <div className="rc-acts"><Link className={button('secondary')} href={`/admin/determinations/${page.category.code}`}>{t('panel.announce.to-determinations')}</Link></div>
    </div>
  )
}

function Before({ t, page, plan, email }: { t: Translate; page: AnnouncementDto; plan: NonNullable<AnnouncementDto['plan']>; email: string }) {
  const { effects, count } = plan
  // Begun and not ended: it goes on or goes back, and no other begins beside it.
  const stopped = page.last && isAtWork(page.last) ? page.last : null
  const nothing = t('panel.announce.nothing-yet', { at: moment(t.locale, page.computedAt, page.edition.timeZone) })
  if (count === 0) return <><Head t={t} page={page}>{nothing}</Head><section className="rc-section"><h2>{t('panel.announce.empty')}</h2><p>{t('panel.announce.empty-next')}</p></section></>
  return (
    <>
      <Head t={t} page={page}>{page.edition.ceremony ? `${nothing} ${t('panel.announce.ceremony', { when: page.edition.ceremony })}` : nothing}</Head>
      {stopped && <div className="rc-wrong" role="alert"><p>{t('panel.announce.stopped', { done: stopped.done, of: stopped.of })}</p></div>}
      {effects.warnings.length > 0 && (
        <div className="rc-warn" role="note"><p><b className="m">{t('panel.announce.look-first', { n: effects.warnings.length })}</b> {effects.warnings.map((warning) => t(`panel.announce.warning.${warning}`)).join(' ')}</p></div>
      )}
      <Effects t={t} effects={effects} count={count} />
      {stopped ? <RevertForm operation={stopped.code} stopped mailsLeft={page.mailsLeft} /> : <AnnounceForm category={page.category.code} count={count} seen={plan.hash} email={email} minutes={page.signedInMinutesAgo} again={page.mustSignInAgain} />}
    </>
  )
}

function Effects({ t, effects, count }: { t: Translate; effects: AnnouncementEffects; count: number }) {
  return <><Outcomes t={t} effects={effects} count={count} /><Acceptance t={t} effects={effects} /><SightTable t={t} effects={effects} /><Mails t={t} effects={effects} /><Public t={t} effects={effects} /></>
}

function After({ t, page }: { t: Translate; page: AnnouncementDto }) {
  const { last } = page
  const stopped = last ? isAtWork(last) : false
  return (
    <>
      <Head t={t} page={page}>{last?.approvedAt ? t('panel.announce.done-at', { at: moment(t.locale, last.approvedAt, page.edition.timeZone) }) : t('panel.announce.done')}</Head>
      {last && (
        <>
          <section className="rc-section">
            <h2>{stopped ? t('panel.announce.stopped', { done: last.done, of: last.of }) : t('panel.announce.mails-wait', { n: last.effects.mails.reduce((n, each) => n + each.n, 0), left: page.mailsLeft })}</h2>
            <p><Link className="go" href={`/admin/outbox?operation=${last.code}`}>{t('panel.announce.to-outbox')}</Link></p>
          </section>
          <Effects t={t} effects={last.effects} count={last.count} />
          <RevertForm operation={last.code} stopped={stopped} mailsLeft={page.mailsLeft} />
        </>
      )}
    </>
  )
}
