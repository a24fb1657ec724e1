import { isWebAddress } from '#services/library/edition-numbers.ts'
import { organisationOf, organisationRef } from '#services/library/honours.ts'
import { namedOrganisations } from '#services/library/organisation-page.ts'
import type { Shelf } from '#services/library/public-index/shelf.ts'
import type { Context } from '#services/service.ts'
import { honourRecords } from './honours.ts'
import { idIn, organisationIn, orNull, placesIn } from './made.ts'
import type { OrganisationRecord } from './records.ts'

const counted = (codes: readonly (string | null | undefined)[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const code of codes) if (code) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

/** Every organisation that a public honour or practice names, in the order of their codes. */
export function organisationRecords(ctx: Context, shelf: Shelf, now: Date): OrganisationRecord[] {
  const honours = counted(honourRecords(ctx, shelf, now, 'en').map((one) => one.organisation?.code))
  const practices = counted(shelf.arranged().practices.map((one) => organisationOf(shelf, one.organisation)?.code))
  return [...namedOrganisations(shelf, now)].flatMap((one): OrganisationRecord[] => {
    const { code } = one
    if (!code) return []
    const parent = organisationOf(shelf, one.parent)
    return [{
      code, id: idIn(ctx, code), name: one.name, aliases: one.aliases ?? [],
      parent: parent ? organisationIn(organisationRef(parent)) : null, places: placesIn((one.places ?? []).slice(0, 1).map((place) => ({ code: place }))),
      website: isWebAddress(one.website) ? one.website : null, honours: honours.get(code) ?? 0, practices: practices.get(code) ?? 0,
      updated: orNull(shelf.changedAt(code)) ?? one.updatedAt,
    }]
  }).sort((a, b) => (a.code < b.code ? -1 : 1))
}
