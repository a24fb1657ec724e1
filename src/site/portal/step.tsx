import type { StepDto } from '#services/dto/portal.ts'
import { ENDONYM } from '#i18n/locales.ts'
import { entryPath, stepPath } from './addresses.ts'
import type { PortalContext } from './context.ts'
import { Field, targetOf } from './fields.tsx'
import { ErrorSummary, Guard, PortalPage, SavedLine, TaskBox } from './frame.tsx'
import { problemText } from './words.ts'

/** One step of the form. `look`: it was sent on with answers that need another look; everything typed is saved. */
export function StepPage({ dto, ctx }: { dto: StepDto & { look: boolean }; ctx: PortalContext }) {
  const { t } = ctx
  const problems = dto.look ? dto.problems : []
  const inForm = dto.questions
  const mixed = inForm.some((question) => question.type === 'file' && !question.readOnly)
  const next = dto.next ? stepPath(ctx.locale, dto.head.code, dto.next) : entryPath(ctx.locale, dto.head.code, 'check')
  return (
    <PortalPage ctx={ctx} title={dto.title} section={t('portal.nomination')} wrong={problems.length > 0}>
      <div className="wrap mt"><div className="split left">
        <TaskBox head={dto.head} current={dto.key} number={dto.number} ctx={ctx} />
        <div>
          {problems.length > 0 && (
            <ErrorSummary
              title={t('portal.look-again', { count: problems.length })} note={t('portal.all-saved')}
              items={problems.map((problem) => {
                const question = dto.questions.find((each) => each.key === problem.question)
                return { href: `#${targetOf(question, problem)}`, text: t('portal.problem-line', { label: question?.label ?? '', problem: problemText(t, problem) }) }
              })}
            />
          )}
          {dto.waiting && <p className="mt"><a className="go" href={`${stepPath(ctx.locale, dto.head.code, dto.key)}/two-texts`}>{t('portal.two-texts-wait')}</a></p>}
          <p className={problems.length > 0 ? 'small quiet mt' : 'small quiet'}>{t('portal.step-of', { number: dto.number, of: dto.of })}</p>
          <h1 className="h1s">{dto.title}</h1>
          {dto.help && <p className="told lede2">{dto.help}</p>}
          <SavedLine head={dto.head} ctx={ctx} />
          <form method="post" action={stepPath(ctx.locale, dto.head.code, dto.key)} noValidate data-save="" data-offline={t('portal.offline')} data-saved={t('portal.saved-now')} data-live={t('portal.counted-live')} data-kept={t('portal.kept-here')}>
            <Guard ctx={ctx} was={dto.was} rev={dto.head.rev} />
            {mixed && <button className="vh" name="_go" value="next" tabIndex={-1} aria-hidden="true">{t('portal.save-go-on')}</button>}
            {inForm.map((question) => (
              <Field key={question.key} question={question} problems={problems.filter((problem) => problem.question === question.key)} ctx={ctx} language={dto.head.language} />
            ))}
            <div className="acts mt2">
              <button name="_go" value="next">{t('portal.save-go-on')}</button>
              <button className="second" name="_go" value="stop">{t('portal.save-stop')}</button>
              {problems.length > 0 && <a href={next}>{t('portal.go-on-anyway')}</a>}
            </div>
            <p className="hint mt">{dto.head.address ? t('portal.resume-hint', { address: dto.head.address }) : ''}</p>
            <SaveAndSwitch ctx={ctx} />
          </form>
          {dto.places.length > 0 && <datalist id="places">{dto.places.map((place) => <option key={place.code} value={place.name} />)}</datalist>}
        </div>
      </div></div>
    </PortalPage>
  )
}

/** Another language from the middle of a form, with what was typed. */
const SaveAndSwitch = ({ ctx }: { ctx: PortalContext }) => {
  const others = ctx.languages.filter((each) => each.locale !== ctx.locale)
  if (others.length === 0) return null
  return (
    <p className="acts small mt">
      <span className="quiet">{ctx.t('portal.save-switch')}</span>
      {others.map(({ locale }) => <button key={locale} className="second mini" name="_go" value={`locale.${locale}`} lang={locale}>{ENDONYM[locale as keyof typeof ENDONYM] ?? locale}</button>)}
    </p>
  )
}
