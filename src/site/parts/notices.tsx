import type { CaseStudyDto } from '#services/dto/case-study.ts'
import type { PageContext } from '../context.ts'
import { practicePath } from '../addresses.ts'
import { languageName } from '../format.ts'
import { foreign } from './foreign.ts'

/** A neutral page of somebody else, for a reader who is being watched. */
const NEUTRAL_PAGE = 'https://www.wikipedia.org/'

/** On pages about violence: leave at once. A plain link, first in the page, always in sight. */
export const QuickExit = ({ ctx }: { ctx: PageContext }) => (
  <div className="exit">
    <a className="btn mini" href={ctx.quickExit ?? NEUTRAL_PAGE} rel="noreferrer" referrerPolicy="no-referrer">{ctx.t('site.quick-exit')}</a>
    <small>{ctx.t('site.quick-exit-hint')}</small>
  </div>
)

/** Said before the text: made up, another language than asked for, or translated by a machine. */
export function CaseStudyNotices({ dto, ctx }: { dto: CaseStudyDto; ctx: PageContext }) {
  const { t } = ctx
  const original = dto.translations.find((one) => one.language === dto.originalLanguage)
  const names = { language: languageName(t, dto.language), original: languageName(t, dto.originalLanguage) }
  const notices = [
    ...(dto.origin === 'invented' ? [<p key="invented">{t('site.invented')}</p>] : []),
    ...(dto.language !== ctx.locale ? [<p key="fallback">{t('site.fallback', { wanted: languageName(t, ctx.locale), language: names.language })}</p>] : []),
    ...(dto.translation === 'machine'
      ? [(
          <p key="machine">
            {t('site.machine', names)}{' '}
            {original && <a {...foreign(ctx, dto.originalLanguage)} hrefLang={dto.originalLanguage} href={practicePath(dto.originalLanguage, original.slug)}>{names.original}</a>}
          </p>
        )]
      : []),
  ]
  if (notices.length === 0) return null
  return <div className="demo" role="note"><div className="wrap">{notices}</div></div>
}
