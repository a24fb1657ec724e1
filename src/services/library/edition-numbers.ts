import type { DatedNoteDto, DatePointDto, FigureDto, SourceDto } from '#services/dto/common.ts'
import type { EditionRecord, RecordedCorrection, RecordedCount } from './edition-record.ts'

/** A number as told: exact, about, at least, or a range on which sources disagree; null when none gives it. */
export function figureOf(count: RecordedCount | null | undefined): FigureDto | null {
  if (!count || count.from === null) return null
  const { from, to } = count
  if (to === null || to === undefined) return { value: from, kind: 'at-least' }
  return {
    value: from,
    ...(to !== from ? { to } : {}),
    ...(count.sourcesDisagree ? { kind: 'disagree' as const } : count.about ? { kind: 'about' as const } : {}),
  }
}

/** Corrections as dated sentences, in the words of the record; `day` is that of the record where a note has none. */
export const correctionsOf = (list: readonly RecordedCorrection[] | null | undefined, day: string): DatedNoteDto[] =>
  (list ?? []).map((one) => ({
    date: one.date ?? day,
    text: 'text' in one ? one.text : `${one.fact}: ${one.versions.map((version) => version.says).join(' / ')}. ${one.reading}`,
  }))

/** Only addresses that a reader can open: whatever else stands in the field is no source. */
export const isWebAddress = (url: string | null | undefined): url is string => /^https?:\/\/[^\s"<>]+$/i.test(url ?? '')

export const sourcesOf = (list: readonly { title?: string | null; url: string; note?: string | null }[] | null | undefined): SourceDto[] =>
  (list ?? []).filter((one) => isWebAddress(one.url)).map(({ title, url, note }) => ({ url, ...(title ? { title } : {}), ...(note ? { note } : {}) }))

const ISO = /^\d{4}(-\d\d(-\d\d)?)?$/

/** The day of the ceremony from the record, else from the edition's own field if that is a date. */
export function ceremonyOf(record: EditionRecord | null, written: string | null | undefined): DatePointDto | null {
  const told = record?.ceremony
  if (told) return { date: told.from, ...(told.to && told.to !== told.from ? { or: told.to } : {}) }
  return written && ISO.test(written) ? { date: written } : null
}
