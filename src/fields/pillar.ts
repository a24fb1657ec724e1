import type { Field } from 'payload'
import { PILLARS } from '#domain/vocabulary.ts'

const options = PILLARS.map((n) => ({ value: String(n), label: String(n) }))

export const pillarField = (more: { required?: boolean } = {}): Field => ({ name: 'pillar', type: 'select', options, index: true, ...more })
export const furtherPillarsField: Field = { name: 'furtherPillars', type: 'select', hasMany: true, options }
