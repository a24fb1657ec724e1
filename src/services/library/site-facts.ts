import { defineService } from '#services/service.ts'
import { languagesOf } from './own-page.ts'
import { inLocale, readShelf } from './public-page.ts'
import { inLanguage } from './public-index/stored.ts'

/** Pages that the product has itself under the same name. */
const BUILT_IN = ['accessibility', 'privacy']

/** What stands on every page: the editors' pages for the footer, whom to write to, whether this is a demonstration. */
export type SiteFacts = { ownPages: { title: string; slug: string }[]; contact?: string; demonstration: boolean }

export const siteFacts = defineService({
  act: false,
  input: inLocale,
  async run({ ctx, input: { locale } }): Promise<SiteFacts> {
    const { shelf } = await readShelf(ctx)
    const ownPages = shelf.all('pages')
      .filter((page) => page.inFooter !== false && !BUILT_IN.includes(page.slug) && languagesOf(page).includes(locale))
      .map((page) => ({ title: inLanguage(page.title, locale) ?? page.slug, slug: page.slug }))
      .sort((a, b) => new Intl.Collator(locale).compare(a.title, b.title))
    const contact = shelf.all('programmes').map((programme) => programme.contact).find(Boolean)
    return { ownPages, ...(contact ? { contact } : {}), demonstration: ctx.env.DEMO }
  },
})
