import type { Field, TextField } from 'payload'

/**
 * A reference by code: competition documents name each other by code, not by database id, so that they stay flat
 * (one row, one compare-and-set), the same on both databases, and can be exported, chained and imported as they are.
 */
export const reference = (name: string, more: Partial<Omit<TextField, 'type' | 'name'>> = {}): Field =>
  ({ name, type: 'text', index: true, ...more }) as TextField

/** Counts the writes of a document; `updateIf` compares and raises it. */
export const revField: Field = { name: 'rev', type: 'number', required: true, defaultValue: 1, admin: { hidden: true } }
