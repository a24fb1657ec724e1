import { regionsOf } from '#domain/places/index.ts'
import { honourDto } from '#services/library/honours.ts'
import type { Shelf } from '#services/library/public-index/shelf.ts'
import type { Context } from '#services/service.ts'
import type { HonourFilter } from './asked.ts'
import { idIn, organisationIn, orNull, placesIn, sourcesIn } from './made.ts'
import type { HonourRecord } from './records.ts'

/** The public honours as the ledger tells them, oldest edition first. */
export function honourRecords(ctx: Context, shelf: Shelf, now: Date, locale: string, filter: HonourFilter = {}): HonourRecord[] {
  return shelf.honours(now)
    .map((stored): HonourRecord => {
      const dto = honourDto(shelf, stored, locale)
      return {
        code: dto.code, id: idIn(ctx, dto.code),
        edition: { code: orNull(shelf.related('editions', stored.edition)?.code), programme: dto.edition.programme, name: dto.edition.name, year: dto.edition.year },
        kind: dto.kind, kindWords: orNull(dto.kindWords), honouree: dto.honouree, organisation: dto.organisation ? organisationIn(dto.organisation) : null, project: orNull(dto.project),
        places: placesIn(dto.places), placeNote: orNull(dto.placeNote), category: orNull(dto.category?.words), pillar: orNull(dto.pillar),
        citation: dto.citation ?? null, practice: dto.practice ? (shelf.practiceOf(stored)?.code ?? null) : null,
        sources: sourcesIn(dto.sources), corrections: dto.corrections, revoked: dto.revoked ?? null,
        updated: shelf.changedAt(dto.code) ?? stored.announcedAt ?? stored.updatedAt,
      }
    })
    .filter((honour) => fits(honour, filter))
    .sort((a, b) => a.edition.year - b.edition.year || (a.code < b.code ? -1 : 1))
}

const oneOf = <T>(wanted: readonly T[] | undefined, ...values: (T | null)[]): boolean => !wanted?.length || values.some((value) => value !== null && wanted.includes(value))

function fits(honour: HonourRecord, { year, edition, pillar, place, kind }: HonourFilter): boolean {
  return oneOf(year, honour.edition.year) && oneOf(edition, honour.edition.code) && oneOf(pillar, honour.pillar) && oneOf(kind, honour.kind) &&
    oneOf(place, ...honour.places.flatMap(({ code }) => [code, ...regionsOf(code)]))
}
