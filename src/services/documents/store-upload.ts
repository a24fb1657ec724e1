import { createHash } from 'node:crypto'
import path from 'node:path'
import sharp from 'sharp'
import { filesOf, type FileKey } from '#database/files/file-store.ts'
import { orRecordsAway } from '#database/outage.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Context } from '#services/service.ts'
import { trueType, type UploadType } from './true-type.ts'

const MEGABYTE = 1024 * 1024
const MOST_PIXELS = 50_000_000
const LONGEST_SIDE = 4000
const EXTENSION: Record<UploadType, string> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' }

/** Under which key the bytes of a private document lie; the name must be one that `storeUpload` gave. */
export function privateKey(storedAs: string): FileKey {
  if (!/^[\w-]{20,60}\.(pdf|png|jpg|webp)$/.test(storedAs)) throw new Refusal('not-found', {}, 404)
  return `private/${storedAs}`
}

/** Where that is on this machine, without a bucket. */
export const privateFile = (storedAs: string): string => path.resolve('media', privateKey(storedAs))

/** The bytes of a private document are no more; its row is the caller's. */
export const removeFile = (ctx: Context, storedAs: string): Promise<void> => filesOf(ctx).remove(privateKey(storedAs))

export type StoredUpload = { storedAs: string; fileName: string; mimeType: UploadType; size: number; sha256: string }

/**
 * Takes a file in: measured while it is read, known by its bytes and not by its name, pictures made anew without their
 * metadata, kept under a random name. What it is attached to is the caller's.
 */
export async function storeUpload(
  ctx: Context,
  { bytes, name, types = Object.keys(EXTENSION) as UploadType[], limitMegabytes = 10 }: {
    bytes: Uint8Array | AsyncIterable<Uint8Array>
    /** As the person's device calls it: kept for them, never used as a path. */
    name: string
    declaredType?: string | undefined
    types?: readonly UploadType[] | undefined
    limitMegabytes?: number | undefined
  },
): Promise<StoredUpload> {
  const raw = await readWithin(bytes, limitMegabytes)
  const type = trueType(raw)
  if (!type || !types.includes(type)) throw new Refusal('upload-wrong-type', { name: shown(name), types: types.map((each) => EXTENSION[each].toUpperCase()).join(', ') }, 415)
  const clean = type === 'application/pdf' ? raw : await madeAnew(raw, type)
  const storedAs = `${Buffer.from(ctx.random(24)).toString('base64url')}.${EXTENSION[type]}`
  await orRecordsAway(() => filesOf(ctx).put(privateKey(storedAs), clean, type))
  return { storedAs, fileName: shown(name), mimeType: type, size: clean.byteLength, sha256: createHash('sha256').update(clean).digest('hex') }
}

async function readWithin(bytes: Uint8Array | AsyncIterable<Uint8Array>, limitMegabytes: number): Promise<Buffer> {
  const most = limitMegabytes * MEGABYTE
  const refuse = () => new Refusal('upload-too-large', { limit: limitMegabytes }, 413)
  if (bytes instanceof Uint8Array) {
    if (bytes.byteLength > most) throw refuse()
    return Buffer.from(bytes)
  }
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of bytes) {
    size += part.byteLength
    if (size > most) throw refuse()
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The same picture, upright, without place, device, author or anything appended to the file. */
async function madeAnew(raw: Buffer, type: Exclude<UploadType, 'application/pdf'>): Promise<Buffer> {
  try {
    const { width = 0, height = 0, pages = 1 } = await sharp(raw, { limitInputPixels: false }).metadata()
    if (width * height * pages > MOST_PIXELS) throw new Refusal('upload-too-many-pixels', { most: MOST_PIXELS / 1_000_000 }, 422)
    const picture = sharp(raw, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).rotate().resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    return await (type === 'image/png' ? picture.png() : type === 'image/webp' ? picture.webp({ quality: 85 }) : picture.jpeg({ quality: 85 })).toBuffer()
  } catch (error) {
    if ((error as { name?: string }).name === 'Refusal') throw error
    throw new Refusal('upload-unreadable', {}, 422)
  }
}

const shown = (name: string): string => name.normalize('NFC').replace(/^.*[/\\]/, '').replace(/[\p{Cc}\p{Cf}"<>]/gu, '').trim().slice(0, 120) || 'file'
