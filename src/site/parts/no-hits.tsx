import type { LibraryDto, WithoutDto } from '#services/dto/library.ts'
import type { PageContext } from '../context.ts'
import { libraryPath, tellPath } from '../addresses.ts'
import { Strokes } from '../tally/strokes.tsx'
import { NearLinks } from './near.tsx'
import { Chips, filterWords } from './facets.tsx'

const dropWords = ({ drop }: WithoutDto, ctx: PageContext): string => {
  if (drop.kind === 'all') return ctx.t('site.without-all')
  if (drop.kind === 'filter') return ctx.t('site.without', { what: filterWords(drop.facet, drop.value, drop.label, ctx) })
  return drop.keeps ? ctx.t('site.without-word', { word: drop.word, keeps: drop.keeps }) : ctx.t('site.without', { what: drop.word })
}

/** Beyond thirty the strokes would say no more than the number. */
const inkStrokes = (count: number) => Array.from({ length: Math.min(count, 30) }, () => 'ink' as const)

const Without = ({ one, ctx }: { one: WithoutDto; ctx: PageContext }) => (
  <tr className={one.count ? undefined : 'none'}>
    <th scope="row">{one.count ? <a href={libraryPath(ctx.locale, one.query)}>{dropWords(one, ctx)}</a> : dropWords(one, ctx)}</th>
    <td><Strokes marks={inkStrokes(one.count)} /></td>
    <td className="n">{one.count ? ctx.t('site.practices-count', { count: one.count }) : ctx.t('site.still-none')}</td>
  </tr>
)

/** Nothing has all that was asked for: what leaving one thing out would give, near words, and an invitation. */
export function NoHits({ dto, ctx }: { dto: LibraryDto; ctx: PageContext }) {
  const { t } = ctx
  return (
    <>
      <div className="bar mt2"><h2>{t('site.no-hits')}</h2></div>
      <Chips dto={dto} ctx={ctx} />
      <div className="split mt2">
        <div>
          {dto.without.length > 0 && (
            <>
              <h3>{t('site.leave-out')}</h3>
              <table className="drop">
                <caption className="vh">{t('site.leave-out-caption')}</caption>
                <thead className="vh"><tr><th scope="col">{t('site.leave-out-what')}</th><td /><th scope="col">{t('site.leave-out-gives')}</th></tr></thead>
                <tbody>{dto.without.map((one, i) => <Without key={i} one={one} ctx={ctx} />)}</tbody>
              </table>
              <p className="key mt">{t('site.leave-out-key')}</p>
            </>
          )}
          {dto.near.length > 0 && (
            <>
              <h3 className="mt2">{t('site.did-you-mean')}</h3>
              <p><NearLinks dto={dto} ctx={ctx} /></p>
            </>
          )}
        </div>
        <aside className="side" aria-labelledby="g">
          <h2 id="g">{t('site.not-told-yet')}</h2>
          <p>{t('site.not-told-yet-text')}</p>
          <p><a className="btn" href={tellPath(ctx.locale, 'practice')}>{t('site.tell-of-one')}</a></p>
          <p className="small"><a href={dto.downloads.atom}>{t('site.follow-search')}</a></p>
        </aside>
      </div>
    </>
  )
}
