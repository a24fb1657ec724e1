import { at, Client, median, round } from './measure.ts'
import { recount } from './servers.ts'
import { fillSize, type Filled } from './size.ts'

/** One size: start, memory, search, the organiser's list, a judge's save while fifty judges save. */
export async function benchSize(size: number) {
  const filled = fillSize(size)
  const server = await recount(size)
  try {
    const client = new Client(server.url)
    const library = '/en/practices?q='
    // Words can be searched once the file is opened; until then the site says so.
    while ((await client.ask(library + encodeURIComponent(filled.queries[0]!))).bytes.byteLength === 0) await new Promise((again) => setTimeout(again, 50))
    await new Promise((rest) => setTimeout(rest, 2000))
    const atRest = server.megabytes()
    const search = await times(client, filled.queries.map((query) => library + encodeURIComponent(query)))
    const filtered = await times(client, filled.queries.map((query, n) => `${library}${encodeURIComponent(query)}&pillar=${1 + (n % 5)}&place=KE`))
    const list = await organiserList(server.url, filled)
    const saves = await judgesSave(server.url, filled)
    client.close()
    return {
      size, startSeconds: round(server.startedIn, 2), indexSeconds: round(filled.index.seconds, 2),
      searchMs: round(median(search), 2), searchP99Ms: round(at(search, 0.99), 2), searchWithFiltersMs: round(median(filtered), 2),
      organiserListMs: round(median(list), 2), saveMs: round(median(saves), 2), saveP99Ms: round(at(saves, 0.99), 2), saves: saves.length,
      megabytesAtRest: round(atRest, 0), megabytesUnderLoad: round(server.megabytes(), 0),
    }
  } finally {
    await server.stop()
  }
}

async function times(client: Client, paths: string[]): Promise<number[]> {
  for (const path of paths.slice(0, 30)) await client.ask(path) // warm
  const taken: number[] = []
  for (const path of paths) {
    const answer = await client.ask(path)
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    taken.push(answer.ms)
  }
  return taken
}

/** The first page of the screening queue, every rule checked, as the panel asks for it. */
async function organiserList(url: string, { organiser, edition, size }: Filled): Promise<number[]> {
  const client = new Client(url, { cookie: organiser })
  const taken: number[] = []
  for (let n = 0; n < (size > 1000 ? 12 : 40); n++) {
    const { status, bytes, ms } = await client.ask('/api/act/screeningQueue', { body: { edition } })
    const answer = JSON.parse(bytes.toString('utf8')) as { value?: { counts: { all: number }; rows: unknown[] } }
    if (status !== 200 || answer.value?.counts.all !== size || answer.value.rows.length !== 25) throw new Error(`the organiser's list answered ${status} with ${answer.value?.counts.all} entries`)
    if (n >= 5) taken.push(ms)
  }
  client.close()
  return taken
}

/** Fifty judges, each on a connection of its own, one save after another for five seconds; every one must be kept. */
async function judgesSave(url: string, { judges }: Filled): Promise<number[]> {
  const until = performance.now() + 5000
  const each = judges.map(async ({ cookie, entries }) => {
    const client = new Client(url, { cookie })
    const taken: number[] = []
    const revs = new Map<string, number>()
    for (let n = 0; performance.now() < until; n++) {
      const entry = entries[n % entries.length]!
      const body = { entry, rev: revs.get(entry) ?? 0, scores: { need: 1 + (n % 5), results: 1 + ((n * 3) % 5) } }
      const { bytes, ms } = await client.ask('/api/act/saveScorecard', { body })
      const answer = JSON.parse(bytes.toString('utf8')) as { value?: { state: 'saved'; rev: number } | { state: 'conflict'; theirs: { rev: number } } }
      if (!answer.value) throw new Error(`a save was refused: ${bytes.toString('utf8').slice(0, 200)}`)
      if (answer.value.state === 'saved') taken.push(ms)
      // A draft of an earlier run: taken over, as a judge would.
      revs.set(entry, answer.value.state === 'saved' ? answer.value.rev : answer.value.theirs.rev)
    }
    client.close()
    return taken
  })
  return (await Promise.all(each)).flat()
}
