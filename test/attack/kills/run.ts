import { Agent } from 'node:http'
import path from 'node:path'
import { install, type Installation, type Started } from '../kit/installation.ts'
import { startMongo, type Mongo } from '../kit/mongo.ts'
import { drawFrom, pause, type Draw } from '../kit/random.ts'
import { rowsOf } from '../kit/rows.ts'
import { SIZES, type World } from '../kit/world.ts'
import { openBook, type Book } from './book.ts'
import { checkAlways, checkSettled } from './check.ts'
import { entrantWrites, peopleBegin, type Field } from './entrants.ts'
import { judgeWrites } from './judges.ts'
import { editorWrites, marksNow, organiserAnnounces } from './staff.ts'

export type Kills = { database: 'sqlite' | 'mongodb'; seed: number; kills: Record<string, number>; counts: Book['counts']; problems: string[]; startSeconds: number }
type What = 'server' | 'server, while it started' | 'database server' | 'database process' | 'protocol server'

/** Every so many kills everything comes to rest and is looked at whole. */
const SETTLE_EVERY = 10
const LIMIT_START = 180_000
/** Who writes in a window besides the secretariat, and after how many acknowledged acts at most its kill comes. */
const COMPANY = [{ entrants: SIZES.kills.entrants, judges: SIZES.kills.judges, acts: 40 }, { entrants: 2, judges: 2, acts: 25 }, { entrants: 0, judges: 0, acts: 20 }] as const

/** Kills the server, or the database beneath it, again and again under people who write; looks after each restart. */
export async function killAgainAndAgain({ database, times, seed, seconds = Infinity, say }: { database: 'sqlite' | 'mongodb'; times: number; seed: number; seconds?: number; say(line: string): void }): Promise<Kills> {
  const draw = drawFrom(seed, 'kills')
  const mongo = database === 'mongodb' ? await startMongo() : null
  const installation = await install(mongo ? { database: mongo.uri } : {})
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const begun = Date.now()
  const kills: Record<string, number> = {}
  const starts: number[] = []
  let server: Started | null = null
  try {
    const world = JSON.parse(installation.script('kit/build-world.ts', JSON.stringify({ wanted: SIZES.kills, seed })).trim().split('\n').at(-1) ?? '{}') as World
    const place: Place = { installation, world, agent, database: installation.env.DATABASE_URI ?? '', mongo, draw, starts, told: [], say }
    const before = await reading(place, async (rows) => new Map((await rows.all('entries')).map((each) => [String(each.code), Number(each.rev)])))
    const book = openBook(world, (code) => before.get(code) ?? 1)
    server = await startAndCheck(place, book, kills)
    const dead = (): number => Object.values(kills).reduce((a, b) => a + b, 0)
    for (let n = 1; dead() < times && (Date.now() - begun) / 1000 < seconds; n++) {
      const what = chooseWhat(draw, database)
      await writeUntilKilled(place, book, server, what)
      kills[what] = (kills[what] ?? 0) + 1
      if (what === 'server') {
        if (n % SETTLE_EVERY === 0) await letWaitsRunOut(place)
        server = await startAndCheck(place, book, kills)
      } else await checked(place, book, 'always')
      if (n % SETTLE_EVERY === 0) {
        if (what !== 'server') {
          await server.kill()
          await letWaitsRunOut(place)
          server = await startAndCheck(place, book, kills)
        }
        await comeToRest(place)
        await checked(place, book, 'settled')
        say(`${database}: ${dead()} kills, ${Object.values(book.counts).reduce((sum, each) => sum + each.acknowledged, 0)} acts acknowledged, ${book.problems.length} problems`)
      }
    }
    await server.kill()
    await letWaitsRunOut(place)
    server = await startAndCheck(place, book, {})
    await comeToRest(place)
    await checked(place, book, 'settled')
    await server.stop()
    return { database, seed, kills, counts: book.counts, problems: book.problems, startSeconds: round(median(starts) / 1000) }
  } finally {
    await server?.kill()
    agent.destroy()
    await mongo?.stop()
    if (!process.env.ATTACK_KEEP) installation.remove()
  }
}

type Place = { installation: Installation; world: World; agent: Agent; database: string; mongo: Mongo | null; draw: Draw; starts: number[]; told: string[]; say(line: string): void }
const fieldOf = ({ installation, world, agent, draw }: Place, book: Book, on: () => boolean): Field => ({ url: installation.url, publicUrl: installation.env.PUBLIC_URL ?? '', agent, world, book, draw, on })

async function reading<T>({ database }: Place, read: (rows: Awaited<ReturnType<typeof rowsOf>>) => Promise<T>): Promise<T> {
  const rows = await rowsOf(database)
  try {
    return await read(rows)
  } finally {
    await rows.close()
  }
}

function chooseWhat(draw: Draw, database: 'sqlite' | 'mongodb'): What {
  if (database === 'sqlite' || draw.chance(0.5)) return 'server'
  return draw.pick(['database server', 'database process', 'protocol server'] as const)
}

/** Starts the server; some of the times it is killed while it starts, and started again. */
async function startAndCheck(place: Place, book: Book, kills: Record<string, number>): Promise<Started> {
  const { installation, draw } = place
  while (draw.chance(0.6) && kills) {
    const half = installation.start()
    await pause(draw.whole(50, 2200))
    await half.kill()
    kills['server, while it started'] = (kills['server, while it started'] ?? 0) + 1
  }
  const before = Date.now()
  const server = installation.start()
  const ready = await Promise.race([server.ready, pause(LIMIT_START).then(() => false)])
  if (!ready) throw new Error(`The server did not start again:\n${server.log().slice(-3000)}`)
  place.starts.push(Date.now() - before)
  await checked(place, book, 'always')
  return server
}

async function checked(place: Place, book: Book, when: 'always' | 'settled'): Promise<void> {
  const { folder } = place.installation
  const found = await reading(place, (rows) => (when === 'always' ? checkAlways(book, rows, path.join(folder, 'media/private')) : checkSettled(book, rows, path.join(folder, 'mail'))))
  found.push(...(await marksNow(fieldOf(place, book, () => true), { versions: when === 'settled' })))
  for (const problem of found) if (!book.problems.includes(problem)) book.problems.push(problem)
  for (const problem of book.problems.slice(place.told.length)) {
    place.told.push(problem)
    place.say(problem)
  }
}

/** People write until the moment comes; whoever is cut off stops, and what was not answered is written down as such. */
async function writeUntilKilled(place: Place, book: Book, server: Started, what: What): Promise<void> {
  let on = true
  const field = fieldOf(place, book, () => on)
  const cutOff = (error: unknown): void => {
    if (on && what === 'server') book.problems.push(`cut off before the kill: ${String(error)}`)
  }
  // Before many entrants who never pause, an act of a hundred writes does not end within a window: some windows are quiet.
  const { draw } = place
  const { entrants, judges, acts } = draw.pick(COMPANY)
  const some = <T>(all: readonly T[], n: number): T[] => all.slice(draw.whole(0, all.length - 1)).concat(all).slice(0, n)
  const people = [
    ...some(book.entrants, entrants).map((own) => () => entrantWrites(field, own)), ...some(place.world.judges, judges).map((judge) => () => judgeWrites(field, judge)),
    ...(entrants > 0 ? [() => peopleBegin(field)] : []), () => organiserAnnounces(field, place.database), () => editorWrites(field),
  ]
  const writing = people.map((write) => write().catch(cutOff))
  // On a slow machine the first answers after a start take seconds: the moment comes once people are at work.
  const acknowledged = (): number => Object.values(book.counts).reduce((sum, each) => sum + each.acknowledged, 0)
  const [before, wanted, until] = [acknowledged(), draw.whole(0, acts), Date.now() + 8000]
  while (acknowledged() - before < wanted && Date.now() < until) await pause(20)
  await pause(draw.whole(0, 1500))
  on = false
  if (what === 'server') await server.kill()
  else await place.mongo?.breakAndMend(what as Exclude<What, 'server' | 'server, while it started'>)
  await Promise.all(writing)
  if (what !== 'server') await answersAgain(place)
}

/** After the database came back the server finds it by itself. */
async function answersAgain({ installation }: Place): Promise<void> {
  for (let n = 0; n < 200; n++) {
    const answer = await fetch(`${installation.url}/health`).catch(() => null)
    if (answer?.status === 200) return
    await pause(100)
  }
  throw new Error('The server did not find its database again in 20 s.')
}

/** A claim on the jobs or on a mail that a killed process left runs out by the clock: the clock is helped here. */
async function letWaitsRunOut(place: Place): Promise<void> {
  if (!place.mongo) return
  const past = new Date(Date.now() - 60_000).toISOString()
  await reading(place, async (rows) => {
    await rows.set('operations', { code: 'OP-RUNNER' }, { 'input.until': past })
    await rows.set('messages', { state: 'sending' }, { nextAt: past })
    for (const state of ['approved', 'running']) await rows.set('operations', { state, kind: 'announce-category' }, { updatedAt: new Date(Date.now() - 3_600_000).toISOString() })
  })
}

/** Until nothing waits any more: no mail, no act, no scorecard that its chain disagrees with. */
async function comeToRest(place: Place): Promise<void> {
  for (let n = 0; n < 160; n++) {
    const waiting = await reading(place, async (rows) => {
      const [messages, operations, revisions, entries] = await Promise.all([rows.all('messages'), rows.all('operations'), rows.all('entry-revisions'), rows.all('entries')])
      const keys = new Set(messages.map((each) => each.key))
      // Of the revisions of this run each gets its receipt; those of the world were never sent.
      const without = revisions.filter((each) => each.idempotencyKey && !keys.has(`receipt:${String(each.entry)}:${String(each.number)}`)).length
      const told = new Set(messages.filter((each) => each.template === 'draft-resume').map((each) => each.about))
      const begun = entries.filter((each) => each.status === 'draft' && String(each.lastKey ?? '').startsWith('start.') && !told.has(each.code)).length
      return without + begun + messages.filter((each) => each.state === 'queued' || each.state === 'sending').length + operations.filter((each) => each.kind !== 'runner' && (each.state === 'running' || each.state === 'approved')).length
    })
    if (waiting === 0 && n > 12) return
    await pause(250)
  }
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const round = (value: number): number => Math.round(value * 10) / 10
