import { handleEndpoints, type Payload } from 'payload'

/**
 * Payload's REST for the panel. `handleEndpoints` assigns to the request, which the light request of the Node adapter
 * forbids: it gets a native one. (test/payload-internals/rest.test.ts)
 */
export function payloadRest(payload: Payload, request: Request, url: URL): Promise<Response> {
  const body = ['GET', 'HEAD'].includes(request.method) ? undefined : request.body
  const native = new Request(url, { method: request.method, headers: request.headers, body, ...(body ? { duplex: 'half' } : {}) } as RequestInit)
  return handleEndpoints({ config: payload.config, request: native })
}
