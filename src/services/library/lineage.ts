import type { LineageDto } from '#services/dto/case-study.ts'
import { textFor } from './cards.ts'
import type { Practice } from './public-index/practice.ts'
import type { Shelf } from './public-index/shelf.ts'

/** The family of a practice from its oldest known member; missing when it stands alone. */
export function lineageOf(shelf: Shelf, practice: Practice, locale: string): LineageDto | undefined {
  let root = practice
  const seen = new Set([practice.code])
  for (let parent = shelf.practices.get(root.adaptedFrom ?? ''); parent && !seen.has(parent.code); parent = shelf.practices.get(root.adaptedFrom ?? '')) {
    seen.add(parent.code)
    root = parent
  }
  const drawn = new Set<string>()
  const draw = (one: Practice): LineageDto => {
    drawn.add(one.code)
    const { language, text } = textFor(one, locale)
    return {
      title: text.title, slug: text.slug, ...(language === locale ? {} : { language }),
      adaptedBy: shelf.adaptationsOf(one.code).filter((child) => !drawn.has(child.code)).map(draw),
    }
  }
  const family = draw(root)
  return family.adaptedBy.length > 0 ? family : undefined
}
