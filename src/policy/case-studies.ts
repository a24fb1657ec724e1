import { isWiderThan, visibleIdentity, visiblePlaces, type Identity } from '#domain/consent.ts'
import type { PublicationMode } from '#domain/vocabulary.ts'

export type LogAct = 'publish' | 'change' | 'withdraw' | 'erase' | null

/** A code whose last event is a withdrawal is closed, whatever its document says: the log is written first. */
export const isWithdrawnInLog = (last: LogAct): boolean => last === 'withdraw' || last === 'erase'

/** The public reads what is published, may be published at all, and is not withdrawn: neither in the document nor in the log. */
export const mayPublicRead = (doc: { _status?: string | null; withdrawn?: boolean | null; mode?: PublicationMode | null }, last: LogAct): boolean =>
  doc._status === 'published' && doc.mode !== 'none' && doc.withdrawn !== true && !isWithdrawnInLog(last)

/** An old address leads on only if the record tells at least as much of who it was as when it had that address. */
export const oldAddressLeadsOn = (then: PublicationMode, now: PublicationMode): boolean => !isWiderThan(then, now)

/** Which parts of a record could tell who it was; each is shown only if the mode lets it. */
export type TellableParts = {
  identity: Identity
  places: string[]
  /** Names of partners, credit, sources, honours, changes and pictures: each names the organisation. */
  trail: boolean
  /** The name behind a quote, and of whoever is credited. */
  persons: boolean
}

export const tellableParts = (mode: PublicationMode, identity: Identity, places: readonly string[]): TellableParts => ({
  identity: visibleIdentity(mode, identity),
  places: visiblePlaces(mode, places),
  trail: mode === 'named' || mode === 'organisation',
  persons: mode === 'named',
})
