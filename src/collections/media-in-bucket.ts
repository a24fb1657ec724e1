import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { filesOf } from '#database/files/file-store.ts'
import type { Media } from '#src/payload-types.ts'

type Stored = { name: string; type: string }

/** The file of a medium and those of its sizes, by their random names. */
const storedOf = (doc: Partial<Media> | undefined): Stored[] =>
  [{ filename: doc?.filename, mimeType: doc?.mimeType }, ...Object.values(doc?.sizes ?? {})].flatMap((each) => (each?.filename ? [{ name: path.basename(each.filename), type: each.mimeType ?? '' }] : []))

/** Payload writes what was uploaded into the folder; where there is a bucket it moves on there, and what it took the place of goes. */
export const moveIntoBucket: CollectionAfterChangeHook<Media> = async ({ doc, previousDoc, req }) => {
  const files = filesOf(req.payload.awards.ctx)
  if (files.kind === 'folder') return doc
  const now = storedOf(doc)
  for (const { name, type } of now) {
    const file = path.resolve('media/public', name)
    const bytes = await readFile(file).catch(() => null) // an update of the words alone brings no file
    if (!bytes) continue
    await files.put(`public/${name}`, bytes, type)
    await rm(file, { force: true })
  }
  for (const { name } of storedOf(previousDoc)) if (!now.some((each) => each.name === name)) await files.remove(`public/${name}`)
  return doc
}

export const removeFromBucket: CollectionAfterDeleteHook<Media> = async ({ doc, req }) => {
  const files = filesOf(req.payload.awards.ctx)
  if (files.kind === 'bucket') for (const { name } of storedOf(doc)) await files.remove(`public/${name}`)
  return doc
}
