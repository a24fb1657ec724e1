import { createServer, type Server } from 'node:http'
import { sha256, signed } from '#database/files/sign.ts'

export const ID = 'AKIAIOSFODNN7EXAMPLE'
export const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'

/** A bucket of our own: keeps what is put, and refuses what is not signed as it would sign itself. */
export function standIn() {
  const kept = new Map<string, { bytes: Buffer; type: string }>()
  const asked: string[] = []
  const failing = { left: 0 }
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      const bytes = Buffer.concat(parts)
      const { method = '', url = '', headers } = request
      asked.push(`${method} ${url}`)
      if (failing.left > 0) { failing.left--; return void response.writeHead(503).end() }
      const time = String(headers['x-amz-date'])
      const at = new Date(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
      const own = signed({ method, url: new URL(url, `http://${headers.host}`), headers: headers['content-type'] ? { 'content-type': headers['content-type'] } : {}, payload: sha256(bytes), at }, { region: 'test-1', id: ID, secret: SECRET })
      if (own.authorization !== headers.authorization || headers['x-amz-content-sha256'] !== sha256(bytes)) return void response.writeHead(403).end()
      if (!url.startsWith('/awards/')) return void response.writeHead(404).end()
      const known = kept.get(url)
      if (method === 'PUT') { kept.set(url, { bytes, type: headers['content-type'] ?? '' }); return void response.writeHead(200).end() }
      if (method === 'DELETE') { kept.delete(url); return void response.writeHead(204).end() }
      if (!known) return void response.writeHead(404).end()
      response.writeHead(200, { 'content-type': known.type, 'content-length': known.bytes.byteLength })
      response.end(method === 'HEAD' ? undefined : known.bytes)
    })
  })
  return { server, kept, asked, failing }
}

export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
}
