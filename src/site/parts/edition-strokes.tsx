import type { EditionMarkDto } from '#services/dto/common.ts'
import type { PageContext } from '../context.ts'
import { editionPath, ledgerPath } from '../addresses.ts'
import { editionMarks, Strokes } from '../tally/strokes.tsx'

/** "2 of 5", "none found": the words beside the strokes of an edition. */
export const namedOf = (edition: EditionMarkDto, ctx: PageContext): string =>
  edition.total === null && edition.winners.length === 0
    ? ctx.t('site.none-found')
    : edition.total === null
      ? ctx.t('site.named-unknown', { named: edition.winners.length })
      : ctx.t('site.named-of', { named: edition.winners.length, total: edition.total })

const hrefOf = (edition: EditionMarkDto, ctx: PageContext, hero: boolean): string =>
  !hero && edition.programme && edition.edition
    ? editionPath(ctx.locale, edition.programme, edition.edition)
    : ledgerPath(ctx.locale, edition.anchor, edition.ledgerPage)

/** Every edition as tallies, each a link: in the hero into the ledger, with place and numbers; elsewhere to the edition. */
export const EditionStrokes = ({ editions, ctx, hero = false }: { editions: EditionMarkDto[]; ctx: PageContext; hero?: boolean }) => (
  <ol className={hero ? 'years' : 'years eds'}>
    {editions.map((edition) => (
      <li key={edition.anchor}>
        <Strokes marks={editionMarks(edition.winners, edition.total)} pitch={33} />
        <a href={hrefOf(edition, ctx, hero)} aria-label={hero ? undefined : `${edition.label}, ${namedOf(edition, ctx)}`}>{edition.label}</a>
        {hero && <small><bdi>{edition.place ?? ctx.t('site.place-not-found')}</bdi></small>}
        {hero && <small>{namedOf(edition, ctx)}</small>}
      </li>
    ))}
  </ol>
)
