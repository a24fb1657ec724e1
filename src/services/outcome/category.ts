import type { Where } from 'payload'
import { Refusal } from '#domain/refusal.ts'
import type { Category, Edition, Round } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'

/** Words of a localized field read in all languages. */
export type Words = Record<string, string | null | undefined>
export type CategoryAtHand = {
  code: string
  id: string
  name: Words
  edition: { code: string; id: string; name: Words; doc: Edition }
  doc: Category
  announced: boolean
}

export { wordsIn } from '#domain/forms/index.ts'

type Announced = { category: string; at: string }
/** Categories whose outcome is public, in the order of their announcement. */
export const announcedCategories = (edition: Pick<Edition, 'announcedCategories'>): Announced[] =>
  Array.isArray(edition.announcedCategories) ? (edition.announcedCategories as Announced[]) : []
export const isAnnounced = (edition: Pick<Edition, 'announcedCategories'>, category: string): boolean =>
  announcedCategories(edition).some((each) => each.category === category)

export async function categoryAtHand(ctx: Context, code: string): Promise<CategoryAtHand> {
  const { docs } = await ctx.payload.find({ collection: 'categories', where: { code: { equals: code } }, locale: 'all', depth: 1, limit: 1, pagination: false, overrideAccess: true })
  const doc = docs[0]
  const edition = doc?.edition as Edition | undefined // a document at depth 1
  if (!doc || !edition) throw new Refusal('not-found', { code }, 404)
  return {
    code, id: String(doc.id), name: doc.name as unknown as Words, doc, // all languages were asked for
    edition: { code: edition.code ?? '', id: String(edition.id), name: edition.name as unknown as Words, doc: edition },
    announced: isAnnounced(edition, code),
  }
}

/** Entries of a category that have a place or could have one. */
export const competing = ({ code }: Pick<CategoryAtHand, 'code'>): Where => ({ and: [{ category: { equals: code } }, { status: { in: ['in-competition', 'not-selected'] } }] })

/** The round that decides a category: the named one, else the last that scores it. */
export async function roundOfCategory(ctx: Context, category: CategoryAtHand, code?: string): Promise<Round | null> {
  const { docs } = await ctx.payload.find({ collection: 'rounds', where: { edition: { equals: category.edition.id } }, locale: 'all', depth: 0, sort: 'order', limit: 100, pagination: false, overrideAccess: true })
  const own = docs.filter((round) => (round.categories ?? []).some((each) => String(typeof each === 'object' ? each.id : each) === category.id))
  return (code ? own.find((round) => round.code === code) : own.findLast((round) => round.kind === 'scoring' && round.trainingRound !== true)) ?? null
}
