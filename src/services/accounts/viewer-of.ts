import type { Viewer, Appointment } from '#policy/viewer.ts'
import { nobody } from '#policy/viewer.ts'
import { kept } from '#services/kept.ts'
import type { Context } from '#services/service.ts'
import type { Entry, User } from '#src/payload-types.ts'

const SETUP = ['programmes', 'editions', 'categories', 'rounds', 'panels'] as const
type Id = string | number
/** What an appointment points at, by the ids that stand in it. */
type Named = { id: Id; code: string; programme?: Id | null; round?: Id; categories?: Id[] | null }

/** Every document of the setup that a right can hang on, by id. */
const setupById = (ctx: Context): Promise<Map<string, Named>> =>
  kept(ctx, 'setup by id', SETUP, async () => {
    const select = { code: true, programme: true, round: true, categories: true } as never // each collection has some of them
    const found = await Promise.all(SETUP.map((collection) => ctx.payload.find({ collection, select, depth: 0, pagination: false, overrideAccess: true })))
    return new Map(found.flatMap(({ docs }) => docs as unknown as Named[]).map((each) => [String(each.id), each])) // at depth 0 a relation is an id
  })

/**
 * Loads once a request what a right can depend on. `draft` is the entry that the browser's cookie opens, `now` the
 * clock (staff can ask what somebody would see at another moment).
 */
export async function viewerOf(ctx: Context, { user, draft = null, now = ctx.now() }: { user?: unknown; draft?: string | null; now?: Date }): Promise<Viewer> {
  if (!user) return { ...nobody(now), draft }
  const account = user as User & { collection?: string; sessions?: { createdAt?: string | null }[] }
  const code = account.code ?? ''
  const [held, setup] = await Promise.all([
    ctx.store.find('appointments', { and: [{ person: { equals: account.id } }, { state: { equals: 'accepted' } }] }, { sort: '-createdAt' }),
    setupById(ctx),
  ])
  const named = (id: unknown): Named | undefined => setup.get(String(id))
  const reference = (one: Named | undefined) => (one ? { id: String(one.id), code: one.code } : null)
  const codesOf = (ids: readonly unknown[] | null | undefined): string[] => (ids ?? []).map((id) => named(id)?.code ?? '')
  const appointments = held.map((each): Appointment => {
    const edition = named(each.edition)
    return {
      code: each.code ?? '',
      role: each.role,
      edition: reference(edition),
      programme: reference(named(each.programme ?? edition?.programme)),
      panels: (each.panels ?? []).flatMap((id) => {
        const panel = named(id)
        return panel ? [{ code: panel.code, round: named(panel.round)?.code ?? '', categories: codesOf(panel.categories) }] : []
      }),
      termsSigned: Boolean(each.termsSignedAt),
      declared: Boolean(each.declaredAt),
    }
  })
  const own = appointments.map((each) => each.code)
  const [assignments, conflicts, entries] = await Promise.all([
    own.length ? ctx.store.find('assignments', { and: [{ judge: { in: own } }, { state: { in: ['active', 'done'] } }] }) : [],
    own.length ? ctx.store.find('conflicts', { and: [{ judge: { in: own } }, { state: { in: ['confirmed', 'pinned'] } }, { hard: { equals: true } }] }) : [],
    entriesOf(ctx, code),
  ])
  return {
    now,
    draft,
    person: {
      id: String(account.id), code, name: account.name, email: account.email, admin: account.admin === true,
      languages: (account.languages ?? []).map((each) => each.language),
      signedInAt: newest(account.sessions ?? [], ctx.runtime.clock),
    },
    appointments,
    assignments: assignments.map((each) => ({
      code: each.code ?? '', judge: each.judge, entry: each.entry, round: each.round, category: each.category ?? '', edition: each.edition ?? '',
    })),
    conflicts: conflicts.map((each) => ({ judge: each.judge, entry: each.entry ?? '', category: each.category ?? '', edition: each.edition ?? '' })),
    parts: entries.flatMap((entry) => {
      const people = (entry.people ?? []) as { person?: string; part: Viewer['parts'][number]['part']; accepted?: unknown; declined?: unknown }[]
      const mine = people.filter((each) => each.person === code).map(({ part, accepted, declined }) => ({ part, accepted: Boolean(accepted) && !declined }))
      const parts = mine.length > 0 ? mine : entry.owner === code ? [{ part: 'nominator' as const, accepted: false }] : []
      return parts.map((part) => ({ entry: entry.code ?? '', edition: entry.edition, ...part }))
    }),
  }
}

/** What a part in an entry follows from. */
const OF_AN_ENTRY = ['code', 'edition', 'people', 'owner'] as const
/** `members` is a list in one column: the index is searched for it, instead of every entry with its answers. */
async function entriesOf({ store }: Context, person: string): Promise<Pick<Entry, (typeof OF_AN_ENTRY)[number]>[]> {
  const members = await store.distinct('entries', 'members', { members: { contains: person } })
  return store.pick('entries', { or: [{ owner: { equals: person } }, ...(members.length ? [{ members: { in: members } }] : [])] }, OF_AN_ENTRY)
}

function newest(sessions: { createdAt?: string | null }[], clock: Context['runtime']['clock']): Date | null {
  const times = sessions.flatMap((each) => (each.createdAt ? [Date.parse(each.createdAt)] : []))
  return times.length > 0 ? clock.shown(new Date(Math.max(...times))) : null
}
