import { FACETS, type LibraryQuery } from '#services/dto/library-query.ts'
import type { PageContext } from '../context.ts'
import { libraryPath } from '../addresses.ts'

/** The search field; filters that are on travel with it, so that a new word does not lose them. */
export const SearchForm = ({ ctx, query, example }: { ctx: PageContext; query?: LibraryQuery; example?: boolean }) => (
  <form className="find mt" role="search" action={libraryPath(ctx.locale)}>
    <label className="vh" htmlFor="q">{ctx.t('site.search-label')}</label>
    <input id="q" name="q" type="search" defaultValue={query?.q || undefined} placeholder={example ? ctx.t('site.search-example') : undefined} dir="auto" />
    {query && FACETS.flatMap((facet) => query[facet].map((value) => (
      <input key={`${facet}${value}`} type="hidden" name={facet} value={value} />
    )))}
    <button>{ctx.t('site.search')}</button>
  </form>
)
