import { openBrowser, type Answer } from '../../attack/kit/browser.ts'
import { flightWords } from './flight.ts'

export type Place = { url: string; publicUrl: string; cookie: string }
export type Page = { path: string; rsc?: boolean }

/** What pages of the panel told somebody: status, headers, and body, by where it was told. */
export async function tell({ url, publicUrl, cookie }: Place, pages: readonly Page[]): Promise<Map<string, string>> {
  const [name = '', value = ''] = cookie.split('=')
  const browser = openBrowser({ url, publicUrl, from: '198.19.0.9', cookies: { [name]: value } })
  const told = new Map<string, string>()
  for (const { path, rsc } of pages) {
    // Next's mark of what is asked for is empty where a browser holds nothing yet; it sends on whoever has another.
    const answer = await browser.get(`/admin${path}${rsc ? `${path.includes('?') ? '&' : '?'}_rsc` : ''}`, { 'sec-fetch-site': 'same-origin', ...(rsc ? { rsc: '1', accept: '*/*' } : {}) })
    if (rsc && answer.status === 307 && /_rsc/.test(answer.headers.location ?? '')) throw new Error(`${path}: the rows alone were asked for with another mark than ${answer.headers.location}`)
    told.set(`panel ${path === '' ? '/' : path}${rsc ? ' (RSC)' : ''}`, wordsOf(answer, rsc === true))
  }
  return told
}

/** Of the connection, not of the page. */
const OF_THE_LINE = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])
/** Each server stands in a folder of its own. */
const FOLDER = /recount-attack-\w+/g

function wordsOf({ status, headers, text }: Answer, rsc: boolean): string {
  const head = Object.entries(headers).filter(([name]) => !OF_THE_LINE.has(name)).map(([name, value]) => `${name}: ${String(value)}`).sort()
  const body = rsc ? flightWords(Buffer.from(text)) : `${markup(text)}\n${flightWords(Buffer.from(streamed(text)))}`
  return `${status}\n${head.join('\n')}\n\n${body}`.replace(FOLDER, '…')
}

/** React sends its rows in pieces, cut where the moment cut them. */
const PIECE = /<script[^>]*>self\.__next_f\.push\((\[.*?\])\)<\/script>/gs
const streamed = (html: string): string => [...html.matchAll(PIECE)].map(([, piece = '[]']) => String((JSON.parse(piece) as unknown[])[1] ?? '')).join('')
const markup = (html: string): string => html.replaceAll(PIECE, '')
