import type { CategoryDto, MayIEnterDto, OpenCallsDto } from '#services/dto/portal.ts'
import { PillarTag } from '../tally/pillar-mark.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { callsPath, categoryPath, mayEnterPath, myEntriesPath, startPath } from './addresses.ts'
import type { PortalContext } from './context.ts'
import { idOf } from './fields.tsx'
import { CallLine, PortalPage } from './frame.tsx'

/** The categories that take entries now, or will. */
export function CallsPage({ dto, ctx }: { dto: OpenCallsDto; ctx: PortalContext }) {
  const { t } = ctx
  return (
    <PortalPage ctx={ctx} title={t('portal.calls-title')}>
      <div className="wrap mt2">
        <h1 className="h1s">{t('portal.calls-title')}</h1>
        <p className="told lede2">{t('portal.calls-lede')}</p>
        <p className="mt"><a className="go" href={myEntriesPath(ctx.locale)}>{t('portal.my-entries')}</a></p>
        {dto.editions.length === 0 && <p className="told mt2">{t('portal.calls-none')}</p>}
        {dto.editions.map((edition) => (
          <section className="mt2" key={edition.name} aria-label={edition.name}>
            <div className="bar"><h2>{edition.name}</h2></div>
            <p className="mt"><CallLine call={edition.call} ctx={ctx} /></p>
            <div className="grid mt">
              {edition.categories.map((category) => (
                <article className="card" key={category.category}>
                  {category.pillar && <div className="tags"><PillarTag pillar={category.pillar} ctx={ctx} link={false} /></div>}
                  <h3><a href={categoryPath(ctx.locale, category)}>{category.name}</a></h3>
                  {category.about && <p>{category.about}</p>}
                  {category.call.closes !== edition.call.closes && <p className="small"><CallLine call={category.call} ctx={ctx} /></p>}
                </article>
              ))}
            </div>
          </section>
        ))}
      </div>
    </PortalPage>
  )
}

/** Rules in words, dates and what is asked, before anybody begins. */
export function CategoryPage({ dto, ctx }: { dto: CategoryDto; ctx: PortalContext }) {
  const { t } = ctx
  return (
    <PortalPage ctx={ctx} title={dto.name} section={dto.editionName}>
      <div className="wrap">
        <Crumbs ctx={ctx} between={[{ href: callsPath(ctx.locale), label: t('portal.calls-title') }]} here={dto.name} />
        <div className="split mt2">
          <div>
            <p className="small quiet">{dto.editionName}</p>
            <h1 className="h1s">{dto.name}</h1>
            {dto.pillar && <div className="tags mt"><PillarTag pillar={dto.pillar} ctx={ctx} /></div>}
            {dto.about && <p className="told lede2 mt">{dto.about}</p>}
            <section className="mt2" aria-labelledby="ru">
              <h2 id="ru">{t('portal.rules')}</h2>
              {dto.rules.length > 0 ? <ul className="rules">{dto.rules.map((rule) => <li key={rule}>{rule}</li>)}</ul> : <p>{t('portal.rules-none')}</p>}
            </section>
            <section className="mt2" aria-labelledby="as">
              <h2 id="as">{t('portal.what-we-ask')}</h2>
              <ol className="tasks">
                {dto.steps.map((step) => <li key={step.title}><b>{step.title}</b><small>{step.questions.join(t('portal.semicolon'))}</small></li>)}
              </ol>
              <p className="mt">{t('portal.ask-note')}</p>
            </section>
            {dto.declarations.length > 0 && (
              <section className="mt2" aria-labelledby="de"><h2 id="de">{t('portal.you-will-say')}</h2><ul>{dto.declarations.map((text) => <li key={text}>{text}</li>)}</ul></section>
            )}
          </div>
          <aside className="side" aria-labelledby="go">
            <h2 id="go">{t(dto.call.state === 'open' ? 'portal.enter-title' : 'portal.call-title')}</h2>
            <p><CallLine call={dto.call} ctx={ctx} /></p>
            {(dto.finalists > 0 || dto.winners > 0) && <p className="small">{t('portal.places', { finalists: dto.finalists, winners: dto.winners })}</p>}
            {dto.call.state === 'open' && (
              <div className="acts mt">
                <a className="btn" href={startPath(ctx.locale, dto)}>{t('portal.start')}</a>
                {dto.askable && <a className="btn second" href={mayEnterPath(ctx.locale, dto)}>{t('portal.may-i-enter')}</a>}
              </div>
            )}
            {dto.call.state !== 'open' && dto.askable && <p><a className="go" href={mayEnterPath(ctx.locale, dto)}>{t('portal.may-i-enter')}</a></p>}
            <p className="small">{t('portal.no-account')}</p>
          </aside>
        </div>
      </div>
    </PortalPage>
  )
}

/** The check before any account: a form that only asks, so the answer has an address that can be sent on. */
export function MayIEnterPage({ dto, ctx, places }: { dto: MayIEnterDto; ctx: PortalContext; places: { code: string; name: string }[] }) {
  const { t } = ctx
  return (
    <PortalPage ctx={ctx} title={t('portal.may-i-enter')} section={dto.category.name}>
      <div className="wrap">
        <Crumbs ctx={ctx} between={[{ href: callsPath(ctx.locale), label: t('portal.calls-title') }, { href: categoryPath(ctx.locale, dto.category), label: dto.category.name }]} here={t('portal.may-i-enter')} />
        <h1 className="h1s mt2">{t('portal.may-i-enter')}</h1>
        <p className="told lede2">{t('portal.may-lede')}</p>
        {dto.answer && (
          <div className="answerbox mt2" role="status">
            <h2>{t(`eligibility.may.${dto.answer.outcome}`)}</h2>
            {dto.answer.results.length > 0 && <ul className="mt1">{dto.answer.results.map((each) => <li key={each.text}>{each.text}</li>)}</ul>}
            {(dto.answer.outcome === 'yes' || dto.answer.outcome === 'person') && dto.call.state === 'open' && <p className="mt"><a className="btn" href={startPath(ctx.locale, dto.category)}>{t('portal.start')}</a></p>}
            {dto.answer.outcome === 'no' && <p className="mt"><a className="go" href={callsPath(ctx.locale)}>{t('portal.other-categories')}</a></p>}
          </div>
        )}
        <form method="get" action={mayEnterPath(ctx.locale, dto.category)} className="mt2">
          {dto.questions.map((question) => question.input === 'choice' ? (
            <fieldset className="field" key={question.kind}>
              <legend>{t(`eligibility.ask.${question.kind}`)}</legend>
              {question.options.map((option) => (
                <div className="pick" key={option.value}>
                  <input type="radio" id={idOf(`${question.kind}.${option.value}`)} name={question.kind} value={option.value} defaultChecked={question.answer.includes(option.value)} />
                  <label htmlFor={idOf(`${question.kind}.${option.value}`)}>{option.label}</label>
                </div>
              ))}
            </fieldset>
          ) : (
            <div className="field" key={question.kind}>
              <label htmlFor={idOf(question.kind)}>{t(`eligibility.ask.${question.kind}`)}</label>
              <p className="hint">{t(question.input === 'date' ? 'portal.month-hint' : 'portal.places-hint-short')}</p>
              {(question.input === 'date' ? [0] : [0, 1, 2]).map((i) => (
                <input key={i} className={question.input === 'date' ? 'w4' : 'gap1'} id={i === 0 ? idOf(question.kind) : undefined} aria-label={i > 0 ? t('portal.place-number', { label: t(`eligibility.ask.${question.kind}`), number: i + 1 }) : undefined} name={question.kind} list={question.input === 'places' ? 'places' : undefined} defaultValue={question.answer[i] ?? ''} autoComplete="off" />
              ))}
            </div>
          ))}
          <div className="acts mt2"><button>{t('portal.ask')}</button></div>
          <p className="hint mt">{t('portal.may-note')}</p>
        </form>
        {places.length > 0 && <datalist id="places">{places.map((place) => <option key={place.code} value={place.name} />)}</datalist>}
      </div>
    </PortalPage>
  )
}
