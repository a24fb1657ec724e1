import { handleEndpoints, type CollectionSlug, type Payload } from 'payload'

/** What Payload reads. Of another body it takes nothing, and breaks later on for want of data. */
const READABLE = /^(application\/json|application\/x-www-form-urlencoded|multipart\/form-data;.*boundary=.)/i

/**
 * Payload's REST for the panel. `handleEndpoints` assigns to the request, which the light request of the Node adapter
 * forbids: it gets a native one. (test/payload-internals/rest.test.ts)
 */
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

export async function payloadRest(payload: Payload, request: Request, url: URL): Promise<Response> {
  const body = ['GET', 'HEAD'].includes(request.method) ? undefined : request.body
  const refused = notAskable(payload, { body, headers: request.headers }, url)
  if (refused) return Response.json({ errors: [{ message: refused[1] }] }, { status: refused[0] })
  const native = new Request(url, { method: request.method, headers: request.headers, body, ...(body ? { duplex: 'half' } : {}) } as RequestInit)
  return handleEndpoints({ config: payload.config, request: native })
}
