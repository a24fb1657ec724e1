// Run in an installation before its server: makes the people and papers of an attack and prints them as JSON.
import { newCode } from '#domain/codes.ts'
import { nobody } from '#policy/viewer.ts'
import { nominationForm } from '#seed/demo/form.ts'
import { createInThree } from '#seed/demo/localized.ts'
import type { Demo } from '#seed/demo/demo.ts'
import { openInstallation } from '#server/open-installation.ts'
import { openSession } from '#services/accounts/open-session.ts'
import { peopleIn } from '#services/portal/entry-parts.ts'
import { assign, buildEntry, buildJudge, buildUser, buildWorld, inDays, type World as Small } from '#test/factories.ts'
import { networkAddress, type Ceremony, type Entrant, type Judge, type Wanted, type World } from './world.ts'
import { NOMINATION } from '../deadline/nomination.ts'
import { drawFrom } from './random.ts'

const { wanted, seed } = JSON.parse(process.argv[2] ?? '{}') as { wanted: Wanted; seed: number } // our own caller's shape
const { default: config } = await import('../../../payload.config.ts')
const { awards, close } = await openInstallation(config)
const { ctx } = awards
ctx.payload.logger.level = 'warn'
const draw = drawFrom(seed, 'world')
const PASSWORD = 'a password for the attack alone'
const code = (prefix: Parameters<typeof newCode>[0]) => newCode(prefix, (n) => crypto.getRandomValues(new Uint8Array(n)))
const cookieFor = async (id: string) => (await openSession(ctx, id, null)).cookie
let networks = 0
const from = () => networkAddress(networks++)

async function call(): Promise<{ small: Small; call: World['call'] }> {
  const small = await buildWorld(awards, { phase: 'call' })
  const file = { key: 'evidence', step: 'story', type: 'file' as const, label: 'Files', limits: { maxFiles: 3, maxMegabytes: 10 } }
  if (wanted.form === 'short') {
    const form = await ctx.payload.findByID({ collection: 'forms', id: small.form.id, depth: 0 })
    await ctx.payload.update({ collection: 'forms', id: small.form.id, data: { questions: [...form.questions, file] as never } })
  } else {
    const inThree = { awards, count: () => undefined } as unknown as Demo // the loader uses these two of it
    const form = await createInThree(inThree, 'forms', { code: code('FO'), edition: small.edition.id, name: 'Nomination', version: 1, ...nominationForm({ later: inDays(40), freeze: inDays(40) }) })
    await ctx.payload.update({ collection: 'categories', id: small.category.id, data: { form: form.id } })
  }
  return { small, call: { programme: small.programme.slug, edition: small.edition.slug, category: small.category.slug, code: small.category.code ?? '', editionId: String(small.edition.id) } }
}

async function entrant({ call }: { call: World['call'] }, n: number): Promise<Entrant> {
  const address = `${draw.letters(10)}-${n}@people.example`
  const name = `Entrant ${n}`
  const started = await awards.startEntry(nobody(ctx.now()), { ...call, locale: 'en', key: draw.letters(20), name, address, language: 'en', own: true })
  if (started.state !== 'started') throw new Error(`entrant ${n} could not begin`)
  // As if the mailed link had been followed: the address is proven.
  const answers = wanted.form === 'whole' ? { answers: await written(started.entry) } : {}
  const entry = await ctx.store.byCode('entries', started.entry)
  await ctx.store.updateIf('entries', entry, { people: peopleIn(entry).map((each) => ({ ...each, verified: true })) as never, ...answers })
  return { entry: started.entry, pen: started.pen, name, address, from: from() }
}

let once: unknown = null
/** What a week of writing has left in every draft: typed once through the form, then the same for all. */
async function written(entry: string): Promise<never> {
  if (!once) {
    const viewer = { ...nobody(ctx.now()), draft: entry }
    for (const [step, typed] of Object.entries(NOMINATION))
      await awards.saveStep(viewer, { entry, step, key: draw.letters(20), was: '', locale: 'en', fields: Object.entries(typed).flatMap(([name, values]) => values.map((value): [string, string] => [name, value])) })
    once = (await ctx.store.byCode('entries', entry)).answers
  }
  return once as never // answers are JSON to the store
}

async function judging(): Promise<Judge[]> {
  if (wanted.judges === 0) return []
  const small = await buildWorld(awards, { phase: 'judging', round: { lock: 'confirm' } as never })
  const entries = []
  for (let n = 0; n < Math.max(wanted.judged, 4); n++) entries.push(await buildEntry(awards, small, { title: `Judged ${n}` }))
  const judges: Judge[] = []
  for (let n = 0; n < wanted.judges; n++) {
    const { user, judge } = await buildJudge(awards, small)
    const own = entries.slice(0, wanted.judged)
    for (const entry of own) await assign(awards, small, judge, entry)
    judges.push({ cookie: await cookieFor(user.id), judge, edition: small.edition.code ?? '', round: small.round.code ?? '', entries: own.map((entry) => entry.code ?? ''), from: from() })
  }
  return judges
}

async function ceremonies(): Promise<{ small: Small; ceremonies: Ceremony[] }> {
  const small = await buildWorld(awards, { phase: 'deliberation' })
  const all: Ceremony[] = []
  for (let n = 0; n < wanted.ceremonies; n++) {
    const category = n === 0 ? small.category : await ctx.payload.create({
      collection: 'categories', data: { edition: small.edition.id, name: `Category ${n}`, slug: `category-${n}`, pillar: '3', form: small.form.id, eligibility: [{ kind: 'window' }], finalists: 3, winners: 1 } as never,
    })
    const entries: Ceremony['entries'] = []
    for (let k = 0; k < wanted.competing; k++) {
      const outcome = k === 0 ? 'winner' : k < 3 ? 'finalist' : 'not-selected'
      const entry = await buildEntry(awards, { ...small, category }, {
        title: `Project ${n}.${k}`, organisationName: `House ${n}.${k}`, people: [{ part: 'nominator', name: `Somebody ${n}.${k}`, address: `somebody-${n}-${k}@people.example`, verified: true, accepted: inDays(-9) }] as never,
      })
      for (const [item, use] of [['name', 'winner-page'], ['organisation', 'winner-page'], ['summary', 'winner-page'], ['name', 'finalist-page'], ['summary', 'finalist-page'], ['organisation', 'finalist-page']])
        await ctx.store.insert('consents', { code: code('CN'), entry: entry.code, item, use, given: true, wordingVersion: '2026-11', language: 'en', mode: 'organisation', at: inDays(-8), rev: 1 })
      await ctx.store.insert('determinations', {
        code: code('DT'), edition: small.edition.code, category: category.code, entry: entry.code!, outcome, state: 'pending', acceptance: 'not-asked', dueDiligence: k === 0, feedbackReleased: false,
        citation: k < 3 ? { en: `For project ${k}.`, fr: `Pour le projet ${k}.` } : null, rev: 1,
      })
      entries.push({ code: entry.code ?? '', outcome })
    }
    all.push({ edition: small.edition.code ?? '', category: category.code ?? '', entries })
  }
  return { small, ceremonies: all }
}

async function editor(small: Small): Promise<World['editor']> {
  const user = await buildUser(awards, { name: 'Editor' })
  await ctx.payload.create({ collection: 'appointments', data: { code: code('AP'), person: user.id, programme: small.programme.id, role: 'editor', state: 'accepted' } as never })
  const [pages, honours]: [string[], string[]] = [[], []]
  for (let n = 0; n < 3; n++) {
    const page = await ctx.payload.create({ collection: 'pages', data: { title: 'mark 0', slug: `page-${n}`, _status: 'published' } as never })
    const honour = await ctx.payload.create({
      collection: 'honours', context: { silent: true },
      data: { edition: small.edition.id, year: 2026, kind: 'winner', honouree: 'mark 0', citation: 'mark 0', pillar: '2', state: 'published', sources: marks(0) } as never,
    })
    pages.push(String(page.id))
    honours.push(String(honour.id))
  }
  return { cookie: await cookieFor(user.id), pages, honours }
}
const marks = (n: number) => Array.from({ length: 12 }, (_, k) => ({ title: `mark ${n}`, url: `https://people.example/${k}` }))

const open = await call()
const entrants: Entrant[] = []
for (let n = 0; n < wanted.entrants; n++) entrants.push(await entrant(open, n))
const judges = await judging()
const ceremony = await ceremonies()
await ctx.payload.update({ collection: 'users', id: ceremony.small.organiser.user.id, data: { password: PASSWORD } })
const world: World = {
  call: open.call, entrants, judges,
  organiser: { cookie: await cookieFor(ceremony.small.organiser.user.id), email: ceremony.small.organiser.user.email, password: PASSWORD, ceremonies: ceremony.ceremonies },
  editor: await editor(ceremony.small),
}
// The mails of the beginning are not what is attacked.
for (const message of await ctx.store.find('messages', {})) await ctx.store.updateIf('messages', message, { state: 'cancelled' })
await close()
process.stdout.write(`\n${JSON.stringify(world)}\n`)
process.exit(0)
