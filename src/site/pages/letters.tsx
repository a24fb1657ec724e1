import type { PageContext } from '../context.ts'
import { DELETIONS_FEED_PATH, homePath, ledgerPath, libraryPath, reportPath } from '../addresses.ts'
import { Layout } from '../layout.tsx'
import { SearchForm } from '../parts/search-form.tsx'

type Props = { ctx: PageContext }

const Go = ({ ctx }: Props) => {
  const { t } = ctx
  return (
    <p>
      <a href={libraryPath(ctx.locale)}>{t('site.go-practices')}</a>{t('site.comma')}
      <a href={ledgerPath(ctx.locale)}>{t('site.go-ledger')}</a>{t('site.comma')}
      <a href={reportPath(ctx.locale)}>{t('site.go-write')}</a>
    </p>
  )
}

/** 404: nothing is here, and nothing is said about what may have been. */
export const NotFoundPage = ({ ctx }: Props) => {
  const { t } = ctx
  return (
    <Layout ctx={ctx} title={t('site.not-found-title')} noindex>
      <div className="wrap letter">
        <h1>{t('site.not-found-title')}</h1>
        <p className="told">{t('site.not-found-text')}</p>
        <SearchForm ctx={ctx} />
        <div className="rule"><h2 className="h3">{t('site.go-on')}</h2><Go ctx={ctx} /></div>
      </div>
    </Layout>
  )
}

/** 410, the tombstone: the same page for every record, with no title, date, reason or picture. */
export const GonePage = ({ ctx }: Props) => {
  const { t } = ctx
  return (
    <Layout ctx={ctx} title={t('site.gone-title')} noindex>
      <div className="wrap letter">
        <h1>{t('site.gone-title')}</h1>
        <p className="told">{t('site.gone-text')}</p>
        <div className="rule">
          <h2 className="h3">{t('site.gone-copy')}</h2>
          <p>{t('site.gone-copy-text')} <a href={DELETIONS_FEED_PATH}>{t('site.gone-feed')}</a></p>
        </div>
        <div className="rule"><h2 className="h3">{t('site.go-on')}</h2><Go ctx={ctx} /><p>{t('site.gone-no-more')}</p></div>
      </div>
    </Layout>
  )
}

/** 500: our fault. `reference` is what the log holds, so that somebody can ask about it. */
export const FailedPage = ({ ctx, dto }: Props & { dto: { reference?: string } }) => {
  const { t } = ctx
  return (
    <Layout ctx={ctx} title={t('site.failed-title')} noindex>
      <div className="wrap letter">
        <h1>{t('site.failed-title')}</h1>
        <p className="told">{t('site.failed-text')}</p>
        {dto.reference && <p className="quiet">{t('site.failed-reference', { reference: dto.reference })}</p>}
        <div className="rule"><h2 className="h3">{t('site.go-on')}</h2><Go ctx={ctx} /></div>
      </div>
    </Layout>
  )
}

/** 503: shut for a short while; `minutes` when it is known for how long. */
export const UnavailablePage = ({ ctx, dto }: Props & { dto: { minutes?: number } }) => {
  const { t } = ctx
  return (
    <Layout ctx={ctx} title={t('site.unavailable-title')} noindex>
      <div className="wrap letter">
        <h1>{t('site.unavailable-title')}</h1>
        <p className="told">{t('site.unavailable-text')}</p>
        <p>{dto.minutes === undefined ? t('site.unavailable-soon') : t('site.unavailable-minutes', { count: dto.minutes })}</p>
        <p><a className="go" href={homePath(ctx.locale)}>{t('site.home')}</a></p>
      </div>
    </Layout>
  )
}
