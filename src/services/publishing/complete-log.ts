import type { Where } from 'payload'
import { isPublicDocument } from '#policy/public-documents.ts'
import type { Context } from '#services/service.ts'
import { appendPublication, lastPublication } from './log-publication.ts'

/** More than can be under way at one moment: only what was written last can have been cut off. */
const NEWEST = 50
const COLLECTIONS = Object.keys(isPublicDocument) as (keyof typeof isPublicDocument)[]

/**
 * A document is written and then told in the log: killed between the two, a process leaves a document that is gone and
 * that search and other nodes still show, or one that is there and that nobody was told of. A withdrawal that the log
 * has told already stands, whatever the document says. Gives the codes.
 */
export async function completeLog(ctx: Context, where: Where = {}): Promise<string[]> {
  const completed: string[] = []
  for (const collection of COLLECTIONS)
    for (const doc of await ctx.store.find(collection, where, { sort: '-updatedAt', limit: NEWEST })) {
      const last = await lastPublication(ctx, doc.code ?? '')
      const isTold = last?.act === 'publish' || last?.act === 'change'
      const isPublic = isPublicDocument[collection]({ ...doc })
      if (!doc.code || (isPublic ? last !== null : !isTold)) continue
      await appendPublication(ctx, { collection, code: doc.code, act: isPublic ? 'publish' : 'withdraw' })
      completed.push(doc.code)
    }
  return completed
}
