type Stored = Record<string, unknown>

/** Of what the editors keep: which documents the public sees, as they stand. */
export const isPublicDocument = {
  'case-studies': (doc: Stored): boolean => doc._status === 'published' && !doc.withdrawn,
  honours: (doc: Stored): boolean => doc.state !== 'withdrawn',
  pages: (doc: Stored): boolean => doc._status === 'published',
} as const
