import { createHash, createHmac } from 'node:crypto'

/** Signature Version 4 of S3 (AWS General Reference, "Authenticating Requests: Using the Authorization Header"). */

export type Signing = { region: string; id: string; secret: string }
export type Request = { method: string; url: URL; headers: Record<string, string>; /** SHA-256 of the body, in hex. */ payload: string; at: Date }

export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

/** As the specification escapes, which is stricter than `encodeURIComponent`. */
export const escaped = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** The headers of a request with its signature: host, date and hash of the body are added to those given. */
export function signed({ method, url, headers, payload, at }: Request, { region, id, secret }: Signing): Record<string, string> {
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '')
  const scope = `${time.slice(0, 8)}/${region}/s3/aws4_request`
  const all: Record<string, string> = { ...headers, host: url.host, 'x-amz-content-sha256': payload, 'x-amz-date': time }
  const names = Object.keys(all).map((name) => name.toLowerCase()).sort()
  const value = (name: string): string => (Object.entries(all).find(([given]) => given.toLowerCase() === name)?.[1] ?? '').trim()
  const query = [...url.searchParams].map(([name, given]) => `${escaped(name)}=${escaped(given)}`).sort().join('&')
  const canonical = [method, url.pathname, query, ...names.map((name) => `${name}:${value(name)}`), '', names.join(';'), payload].join('\n')
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n')
  const key = ['s3', 'aws4_request'].reduce((derived, part) => hmac(derived, part), hmac(hmac(`AWS4${secret}`, time.slice(0, 8)), region))
  const signature = hmac(key, text).toString('hex')
  return { ...all, authorization: `AWS4-HMAC-SHA256 Credential=${id}/${scope},SignedHeaders=${names.join(';')},Signature=${signature}` }
}
