import { COMPLETE, type CompleteLocale } from '#i18n/locales.ts'
import { nobody } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'
import type { LocalePath, PageContext } from '#site/context.ts'
import { assetAddresses } from './assets.ts'
import { ownPath } from './places.ts'

export type Framed = {
  locale: CompleteLocale
  /** Path and query as asked. */
  path: string
  /** The page in the languages in which it exists; none for errors and searches. */
  alternates?: LocalePath[]
  canonical?: string
  jsonLd?: readonly object[]
  scripts?: readonly string[]
}

/** What is around a page when the records cannot be reached: the house's own words and addresses. */
export function bareContext(awards: Awards, { locale, path }: Pick<Framed, 'locale' | 'path'>): PageContext {
  const { ctx, runtime } = awards
  const rest = path.slice(locale.length + 1)
  return {
    t: runtime.t(locale), locale, origin: ctx.env.PUBLIC_URL, path, alternates: [], languages: COMPLETE.map((one) => ({ locale: one, path: `/${one}${rest}` })),
    assets: { css: assetAddresses(awards, 'site.css', ...(ctx.env.DEMO ? ['demo.css'] : [])), js: [] }, ...(ctx.env.DEMO ? { demonstration: true } : {}), ownPages: [],
  }
}

/** Everything around a page; nothing in it depends on who asks. */
export async function pageContext(awards: Awards, { locale, path, alternates = [], canonical, jsonLd, scripts = [] }: Framed): Promise<PageContext> {
  const { ctx, runtime } = awards
  const facts = await awards.siteFacts(nobody(ctx.now()), { locale })
  const demoBar = await awards.demoBar(nobody(ctx.now()), { locale, path })
  const rest = path.slice(locale.length + 1)
  return {
    t: runtime.t(locale), locale, origin: ctx.env.PUBLIC_URL, path, alternates,
    languages: COMPLETE.map((one) => alternates.find((page) => page.locale === one) ?? { locale: one, path: `/${one}${rest}` }),
    assets: { css: assetAddresses(awards, 'site.css', ...(facts.demonstration ? ['demo.css'] : [])), js: assetAddresses(awards, 'enhance.js', ...scripts) },
    ...(canonical ? { canonical } : {}), ...(jsonLd ? { jsonLd } : {}),
    ...(facts.demonstration ? { demonstration: true } : {}), ...(demoBar ? { demoBar } : {}), ...(facts.contact ? { contact: facts.contact } : {}),
    ownPages: facts.ownPages.map((page) => ({ title: page.title, path: ownPath(locale, page.slug) })),
  }
}
