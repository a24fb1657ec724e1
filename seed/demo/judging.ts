import { maximumAssignment, type AssignedPair, type Pair } from '#domain/assignment/maximum-assignment.ts'
import { suggestConflicts, type ConflictSuggestion } from '#domain/conflicts.ts'
import { orderFor } from '#domain/scorecard.ts'
import type { Entry, Scorecard } from '#src/payload-types.ts'
import { DEMO_HOST, JUDGES, type DemoJudge } from './accounts.ts'
import { slugOf, type Demo } from './demo.ts'
import { organisationsFrom, storeEntry, Telling, type Language, type StoredEntry } from './entries.ts'
import { fill } from './entry-text.ts'
import type { Organisations } from './organisations.ts'
import { appoint, type DemoUser } from './people.ts'
import { commentsFor, scoresFor, totalFor, writeChain, type ActToChain, type Scores } from './scores.ts'
import type { DemoCategory, DemoEdition } from './setup.ts'
import { keptApart, readFirst, setForStories, STORIES, tells } from './stories.ts'
import { WORDS, type CategoryKey } from './words/index.ts'

const LANGUAGES: Record<CategoryKey, Record<Language, number>> = {
  access: { en: 8, fr: 4, ar: 3, es: 2, pt: 1 }, skills: { en: 7, fr: 3, ar: 2, es: 3, pt: 1 },
  leadership: { en: 6, fr: 3, ar: 2, es: 2, pt: 2 }, partnerships: { en: 6, fr: 3, ar: 3, es: 2, pt: 1 },
}
const READINGS = 3
const YEAR = 365 * 86_400_000
/** Of the judge's queue, so many are sent. */
const SENT_BY_JUDGE = 12
const LONG_QUEUE = 45
/** Which English entries are those of the kind judge's former organisation. */
const OWN_AT: Partial<Record<CategoryKey, number>> = { access: 6, leadership: 5 }

/** Which English theme says the same as the Arabic one of that place: what a machine would make of it. */
const ENGLISH_THEME: Record<CategoryKey, number[]> = { access: [0, 2, 1], skills: [0, 4, 2], leadership: [0, 1, 2], partnerships: [1, 0, 2] }
const LATIN_TOWNS: Record<string, string> = {
  'عين الصفصاف': 'Ain Safsaf', 'تلّة النعناع': 'Tallat al-Naanaa', 'وادي الزعتر': 'Wadi Zaatar', 'كفر الياسمين': 'Kafr al-Yasmin', 'خربة اللوز': 'Khirbat al-Lawz', 'رأس العين الصغيرة': 'Ras al-Ain al-Saghira',
  'حصن الوردة': 'Hisn al-Warda', 'واحة النخلتين': 'Wahat al-Nakhlatayn', 'جسر القصب': 'Jisr al-Qasab', 'ملتقى السدر': 'Multaqa al-Sidr',
}

type Staff = { organiser: DemoUser; second: DemoUser }
type Juror = DemoJudge & { code: string; person: DemoUser }

/** The edition under judgement: entries in five languages, twelve judges at different points of their queues, conflicts. */
export async function loadJudging(
  demo: Demo, { edition, organisations, judges, staff, winners }: {
    edition: DemoEdition; organisations: Organisations; judges: Map<string, DemoUser>; staff: Staff
    /** Organisations that won the edition before. */
    winners: string[]
  },
): Promise<void> {
  const jury: Juror[] = []
  for (const judge of JUDGES) {
    const person = judges.get(judge.account)!
    const panels = (judge.panels ?? (Object.keys(edition.panels) as CategoryKey[])).map((key) => edition.panels[key])
    jury.push({ ...judge, person, code: await appoint(demo, person, 'judge', { edition: edition.id, panels, since: demo.day(-20), ...(judge.cap ? { cap: judge.cap } : {}) }) })
  }
  const entries = await enter(demo, edition, organisations, staff, winners)
  await translate(demo, entries)
  const barred = await declareConflicts(demo, edition, organisations, entries, jury, staff)
  await judge(demo, edition, entries.filter(({ row }) => row.status === 'in-competition'), jury, barred, staff)
}

async function enter(demo: Demo, edition: DemoEdition, organisations: Organisations, { organiser, second }: Staff, winners: string[]): Promise<StoredEntry[]> {
  const draw = demo.draw('entries under judgement')
  const lists = organisationsFrom('first', { en: 28, fr: 14, ar: 10, es: 9, pt: 5 })
  const telling = new Telling(draw, { ...lists, en: lists.en.filter((name) => name !== STORIES.kind.organisation) }, [demo.now.getTime() - 4 * YEAR, demo.now.getTime() - 0.9 * YEAR])
  const stored: StoredEntry[] = []
  const add = async (category: DemoCategory, language: Language, more: Partial<Parameters<typeof storeEntry>[2]>, given: Parameters<Telling['tell']>[2] = {}, change?: (told: ReturnType<Telling['tell']>) => void): Promise<StoredEntry> => {
    const told = telling.tell(category.key, language, given)
    change?.(told)
    const at = demo.day(-75 + draw.whole(4, 44), draw.whole(5, 22))
    const status = more.status ?? 'in-competition'
    const row = await storeEntry(demo, organisations, {
      edition, category, made: told.made, domain: told.domain, at, draw, evidence: draw.chance(0.3), ...more, status,
      ...(status === 'in-competition' && !more.accepted ? { accepted: { by: organiser.code, at: demo.day(-12, 9 + draw.whole(0, 8)) } } : {}),
    })
    const made: StoredEntry = { row, code: row.code ?? '', category: category.key, language, organisation: told.made.organisation, title: told.made.title, made: told.made, theme: told.theme }
    stored.push(made)
    return made
  }
  for (const category of edition.categories)
    for (const [language, count] of Object.entries(LANGUAGES[category.key]) as [Language, number][])
      for (let n = 0; n < count; n++) await add(category, language, await special(demo, category.key, language, n, { organiser, second }), language === 'en' && n === OWN_AT[category.key] ? { organisation: STORIES.kind.organisation } : {}, category.key === 'access' && language === 'en' && n === 5 ? startsLate(demo) : undefined)

  const [access, skills, leadership] = edition.categories as [DemoCategory, DemoCategory, DemoCategory, DemoCategory]
  const waiting = { status: 'submitted' as const }
  // four that wait for a person: a former winner with new work, a region wider than the rule, a project entered twice, a name much like another
  await add(access, 'en', waiting, { organisation: winners[0] ?? 'Lantern Hill Collective' })
  await add(leadership, 'fr', waiting, {}, ({ made }) => Object.assign(made.answers, { places: ['global'] }))
  const twice = stored.find(({ category, language, row }) => category === 'partnerships' && language === 'en' && row.status === 'in-competition')
  if (twice) await add(skills, 'en', waiting, { organisation: twice.organisation }, ({ made }) => { Object.assign(made, { title: twice.title }); Object.assign(made.answers, { title: twice.title }) })
  const alike = stored.find(({ category, language }) => category === 'skills' && language === 'es')
  if (alike) await add(skills, 'es', waiting, { organisation: `${alike.organisation} A. C.` })
  return stored
}

/** Began in the month that decides about the minimum running time: too young by the rule. */
const startsLate = (demo: Demo) => ({ made }: ReturnType<Telling['tell']>): void => void Object.assign(made.answers, { start: demo.day(-150).slice(0, 10) })

/** The entries that something happened to. */
async function special(demo: Demo, category: CategoryKey, language: Language, n: number, { organiser, second }: Staff): Promise<Partial<Parameters<typeof storeEntry>[2]>> {
  if (category === 'skills' && language === 'fr' && n === 2) {
    const said = 'Le nombre de participantes n’est pas le même dans le récit et dans le tableau. Dites lequel vaut, et comment il a été compté.'
    return {
      status: 'returned', history: [{ at: demo.day(-6, 10), act: 'return-entry', by: organiser.code, from: 'submitted', to: 'returned', reason: said }],
      more: { editableUntil: demo.day(8, 22), openedQuestions: ['results', 'reached', 'evidence-link'], screening: { decision: 'returned', said, language: 'fr', reason: said, at: demo.day(-6, 10), by: organiser.code } },
    }
  }
  if (category === 'access' && language === 'en' && n === 5) {
    const said = 'The project began less than six months before the close of the call. The category asks for six months, so that there is something to be measured.'
    const text = 'We gave the day of the second village. The first lessons were held a year earlier, under the old name; the letter of the district is attached to our report.'
    return {
      status: 'ineligible',
      history: [
        { at: demo.day(-14, 9), act: 'find-ineligible', by: second.code, from: 'submitted', to: 'ineligible', reason: said },
        { at: demo.day(-9, 20), act: 'appeal-finding', by: 'nominator' },
      ],
      more: {
        screening: { decision: 'ineligible', said, language: 'en', reason: said, at: demo.day(-14, 9), by: second.code, appealUntil: demo.day(5, 22), toldAt: demo.day(-14, 10), rules: [{ kind: 'running-time', result: 'fail' }] },
        appeal: { text, at: demo.day(-9, 20), by: 'nominator', state: 'open' },
      },
    }
  }
  if (category === 'leadership' && language === 'es' && n === 1)
    return { status: 'withdrawn', history: [{ at: demo.day(-4, 15), act: 'withdraw-entry', by: 'nominator' }], accepted: { by: organiser.code, at: demo.day(-12) } }
  return {}
}

/** Arabic entries for judges who do not read Arabic: by machine, marked so. */
async function translate(demo: Demo, entries: readonly StoredEntry[]): Promise<void> {
  for (const { code, category, language, theme, made } of entries) {
    const english = WORDS.en.themes[category][ENGLISH_THEME[category][theme] ?? -1]
    if (language !== 'ar' || !english) continue
    const values = { ...made.values, town: LATIN_TOWNS[made.values.town ?? ''] ?? 'the town' }
    const answers = { title: fill(english.title, values), line: fill(english.summary, values), problem: fill(english.problem, values), approach: fill(english.approach, values) }
    await demo.awards.ctx.store.insert('entry-texts', { entry: code, revision: 1, kind: 'translation', language: 'en', state: 'machine', answers, rev: 1 })
    demo.count('translations of entries, made by machine')
  }
}

const partsOf = (entry: Entry) => entry.people as { part: 'nominator' | 'nominee' | 'referee'; person?: string; name: string; address?: string }[] // written by storeEntry

async function declareConflicts(demo: Demo, edition: DemoEdition, organisations: Organisations, entries: readonly StoredEntry[], jury: readonly Juror[], { organiser }: Staff): Promise<Pair[]> {
  const { store } = demo.awards.ctx
  const codeOf = async (name: string) => (await organisations.of(name)).code
  const parents = new Map([[await codeOf('Kelu Women’s Union'), await codeOf('Lake Corner Council')]])
  const live = entries.filter(({ row }) => ['submitted', 'returned', 'in-competition'].includes(row.status))
  const found = suggestConflicts(
    await Promise.all(jury.map(async (juror) => ({
      code: juror.code, name: juror.name, country: juror.country, persons: [juror.person.code], addresses: [`${juror.account}@${DEMO_HOST}`],
      organisations: [await codeOf(juror.organisation)], formerOrganisations: juror.former ? [await codeOf(juror.former)] : [],
    }))),
    await Promise.all(live.map(async ({ code, organisation, row }) => ({
      code, organisations: [await codeOf(organisation)], domains: [`${slugOf(organisation, 'team')}.example`], countries: row.places as string[],
      people: partsOf(row).map(({ part, person, name, address }) => ({ role: part, person: person ?? null, name, addresses: address ? [address] : [] })),
    }))), { parents },
  )
  const barred: Pair[] = []
  const categoryOf = new Map(entries.map(({ code, row }) => [code, row.category]))
  const keep = async (each: ConflictSuggestion, state: 'suggested' | 'confirmed' | 'dismissed' | 'pinned', note?: string) => {
    await store.insert('conflicts', {
      code: demo.code('CF'), edition: edition.code, category: categoryOf.get(each.entry), judge: each.judge, person: jury.find(({ code }) => code === each.judge)?.person.code, entry: each.entry, kind: each.kind, source: 'matcher',
      evidence: each.evidence as never, hard: each.strength === 'hard', state, ...(note ? { note } : {}), ...(state === 'suggested' ? {} : { decidedBy: organiser.code, decidedAt: demo.day(-15, 11) }), rev: 1,
    })
    demo.count('conflicts')
    if (each.strength === 'hard' && state !== 'dismissed') barred.push({ entry: each.entry, judge: each.judge })
  }
  const hard = found.filter(({ strength }) => strength === 'hard')
  const past = jury.find(({ account }) => account === STORIES.kind.judge)
  const lapsed = ({ judge, entry }: ConflictSuggestion) => judge === past?.code && live.some(({ code, organisation }) => code === entry && organisation === STORIES.kind.organisation)
  for (const each of hard.filter(lapsed)) await keep(each, 'dismissed', 'She left there nine years ago and says that no tie is left.')
  // one of them was looked into and is no conflict, two still wait for a decision
  for (const [place, each] of hard.filter((one) => !lapsed(one)).entries()) await keep(each, place === hard.filter((one) => !lapsed(one)).length - 1 ? 'suggested' : place === 1 ? 'pinned' : 'confirmed')
  const soft = found.filter(({ strength }) => strength === 'soft')
  for (const [place, each] of soft.entries())
    await keep(each, place === 0 ? 'dismissed' : 'suggested', place === 0 ? 'Same country only; they have never met.' : undefined)
  // told by a judge and by an entrant
  const told: [account: string, language: Language, kind: string, source: 'judge' | 'entrant', note: string][] = [
    ['judge4', 'en', 'helped', 'judge', 'I read their first proposal and wrote half a page of advice.'],
    ['judge9', 'fr', 'family', 'judge', 'Ma belle-sœur y enseigne.'],
    ['judge12', 'ar', 'acquainted', 'entrant', 'عملنا معا في لجنة واحدة قبل عامين.'],
  ]
  for (const [account, language, kind, source, note] of told) {
    const juror = jury.find((each) => each.account === account)
    const entry = live.find((each) => each.language === language && each.row.status === 'in-competition' && each.category === 'leadership' && !barred.some((pair) => pair.entry === each.code && pair.judge === juror?.code))
    if (!juror || !entry) continue
    await store.insert('conflicts', {
      code: demo.code('CF'), edition: edition.code, category: entry.row.category, judge: juror.code, person: juror.person.code, entry: entry.code, kind, source, note,
      evidence: { target: entry.organisation }, hard: true, state: source === 'judge' ? 'confirmed' : 'suggested', ...(source === 'judge' ? { decidedAt: demo.day(-16) } : {}), rev: 1,
    })
    barred.push({ entry: entry.code, judge: juror.code })
    demo.count('conflicts')
  }
  return barred
}

async function judge(demo: Demo, edition: DemoEdition, entries: readonly StoredEntry[], jury: readonly Juror[], barred: readonly Pair[], { organiser }: Staff): Promise<void> {
  const { store } = demo.awards.ctx
  const readings = assign(edition, entries, jury, barred)
  const planned = draw(demo, edition, entries, readings)
  const acts: ActToChain[] = []
  const cards: (Partial<Scorecard> & { code: string })[] = []
  for (const reading of planned) {
    const { juror, entry, place, sent, off, why } = reading
    const done = place < sent
    const of = { edition: edition.code, category: entry.row.category, round: edition.round.code, entry: entry.code, judge: juror.code }
    if (off) {
      await store.insert('conflicts', { code: demo.code('CF'), ...of, person: juror.person.code, kind: 'money', source: 'staff', note: 'The team is a client of the judge’s department; both learned of it after the scorecard was in.', hard: true, state: 'confirmed', decidedBy: organiser.code, decidedAt: demo.day(-2, 9), rev: 1 })
      demo.count('conflicts')
    }
    await store.insert('assignments', {
      code: demo.code('AS'), ...of, state: off ? 'recused' : done && juror.progress === 'all' ? 'done' : 'active', why: { ...why, origin: 'proposed', cap: juror.cap ?? CAP } as never, order: place + 1, // JSON column
      parked: juror === jury[0] && place === sent + 2, rev: 1,
    })
    demo.count('assignments')
    if (place <= sent && juror.progress !== 'none') cards.push(scorecard(demo, reading, of, acts, edition))
  }
  const receipts = await writeChain(demo, edition.code, acts)
  for (const card of cards) {
    await store.insert('scorecards', { ...card, receipt: receipts.get(card.code) ?? null })
    demo.count('scorecards')
  }
}

const CAP = 18

type Reading = { juror: Juror; entry: StoredEntry; place: number; sent: number; off: boolean; why: AssignedPair['why'] }

/** Who reads what, in which order, and how much of it is in. */
function assign(edition: DemoEdition, entries: readonly StoredEntry[], jury: readonly Juror[], barred: readonly Pair[]): Reading[] {
  const spoken = (juror: Juror) => Object.entries(juror.languages).flatMap(([code, fluency]) => (fluency ? [{ code, fluency }] : []))
  const offPanel = jury.flatMap((juror) => (juror.panels ? entries.filter(({ category }) => !juror.panels?.includes(category)).map(({ code }) => ({ entry: code, judge: juror.code })) : []))
  const forbidden = [...barred, ...offPanel, ...keptApart(entries, jury)]
  const isBarred = (entry: string, judge: string) => forbidden.some((pair) => pair.entry === entry && pair.judge === judge)
  const set = setForStories(entries, jury)
  const first = jury[0]!
  // the first judge reads nearly everything in the own languages: a long queue, as in a small jury; Spanish has few readers
  const long = entries.toSorted((a, b) => Number(b.language === 'es') - Number(a.language === 'es')).filter(({ code, language }) => language in first.languages && !isBarred(code, first.code) && set.filter(({ entry }) => entry === code).length < READINGS).slice(0, LONG_QUEUE).map(({ code }) => ({ entry: code, judge: first.code }))
  const run = maximumAssignment({
    entries: entries.map(({ code, language }) => ({ code, need: READINGS, language })), judges: jury.map((juror) => ({ code: juror.code, cap: juror.cap ?? CAP, existing: 0, languages: spoken(juror) })),
    forbidden, fixed: [...long, ...set], seed: `judging ${edition.year}`,
  })
  for (const { entry, need, served } of run.unserved) throw new Error(`${entry} has ${served} of ${need} readings`)
  let recused = false
  return jury.flatMap((juror) => {
    const mine = run.pairs.filter((pair) => pair.judge === juror.code)
    const of = (code: string): StoredEntry => entries.find((entry) => entry.code === code)!
    const batches = [true, false].map((early) => orderFor(juror.code, mine.filter(({ entry }) => readFirst(of(entry)) === early).map(({ entry }) => entry)))
    const order = batches.flat()
    const sent = sentBy(juror, order.length, batches[0]!.length)
    return mine.map(({ entry: code, why }): Reading => {
      const [entry, place] = [of(code), order.indexOf(code)]
      // a judge who learns after scoring that the team is a client of a sister firm
      const off = !recused && juror.account === STORIES.recused.judge && entry.category === STORIES.recused.category && place < sent
      if (off) recused = true
      return { juror, entry, place, sent, off, why }
    })
  })
}

function sentBy({ account, progress }: Juror, all: number, early: number): number {
  if (account === 'judge') return SENT_BY_JUDGE
  return progress === 'all' ? all : progress === 'half' ? Math.max(early, Math.ceil(all / 2)) : progress === 'few' ? 2 : 0
}

type Drawn = Reading & { scores: Scores }

/** Draws the scores of each category again, seed by seed, until they tell its story. */
function draw(demo: Demo, edition: DemoEdition, entries: readonly StoredEntry[], readings: readonly Reading[]): Drawn[] {
  return edition.categories.flatMap(({ key }): Drawn[] => {
    for (let seed = 0; seed < 4000; seed++) {
      const lot = demo.draw(`scores under judgement ${key} ${seed}`)
      const quality = new Map(entries.filter(({ category }) => category === key).map(({ code }) => [code, 3.1 + lot.normal() * 0.75]))
      const drawn = readings.filter(({ entry }) => entry.category === key).map((reading): Drawn => {
        const { juror, entry } = reading
        const kind = juror.account === STORIES.kind.judge && entry.organisation === STORIES.kind.organisation ? STORIES.kind.kindness : 0
        return { ...reading, scores: scoresFor(lot, quality.get(entry.code) ?? 3, juror.severity + kind) }
      })
      const counting = drawn.filter(({ juror, place, sent, off }) => place < sent && juror.progress !== 'none' && !off)
      if (tells(key, counting.map(({ juror, entry, scores }) => ({ entry: entry.code, judge: juror.code, account: juror.account, score: totalFor(scores) })))) return drawn
    }
    throw new Error(`no scorecards tell the story of ${key}`)
  })
}

/** Sent, locked, taken off or, for the one after the last that was sent, a draft with the first criteria scored. */
function scorecard(demo: Demo, { juror, entry, place, sent, off, scores }: Drawn, of: { edition: string; category: string; round: string; entry: string; judge: string }, acts: ActToChain[], edition: DemoEdition): Partial<Scorecard> & { code: string } {
  const lot = demo.draw(`scorecard of ${juror.code} ${entry.code}`)
  const code = demo.code('SC')
  const start = Date.parse(edition.round.opens)
  const sentAt = start + ((Date.parse(demo.day(-1, 6)) - start) * (place + 0.3 + lot.next() * 0.5)) / Math.max(sent, 1)
  const at = new Date(sentAt).toISOString()
  const hurried = juror.account === STORIES.hurried.judge && place >= sent - STORIES.hurried.last
  const common = { ...of, code, revision: 1, rubricVersion: 1, openedAt: new Date(sentAt - (hurried ? lot.whole(15, 50) : lot.whole(6 * 60, 38 * 60)) * 1000).toISOString(), rev: 2 }
  if (place >= sent) {
    const begun: Scores = Object.fromEntries(Object.entries(scores).slice(0, 2))
    return { ...common, openedAt: demo.day(-1, 19), status: 'draft', scores: begun, comments: { panel: WORDS[entry.language].comments.middling[0] } }
  }
  const act = { round: of.round, entry: of.entry, judge: of.judge, scorecard: code }
  const total = totalFor(scores)
  acts.push({ ...act, act: 'submit', at, scores })
  const locked = juror.progress === 'all' && !off
  if (off) acts.push({ ...act, act: 'recuse', at: demo.day(-2, 9) })
  else if (locked) acts.push({ ...act, act: 'lock', at: demo.day(-1, 8) })
  return { ...common, status: off ? 'recused' : locked ? 'locked' : 'submitted', scores, comments: commentsFor(lot, total, entry.language), total, submittedAt: at }
}
