import { queueMessage } from '#services/messages/queue-message.ts'
import type { Result, User } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { wordsIn, type CategoryAtHand } from './category.ts'

/**
 * Sends the signed head and the list of leaves out of the house: to every judge of the edition, whose own receipts stand
 * in the list. A chain whose head nobody else has could be written anew by the owner of the database.
 */
export async function mailHeadToJudges(ctx: Context, category: CategoryAtHand, row: Result): Promise<void> {
  const { docs } = await ctx.payload.find({
    collection: 'appointments', where: { and: [{ edition: { equals: category.edition.id } }, { role: { in: ['judge', 'chair'] } }, { state: { in: ['accepted', 'ended'] } }] },
    depth: 1, pagination: false, limit: 5000, overrideAccess: true,
  })
  const people = new Map(docs.flatMap(({ person }) => (typeof person === 'object' ? [[person.code ?? '', person]] : [])) as [string, User][])
  for (const person of people.values()) {
    const { locale } = ctx.runtime.t(person.interfaceLanguage ?? 'en')
    await queueMessage(ctx, {
      key: `result-frozen:${row.code}:${person.code}`, template: 'result-frozen', recipient: person.email, language: locale, about: row.code ?? '', edition: category.edition.code, attached: row.code ?? '',
      params: {
        name: person.name, category: wordsIn(category.name, locale), edition: wordsIn(category.edition.name, locale), head: row.head ?? '', key: row.publicKey ?? '',
        at: row.at ?? '', url: new URL('/admin/judging', ctx.env.PUBLIC_URL).href,
      },
    })
  }
}
