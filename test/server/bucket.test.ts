import { existsSync } from 'node:fs'
import type { Hono } from 'hono'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bucketStore } from '#database/files/bucket.ts'
import { newCode } from '#domain/codes.ts'
import { createApp } from '#server/app.ts'
import { removeFile, storeUpload } from '#services/documents/store-upload.ts'
import type { Awards } from '#src/awards.ts'
import { readEnv } from '#src/env.ts'
import { buildCaseStudy } from '#test/services/library/shelf-of-books.ts'
import { buildEntry, buildUser, buildWorld, PASSWORD } from '#test/factories.ts'
import { ID, listening, SECRET, standIn } from '#test/database/bucket-stand-in.ts'
import { startAwards } from '#test/start.ts'

const bucket = standIn()
let awards: Awards
let app: Hono
beforeAll(async () => {
  const endpoint = await listening(bucket.server)
  awards = (await startAwards()).awards
  // the store of this process, before anybody asked for it
  awards.runtime.own('files', () => bucketStore({ bucket: 'awards', endpoint, region: 'test-1', id: ID, secret: SECRET }))
  app = createApp(awards)
})
afterAll(() => void bucket.server.close())

const picture = () => sharp({ create: { width: 900, height: 600, channels: 3, background: '#1f5a7a' } }).png().toBuffer()
const session = async (email: string): Promise<Record<string, string>> => {
  const { token } = await awards.ctx.payload.login({ collection: 'users', data: { email, password: PASSWORD } })
  return { cookie: `payload-token=${token}` }
}

describe('files in a bucket', () => {
  it('a private document lies there and nowhere else, and goes through our door to whoever may have it', async () => {
    const world = await buildWorld(awards)
    const owner = await buildUser(awards, { password: PASSWORD })
    const entry = await buildEntry(awards, world, { owner: owner.code, members: owner.code ?? null, people: [{ part: 'nominator', person: owner.code, name: owner.name }] as never })
    const stored = await storeUpload(awards.ctx, { bytes: Buffer.from('%PDF-1.4\nevidence\n%%EOF'), name: 'report.pdf' })
    const code = newCode('DO', awards.ctx.random)
    await awards.ctx.store.insert('documents', { code, entry: entry.code!, ...stored, rev: 1 })
    expect([...bucket.kept.keys()]).toEqual([`/awards/private/${stored.storedAs}`])
    expect(existsSync(`media/private/${stored.storedAs}`)).toBe(false)
    const mine = await app.request(`/files/${code}`, { headers: await session(owner.email) })
    expect([mine.status, mine.headers.get('content-type'), await mine.text()]).toEqual([200, 'application/pdf', '%PDF-1.4\nevidence\n%%EOF'])
    const head = await app.request(`/files/${code}`, { method: 'HEAD', headers: await session(owner.email) })
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '23'])
    expect((await app.request(`/files/${code}`)).status).toBe(404)
    bucket.failing.left = 3
    expect((await app.request(`/files/${code}`, { headers: await session(owner.email) })).status).toBe(503)
    await removeFile(awards.ctx, stored.storedAs)
    expect(bucket.kept.size).toBe(0)
  }, 30_000)

  it('a picture with its sizes moves there, is shown from there once it is public, and goes with its record', async () => {
    const media = await awards.ctx.payload.create({ collection: 'media', locale: 'en', data: { alt: 'Blue' }, file: { data: await picture(), name: 'blue.png', mimetype: 'image/png', size: 1 } })
    expect(bucket.kept.size).toBe(3)
    for (const key of bucket.kept.keys()) expect(existsSync(key.replace('/awards/', 'media/'))).toBe(false)
    await awards.ctx.payload.update({ collection: 'media', id: media.id, locale: 'en', data: { credit: 'Nobody' } })
    expect(bucket.kept.size).toBe(3)
    expect((await app.request(`/files/${media.code}`)).status).toBe(404)
    await buildCaseStudy(awards, { image: media.id } as never)
    const shown = await app.request(`/files/${media.code}?size=small`)
    expect([shown.status, (await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).width]).toEqual([200, 480])
    await awards.ctx.payload.delete({ collection: 'media', id: media.id })
    expect(bucket.kept.size).toBe(0)
  }, 30_000)
})

describe('the settings of a bucket', () => {
  const own = { S3_BUCKET: 'awards', S3_ACCESS_KEY_ID: 'a', S3_SECRET_ACCESS_KEY: 'b' }
  it('are whole or stop the start with a sentence', () => {
    expect(readEnv(own)).toMatchObject(own)
    expect(() => readEnv({ ...own, S3_SECRET_ACCESS_KEY: '' })).toThrow('S3_SECRET_ACCESS_KEY are not both set')
    expect(() => readEnv({ S3_ENDPOINT: 'http://media:9000' })).toThrow('S3_BUCKET is not set')
    expect(() => readEnv({ ...own, S3_BUCKET: 'A Bucket' })).toThrow('S3_BUCKET: no name of a bucket')
  })
})
