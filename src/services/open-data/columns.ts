import { PEOPLE_BANDS } from '#domain/vocabulary.ts'
import type { DataSet, EditionRecord, HonourRecord, OrganisationRecord, PracticeRecord, RecordOf } from './records.ts'
import { textOfMarkup } from './text-of-markup.ts'

export type Cell = string | number | null
export type ColumnType = 'string' | 'integer' | 'number' | 'date' | 'datetime' | 'list'
export type Column<R> = { name: string; type: ColumnType; of(record: R): Cell }
/** Columns in the order of the file; a list is one cell, its parts set apart by "; ". */
export type Columns = { [S in DataSet]: readonly Column<RecordOf[S]>[] }

const list = (parts: readonly (string | number)[]): string => parts.join('; ')
const codes = (places: readonly { code: string }[]): string => list(places.map((one) => one.code))
const names = (all: readonly { name: string }[]): string => list(all.map((one) => one.name))
const urls = (sources: readonly { url: string }[]): string => list(sources.map((one) => one.url))
const dated = (notes: readonly { date: string; text: string }[]): string => list(notes.map(({ date, text }) => `${date} ${text}`.trim()))
const markup = (html: string | null): string | null => (html === null ? null : textOfMarkup(html))

type Figure = EditionRecord['winners']
/** An exact number as a number; about, at least and a range in words. */
const figure = (value: Figure): Cell => {
  if (!value) return null
  if (value.to !== null) return `${value.value} to ${value.to}`
  if (value.kind === 'about') return `about ${value.value}`
  return value.kind === 'at-least' ? `at least ${value.value}` : value.value
}

const column = <R>(name: string, type: ColumnType, of: (record: R) => Cell): Column<R> => ({ name, type, of })
const first = <R extends { code: string; id: string }>(): Column<R>[] => [column('code', 'string', (one) => one.code), column('id', 'string', (one) => one.id)]
const last = <R extends { updated: string }>(): Column<R>[] => [column('updated', 'datetime', (one) => one.updated)]
const where = <R extends { places: { code: string; name: string }[] }>(): Column<R>[] => [
  column('placeCodes', 'list', (one) => codes(one.places)), column('placeNames', 'list', (one) => names(one.places)),
]

const honours: Column<HonourRecord>[] = [
  ...first<HonourRecord>(),
  column('year', 'integer', (one) => one.edition.year), column('edition', 'string', (one) => one.edition.code), column('editionName', 'string', (one) => one.edition.name),
  column('programme', 'string', (one) => one.edition.programme), column('kind', 'string', (one) => one.kind), column('kindWords', 'string', (one) => one.kindWords),
  column('honouree', 'string', (one) => one.honouree), column('organisation', 'string', (one) => one.organisation?.code ?? null), column('organisationName', 'string', (one) => one.organisation?.name ?? null),
  column('project', 'string', (one) => one.project), ...where<HonourRecord>(), column('placeNote', 'string', (one) => one.placeNote),
  column('category', 'string', (one) => one.category), column('pillar', 'integer', (one) => one.pillar),
  column('citation', 'string', (one) => one.citation?.text ?? null), column('citationLanguage', 'string', (one) => one.citation?.language ?? null),
  column('practice', 'string', (one) => one.practice), column('sources', 'list', (one) => urls(one.sources)), column('corrections', 'list', (one) => dated(one.corrections)),
  column('revoked', 'string', (one) => (one.revoked ? dated([one.revoked]) : null)), ...last<HonourRecord>(),
]

const practices: Column<PracticeRecord>[] = [
  ...first<PracticeRecord>(),
  column('title', 'string', (one) => one.title), column('summary', 'string', (one) => one.summary), column('language', 'string', (one) => one.language),
  column('translation', 'string', (one) => one.translation), column('translations', 'list', (one) => list(one.translations.map(({ language }) => language))),
  column('pillar', 'integer', (one) => one.pillar), column('furtherPillars', 'list', (one) => list(one.furtherPillars)), ...where<PracticeRecord>(),
  column('organisation', 'list', (one) => list(one.organisations.flatMap(({ code }) => code ?? []))), column('organisationName', 'list', (one) => names(one.organisations)),
  column('contexts', 'list', (one) => list(one.contexts)), column('started', 'string', (one) => one.started), column('recognition', 'string', (one) => one.recognition), column('honour', 'string', (one) => one.honour),
  column('problem', 'string', (one) => markup(one.problem)), column('approach', 'string', (one) => markup(one.approach)), column('steps', 'list', (one) => list(one.steps)),
  column('results', 'list', (one) => list(one.results.map(({ indicator, value, unit, strength, effect }) => `${indicator}: ${[value, unit].filter(Boolean).join(' ')} (${strength}, ${effect})`))),
  ...PEOPLE_BANDS.map((band) => column<PracticeRecord>(band === 'not-stated' ? 'notStated' : band, 'integer', (one) => one.people?.[band] ?? null)),
  column('notCounted', 'list', (one) => list(PEOPLE_BANDS.filter((band) => one.people?.[band] === null))),
  column('counted', 'number', (one) => one.counted?.value ?? null), column('countedUnit', 'string', (one) => one.counted?.unit ?? null),
  column('countedPlanned', 'string', (one) => (one.counted ? (one.counted.planned ? 'planned' : 'counted') : null)),
  column('whatDidNotWork', 'string', (one) => markup(one.whatDidNotWork)), column('cost', 'string', (one) => one.cost?.text ?? null), column('needs', 'list', (one) => list(one.needs)),
  column('transferConditions', 'string', (one) => one.transferConditions), column('monthsToFirstResult', 'number', (one) => one.monthsToFirstResult), column('safetyNotes', 'string', (one) => one.safetyNotes),
  column('sdgTargets', 'list', (one) => list(one.sdgTargets)), column('wsisLines', 'list', (one) => list(one.wsisLines)),
  column('status', 'string', (one) => one.status), column('verification', 'string', (one) => one.verification), column('transferability', 'string', (one) => one.transferability),
  column('origin', 'string', (one) => one.origin), column('mode', 'string', (one) => one.mode),
  column('firstPublished', 'datetime', (one) => one.firstPublished), column('lastConfirmed', 'datetime', (one) => one.lastConfirmed), column('notConfirmedSince', 'datetime', (one) => one.notConfirmedSince),
  column('licence', 'string', (one) => one.licence.name), column('credit', 'string', (one) => one.credit), column('sources', 'list', (one) => urls(one.sources)), column('version', 'integer', (one) => one.version),
  ...last<PracticeRecord>(),
]

const organisations: Column<OrganisationRecord>[] = [
  ...first<OrganisationRecord>(),
  column('name', 'string', (one) => one.name), column('aliases', 'list', (one) => list(one.aliases)), column('parent', 'string', (one) => one.parent?.code ?? one.parent?.name ?? null),
  ...where<OrganisationRecord>(), column('website', 'string', (one) => one.website), column('honours', 'integer', (one) => one.honours), column('practices', 'integer', (one) => one.practices),
  ...last<OrganisationRecord>(),
]

const editions: Column<EditionRecord>[] = [
  ...first<EditionRecord>(),
  column('programme', 'string', (one) => one.programme.slug), column('programmeName', 'string', (one) => one.programme.name), column('name', 'string', (one) => one.name), column('year', 'integer', (one) => one.year),
  column('place', 'string', (one) => one.place), column('announced', 'date', (one) => one.announced?.date ?? null),
  column('nominations', 'string', (one) => figure(one.nominations)), column('countries', 'string', (one) => figure(one.countries)), column('finalists', 'string', (one) => figure(one.finalists)), column('winners', 'string', (one) => figure(one.winners)),
  column('categories', 'list', (one) => names(one.categories)), column('honours', 'integer', (one) => one.honours),
  column('sources', 'list', (one) => urls(one.sources)), column('corrections', 'list', (one) => dated(one.corrections)), ...last<EditionRecord>(),
]

export const columns: Columns = {
  honours, practices, organisations, editions,
  deletions: [column('code', 'string', (one) => one.code), column('id', 'string', (one) => one.id), column('deletedAt', 'datetime', (one) => one.deletedAt)],
}
