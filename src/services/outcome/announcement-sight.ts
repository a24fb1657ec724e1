import type { Context } from '#services/service.ts'
import type { CategoryAtHand } from './category.ts'
import type { Correspondent } from './people-of-entry.ts'

/** How many people of each group gain sight of something, by the table of rights in visibility. */
export type Sight = {
  honours: number
  register: { listed: number; of: number }
  entrants: number; nominees: number
  feedback: { released: number; of: number }
  conflictedJudges: number
  editors: number
}

export async function sightOf(
  ctx: Context, category: CategoryAtHand,
  { entries, honours, register }: { entries: { people: Correspondent[]; feedback: boolean }[]; honours: number; register: number },
): Promise<Sight> {
  const addresses = (parts: readonly Correspondent['part'][]) =>
    new Set(entries.flatMap(({ people }) => people.filter((each) => parts.includes(each.part)).map((each) => each.address.toLowerCase()))).size
  const conflicts = await ctx.store.find('conflicts', { and: [{ category: { equals: category.code } }, { state: { in: ['confirmed', 'pinned'] } }, { hard: { equals: true } }] })
  const programme = category.edition.doc.programme
  const { totalDocs } = await ctx.payload.count({
    collection: 'appointments', overrideAccess: true,
    where: { and: [{ role: { equals: 'editor' } }, { state: { equals: 'accepted' } }, { programme: { equals: typeof programme === 'object' ? programme.id : programme } }] },
  })
  return {
    honours, register: { listed: register, of: entries.length },
    entrants: addresses(['nominator', 'co-editor']), nominees: addresses(['nominee']),
    feedback: { released: entries.filter((each) => each.feedback).length, of: entries.length },
    conflictedJudges: new Set(conflicts.map((each) => each.judge)).size, editors: totalDocs,
  }
}
