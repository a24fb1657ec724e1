import { readFile, rm } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { privateFile, storeUpload } from '#services/documents/store-upload.ts'
import type { Context } from '#services/service.ts'
import { startAwards } from '#test/start.ts'

describe('taking a file in', () => {
  let ctx: Context
  const stored: string[] = []
  beforeAll(async () => void ({ ctx } = (await startAwards()).awards))
  afterAll(async () => {
    for (const name of stored) await rm(privateFile(name), { force: true })
  })
  const take = async (bytes: Uint8Array | AsyncIterable<Uint8Array>, name = 'a.png', more: object = {}) => {
    const upload = await storeUpload(ctx, { bytes, name, ...more })
    stored.push(upload.storedAs)
    return upload
  }
  const pdf = Buffer.from('%PDF-1.4\n%%EOF\n')
  const picture = (width = 40, height = 20) => sharp({ create: { width, height, channels: 3, background: '#0a7' } })

  it('a file lies under a random name, whatever it is called', async () => {
    const upload = await take(pdf, '../../etc/Maryam – final\u202E.pdf')
    expect(upload).toMatchObject({ mimeType: 'application/pdf', fileName: 'Maryam – final.pdf', size: pdf.length })
    expect(upload.storedAs).toMatch(/^[\w-]{32}\.pdf$/)
    expect(await readFile(privateFile(upload.storedAs))).toEqual(pdf)
  })

  it('a picture keeps neither the place where it was taken nor its author, and stands upright', async () => {
    const raw = await picture().withExif({ IFD0: { Artist: 'Amina', Copyright: 'Amina' }, IFD3: { GPSLatitude: '1/1 2/1 3/1' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect((await sharp(raw).metadata()).exif?.toString('latin1')).toContain('Amina')
    const upload = await take(raw, 'a.jpg')
    const bytes = await readFile(privateFile(upload.storedAs))
    expect(bytes.toString('latin1')).not.toContain('Amina')
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 20, height: 40 })
  })

  it('what is appended to a picture does not come along', async () => {
    const raw = Buffer.concat([await picture().png().toBuffer(), Buffer.from('<script>alert(1)</script>')])
    expect((await readFile(privateFile((await take(raw)).storedAs))).toString('latin1')).not.toContain('script')
  })

  it.each([['a page', '<html><script>1</script>'], ['a drawing with a script', '<svg onload="x"/>'], ['an archive', 'PK\x03\x04'], ['nothing', '']])('%s that is called a picture is refused', async (_, text) => {
    await expect(take(Buffer.from(text), 'photo.png')).rejects.toMatchObject({ code: 'upload-wrong-type', status: 415 })
  })

  it('a question that takes pictures takes no PDF', async () => {
    await expect(take(pdf, 'a.pdf', { types: ['image/png'] })).rejects.toMatchObject({ code: 'upload-wrong-type', params: { types: 'PNG' } })
  })

  it('reading stops at the limit, however large the file is', async () => {
    let read = 0
    async function* endless() {
      for (;;) yield new Uint8Array((read++, 64 * 1024))
    }
    await expect(take(endless(), 'a.pdf', { limitMegabytes: 1 })).rejects.toMatchObject({ code: 'upload-too-large', status: 413, params: { limit: 1 } })
    expect(read).toBeLessThan(20)
  })

  it('a small file that unfolds into a giant picture is refused before it is unfolded', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: 'white' }, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer()
    await expect(take(bomb)).rejects.toMatchObject({ code: 'upload-too-many-pixels', status: 422 })
  })

  it('a picture that broke off on the way is refused', async () => {
    const whole = await picture(800, 800).png({ compressionLevel: 0 }).toBuffer()
    await expect(take(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: 'upload-unreadable', status: 422 })
  })

  it('no name leads out of the private folder', () => {
    for (const name of ['../../package.json', '/etc/passwd', 'aaaaaaaaaaaaaaaaaaaaaaaa.svg', '']) expect(() => privateFile(name)).toThrow()
  })
})
