import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { SECRET, type HostileWorld } from './world.ts'

export type Finding = { request: string; why: string }
export type Fuzzed = { seed: number; requests: number; findings: Finding[]; statuses: Record<string, number>; routes: number; megabytes: number }

const METHODS = ['GET', 'GET', 'GET', 'POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']
const ODD = [
  '', '0', '-1', '1e309', 'NaN', 'null', 'undefined', 'true', '[]', '{}', '[object Object]', '__proto__', 'constructor', 'toString', '..', '../../etc/passwd', '%2e%2e%2f%2e%2e%2f', '..%5c..%5c',
  '%00', '\u0000', '%', '%E0%A4%A', '\ufeff', '\u202etxt.exe', '😀😀😀', 'مرحبا', '网', "' OR 1=1 --", '"; DROP TABLE entries; --', '{"$gt":""}', '$where', '<script>alert(1)</script>', '"><img src=x>',
  'javascript:alert(1)', '//evil.example', 'https://evil.example/', '\\\\evil.example', 'a'.repeat(5000), '=1+1', '{{7*7}}', '${7*7}', 'CS-', 'EN-OOOOOO', 'en-000000', ' ', '\r\nSet-Cookie: a=b', '%0d%0aSet-Cookie:a=b', '٣', '1,2', '9'.repeat(400),
]
const PARAMS = ['q', 'page', 'pillar', 'place', 'strength', 'verification', 'context', 'year', 'language', 'sort', 'locale', 'limit', 'depth', 'where[code][equals]', 'where[or][0][title][like]', 'where', 'select[answers]', 'joins', 'draft', 'next', 'as', 'on', 'size', 'verb', 'resumptionToken', 'metadataPrefix', 'from', 'cursor', 'format', 'about', 'token']
const FIELDS = ['_key', '_token', '_rev', '_go', '_step', 'title', 'story', 'places', 'people.women', 'people.women.not-counted', 'contact', 'address', 'name', 'language', 'own', 'file', 'text', 'decision', 'entry', 'rev', 'scores', 'comments', 'email', 'password', 'edition', 'category', 'round', 'code', 'codes', 'outcome', 'locale', 'key']
const TYPES = ['application/json', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'multipart/form-data', 'text/plain', 'application/xml', 'image/png', '']

/**
 * So many requests over all routes of the running router, drawn from a seed: odd paths, queries, headers and bodies,
 * under the sessions of everybody. A finding is an answer of 5xx, an error that nobody answered, a secret given to
 * somebody who is neither judge nor staff, or a redirect that leads away.
 */
export async function fuzz({ app, cookies, codes, fitting, renew }: HostileWorld, { seed, requests }: { seed: number; requests: number }): Promise<Fuzzed> {
  const chance = xoroshiro128plus(seed)
  const slugs = Object.values(fitting).flat()
  const upTo = (end: number): number => uniformInt(chance, 0, end - 1)
  const one = <T>(all: readonly T[]): T => all[upTo(all.length)]!
  const often = (percent: number): boolean => upTo(100) < percent
  const value = (): string => (often(35) ? one(codes) : often(40) ? one(slugs) : one(ODD))
  const anything = (depth = 0): unknown => {
    const kind = upTo(depth > 4 ? 5 : 8)
    if (kind < 3) return value()
    if (kind === 3) return one([0, -1, 1, 3, 1.5, 1e21, 9007199254740993])
    if (kind === 4) return one([null, true, false])
    if (kind === 5) return Array.from({ length: upTo(4) }, () => anything(depth + 1))
    return Object.fromEntries(Array.from({ length: upTo(6) }, () => [one(FIELDS), anything(depth + 1)]))
  }
  const json = (): string => (often(10) ? '{"half":' : often(5) ? '['.repeat(20_000) : often(5) ? '{"__proto__":{"admin":true},"scores":{"__proto__":1}}' : JSON.stringify(Object.fromEntries(Array.from({ length: upTo(8) }, () => [one(FIELDS), anything()]))))
  const form = (): string => new URLSearchParams(Array.from({ length: upTo(12) }, () => [one(FIELDS), often(5) ? 'long '.repeat(20_000) : value()])).toString()
  const parts = (): string => Array.from({ length: upTo(4) }, () => `--x\r\nContent-Disposition: form-data; name="${one(FIELDS)}"${often(50) ? `; filename="${one(['a.pdf', '../../x.png', 'a\u0000.pdf', 'x.svg', '.htaccess'])}"\r\nContent-Type: ${one(['application/pdf', 'image/svg+xml', 'text/html'])}` : ''}\r\n\r\n${one(['%PDF-1.7\n', '<svg onload="alert(1)"/>', '\u0089PNG\r\n', value()])}\r\n`).join('') + (often(80) ? '--x--\r\n' : '')
  const bodyOf = (type: string): string => (type.includes('json') ? json() : type.includes('urlencoded') ? form() : type.startsWith('multipart') ? parts() : value())

  const routes = [...new Set(app.routes.filter(({ path, method }) => method !== 'ALL' || path.startsWith('/api')).map(({ path }) => path))]
  const services = (await import('#services/index.ts')).services
  const names = Object.keys(services)
  const collections = ['users', 'entries', 'scorecards', 'case-studies', 'honours', 'editions', 'messages', 'events', 'payload-jobs', 'payload-preferences', 'payload-locked-documents', 'nothing']
  const pathFor = (route: string): string => {
    const filled = route.replace(/:(\w+)(\{[^}]*\})?\??/g, (_, name: string) => encodeURIComponent(
      name === 'service' ? one(names) : often(80) ? one(fitting[name] ?? codes) : value(),
    ).replace(/%25(?=[0-9A-F])/g, () => (often(50) ? '%' : '%25')))
    return filled.replace(/\*/g, () => (route.startsWith('/api') ? `${one(collections)}${one(['', '/versions', `/${value()}`, '/count', '/login', '/access', `/${one(codes)}/duplicate`].map((end) => encodeURI(end)))}` : encodeURIComponent(value())))
  }
  const statuses: Record<string, number> = {}
  const findings: Finding[] = []
  const start = process.memoryUsage().rss
  let most = start
  for (let n = 0; n < requests; n++) {
    if (n % 100 === 99) await renew()
    const [route, method, who, type] = [one(routes), one(METHODS), one(Object.keys(cookies) as (keyof typeof cookies)[]), one(TYPES)]
    const query = often(50) ? `?${new URLSearchParams(Array.from({ length: 1 + upTo(4) }, () => [one(PARAMS), value()])).toString()}` : ''
    const path = pathFor(route) + query
    const headers = new Headers()
    const put = (name: string, text: string) => { try { headers.set(name, text) } catch { /* no client could send it either */ } }
    put('cookie', often(10) ? `${one(['payload-token', 'recount-form', 'recount-demo'])}=${encodeURIComponent(value())}` : cookies[who])
    if (type) put('content-type', type)
    if (often(60)) put('origin', one(['http://localhost:3000', 'https://evil.example', 'null']))
    if (often(30)) put('accept-language', one(['fr', 'ar', 'x', ';;;', 'en;q=9', 'a'.repeat(3000)]))
    if (often(20)) put(one(['x-forwarded-for', 'x-forwarded-host', 'x-http-method-override', 'if-none-match', 'range', 'accept-encoding', 'sec-fetch-site', 'referer', 'authorization', 'x-payload-http-method-override']), one(['DELETE', '1.2.3.4, 5.6.7.8', 'evil.example', '*', 'bytes=0-', 'bytes=9-1', 'br;q=9', 'cross-site', 'JWT x.y.z', value()]))
    const body = ['GET', 'HEAD'].includes(method) ? undefined : bodyOf(type)
    const told = `${method} ${path.slice(0, 300)} as ${who}, ${type || 'no type'}: ${(body ?? '').slice(0, 200)}`
    let request: Request
    try {
      request = new Request(`http://localhost:3000${path}`, { method, headers, ...(body === undefined ? {} : { body }) })
    } catch {
      continue // not an address at all
    }
    try {
      const answer = await app.fetch(request)
      const text = await answer.text()
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
      if (answer.status >= 500) findings.push({ request: told, why: `${answer.status} ${text.slice(0, 200)}` })
      const said = text + [...answer.headers].join('\n')
      if (['nobody', 'entrant'].includes(who) && said.includes(SECRET)) findings.push({ request: told, why: `gave the secret: ${said.slice(Math.max(0, said.indexOf(SECRET) - 100), said.indexOf(SECRET) + 40)}` })
      const location = answer.headers.get('location')
      if (location && !/^(\/(?![/\\])|http:\/\/localhost:3000(\/|$)|\?)/.test(location)) findings.push({ request: told, why: `leads away to ${location}` })
      if ([...answer.headers.keys()].includes('a')) findings.push({ request: told, why: 'a header was injected' })
    } catch (error) {
      findings.push({ request: told, why: `nobody answered: ${String(error)} ${(error as Error).stack?.split('\n')[1] ?? ''}` })
    }
    if (n % 200 === 0) most = Math.max(most, process.memoryUsage().rss)
  }
  return { seed, requests, findings, statuses, routes: routes.length, megabytes: Math.round((most - start) / 2 ** 20) }
}
