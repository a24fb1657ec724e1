import { writeFileSync } from 'node:fs'
import { getPayload } from 'payload'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import config from '../../payload.config.ts'
import { newCode, type CodePrefix } from '#domain/codes.ts'
import { paragraphsToRichText } from '#domain/rich-text.ts'
import { CONTEXTS, STRENGTHS, VERIFICATIONS } from '#domain/vocabulary.ts'
import { mintSession } from '#internals/session.ts'
import { rebuildSearch } from '#services/library/search.ts'
import type { Awards } from '#src/awards.ts'
import type { Edition } from '#src/payload-types.ts'
import { buildJudge, buildWorld, inDays, PASSWORD } from '#test/factories.ts'
import { CASE_STUDIES } from '#seed/practices/index.ts'
import type { Filled } from './size.ts'

/**
 * `node fill.mjs SIZE FILE`: fills the database of DATABASE_URI with so many case studies of about 800 words and so
 * many entries (once), signs an organiser and fifty judges in, measures what is measured inside a process, and writes
 * it all to FILE. The words are those of the seed, drawn by their own frequency.
 */
const JUDGES = 50
const PLACES = ['KE', 'IN', 'BR', 'NG', 'BD', 'PE', 'TN', 'FR', 'PH', 'RW', 'M49-002', 'global']
const [size = 100, out = ''] = [Number(process.argv[2]), process.argv[3]]
const chance = xoroshiro128plus(size)
/** From 0 to below `end`, the same in every run. */
const upTo = (end: number): number => uniformInt(chance, 0, end - 1)
const drawn = new Set<string>()
/** Of tens of thousands of codes two are alike sooner or later: the second is drawn again. */
function code(prefix: CodePrefix): string {
  const next = newCode(prefix, (n) => Uint8Array.from({ length: n }, () => upTo(256)))
  if (drawn.has(next)) return code(prefix)
  drawn.add(next)
  return next
}
const one = <T>(all: readonly T[]): T => all[upTo(all.length)]!
const WORDS = CASE_STUDIES.filter(({ language }) => language === 'en').flatMap(({ text }) => [text.summary, ...(text.problem ?? []), ...text.approach, ...(text.steps ?? [])]).join(' ').split(/\s+/)
const words = (count: number, from = WORDS): string => Array.from({ length: count }, () => one(from)).join(' ')
const SOUGHT = WORDS.map((word) => word.replace(/\W/g, '')).filter((word) => word.length > 4)
const sentence = (count: number): string => `${words(count).replace(/[.,;:]/g, '')}.`
const paragraph = (count: number): string => Array.from({ length: Math.ceil(count / 16) }, () => sentence(16)).join(' ')
const rowId = () => Array.from({ length: 12 }, () => upTo(256).toString(16).padStart(2, '0')).join('')

const payload = await getPayload({ config })
const { awards } = payload
// Nothing of the bench outlives a power cut: the fill need not wait for the disk after each row.
await (payload.db as unknown as { client: { execute(sql: string): Promise<unknown> } }).client.execute('PRAGMA synchronous = OFF') // the SQLite adapter's client
const filled = (await awards.ctx.store.count('case-studies', {})) >= size
const began = performance.now()
if (!filled) await fill(awards)
if (!filled) console.error(`filled with ${size} case studies and entries in ${Math.round((performance.now() - began) / 1000)} s`)
writeFileSync(out, JSON.stringify(await describe(awards)))
await awards.runtime.stop()
await payload.destroy()
process.exit(0)

async function fill({ ctx }: Awards): Promise<void> {
  const { store } = ctx
  const organisation = (await payload.create({ collection: 'organisations', data: { name: 'Bench Library', slug: 'bench-library' } as never }))
  for (let n = 0; n < size; n++) {
    const title = sentence(7).slice(0, -1)
    const practice = code('CS')
    const strength = one(STRENGTHS)
    await store.insert('case-studies', {
      code: practice, _status: 'published', title: { en: title }, slug: { en: `practice-${n}` }, summary: { en: paragraph(48) },
      problem: { en: paragraphsToRichText([paragraph(120)]) }, approach: { en: paragraphsToRichText([paragraph(150), paragraph(150)]) },
      whatDidNotWork: { en: paragraphsToRichText([paragraph(100)]) }, needs: { en: paragraphsToRichText([paragraph(90)]) }, more: { en: paragraphsToRichText([paragraph(110)]) },
      costNote: { en: sentence(20) }, transferConditions: { en: sentence(30) }, steps: { en: [sentence(12), sentence(12), sentence(12)] },
      results: [{ id: rowId(), indicator: { en: sentence(6) }, value: { en: String(upTo(5000)) }, strength, effect: 'effect' }],
      sources: [{ id: rowId(), title: sentence(5), url: 'https://sources.example/report' }], translations: [{ id: rowId(), language: 'en', state: 'original' }],
      counted: { value: upTo(4000), unit: { en: 'women' }, planned: false },
      pillar: String(1 + upTo(5)), places: [one(PLACES), one(PLACES)], contexts: [one(CONTEXTS)], verification: one(VERIFICATIONS),
      transferability: 'described', status: 'unassessed', mode: 'named', origin: 'public-sources', originalLanguage: 'en', organisation: organisation.id,
      firstPublished: inDays(-upTo(2000)), withdrawn: false, licence: 'CC BY 4.0',
    } as never) // stored shape: localized fields by language, which the generated type does not know
    await store.insert('publications', { seq: 100_000 + n, at: new Date().toISOString(), subjectCollection: 'case-studies', code: practice, act: 'publish' })
  }
  const screening = await buildWorld(awards, { phase: 'screening' })
  await entriesOf(screening, 'submitted')
  const judging = await buildWorld(awards, { phase: 'judging' })
  const entries = await entriesOf(judging, 'in-competition')
  await payload.update({ collection: 'users', id: screening.organiser.user.id, data: { email: 'organiser@bench.example', password: PASSWORD } })
  const judges = []
  for (let n = 0; n < JUDGES; n++) judges.push(await buildJudge(awards, judging, { email: `judge${n}@bench.example` }))
  for (const [n, entry] of entries.entries())
    for (let reading = 0; reading < 3; reading++)
      await store.insert('assignments', {
        code: code('AS'), edition: judging.edition.code!, category: judging.category.code!, round: judging.round.code!, entry, judge: judges[(n + reading * 7) % JUDGES]!.judge,
        state: 'active', order: 1, rev: 1,
      })
}

type Made = Awaited<ReturnType<typeof buildWorld>>
async function entriesOf(world: Made, status: 'submitted' | 'in-competition'): Promise<string[]> {
  const { store } = awards.ctx
  const codes: string[] = []
  for (let n = 0; n < size; n++) {
    const entry = code('EN')
    const answers = { title: sentence(6), places: [one(PLACES)], story: paragraph(280), people: { women: upTo(900), men: null } }
    const shared = { form: world.form.code!, formVersion: 1, answers, title: answers.title, language: 'en', people: [], organisations: [] }
    await store.insert('entries', {
      ...shared, code: entry, edition: world.edition.code!, category: world.category.code!, status, places: answers.places, revision: 1, submittedAt: inDays(-8), rev: 1,
    })
    await store.insert('entry-revisions', { ...shared, code: code('ER'), entry, number: 1, documents: [], at: inDays(-8) })
    codes.push(entry)
  }
  return codes
}

/** Sessions, addresses, and what only a process can say of itself. */
async function describe(the: Awards): Promise<Filled> {
  const { ctx } = the
  await ctx.store.remove('scorecards', {}) // each run begins alike: a draft of an earlier one would be a conflict, which is no save
  const session = async (email: string) => {
    const { docs: [user] } = await payload.find({ collection: 'users', where: { email: { equals: email } }, depth: 0, overrideAccess: true })
    const { cookie } = await mintSession(payload, user!, ctx.now())
    return { user: user!, cookie: cookie.split(';')[0]! }
  }
  const organiser = await session('organiser@bench.example')
  const viewer = await the.viewerOf({ user: organiser.user })
  const edition = (await payload.find({ collection: 'editions', where: {}, depth: 0, pagination: false, overrideAccess: true })).docs
    .find((each: Edition) => viewer.appointments.some((appointment) => appointment.edition?.code === each.code))
  const judges = []
  for (let n = 0; n < JUDGES; n++) {
    const { user, cookie } = await session(`judge${n}@bench.example`)
    judges.push({ cookie, entries: (await the.viewerOf({ user })).assignments.map((each) => each.entry).slice(0, 40) })
  }
  const indexing = performance.now()
  const { texts } = await rebuildSearch(ctx)
  const index = { texts, seconds: (performance.now() - indexing) / 1000 }
  return { size, edition: edition?.code ?? '', organiser: organiser.cookie, judges, index, queries: Array.from({ length: 300 }, () => words(2, SOUGHT)) }
}
