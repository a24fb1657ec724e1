import type { PageDto } from '#services/dto/page.ts'
import type { PageContext } from '../context.ts'
import { day, languageName } from '../format.ts'
import { Layout } from '../layout.tsx'
import { Crumbs } from '../parts/crumbs.tsx'
import { foreign } from '../parts/foreign.ts'

/** A page that the editors write; in another language than asked for, it says so. */
export function OwnPage({ dto, ctx }: { dto: PageDto; ctx: PageContext }) {
  const { t } = ctx
  const text = foreign(ctx, dto.language)
  return (
    <Layout ctx={ctx} title={dto.title} description={dto.description}>
      {dto.language !== ctx.locale && (
        <div className="demo" role="note">
          <p className="wrap">{t('site.fallback', { wanted: languageName(t, ctx.locale), language: languageName(t, dto.language) })}</p>
        </div>
      )}
      <div className="wrap prose">
        <Crumbs ctx={ctx} here={dto.title} />
        <h1 {...text}>{dto.title}</h1>
        <div className="told rich" {...text} dangerouslySetInnerHTML={{ __html: dto.html }} />
        {dto.translation === 'machine' && <p className="small quiet">{t('vocabulary.translation.machine')}</p>}
        {dto.updated && <p className="small quiet">{t('site.updated', { day: day(t, dto.updated) })}</p>}
      </div>
    </Layout>
  )
}
