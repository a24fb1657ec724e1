import { Agent, request } from 'node:http'
import autocannon from 'autocannon'

/** Requests a second over so many seconds on twenty connections that stay open; every answer must be whole and 200. */
export async function throughput(url: string, encoding: string, seconds: number): Promise<number> {
  const result = await autocannon({ url, connections: 20, duration: seconds, headers: { 'accept-encoding': encoding } })
  if (result.errors + result.timeouts + result.non2xx > 0 || result['2xx'] === 0) throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} answers that are not 200`)
  return result['2xx'] / result.duration
}

export const median = (values: readonly number[]): number => at(values, 0.5)
/** The value below which a share of the values lies. */
export function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
export const round = (value: number, digits = 1): number => Number(value.toFixed(digits))

/** One connection that stays open, as one person has it. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })
  constructor(readonly url: string, readonly headers: Record<string, string> = {}) {}

  ask(path: string, { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {}): Promise<{ status: number; headers: Record<string, string | string[] | undefined>; bytes: Buffer; ms: number }> {
    const began = performance.now()
    const text = body === undefined ? undefined : JSON.stringify(body)
    return new Promise((done, fail) => {
      const asked = request(this.url + path, {
        agent: this.#agent, method: text === undefined ? 'GET' : 'POST',
        headers: { 'accept-encoding': 'br, gzip', ...this.headers, ...headers, ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), origin: this.url }) },
      }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts), ms: performance.now() - began }))
      })
      asked.on('error', fail)
      asked.end(text)
    })
  }
  close(): void {
    this.#agent.destroy()
  }
}
