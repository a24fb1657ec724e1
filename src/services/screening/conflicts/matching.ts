import type { EntryForConflicts, JudgeForConflicts } from '#domain/conflicts.ts'
import type { Context } from '#services/service.ts'
import type { Appointment, Entry, Organisation, User } from '#src/payload-types.ts'
import { appointmentsOf, organisationsOnRecord, type Setup } from '../edition-setup.ts'
import { organisationIndex, organisationsOf, partsOf, type OrganisationsByName } from '../people-of-entry.ts'

export type JudgeAppointment = Appointment & { person: User }
/** Whoever judges, or is asked to. */
export const judgesAmong = (appointments: readonly JudgeAppointment[]): JudgeAppointment[] =>
  appointments.filter((each) => (each.role === 'judge' || each.role === 'chair') && (each.state === 'accepted' || each.state === 'invited'))

const codeOf = (relation: unknown): string | null =>
  typeof relation === 'object' && relation !== null ? ((relation as Organisation).code ?? null) : null

export function judgeForConflicts({ code, person }: JudgeAppointment, organisations: OrganisationsByName): JudgeForConflicts {
  const own = codeOf(person.organisation)
  return {
    code: code ?? '', name: person.name, country: person.country ?? null, persons: [person.code ?? ''],
    organisations: own ? [own] : [],
    formerOrganisations: ((person.formerOrganisations ?? []) as unknown[]).flatMap((each) => codeOf(each) ?? []),
    // The organisation's own domains too: an entry may name only a web address of it.
    addresses: [person.email, ...(person.addresses ?? []).map((each) => each.address), ...(own ? (organisations.byCode.get(own)?.domains ?? []) : [])],
  }
}

export function entryForConflicts(entry: Entry, organisations: OrganisationsByName): EntryForConflicts {
  const named = organisationsOf(entry)
  const records = named.flatMap((each) => organisations.find(each) ?? [])
  return {
    code: entry.code ?? '',
    organisations: records.map((each) => each.code),
    domains: [...records.flatMap((each) => each.domains), ...named.flatMap((each) => each.domain ?? [])],
    people: partsOf(entry).map(({ part, person, name, address }) => ({ role: part, person, name, addresses: address ? [address] : [] })),
    countries: Array.isArray(entry.places) ? entry.places.filter((each): each is string => typeof each === 'string' && /^[A-Z]{2}$/.test(each)) : [],
  }
}

export const parentsOf = (organisations: OrganisationsByName): Map<string, string> =>
  new Map([...organisations.byCode.values()].flatMap((each) => (each.parent ? [[each.code, each.parent] as const] : [])))

export type Matching = { judges: JudgeAppointment[]; entries: Entry[]; organisations: OrganisationsByName }

/** Judges and entries between whom there can be a conflict. */
export async function loadMatching(ctx: Context, setup: Setup): Promise<Matching> {
  const [appointments, docs, entries] = await Promise.all([
    appointmentsOf(ctx, setup), organisationsOnRecord(ctx),
    ctx.store.find('entries', { and: [{ edition: { equals: setup.edition.code } }, { status: { in: ['submitted', 'returned', 'in-competition'] } }] }),
  ])
  return { judges: judgesAmong(appointments), entries, organisations: organisationIndex(docs) }
}
