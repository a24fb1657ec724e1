import type { EditionDto } from '#services/dto/edition.ts'
import type { PageContext } from '../context.ts'
import { recountPath } from '../addresses.ts'
import { day } from '../format.ts'

/** The heads of what was frozen, newest in each category, and where it is counted again. */
export function FrozenResults({ dto, ctx }: { dto: EditionDto; ctx: PageContext }) {
  const { t } = ctx
  const newest = (dto.frozen ?? []).filter((each, n, all) => all.findIndex((other) => other.category === each.category) === n)
  if (newest.length === 0) return null
  return (
    <section className="wrap">
      <h2>{t('site.frozen')}</h2>
      <p>{t('site.frozen-text')} <a className="go" href={recountPath(ctx.locale, dto.programme.slug, dto.slug)}>{t('site.recount-go')}</a></p>
      <dl className="log">
        {newest.map(({ code, category, at, head }) => (
          <div key={code}><dt><span dir="auto">{category}</span></dt><dd>{day(t, at)}<br /><code className="key hash" dir="ltr">{head}</code></dd></div>
        ))}
      </dl>
    </section>
  )
}
