import { Client, median, round, throughput } from './measure.ts'
import { peer, recount, recountUncached, type Served } from './servers.ts'

const RUNS = 3
const slug = 'practice-7'

/** Bytes and requests of a first visit: the page, and every style and script it names, as sent to a browser that takes brotli. */
async function firstVisit({ url }: Served, path: string): Promise<{ bytes: number; requests: number }> {
  const client = new Client(url)
  const page = await client.ask(path)
  const html = await (await fetch(url + path)).text()
  const named = new Set([...html.matchAll(/<(?:link[^>]*rel="stylesheet"[^>]*href|script[^>]*src)="([^"]+)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&')))
  let bytes = page.bytes.byteLength
  for (const address of named) bytes += (await client.ask(address)).bytes.byteLength
  client.close()
  return { bytes, requests: 1 + named.size }
}

/** Words that a reader reads: what stands in `main`, without elements, scripts and styles. */
const textOf = (html: string): string =>
  html.slice(html.indexOf('<main'), html.indexOf('</main>')).replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<!--.*?-->/g, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim()

async function sameText(ours: string, theirs: string): Promise<string> {
  const [one, other] = await Promise.all([ours, theirs].map(async (url) => textOf(await (await fetch(url)).text())))
  const plain = (text = '') => text.replace(/http:\/\/127\.0\.0\.1:\d+/g, '') // each has its own address
  if (plain(one) !== plain(other) || !one || one.length < 3000) throw new Error(`the two pages do not say the same:\n${one}\n${other}`)
  return `${one.length} characters of text, the same on both`
}

/** A case study: kept, made with its query, and what a reader downloads; against an App-Router page over the same database. */
export async function benchPages(size: number, seconds: number) {
  const kept = `/en/practices/${slug}`
  const ours = await recount(size)
  const uncached = await recountUncached(size)
  const theirs = await peer(size, kept)
  try {
    const check = await sameText(ours.url + kept, theirs.url + kept)
    const loads = { ours: await firstVisit(ours, kept), theirs: await firstVisit(theirs, kept) }
    const rates: Record<'kept' | 'keptPeer' | 'made' | 'madePeer', number[]> = { kept: [], keptPeer: [], made: [], madePeer: [] }
    const turns = [
      { rate: rates.kept, url: ours.url + kept, encoding: 'br' }, { rate: rates.keptPeer, url: theirs.url + kept, encoding: 'gzip' },
      { rate: rates.made, url: uncached.url + kept, encoding: 'br' }, { rate: rates.madePeer, url: `${theirs.url}/en/fresh/${slug}`, encoding: 'gzip' },
    ]
    for (const { url, encoding } of turns) await throughput(url, encoding, 4) // warm: the first answer of a page may take more than a second
    for (let run = 0; run < RUNS; run++) for (const { rate, url, encoding } of run % 2 ? turns.toReversed() : turns) rate.push(await throughput(url, encoding, seconds))
    const [a, b, c, d] = turns.map(({ rate }) => median(rate)) as [number, number, number, number]
    return {
      check,
      cachedPage: { recountPerSecond: round(a), nextPerSecond: round(b), ratio: round(a / b), goal: 10 },
      pageWithQuery: { recountPerSecond: round(c), nextPerSecond: round(d), ratio: round(c / d), goal: 5 },
      bytesOfFirstVisit: { recount: loads.ours.bytes, next: loads.theirs.bytes, ratio: round(loads.theirs.bytes / loads.ours.bytes), recountRequests: loads.ours.requests, nextRequests: loads.theirs.requests },
      memoryUnderLoad: { recountMegabytes: round(ours.megabytes(), 0), nextMegabytes: round(theirs.megabytes(), 0) },
    }
  } finally {
    await Promise.all([ours, uncached, theirs].map((server) => server.stop()))
  }
}
