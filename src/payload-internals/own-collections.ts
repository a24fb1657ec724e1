import type { CollectionConfig, Payload } from 'payload'

/**
 * Payload adds collections of its own (locks, migrations, key-value, jobs) after the plugins have run, most of them
 * open to whoever is signed in. Here they get the access of our table. Undocumented: that the sanitized config of a
 * running instance may be changed (held by test/policy/access-matrix.test.ts).
 */
export function ruleOwnCollections(payload: Payload, accessOf: (slug: string) => NonNullable<CollectionConfig['access']>): void {
  for (const [slug, { config }] of Object.entries(payload.collections)) {
    // Preferences stay as they are: each person reads and writes the own ones alone.
    if (slug.startsWith('payload-') && slug !== 'payload-preferences') Object.assign(config.access, accessOf(slug))
  }
}
