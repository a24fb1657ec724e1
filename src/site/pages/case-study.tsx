import type { CaseStudyDto } from '#services/dto/case-study.ts'
import type { PageContext } from '../context.ts'
import { libraryPath, organisationPath } from '../addresses.ts'
import { day, list } from '../format.ts'
import { Layout, type LayoutProps } from '../layout.tsx'
import { CaseStudyAside } from '../parts/case-study-aside.tsx'
import { CaseStudyStory } from '../parts/case-study-story.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { foreign } from '../parts/foreign.ts'
import { CaseStudyNotices, QuickExit } from '../parts/notices.tsx'
import { PracticeCard } from '../parts/practice-card.tsx'
import { pictureKey, RecordPicture } from '../tally/record-picture.tsx'
import { PillarTags } from '../tally/pillar-mark.tsx'

type Props = { dto: CaseStudyDto; ctx: PageContext }

/** What reference managers and link previews read. */
const metaOf = ({ dto, ctx }: Props): LayoutProps['meta'] => [
  { property: 'og:title', content: dto.title },
  { property: 'og:type', content: 'article' },
  { property: 'og:url', content: ctx.origin + (ctx.canonical ?? ctx.path) },
  ...(dto.addresses.image ? [{ property: 'og:image', content: ctx.origin + dto.addresses.image }] : []),
  { name: 'citation_title', content: dto.title },
  ...dto.organisations.map((one) => ({ name: 'citation_author', content: one.name })),
  { name: 'citation_publication_date', content: dto.firstPublished.slice(0, 10).replaceAll('-', '/') },
  { name: 'citation_language', content: dto.language },
]

const Freshness = ({ dto, ctx }: Props) => {
  const { t } = ctx
  if (dto.notConfirmedSince) return <li>{t('site.not-confirmed-since')} <time dateTime={dto.notConfirmedSince}><b>{day(t, dto.notConfirmedSince)}</b></time></li>
  if (!dto.lastConfirmed) return <li>{t('site.never-confirmed')}</li>
  return <li>{t('site.last-confirmed')} <time dateTime={dto.lastConfirmed}><b>{day(t, dto.lastConfirmed)}</b></time></li>
}

const Lede = ({ dto, ctx }: Props) => {
  const { t } = ctx
  const text = foreign(ctx, dto.language)
  const places = list(t, dto.places.map((place) => place.name))
  return (
    <header className="lede">
      <PillarTags pillars={[dto.pillar, ...dto.furtherPillars]} ctx={ctx} />
      <h1 {...text}>{dto.title}</h1>
      <p className="told big" {...text}>{dto.summary}</p>
      <ul className="meta mt">
        {dto.organisations.map((one) => (
          <li key={one.name}><b dir="auto">{one.slug ? <a href={organisationPath(ctx.locale, one.slug)}>{one.name}</a> : one.name}</b></li>
        ))}
        {(places || dto.started) && <li>{places}{dto.started && `${places && t('site.comma')}${t('site.since', { day: day(t, dto.started) })}`}</li>}
        <Freshness dto={dto} ctx={ctx} />
      </ul>
    </header>
  )
}

const Figure = ({ dto, ctx }: Props) => {
  const { title, key } = pictureKey(dto.picture, ctx)
  return (
    <figure className="reach">
      <RecordPicture record={dto.picture} pillar={dto.pillar} />
      <figcaption className="key"><b>{title}</b> {key}</figcaption>
    </figure>
  )
}

/** The account itself, as it stands on its page and wherever somebody reads it before it is published. */
export function CaseStudyAccount({ dto, ctx }: Props) {
  const { t } = ctx
  return (
    <>
      <CaseStudyNotices dto={dto} ctx={ctx} />
      <article className={`p${dto.pillar}`}>
        <div className="wrap open">
          <Crumbs ctx={ctx} between={[{ href: libraryPath(ctx.locale), label: t('site.library') }]} here={dto.title} />
          <Lede dto={dto} ctx={ctx} />
          <Figure dto={dto} ctx={ctx} />
        </div>
        <div className="wrap">
          <div className="split mt2">
            <CaseStudyAside dto={dto} ctx={ctx} />
            <CaseStudyStory dto={dto} ctx={ctx} />
          </div>
        </div>
      </article>
    </>
  )
}

export function CaseStudyPage({ dto, ctx }: Props) {
  const { t } = ctx
  return (
    <Layout ctx={ctx} title={dto.title} description={dto.summary} current="practices" places meta={metaOf({ dto, ctx })}>
      {dto.sensitive && <QuickExit ctx={ctx} />}
      <CaseStudyAccount dto={dto} ctx={ctx} />
      {dto.related.length > 0 && (
        <section className="wrap">
          <div className="bar"><h2>{t('site.related')}</h2></div>
          <ul className="grid plain mt">{dto.related.map((card) => <PracticeCard key={card.code} card={card} ctx={ctx} summary={false} />)}</ul>
        </section>
      )}
    </Layout>
  )
}
