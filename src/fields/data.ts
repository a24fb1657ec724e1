import type { JSONField } from 'payload'

type More = Partial<Omit<JSONField, 'type' | 'name'>>
const drawnBy = (Field: string) => (name: string, more: More = {}): JSONField => ({ name, type: 'json', ...more, admin: { ...more.admin, components: { Field } } })

/** Data that staff see as text; a list of sentences, one a line. */
export const dataField = drawnBy('/admin/fields/json-field.tsx#JsonField')
export const linesField = drawnBy('/admin/fields/lines-field.tsx#LinesField')
