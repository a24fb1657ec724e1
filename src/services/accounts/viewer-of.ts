import type { Viewer, Appointment } from '#policy/viewer.ts'
import { nobody } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import type { Category, Edition, Panel, Programme, Round, User } from '#src/payload-types.ts'

// At depth 2 every relation named here is a document, not an id; the generated types allow both.
const codes = (list: unknown): string[] => ((list ?? []) as Category[]).map((each) => each.code ?? '')

/**
 * Loads once a request what a right can depend on. `draft` is the entry that the browser's cookie opens, `now` the
 * clock (staff can ask what somebody would see at another moment).
 */
export async function viewerOf(ctx: Context, { user, draft = null, now = ctx.now() }: { user?: unknown; draft?: string | null; now?: Date }): Promise<Viewer> {
  if (!user) return { ...nobody(now), draft }
  const account = user as User & { collection?: string; sessions?: { createdAt?: string | null }[] }
  const code = account.code ?? ''
  const { docs } = await ctx.payload.find({
    collection: 'appointments', where: { and: [{ person: { equals: account.id } }, { state: { equals: 'accepted' } }] },
    depth: 2, limit: 200, pagination: false, overrideAccess: true,
  })
  const appointments = docs.map((each): Appointment => {
    const edition = each.edition as Edition | null | undefined
    const programme = (each.programme ?? edition?.programme) as Programme | string | null | undefined
    return {
      code: each.code ?? '',
      role: each.role,
      edition: edition ? { id: String(edition.id), code: edition.code ?? '' } : null,
      programme: programme && typeof programme === 'object' ? { id: String(programme.id), code: programme.code ?? '' } : null,
      panels: ((each.panels ?? []) as Panel[]).map((panel) => ({ code: panel.code ?? '', round: (panel.round as Round).code ?? '', categories: codes(panel.categories) })),
      termsSigned: Boolean(each.termsSignedAt),
      declared: Boolean(each.declaredAt),
    }
  })
  const own = appointments.map((each) => each.code)
  const [assignments, conflicts, entries] = await Promise.all([
    own.length ? ctx.store.find('assignments', { and: [{ judge: { in: own } }, { state: { in: ['active', 'done'] } }] }) : [],
    own.length ? ctx.store.find('conflicts', { and: [{ judge: { in: own } }, { state: { in: ['confirmed', 'pinned'] } }, { hard: { equals: true } }] }) : [],
    ctx.store.find('entries', { or: [{ owner: { equals: code } }, { members: { contains: code } }] }),
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

function newest(sessions: { createdAt?: string | null }[], clock: Context['runtime']['clock']): Date | null {
  const times = sessions.flatMap((each) => (each.createdAt ? [Date.parse(each.createdAt)] : []))
  return times.length > 0 ? clock.shown(new Date(Math.max(...times))) : null
}
