import type { CollectionAfterChangeHook } from 'payload'
import { isPublicDocument } from '#policy/public-documents.ts'

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

export const logCaseStudy = logs(isPublicDocument['case-studies'])
export const logHonour = logs(isPublicDocument.honours)
export const logPage = logs(isPublicDocument.pages)

/** What public pages are made of: an edition with its calendar, its programme, its categories. When they are seen is the policy's to say. */
export const logSetup = logs(() => true)

/** An organisation is public once an honour or a case study names it; until then the log does not speak of it. */
export const logOrganisation: CollectionAfterChangeHook = async (args) => {
  const { store } = args.req.payload.awards.ctx
  const named = { organisation: { equals: args.doc.id } }
  const isNamed = (await store.count('honours', named)) + (await store.count('case-studies', named)) > 0
  return isNamed ? logSetup(args) : args.doc
}
