import { isAnnounced } from '#policy/public.ts'
import type { EditionMarkDto } from '#services/dto/common.ts'
import type { LedgerEditionDto, MissingHonoursDto } from '#services/dto/ledger.ts'
import { readEditionRecord } from './edition-record.ts'
import { ceremonyOf, correctionsOf, figureOf, sourcesOf } from './edition-numbers.ts'
import { anchorOf, editionMark, editionRef, honourDto, honoursOf, inOrder, nameOf, placeWordsOf } from './honours.ts'
import type { Shelf } from './public-index/shelf.ts'
import type { StoredEdition, StoredHonour } from './public-index/stored.ts'

/** As many honours as keep a page of the ledger within its bytes. */
const HONOURS_A_PAGE = 36

/** Finalists stand on the page of their edition; the ledger lists what was given. */
const isGiven = (honour: StoredHonour): boolean => honour.kind !== 'finalist'

/** Editions whose outcome the public knows, oldest first. */
export const decidedEditions = (shelf: Shelf, now: Date): StoredEdition[] =>
  shelf.editions(now).filter((edition) => isAnnounced(shelf.publicEdition(edition), now))

/** Which page of the ledger an edition stands on: whole editions, in order. */
export function ledgerPages(shelf: Shelf, now: Date): StoredEdition[][] {
  const pages: StoredEdition[][] = []
  let rows = Infinity
  for (const edition of decidedEditions(shelf, now)) {
    const here = honoursOf(shelf, edition, now).filter(isGiven).length + 1
    if (rows + here > HONOURS_A_PAGE) {
      pages.push([])
      rows = 0
    }
    pages.at(-1)?.push(edition)
    rows += here
  }
  return pages
}

/** How many winners there were: from the record, else all that are named, since the edition ran here. */
export function winnersTotal(edition: StoredEdition, named: number): { value: number; inferred?: boolean } | null {
  const record = readEditionRecord(edition.record)
  if (!record) return { value: named }
  const known = record.winners?.from
  if (known === null || known === undefined) return null
  return { value: Math.max(known, named), ...(record.winners?.inferred ? { inferred: true } : {}) }
}

export function editionMarks(shelf: Shelf, now: Date, locale: string): EditionMarkDto[] {
  const pages = ledgerPages(shelf, now)
  return decidedEditions(shelf, now).map((edition) => editionMark(shelf, edition, {
    now, locale,
    page: (one) => pages.findIndex((page) => page.includes(one)) + 1,
    total: (one, named) => winnersTotal(one, named)?.value ?? null,
  }))
}

function missingOf(edition: StoredEdition, named: number): MissingHonoursDto[] {
  const record = readEditionRecord(edition.record)
  if (!record) return []
  const total = winnersTotal(edition, named)
  const winners: MissingHonoursDto[] = total === null ? [{ kind: 'winner', count: null }] : total.value > named ? [{ kind: 'winner', count: total.value - named }] : []
  const others = (record.missing ?? []).filter((one) => one.kind === 'other')
  return [...winners, ...others.map((one) => ({ kind: one.kind, count: one.count, ...(one.kindWords ? { kindWords: one.kindWords } : {}) }))]
}

export function ledgerEdition(shelf: Shelf, edition: StoredEdition, now: Date, locale: string): LedgerEditionDto {
  const record = readEditionRecord(edition.record)
  const honours = honoursOf(shelf, edition, now)
  const named = honours.filter((honour) => honour.kind === 'winner').length
  const ref = editionRef(shelf, edition, locale)
  return {
    anchor: anchorOf(shelf, edition), label: String(edition.year), name: nameOf(edition, locale),
    ...(ref.programme ? { page: ref } : {}),
    date: ceremonyOf(record, edition.ceremony), place: placeWordsOf(edition, locale),
    nominations: figureOf(record?.nominations), countries: figureOf(record?.countries), finalists: figureOf(record?.finalists),
    winners: winnersTotal(edition, named),
    honours: inOrder(honours.filter(isGiven).map((honour) => honourDto(shelf, honour, locale)), locale),
    missing: missingOf(edition, named),
    sources: sourcesOf(record?.sources),
    corrections: correctionsOf(record?.corrections, record?.checkedOn ?? edition.updatedAt.slice(0, 10)),
  }
}
