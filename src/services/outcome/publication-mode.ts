import type { Consent } from '#domain/consent.ts'
import { hasConsent, visibleIdentity, visiblePlaces, type ConsentUse } from '#domain/consent.ts'
import { consentHolds } from '#domain/consent.ts'
import { PUBLICATION_MODES, type PublicationMode } from '#domain/vocabulary.ts'
import type { Consent as StoredConsent, Entry } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { peopleOf } from './people-of-entry.ts'

/** What may be told of an entry in the ledger, and under which publication mode. */
export type Tellable = { mode: PublicationMode; honouree: string | null; organisation: string | null; project: string | null; places: string[] }

const asConsent = (kept: StoredConsent): Consent & { mode: string | null } => ({
  item: kept.item as Consent['item'], use: kept.use as Consent['use'], // written by the portal from the lists of the domain
  wording: kept.wordingVersion ?? '', language: kept.language ?? '', givenAt: kept.at ?? '', until: kept.until ?? null, takenBackAt: kept.takenBackAt ?? null, mode: kept.mode ?? null,
})

export async function consentsOf(ctx: Context, entries: readonly string[]): Promise<Map<string, (Consent & { mode: string | null })[]>> {
  const kept = entries.length ? await ctx.store.find('consents', { and: [{ entry: { in: [...entries] } }, { given: { equals: true } }] }, { sort: 'at' }) : []
  const byEntry = new Map<string, (Consent & { mode: string | null })[]>()
  for (const each of kept) byEntry.set(each.entry ?? '', [...(byEntry.get(each.entry ?? '') ?? []), asConsent(each)])
  return byEntry
}

/** The mode of the newest consent that holds. Without one nobody is named: nothing is agreed to unless a record says so. */
export function modeOf(consents: readonly (Consent & { mode: string | null })[], now: Date): PublicationMode {
  const newest = consents.findLast((each) => each.mode && consentHolds(each, now))
  return PUBLICATION_MODES.find((mode) => mode === newest?.mode) ?? 'none'
}

/** What is agreed to for this use, item by item, narrowed by the mode. */
export function tellableOf(entry: Entry, consents: readonly (Consent & { mode: string | null })[], use: ConsentUse, now: Date): Tellable {
  const mode = modeOf(consents, now)
  const agreed = (item: Consent['item']): boolean => mode !== 'none' && hasConsent(consents, item, use, now)
  const people = peopleOf(entry)
  const person = people.find((each) => each.part === 'nominee')?.name ?? people.find((each) => each.part === 'nominator')?.name ?? undefined
  const identity = visibleIdentity(mode, {
    ...(agreed('name') && person ? { person } : {}), ...(agreed('organisation') && entry.organisationName ? { organisation: entry.organisationName } : {}),
  })
  const project = agreed('summary') ? (entry.title ?? null) : null
  const organisation = identity.organisation ?? null
  return { mode, organisation, project, honouree: organisation ?? identity.person ?? project, places: visiblePlaces(mode, (entry.places ?? []) as string[]) }
}
