import { REPORT_KINDS } from '#domain/reports.ts'
import type { ReportFormDto, ReportStatusDto } from '#services/dto/report.ts'
import { reportPath, reportStatusPath } from '../addresses.ts'
import { Layout } from '../layout.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import type { PortalContext } from '../portal/context.ts'
import { ErrorSummary, Guard } from '../portal/frame.tsx'

type Wrong = ReportFormDto['wrong'][number]
const FIELD: Readonly<Record<Wrong, string>> = { kind: 'kind-correction', about: 'about', text: 'text', 'text-long': 'text', contact: 'contact' }

/** Something is wrong, something is missing, somebody was harmed: one form, no account, no script. */
export function ReportPage({ dto, ctx }: { dto: ReportFormDto; ctx: PortalContext }) {
  const { t } = ctx
  const why = (...problems: Wrong[]) => dto.wrong.find((one) => problems.includes(one))
  const Why = ({ problem, id }: { problem: Wrong | undefined; id: string }) => (problem ? <p className="why" id={`${id}-why`}>{t(`site.report-wrong-${problem}`)}</p> : null)
  const kind = why('kind')
  const text = why('text', 'text-long')
  const about = why('about')
  const contact = why('contact')
  return (
    <Layout ctx={ctx} title={dto.wrong.length > 0 ? t('portal.title-wrong', { title: t('site.report-title') }) : t('site.report-title')} noindex>
      <div className="wrap letter">
        <Crumbs ctx={ctx} here={t('site.report-title')} />
        {dto.wrong.length > 0 && <ErrorSummary title={t('portal.look-again', { count: dto.wrong.length })} items={dto.wrong.map((one) => ({ href: `#${FIELD[one]}`, text: t(`site.report-wrong-${one}`) }))} />}
        <h1>{t('site.report-title')}</h1>
        <p className="told">{t('site.report-lede')}</p>
        <form method="post" action={reportPath(ctx.locale)} noValidate>
          <Guard ctx={ctx} />
          <fieldset className={kind ? 'field bad' : 'field'}>
            <legend>{t('site.report-kind')}</legend>
            <Why problem={kind} id="kind" />
            {REPORT_KINDS.map((one) => (
              <div className="pick" key={one}>
                <input type="radio" id={`kind-${one}`} name="kind" value={one} defaultChecked={dto.kind === one} aria-describedby={one === 'harm' ? 'harm-hint' : undefined} />
                <label htmlFor={`kind-${one}`}>{t(`site.report-kind-${one}`)}</label>
              </div>
            ))}
            <p className="hint" id="harm-hint">{t('site.report-harm-hint')}</p>
          </fieldset>
          <div className={about ? 'field bad' : 'field'}>
            <label htmlFor="about">{t('site.report-about')}</label>
            <p className="hint" id="about-hint">{t('site.report-about-hint')}{dto.aboutId && <> <a href={dto.aboutId}>{dto.about}</a></>}</p>
            <Why problem={about} id="about" />
            <input id="about" name="about" dir="auto" aria-describedby={about ? 'about-why about-hint' : 'about-hint'} aria-invalid={about ? true : undefined} defaultValue={dto.about} />
          </div>
          <div className={text ? 'field bad' : 'field'}>
            <label htmlFor="text">{t('site.report-text')}</label>
            <p className="hint" id="text-hint">{t('site.report-text-hint')}</p>
            <Why problem={text} id="text" />
            <textarea id="text" name="text" rows={8} dir="auto" aria-describedby={text ? 'text-why text-hint' : 'text-hint'} aria-invalid={text ? true : undefined} defaultValue={dto.text} />
          </div>
          <div className={contact ? 'field bad' : 'field'}>
            <label htmlFor="contact">{t('site.report-contact')}</label>
            <p className="hint" id="contact-hint">{t('site.report-contact-hint')}</p>
            <Why problem={contact} id="contact" />
            <input id="contact" name="contact" dir="auto" autoComplete="email" aria-describedby={contact ? 'contact-why contact-hint' : 'contact-hint'} aria-invalid={contact ? true : undefined} defaultValue={dto.contact} />
          </div>
          <div className="acts mt2"><button>{t('site.report-send')}</button></div>
          <p className="hint mt">{t('site.report-note')}</p>
        </form>
      </div>
    </Layout>
  )
}

/** How far a report is: the code and the state, nothing of what it says. */
export function ReportStatusPage({ dto, ctx }: { dto: ReportStatusDto; ctx: PortalContext }) {
  const { t } = ctx
  const title = t(dto.sent ? 'site.report-sent-title' : 'site.report-status-title')
  return (
    <Layout ctx={ctx} title={title} noindex>
      <div className="wrap letter">
        <Crumbs ctx={ctx} between={[{ href: reportPath(ctx.locale), label: t('site.report-title') }]} here={dto.code} />
        <h1>{title}</h1>
        {dto.sent && <p className="told">{t('site.report-sent-text')}</p>}
        <p className="told"><b><code dir="ltr">{dto.code}</code></b>{t('portal.colon')}{t(`site.report-state-${dto.state}`)}</p>
        <p className="quiet">{t('site.report-keep')} <a href={reportStatusPath(ctx.locale, dto.code)} dir="ltr">{ctx.origin + reportStatusPath(ctx.locale, dto.code)}</a></p>
      </div>
    </Layout>
  )
}
