import type { Context } from '#services/service.ts'
import { removeFile } from '#services/documents/store-upload.ts'

const KEPT = 90 * 86_400_000

/** A draft never submitted is nothing 90 days after its call closed: answers, documents with their bytes, consents, links. */
export async function removeOldDrafts(ctx: Context): Promise<number> {
  const before = ctx.now().getTime() - KEPT
  const { docs } = await ctx.payload.find({ collection: 'editions', depth: 0, pagination: false, overrideAccess: true })
  const over = docs.filter((edition) => {
    const ends = (edition.calendar ?? []).filter((row) => row.kind === 'call').map((row) => Date.parse(row.hardEnd ?? row.closes ?? ''))
    return ends.length > 0 && ends.every((end) => end < before) // a call without an end never is over: NaN compares as false
  })
  if (over.length === 0) return 0
  const drafts = await ctx.store.find('entries', { and: [{ edition: { in: over.map((each) => each.code ?? '') } }, { status: { equals: 'draft' } }, { revision: { equals: 0 } }] })
  for (const draft of drafts) {
    const code = draft.code ?? ''
    const documents = await ctx.store.find('documents', { entry: { equals: code } })
    for (const each of documents) if (each.storedAs) await removeFile(ctx, each.storedAs)
    await ctx.store.remove('documents', { entry: { equals: code } })
    await ctx.store.remove('consents', { entry: { equals: code } })
    await ctx.store.remove('links', { subject: { equals: code } })
    await ctx.store.remove('entries', { code: { equals: code } })
  }
  return drafts.length
}
