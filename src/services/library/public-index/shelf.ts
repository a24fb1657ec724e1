import type { CollectionSlug } from 'payload'
import { nextInstant, type CalendarRow } from '#domain/calendar.ts'
import { isWithdrawnInLog, type LogAct } from '#policy/case-studies.ts'
import { mayPublicReadHonour, mayPublicSeeEdition, type PublicEdition } from '#policy/public.ts'
import { FACETS, type Facet } from '#services/dto/library-query.ts'
import { FacetIndex, type FacetValues } from '#src/search/facets.ts'
import type { Practice } from './practice.ts'
import { idOf, type StoredCategory, type StoredEdition, type StoredHonour, type StoredOrganisation, type StoredPage, type StoredProgramme } from './stored.ts'

type Records = {
  organisations: StoredOrganisation; programmes: StoredProgramme; editions: StoredEdition; categories: StoredCategory; honours: StoredHonour; pages: StoredPage
}
type Kept = keyof Records
type Tables = { [K in Kept]: Map<string, Records[K]> }

/** Practices in one order, with their facets: made anew after each change of the library. */
export type Arranged = { practices: Practice[]; at: Map<string, number>; facets: FacetIndex<Facet>; orders: Map<string, number[]> }

export const calendarOf = (edition: StoredEdition): CalendarRow[] =>
  (edition.calendar ?? []).map((row) => ({ kind: row.kind, opens: row.opens, closes: row.closes ?? null, hardEnd: row.hardEnd ?? null }))

/** All that is public, by code. Rights that move with the clock are asked at reading. */
export class Shelf {
  readonly practices = new Map<string, Practice>()
  readonly #tables: Tables = { organisations: new Map(), programmes: new Map(), editions: new Map(), categories: new Map(), honours: new Map(), pages: new Map() }
  readonly #byId = new Map<string, string>()
  readonly #lastActs = new Map<string, LogAct>()
  readonly #changedAt = new Map<string, string>()
  #arranged: Arranged | null = null
  #bySlug = new Map<string, Practice>()
  #adaptations = new Map<string, Practice[]>()
  #practiceOfHonour = new Map<string, Practice>()

  note(code: string, act: LogAct, at: string): void {
    this.#changedAt.set(code, at)
    if (isWithdrawnInLog(act)) this.#lastActs.set(code, act)
    else this.#lastActs.delete(code)
  }
  /** Only withdrawals are kept: they alone close a code. */
  lastAct(code: string): LogAct {
    return this.#lastActs.get(code) ?? null
  }

  /** When the log last spoke of it; nothing where it never did. */
  changedAt(code: string | null | undefined): string | undefined {
    return this.#changedAt.get(code ?? '')
  }

  putPractice(code: string, practice: Practice | null): void {
    if (practice) this.practices.set(code, practice)
    else this.practices.delete(code)
    this.#arranged = null
  }

  putRecord(collection: CollectionSlug, code: string, doc: unknown): void {
    if (!(collection in this.#tables)) return
    const table = this.#tables[collection as Kept] as Map<string, { id: string | number }> // each table holds what its name says
    const record = doc as { id: string | number; _status?: string | null } | null
    const open = record && !isWithdrawnInLog(this.lastAct(code)) && (collection !== 'pages' || record._status === 'published')
    if (!open) {
      table.delete(code)
      return
    }
    table.set(code, record)
    this.#byId.set(`${collection} ${record.id}`, code)
  }

  /** After a run of changes: what is looked up by something else than the code. */
  settle(): void {
    this.#bySlug = new Map()
    this.#adaptations = new Map()
    this.#practiceOfHonour = new Map()
    for (const practice of this.practices.values()) {
      for (const [language, { slug }] of practice.texts) this.#bySlug.set(`${language} ${slug}`, practice)
      if (practice.honour) this.#practiceOfHonour.set(practice.honour, practice)
      if (practice.adaptedFrom) this.#adaptations.set(practice.adaptedFrom, [...(this.#adaptations.get(practice.adaptedFrom) ?? []), practice])
    }
  }

  all<K extends Kept>(collection: K): Records[K][] {
    return [...this.#tables[collection].values()]
  }
  byCode<K extends Kept>(collection: K, code: string | null | undefined): Records[K] | undefined {
    return code ? this.#tables[collection].get(code) : undefined
  }
  related<K extends Kept>(collection: K, relation: unknown): Records[K] | undefined {
    const id = idOf(relation)
    return id === null ? undefined : this.byCode(collection, this.#byId.get(`${collection} ${id}`))
  }

  practiceBySlug(slug: string, ...languages: string[]): Practice | undefined {
    for (const language of languages) {
      const found = this.#bySlug.get(`${language} ${slug}`)
      if (found) return found
    }
    return undefined
  }
  practiceOf(honour: StoredHonour): Practice | undefined {
    return this.#practiceOfHonour.get(honour.code ?? '')
  }
  adaptationsOf(code: string): Practice[] {
    return this.#adaptations.get(code) ?? []
  }

  publicEdition(edition: StoredEdition): PublicEdition {
    const programme = this.related('programmes', edition.programme)
    return { calendar: calendarOf(edition), external: Boolean(edition.record) || programme?.externalRecord === true }
  }
  editions(now: Date): StoredEdition[] {
    return this.all('editions').filter((edition) => mayPublicSeeEdition(this.publicEdition(edition), now)).sort((a, b) => a.year - b.year)
  }
  honours(now: Date): StoredHonour[] {
    return this.all('honours').filter((honour) => {
      const edition = this.related('editions', honour.edition)
      return mayPublicReadHonour(honour, edition && this.publicEdition(edition), this.lastAct(honour.code ?? ''), now)
    })
  }
  /** The next moment at which the clock alone changes what may be seen. */
  nextInstant(now: Date): Date | null {
    const instants = [
      ...this.all('editions').flatMap((edition) => nextInstant(calendarOf(edition), now) ?? []),
      ...this.all('honours').flatMap(({ announcedAt }) => (announcedAt && Date.parse(announcedAt) > now.getTime() ? new Date(announcedAt) : [])),
    ].map((instant) => instant.getTime())
    return instants.length > 0 ? new Date(Math.min(...instants)) : null
  }

  arranged(): Arranged {
    this.#arranged ??= this.#arrange()
    return this.#arranged
  }
  #arrange(): Arranged {
    const practices = [...this.practices.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
    const values = practices.map((one): FacetValues<Facet> => ({
      pillar: [...new Set([one.pillar, ...one.furtherPillars])].map(String),
      place: one.within,
      strength: one.strengths,
      verification: [one.verification],
      context: one.contexts,
      year: yearOf(this.byCode('honours', one.honour)),
      language: [...one.texts.keys()],
    }))
    return { practices, at: new Map(practices.map((one, at) => [one.code, at])), facets: new FacetIndex(FACETS, values), orders: new Map() }
  }
}

const yearOf = (honour: StoredHonour | undefined): string[] => (honour ? [String(honour.year)] : [])
