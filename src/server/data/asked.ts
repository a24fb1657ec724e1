import { PILLARS } from '#domain/vocabulary.ts'
import { isComplete } from '#i18n/locales.ts'
import { EMPTY_QUERY, readLibraryQuery, writeLibraryQuery } from '#services/dto/library-query.ts'
import { MOST_A_PAGE, type AskedSet, type HonourFilter } from '#services/open-data/asked.ts'
import { HONOUR_KINDS, type DataSet } from '#services/open-data/records.ts'

const USUAL = 50

/** A parameter that cannot be read: said, never passed over, since the answer would be of something else. */
export class BadParameter {
  constructor(readonly message: string) {}
}

export type Read = { asked: AskedSet; page: number; limit: number; /** The query as we write it, without page and limit. */ address: string }

function whole(params: URLSearchParams, name: string, usual: number, most: number): number {
  const given = params.get(name)
  if (given === null || given === '') return usual
  if (!/^\d{1,7}$/.test(given) || Number(given) < 1 || Number(given) > most) throw new BadParameter(`"${name}" is a whole number from 1 to ${most}.`)
  return Number(given)
}

function every<T>(params: URLSearchParams, name: string, read: (value: string) => T | undefined, says: string): T[] {
  return [...new Set(params.getAll(name).filter(Boolean))].sort().map((value) => {
    const known = read(value)
    if (known === undefined) throw new BadParameter(`"${name}" is ${says}.`)
    return known
  })
}

function honourFilter(params: URLSearchParams): HonourFilter {
  return {
    year: every(params, 'year', (value) => (/^\d{4}$/.test(value) ? Number(value) : undefined), 'a year of four digits'),
    edition: every(params, 'edition', (value) => (/^ED-[0-9A-Z]{6}$/.test(value) ? value : undefined), 'the code of an edition'),
    pillar: every(params, 'pillar', (value) => PILLARS.find((one) => String(one) === value), 'a number from 1 to 5'),
    place: every(params, 'place', (value) => (/^[A-Za-z0-9-]{2,12}$/.test(value) ? value : undefined), 'ISO 3166-1 alpha-2, a region of M49 or "global"'),
    kind: every(params, 'kind', (value) => HONOUR_KINDS.find((one) => one === value), `one of ${HONOUR_KINDS.join(', ')}`),
  }
}

/** What an address of the interface or of a feed asks for. Practices take the library's own query. */
export function readAsked(set: DataSet, params: URLSearchParams): Read {
  const locale = params.get('locale') ?? 'en'
  if (!isComplete(locale)) throw new BadParameter('"locale" is a language of this site.')
  const written = new URLSearchParams()
  const asked: AskedSet = { set, locale }
  const page = whole(params, 'page', 1, 9_999_999)
  if (set === 'practices') {
    const query = { ...readLibraryQuery(params), page: 1 }
    const address = writeLibraryQuery(query)
    for (const [name, value] of new URLSearchParams(address)) written.append(name, value)
    // Without a query the order is that of the codes, which does not move while somebody pages through it.
    if (address) asked.query = { ...EMPTY_QUERY, ...query }
  } else if (set === 'honours') {
    asked.honours = honourFilter(params)
    for (const [name, values] of Object.entries(asked.honours)) for (const value of values) written.append(name, String(value))
  }
  if (locale !== 'en') written.set('locale', locale)
  const address = written.toString()
  return { asked, page, limit: whole(params, 'limit', USUAL, MOST_A_PAGE), address: address && `?${address}` }
}
