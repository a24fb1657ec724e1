import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Hono } from 'hono'
import { isSignedBy } from '#domain/proof/digest.ts'
import type { Context } from '#services/service.ts'
import { healthRoute } from '#server/health.ts'
import type { Awards } from '#src/awards.ts'
import { canSign, signerOf } from '#services/outcome/signing-key.ts'

/** A process of its own each time: nothing is remembered from the one before. */
const contextWith = (env: object): Context => ({ env: { NODE_ENV: 'production', DEMO: false, ...env }, runtime: { own: (_name: string, make: () => unknown) => make() } }) as unknown as Context

describe('the key that signs results', () => {
  let folder: string
  beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'recount-key-'))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is made once beside the data of a demonstration, for its owner alone to read', async () => {
    const demo = () => contextWith({ DEMO: true, DATABASE_URI: `file:${folder}/deep/awards.db` })
    const [first, again] = [signerOf(demo()), signerOf(demo())]
    expect(again.publicKey).toBe(first.publicKey)
    expect(statSync(path.join(folder, 'deep', 'signing-key.pem')).mode & 0o777).toBe(0o600)
    expect(await isSignedBy('a statement', again.sign('a statement'), first.publicKey)).toBe(true)
    expect(await isSignedBy('another', again.sign('a statement'), first.publicKey)).toBe(false)
  })

  it('is never made up in production', () => {
    const production = contextWith({ DATABASE_URI: `file:${folder}/real/awards.db` })
    expect(canSign(production)).toBe(false)
    expect(() => signerOf(production)).toThrow(expect.objectContaining({ code: 'signing-key-missing' }) as Error)
    expect(() => statSync(path.join(folder, 'real'))).toThrow()
  })

  it('is said to be missing where the operator looks, and nothing is said where it is there', async () => {
    const health = async (env: object): Promise<unknown> => {
      const app = new Hono()
      healthRoute(app, { ctx: { ...contextWith(env), store: { kind: 'sqlite', count: () => Promise.resolve(0) } } } as unknown as Awards)
      return (await app.request('/health')).json()
    }
    expect(await health({})).toMatchObject({ status: 'ok', warnings: ['signing-key-missing'] })
    expect(await health({ SIGNING_KEY: 'a key' })).not.toHaveProperty('warnings')
  })
})
