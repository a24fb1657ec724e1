import type { Schema } from '#domain/proof/fits-schema.ts'

const inPath = (name: string, description: string) => ({ name, in: 'path', required: true, schema: { type: 'string' }, description })
const text = (type: string, schema: object) => ({ [type]: { schema } })
const problem = (description: string) => ({ description, content: text('application/json', { $ref: '#/components/schemas/Problem' }) })
const NOT_THERE = { 404: problem('It is not there, or not public, or not yet') }
const bundle = { description: 'The bundle, as bundle.schema.json describes it', content: text('application/json', { $ref: '/data/v1/bundle.schema.json' }) }

const HEAD: Schema = {
  type: 'object', required: ['freeze', 'at', 'head', 'signature', 'publicKey'],
  properties: {
    ...Object.fromEntries(['freeze', 'at', 'head', 'signature', 'publicKey'].map((name) => [name, { type: 'string' }])),
    statement: { type: 'object', description: 'What was signed; from the announcement on' },
  },
}

/** Frozen results: their heads, the lists of leaves, the bundles. */
export const BUNDLE_PATHS: Record<string, object> = {
  '/data/v1/freezes/{freeze}': {
    get: { operationId: 'head-of-freeze', parameters: [inPath('freeze', 'Code of a frozen result')], responses: { 200: { description: 'The signed head', content: text('application/json', HEAD) }, ...NOT_THERE } },
  },
  '/data/v1/freezes/{freeze}/leaves.txt': {
    get: { operationId: 'leaves-of-freeze', parameters: [inPath('freeze', 'Code of a frozen result')], responses: { 200: { description: 'A leaf a line; SHA-256 of the file is the head', content: text('text/plain', { type: 'string' }) }, ...NOT_THERE } },
  },
  '/data/v1/bundles/{file}': {
    get: { operationId: 'bundle-of-freeze', parameters: [inPath('file', 'Code of a frozen result, and .json')], responses: { 200: bundle, ...NOT_THERE } },
  },
  '/data/v1/bundles/audit/{token}': {
    get: { operationId: 'bundle-for-auditors', parameters: [inPath('token', 'Of the link that the organisers gave')], responses: { 200: bundle, 400: problem('The link is unknown, used up or over'), ...NOT_THERE } },
  },
}
