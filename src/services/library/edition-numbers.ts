import type { DatePointDto, SourceDto } from '#services/dto/common.ts'
import type { EditionRecord } from './edition-record.ts'

/** Only addresses that a reader can open: whatever else stands in the field is no source. */
export const isWebAddress = (url: string | null | undefined): url is string => /^https?:\/\/[^\s"<>]+$/i.test(url ?? '')

export const sourcesOf = (list: readonly { title?: string | null; url: string; note?: string | null }[] | null | undefined): SourceDto[] =>
  (list ?? []).filter((one) => isWebAddress(one.url)).map(({ title, url, note }) => ({ url, ...(title ? { title } : {}), ...(note ? { note } : {}) }))

const ISO = /^\d{4}(-\d\d(-\d\d)?)?$/

/** The day of the ceremony from the record, else from the edition's own field if that is a date. */
export const ceremonyOf = (record: EditionRecord | null, written: string | null | undefined): DatePointDto | null =>
  record?.date ?? (written && ISO.test(written) ? { date: written } : null)
