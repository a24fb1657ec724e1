import { handleEndpoints, type CollectionSlug, type Payload } from 'payload'

/** What Payload reads. Of another body it takes nothing, and breaks later on for want of data. */
const READABLE = /^(application\/json|application\/x-www-form-urlencoded|multipart\/form-data;.*boundary=.)/i

/** What Payload would break on instead of refusing it: a slip of whoever asks must not read as our fault. */
function notAskable(payload: Payload, { body, headers }: Pick<Request, 'headers'> & { body: unknown }, url: URL): [status: number, message: string] | null {
  if (body && !READABLE.test(headers.get('content-type') ?? '')) return [415, 'Send JSON or a form.']
  if (!isCondition(url.searchParams.get('where') ?? '{}')) return [400, '"where" is not a condition.']
  const [, collection = ''] = /^\/api\/([\w-]+)\/versions(\/|$)/.exec(url.pathname) ?? []
  return Object.hasOwn(payload.collections, collection) && !payload.collections[collection as CollectionSlug].config.versions ? [404, 'Not found.'] : null // hasOwn: it is a slug
}

function isCondition(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}

/**
 * Payload's REST for the panel. `handleEndpoints` assigns to the request, which the light request of the Node adapter
 * forbids: it gets a native one. (test/payload-internals/rest.test.ts)
 */
export async function payloadRest(payload: Payload, request: Request, url: URL): Promise<Response> {
  const body = ['GET', 'HEAD'].includes(request.method) ? undefined : request.body
  const refused = notAskable(payload, { body, headers: request.headers }, url)
  if (refused) return problem(refused)
  const form = body && endOfForm(body, request.headers.get('content-type') ?? '')
  const native = new Request(url, { method: request.method, headers: request.headers, body: form?.body ?? body, ...(body ? { duplex: 'half' } : {}) } as RequestInit)
  const answer = await handleEndpoints({ config: payload.config, request: native })
  return answer.status === 500 && form?.isCutOff() ? problem([400, 'The form was cut off on its way. Send it again.']) : answer
}

const problem = ([status, message]: [status: number, message: string]): Response => Response.json({ errors: [{ message }] }, { status })

/** Passes a form on and watches for its end, of which Payload says only that something broke. null: no form of parts. */
function endOfForm(body: ReadableStream<Uint8Array>, type: string): { body: ReadableStream<Uint8Array>; isCutOff(): boolean } | null {
  const [, quoted, plain] = /^multipart\/form-data;.*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(type) ?? []
  const boundary = quoted ?? plain
  if (!boundary) return null
  const end = `--${boundary}--`
  let last = ''
  const watched = body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, on) {
      last = (last + Buffer.from(chunk.subarray(-end.length - 8)).toString('latin1')).slice(-end.length - 8)
      on.enqueue(chunk)
    },
  }))
  return { body: watched, isCutOff: () => !last.includes(end) }
}
