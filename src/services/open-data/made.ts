import { placeName } from '#domain/places/index.ts'
import type { DatePointDto, FigureDto, OrganisationRefDto, SourceDto } from '#services/dto/common.ts'
import type { Context } from '#services/service.ts'

export const orNull = <T>(value: T | null | undefined): T | null => (value === undefined || value === '' ? null : value)

/** Names in the files are the English ones of M49, in full, whatever the language of the texts. */
export const placesIn = (places: readonly { code: string }[]): { code: string; name: string }[] =>
  places.map(({ code }) => ({ code, name: placeName(code, 'en', 'full') }))

export const sourcesIn = (sources: readonly SourceDto[]) => sources.map(({ url, title }) => ({ url, title: orNull(title) }))
export const figureIn = (figure: FigureDto | null | undefined) => (figure ? { value: figure.value, to: orNull(figure.to), kind: orNull(figure.kind) } : null)
export const dayIn = (day: DatePointDto | null | undefined) => (day ? { date: day.date, or: orNull(day.or), by: day.by === true } : null)
export const organisationIn = ({ code, name }: OrganisationRefDto) => ({ code: orNull(code), name })

/** The permanent address of a code. */
export const idIn = (ctx: Context, code: string): string => `${ctx.env.PUBLIC_URL}/id/${code}`
