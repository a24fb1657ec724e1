import type { CollectionSlug, Payload, Where } from 'payload'

type Stored = { id: string | number; createdAt: string; updatedAt: string }
/** More than can be under way at one moment. */
const NEWEST = 200

/**
 * Payload writes a document and then its version, as two writes: killed between them, a process leaves a document whose
 * newest version is not what it says, and its editor would go on from the older one. At start the version is written
 * that was not. Only what was written last can have been cut off; `where` narrows it further, for a process that runs. (test/payload-internals/versions.test.ts)
 */
export async function completeVersions(payload: Payload, where: Where = {}): Promise<string[]> {
  const completed: string[] = []
  for (const { slug, versions } of payload.config.collections) {
    if (!versions) continue
    const collection = slug as CollectionSlug // the configuration is where the slugs come from
    const { docs } = await payload.db.find({ collection, where, locale: 'all', sort: '-updatedAt', limit: NEWEST, pagination: false })
    for (const doc of docs as unknown as Stored[]) {
      if (await hasVersion(payload, collection, doc)) continue
      await payload.db.createVersion({
        collectionSlug: collection, parent: doc.id, versionData: doc as never, autosave: false, createdAt: doc.updatedAt, updatedAt: doc.updatedAt, returning: false,
      })
      completed.push(`${slug} ${doc.id}`)
    }
  }
  return completed
}

async function hasVersion(payload: Payload, collection: CollectionSlug, { id, updatedAt }: Stored): Promise<boolean> {
  const { docs } = await payload.db.findVersions<Stored>({ collection, where: { parent: { equals: id } }, sort: '-updatedAt', limit: 1, pagination: false })
  const newest = (docs[0]?.version as Stored | undefined)?.updatedAt ?? docs[0]?.updatedAt
  return newest !== undefined && Date.parse(newest) >= Date.parse(updatedAt)
}
