import type { Pillar } from '#domain/vocabulary.ts'
import { EMPTY_QUERY, FACETS, type Facet, type LibraryQuery } from '#services/dto/library-query.ts'
import type { FacetDto, FacetOptionDto, LibraryDto } from '#services/dto/library.ts'
import type { PageContext } from '../context.ts'
import { libraryPath } from '../addresses.ts'
import { languageName } from '../format.ts'
import { PillarMark } from '../tally/pillar-mark.tsx'

/** The words for a value of a facet. */
export function facetWords(facet: Facet, value: string, label: string | undefined, ctx: PageContext): string {
  const { t } = ctx
  if (label) return label
  if (facet === 'pillar') return `${value} ${t(`vocabulary.pillar.${value}`)}`
  if (facet === 'language') return languageName(t, value)
  if (facet === 'year' || facet === 'place') return value
  return t(`vocabulary.${facet}.${value}`)
}

/** "Strength: Comparison": a value with the name of its facet, where it stands alone. */
export const filterWords = (facet: Facet, value: string, label: string | undefined, ctx: PageContext): string =>
  ctx.t('site.filter-words', { facet: ctx.t(`site.facet-${facet}`), value: facetWords(facet, value, label, ctx) })

function Option({ facet, option, ctx }: { facet: Facet; option: FacetOptionDto; ctx: PageContext }) {
  const id = `${facet}-${option.value}`
  const empty = option.count === 0 && !option.on
  return (
    <li className={empty ? 'none' : undefined}>
      <input type="checkbox" id={id} name={facet} value={option.value} defaultChecked={option.on} disabled={empty} />
      <label htmlFor={id}>
        {/* The options of this facet are pillars, written as strings in the address. */}
        {facet === 'pillar' && <span className={`tag p${option.value}`}><PillarMark pillar={Number(option.value) as Pillar} /></span>}
        <span>{facetWords(facet, option.value, option.label, ctx)}</span>
      </label>
      <span className="n">{option.count}</span>
    </li>
  )
}

/** A form sent by GET: boxes, counts and one button. It follows the hits in reading order and stands beside them on a wide screen. */
export function Facets({ dto, ctx }: { dto: LibraryDto; ctx: PageContext }) {
  const { t } = ctx
  return (
    <form className="facets" id="filters" action={libraryPath(ctx.locale)} aria-label={t('site.filters')}>
      {dto.query.q && <input type="hidden" name="q" value={dto.query.q} />}
      {dto.query.sort !== 'best' && <input type="hidden" name="sort" value={dto.query.sort} />}
      {dto.facets.filter((facet: FacetDto) => facet.options.length > 0).map((facet) => (
        <fieldset key={facet.key}>
          <legend>{t(`site.facet-${facet.key}`)}</legend>
          <ul>{facet.options.map((option) => <Option key={option.value} facet={facet.key} option={option} ctx={ctx} />)}</ul>
        </fieldset>
      ))}
      <button className="second">{t('site.apply-filters')}</button>
    </form>
  )
}

export type ActiveFilter = { facet: Facet; value: string; label?: string }

export const activeFilters = (dto: LibraryDto): ActiveFilter[] =>
  FACETS.flatMap((facet) => dto.query[facet].map(String).map((value) => ({
    facet, value, label: dto.facets.find((one) => one.key === facet)?.options.find((one) => one.value === value)?.label,
  })))

/** The same query without one value, from its first page. */
const withoutFilter = (query: LibraryQuery, { facet, value }: ActiveFilter): LibraryQuery =>
  ({ ...query, page: 1, [facet]: query[facet].filter((one) => String(one) !== value) })

/** The filters that are on; each is a link that leaves it out. */
export function Chips({ dto, ctx }: { dto: LibraryDto; ctx: PageContext }) {
  const { t } = ctx
  const active = activeFilters(dto)
  if (active.length === 0) return null
  return (
    <ul className="chips mt" aria-label={t('site.active-filters')}>
      {active.map((filter) => (
        <li key={filter.facet + filter.value}>
          <a href={libraryPath(ctx.locale, withoutFilter(dto.query, filter))}>
            <span className="vh">{t('site.remove-filter')} </span>
            {filterWords(filter.facet, filter.value, filter.label, ctx)}
            <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      <li><a className="bare" href={libraryPath(ctx.locale, { ...EMPTY_QUERY, q: dto.query.q, sort: dto.query.sort })}>{t('site.clear-all')}</a></li>
    </ul>
  )
}
