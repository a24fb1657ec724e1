import { Agent } from 'node:http'
import { SMTPServer } from 'smtp-server'
import { hiddenIn, openBrowser } from '../kit/browser.ts'
import { install } from '../kit/installation.ts'
import { smallWorld } from '../kit/one-entrant.ts'
import { drawFrom, pause } from '../kit/random.ts'
import { rowsOf } from '../kit/rows.ts'
import { networkAddress } from '../kit/world.ts'

export type Mails = { seed: number; letters: Record<Manner, number>; delivered: number; twice: number; twiceWithTrace: number; bounced: number; problems: string[] }

/** How the mail server behaves to one recipient. It does so for the first tries; then it is well again. */
const MANNERS = ['takes it', 'refuses for now', 'refuses for now after the text', 'bounces', 'is slow', 'hangs up after the text', 'falls silent after the text'] as const
type Manner = (typeof MANNERS)[number]
const TRIES: Record<Manner, number> = { 'takes it': 0, 'refuses for now': 2, 'refuses for now after the text': 2, bounces: Infinity, 'is slow': Infinity, 'hangs up after the text': 1, 'falls silent after the text': 1 }

const TIMEOUT = 2000

/** A mail server at its worst: nothing is lost, nothing goes twice without a trace. */
export async function mailAtItsWorst({ seed, each, say }: { seed: number; each: number; say(line: string): void }): Promise<Mails> {
  const draw = drawFrom(seed, 'mail')
  const post = postOffice(draw)
  const port = await post.listen()
  const installation = await install({ more: { MAIL_URI: `smtp://127.0.0.1:${port}?perMinute=6000&timeout=${TIMEOUT}` } })
  const problems: string[] = []
  try {
    const world = smallWorld(installation, seed, { entrants: 0, judges: 0, judged: 0, ceremonies: 0, competing: 0, form: 'short' })
    let server = installation.start()
    if (!(await server.ready)) throw new Error(server.log().slice(-2000))
    const letters = MANNERS.flatMap((manner) => Array.from({ length: each }, (_, n) => ({ manner, to: `${manner.replaceAll(' ', '-')}-${n}@people.example` })))
    const { call } = world
    for (const [n, { to }] of letters.entries()) {
      const browser = openBrowser({ url: installation.url, publicUrl: installation.env.PUBLIC_URL ?? '', from: networkAddress(n), agent: new Agent({ keepAlive: true }) })
      const way = `/en/nominate/${call.programme}/${call.edition}/${call.category}/start`
      const answer = await browser.post(way, [...hiddenIn((await browser.get(way)).text), ['name', 'Somebody'], ['address', to], ['language', 'en'], ['own', 'yes']])
      if (answer.status !== 303) problems.push(`beginning was answered ${answer.status}`)
      // In the middle of it the server is killed, and the office shuts for a while.
      if (n === Math.floor(letters.length / 2)) {
        post.rude = true
        await pause(3000)
        await server.kill()
        server = installation.start()
        if (!(await server.ready)) throw new Error('the server did not start again')
        post.rude = false
      }
    }
    const end = await untilNothingWaits(installation.env.DATABASE_URI ?? '')
    await server.stop()
    const got = post.received
    const copies = (code: string): string[] => got.filter((mail) => mail.code === code).map((mail) => mail.messageId)
    const keys = end.map((row) => row.key).filter(Boolean)
    if (new Set(keys).size < keys.length) problems.push('two messages of one cause')
    let twice = 0
    let twiceWithTrace = 0
    for (const { manner, to } of letters) {
      // Whoever writes a draft on its last days is reminded of it besides: a message of another cause, whose key tells it from others.
      const [message, ...more] = end.filter((row) => row.recipient === to && row.template === 'draft-resume')
      if (!message || more.length > 0) problems.push(`${manner}: ${more.length + (message ? 1 : 0)} messages of one cause`)
      if (!message) continue
      const ids = copies(String(message.code))
      const trace = String(message.error ?? '').startsWith('interrupted')
      if (manner === 'bounces' ? message.state !== 'bounced' || ids.length > 0 : message.state !== 'sent' || ids.length === 0) problems.push(`${manner}: ${String(message.state)}, ${ids.length} copies`)
      if (new Set(ids).size > 1) problems.push(`${manner}: copies under several Message-IDs`)
      if (ids.length > 1) {
        twice++
        if (trace) twiceWithTrace++
        else problems.push(`${manner}: went ${ids.length} times and nothing says so: ${String(message.error)}`)
      }
    }
    say(`${letters.length} letters, ${got.length} deliveries, ${twice} twice, all of them with a trace: ${twice === twiceWithTrace}`)
    return {
      seed, letters: Object.fromEntries(MANNERS.map((manner) => [manner, letters.filter((letter) => letter.manner === manner).length])) as Record<Manner, number>, // each has a number
      delivered: got.length, twice, twiceWithTrace, bounced: end.filter((row) => row.state === 'bounced').length, problems,
    }
  } finally {
    await post.close()
    installation.remove()
  }
}

/** Waits between two tries run out by the clock, which is helped here. */
async function untilNothingWaits(database: string) {
  const rows = await rowsOf(database)
  try {
    for (let n = 0; n < 120; n++) {
      const all = (await rows.all('messages')).filter((row) => row.state !== 'cancelled')
      if (all.every((row) => row.state === 'sent' || row.state === 'bounced' || row.state === 'failed')) return all
      for (const row of all) if (row.state === 'queued') await rows.set('messages', { code: row.code, state: 'queued' }, { nextAt: new Date().toISOString() })
      await pause(1000)
    }
    return (await rows.all('messages')).filter((row) => row.state !== 'cancelled')
  } finally {
    await rows.close()
  }
}

function postOffice(draw: ReturnType<typeof drawFrom>) {
  const received: { to: string; code: string; messageId: string }[] = []
  const tried = new Map<string, number>()
  const office = { rude: false, received, listen: async () => 0, close: async () => undefined as void }
  const mannerOf = (address: string): Manner => {
    const manner = MANNERS.find((each) => address.startsWith(each.replaceAll(' ', '-'))) ?? 'takes it'
    return (tried.get(address) ?? 0) <= TRIES[manner] ? manner : 'takes it'
  }
  const refuse = (responseCode: number): Error => Object.assign(new Error('not now'), { responseCode })
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false, closeTimeout: 500,
    onConnect: (_session, done) => (office.rude ? done(refuse(421)) : done()),
    onRcptTo({ address }, _session, done) {
      tried.set(address, (tried.get(address) ?? 0) + 1)
      const manner = mannerOf(address)
      if (manner === 'refuses for now') return done(refuse(451))
      if (manner === 'bounces') return done(refuse(550))
      done()
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString()
        const to = session.envelope.rcptTo[0]?.address ?? ''
        const manner = mannerOf(to)
        if (manner === 'refuses for now after the text') return done(refuse(452))
        const header = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(text)?.[1]?.trim() ?? ''
        received.push({ to, code: header('x-recount-message'), messageId: header('message-id') })
        if (manner === 'hangs up after the text') return hangUp(session.id)
        if (manner === 'falls silent after the text') return
        if (manner === 'is slow') return void setTimeout(done, draw.whole(200, TIMEOUT - 500))
        done()
      })
    },
  })
  const hangUp = (id: string): void => {
    for (const each of (server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> }).connections) if (each.id === id) each._socket.destroy() // as one that dies
  }
  server.on('error', () => undefined) // who hangs up is part of it
  office.listen = () => new Promise<number>((ready) => void server.listen(0, '127.0.0.1', () => ready((server.server.address() as { port: number }).port)))
  office.close = () => new Promise<void>((closed) => server.close(() => closed()))
  return office
}
