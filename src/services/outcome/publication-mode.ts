import { consentHolds, hasConsent, visibleIdentity, visiblePlaces, type Consent, type ConsentUse } from '#domain/consent.ts'
import { PUBLICATION_MODES, type PublicationMode } from '#domain/vocabulary.ts'
import type { Consent as StoredConsent, Entry } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { hasAccepted, peopleOf } from './people-of-entry.ts'

/** What may be told of an entry in the ledger, and under which publication mode. */
export type Tellable = { mode: PublicationMode; honouree: string | null; organisation: string | null; project: string | null; places: string[] }

type GivenConsent = Consent & { mode: string | null; person: string | null }

const asConsent = (kept: StoredConsent): GivenConsent => ({
  item: kept.item as Consent['item'], use: kept.use as Consent['use'], // written by the portal from the lists of the domain
  wording: kept.wordingVersion ?? '', language: kept.language ?? '', givenAt: kept.at ?? '', until: kept.until ?? null, takenBackAt: kept.takenBackAt ?? null, mode: kept.mode ?? null, person: kept.person ?? null,
})

export async function consentsOf(ctx: Context, entries: readonly string[]): Promise<Map<string, GivenConsent[]>> {
  const kept = entries.length ? await ctx.store.find('consents', { and: [{ entry: { in: [...entries] } }, { given: { equals: true } }] }, { sort: 'at' }) : []
  const byEntry = new Map<string, GivenConsent[]>()
  for (const each of kept) byEntry.set(each.entry ?? '', [...(byEntry.get(each.entry ?? '') ?? []), asConsent(each)])
  return byEntry
}

/**
 * The narrowest of the modes that its people chose, each by their newest consent that holds. Without one nobody is named:
 * nothing is agreed to unless a record says so.
 */
export function modeOf(consents: readonly GivenConsent[], now: Date): PublicationMode {
  const newest = new Map<string | null, number>()
  for (const each of consents) {
    const width = PUBLICATION_MODES.findIndex((mode) => mode === each.mode)
    if (width >= 0 && consentHolds(each, now)) newest.set(each.person, width)
  }
  return PUBLICATION_MODES[Math.max(...newest.values())] ?? 'none'
}

/** What is agreed to for this use, item by item, narrowed by the mode. */
export function tellableOf(entry: Entry, consents: readonly GivenConsent[], use: ConsentUse, now: Date): Tellable {
  const mode = modeOf(consents, now)
  const agreed = (item: Consent['item']): boolean => mode !== 'none' && hasConsent(consents, item, use, now)
  const people = peopleOf(entry)
  // Somebody put forward is named once they said yes themselves; in a self-nomination the nominator is the one.
  const nominee = people.find((each) => each.part === 'nominee')
  const person = (nominee ? (hasAccepted(nominee) ? nominee.name : null) : people.find((each) => each.part === 'nominator')?.name) ?? undefined
  const identity = visibleIdentity(mode, {
    ...(agreed('name') && person ? { person } : {}), ...(agreed('organisation') && entry.organisationName ? { organisation: entry.organisationName } : {}),
  })
  const project = agreed('summary') ? (entry.title ?? null) : null
  const organisation = identity.organisation ?? null
  return { mode, organisation, project, honouree: organisation ?? identity.person ?? project, places: visiblePlaces(mode, (entry.places ?? []) as string[]) }
}
