import type { CollectionConfig, Field } from 'payload'
import { codeField } from '#src/fields/code.ts'
import { dataField } from '#src/fields/data.ts'
import { options } from '#src/fields/options.ts'
import { nameField, saidField } from '#src/fields/said.ts'
import { placesField } from '#src/fields/places.ts'
import { pillarField } from '#src/fields/pillar.ts'
import { PHASE_KINDS } from '#domain/calendar.ts'
import { CONSENT_ITEMS } from '#domain/consent.ts'
import { QUESTION_TYPES } from '#domain/forms/form.ts'
import { PASS_RULES } from '#domain/judging/qualifying.ts'
import { OFFICIAL_RULES } from '#domain/proof/rank.ts'
import { LOCALES } from '#i18n/locales.ts'
import { STORY_SECTIONS } from '#domain/vocabulary.ts'
import { ROLES } from '#policy/viewer.ts'
import { accessOf } from './access.ts'
import { freezeUsedForm } from './freeze-used-form.ts'
import { logOrganisation, logSetup } from './log-publication.ts'
import { onlyTheAdminAppoints } from './only-the-admin-appoints.ts'
import { saying } from './saying.ts'
import { sharedEntriesExist } from './shared-entries.ts'
import { withinOwnEdition } from './within-edition.ts'

/** What an organiser sets up before a call opens: data for phases, rules, questions and criteria, no code. */
const group = { en: 'Setup', fr: 'Préparation', ar: 'الإعداد' }
const edition: Field = { name: 'edition', type: 'relationship', relationTo: 'editions', required: true, index: true }
const hooks = { beforeValidate: [saying(withinOwnEdition)] }
const key: Field = { name: 'key', type: 'text', required: true }
const calendar = (name: string, more: Field[] = []): Field => ({
  name, type: 'array',
  fields: [
    { name: 'kind', type: 'select', required: true, options: options(PHASE_KINDS) },
    { name: 'opens', type: 'date', required: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'closes', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'hardEnd', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    ...more,
  ],
})

export const organisations: CollectionConfig = {
  slug: 'organisations',
  labels: { singular: { en: 'Organisation', fr: 'Organisation', ar: 'مؤسسة' }, plural: { en: 'Organisations', fr: 'Organisations', ar: 'المؤسسات' } },
  admin: { useAsTitle: 'name', group }, access: accessOf('organisations'), hooks: { afterChange: [logOrganisation] },
  fields: [
    codeField('OR'),
    { name: 'name', type: 'text', required: true, index: true },
    { name: 'slug', type: 'text', unique: true, index: true },
    { name: 'aliases', type: 'text', hasMany: true },
    { name: 'parent', type: 'relationship', relationTo: 'organisations' },
    placesField(),
    { name: 'website', type: 'text' },
    { name: 'domains', type: 'text', hasMany: true },
    { name: 'kind', type: 'select', options: options(['government', 'private-sector', 'academia', 'civil-society', 'international', 'other-kind']) },
    { name: 'mergedInto', type: 'text', index: true, admin: { hidden: true } },
  ],
}

export const programmes: CollectionConfig = {
  slug: 'programmes',
  labels: { singular: { en: 'Programme', fr: 'Programme', ar: 'برنامج' }, plural: { en: 'Programmes', fr: 'Programmes', ar: 'البرامج' } },
  admin: { useAsTitle: 'name', group }, access: accessOf('programmes'), hooks: { afterChange: [logSetup] },
  fields: [
    codeField('PR'),
    nameField(),
    { name: 'slug', type: 'text', required: true, unique: true, index: true },
    { name: 'description', type: 'textarea', localized: true },
    { name: 'demonstration', type: 'checkbox', defaultValue: false },
    { name: 'externalRecord', type: 'checkbox', defaultValue: false },
    { name: 'contact', type: 'email' },
  ],
}

export const editions: CollectionConfig = {
  slug: 'editions',
  labels: { singular: { en: 'Edition', fr: 'Édition', ar: 'دورة' }, plural: { en: 'Editions', fr: 'Éditions', ar: 'الدورات' } },
  admin: { useAsTitle: 'name', group }, access: accessOf('editions'), hooks: { afterChange: [logSetup] },
  fields: [
    codeField('ED'),
    { name: 'programme', type: 'relationship', relationTo: 'programmes', required: true, index: true },
    nameField(),
    { name: 'slug', type: 'text', required: true, index: true },
    { name: 'year', type: 'number', required: true, index: true },
    { name: 'introduction', type: 'textarea', localized: true },
    calendar('calendar'),
    { name: 'timeZone', type: 'text', defaultValue: 'UTC', required: true },
    { name: 'languages', type: 'select', hasMany: true, options: options(LOCALES), defaultValue: ['en'] },
    { name: 'legalBasis', type: 'select', options: options(['consent', 'legitimate-interest', 'public-task']), defaultValue: 'consent' },
    { name: 'retentionMonths', type: 'number', defaultValue: 24 },
    { name: 'resultBundle', type: 'select', options: options(['none', 'auditors', 'public']), defaultValue: 'auditors' },
    { name: 'place', type: 'text', localized: true },
    { name: 'ceremony', type: 'text' },
    dataField('record'),
    { name: 'categoryCalendar', type: 'json', admin: { hidden: true } },
    { name: 'announcedCategories', type: 'json', admin: { hidden: true } },
  ],
  indexes: [{ fields: ['programme', 'slug'], unique: true }],
}

export const categories: CollectionConfig = {
  slug: 'categories',
  labels: { singular: { en: 'Category', fr: 'Catégorie', ar: 'فئة' }, plural: { en: 'Categories', fr: 'Catégories', ar: 'الفئات' } },
  admin: { useAsTitle: 'name', group, defaultColumns: ['name', 'edition', 'pillar'] }, access: accessOf('categories'), hooks: { ...hooks, afterChange: [logSetup] },
  fields: [
    codeField('CA'), edition,
    nameField(),
    { name: 'slug', type: 'text', required: true, index: true },
    { name: 'description', type: 'textarea', localized: true },
    pillarField(),
    { name: 'lineage', type: 'text', index: true },
    { name: 'order', type: 'number', defaultValue: 1 },
    { name: 'finalists', type: 'number', defaultValue: 3 },
    { name: 'winners', type: 'number', defaultValue: 1 },
    calendar('calendar'),
    dataField('eligibility', { defaultValue: [] }),
    { name: 'form', type: 'relationship', relationTo: 'forms' },
    { name: 'tieRule', type: 'select', options: options(['joint', 'chair-decides', 'criterion', 'lot']), defaultValue: 'joint' },
    { name: 'cancelled', type: 'checkbox', defaultValue: false },
  ],
}

export const forms: CollectionConfig = {
  slug: 'forms',
  labels: { singular: { en: 'Form', fr: 'Formulaire', ar: 'استمارة' }, plural: { en: 'Forms', fr: 'Formulaires', ar: 'الاستمارات' } },
  admin: { useAsTitle: 'name', group, defaultColumns: ['name', 'version', 'edition'] }, access: accessOf('forms'),
  hooks: { ...hooks, beforeChange: [saying(freezeUsedForm)] },
  fields: [
    codeField('FO'), edition,
    { name: 'name', type: 'text', required: true },
    { name: 'version', type: 'number', required: true, defaultValue: 1 },
    { name: 'used', type: 'checkbox', defaultValue: false, admin: { readOnly: true } },
    { name: 'steps', type: 'array', required: true, fields: [key, saidField('title'), { name: 'hint', type: 'textarea', localized: true }] },
    {
      name: 'questions', type: 'array', required: true,
      fields: [
        key,
        { name: 'step', type: 'text', required: true },
        { name: 'type', type: 'select', required: true, options: options(QUESTION_TYPES) },
        saidField('label'),
        { name: 'help', type: 'textarea', localized: true },
        { name: 'options', type: 'array', fields: [{ name: 'code', type: 'text', required: true }, saidField('label')] },
        {
          name: 'limits', type: 'group',
          fields: ['minWords', 'maxWords', 'min', 'max', 'minChoices', 'maxChoices', 'maxFiles', 'maxMegabytes'].map((name) => ({ name, type: 'number' }) satisfies Field),
        },
        { name: 'unit', type: 'text', maxLength: 20 },
        { name: 'required', type: 'checkbox', defaultValue: false },
        { name: 'identifying', type: 'checkbox', defaultValue: false },
        { name: 'personal', type: 'checkbox', defaultValue: false },
        { name: 'publishable', type: 'checkbox', defaultValue: false },
        { name: 'boundTo', type: 'select', options: options(['title', 'summary', 'places', 'pillars', 'beneficiaries', 'start', 'organisation']) },
        { name: 'consent', type: 'select', options: options(CONSENT_ITEMS) },
        { name: 'section', type: 'select', options: options(STORY_SECTIONS) },
        dataField('showIf'),
        { name: 'requiredFrom', type: 'date' },
        { name: 'frozenFrom', type: 'date' },
      ],
    },
    { name: 'declarations', type: 'array', fields: [key, saidField('text', 'textarea')] },
  ],
}

export const rounds: CollectionConfig = {
  slug: 'rounds',
  labels: { singular: { en: 'Round', fr: 'Tour', ar: 'جولة' }, plural: { en: 'Rounds', fr: 'Tours', ar: 'الجولات' } },
  admin: { useAsTitle: 'name', group }, access: accessOf('rounds'), hooks: { beforeValidate: [...hooks.beforeValidate, saying(sharedEntriesExist)] },
  fields: [
    codeField('RO'), edition,
    nameField(),
    { name: 'kind', type: 'select', required: true, defaultValue: 'scoring', options: options(['qualifying', 'scoring', 'ranking', 'pairwise']) },
    { name: 'order', type: 'number', defaultValue: 1 },
    { name: 'categories', type: 'relationship', relationTo: 'categories', hasMany: true },
    { name: 'opens', type: 'date', required: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'closes', type: 'date', required: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'readings', type: 'number', required: true, defaultValue: 3 },
    { name: 'capacity', type: 'number', required: true, defaultValue: 20 },
    { name: 'seeIdentity', type: 'select', options: options(['always', 'after-own-scorecard', 'never']), defaultValue: 'always' },
    { name: 'seeScores', type: 'select', options: options(['always', 'unless-own-unfinished', 'after-all-own', 'after-own-on-entry', 'never']), defaultValue: 'never' },
    { name: 'seeNames', type: 'select', options: options(['always', 'if-assigned', 'after-own', 'never']), defaultValue: 'never' },
    { name: 'seeRanks', type: 'select', options: options(['never', 'after-all-own', 'after-close']), defaultValue: 'never' },
    { name: 'lock', type: 'select', options: options(['five-minutes', 'confirm', 'close']), defaultValue: 'confirm' },
    { name: 'trainingRound', type: 'checkbox', defaultValue: false },
    { name: 'training', type: 'text', hasMany: true, admin: { condition: (data) => data.trainingRound !== true } },
    { name: 'common', type: 'text', hasMany: true },
    {
      name: 'panelRules', type: 'group',
      fields: [
        { name: 'onePerOrganisation', type: 'checkbox', defaultValue: false },
        { name: 'abroad', type: 'checkbox', defaultValue: false },
        { name: 'connected', type: 'checkbox', defaultValue: false },
        { name: 'together', type: 'number', min: 1 },
        { name: 'capProbability', type: 'number', min: 0.1, max: 1 },
      ],
    },
    {
      name: 'passRule', type: 'select', defaultValue: 'majority', options: options(PASS_RULES),
      admin: { condition: (data) => data.kind === 'qualifying' },
    },
    { name: 'passCount', type: 'number', min: 1, defaultValue: 2, admin: { condition: (data) => data.kind === 'qualifying' && data.passRule === 'count' } },
    { name: 'allowTies', type: 'checkbox', defaultValue: true, admin: { condition: (data) => data.kind === 'pairwise' } },
    { name: 'comparisons', type: 'number', min: 1, admin: { condition: (data) => data.kind === 'pairwise' } },
    { name: 'rankingRule', type: 'select', defaultValue: 'mean-of-totals', options: options(OFFICIAL_RULES), admin: { condition: (data) => data.kind === 'scoring' } },
    { name: 'rubricVersion', type: 'number', defaultValue: 1 },
    {
      name: 'criteria', type: 'array', admin: { condition: (data) => data.kind === 'scoring' },
      validate: (rows, { siblingData }) => (siblingData as { kind?: string }).kind !== 'scoring' || (Array.isArray(rows) && rows.length > 0) || 'A scoring round needs at least one criterion.',
      fields: [
        key,
        saidField('label'),
        { name: 'help', type: 'textarea', localized: true },
        { name: 'weight', type: 'number', required: true, defaultValue: 1 },
        { name: 'required', type: 'checkbox', defaultValue: true },
        { name: 'independent', type: 'checkbox', defaultValue: false },
        { name: 'allowNotApplicable', type: 'checkbox', defaultValue: false },
        { name: 'commentAudience', type: 'select', options: options(['staff', 'panel', 'entrant']), defaultValue: 'panel' },
        { name: 'levels', type: 'array', required: true, fields: [{ name: 'value', type: 'number', required: true }, saidField('description')] },
      ],
    },
  ],
}

export const panels: CollectionConfig = {
  slug: 'panels',
  labels: { singular: { en: 'Panel', fr: 'Jury de catégorie', ar: 'هيئة تحكيم' }, plural: { en: 'Panels', fr: 'Jurys de catégorie', ar: 'هيئات التحكيم' } },
  admin: { useAsTitle: 'name', group }, access: accessOf('panels'), hooks,
  fields: [
    codeField('PA'), edition,
    { name: 'name', type: 'text', required: true },
    { name: 'round', type: 'relationship', relationTo: 'rounds', required: true, index: true },
    { name: 'categories', type: 'relationship', relationTo: 'categories', hasMany: true, required: true },
  ],
}

export const appointments: CollectionConfig = {
  slug: 'appointments',
  labels: { singular: { en: 'Appointment', fr: 'Nomination', ar: 'تكليف' }, plural: { en: 'Appointments', fr: 'Mandats', ar: 'التكليفات' } },
  admin: { useAsTitle: 'code', group, defaultColumns: ['code', 'person', 'role', 'state', 'edition'] }, access: accessOf('appointments'),
  hooks: {
    beforeValidate: [
      saying(withinOwnEdition),
      saying(onlyTheAdminAppoints),
    ],
  },
  fields: [
    codeField('JU'),
    { name: 'person', type: 'relationship', relationTo: 'users', required: true, index: true },
    { ...edition, required: false } as Field,
    { name: 'programme', type: 'relationship', relationTo: 'programmes', index: true },
    { name: 'role', type: 'select', required: true, options: options(ROLES), index: true },
    { name: 'panels', type: 'relationship', relationTo: 'panels', hasMany: true },
    { name: 'state', type: 'select', required: true, defaultValue: 'invited', options: options(['invited', 'accepted', 'declined', 'ended']), index: true },
    { name: 'cap', type: 'number' },
    { name: 'termsSignedAt', type: 'date' },
    { name: 'declaredAt', type: 'date' },
    { name: 'deputyFor', type: 'text' },
  ],
}

export const setup: CollectionConfig[] = [programmes, editions, categories, forms, rounds, panels, appointments, organisations]
