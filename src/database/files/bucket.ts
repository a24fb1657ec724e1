import type { FileStore } from './file-store.ts'
import { escaped, sha256, signed, type Signing } from './sign.ts'

export type Bucket = Signing & {
  bucket: string
  /** Of a service that is not Amazon's: the bucket is then a part of the path. */
  endpoint?: string | undefined
}

const TIMEOUT = 30_000
/** What a service says for a moment: asked again, with a pause. */
const FOR_A_MOMENT = new Set([429, 500, 502, 503, 504])
const PAUSES = [200, 1000]

/** The service refused or is gone; `code` makes it the outage that it is for whoever asked. */
class BucketError extends Error {
  override readonly name = 'BucketError'
  readonly code = 'EIO'
}

/** Files in a bucket that speaks S3: PUT, GET, HEAD, DELETE, signed with Version 4. Nothing is public there, no link to it is given. */
export function bucketStore({ bucket, endpoint, ...signing }: Bucket): FileStore {
  const base = endpoint ? `${endpoint.replace(/\/+$/, '')}/${escaped(bucket)}` : `https://${bucket}.s3.${signing.region}.amazonaws.com`
  const ask = async (method: string, key: string, body?: { bytes: Uint8Array; type: string }): Promise<Response> => {
    const url = new URL(`${base}/${key.split('/').map(escaped).join('/')}`)
    for (let attempt = 0; ; attempt++) {
      const { host: _, ...headers } = signed({ method, url, headers: body ? { 'content-type': body.type } : {}, payload: sha256(body?.bytes ?? ''), at: new Date() }, signing)
      const response = await fetch(url, {
        method, headers, signal: AbortSignal.timeout(TIMEOUT),
        ...(body ? { body: body.bytes as Uint8Array<ArrayBuffer> } : {}), // bytes of a file lie in no shared memory
      }).catch((error: unknown) => new BucketError(`${method} ${key}: no answer`, { cause: error }))
      const pause = PAUSES[attempt]
      const passing = response instanceof BucketError || FOR_A_MOMENT.has(response.status)
      if (passing && pause !== undefined) {
        if (!(response instanceof BucketError)) await response.body?.cancel()
        await new Promise((resolve) => setTimeout(resolve, pause))
        continue
      }
      if (response instanceof BucketError) throw response
      if (response.ok || response.status === 404) return response
      await response.body?.cancel()
      throw new BucketError(`${method} ${key}: ${response.status}`)
    }
  }
  const done = async (response: Response): Promise<void> => void (await response.body?.cancel())
  return {
    kind: 'bucket',
    async put(key, bytes, type) {
      const response = await ask('PUT', key, { bytes, type })
      await done(response)
      if (response.status === 404) throw new BucketError(`PUT ${key}: there is no bucket ${bucket}`)
    },
    async open(key) {
      const response = await ask('GET', key)
      if (response.ok && response.body) return { size: Number(response.headers.get('content-length') ?? 0), body: response.body }
      await done(response)
      return null
    },
    async size(key) {
      const response = await ask('HEAD', key)
      await done(response)
      return response.ok ? Number(response.headers.get('content-length') ?? 0) : null
    },
    remove: async (key) => done(await ask('DELETE', key)),
  }
}
