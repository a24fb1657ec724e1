import type { CollectionBeforeChangeHook } from 'payload'
import { Refusal } from '#domain/refusal.ts'

/** A form that an entry was made with is a record of what was asked: it changes only by a next version. */
export const freezeUsedForm: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  if (operation === 'update' && originalDoc?.used) {
    const changed = ['steps', 'questions', 'declarations'].some((part) => part in data && JSON.stringify(data[part]) !== JSON.stringify(originalDoc[part]))
    if (changed) throw new Refusal('form-is-used', { version: originalDoc.version }, 409)
  }
  return data
}
