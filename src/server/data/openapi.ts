import { z } from 'zod'
import { COMPLETE } from '#i18n/locales.ts'
import { FACETS, LIBRARY_SORTS } from '#services/dto/library-query.ts'
import { DATA_SETS, listOf, problem, recordOf, tombstone, type DataSet } from '#services/open-data/records.ts'
import { MOST_A_PAGE } from '#services/open-data/asked.ts'
import { VERSION } from '#src/version.ts'
import { BUNDLE_PATHS } from './openapi-bundles.ts'

type Schema = Record<string, unknown>

/** A schema as OpenAPI 3.1 takes it: JSON Schema 2020-12, which is its own dialect. */
const schemaOf = (schema: z.ZodType): Schema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { reused: 'inline', target: 'draft-2020-12' }) as Schema
  return rest
}
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: Schema) => ({ 'application/json': { schema } })
const query = (name: string, schema: Schema, description: string) => ({ name, in: 'query', required: false, schema, description })
const many = (schema: Schema) => ({ type: 'array', items: schema })

const NAMES: Record<DataSet, string> = { honours: 'Honour', practices: 'Practice', organisations: 'Organisation', editions: 'Edition', deletions: 'Deletion' }

const LOCALE = query('locale', { type: 'string', enum: [...COMPLETE], default: 'en' }, 'Language of names and texts, where they exist in it')
const PAGES = [
  query('page', { type: 'integer', minimum: 1, default: 1 }, 'Page'),
  query('limit', { type: 'integer', minimum: 1, maximum: MOST_A_PAGE, default: 50 }, 'Records a page'),
]
const FILTERS: Partial<Record<DataSet, object[]>> = {
  practices: [
    query('q', { type: 'string', maxLength: 200 }, 'Words, as in the search of the library'),
    ...FACETS.map((facet) => query(facet, many({ type: 'string' }), 'As in the address of the library; may be repeated')),
    query('sort', { type: 'string', enum: [...LIBRARY_SORTS] }, 'Order; without any query that of the codes'),
  ],
  honours: [
    query('year', many({ type: 'integer' }), 'Year of the edition; may be repeated'), query('edition', many({ type: 'string' }), 'Code of an edition; may be repeated'),
    query('pillar', many({ type: 'integer', minimum: 1, maximum: 5 }), 'Pillar; may be repeated'),
    query('place', many({ type: 'string' }), 'ISO 3166-1 alpha-2, a region of M49 or "global"; a region holds all that lies in it; may be repeated'),
    query('kind', many({ type: 'string', enum: ['winner', 'commended', 'finalist', 'other'] }), 'May be repeated'),
  ],
}

const BAD = { description: 'A parameter that cannot be read', content: json(ref('Problem')) }
const WAIT = { description: 'The search is being built: ask again after Retry-After seconds', content: json(ref('Problem')) }

function pathsOf(set: DataSet): Record<string, object> {
  const filters = FILTERS[set] ?? []
  const refusals = { 400: BAD, ...(set === 'practices' ? { 503: WAIT } : {}) }
  return {
    [`/data/v1/${set}`]: { get: { operationId: `list-${set}`, parameters: [...filters, LOCALE, ...PAGES], responses: { 200: { description: 'A page of the set', content: json(ref(`${NAMES[set]}List`)) }, 304: { description: 'Not changed' }, ...refusals } } },
    [`/data/v1/${set}.csv`]: {
      get: { operationId: `table-${set}`, parameters: [...filters, LOCALE], responses: { 200: { description: 'The whole set, or all that the query finds, as a table (UTF-8, with a header)', content: { 'text/csv': { schema: { type: 'string' } } } }, ...refusals } },
    },
    [`/data/v1/${set}/{code}`]: {
      get: {
        operationId: `one-of-${set}`, parameters: [{ name: 'code', in: 'path', required: true, schema: { type: 'string' } }, LOCALE],
        responses: {
          200: { description: 'The record', content: json(ref(NAMES[set])) }, 404: { description: 'It never was public', content: json(ref('Problem')) },
          410: { description: 'It was withdrawn: delete your copy', content: json(ref('Tombstone')) },
        },
      },
    },
  }
}

/** What `/data/v1` answers, made from the schemas that its records have. */
export function openApi(origin: string): object {
  const schemas = Object.fromEntries(DATA_SETS.flatMap((set) => {
    const list = schemaOf(listOf(set).omit({ items: true })) as { properties: Schema; required: string[] } // an object schema
    return [
      [NAMES[set], schemaOf(recordOf[set])],
      [`${NAMES[set]}List`, { ...list, properties: { ...list.properties, items: many(ref(NAMES[set])) }, required: [...list.required, 'items'] }],
    ]
  }))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Recount open data', version: VERSION, license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      description: 'Everything that is public. Names change only with a new version of the path. An answer is never older than the last withdrawal; follow /feeds/deletions.atom and delete what it names. Answers carry an ETag.',
    },
    servers: [{ url: origin }],
    paths: Object.assign({}, ...DATA_SETS.map(pathsOf), BUNDLE_PATHS) as object,
    components: { schemas: { ...schemas, Tombstone: schemaOf(tombstone), Problem: schemaOf(problem) } },
  }
}
