import type { Payload, PayloadRequest } from 'payload'

/**
 * A public medium from where a storage adapter keeps it (S3_BUCKET); null: it lies in the folder. Undocumented: that
 * adapters put a handler of the file's address into the collection. Written after the adapter's source; no bucket was
 * at hand to run it against.
 */
export async function storedElsewhere(payload: Payload, filename: string): Promise<Response | null> {
  const { upload } = payload.collections.media.config
  const handler = upload.handlers?.[0]
  if (!upload.disableLocalStorage || !handler) return null
  const answer = await handler({ payload, headers: new Headers(), context: {} } as PayloadRequest, { params: { collection: 'media', filename }, headers: new Headers() } as never)
  return answer instanceof Response && answer.ok ? answer : null
}
