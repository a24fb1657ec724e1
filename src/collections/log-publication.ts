import type { CollectionAfterChangeHook } from 'payload'

/**
 * Whatever the public can see moves the log, whoever wrote it: an editor in the panel, a service, a scheduled job.
 * The log moves the page cache and the search on every node.
 */
const logs = (isPublic: (doc: Record<string, unknown>) => boolean): CollectionAfterChangeHook =>
  async ({ doc, req, collection, context }) => {
    if (context.silent) return doc
    if (doc._status === 'draft') {
      // A draft saved over a published document changes nothing that the public sees.
      const main = await req.payload.awards.ctx.store.one(collection.slug, { id: { equals: doc.id } })
      if ((main as { _status?: string } | null)?._status === 'published') return doc
    }
    await req.payload.awards.notePublicState({ collection: collection.slug, code: doc.code, visible: isPublic(doc) })
    return doc
  }

export const logCaseStudy = logs((doc) => doc._status === 'published' && !doc.withdrawn)
export const logHonour = logs((doc) => doc.state !== 'withdrawn')
export const logPage = logs((doc) => doc._status === 'published')
