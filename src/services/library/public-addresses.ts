import { z } from 'zod'
import { PILLARS } from '#domain/vocabulary.ts'
import { COMPLETE } from '#i18n/locales.ts'
import { defineService } from '#services/service.ts'
import { ledgerPages } from './ledger.ts'
import { languagesOf } from './own-page.ts'
import { namedOrganisations } from './organisation-page.ts'
import { readShelf } from './public-page.ts'

/** A public page, named without its address: addresses are made by the site. */
export type Place =
  | { kind: 'home' | 'library' | 'awards' | 'data' | 'accessibility' | 'privacy' }
  | { kind: 'ledger'; page: number; anchor?: string }
  | { kind: 'practice' | 'organisation' | 'own'; slug: string }
  | { kind: 'pillar'; pillar: number }
  | { kind: 'edition' | 'recount'; programme: string; edition: string }

export type PublicAddress = { locale: string; place: Place; lastmod?: string }

/** Every public page in every language in which it really exists. */
export const publicAddresses = defineService({
  act: false,
  input: z.object({}),
  async run({ ctx }): Promise<{ addresses: PublicAddress[]; validUntil: Date | null }> {
    const { shelf, now, validUntil } = await readShelf(ctx)
    const everywhere = (place: Place, lastmod?: string): PublicAddress[] => COMPLETE.map((locale) => ({ locale, place, ...(lastmod ? { lastmod } : {}) }))
    const dated = (code: string | null | undefined) => { const at = shelf.changedAt(code); return at ? { lastmod: at } : {} }
    const fixed = (['home', 'library', 'awards', 'data', 'accessibility', 'privacy'] as const).flatMap((kind) => everywhere({ kind }))
    const ledger = Array.from({ length: Math.max(1, ledgerPages(shelf, now).length) }, (_, i) => everywhere({ kind: 'ledger', page: i + 1 })).flat()
    const frozen = new Set((await ctx.store.find('results', {})).flatMap((row) => (row.head && row.edition ? [row.edition] : [])))
    const editions = shelf.editions(now).flatMap((edition) => {
      const programme = shelf.related('programmes', edition.programme)
      return programme ? everywhere({ kind: 'edition', programme: programme.slug, edition: edition.slug }, shelf.changedAt(edition.code)).concat(frozen.has(edition.code ?? '') ? everywhere({ kind: 'recount', programme: programme.slug, edition: edition.slug }, shelf.changedAt(edition.code)) : []) : []
    })
    const organisations = [...namedOrganisations(shelf, now)].flatMap((one) =>
      one.slug ? everywhere({ kind: 'organisation', slug: one.slug }, shelf.changedAt(one.code)) : [])
    const practices = shelf.arranged().practices.flatMap((practice) =>
      COMPLETE.flatMap((locale): PublicAddress[] => {
        const text = practice.texts.get(locale)
        return text ? [{ locale, place: { kind: 'practice', slug: text.slug }, ...dated(practice.code) }] : []
      }))
    const pages = shelf.all('pages').flatMap((page) =>
      languagesOf(page).map((locale): PublicAddress => ({ locale, place: { kind: 'own', slug: page.slug }, ...dated(page.code) })))
    return { addresses: [...fixed, ...ledger, ...PILLARS.flatMap((pillar) => everywhere({ kind: 'pillar', pillar })), ...editions, ...organisations, ...practices, ...pages], validUntil }
  },
})
