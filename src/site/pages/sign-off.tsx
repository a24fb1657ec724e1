import type { SignOffDto } from '#services/dto/sign-off.ts'
import { homePath } from '../addresses.ts'
import { instant, languageName, list } from '../format.ts'
import { Layout } from '../layout.tsx'
import { QuickExit } from '../parts/notices.tsx'
import type { PortalContext } from '../portal/context.ts'
import { ErrorSummary, Guard } from '../portal/frame.tsx'
import { CaseStudyAccount } from './case-study.tsx'

export type SignOffView = SignOffDto & {
  /** What stood in the field when the answer could not be taken. */
  typed: string
  /** Code of the refusal; its sentence is `errors.<code>`. */
  wrong: string | null
}
type Props = { dto: SignOffView; ctx: PortalContext }

/** What the person should know before they read: that it is not public, and whether they answered already. */
function Before({ dto, ctx }: Props) {
  const { t } = ctx
  const said = dto.withdrawn ? 'withdrawn' : dto.answered ? (dto.answered.agreed ? 'agreed' : 'noted') : dto.changedSince ? 'changed' : 'ask'
  return (
    <div className="wrap letter">
      {dto.wrong && <ErrorSummary title={t(`errors.${dto.wrong}`)} items={dto.wrong === 'say-what-to-change' ? [{ href: '#note', text: t('site.sign-off-note') }] : []} />}
      <p className="told lede2">{t(`site.sign-off-${said}`, { when: dto.answered ? instant(t, dto.answered.at, 'UTC') : '' })}</p>
      {dto.answered?.note && <blockquote className="cite told"><p dir="auto">{dto.answered.note}</p></blockquote>}
      {dto.page && <p>{t('site.sign-off-languages', { count: dto.page.translations.length, languages: list(t, dto.page.translations.map((one) => languageName(t, one.language))) })} {t('site.sign-off-mode', { mode: t(`vocabulary.publication-mode.${dto.page.mode}`) })}</p>}
      {!dto.withdrawn && dto.page && <p><a className="go" href="#answer">{t('site.sign-off-to-answer')}</a></p>}
    </div>
  )
}

/** Agreeing is to exactly this text; anything else is said in own words. Two forms, so that Enter in the field agrees to nothing. */
function Answer({ dto, ctx }: Props) {
  const { t } = ctx
  const wrong = dto.wrong === 'say-what-to-change'
  return (
    <section className="wrap letter" aria-labelledby="answer">
      <h2 id="answer">{t('site.sign-off-answer')}</h2>
      {!dto.answered?.agreed && (
        <form method="post" action={ctx.path}>
          <Guard ctx={ctx} />
          <input type="hidden" name="text" value={dto.text} />
          <p>{t('site.sign-off-agree-text')}</p>
          <div className="acts mt"><button name="answer" value="agree">{t('site.sign-off-agree')}</button></div>
        </form>
      )}
      <form method="post" action={ctx.path} noValidate className="mt2">
        <Guard ctx={ctx} />
        <input type="hidden" name="text" value={dto.text} />
        <div className={wrong ? 'field bad' : 'field'}>
          <label htmlFor="note">{t('site.sign-off-note')}</label>
          <p className="hint" id="note-hint">{t('site.sign-off-note-hint')}</p>
          {wrong && <p className="why" id="note-why">{t('errors.say-what-to-change')}</p>}
          <textarea id="note" name="note" rows={6} maxLength={4000} dir="auto" aria-describedby={wrong ? 'note-why note-hint' : 'note-hint'} aria-invalid={wrong ? true : undefined} defaultValue={dto.typed} />
        </div>
        <div className="acts mt"><button className="second" name="answer" value="change">{t('site.sign-off-change')}</button></div>
      </form>
      <p className="hint mt">{t('portal.link-until', { until: instant(t, dto.until, 'UTC') })}</p>
    </section>
  )
}

/** For whoever it is about: the page as it would be published, then yes or what should change. */
export function SignOffPage({ dto, ctx }: Props) {
  const { t } = ctx
  const { page } = dto
  const title = page?.title ?? t('site.sign-off-title')
  return (
    <Layout ctx={ctx} title={dto.wrong ? t('portal.title-wrong', { title }) : title} noindex places>
      {page?.sensitive && <QuickExit ctx={ctx} />}
      <Before dto={dto} ctx={ctx} />
      {page ? <CaseStudyAccount dto={page} ctx={ctx} /> : <div className="wrap letter"><h1>{title}</h1><p className="told">{t('errors.preview-no-text')}</p></div>}
      {page && !dto.withdrawn && <Answer dto={dto} ctx={ctx} />}
    </Layout>
  )
}

/** What was said, and what happens next. */
export function SignOffDonePage({ agreed, ctx }: { agreed: boolean; ctx: PortalContext }) {
  const { t } = ctx
  const which = agreed ? 'agreed' : 'noted'
  return (
    <Layout ctx={ctx} title={t(`site.sign-off-done-${which}`)} noindex>
      <div className="wrap letter">
        <h1>{t(`site.sign-off-done-${which}`)}</h1>
        <p className="told">{t(`site.sign-off-done-${which}-text`)}</p>
        <div className="rule"><p><a href={ctx.path}>{t('site.sign-off-again')}</a>{t('site.comma')}<a href={homePath(ctx.locale)}>{t('site.home')}</a></p></div>
      </div>
    </Layout>
  )
}
