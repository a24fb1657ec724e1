import { SCORECARD_STATUSES } from '../lifecycle/statuses.ts'
import { EXCLUSIONS } from '../results.ts'
import { BUNDLE_FORMAT, INPUT_PARTS, STATEMENT_FORMAT, TIE_RULES } from './bundle.ts'
import type { Schema } from './fits-schema.ts'
import { OFFICIAL_RULES } from './rank.ts'

const code = (prefix: string): Schema => ({ type: 'string', pattern: `^${prefix}-[0-9A-Z]{6}$` })
/** A judge's code is that of an appointment; editions loaded from elsewhere may have others. */
const judge: Schema = { type: 'string', pattern: '^[A-Z]{2}-[0-9A-Z]{6}$' }
const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const salt: Schema = { type: 'string', pattern: '^[0-9a-f]{32}$' }
const sequence: Schema = { type: 'integer', minimum: 1, maximum: 10_000_000 }
const count: Schema = { type: 'integer', minimum: 0, maximum: 10_000_000 }
const number: Schema = { type: 'number', minimum: -1e12, maximum: 1e12 }
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const list = (items: Schema, more: Partial<Schema> = {}): Schema => ({ type: 'array', maxItems: 1_000_000, items, ...more })
const short: Schema = { type: 'string', maxLength: 200 }
/** Every member named here must be there, and no other. */
const exactly = (properties: Record<string, Schema>, optional: Record<string, Schema> = {}): Schema => ({
  type: 'object', properties: { ...properties, ...optional }, required: Object.keys(properties), additionalProperties: false,
})

/** The published schema of a bundle, and the first of the checks made on one: /data/v1/bundle.schema.json */
export const BUNDLE_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Recount bundle: the result of a category, to be computed again',
  ...exactly({
    format: { const: BUNDLE_FORMAT },
    statement: exactly({
      format: { const: STATEMENT_FORMAT }, program: exactly({ name: short, version: short }), edition: code('ED'), category: code('CA'), round: code('RO'), freeze: code('RS'),
      at: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' }, leaves: count, head: hash, inputs: hash,
    }),
    signature: { type: 'string', pattern: '^[A-Za-z0-9_-]{86}$', description: 'Ed25519 over the RFC 8785 JSON of the statement, base64url' },
    publicKey: { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$', description: 'Raw Ed25519 key, base64url' },
    inputs: exactly({ salt, ...Object.fromEntries(INPUT_PARTS.map((part) => [part, hash])) }),
    leaves: list({ anyOf: [
      exactly({ seq: sequence, leaf: hash }),
      exactly({ seq: sequence, leaf: hash, salt, body: { anyOf: [{ $ref: '#/$defs/submitted' }, { $ref: '#/$defs/act' }] } }),
    ] }, { description: 'In the order of the sequence. A leaf is SHA-256 of its salt followed by the RFC 8785 JSON of its body; the head is SHA-256 of all leaves, each with a line feed' }),
    entries: list(code('EN'), { uniqueItems: true }),
    rubric: exactly({
      version: count,
      criteria: list(exactly({
        key: short, label: { type: 'object', maxProperties: 30, additionalProperties: short }, weight: number,
        independent: { type: 'boolean' }, required: { type: 'boolean' }, allowNotApplicable: { type: 'boolean' }, values: list(number, { maxItems: 1000 }),
      }), { maxItems: 200 }),
    }),
    method: exactly({ rule: { enum: OFFICIAL_RULES }, version: sequence, seed: short }),
    ties: exactly({ rule: { enum: TIE_RULES }, seed: short, winners: count, finalists: count, lot: list(code('EN'), { uniqueItems: true }) }),
    scorecards: list(exactly({ entry: code('EN'), judge, seq: sequence, status: { enum: SCORECARD_STATUSES }, total: orNull(number) })),
    result: exactly({
      count, excluded: exactly(Object.fromEntries(EXCLUSIONS.map((why) => [why, count]))),
      entries: list(exactly({
        entry: code('EN'), rank: orNull(sequence), sharedBy: count, value: orNull(number), mean: orNull(number), median: orNull(number), count, spread: orNull(number),
      })),
    }),
  }),
  $defs: {
    submitted: exactly({
      round: code('RO'), entry: code('EN'), judge, rubricVersion: count,
      scores: { type: 'object', maxProperties: 200, propertyNames: short, additionalProperties: { anyOf: [number, { const: 'n/a' }, { type: 'null' }] } },
    }),
    act: exactly({
      act: { enum: ['reopen', 'lock', 'stray', 'recuse', 'abstain', 'restore', 'determine'] }, round: code('RO'), entry: code('EN'),
      judge: orNull(judge), changes: orNull(sequence), outcome: orNull(short),
    }),
  },
}
