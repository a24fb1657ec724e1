import type { Env } from '#src/env.ts'
import { bucketStore } from './bucket.ts'
import { folderStore } from './folder.ts'

/** Two places: documents of entries, and media of the pages. Whoever gets one is the services' to say. */
export type FilePlace = 'private' | 'public'
/** `private/…` or `public/…` and a random name. */
export type FileKey = `${FilePlace}/${string}`
export type OpenFile = { size: number; body: ReadableStream<Uint8Array> }

/** Where the bytes lie: a folder of this machine, or a bucket that several machines share. A key is written once. */
export type FileStore = {
  kind: 'folder' | 'bucket'
  put(key: FileKey, bytes: Uint8Array, type: string): Promise<void>
  /** null: it is not there. */
  open(key: FileKey): Promise<OpenFile | null>
  size(key: FileKey): Promise<number | null>
  /** Also of what is not there. */
  remove(key: FileKey): Promise<void>
}

export function fileStoreFor(env: Env): FileStore {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: secret } = env
  if (!bucket) return folderStore('media')
  // the settings were checked at the start: with a bucket there are its keys
  return bucketStore({ bucket, endpoint: env.S3_ENDPOINT, region: env.S3_REGION ?? 'us-east-1', id: id ?? '', secret: secret ?? '' })
}

/** The store of this process. */
export const filesOf = (ctx: { env: Env; runtime: { own<T>(name: string, make: () => T): T } }): FileStore => ctx.runtime.own('files', () => fileStoreFor(ctx.env))
