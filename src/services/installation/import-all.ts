import type { CollectionSlug } from 'payload'
import { checkReferences, createRow, createVersion, exportedCollections, freshId, withoutReferenceChecks } from '#database/portable.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Context } from '#services/service.ts'
import type { ExportLine } from './export-all.ts'
import { codesToIds } from './references.ts'

/**
 * Takes an export into an empty database of either kind. `lines` is read twice: ids are given first, so that documents
 * may refer to each other in any order; no hook runs, so nothing is published, mailed or logged a second time.
 */
export async function importAll(ctx: Context, lines: () => AsyncIterable<ExportLine>, told: (collection: string, count: number) => void): Promise<Record<string, number>> {
  const known = new Set<string>(exportedCollections(ctx.payload))
  for (const collection of exportedCollections(ctx.payload)) if ((await ctx.store.count(collection, {})) > 0) throw new Refusal('import-needs-empty', { collection })
  const idOf = new Map<string, string>()
  let first = true
  for await (const line of lines()) {
    if (first && !('recount' in line && line.format === 1)) throw new Refusal('import-not-an-export', {})
    first = false
    if ('collection' in line && !known.has(line.collection)) throw new Refusal('import-unknown-collection', { collection: line.collection })
    const code = 'doc' in line ? ownCode(line.collection, line.doc) : undefined
    if (code) idOf.set(code, freshId(ctx.payload))
  }
  if (first) throw new Refusal('import-not-an-export', {})
  const counts: Record<string, number> = {}
  await withoutReferenceChecks(ctx.payload, async () => {
    for await (const line of lines()) {
      if (!('collection' in line)) continue
      const collection = line.collection as CollectionSlug // one of `known`
      if ('doc' in line) {
        const code = ownCode(line.collection, line.doc)
        await createRow(ctx.payload, collection, codesToIds(line.doc, idOf) as Record<string, unknown>, code ? idOf.get(code) : undefined)
        counts[collection] = (counts[collection] ?? 0) + 1
        told(collection, counts[collection])
      } else await createVersion(ctx.payload, collection, codesToIds(line.version, idOf) as Record<string, unknown>)
    }
  })
  await checkReferences(ctx.payload)
  return counts
}

/** The log of publications names codes of others, each as often as something became of it: they are not its rows' own. */
const ownCode = (collection: string, { code }: Record<string, unknown>): string | undefined =>
  typeof code === 'string' && collection !== 'publications' ? code : undefined
