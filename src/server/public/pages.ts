import type { Context as Request, Hono } from 'hono'
import { PILLARS } from '#domain/vocabulary.ts'
import { isComplete, type CompleteLocale } from '#i18n/locales.ts'
import { nobody } from '#policy/viewer.ts'
import { readLibraryQuery, writeLibraryQuery } from '#services/dto/library-query.ts'
import type { Awards } from '#src/awards.ts'
import {
  accessibilityPath, awardsPath, dataPath, editionPath, homePath, ledgerPath, libraryPath, organisationPath, pillarPath, practicePath, privacyPath, recountPath,
} from '#site/addresses.ts'
import { pages } from '#site/theme.ts'
import { answer } from './answer.ts'
import { awardOf, datasetOf, libraryOf, practiceOf, organisationLd, siteOf } from './json-ld.ts'
import { ownPath } from './places.ts'

/** The pages of the library and the ledger, each under a complete language. */
export function pageRoutes(app: Hono, awards: Awards): void {
  const { ctx } = awards
  const origin = ctx.env.PUBLIC_URL
  const viewer = () => nobody(ctx.now())
  /** An address under an incomplete language is none of ours. */
  const under = (act: (c: Request, locale: CompleteLocale) => Promise<Response>) => async (c: Request, next: () => Promise<void>): Promise<Response | void> => {
    const locale = c.req.param('locale')
    return isComplete(locale) ? act(c, locale) : next()
  }
  const always = <Dto>(dto: Dto) => async () => ({ kind: 'page' as const, dto, validUntil: null })

  app.get('/:locale', under((c, locale) => answer(c, awards, {
    locale, path: homePath(locale), find: () => awards.homePage(viewer(), { locale }), page: pages.home, pathIn: homePath, jsonLd: () => [siteOf(origin, locale)],
  })))
  app.get('/:locale/awards', under((c, locale) => answer(c, awards, {
    locale, path: awardsPath(locale), find: () => awards.awardsPage(viewer(), { locale }), page: pages.awards, pathIn: awardsPath,
  })))
  app.get('/:locale/awards/:programme/:edition', under((c, locale) => {
    const { programme = '', edition = '' } = c.req.param()
    return answer(c, awards, {
      locale, path: editionPath(locale, programme, edition), find: () => awards.editionPage(viewer(), { locale, programme, edition }), page: pages.edition,
      pathIn: (one) => editionPath(one, programme, edition), jsonLd: (dto) => [awardOf(origin, locale, dto)],
    })
  }))
  app.get('/:locale/awards/:programme/:edition/recount', under((c, locale) => {
    const { programme = '', edition = '' } = c.req.param()
    return answer(c, awards, {
      locale, path: recountPath(locale, programme, edition), find: () => awards.recountPage(viewer(), { locale, programme, edition }), page: pages.recount,
      pathIn: (one) => recountPath(one, programme, edition), scripts: ['recount.js'],
    })
  }))
  app.get('/:locale/ledger', under((c, locale) => {
    const asked = Number(c.req.query('page'))
    const page = Number.isInteger(asked) && asked > 1 && asked < 10_000 ? asked : 1
    return answer(c, awards, {
      locale, path: ledgerPath(locale, undefined, page), find: () => awards.ledgerPage(viewer(), { locale, page }), page: pages.ledger,
      pathIn: (one) => ledgerPath(one, undefined, page), jsonLd: () => [datasetOf(origin, locale, 'honours', awards.runtime.t(locale))],
    })
  }))
  app.get('/:locale/practices', under((c, locale) => {
    const query = readLibraryQuery(new URL(c.req.url).searchParams)
    return answer(c, awards, {
      locale, path: libraryPath(locale, query), cached: query.q === '', find: () => awards.searchLibrary(viewer(), { locale, query }), page: pages.library,
      pathIn: (one) => libraryPath(one, query), ...(writeLibraryQuery(query) ? {} : { jsonLd: () => [libraryOf(origin, locale, awards.runtime.t(locale))] }),
    })
  }))
  app.get('/:locale/practices/:slug', under((c, locale) => {
    const slug = c.req.param('slug') ?? ''
    return answer(c, awards, {
      locale, path: practicePath(locale, slug), find: () => awards.practicePage(viewer(), { locale, slug }), page: pages.caseStudy,
      pathIn: practicePath, jsonLd: (dto) => [practiceOf(origin, locale, dto)],
    })
  }))
  app.get('/:locale/pillars/:pillar', under((c, locale) => {
    const pillar = PILLARS.find((one) => String(one) === c.req.param('pillar'))
    return answer(c, awards, {
      locale, path: pillarPath(locale, pillar ?? 0),
      find: async () => (pillar ? awards.pillarPage(viewer(), { locale, pillar }) : { kind: 'missing' as const }),
      page: pages.pillar, pathIn: (one) => pillarPath(one, pillar ?? 0),
    })
  }))
  app.get('/:locale/organisations/:slug', under((c, locale) => {
    const slug = c.req.param('slug') ?? ''
    return answer(c, awards, {
      locale, path: organisationPath(locale, slug), find: () => awards.organisationPage(viewer(), { locale, slug }), page: pages.organisation,
      pathIn: (one, moved) => organisationPath(one, moved || slug), jsonLd: (dto) => [organisationLd(origin, locale, dto)],
    })
  }))
  app.get('/:locale/data', under((c, locale) => answer(c, awards, {
    locale, path: dataPath(locale), find: () => awards.dataPage(viewer(), { locale }), page: pages.data, pathIn: dataPath,
    jsonLd: () => [datasetOf(origin, locale, 'practices', awards.runtime.t(locale))],
  })))
  app.get('/:locale/accessibility', under((c, locale) => answer(c, awards, { locale, path: accessibilityPath(locale), find: always({}), page: pages.accessibility, pathIn: accessibilityPath })))
  app.get('/:locale/privacy', under((c, locale) => answer(c, awards, { locale, path: privacyPath(locale), find: always({}), page: pages.privacy, pathIn: privacyPath })))
  app.get('/:locale/:slug', under((c, locale) => {
    const slug = c.req.param('slug') ?? ''
    return answer(c, awards, { locale, path: ownPath(locale, slug), find: () => awards.ownPage(viewer(), { locale, slug }), page: pages.own, pathIn: (one) => ownPath(one, slug) })
  }))
}
