import { FACETS, LIBRARY_SORTS } from '#services/dto/library-query.ts'
import type { LibraryDto } from '#services/dto/library.ts'
import type { PageContext } from '../context.ts'
import { libraryPath } from '../addresses.ts'
import { Layout } from '../layout.tsx'
import { activeFilters, Chips, Facets } from '../parts/facets.tsx'
import { NearLinks } from '../parts/near.tsx'
import { NoHits } from '../parts/no-hits.tsx'
import { PracticeHit } from '../parts/practice-card.tsx'
import { SearchForm } from '../parts/search-form.tsx'

type Props = { dto: LibraryDto; ctx: PageContext }

const SortForm = ({ dto, ctx }: Props) => (
  <form action={libraryPath(ctx.locale)}>
    {dto.query.q && <input type="hidden" name="q" value={dto.query.q} />}
    {FACETS.flatMap((facet) => dto.query[facet].map((value) => <input key={`${facet}${value}`} type="hidden" name={facet} value={value} />))}
    <label className="vh" htmlFor="sort">{ctx.t('site.sort-by')}</label>
    <select id="sort" name="sort" defaultValue={dto.query.sort}>
      {LIBRARY_SORTS.map((sort) => <option key={sort} value={sort}>{ctx.t(`site.sort-${sort}`)}</option>)}
    </select>{' '}
    <button className="second mini">{ctx.t('site.sort')}</button>
  </form>
)

function Pagination({ dto, ctx }: Props) {
  const { t } = ctx
  const { page } = dto.query
  if (dto.pages < 2) return null
  const to = (target: number) => libraryPath(ctx.locale, { ...dto.query, page: target })
  return (
    <nav className="pages mt" aria-label={t('site.pages')}>
      {page > 1 && <a rel="prev" href={to(page - 1)}>{t('site.previous')}</a>}
      <span>{t('site.page-of', { page, pages: dto.pages })}</span>
      {page < dto.pages && <a rel="next" href={to(page + 1)}>{t('site.next')}</a>}
    </nav>
  )
}

const Hits = ({ dto, ctx }: Props) => {
  const { t } = ctx
  const filters = activeFilters(dto).length
  return (
    <div className="split left mt2">
      <div className="hits">
        <div className="bar">
          <h2>{t('site.practices-count', { count: dto.total })}</h2>
          <a className="go tofilters" href="#filters">{t('site.filters-active', { count: filters })}</a>
          <SortForm dto={dto} ctx={ctx} />
        </div>
        <Chips dto={dto} ctx={ctx} />
        {dto.near.length > 0 && <p className="mt">{t('site.did-you-mean')} <NearLinks dto={dto} ctx={ctx} /></p>}
        {dto.hits.map((card) => <PracticeHit key={card.code} card={card} ctx={ctx} />)}
        <Pagination dto={dto} ctx={ctx} />
        <p className="small quiet mt">
          {dto.query.page >= dto.pages && `${t('site.all-of-them')} `}
          <a href={dto.downloads.atom}>{t('site.subscribe')}</a>{t('site.comma')}
          <a href={dto.downloads.csv}>{t('site.as-csv')}</a>{t('site.comma')}
          <a href={dto.downloads.json}>{t('site.as-json')}</a>. {t('site.address-stays')}
        </p>
      </div>
      <Facets dto={dto} ctx={ctx} />
    </div>
  )
}

export function LibraryPage({ dto, ctx }: Props) {
  const { t } = ctx
  const asked = dto.query.q !== '' || activeFilters(dto).length > 0
  const title = dto.total === 0 && asked ? t('site.no-hits') : dto.query.q ? t('site.library-title-q', { q: dto.query.q }) : t('site.library')
  return (
    <Layout
      ctx={ctx} title={title} description={t('site.library-description')} current="practices" places noindex={asked || dto.query.page > 1}
      atom={{ href: dto.downloads.atom, title: t('site.feed-search') }}
    >
      <div className="band tightband">
        <div className="wrap">
          <h1>{t('site.library')}</h1>
          <SearchForm ctx={ctx} query={dto.query} />
          <p className="small quiet">{dto.searchReady ? t('site.search-hint') : t('site.search-building')}</p>
        </div>
      </div>
      <div className="wrap">
        {dto.total > 0 ? <Hits dto={dto} ctx={ctx} /> : asked ? <NoHits dto={dto} ctx={ctx} /> : <p className="mt2">{t('site.library-empty')}</p>}
      </div>
    </Layout>
  )
}
