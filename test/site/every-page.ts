import type { CompleteLocale } from '#i18n/locales.ts'
import type { PageContext } from '#site/context.ts'
import { renderPage } from '#site/render.tsx'
import { pages } from '#site/theme.ts'
import { ARABIC_CASE_STUDY, CASE_STUDY, context, LEDGER, LIBRARY, LIBRARY_NONE, THIN_CASE_STUDY } from './fixtures.ts'
import { FROZEN_EDITION, RECOUNT, RECOUNT_CLOSED } from './frozen-fixtures.ts'
import { AWARDS, DATA, DEMO_BAR, EDITION, HOME, OPEN_EDITION, ORGANISATION, OWN, PILLAR } from './more-fixtures.ts'

export type Rendered = { name: string; locale: CompleteLocale; html: string; ctx: PageContext }

/** Every public page of the site in one language, with the fixtures. */
export function everyPage(locale: CompleteLocale): Rendered[] {
  const at = (rest: string, more: Partial<PageContext> = {}) => context(locale, rest, more)
  const only = (languages: CompleteLocale[], rest: string) => ({ alternates: languages.map((one) => ({ locale: one, path: `/${one}${rest}` })) })
  const none = { alternates: [] }
  const caseStudy = locale === 'ar' ? ARABIC_CASE_STUDY : CASE_STUDY
  const made: [string, PageContext, (ctx: PageContext) => string][] = [
    ['home', at(''), (ctx) => renderPage(pages.home, HOME, ctx)],
    ['awards', at('/awards'), (ctx) => renderPage(pages.awards, AWARDS, ctx)],
    ['edition', at('/awards/equals-in-tech/2017'), (ctx) => renderPage(pages.edition, EDITION, ctx)],
    ['edition-open', at('/awards/demonstration/2027'), (ctx) => renderPage(pages.edition, OPEN_EDITION, ctx)],
    ['ledger', at('/ledger'), (ctx) => renderPage(pages.ledger, LEDGER, ctx)],
    ['library', at('/practices?q=girls+women', { ...none }), (ctx) => renderPage(pages.library, LIBRARY, ctx)],
    ['library-none', at('/practices?q=satellite', { ...none }), (ctx) => renderPage(pages.library, LIBRARY_NONE, ctx)],
    ['case-study', at('/practices/lantern-box', only(['en', 'ar'], '/practices/lantern-box')), (ctx) => renderPage(pages.caseStudy, caseStudy, ctx)],
    ['case-study-thin', at('/practices/quiet-line', { ...only(['en'], '/practices/quiet-line'), canonical: '/en/practices/quiet-line' }), (ctx) => renderPage(pages.caseStudy, THIN_CASE_STUDY, ctx)],
    ['pillar', at('/pillars/2'), (ctx) => renderPage(pages.pillar, PILLAR, ctx)],
    ['organisation', at('/organisations/apc'), (ctx) => renderPage(pages.organisation, ORGANISATION, ctx)],
    ['own', at('/rules', only(['en'], '/rules')), (ctx) => renderPage(pages.own, OWN, ctx)],
    ['data', at('/data'), (ctx) => renderPage(pages.data, DATA, ctx)],
    ['recount', at('/awards/demonstration/2025/recount'), (ctx) => renderPage(pages.recount, RECOUNT, ctx)],
    ['recount-closed', at('/awards/demonstration/2027/recount'), (ctx) => renderPage(pages.recount, RECOUNT_CLOSED, ctx)],
    ['edition-frozen', at('/awards/demonstration/2025'), (ctx) => renderPage(pages.edition, FROZEN_EDITION, ctx)],
    ['accessibility', at('/accessibility'), (ctx) => renderPage(pages.accessibility, {}, ctx)],
    ['privacy', at('/privacy'), (ctx) => renderPage(pages.privacy, {}, ctx)],
    ['not-found', at('/nowhere', none), (ctx) => renderPage(pages.notFound, {}, ctx)],
    ['gone', at('/practices/gone', none), (ctx) => renderPage(pages.gone, {}, ctx)],
    ['failed', at('/broken', none), (ctx) => renderPage(pages.failed, { reference: '7Q2F' }, ctx)],
    ['unavailable', at('/data/file', none), (ctx) => renderPage(pages.unavailable, { minutes: 3 }, ctx)],
    ['demo-edition', at('/awards/demonstration/2027', { demonstration: true, demoBar: DEMO_BAR }), (ctx) => renderPage(pages.edition, OPEN_EDITION, ctx)],
    ['demo', at('', { demonstration: true, demoBar: DEMO_BAR }), (ctx) => renderPage(pages.home, HOME, ctx)],
  ]
  return made.map(([name, ctx, render]) => ({ name, locale, html: render(ctx), ctx }))
}
