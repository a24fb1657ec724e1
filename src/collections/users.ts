import type { CollectionConfig } from 'payload'
import { codeField } from '#src/fields/code.ts'
import { options } from '#src/fields/options.ts'
import { PILLARS } from '#domain/vocabulary.ts'
import { isAdmin } from '#policy/viewer.ts'
import { accessOf } from './access.ts'
import { forgotPassword } from './password-mail.ts'
import { viewerOfRequest } from './viewer-of-request.ts'

/** One account a person. The only right it carries is `admin`; every other comes from an appointment. */
export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: { en: 'Person', fr: 'Personne', ar: 'شخص' }, plural: { en: 'People', fr: 'Personnes', ar: 'الأشخاص' } },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email', 'code'], group: { en: 'Setup', fr: 'Préparation', ar: 'الإعداد' } },
  auth: { forgotPassword, tokenExpiration: 8 * 3600, maxLoginAttempts: 10, lockTime: 10 * 60_000, cookies: { sameSite: 'Lax', secure: process.env.PUBLIC_URL?.startsWith('https:') ?? false } },
  access: {
    ...accessOf('users'),
    // Who may open the panel: staff and those who judge. Entrants have the portal.
    admin: async ({ req }) => {
      const viewer = await viewerOfRequest(req)
      return isAdmin(viewer) || viewer.appointments.length > 0
    },
  },
  fields: [
    codeField('PE'),
    { name: 'name', type: 'text', required: true },
    {
      name: 'admin', type: 'checkbox', defaultValue: false, saveToJWT: false,
      access: {
        create: async ({ req }) => isAdmin(await viewerOfRequest(req)),
        update: async ({ req }) => isAdmin(await viewerOfRequest(req)),
      },
    },
    { name: 'interfaceLanguage', type: 'text', defaultValue: 'en' },
    {
      name: 'languages', type: 'array',
      fields: [
        { name: 'language', type: 'text', required: true },
        { name: 'fluency', type: 'select', options: options(['basic', 'fluent', 'native']), required: true, defaultValue: 'fluent' },
      ],
    },
    { name: 'country', type: 'text' },
    { name: 'organisation', type: 'relationship', relationTo: 'organisations' },
    { name: 'formerOrganisations', type: 'relationship', relationTo: 'organisations', hasMany: true },
    { name: 'addresses', type: 'array', fields: [{ name: 'address', type: 'email', required: true }, { name: 'verifiedAt', type: 'date' }] },
    { name: 'ownAddresses', type: 'ui', admin: { components: { Field: '/admin/account/own-addresses.tsx#OwnAddresses' }, disableListColumn: true } },
    {
      name: 'expertise', type: 'array',
      fields: [{ name: 'pillar', type: 'select', options: options(PILLARS.map(String)) }, { name: 'text', type: 'textarea', required: true }],
    },
  ],
}
