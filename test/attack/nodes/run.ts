import { Agent } from 'node:http'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { ActRefused, hiddenIn, openBrowser, type Browser } from '../kit/browser.ts'
import { freePort, install } from '../kit/installation.ts'
import { startMongo } from '../kit/mongo.ts'
import { smallWorld } from '../kit/one-entrant.ts'
import { pause } from '../kit/random.ts'
import { rowsOf } from '../kit/rows.ts'
import { networkAddress, type World } from '../kit/world.ts'

export type Nodes = { seed: number; rounds: number; announcementSeen: { longest: number }; withdrawalSeen: { longest: number }; mails: { queued: number; sent: number }; problems: string[] }

const LIMIT = 1000
const MAILS = 24

/** Two servers on one MongoDB: what one does, the other says within a second; what runs by itself runs once. */
export async function twoNodes({ seed, rounds, uri, say }: { seed: number; rounds: number; uri?: string; say(line: string): void }): Promise<Nodes> {
  const mongo = uri ? null : await startMongo()
  const first = await install({ database: uri ?? mongo?.uri ?? '' })
  const port = await freePort()
  const second = first.with({ PORT: String(port) })
  const problems: string[] = []
  try {
    const world = smallWorld(first, seed, { entrants: 0, judges: 0, judged: 0, ceremonies: 2, competing: 4, form: 'short' })
    const servers = [first.start(), second.start()]
    try {
      for (const server of servers) if (!(await server.ready)) throw new Error(server.log().slice(-2000))
      const at = (node: typeof first, cookie?: string): Browser => {
        const [name = '', ...value] = (cookie ?? '').split(';')[0]?.split('=') ?? []
        return openBrowser({ url: node.url, publicUrl: first.env.PUBLIC_URL ?? '', from: '198.19.0.9', agent: new Agent({ keepAlive: true }), ...(cookie ? { cookies: { [name]: value.join('=') } } : {}) })
      }
      const seen = await ceremonies(world, { organiser: at(first, world.organiser.cookie), other: at(second, world.organiser.cookie), reader: at(second), rounds, problems })
      const mails = await mailsOnce(world, [first, second], problems)
      say(`an announcement is seen by the other node after ${seen.announced} ms at most, its withdrawal after ${seen.withdrawn} ms; ${mails.sent} of ${mails.queued} mails sent once`)
      return { seed, rounds, announcementSeen: { longest: seen.announced }, withdrawalSeen: { longest: seen.withdrawn }, mails, problems }
    } finally {
      for (const server of servers) await server.kill()
    }
  } finally {
    first.remove()
    await mongo?.stop()
  }
}

type Plan = { plan: { count: number; hash: string } }

async function ceremonies(world: World, { organiser, other, reader, rounds, problems }: { organiser: Browser; other: Browser; reader: Browser; rounds: number; problems: string[] }): Promise<{ announced: number; withdrawn: number }> {
  const { category, entries } = world.organiser.ceremonies[0]!
  const wanted = entries.filter((each) => each.outcome !== 'not-selected').length
  const codes = async (): Promise<string[]> => ((JSON.parse((await reader.get('/data/v1/honours?limit=100', { accept: 'application/json' })).text) as { items?: { code: string }[] }).items ?? []).map((each) => each.code)
  const before = new Set(await codes())
  const longest = { announced: 0, withdrawn: 0 }
  for (let n = 0; n < rounds; n++) {
    const { plan } = await organiser.act<Plan>('announcementOf', { category, locale: 'en' })
    await codes() // what the other node has in its cache now
    // Both press the button at the same moment: it happens once.
    const input = { category, count: plan.count, seen: plan.hash }
    const pressed = await Promise.allSettled([organiser.act<{ code: string; state: string }>('announceCategory', input), ...(n % 2 ? [other.act<{ code: string; state: string }>('announceCategory', input)] : [])])
    const at = Date.now()
    const done = pressed.find((each) => each.status === 'fulfilled' && each.value.state === 'done') as PromiseFulfilledResult<{ code: string }> | undefined
    if (!done) {
      problems.push(`nobody could announce: ${pressed.map((each) => (each.status === 'rejected' ? String(each.reason) : each.value.state)).join('; ')}`)
      return longest
    }
    let fresh: string[] = []
    while (Date.now() - at < 10_000 && fresh.length < wanted) {
      fresh = (await codes()).filter((code) => !before.has(code))
      if (fresh.length < wanted) await pause(15)
    }
    longest.announced = Math.max(longest.announced, Date.now() - at)
    if (fresh.length !== wanted) problems.push(`${fresh.length} honours of ${wanted} after an announcement`)
    await pause(50)
    if ((await codes()).length < before.size + wanted) problems.push('an older answer came after a newer one')
    const back = await walkBack(organiser, done.value.code, problems)
    let status = 0
    while (Date.now() - back < 10_000 && status !== 410) {
      status = (await reader.get(`/id/${fresh[0] ?? ''}`)).status
      if (status !== 410) await pause(15)
    }
    longest.withdrawn = Math.max(longest.withdrawn, Date.now() - back)
    if (status !== 410) problems.push(`a withdrawn honour is answered ${status}`)
    if ((await codes()).some((code) => fresh.includes(code))) problems.push('a withdrawn honour is still in the data of the other node')
  }
  for (const [what, milliseconds] of Object.entries(longest)) if (milliseconds > LIMIT) problems.push(`${what}: the other node took ${milliseconds} ms`)
  return longest
}

async function walkBack(organiser: Browser, operation: string, problems: string[]): Promise<number> {
  for (let n = 0; ; n++)
    try {
      await organiser.act('revertOperation', { operation, reason: 'The ceremony is moved.' })
      return Date.now()
    } catch (error) {
      if (!(error instanceof ActRefused) || n > 5) {
        problems.push(`walking back: ${String(error)}`)
        return Date.now()
      }
      await pause(200)
    }
}

/** People begin at both nodes: each gets one letter. */
async function mailsOnce(world: World, nodes: Awaited<ReturnType<typeof install>>[], problems: string[]): Promise<{ queued: number; sent: number }> {
  const { call } = world
  await Promise.all(Array.from({ length: MAILS }, async (_, n) => {
    const node = nodes[n % 2]!
    const browser = openBrowser({ url: node.url, publicUrl: nodes[0]!.env.PUBLIC_URL ?? '', from: networkAddress(n), agent: new Agent({ keepAlive: false }) })
    const way = `/en/nominate/${call.programme}/${call.edition}/${call.category}/start`
    const page = await browser.get(way)
    const answer = await browser.post(way, [...hiddenIn(page.text), ['name', 'Somebody'], ['address', `node-${n}@people.example`], ['language', 'en'], ['own', 'yes']])
    if (answer.status !== 303) problems.push(`beginning at node ${n % 2} was answered ${answer.status}`)
  }))
  const rows = await rowsOf(nodes[0]!.env.DATABASE_URI ?? '')
  const folder = path.join(nodes[0]!.folder, 'mail')
  let sent = 0
  for (let n = 0; n < 160 && sent < MAILS; n++) {
    await pause(250)
    sent = (await rows.all('messages')).filter((each) => each.template === 'draft-resume' && each.state === 'sent').length
  }
  const runners = (await rows.all('operations')).filter((each) => each.kind === 'runner').length
  await rows.close()
  const codes = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')).map((name) => /-(ME-\w+)\.eml$/.exec(name)?.[1] ?? name) : []
  if (sent !== MAILS) problems.push(`${sent} of ${MAILS} mails were sent`)
  if (new Set(codes).size !== codes.length) problems.push('a mail was sent twice')
  if (runners !== 1) problems.push(`${runners} leases of the jobs`)
  return { queued: MAILS, sent }
}
