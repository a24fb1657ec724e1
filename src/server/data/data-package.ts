import { createHash } from 'node:crypto'
import { nobody } from '#policy/viewer.ts'
import type { ColumnType } from '#services/open-data/columns.ts'
import { DATA_SETS } from '#services/open-data/records.ts'
import type { Awards } from '#src/awards.ts'
import type { Rendered } from '../cached-page.ts'
import { JSON_TYPE } from './answer.ts'
import { wholeTable } from './whole.ts'

/** A list is a string of parts set apart by "; "; a day may be a month or a year alone, so it is a string too. */
const TYPES: Readonly<Record<ColumnType, string>> = { string: 'string', integer: 'integer', number: 'number', date: 'string', datetime: 'datetime', list: 'string' }

/** The files with their sizes, checksums and dictionary, as a Frictionless Data Package. */
export async function dataPackage(awards: Awards): Promise<Rendered> {
  const { ctx } = awards
  const dictionary = await awards.openDataDictionary(nobody(ctx.now()), { locale: 'en' })
  const resources = []
  let validUntil = Infinity
  for (const set of DATA_SETS) {
    const file = await wholeTable(awards, `/data/v1/${set}.csv`, { set, locale: 'en' })
    validUntil = Math.min(validUntil, file.validUntil)
    resources.push({
      name: set, path: `${ctx.env.PUBLIC_URL}/data/v1/${set}.csv`, profile: 'tabular-data-resource', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8',
      bytes: file.body.byteLength, hash: `sha256:${createHash('sha256').update(file.body).digest('hex')}`,
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: { fields: dictionary[set].map(({ name, type, meaning }) => ({ name, type: TYPES[type], description: meaning })), primaryKey: 'code', missingValues: [''] },
    })
  }
  const body = {
    profile: 'tabular-data-package', name: 'recount-open-data', title: 'Recount open data', homepage: `${ctx.env.PUBLIC_URL}/en/data`,
    licenses: [{ name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    resources,
  }
  return { status: 200, type: JSON_TYPE, body: JSON.stringify(body), validUntil: Number.isFinite(validUntil) ? new Date(validUntil) : null }
}
