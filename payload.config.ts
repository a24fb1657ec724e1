import path from 'node:path'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { ar } from '@payloadcms/translations/languages/ar'
import { en } from '@payloadcms/translations/languages/en'
import { fr } from '@payloadcms/translations/languages/fr'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { awards } from '#src/awards.ts'
import { databaseFor } from '#database/adapter.ts'
import { readEnv } from '#src/env.ts'
import { outboxMail } from '#internals/mail.ts'
import { originsOf } from '#src/own-name.ts'
import { LOCALES, ENDONYM, directionOf } from '#i18n/locales.ts'

const env = readEnv()

export default buildConfig({
  plugins: [awards()],
  db: databaseFor(env.DATABASE_URI),
  editor: lexicalEditor(),
  email: outboxMail(env.PUBLIC_URL),
  secret: env.PAYLOAD_SECRET,
  serverURL: env.PUBLIC_URL,
  csrf: originsOf(env.PUBLIC_URL),
  graphQL: { disable: true },
  telemetry: false,
  sharp,
  maxDepth: 3,
  upload: { limits: { fileSize: 20 * 1024 * 1024 }, abortOnLimit: true },
  localization: { locales: LOCALES.map((code) => ({ code, label: ENDONYM[code], rtl: directionOf(code) === 'rtl' })), defaultLocale: 'en', fallback: false },
  i18n: { supportedLanguages: { en, fr, ar }, fallbackLanguage: 'en' },
  admin: { importMap: { baseDir: path.resolve('src'), importMapFile: path.resolve('src/app/(payload)/admin/importMap.js') }, meta: { titleSuffix: ' – Recount' } },
  // By `npm run generate` alone: else every start of a command or a test would write them again in a process of its own.
  typescript: { outputFile: path.resolve('src/payload-types.ts'), autoGenerate: false },
})
