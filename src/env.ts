import { createPrivateKey, type KeyObject } from 'node:crypto'
import { z } from 'zod'

const uri = z.string().regex(/^(file:|mongodb(\+srv)?:\/\/|:memory:$)/)
const flag = z.enum(['0', '1', 'true', 'false', '']).transform((value) => value === '1' || value === 'true')

/** PEM (line breaks may be written as \n), or the base64 of the PKCS #8 bytes. */
export const readPrivateKey = (text: string): KeyObject =>
  text.includes('-----') ? createPrivateKey(text.replaceAll('\\n', '\n')) : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' })
const isEd25519 = (text: string): boolean => {
  try {
    return readPrivateKey(text).asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url().optional(),
  PANEL_URL: z.url().optional(), // set by `npm run dev` alone: where its `next dev` listens
  DATABASE_URI: uri.default('file:./data/awards.db'),
  PAYLOAD_SECRET: z.string().min(16).optional(),
  MAIL_URI: z.string().regex(/^(smtps?:\/\/|file:)/).default('file:./data/mail'),
  S3_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'no name of a bucket').optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  TRUST_PROXY: flag.default(false),
  SIGNING_KEY: z.string().refine(isEd25519, 'it is no Ed25519 private key (PEM, or base64 of PKCS #8): openssl genpkey -algorithm ed25519 makes one').optional(),
  DEMO: flag.default(false),
  TEST_MONGODB_URI: uri.optional(),
  CHROMIUM_PATH: z.string().optional(),
})

export type Env = Omit<z.infer<typeof schema>, 'PUBLIC_URL' | 'PAYLOAD_SECRET'> & { PUBLIC_URL: string; PAYLOAD_SECRET: string }

/**
 * Every setting, read and checked in one place. An invalid value stops the start with a sentence that names it.
 * Outside production a missing secret is a fixed one: sessions of a development server survive its restart.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')))
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment has a value that cannot be used. ${lines.join(' · ')}`)
  }
  const env = parsed.data
  const { S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_ENDPOINT, S3_REGION } = env
  if (S3_BUCKET && !(S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY))
    throw new Error('S3_BUCKET names a bucket, and S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are not both set: without them nothing can be stored in it.')
  if (!S3_BUCKET && (S3_ENDPOINT ?? S3_REGION ?? S3_ACCESS_KEY_ID ?? S3_SECRET_ACCESS_KEY) !== undefined)
    throw new Error('S3_BUCKET is not set, and other S3 settings are: name the bucket, or take them out to keep files in media/.')
  const building = source.NEXT_PHASE === 'phase-production-build' // the panel is built without any secret
  if (!env.PAYLOAD_SECRET && env.NODE_ENV === 'production' && !env.DEMO && !building)
    throw new Error('PAYLOAD_SECRET is not set: in production it must be a random text of at least 16 characters.')
  return {
    ...env,
    PUBLIC_URL: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    PAYLOAD_SECRET: env.PAYLOAD_SECRET ?? 'a secret for development and demonstration only',
  }
}
