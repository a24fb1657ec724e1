import type { CollectionSlug, Payload, Where } from 'payload'
import type { Config } from '#src/payload-types.ts'
import { Refusal } from '#domain/refusal.ts'
import { isDuplicate } from './duplicates.ts'

type Doc<C extends CollectionSlug> = Config['collections'][C]
type Changes<C extends CollectionSlug> = Partial<Omit<Doc<C>, 'id' | 'createdAt' | 'updatedAt' | 'rev'>>
type Find = { sort?: string; limit?: number; page?: number }

/**
 * The only way in which services touch competition documents. No hooks, no access, no merge of old and new: reads are
 * flat, inserts report a duplicate as what it is, and a change is a compare-and-set.
 */
export type Store = {
  kind: 'sqlite' | 'mongodb'
  find<C extends CollectionSlug>(collection: C, where: Where, options?: Find): Promise<Doc<C>[]>
  /** These columns alone, of as many documents as there are: for lists of what is heavy as a whole. */
  pick<C extends CollectionSlug, F extends keyof Doc<C> & string>(collection: C, where: Where, fields: readonly F[], options?: { sort?: string }): Promise<Pick<Doc<C>, F>[]>
  one<C extends CollectionSlug>(collection: C, where: Where): Promise<Doc<C> | null>
  /** By code; refuses with 404 when there is none. */
  byCode<C extends CollectionSlug>(collection: C, code: string): Promise<Doc<C>>
  count(collection: CollectionSlug, where: Where): Promise<number>
  /** The different values of one column: of an indexed one, without a look at the documents. */
  distinct(collection: CollectionSlug, field: string, where: Where): Promise<string[]>
  /** Changes whenever a document of this set comes, goes or changes; reads ids, revisions and times alone. */
  stamp(collection: CollectionSlug, where: Where): Promise<string>
  /** A unique violation refuses with `duplicate` (409). */
  insert<C extends CollectionSlug>(collection: C, data: Partial<Doc<C>>): Promise<Doc<C>>
  /**
   * Writes the named columns if the document still has the revision that the caller read; null when it moved meanwhile:
   * a conflict to be shown, never overwritten. `where` adds conditions, such as a status.
   */
  updateIf<C extends CollectionSlug>(collection: C, seen: { id: string | number; rev: number }, changes: Changes<C>, where?: Where): Promise<Doc<C> | null>
  /** One or a few columns of a document of the setup, which has no `rev`: never the whole document. */
  set<C extends CollectionSlug>(collection: C, id: string | number, changes: Changes<C>): Promise<void>
  remove(collection: CollectionSlug, where: Where): Promise<void>
}

export function createStore(payload: Payload): Store {
  // The adapter's own types know documents only as JSON; the collection's generated type says what they are.
  const db = payload.db
  const store: Store = {
    kind: db.name === 'mongoose' ? 'mongodb' : 'sqlite',
    async find(collection, where, { sort, limit = 0, page } = {}) {
      const found = await db.find({ collection, where, sort, limit, page, pagination: page !== undefined })
      return found.docs as never[]
    },
    async pick(collection, where, fields, { sort } = {}) {
      const select = Object.fromEntries(fields.map((field) => [field, true as const]))
      return (await db.find({ collection, where, sort, limit: 0, pagination: false, select })).docs as never[]
    },
    async one(collection, where) {
      return (await db.findOne({ collection, where })) as never
    },
    async byCode(collection, code) {
      const found = await store.one(collection, { code: { equals: code } })
      if (!found) throw new Refusal('not-found', { code }, 404)
      return found
    },
    async count(collection, where) {
      return (await db.count({ collection, where })).totalDocs
    },
    async distinct(collection, field, where) {
      const { values } = await db.findDistinct({ collection, field, where })
      return values.map((value) => String(value[field]))
    },
    async stamp(collection, where) {
      const { docs } = await db.find<{ id: string | number; rev?: number; updatedAt?: string }>({
        collection, where, sort: 'id', limit: 0, pagination: false, select: { rev: true, updatedAt: true },
      })
      return docs.map(({ id, rev, updatedAt }) => `${id} ${rev ?? ''} ${String(updatedAt)}`).join('\n')
    },
    async insert(collection, data) {
      try {
        return (await db.create({ collection, data: { ...data } as never })) as never
      } catch (error) {
        if (isDuplicate(error)) throw new Refusal('duplicate', {}, 409)
        throw error
      }
    },
    async updateIf(collection, seen, changes, where) {
      const condition: Where = { and: [{ id: { equals: seen.id } }, { rev: { equals: seen.rev } }, ...(where ? [where] : [])] }
      return (await db.updateOne({
        collection,
        where: condition,
        data: { ...changes, rev: seen.rev + 1, updatedAt: new Date().toISOString() } as never,
        options: { atomic: true } as never,
      })) as never
    },
    async set(collection, id, changes) {
      await db.updateOne({ collection, id, data: { ...changes } as never, returning: false })
    },
    async remove(collection, where) {
      await db.deleteMany({ collection, where })
    },
  }
  return store
}
