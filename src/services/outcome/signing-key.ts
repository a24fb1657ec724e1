import { createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Refusal } from '#domain/refusal.ts'
import type { Context } from '#services/service.ts'
import { readPrivateKey } from '#src/env.ts'

export type Signer = {
  /** Raw Ed25519 key, base64url. */
  publicKey: string
  /** Signature over the text in UTF-8, base64url. */
  sign(text: string): string
}

/** From SIGNING_KEY; without one, outside production and in a demonstration, a key that is made once and kept beside the data. */
export function signerOf(ctx: Context): Signer {
  return ctx.runtime.own('signing-key', () => signerFrom(privateKey(ctx.env)))
}

export const canSign = ({ env }: Context): boolean => Boolean(env.SIGNING_KEY) || env.NODE_ENV !== 'production' || env.DEMO

type Settings = Pick<Context['env'], 'SIGNING_KEY' | 'NODE_ENV' | 'DEMO' | 'DATABASE_URI'>

function privateKey(env: Settings): KeyObject {
  if (env.SIGNING_KEY) return readPrivateKey(env.SIGNING_KEY)
  if (env.NODE_ENV === 'production' && !env.DEMO) throw new Refusal('signing-key-missing', {}, 409)
  if (env.DATABASE_URI === ':memory:') return generateKeyPairSync('ed25519').privateKey
  return keptKey(path.resolve(env.DATABASE_URI.startsWith('file:') ? path.dirname(env.DATABASE_URI.slice(5)) : 'data', 'signing-key.pem'))
}

function keptKey(file: string): KeyObject {
  const made = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, made, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // it was made before
  }
  return readPrivateKey(readFileSync(file, 'utf8'))
}

function signerFrom(key: KeyObject): Signer {
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return { publicKey: x ?? '', sign: (text) => sign(null, Buffer.from(text), key).toString('base64url') }
}
