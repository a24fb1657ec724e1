import Link from 'next/link'
import type { ReactNode } from 'react'
import type { ViewArgs } from '../frame.tsx'
import { button } from '../outcome/button.ts'
import { day } from '../outcome/format.ts'
import { ActButton } from '../publication/act-button.tsx'

/** The editor's first page: honours that nobody told yet, drafts and what each waits for, reports from outside. */
export async function EditorHome({ awards, viewer, t }: ViewArgs, { under = false }: { under?: boolean } = {}): Promise<ReactNode> {
  const [{ untold, drafts, published }, { counts, reports }] = await Promise.all([
    awards.editorialDesk(viewer, { locale: t.locale }), awards.listReports(viewer, { state: 'new', limit: 5 }),
  ])
  const Heading = under ? 'h2' : 'h1'
  const waiting = untold.filter(({ consented }) => consented > 0).length + drafts.filter(({ waits }) => waits !== 'answer').length + counts.new
  return (
    <>
      <div className="rc-head">
        <div><Heading>{t('panel.desk.title', { n: waiting })}</Heading><p>{t('panel.desk.published', { n: published })}</p></div>
        <div className="rc-acts"><Link className={button('secondary')} href="/admin/collections/case-studies">{t('panel.desk.all')}</Link></div>
      </div>
      {waiting === 0 && drafts.length === 0 && <p className="rc-none">{t('panel.desk.nothing')}</p>}
      {untold.length > 0 && (
        <section className="rc-section">
          <h2>{t('panel.desk.untold', { n: untold.length })}</h2>
          <p>{t('panel.desk.untold-words')}</p>
          <ul className="rc-q rc-q-wide">{untold.map(({ code, honouree, edition, year, consented }) => (
            <li key={code}>
              <div className="body"><h3><bdi>{honouree}</bdi></h3><p>{t('panel.desk.consented', { n: consented })}</p><p className="quiet">{edition || year} · <span className="code" dir="ltr">{code}</span></p></div>
              <div className="do">{consented > 0 && <ActButton service="draftCaseStudy" input={{ honour: code }} text={t('panel.desk.draft')} name={honouree} style="secondary" desk />}</div>
            </li>
          ))}</ul>
        </section>
      )}
      {drafts.length > 0 && (
        <section className="rc-section">
          <h2>{t('panel.desk.drafts', { n: drafts.length })}</h2>
          <ul className="rc-q rc-q-wide">{drafts.map(({ code, title, updatedAt, waits, obstacles }) => (
            <li key={code}>
              <div className="body">
                <h3><bdi>{title}</bdi></h3>
                <p>{waits === 'obstacles' ? obstacles.map((one) => t(`panel.obstacle.${one}`)).join(' ') : t(`panel.desk.waits-${waits}`)}</p>
                <p className="quiet">{t('panel.desk.changed', { when: day(t.locale, updatedAt) })} · <span className="code" dir="ltr">{code}</span></p>
              </div>
              <div className="do"><Link className={button('secondary')} href={`/admin/publication/${code}`}>{t('panel.desk.open')}<span className="vh">: {title}</span></Link></div>
            </li>
          ))}</ul>
        </section>
      )}
      <section className="rc-section">
        <h2>{t('panel.desk.reports', { n: counts.new })}</h2>
        {counts.new === 0 && <p className="rc-none">{t('panel.desk.reports-none')}</p>}
        {counts.new > 0 && (
          <>
            <ul className="rc-bare">{reports.map(({ code, kind, at, about }) => (
              <li key={code}>{kind === 'harm' ? <b className="m">{t('site.report-kind-harm')}</b> : t(`site.report-kind-${kind}`)} · {day(t.locale, at)} · <span className="code" dir="ltr">{about ?? code}</span></li>
            ))}</ul>
            <p><Link href="/admin/collections/reports">{t('panel.desk.reports-open')}</Link></p>
          </>
        )}
      </section>
    </>
  )
}
