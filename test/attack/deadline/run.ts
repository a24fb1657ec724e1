import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { Agent } from 'node:http'
import path from 'node:path'
import { hiddenIn, openBrowser, type Answer, type Browser, type Fields } from '../kit/browser.ts'
import { Waits } from '../kit/figures.ts'
import { install, residentMegabytes, type Started } from '../kit/installation.ts'
import { pdf } from '../kit/one-entrant.ts'
import { drawFrom, pause, type Draw } from '../kit/random.ts'
import { rowsOf, type Row } from '../kit/rows.ts'
import type { Entrant, Wanted, World } from '../kit/world.ts'
import { NOMINATION, STEPS_IN_ORDER } from './nomination.ts'

export type Evening = {
  seed: number
  people: { entrants: number; judges: number; readers: number }
  seconds: { writing: number; sending: number }
  requests: Record<string, ReturnType<Waits['figures']>>
  memory: { start: number; most: number }
  /** The call closes, its hidden end comes, and what was sent when. */
  clock: { beforeClose: number; late: number; refused: number; wrong: number }
  lost: string[]
  gaveFirst?: string
  lag: { p50: number; p99: number }
}
export type Size = { entrants: number; judges: number; readers: number; writing: number; sending: number; every: number }
export const WHOLE: Size = { entrants: 1000, judges: 50, readers: 20, writing: 180, sending: 60, every: 30 }

type Evenings = { browser: Browser; entrant: Entrant; draw: Draw; saved: Record<string, Record<string, string[]>>; files: number; sent: { status: number; to: string; asked: number; answered: number } | null }

/** An evening on which a call closes: everybody saves, then everybody sends, while judges score and readers read. */
export async function deadlineEvening({ seed, size, profile, say }: { seed: number; size: Size; profile: boolean; say(line: string): void }): Promise<Evening> {
  const installation = await install()
  const waits = new Map<string, Waits>()
  const timed = async (kind: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const before = performance.now()
    const of = waits.get(kind) ?? new Waits()
    waits.set(kind, of)
    try {
      const answer = await ask()
      of.add(performance.now() - before, answer.status)
      return answer
    } catch (error) {
      of.add(performance.now() - before, error instanceof Error ? error.message.slice(0, 40) : 'broken')
      return { status: 0, headers: {}, text: '' }
    }
  }
  let server: Started | null = null
  try {
    const wanted: Wanted = { entrants: size.entrants, judges: size.judges, judged: 6, ceremonies: 0, competing: 0, form: 'whole' }
    say(`making ${size.entrants} entrants and ${size.judges} judges`)
    const world = JSON.parse(installation.script('kit/build-world.ts', JSON.stringify({ wanted, seed })).trim().split('\n').at(-1) ?? '{}') as World // what the script prints
    const profiles = path.join(installation.folder, 'profiles')
    mkdirSync(profiles)
    const started = installation.start(profile ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [])
    server = started
    if (!(await started.ready)) throw new Error(started.log().slice(-2000))
    const agent = new Agent({ keepAlive: true, maxSockets: 256 })
    const draw = drawFrom(seed, 'evening')
    const base = { url: installation.url, publicUrl: installation.env.PUBLIC_URL ?? '', agent, seconds: 60 }
    const writers = world.entrants.map((entrant, n): Evenings => ({
      entrant, draw: drawFrom(seed, `entrant ${n}`), saved: {}, files: 0, sent: null, browser: openBrowser({ ...base, from: entrant.from, cookies: { [`recount-pen-${entrant.entry}`]: entrant.pen } }),
    }))
    const memory = { start: residentMegabytes(server.process.pid), most: 0 }
    const lags: number[] = []
    let last = performance.now()
    const watch = setInterval(() => {
      memory.most = Math.max(memory.most, residentMegabytes(started.process.pid))
      lags.push(performance.now() - last - 500)
      last = performance.now()
    }, 500)
    const begun = Date.now()
    const closes = begun + (size.writing + size.sending * 0.7) * 1000
    const hardEnd = begun + (size.writing + size.sending) * 1000
    await callCloses(installation.env.DATABASE_URI ?? '', world, closes, hardEnd)
    let on = true
    const others = [
      ...world.judges.map((judge, n) => judgeScores(openBrowser({ ...base, from: judge.from, cookies: cookiesOf(judge.cookie) }), judge, drawFrom(seed, `judge ${n}`), () => on, timed)),
      ...Array.from({ length: size.readers }, (_, n) => readerReads(openBrowser({ ...base, from: `198.19.1.${n + 1}` }), drawFrom(seed, `reader ${n}`), () => on, timed)),
    ]
    say('everybody writes')
    await Promise.all(writers.map((own) => writes(own, begun + size.writing * 1000, size.every, timed)))
    say('everybody sends')
    // A few wait until it is too late: the hidden end is to the second.
    const tooLate = Math.max(3, Math.round(size.entrants / 50))
    await Promise.all(writers.map((own, n) => {
      const at = n < tooLate ? hardEnd + 1000 + n * 100 : begun + size.writing * 1000 + draw.real() * (size.sending - 4) * 1000
      return pause(Math.max(0, at - Date.now())).then(() => sends(own, timed))
    }))
    on = false
    await Promise.all(others)
    clearInterval(watch)
    const { lost, clock } = await lookAfter(installation.env.DATABASE_URI ?? '', writers, { closes, hardEnd })
    await server.stop()
    const lagOf = (share: number): number => Math.round(lags.toSorted((a, b) => a - b)[Math.floor(lags.length * share)] ?? 0)
    return {
      seed, people: { entrants: size.entrants, judges: size.judges, readers: size.readers }, seconds: { writing: size.writing, sending: size.sending },
      requests: Object.fromEntries([...waits].sort().map(([kind, of]) => [kind, of.figures()])), memory, clock, lost, lag: { p50: lagOf(0.5), p99: lagOf(0.99) },
      ...(profile ? { gaveFirst: hottest(profiles) } : {}),
    }
  } finally {
    await server?.kill()
    installation.remove()
  }
}

type Timed = (kind: string, ask: () => Promise<Answer>) => Promise<Answer>
const cookiesOf = (line: string): Record<string, string> => {
  const [name = '', ...value] = line.split(';')[0]?.split('=') ?? []
  return { [name]: value.join('=') }
}
const way = (entry: string, rest: string): string => `/en/nominate/entries/${entry}${rest}`

/** The announced close and the hidden end, as an organiser would have set them. */
async function callCloses(database: string, world: World, closes: number, hardEnd: number): Promise<void> {
  const rows = await rowsOf(database)
  const [closesAt, hardEndAt] = [closes, hardEnd].map((each) => new Date(each).toISOString())
  // Rows of a list are named by their parent.
  const kind = (await rows.all('editions-calendar')).find((each) => each.ParentId === world.call.editionId && each.kind === 'call')
  if (!kind) throw new Error('the call has no dates')
  await rows.set('editions-calendar', { id: kind.id }, { closes: closesAt, hardEnd: hardEndAt })
  await rows.close()
}

/** One step every so often, in the order of the form and round again, each time with other words. */
async function writes(own: Evenings, until: number, every: number, timed: Timed): Promise<void> {
  const { entrant, browser, draw } = own
  await pause(draw.real() * every * 1000)
  for (let n = 0; Date.now() < until; n++) {
    const turn = Date.now()
    const step = STEPS_IN_ORDER[n % STEPS_IN_ORDER.length] ?? 'who'
    await savesStep(own, step, timed)
    if (step === 'evidence' && own.files === 0) {
      const page = await timed('open the page of files', () => browser.get(way(entrant.entry, '/files/evidence-file')))
      if (page.status === 200) {
        const put = await timed('upload a file', () => browser.postFile(way(entrant.entry, '/files/evidence-file'), hiddenIn(page.text), { field: 'file', name: 'list.pdf', type: 'application/pdf', bytes: pdf(draw.whole(60, 400), draw.letters(30)) }))
        if (put.status === 303) own.files++
      }
    }
    await pause(Math.max(0, Math.min(turn + every * 1000, until) - Date.now()))
  }
}

async function savesStep(own: Evenings, step: string, timed: Timed): Promise<void> {
  const { entrant, browser, draw } = own
  const page = await timed('open a step', () => browser.get(way(entrant.entry, `/steps/${step}`)))
  if (page.status !== 200) return
  const typed = { ...NOMINATION[step] }
  if (step === 'story') typed.novelty = [`The list hangs outside, so everybody sees who has what: ${draw.letters(8)}.`]
  const fields: Fields = [...hiddenIn(page.text), ['_go', 'stop'], ...Object.entries(typed).flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))]
  const saved = await timed('save a step', () => browser.post(way(entrant.entry, `/steps/${step}`), fields))
  if (saved.status === 303) own.saved[step] = typed
}

/** The last page, its ticks, and the button. */
async function sends(own: Evenings, timed: Timed): Promise<void> {
  const { entrant, browser } = own
  const page = await timed('open the last page', () => browser.get(way(entrant.entry, '/check')))
  if (page.status !== 200) return void (own.sent = { status: page.status, to: '', asked: Date.now(), answered: Date.now() })
  const form: Fields = [...hiddenIn(page.text), ['_go', 'send'], ...['true', 'may', 'rules'].map((each): [string, string] => ['statement', each]), ['consent', 'summary'], ['use', 'register'], ['mode', 'organisation']]
  const asked = Date.now()
  const answer = await timed('send the entry', () => browser.post(way(entrant.entry, '/check'), form))
  own.sent = { status: answer.status, to: answer.headers.location ?? '', asked, answered: Date.now() }
}

async function judgeScores(browser: Browser, judge: World['judges'][number], draw: Draw, on: () => boolean, timed: Timed): Promise<void> {
  await pause(draw.real() * 8000)
  const act = async <T>(kind: string, service: string, input: object): Promise<T | null> => {
    const answer = await timed(kind, async () => {
      const { status, body } = await browser.json('POST', `/api/act/${service}`, input)
      return { status, headers: {}, text: JSON.stringify(body) }
    })
    return answer.status === 200 ? ((JSON.parse(answer.text) as { value: T }).value) : null
  }
  while (on()) {
    const entry = draw.pick(judge.entries)
    const open = await act<{ own: { rev: number } }>('open a scorecard', 'openScorecard', { entry, round: judge.round })
    if (open) await act('save a scorecard', 'saveScorecard', { entry, round: judge.round, rev: open.own.rev, scores: { need: draw.whole(1, 5), results: draw.whole(1, 5) }, comments: { panel: draw.letters(60) } })
    await pause(6000 + draw.real() * 4000)
  }
}

async function readerReads(browser: Browser, draw: Draw, on: () => boolean, timed: Timed): Promise<void> {
  while (on()) {
    await timed('read a public page', () => browser.get(draw.pick(['/en', '/fr', '/en/practices', '/en/awards', '/ar/practices', '/en/ledger'])))
    await pause(draw.real() * 2000)
  }
}

/** Everything that was acknowledged is looked up in the database, and every sending against the clock. */
async function lookAfter(database: string, writers: Evenings[], { closes, hardEnd }: { closes: number; hardEnd: number }): Promise<Pick<Evening, 'lost' | 'clock'>> {
  const rows = await rowsOf(database)
  const [entries, revisions, documents] = await Promise.all(['entries', 'entry-revisions', 'documents'].map((name) => rows.all(name)))
  const lost = await rows.faults()
  await rows.close()
  const clock: Evening['clock'] = { beforeClose: 0, late: 0, refused: 0, wrong: 0 }
  const byCode = new Map(entries!.map((each) => [each.code, each]))
  for (const { entrant, saved, files, sent } of writers) {
    const answers = ((byCode.get(entrant.entry)?.answers ?? {}) as Row)
    for (const [step, typed] of Object.entries(saved))
      for (const [name, values] of Object.entries(typed)) if (!name.includes('.') && name !== 'places' && JSON.stringify([answers[name]].flat().map(String)) !== JSON.stringify(values)) lost.push(`${step}.${name}: ${JSON.stringify(answers[name])?.slice(0, 60)}`)
    const own = documents!.filter((each) => each.entry === entrant.entry)
    if (own.length < files) lost.push('an upload')
    const revision = revisions!.find((each) => each.entry === entrant.entry)
    const went = sent?.status === 303 && /\/sent$/.test(sent.to)
    if (went && !revision) lost.push('a sending')
    if (!sent) continue
    if (!went) {
      clock.refused++
      // Asked in time by a margin, and refused all the same; or refused and kept.
      if (sent.answered < hardEnd && sent.status !== 0) clock.wrong++
      if (revision) clock.wrong++
      continue
    }
    const late = revision?.late === 1 || revision?.late === true
    if (late) clock.late++
    else clock.beforeClose++
    if (sent.asked > hardEnd || (late && sent.answered < closes) || (!late && sent.asked > closes)) clock.wrong++
  }
  return { lost, clock }
}

/** Where the processor was, from the profile: the functions that took most of it, idle time apart. */
function hottest(folder: string): string {
  const file = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'))
  if (!file) return 'no profile was written'
  const { nodes, samples } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[]; samples: number[] } // V8's format
  const names = new Map(nodes.map(({ id, callFrame: { functionName, url } }) => [id, `${functionName || '(anonymous)'} ${(/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? path.basename(url)) || ''}`.trim()]))
  const counts = new Map<string, number>()
  for (const sample of samples) counts.set(names.get(sample) ?? '', (counts.get(names.get(sample) ?? '') ?? 0) + 1)
  const busy = samples.length - (counts.get('(idle)') ?? 0)
  return [...counts].filter(([name]) => name !== '(idle)').sort((a, b) => b[1] - a[1]).slice(0, 14).map(([name, n]) => `${name} ${Math.round((n / busy) * 100)} %`).join(', ') + `; busy ${Math.round((busy / samples.length) * 100)} % of the time`
}
