import { z } from 'zod'
import type { Pillar } from '#domain/vocabulary.ts'
import { isAnnounced } from '#policy/public.ts'
import type { EditionCategoryDto, EditionDto, PhaseDto, PhaseKey } from '#services/dto/edition.ts'
import { defineService } from '#services/service.ts'
import { openCall } from './calls.ts'
import { ceremonyOf, correctionsOf, figureOf, sourcesOf } from './edition-numbers.ts'
import { readEditionRecord, type EditionRecord } from './edition-record.ts'
import { frozenOfEdition } from './frozen-of-edition.ts'
import { dayIn, honourDto, honoursOf, inOrder, nameOf, placeWordsOf } from './honours.ts'
import { editionMarks, winnersTotal } from './ledger.ts'
import { MISSING, readShelf, type PublicPage } from './public-page.ts'
import { calendarOf, type Shelf } from './public-index/shelf.ts'
import { inAnyLanguage, inLanguage, type StoredEdition } from './public-index/stored.ts'
import { transparencyOf } from './transparency.ts'

/** The public phases with their days in the edition's zone; hidden ends are not in it. */
function runningCalendar(edition: StoredEdition, now: Date): PhaseDto[] {
  const stateAt = (opens: string, closes: string | null): PhaseDto['state'] =>
    now.getTime() < Date.parse(opens) ? 'next' : closes && now.getTime() >= Date.parse(closes) ? 'past' : 'now'
  return calendarOf(edition).toSorted((a, b) => Date.parse(a.opens) - Date.parse(b.opens)).flatMap((row): PhaseDto[] => {
    const opening: PhaseDto = { key: row.kind, date: { date: dayIn(row.opens, edition.timeZone) }, state: stateAt(row.opens, row.closes) }
    if (row.kind !== 'call' || !row.closes) return [opening]
    const over = now.getTime() >= Date.parse(row.closes)
    return [opening, { key: 'call-closes', date: { date: dayIn(row.closes, edition.timeZone) }, state: over ? 'past' : 'next' }]
  })
}

const KEYS: readonly string[] = ['call', 'call-closes', 'screening', 'judging', 'public-vote', 'deliberation', 'finalists', 'announced', 'archived', 'note'] satisfies PhaseKey[]

/** What sources tell of how it went. */
function recordedCalendar(record: EditionRecord, edition: StoredEdition, locale: string): PhaseDto[] {
  const told = (record.phases ?? []).filter((phase) => KEYS.includes(phase.key)).map((phase): PhaseDto => ({
    key: phase.key as PhaseKey, // one of KEYS
    date: phase.date ? { date: phase.date, ...(phase.or ? { or: phase.or } : {}), ...(phase.by ? { by: true } : {}) } : null,
    ...(phase.text ? { text: phase.text } : {}), state: 'past',
  }))
  const ceremony = ceremonyOf(record, edition.ceremony)
  const place = placeWordsOf(edition, locale)
  if (told.some((phase) => phase.key === 'announced') || !ceremony) return told
  return [...told, { key: 'announced', date: ceremony, ...(place ? { text: place } : {}), state: 'past' }]
}

/** Categories as the edition has them or, in a record, as its honours name them; and what continued them later. */
function categoriesOf(shelf: Shelf, edition: StoredEdition, now: Date, locale: string): EditionCategoryDto[] {
  const later = (lineage: string | null | undefined): EditionCategoryDto['later'] => {
    if (!lineage) return []
    const found = new Map<string, { edition: string; name: string }>()
    for (const honour of shelf.honours(now)) {
      if (honour.lineage === lineage && honour.year > edition.year && honour.category) found.set(`${honour.year} ${honour.category}`, { edition: String(honour.year), name: honour.category })
    }
    return [...found.values()].sort((a, b) => a.edition.localeCompare(b.edition))
  }
  const own = shelf.all('categories').filter((category) => shelf.related('editions', category.edition) === edition)
  if (own.length > 0) {
    return own.sort((a, b) => (a.order ?? 0) - (b.order ?? 0)).map((category) => ({
      key: category.slug, name: inAnyLanguage(category.name, locale, 'en')?.value ?? category.slug,
      ...(category.pillar ? { pillar: Number(category.pillar) as Pillar } : {}), later: later(category.lineage), // the select offers 1 to 5 only
    }))
  }
  const named = new Map<string, EditionCategoryDto>()
  for (const honour of honoursOf(shelf, edition, now)) {
    if (honour.category && !named.has(honour.category)) named.set(honour.category, { key: honour.lineage ?? honour.category, name: honour.category, later: later(honour.lineage) })
  }
  return [...named.values()]
}

export const editionPage = defineService({
  act: false,
  input: z.object({ locale: z.string(), programme: z.string(), edition: z.string() }),
  async run({ ctx, input }): Promise<PublicPage<EditionDto>> {
    const { locale } = input
    const { shelf, now, validUntil } = await readShelf(ctx)
    const edition = shelf.editions(now).find((one) => one.slug === input.edition && shelf.related('programmes', one.programme)?.slug === input.programme)
    const programme = edition && shelf.related('programmes', edition.programme)
    if (!edition || !programme) return MISSING
    const announced = isAnnounced(shelf.publicEdition(edition), now)
    const record = readEditionRecord(edition.record)
    const stored = honoursOf(shelf, edition, now)
    const honours = inOrder(stored.map((honour) => honourDto(shelf, honour, locale)), locale)
    const winners = honours.filter((honour) => honour.kind !== 'finalist')
    const named = stored.filter((honour) => honour.kind === 'winner').length
    const isWinner = new Set(winners.map((honour) => `${honour.honouree} ${honour.category?.words}`))
    const total = announced ? winnersTotal(edition, named) : null
    const call = openCall(shelf, edition, now, locale)
    const intro = inLanguage(edition.introduction, locale) ?? inAnyLanguage(edition.introduction, 'en')?.value ?? record?.notes?.join(' ')
    const frozen = record ? [] : await frozenOfEdition(ctx, shelf, edition, now, locale)
    const checked = record?.checkedOn ?? edition.updatedAt.slice(0, 10)
    return {
      kind: 'page', validUntil,
      dto: {
        programme: { slug: programme.slug, name: inAnyLanguage(programme.name, locale, 'en')?.value ?? programme.slug },
        slug: edition.slug, name: nameOf(edition, locale), label: String(edition.year), ...(intro ? { intro } : {}), place: placeWordsOf(edition, locale),
        nominations: figureOf(record?.nominations), countries: figureOf(record?.countries), finalistsTotal: figureOf(record?.finalists),
        winnersTotal: record ? figureOf(record.winners) : total,
        ...(call ? { call } : {}),
        calendar: record ? recordedCalendar(record, edition, locale) : runningCalendar(edition, now),
        categories: categoriesOf(shelf, edition, now, locale),
        winners, finalists: honours.filter((honour) => honour.kind === 'finalist' && !isWinner.has(`${honour.honouree} ${honour.category?.words}`)),
        winnersMissing: record ? (total === null ? null : total.value - named) : 0,
        ...(announced ? { transparency: record ? { ranHere: false, corrected: checked } : { ...(await transparencyOf(ctx, edition)), bundle: frozen.some((each) => each.bundle) } } : {}),
        ...(frozen.length > 0 ? { frozen } : {}),
        others: editionMarks(shelf, now, locale).filter((mark) => mark.programme === programme.slug && mark.edition !== edition.slug),
        sources: sourcesOf(record?.sources), corrections: correctionsOf(record?.corrections, checked),
      },
    }
  },
})
