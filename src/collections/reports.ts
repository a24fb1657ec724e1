import type { CollectionBeforeChangeHook, CollectionConfig, Field } from 'payload'
import { REPORT_KINDS, REPORT_STATES } from '#domain/reports.ts'
import { codeField } from '#src/fields/code.ts'
import { options } from '#src/fields/options.ts'
import { revField } from '#src/fields/reference.ts'
import { accessOf } from './access.ts'

/** What somebody outside wrote stays as they wrote it: staff change the state alone. */
const asWritten = (field: Field): Field => ({ ...field, access: { update: () => false }, admin: { readOnly: true } }) as Field // each of the fields below has access and admin

/** A change in the panel counts as one, so that a service that read before it sees the conflict. */
const countChange: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) =>
  operation === 'update' ? { ...data, rev: (Number(originalDoc?.rev) || 0) + 1 } : data

/** Corrections, missing sources and reports of harm, sent without an account; written by `fileReport`. */
export const reports: CollectionConfig = {
  slug: 'reports',
  labels: { singular: { en: 'Report', fr: 'Signalement', ar: 'بلاغ' }, plural: { en: 'Reports', fr: 'Signalements', ar: 'البلاغات' } },
  admin: { useAsTitle: 'code', group: { en: 'Published', fr: 'Publié', ar: 'المنشور' }, defaultColumns: ['code', 'kind', 'about', 'state', 'at'] },
  access: accessOf('reports'), lockDocuments: false, hooks: { beforeChange: [countChange] },
  fields: [
    codeField('RP'),
    asWritten({ name: 'kind', type: 'select', required: true, options: options(REPORT_KINDS), index: true }),
    asWritten({ name: 'about', type: 'text' }),
    asWritten({ name: 'text', type: 'textarea', required: true }),
    asWritten({ name: 'contact', type: 'text' }),
    asWritten({ name: 'language', type: 'text' }),
    { name: 'state', type: 'select', required: true, defaultValue: 'new', options: options(REPORT_STATES), index: true },
    asWritten({ name: 'at', type: 'date', required: true, index: true }),
    { name: 'key', type: 'text', unique: true, index: true, admin: { hidden: true } },
    revField,
  ],
}
