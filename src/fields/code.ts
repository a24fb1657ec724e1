import { randomBytes } from 'node:crypto'
import type { Field } from 'payload'
import { newCode, type CodePrefix } from '#domain/codes.ts'

/** The public name of a record: given once, never changed, never reused (docs: domain-model, identity). */
export const codeField = (prefix: CodePrefix): Field => ({
  name: 'code',
  type: 'text',
  unique: true,
  index: true,
  admin: { readOnly: true, position: 'sidebar' },
  hooks: {
    beforeValidate: [
      ({ value, originalDoc, operation, req }) =>
        operation === 'update' && originalDoc?.code ? originalDoc.code : value || newCode(prefix, req.payload.awards?.ctx.random ?? ((n) => randomBytes(n))),
    ],
  },
})
