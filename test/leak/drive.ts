import { createHmac } from 'node:crypto'
import type { Hono } from 'hono'
import { isRefusal } from '#domain/refusal.ts'
import type { Viewer } from '#policy/viewer.ts'
import { createApp } from '#server/app.ts'
import { services } from '#services/index.ts'
import { searchReady } from '#services/library/search.ts'
import { sendReminders } from '#services/messages/send-reminders.ts'
import { SERVICE_INPUTS } from './channels/inputs.ts'
import { restAsks, ROUTE_REQUESTS, type Ask } from './channels/requests.ts'
import type { CallsToDatabase } from './calls-to-database.ts'
import type { Role } from './roles.ts'
import { addressOf, C, type LeakWorld } from './world.ts'

/** Everything that a role was told, by where it was told. */
export type Told = Map<string, string>
export type Channel = 'services' | 'routes' | 'rest' | 'mails'
export const CHANNELS: readonly Channel[] = ['services', 'routes', 'rest', 'mails']

type Probe = {
  where: string
  writes: boolean
  /** Work of somebody else, or behind a time of its own: what it asks of the database tells this role nothing. */
  byOthers?: boolean
  ask(): Promise<string>
}

export const asText = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) => (each instanceof Map ? [...each] : each instanceof Set ? [...each] : each instanceof Uint8Array ? Buffer.from(each).toString('base64') : each)) ?? 'nothing'

/** Random by design and bound to nobody's facts: the id of a session. Everything else is compared as it is. */
const withoutSession = (text: string): string => text.replace(/payload-token=[\w.-]+/g, 'payload-token=…')

const STAFF: readonly Role[] = ['organiser', 'organiser-in-conflict', 'editor', 'admin']
/**
 * Freezing checks the chain of the whole edition. In the other world scores were changed behind its back, so it refuses
 * there, to those who may freeze and may not know of each score: what it says to them is not compared.
 */
const CHECKS_THE_CHAIN: readonly Role[] = ['chair', 'organiser-in-conflict']
const BROWSER = 'browser-of-the-leak-test-01'

/** Asks everything that these channels offer to a role, in a server started anew; `wanted` narrows it to some places. */
export async function drive(world: LeakWorld, role: Role, calls: CallsToDatabase, { channels = CHANNELS, wanted = () => true }: { channels?: readonly Channel[]; wanted?: (where: string) => boolean } = {}): Promise<Told> {
  world.rebind()
  const app = createApp(world.awards)
  await searchReady(world.awards.ctx)
  if (channels.includes('routes')) await warm(world, app)
  const probes = (await Promise.all(channels.map((channel) => PROBES[channel](world, role, app)))).flat().filter(({ where }) => wanted(where))
  const told: Told = new Map()
  for (const { where, writes, byOthers, ask } of probes) {
    world.random.reset(where)
    const answer = async (): Promise<string> => {
      calls.take()
      const words = await ask()
      return withoutSession(`${words}${byOthers ? '' : `\nasked of the database: ${calls.take()}`}${writes ? `\nmails: ${await mailsTo(world, role)}` : ''}`)
    }
    told.set(where, await (writes ? world.inCopy('act', answer) : answer()))
  }
  return told
}

/** Somebody who may see everything was here before: what a cache keeps of that is nobody else's. */
async function warm(world: LeakWorld, app: Hono): Promise<void> {
  for (const person of ['organiser', 'editor'] as const)
    for (const path of ['/en', '/en/practices', '/en/awards/leak-awards/2027', '/en/ledger', `/preview/case-studies/${C.draftStudy}`])
      await app.request(path, { headers: { cookie: world.cookies.get(person) ?? '' } })
}

const mailsTo = async (world: LeakWorld, role: Role): Promise<string> =>
  role === 'public' ? '' : asText((await world.awards.ctx.store.find('messages', { recipient: { equals: addressOf(role) } })).map(({ subject, text, html, state, about }) => asText({ subject, text, html, state, about })).sort())

const PROBES: Record<Channel, (world: LeakWorld, role: Role, app: Hono) => Promise<Probe[]>> = {
  services: async (world, role) => {
    const viewer = await world.viewer(role)
    return Object.entries(services).filter(([name]) => !(name === 'freezeResult' && CHECKS_THE_CHAIN.includes(role))).flatMap(([name, { act }]) => (SERVICE_INPUTS[name] ?? []).map((input): Probe => ({ where: `service ${name} ${asText(input)}`, writes: act, ask: () => call(world, name, viewer, input) })))
  },
  routes: async (world, role, app) => Object.entries(ROUTE_REQUESTS).flatMap(([route, asks]) => asks.map((ask): Probe => {
    const method = route.split(' ')[0] ?? 'GET'
    return { where: `route ${method} ${ask.path} ${asText(ask.form ?? ask.json ?? ask.headers ?? '')}`, writes: method !== 'GET', ask: () => request(world, app, role, method, ask) }
  })),
  rest: async (world, role, app) => {
    const asks = restAsks(world, STAFF.includes(role))
    // Signing in costs a hash each: once, as whoever has no session.
    const address = addressOf('hidden-judge')
    if (role === 'public') asks.push({ method: 'POST', path: '/api/users/login', json: { email: address, password: 'wrong wrong wrong' } }, { method: 'POST', path: '/api/users/forgot-password', json: { email: address } })
    // A forgotten password is answered after a time of its own, longer than the work: that there is more of it shows to nobody.
    return asks.map((ask): Probe => ({ where: `rest ${ask.method} ${ask.path}`, writes: ask.method !== 'GET', byOthers: ask.path.endsWith('/forgot-password'), ask: () => request(world, app, role, ask.method, ask) }))
  },
  // What others do reaches this role by mail: each of these acts is done by an organiser, and the mails to this role are read.
  mails: async (world, role) => {
    const organiser = await world.viewer('organiser')
    const acts: [string, () => Promise<unknown>][] = [
      ['reminders', () => sendReminders(world.awards.ctx)],
      ...([['returnEntry', { entry: C.own, said: 'More', questions: ['title'], until: '2027-12-01T00:00:00Z' }], ['findIneligible', { entry: C.own, said: 'No', reason: 'A reason' }], ['moveCategory', { entry: C.own, to: C.other, reason: 'A reason', said: 'Moved' }], ['askAcceptance', { entry: C.own }], ['askSignOff', { code: C.study }], ['recuseJudge', { judge: C.judge, entry: C.assigned, round: C.round, reason: 'A reason' }], ['reopenScorecard', { judge: C.judge, entry: C.own, round: C.round, reason: 'A reason' }]] as const)
        .map(([name, input]): [string, () => Promise<unknown>] => [name, () => call(world, name, organiser, input)]),
      ['announceCategory', async () => {
        const page = await world.awards.announcementOf(organiser, { category: C.open })
        if (page.plan) await world.awards.announceCategory(organiser, { category: C.open, count: page.plan.count, seen: page.plan.hash })
      }],
    ]
    return acts.map(([name, act]): Probe => ({ where: `mails after ${name}`, writes: true, byOthers: true, ask: async () => {
      await act().catch(() => undefined) // refused in this phase: then it sends nothing
      return ''
    } })).filter(() => role !== 'public')
  },
}

/** A value, or the refusal with the sentence that the person reads. */
async function call(world: LeakWorld, name: string, viewer: Viewer, input: unknown): Promise<string> {
  const bound = (world.awards as unknown as Record<string, (viewer: Viewer, input: unknown) => Promise<unknown>>)[name]
  try {
    return asText({ value: await bound?.(viewer, input) })
  } catch (error) {
    if (isRefusal(error)) return asText({ refused: error.code, params: error.params, status: error.status, sentence: world.awards.runtime.t('en')(`errors.${error.code}`, error.params) })
    return asText({ failed: error instanceof Error ? error.message : String(error) })
  }
}

/** Status, every header and the body, byte for byte. */
async function request(world: LeakWorld, app: Hono, role: Role, method: string, { path, form, json, headers }: Ask): Promise<string> {
  const token = createHmac('sha256', world.awards.ctx.env.PAYLOAD_SECRET).update(`form ${BROWSER}`).digest('base64url')
  const session = role === 'public' ? '' : `${world.cookies.get(role) ?? ''}; `
  const answered = await app.request(new URL(path, world.awards.ctx.env.PUBLIC_URL).href, {
    method,
    headers: { cookie: `${session}recount-form=${BROWSER}`, 'sec-fetch-site': 'same-origin', 'accept-language': 'en', ...(json ? { 'content-type': 'application/json' } : form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}), ...headers },
    ...(json ? { body: JSON.stringify(json) } : form ? { body: new URLSearchParams({ ...form, _token: token }).toString() } : {}),
  })
  const response = world.plantedAnswer ? await world.plantedAnswer(answered) : answered
  const told = [...response.headers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${name}: ${value}`).join('\n')
  return `${response.status}\n${told}\n\n${await response.text()}`
}
