import type { PlaceDto } from '#services/dto/common.ts'
import type { HonourDto } from '#services/dto/honour.ts'
import type { PageContext } from '../context.ts'
import { editionPath, organisationPath, practicePath } from '../addresses.ts'
import { day, list } from '../format.ts'

/** The honouree, linked to the organisation's page where it has one. */
export const Honouree = ({ honour, ctx }: { honour: HonourDto; ctx: PageContext }) => {
  const slug = honour.organisation?.slug
  return slug && honour.organisation?.name === honour.honouree
    ? <a href={organisationPath(ctx.locale, slug)} dir="auto">{honour.honouree}</a>
    : <span dir="auto">{honour.honouree}</span>
}

/** The project, linked to its case study; in words when no source names it. */
export const Project = ({ honour, ctx }: { honour: HonourDto; ctx: PageContext }) => {
  if (!honour.project) {
    return honour.practice
      ? <a href={practicePath(ctx.locale, honour.practice.slug)} dir="auto">{honour.practice.title}</a>
      : <span className="quiet">{ctx.t('site.project-not-named')}</span>
  }
  return honour.practice
    ? <a href={practicePath(ctx.locale, honour.practice.slug)} dir="auto">{honour.project}</a>
    : <span dir="auto">{honour.project}</span>
}

export const Places = ({ places, note, ctx }: { places: PlaceDto[]; note?: string; ctx: PageContext }) => (
  <>
    {places.length > 0 ? list(ctx.t, places.map((place) => place.name)) : <span className="quiet">{ctx.t('site.not-found')}</span>}
    {note && <span className="quiet"> ({note})</span>}
  </>
)

/** The category as written then; what we concluded is marked as such. */
export const Category = ({ honour, ctx }: { honour: HonourDto; ctx: PageContext }) => {
  const { category, kindWords } = honour
  return (
    <>
      <span dir="auto">{category?.words ?? kindWords ?? ctx.t('site.not-found')}</span>
      {category?.inferred && <span className="quiet"> ({ctx.t('site.inferred')})</span>}
      {category?.note && <span className="quiet"> ({category.note})</span>}
    </>
  )
}

/** "Winner", or the name of the honour as written then. */
export const outcomeWords = (honour: HonourDto, ctx: PageContext): string =>
  honour.kindWords && honour.kind === 'other' ? honour.kindWords : ctx.t(`site.outcome-${honour.kind}`)

/** Corrections and a revocation stand with the honour, not in its place. */
export const HonourNotes = ({ honour, ctx }: { honour: HonourDto; ctx: PageContext }) => (
  <>
    {honour.revoked && (
      <span className="note"><b>{ctx.t('site.revoked')}</b> {day(ctx.t, honour.revoked.date)}: {honour.revoked.text}</span>
    )}
    {honour.corrections.map((note) => (
      <span key={note.date + note.text} className="note">{ctx.t('site.correction', { day: day(ctx.t, note.date) })} <span dir="auto">{note.text}</span></span>
    ))}
  </>
)

export const editionHref = (honour: HonourDto, ctx: PageContext): string =>
  editionPath(ctx.locale, honour.edition.programme, honour.edition.edition)
