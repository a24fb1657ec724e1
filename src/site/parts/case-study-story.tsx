import type { ReactNode } from 'react'
import { ACCOUNT_PARTS } from '#services/dto/common.ts'
import { toldPartsOf, type CaseStudyDto } from '#services/dto/case-study.ts'
import type { PageContext } from '../context.ts'
import { day } from '../format.ts'
import { CiteAndTake } from './cite.tsx'
import { foreign } from './foreign.ts'
import { editionHref, outcomeWords } from './honour-words.tsx'
import { Lineage } from './lineage.tsx'
import { ResultsTable } from './results-table.tsx'
import { DatedNotes, SourceLinks, SourceList } from './sources.tsx'

type Props = { dto: CaseStudyDto; ctx: PageContext }

/** Markup from the editor, in the language it was written in. */
const Told = ({ html, dto, ctx }: Props & { html: string }) => (
  <div className="told" {...foreign(ctx, dto.language)} dangerouslySetInnerHTML={{ __html: html }} />
)

const Part = ({ title, children }: { title: string; children: ReactNode }) => <section><h2>{title}</h2>{children}</section>

const Approach = ({ dto, ctx }: Props) => (
  <Part title={ctx.t('site.cs-approach')}>
    {dto.approach && <Told html={dto.approach} dto={dto} ctx={ctx} />}
    {dto.steps.length > 0 && (
      <ol className="steps told" {...foreign(ctx, dto.language)}>{dto.steps.map((step, i) => <li key={i}><span>{step}</span></li>)}</ol>
    )}
  </Part>
)

const Cost = ({ cost, dto, ctx }: Props & { cost: NonNullable<CaseStudyDto['cost']> }) => (
  <Part title={ctx.t('site.cs-what-it-cost')}>
    <p className="told" {...foreign(ctx, dto.language)}>{cost.text}</p>
    {cost.table && <div className="mt" {...foreign(ctx, dto.language)} dangerouslySetInnerHTML={{ __html: cost.table }} />}
    {cost.note && <p className="small quiet" {...foreign(ctx, dto.language)}>{cost.note}</p>}
  </Part>
)

const Elsewhere = ({ dto, ctx }: Props) => {
  const text = foreign(ctx, dto.language)
  return (
    <Part title={ctx.t('site.cs-elsewhere')}>
      {dto.transferConditions && <p className="told" {...text}>{dto.transferConditions}</p>}
      {(dto.needs.length > 0 || dto.notNeeded.length > 0) && (
        <div className="two">
          {([['needs', dto.needs], ['needs-not', dto.notNeeded]] as const).map(([key, items]) => items.length > 0 && (
            <div key={key}><h3>{ctx.t(`site.cs-${key}`)}</h3><ul {...text}>{items.map((item) => <li key={item}>{item}</li>)}</ul></div>
          ))}
        </div>
      )}
    </Part>
  )
}

const Recognition = ({ dto, ctx }: Props) => {
  const { t } = ctx
  const { honour } = dto
  return (
    <Part title={t('site.cs-recognition')}>
      {honour?.citation && (
        <blockquote className="cite told"><p {...foreign(ctx, honour.citation.language)}>{honour.citation.text}</p></blockquote>
      )}
      {honour ? (
        <p className="mt1">
          {outcomeWords(honour, ctx)}{honour.category && <>{t('site.comma')}<span dir="auto">{honour.category.words}</span></>}{t('site.comma')}
          <a href={editionHref(honour, ctx)} dir="auto">{honour.edition.name}</a>
        </p>
      ) : <p>{dto.recognition}</p>}
      {honour && honour.sources.length > 0 && <p className="small">{t('site.source')}{t('site.colon')}<SourceLinks sources={honour.sources} /></p>}
    </Part>
  )
}

const Gaps = ({ dto, ctx }: Props) => {
  const told = toldPartsOf(dto)
  const missing = ACCOUNT_PARTS.filter((part) => !told.includes(part))
  if (missing.length === 0) return null
  // One signal a page: where failures are told, they have it.
  return (
    <section className={dto.whatDidNotWork ? undefined : 'signal'}>
      <h2>{ctx.t('site.cs-gaps', { count: missing.length })}</h2>
      <ul className="told">{missing.map((part) => <li key={part}>{ctx.t(`site.part-${part}`)}</li>)}</ul>
      <p className="mt"><a className="btn" href={dto.addresses.tell}>{ctx.t('site.tell-what-you-know')}</a></p>
    </section>
  )
}

const Provenance = ({ dto, ctx }: Props) => {
  const { t } = ctx
  return (
    <Part title={t('site.cs-changes')}>
      <DatedNotes notes={dto.changes} ctx={ctx} />
      <p className="small quiet mt">
        {t(`vocabulary.origin.${dto.origin}`)}. {t(`vocabulary.translation.${dto.translation}`)}. {t('site.first-published', { day: day(t, dto.firstPublished) })}
      </p>
    </Part>
  )
}

export function CaseStudyStory({ dto, ctx }: Props) {
  const { t } = ctx
  const text = foreign(ctx, dto.language)
  return (
    <div className="story">
      {dto.problem && <Part title={t('site.cs-problem')}><Told html={dto.problem} dto={dto} ctx={ctx} /></Part>}
      {(dto.approach || dto.steps.length > 0) && <Approach dto={dto} ctx={ctx} />}
      {dto.quote && (
        <section><blockquote className="cite told" {...text}><p>{dto.quote.text}</p><footer>{dto.quote.who}</footer></blockquote></section>
      )}
      {dto.results.length > 0 && (
        <section className="wide">
          <h2 id="r">{t('site.cs-results')}</h2>
          <ResultsTable results={dto.results} language={dto.language} ctx={ctx} />
          {dto.notes.length > 0 && <ul className="small quiet mt" {...text}>{dto.notes.map((note) => <li key={note}>{note}</li>)}</ul>}
        </section>
      )}
      {dto.whatDidNotWork && (
        <section className="signal"><h2>{t('site.cs-failed')}</h2><Told html={dto.whatDidNotWork} dto={dto} ctx={ctx} /></section>
      )}
      {dto.cost && <Cost cost={dto.cost} dto={dto} ctx={ctx} />}
      {(dto.transferConditions || dto.needs.length > 0 || dto.notNeeded.length > 0) && <Elsewhere dto={dto} ctx={ctx} />}
      {dto.safetyNotes && <Part title={t('site.cs-safety')}><p className="told" {...text}>{dto.safetyNotes}</p></Part>}
      {dto.partners.length > 0 && (
        <Part title={t('site.cs-partners')}>
          <dl className="log" {...text}>{dto.partners.map((one) => <div key={one.name}><dt>{one.name}</dt><dd>{one.role}</dd></div>)}</dl>
        </Part>
      )}
      {dto.lineage && <Part title={t('site.cs-lineage')}><Lineage tree={dto.lineage} current={dto.slug} ctx={ctx} /></Part>}
      {(dto.honour || dto.recognition) && <Recognition dto={dto} ctx={ctx} />}
      <Gaps dto={dto} ctx={ctx} />
      {dto.sources.length > 0 && <Part title={t('site.sources')}><SourceList sources={dto.sources} /></Part>}
      <CiteAndTake dto={dto} ctx={ctx} />
      <Provenance dto={dto} ctx={ctx} />
    </div>
  )
}
