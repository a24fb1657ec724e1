import { Agent, request, type IncomingHttpHeaders } from 'node:http'

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string }
export type Fields = readonly (readonly [string, string])[]

/** Enough of a browser to fill in plain forms: cookies, one network address, lines that stay open. */
export type Browser = {
  cookies: Map<string, string>
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  post(path: string, fields: Fields): Promise<Answer>
  postFile(path: string, fields: Fields, file: { field: string; name: string; type: string; bytes: Buffer }): Promise<Answer>
  /** An act of the panel, as its own views post it. */
  act<T>(service: string, input: object): Promise<T>
  json(method: string, path: string, body?: object): Promise<{ status: number; body: unknown }>
}

export class ActRefused extends Error {
  constructor(readonly code: string, readonly status: number, readonly service: string) {
    super(`${service}: ${code} (${status})`)
  }
}

/** `from`: the address that a proxy would name, so that a thousand people are not one office. */
export function openBrowser({ url, publicUrl, from, agent = new Agent({ keepAlive: true, maxSockets: 4 }), cookies = {}, seconds = 30 }: {
  url: string; publicUrl: string; from: string; agent?: Agent; cookies?: Map<string, string> | Record<string, string>; seconds?: number
}): Browser {
  const jar = cookies instanceof Map ? cookies : new Map(Object.entries(cookies))
  const origin = new URL(publicUrl).origin
  const { hostname, port } = new URL(url)
  const send = (method: string, path: string, headers: Record<string, string>, body?: Buffer | string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asked = request({
        hostname, port, path, method, agent,
        headers: {
          host: new URL(publicUrl).host, 'x-forwarded-for': from, ...(jar.size > 0 ? { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
          ...(method === 'GET' ? {} : { origin }), ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }), ...headers,
        },
      }, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          for (const line of response.headers['set-cookie'] ?? []) {
            const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
            if (/max-age=0\b/i.test(line)) jar.delete(name)
            else jar.set(name, value)
          }
          // One that was cut off has not been answered, whatever its head said.
          if (!response.complete) reject(new Error('the answer was cut off'))
          else resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString('utf8') })
        })
      })
      asked.setTimeout(seconds * 1000, () => asked.destroy(new Error('no answer in time')))
      asked.on('error', reject)
      asked.end(body)
    })
  const form = (fields: Fields): string => new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString()
  const json = async (method: string, path: string, body?: object) => {
    const answer = await send(method, path, { accept: 'application/json', origin, ...(body ? { 'content-type': 'application/json' } : {}) }, body ? JSON.stringify(body) : undefined)
    return { status: answer.status, body: parsed(answer.text) }
  }
  return {
    cookies: jar, json,
    get: (path, headers = {}) => send('GET', path, { accept: 'text/html', ...headers }),
    post: (path, fields) => send('POST', path, { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }, form(fields)),
    postFile(path, fields, file) {
      const edge = '----recount-attack'
      const head = fields.map(([name, value]) => `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')
      const about = `--${edge}\r\nContent-Disposition: form-data; name="${file.field}"; filename="${file.name}"\r\nContent-Type: ${file.type}\r\n\r\n`
      return send('POST', path, { accept: 'text/html', 'content-type': `multipart/form-data; boundary=${edge}` }, Buffer.concat([Buffer.from(head + about), file.bytes, Buffer.from(`\r\n--${edge}--\r\n`)]))
    },
    async act<T>(service: string, input: object): Promise<T> {
      const { status, body } = await json('POST', `/api/act/${service}`, input)
      const answer = body as { ok?: boolean; value?: T; code?: string } | null // our own server's shape
      if (answer?.ok !== true) throw new ActRefused(answer?.code ?? 'no-json', status, service)
      return answer.value as T
    },
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }
const plain = (text: string): string => text.replace(/&(\w+|#\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)

/** The hidden fields that guard a form: token, key, what the page was based on. */
export const hiddenIn = (html: string): [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)])

/** What stands in a text field of a page. */
export function standingIn(html: string, name: string): string | undefined {
  const area = new RegExp(`<textarea[^>]*name="${name}"[^>]*>([\\s\\S]*?)</textarea>`).exec(html)
  if (area) return plain(area[1] ?? '').replace(/^\n/, '')
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0]
  return input === undefined ? undefined : plain(/value="([^"]*)"/.exec(input)?.[1] ?? '')
}
