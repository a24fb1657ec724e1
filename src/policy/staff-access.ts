import { appointedAs, isAdmin, type Viewer } from './viewer.ts'

export type Operation = 'create' | 'read' | 'update' | 'delete'
/** A condition of the kind that Payload takes as a `where`; `policy` does not import Payload. */
export type Where = { [path: string]: { equals: string } | { in: string[] } }
type Who = 'admin' | 'organiser' | 'editor' | 'self'
type Rule = { create: Who[]; read: Who[]; update: Who[]; delete: Who[]; edition?: string }

const closed: Rule = { create: [], read: [], update: [], delete: [] }
const setup = (edition: string, deletes: Who[] = []): Rule => ({
  create: ['admin', 'organiser'], read: ['admin', 'organiser'], update: ['admin', 'organiser'], delete: deletes, edition,
})
const published: Rule = { create: ['editor', 'organiser'], read: ['editor', 'organiser', 'admin'], update: ['editor', 'organiser'], delete: [] }

/**
 * Who may do what through the panel's stock views and Payload's REST. An organiser's right ends at the own edition
 * (`edition` is the path to it). Everything of the competition is closed here: it is read and written through services,
 * which name each field they give. A collection that is not in this table is closed, and a test says so.
 */
export const staffAccess: Record<string, Rule> = {
  users: { create: ['admin', 'organiser'], read: ['admin', 'organiser', 'self'], update: ['admin', 'self'], delete: [] },
  organisations: { create: ['admin', 'organiser', 'editor'], read: ['admin', 'organiser', 'editor'], update: ['admin', 'organiser', 'editor'], delete: [] },
  programmes: { create: ['admin'], read: ['admin', 'organiser', 'editor'], update: ['admin'], delete: [] },
  editions: { create: ['admin'], read: ['admin', 'organiser', 'editor'], update: ['admin', 'organiser'], delete: [], edition: 'id' },
  categories: setup('edition'),
  forms: setup('edition'),
  rounds: setup('edition'),
  panels: setup('edition'),
  appointments: setup('edition'),
  media: { create: ['editor', 'organiser'], read: ['editor', 'organiser', 'admin'], update: ['editor', 'organiser'], delete: ['editor'] },
  'case-studies': published,
  honours: published,
  pages: { create: ['editor', 'admin'], read: ['editor', 'organiser', 'admin'], update: ['editor', 'admin'], delete: ['editor', 'admin'] },
  reports: { create: [], read: ['editor', 'organiser', 'admin'], update: ['editor', 'organiser', 'admin'], delete: [] },
  links: closed,
  entries: closed,
  'entry-revisions': closed,
  'entry-texts': closed,
  documents: closed,
  assignments: closed,
  conflicts: closed,
  scorecards: closed,
  rankings: closed,
  comparisons: closed,
  events: closed,
  results: closed,
  determinations: closed,
  operations: closed,
  consents: closed,
  publications: closed,
  messages: closed,
  'payload-jobs': closed,
  'payload-kv': closed,
  'payload-migrations': closed,
  'payload-locked-documents': { create: ['admin', 'organiser', 'editor'], read: ['admin', 'organiser', 'editor'], update: ['admin', 'organiser', 'editor'], delete: ['admin', 'organiser', 'editor'] },
}

/** true, false, or the `where` that a record must meet. */
export function staffMay(viewer: Viewer, operation: Operation, collection: string): boolean | Where {
  const rule = staffAccess[collection] ?? closed
  const who = rule[operation]
  if (!viewer.person) return false
  if (who.includes('admin') && isAdmin(viewer)) return true
  if (who.includes('editor') && appointedAs(viewer, 'editor').length > 0) return true
  if (who.includes('organiser')) {
    const editions = appointedAs(viewer, 'organiser').flatMap((each) => (each.edition ? [each.edition.id] : []))
    if (editions.length > 0) return rule.edition && operation !== 'create' ? { [rule.edition]: { in: editions } } : true
  }
  if (who.includes('self')) return { id: { equals: viewer.person.id } }
  return false
}
