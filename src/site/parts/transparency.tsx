import type { ReactNode } from 'react'
import type { TransparencyDto } from '#services/dto/edition.ts'
import type { PageContext } from '../context.ts'
import { recountPath, tellPath } from '../addresses.ts'
import { day, list, number } from '../format.ts'

const NUMBERS = ['entries', 'eligible', 'judges', 'scorecards', 'readingsPerEntry', 'recusals', 'appeals'] as const

/** How an edition was judged, and what of that was not found. */
export function Transparency({ report, programme, slug, ctx }: { report: TransparencyDto; programme: string; slug: string; ctx: PageContext }) {
  const { t } = ctx
  const rows: [string, ReactNode][] = NUMBERS.flatMap((key): [string, ReactNode][] => {
    const value = report[key]
    return value === undefined ? [] : [[key, number(t, value)]]
  })
  if (report.method) rows.push(['method', report.method])
  rows.push(['bundle', report.bundle
    ? <a href={recountPath(ctx.locale, programme, slug)}>{t('site.tr-bundle-get')}</a>
    : t(report.ranHere ? 'site.tr-bundle-none' : 'site.tr-bundle-before')])
  rows.push(['rules', report.rules ? <a href={report.rules.href} dir="auto">{report.rules.title}</a> : t('site.not-found')])
  rows.push(['jury', report.jury?.length ? list(t, report.jury) : t('site.not-found')])
  if (report.corrected) rows.push(['corrected', day(t, report.corrected)])
  return (
    <aside className="side onband" aria-labelledby="tr">
      <h2 id="tr">{t('site.transparency')}</h2>
      <dl>{rows.map(([key, value]) => <div key={key}><dt>{t(`site.tr-${key}`)}</dt><dd>{value}</dd></div>)}</dl>
      <p className="small" id="tell"><a className="go" href={tellPath(ctx.locale, slug)}>{t('site.send-correction')}</a><br />{t('site.send-correction-text')}</p>
    </aside>
  )
}
