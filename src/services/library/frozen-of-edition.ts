import type { FrozenDto } from '#services/dto/frozen.ts'
import { freezesOnPage } from '#services/outcome/published-freezes.ts'
import type { Context } from '#services/service.ts'
import type { Shelf } from './public-index/shelf.ts'
import { inAnyLanguage, type StoredEdition } from './public-index/stored.ts'

/** The frozen results of an edition in the order of its categories. */
export async function frozenOfEdition(ctx: Context, shelf: Shelf, edition: StoredEdition, now: Date, locale: string): Promise<FrozenDto[]> {
  const categories = shelf.all('categories').filter((category) => shelf.related('editions', category.edition) === edition).sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
  const nameOf = new Map(categories.map((category) => [category.code ?? '', inAnyLanguage(category.name, locale, 'en')?.value ?? category.slug]))
  const found = await freezesOnPage(ctx, edition, categories, now)
  return found.map(({ category, ...freeze }) => ({ ...freeze, category: nameOf.get(category) ?? category }))
}
