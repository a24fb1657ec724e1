import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { CollectionBeforeOperationHook } from 'payload'

/** A file's own name can tell whose it is, and can be guessed: stored names are random, those of the sizes with them. */
export const randomFileName: CollectionBeforeOperationHook = ({ req, operation }) => {
  if ((operation === 'create' || operation === 'update') && req.file) req.file.name = `${randomBytes(18).toString('base64url')}${path.extname(req.file.name).toLowerCase()}`
}
