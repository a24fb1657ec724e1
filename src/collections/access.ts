import type { Access, CollectionConfig } from 'payload'
import { staffMay, type Operation } from '#policy/staff-access.ts'
import { viewerOfRequest } from './viewer-of-request.ts'

/** The access of a collection in the panel and in Payload's REST: read from the table in `policy/staff-access.ts`. */
export function accessOf(slug: string): NonNullable<CollectionConfig['access']> {
  const ask =
    (operation: Operation): Access =>
    async ({ req }) =>
      staffMay(await viewerOfRequest(req), operation, slug)
  return {
    create: async ({ req }) => staffMay(await viewerOfRequest(req), 'create', slug) !== false,
    read: ask('read'),
    readVersions: ask('read'),
    update: ask('update'),
    delete: ask('delete'),
    unlock: ask('update') as never, // Payload types unlock as boolean only; a `where` never comes back for users
  }
}
