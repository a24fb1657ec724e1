import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bucketStore } from '#database/files/bucket.ts'
import type { FileStore } from '#database/files/file-store.ts'
import { folderStore } from '#database/files/folder.ts'
import { sha256, signed } from '#database/files/sign.ts'
import { isOutage } from '#database/outage.ts'
import { ID, listening, SECRET, standIn } from './bucket-stand-in.ts'

const service = standIn()
const folder = mkdtempSync(path.join(tmpdir(), 'files-'))
let endpoint = ''
const bucket = (more: Partial<Parameters<typeof bucketStore>[0]> = {}) => bucketStore({ bucket: 'awards', endpoint, region: 'test-1', id: ID, secret: SECRET, ...more })
beforeAll(async () => {
  endpoint = await listening(service.server)
})
afterAll(() => {
  service.server.close()
  rmSync(folder, { recursive: true, force: true })
})

describe.each([['a folder', (): FileStore => folderStore(folder)], ['a bucket', (): FileStore => bucket()]])('files in %s', (_, store) => {
  const bytes = Buffer.from([0, 255, 13, 10, 37, 80, 68, 70])
  const read = async (key: 'private/a b+é(1).pdf'): Promise<Buffer | null> => {
    const file = await store().open(key)
    return file && Buffer.from(await new Response(file.body).arrayBuffer())
  }
  it('are there as they were put, whatever their name, and gone once removed', async () => {
    const key = 'private/a b+é(1).pdf' as const
    expect([await store().size(key), await read(key)]).toEqual([null, null])
    await store().put(key, bytes, 'application/pdf')
    expect(await read(key)).toEqual(bytes)
    expect([await store().size(key), (await store().open(key))?.size]).toEqual([8, 8])
    await store().remove(key)
    await store().remove(key)
    expect(await read(key)).toBeNull()
  })
})

describe('a bucket', () => {
  it('signs as the published example does', () => {
    const headers = signed(
      { method: 'GET', url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'), headers: { range: 'bytes=0-9' }, payload: sha256(''), at: new Date('2013-05-24T00:00:00Z') },
      { region: 'us-east-1', id: ID, secret: SECRET },
    )
    expect(headers.authorization).toBe(`AWS4-HMAC-SHA256 Credential=${ID}/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41`)
  })

  it('is asked again when it says "for a moment"', async () => {
    service.failing.left = 2
    service.asked.length = 0
    await bucket().put('public/once.webp', Buffer.from('x'), 'image/webp')
    expect(service.asked).toEqual(Array.from({ length: 3 }, () => 'PUT /awards/public/once.webp'))
    expect(service.kept.get('/awards/public/once.webp')?.type).toBe('image/webp')
  })

  it('that refuses, is not there or does not answer is an outage, and no missing file', async () => {
    const wrong = [bucket({ secret: 'another' }), bucket({ endpoint: 'http://127.0.0.1:9' })]
    for (const store of wrong) {
      const error = await store.open('private/once.pdf').then(() => null, (thrown: unknown) => thrown)
      expect(isOutage(error)).toBe(true)
    }
    await expect(bucket({ bucket: 'nowhere' }).put('private/x.pdf', Buffer.from('x'), 'application/pdf')).rejects.toThrow('there is no bucket nowhere')
  }, 20_000)
})
