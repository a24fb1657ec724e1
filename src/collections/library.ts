import { FixedToolbarFeature, lexicalEditor, BlocksFeature } from '@payloadcms/richtext-lexical'
import type { Block, CollectionConfig, Field } from 'payload'
import {
  CASE_STUDY_ORIGINS, CONTEXTS, EFFECTS, PEOPLE_BANDS, PRACTICE_STATUSES, PUBLICATION_MODES, STRENGTHS, TRANSFERABILITIES, TRANSLATION_STATES, VERIFICATIONS,
} from '#domain/vocabulary.ts'
import { LOCALES } from '#i18n/locales.ts'
import { codeField } from '#src/fields/code.ts'
import { dataField, linesField } from '#src/fields/data.ts'
import { options } from '#src/fields/options.ts'
import { furtherPillarsField, pillarField } from '#src/fields/pillar.ts'
import { placesField } from '#src/fields/places.ts'
import { nameField, toldField } from '#src/fields/said.ts'
import { accessOf } from './access.ts'
import { guardPublication } from './guard-publication.ts'
import { moveIntoBucket, removeFromBucket } from './media-in-bucket.ts'
import { saying } from './saying.ts'
import { blockWithWords } from './with-words.ts'
import { randomFileName } from './random-file-name.ts'
import { reports } from './reports.ts'
import { logHonour, logPage, logCaseStudy } from './log-publication.ts'

const group = { en: 'Published', fr: 'Publié', ar: 'المنشور' }
const date = (name: string): Field => ({ name, type: 'date' })
const prose = (name: string): Field => ({ name, type: 'richText', localized: true })
const localizedText = (name: string): Field => ({ name, type: 'textarea', localized: true })

const blocks = ([
  { slug: 'figure', fields: [{ name: 'image', type: 'upload', relationTo: 'media', required: true }, { name: 'caption', type: 'text' }] },
  { slug: 'quote', fields: [{ name: 'text', type: 'textarea', required: true }, { name: 'who', type: 'text' }] },
  {
    slug: 'results-table',
    fields: [
      { name: 'caption', type: 'text' },
      { name: 'rows', type: 'array', fields: [{ name: 'indicator', type: 'text', required: true }, { name: 'value', type: 'text', required: true }, { name: 'note', type: 'text' }] },
    ],
  },
  { slug: 'steps', fields: [{ name: 'items', type: 'array', fields: [{ name: 'text', type: 'textarea', required: true }] }] },
  { slug: 'file', fields: [{ name: 'file', type: 'upload', relationTo: 'media', required: true }, { name: 'label', type: 'text', required: true }] },
  { slug: 'video-link', fields: [{ name: 'url', type: 'text', required: true }, { name: 'title', type: 'text', required: true }] },
] satisfies Block[]).map(blockWithWords)

export const storyEditor = lexicalEditor({ features: ({ defaultFeatures }) => [...defaultFeatures.filter(({ key }) => !['upload', 'relationship', 'inlineCode'].includes(key)), FixedToolbarFeature(), BlocksFeature({ blocks })] })

const webp = { format: 'webp', options: { quality: 78 } } as const

export const media: CollectionConfig = {
  slug: 'media',
  labels: { singular: { en: 'Picture or file', fr: 'Image ou fichier', ar: 'صورة أو ملف' }, plural: { en: 'Media', fr: 'Médias', ar: 'الوسائط' } },
  access: accessOf('media'), admin: { group }, hooks: { beforeOperation: [randomFileName], afterChange: [moveIntoBucket], afterDelete: [removeFromBucket] },
  upload: {
    staticDir: 'media/public', disableLocalStorage: false, crop: false, focalPoint: false, pasteURL: false,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf'],
    // by our own door, which knows a bucket and the rights
    adminThumbnail: ({ doc }) => (typeof doc.mimeType === 'string' && doc.mimeType.startsWith('image/') ? `/files/${String(doc.code)}?size=small` : null),
    formatOptions: webp,
    imageSizes: [{ name: 'small', width: 480, formatOptions: webp }, { name: 'wide', width: 1200, withoutEnlargement: true, formatOptions: webp }],
  },
  fields: [
    codeField('MD'),
    nameField('alt'),
    { name: 'credit', type: 'text' }, { name: 'licence', type: 'text', defaultValue: 'CC BY 4.0' },
  ],
}

export const honours: CollectionConfig = {
  slug: 'honours',
  labels: { singular: { en: 'Honour', fr: 'Distinction', ar: 'تكريم' }, plural: { en: 'Honours', fr: 'Distinctions', ar: 'التكريمات' } },
  admin: { components: { edit: { beforeDocumentControls: ['/admin/honour/desk-link.tsx#HonourDeskLink'] } }, useAsTitle: 'honouree', group, defaultColumns: ['honouree', 'year', 'kind', 'code'] }, access: accessOf('honours'),
  hooks: { afterChange: [logHonour] },
  fields: [
    codeField('HO'),
    { name: 'edition', type: 'relationship', relationTo: 'editions', required: true, index: true },
    { name: 'year', type: 'number', required: true, index: true },
    { name: 'category', type: 'text', localized: false },
    { name: 'lineage', type: 'text', index: true },
    { name: 'kind', type: 'select', required: true, options: options(['winner', 'finalist', 'commended', 'global-achiever', 'nominated', 'laureate']), index: true },
    { name: 'honouree', type: 'text', required: true },
    { name: 'organisation', type: 'relationship', relationTo: 'organisations', index: true },
    { name: 'project', type: 'text' },
    placesField(), { name: 'placeWords', type: 'text' },
    pillarField(), { name: 'pillarIsOurs', type: 'checkbox', defaultValue: false },
    { name: 'citation', type: 'textarea', localized: true },
    { name: 'sources', type: 'array', fields: [{ name: 'title', type: 'text' }, { name: 'url', type: 'text', required: true }] },
    dataField('notes'),
    { name: 'entry', type: 'text', index: true },
    { name: 'state', type: 'select', required: true, defaultValue: 'published', options: options(['published', 'corrected', 'revoked', 'withdrawn']), index: true },
    { name: 'mode', type: 'select', defaultValue: 'named', options: options(PUBLICATION_MODES) },
    { name: 'announcedAt', type: 'date', index: true },
  ],
}

const bands = PEOPLE_BANDS.map((name): Field => ({ name: name.replace('-', '_'), type: 'number', min: 0 }))

export const caseStudies: CollectionConfig = {
  slug: 'case-studies',
  labels: { singular: { en: 'Case study', fr: 'Étude de cas', ar: 'دراسة حالة' }, plural: { en: 'Case studies', fr: 'Études de cas', ar: 'دراسات الحالة' } },
  admin: {
    useAsTitle: 'title', group, defaultColumns: ['title', 'code', '_status', 'pillar'],
    components: { edit: { beforeDocumentControls: ['/admin/case-study/desk-link.tsx#DeskLink'] } },
    livePreview: { url: ({ data, locale }) => `/preview/case-studies/${data.code ?? ''}?locale=${locale?.code ?? 'en'}`, breakpoints: [{ name: 'phone', label: '390', width: 390, height: 844 }, { name: 'wide', label: '1280', width: 1280, height: 900 }] },
    preview: (doc, { locale }) => `/preview/case-studies/${String(doc.code ?? '')}?locale=${locale}`,
  },
  access: accessOf('case-studies'),
  versions: { drafts: { autosave: { interval: 2000 }, schedulePublish: true }, maxPerDoc: 50 },
  hooks: { beforeChange: [saying(guardPublication)], afterChange: [logCaseStudy] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: { en: 'Account', fr: 'Récit', ar: 'السرد' },
          fields: [
            toldField('title', 'text'),
            { name: 'slug', type: 'text', localized: true, index: true },
            toldField('summary', 'textarea'),
            prose('problem'), prose('approach'),
            linesField('steps', { localized: true }),
            prose('whatDidNotWork'), prose('needs'), localizedText('costNote'), localizedText('team'), localizedText('transferConditions'), localizedText('safetyNotes'),
            { name: 'quote', type: 'group', localized: true, fields: [{ name: 'text', type: 'textarea' }, { name: 'who', type: 'text' }] },
            dataField('partners', { localized: true }),
            prose('more'),
          ],
        },
        {
          label: { en: 'Evidence', fr: 'Preuves', ar: 'الأدلة' },
          fields: [
            {
              name: 'results', type: 'array',
              fields: [
                toldField('indicator', 'text'), toldField('value', 'text'), { name: 'unit', type: 'text', localized: true },
                { name: 'population', type: 'text', localized: true }, { name: 'period', type: 'text', localized: true },
                { name: 'strength', type: 'select', required: true, options: options(STRENGTHS) }, { name: 'effect', type: 'select', required: true, defaultValue: 'effect', options: options(EFFECTS) },
                { name: 'sourceUrl', type: 'text' },
              ],
            },
            { name: 'people', type: 'group', fields: [...bands, { name: 'notCounted', type: 'text', hasMany: true }] },
            { name: 'counted', type: 'group', fields: [{ name: 'value', type: 'number' }, { name: 'unit', type: 'text', localized: true }, { name: 'planned', type: 'checkbox', defaultValue: false }] },
            { name: 'cost', type: 'group', fields: [{ name: 'text', type: 'text' }, { name: 'amount', type: 'number' }, { name: 'currency', type: 'text' }, { name: 'year', type: 'number' }] },
            { name: 'monthsToFirstResult', type: 'number' },
            { name: 'sources', type: 'array', fields: [{ name: 'title', type: 'text' }, { name: 'url', type: 'text', required: true }] },
            linesField('notes', { localized: true }),
            { name: 'verification', type: 'select', required: true, defaultValue: 'self-reported', options: options(VERIFICATIONS), index: true },
            { name: 'transferability', type: 'select', required: true, defaultValue: 'described', options: options(TRANSFERABILITIES) },
            { name: 'status', type: 'select', required: true, defaultValue: 'unassessed', options: options(PRACTICE_STATUSES), index: true },
            { name: 'assessor', type: 'text' }, date('assessedOn'),
          ],
        },
        {
          label: { en: 'Where and what', fr: 'Où et quoi', ar: 'أين وماذا' },
          fields: [
            pillarField({ required: true }), furtherPillarsField, placesField(),
            { name: 'contexts', type: 'select', hasMany: true, options: options(CONTEXTS) },
            { name: 'sdgTargets', type: 'text', hasMany: true }, { name: 'wsisLines', type: 'text', hasMany: true },
            { name: 'started', type: 'text' }, { name: 'recognition', type: 'text' },
            { name: 'organisation', type: 'relationship', relationTo: 'organisations', index: true }, { name: 'organisationName', type: 'text' },
            { name: 'adaptedFrom', type: 'text', index: true },
            { name: 'image', type: 'upload', relationTo: 'media' },
          ],
        },
        {
          label: { en: 'Publication', fr: 'Publication', ar: 'النشر' },
          fields: [
            { name: 'mode', type: 'select', required: true, defaultValue: 'named', options: options(PUBLICATION_MODES) },
            { name: 'origin', type: 'select', required: true, defaultValue: 'entry', options: options(CASE_STUDY_ORIGINS) },
            { name: 'originalLanguage', type: 'select', required: true, defaultValue: 'en', options: options(LOCALES) },
            { name: 'translations', type: 'array', fields: [
              { name: 'language', type: 'select', required: true, options: options(LOCALES) }, { name: 'state', type: 'select', required: true, options: options(TRANSLATION_STATES) }, { name: 'by', type: 'text' },
            ] },
            { name: 'entry', type: 'text', index: true }, { name: 'honour', type: 'text', index: true },
            { name: 'sensitive', type: 'checkbox', defaultValue: false }, { name: 'flagged', type: 'select', hasMany: true, options: options(['minor', 'survivor']) },
            date('firstPublished'), date('lastConfirmed'), date('reviewBy'),
            dataField('signOff', { admin: { readOnly: true } }),
            { name: 'changeLog', type: 'array', fields: [{ name: 'on', type: 'date', required: true }, { name: 'what', type: 'text', required: true }] },
            { name: 'licence', type: 'text', defaultValue: 'CC BY 4.0' }, { name: 'credit', type: 'text' },
            { name: 'withdrawn', type: 'checkbox', defaultValue: false, index: true, admin: { readOnly: true } },
          ],
        },
      ],
    },
    codeField('CS'),
  ],
}

export const pages: CollectionConfig = {
  slug: 'pages',
  labels: { singular: { en: 'Page', fr: 'Page', ar: 'صفحة' }, plural: { en: 'Pages', fr: 'Pages', ar: 'الصفحات' } },
  admin: { useAsTitle: 'title', group }, access: accessOf('pages'),
  versions: { drafts: true, maxPerDoc: 20 }, hooks: { afterChange: [logPage] },
  fields: [
    codeField('PG'),
    nameField('title'),
    { name: 'slug', type: 'text', required: true, unique: true, index: true },
    { name: 'body', type: 'richText', localized: true },
    { name: 'inFooter', type: 'checkbox', defaultValue: true },
  ],
}

export const library: CollectionConfig[] = [caseStudies, honours, pages, media, reports]
