import type { DatePointDto } from '#services/dto/common.ts'
import type { EditionCategoryDto, EditionDto, PhaseDto } from '#services/dto/edition.ts'
import type { HonourDto } from '#services/dto/honour.ts'
import type { PageContext } from '../context.ts'
import { awardsPath, practicePath, tellPath } from '../addresses.ts'
import { datePoint, figure, instant, list } from '../format.ts'
import { Layout } from '../layout.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { EditionStrokes } from '../parts/edition-strokes.tsx'
import { foreign } from '../parts/foreign.ts'
import { FrozenResults } from '../parts/frozen-results.tsx'
import { HiddenToday } from '../parts/hidden-today.tsx'
import { HonourNotes, Honouree, outcomeWords, Places } from '../parts/honour-words.tsx'
import { DatedNotes, SourceLinks, SourceList } from '../parts/sources.tsx'
import { Cell, Row, RowHead, StackTable } from '../parts/stack-table.tsx'
import { Transparency } from '../parts/transparency.tsx'
import { PillarMark, PillarTag } from '../tally/pillar-mark.tsx'
import { Strokes, type Mark } from '../tally/strokes.tsx'

type Props = { dto: EditionDto; ctx: PageContext }

const over = (dto: EditionDto): boolean => !dto.call && dto.calendar.every((phase) => phase.state === 'past')

const Facts = ({ dto, ctx }: Props) => {
  const known = (['nominations', 'countries', 'finalistsTotal', 'winnersTotal'] as const).flatMap((key) => (dto[key] ? [{ key, value: dto[key] }] : []))
  // An edition that is still running has no numbers yet; one that is over has none that we found.
  if (known.length === 0) return over(dto) ? <p>{ctx.t('site.no-numbers')}</p> : null
  return (
    <dl className="facts num">
      {known.map(({ key, value }) => (
        <div key={key}><dt>{ctx.t(`site.fact-${key}`, { count: value.to ?? value.value })}</dt><dd>{figure(ctx.t, value)}</dd></div>
      ))}
    </dl>
  )
}

const phaseClass = (phase: PhaseDto): string | undefined => (phase.date === null ? 'unk' : phase.state === 'past' ? undefined : phase.state)

/** Days of the edition's own year need no year. */
const dayWords = (point: DatePointDto, dto: EditionDto, ctx: PageContext): string =>
  datePoint(ctx.t, point, { year: !point.date.startsWith(dto.label) || !point.date.includes('-') })

const Calendar = ({ dto, ctx }: Props) => (
  <section className="wrap">
    <h2>{ctx.t(over(dto) ? 'site.how-it-went' : 'site.calendar')}</h2>
    <ol className="phases">
      {dto.calendar.map((phase, i) => (
        <li key={i} className={phaseClass(phase)} aria-current={phase.state === 'now' ? 'step' : undefined}>
          {phase.date ? <time dateTime={phase.date.date.slice(0, 10)}>{dayWords(phase.date, dto, ctx)}</time> : <b>{ctx.t('site.dates-not-found')}</b>}
          <p className="small">
            {phase.key !== 'note' && ctx.t(`site.phase-${phase.key}`)}
            {phase.key !== 'note' && phase.text && '. '}
            {phase.text && <span dir="auto">{phase.text}</span>}
            {phase.state === 'now' && <b> {ctx.t('site.now')}</b>}
          </p>
        </li>
      ))}
    </ol>
  </section>
)

/** "again in 2019 and 2021; 2018 as Leadership I": the later editions by the name they used. */
function lineageWords(category: EditionCategoryDto, ctx: PageContext): string {
  const names = [...new Set(category.later.map((one) => one.name))]
  return names.map((name) => {
    const editions = list(ctx.t, category.later.filter((one) => one.name === name).map((one) => one.edition))
    return name === category.name ? ctx.t('site.again-in', { editions }) : ctx.t('site.later-as', { editions, name })
  }).join('; ')
}

const Categories = ({ dto, ctx }: Props) => {
  const { t } = ctx
  return (
    <section className="wrap">
      <h2>{t('site.categories-count', { count: dto.categories.length })}</h2>
      <StackTable caption={t('site.categories-caption', { edition: dto.name })} head={[t('site.category'), t('site.pillar-tag'), t('site.later-editions')]}>
        <tbody role="rowgroup">
          {dto.categories.map((category) => (
            <Row key={category.key}>
              <RowHead><span dir="auto">{category.name}</span>{category.noAward && <span className="note">{t('site.no-award')}</span>}</RowHead>
              <Cell>{category.pillar ? <PillarTag pillar={category.pillar} ctx={ctx} /> : null}</Cell>
              <Cell>{category.later.length ? lineageWords(category, ctx) : <span className="quiet">{t('site.later-none')}</span>}</Cell>
            </Row>
          ))}
        </tbody>
      </StackTable>
    </section>
  )
}

const Winner = ({ honour, ctx }: { honour: HonourDto; ctx: PageContext }) => {
  const { t } = ctx
  return (
    <article className={`win p${honour.pillar ?? 0}`}>
      {honour.pillar ? <PillarMark pillar={honour.pillar} /> : <span />}
      <div>
        {honour.pillar && <PillarTag pillar={honour.pillar} ctx={ctx} />}
        <h3 dir="auto">{honour.project ?? honour.honouree}</h3>
        <p>{honour.project && <><Honouree honour={honour} ctx={ctx} />{t('site.comma')}</>}<Places places={honour.places} note={honour.placeNote} ctx={ctx} /></p>
        {honour.citation
          ? <blockquote className="told cite"><p {...foreign(ctx, honour.citation.language)}>{honour.citation.text}</p></blockquote>
          : honour.about && <p className="told" dir="auto">{honour.about}</p>}
        {honour.practice
          ? <p><a className="go" href={practicePath(ctx.locale, honour.practice.slug)}>{t('site.read-case-study')}<span className="vh">{t('site.colon')}<span dir="auto">{honour.practice.title}</span></span></a></p>
          : <p className="quiet">{t('site.no-case-study')} <a href={tellPath(ctx.locale, honour.code)}>{t('site.were-you-part')}</a></p>}
        <HonourNotes honour={honour} ctx={ctx} />
      </div>
      <dl className="small">
        <dt className="quiet">{t('site.category')}</dt>
        <dd><b dir="auto">{honour.category?.words ?? outcomeWords(honour, ctx)}</b></dd>
        {honour.sources.length > 0 && <><dt className="quiet">{t('site.source')}</dt><dd><SourceLinks sources={honour.sources} /></dd></>}
      </dl>
    </article>
  )
}

const Winners = ({ dto, ctx }: Props) => (
  <section className="wrap">
    <h2>{ctx.t('site.winners')}</h2>
    {dto.winners.map((honour) => <Winner key={honour.code} honour={honour} ctx={ctx} />)}
    {dto.winnersMissing !== 0 && (
      <p className="gapline">
        {dto.winnersMissing === null ? ctx.t('site.missing-unknown', { what: 'none' }) : ctx.t('site.missing-winners', { count: dto.winnersMissing })}{' '}
        <a href={tellPath(ctx.locale, dto.slug)}>{ctx.t('site.know-a-source')}</a>
      </p>
    )}
  </section>
)

const Finalists = ({ dto, ctx }: Props) => {
  const { t } = ctx
  const named = [...dto.winners, ...dto.finalists]
  const total = dto.finalistsTotal?.value ?? named.length
  const marks: Mark[] = [
    ...dto.winners.map((one): Mark => one.pillar ?? 0),
    ...dto.finalists.map((): Mark => 0),
    ...Array.from({ length: Math.max(total - named.length, 0) }, (): Mark => 'gap'),
  ]
  return (
    <div>
      <h2>{t('site.finalists-count', { total, named: named.length })}</h2>
      <div className="fin mt"><Strokes marks={marks} /></div>
      <p className="key">{t('site.finalists-key')}</p>
      <StackTable className="mt" caption={t('site.finalists-caption', { edition: dto.name })} head={[t('site.organisation'), t('site.project'), t('site.country'), t('site.outcome')]}>
        <tbody role="rowgroup">
          {named.map((honour) => (
            <Row key={honour.code}>
              <RowHead><Honouree honour={honour} ctx={ctx} /></RowHead>
              <Cell>{honour.project ? <span dir="auto">{honour.project}</span> : <span className="quiet">{t('site.project-not-named')}</span>}</Cell>
              <Cell><Places places={honour.places} ctx={ctx} /></Cell>
              <Cell>{honour.kind === 'finalist' ? outcomeWords(honour, ctx) : <b>{outcomeWords(honour, ctx)}{honour.category && <>{t('site.comma')}<span dir="auto">{honour.category.words}</span></>}</b>}</Cell>
            </Row>
          ))}
        </tbody>
      </StackTable>
    </div>
  )
}

const Call = ({ call, ctx }: { call: NonNullable<EditionDto['call']>; ctx: PageContext }) => (
  <section className="wrap">
    <div className="signal call">
      <div><h2>{ctx.t('site.call-open-here', { until: instant(ctx.t, call.closes, call.timeZone) })}</h2><p>{ctx.t('site.call-text')}</p></div>
      <a className="btn" href={call.href}>{ctx.t('site.call-start')}</a>
    </div>
  </section>
)

export function EditionPage({ dto, ctx }: Props) {
  const { t } = ctx
  const announced = dto.winners.length > 0 || dto.winnersMissing !== 0
  const listed = dto.finalists.length > 0
  return (
    <Layout ctx={ctx} title={dto.name} description={dto.intro ?? t('site.edition-description', { edition: dto.name })} current="awards" places>
      <div className="band tightband">
        <div className="wrap">
          <Crumbs ctx={ctx} between={[{ href: awardsPath(ctx.locale), label: t('site.nav-awards') }]} here={dto.label} />
          <h1 dir="auto">{dto.name}</h1>
          {dto.intro && <p className="told lede2" dir="auto">{dto.intro}</p>}
          <Facts dto={dto} ctx={ctx} />
        </div>
      </div>
      <HiddenToday ctx={ctx} />
      {dto.call && <Call call={dto.call} ctx={ctx} />}
      {dto.calendar.length > 0 && <Calendar dto={dto} ctx={ctx} />}
      {dto.categories.length > 0 && <Categories dto={dto} ctx={ctx} />}
      {announced && <Winners dto={dto} ctx={ctx} />}
      {(listed || dto.transparency) && (
        <div className="band">
          <section className="wrap">
            <div className="split">
              {listed ? <Finalists dto={dto} ctx={ctx} /> : <div><h2>{t('site.finalists-none')}</h2><p>{t('site.finalists-none-text')}</p></div>}
              {dto.transparency && <Transparency report={dto.transparency} programme={dto.programme.slug} slug={dto.slug} ctx={ctx} />}
            </div>
          </section>
        </div>
      )}
      <FrozenResults dto={dto} ctx={ctx} />
      {(dto.sources.length > 0 || dto.corrections.length > 0) && (
        <section className="wrap">
          <h2>{t('site.sources')}</h2>
          <SourceList sources={dto.sources} />
          {dto.corrections.length > 0 && <><h3 className="mt">{t('site.corrections')}</h3><DatedNotes notes={dto.corrections} ctx={ctx} /></>}
        </section>
      )}
      {dto.others.length > 0 && <section className="wrap"><h2>{t('site.other-editions')}</h2><EditionStrokes editions={dto.others} ctx={ctx} /></section>}
    </Layout>
  )
}
