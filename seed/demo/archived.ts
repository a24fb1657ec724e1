import { maximumAssignment, type Pair } from '#domain/assignment/maximum-assignment.ts'
import type { Outcome } from '#domain/lifecycle/statuses.ts'
import { orderFor } from '#domain/scorecard.ts'
import { categoryAtHand } from '#services/outcome/category.ts'
import { freezable } from '#services/outcome/frozen-result.ts'
import { signedRow } from '#services/outcome/freeze-result.ts'
import { signerOf } from '#services/outcome/signing-key.ts'
import { INVENTED_CASE_STUDIES } from '#seed/practices/index.ts'
import { FORMER_JUDGES, JUDGES, type DemoJudge } from './accounts.ts'
import { CITATIONS, FEEDBACK, MINUTES } from './citations.ts'
import type { Demo } from './demo.ts'
import { organisationsFrom, storeEntry, Telling, type Language, type StoredEntry } from './entries.ts'
import type { InventedHonours } from './library.ts'
import type { Organisations } from './organisations.ts'
import { appoint, type DemoUser } from './people.ts'
import { commentsFor, scoresFor, totalFor, writeChain, type ActToChain, type Scores } from './scores.ts'
import type { DemoEdition } from './setup.ts'
import type { CategoryKey } from './words/index.ts'

const LANGUAGES: Record<CategoryKey, Record<Language, number>> = {
  access: { en: 4, fr: 2, ar: 3, es: 2, pt: 1 }, skills: { en: 4, fr: 2, ar: 3, es: 2, pt: 1 },
  leadership: { en: 4, fr: 2, ar: 2, es: 2, pt: 2 }, partnerships: { en: 8, fr: 4, ar: 0, es: 0, pt: 0 },
}
const READINGS = 4
const YEAR = 365 * 86_400_000

type Juror = Pick<DemoJudge, 'account' | 'languages' | 'severity'> & { code: string }
const FIRST_BENCH = ['former-judge1', 'former-judge2', 'former-judge3', 'judge', 'judge2', 'judge3', 'judge5', 'judge6', 'judge7']
/** In partnerships these read one half of the entries and the rest of the bench the other: no scorecard joins the two. */
const FIRST_HALF = ['former-judge4', 'judge4', 'judge8', 'judge12']

/** What was planted, by entry: a reader of the desks should find each of them. */
export const OWN_ORGANISATION = { judge: 'former-judge4', organisation: 'Clay Pot Collective' }
export const STRICT_JUDGE = 'judge5'

type Scored = { entry: StoredEntry; juror: Juror; scores: Scores; total: number }
const mean = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length

/** Places by mean, best first, with each judge's offset taken out where asked. */
function ranking(scored: readonly Scored[], adjusted = false): { entry: StoredEntry; mean: number }[] {
  const entries = [...new Set(scored.map(({ entry }) => entry))]
  return entries
    .map((entry) => ({ entry, mean: mean(scored.filter((each) => each.entry === entry).map(({ total, juror }) => total - (adjusted ? juror.severity : 0))) }))
    .sort((a, b) => b.mean - a.mean)
}

/** Whether the numbers tell the story that this category is to tell. */
const STORY: Record<CategoryKey, (scored: readonly Scored[]) => boolean> = {
  // the strict judge costs an entry the third place, and the adjusted order gives it back
  access: (scored) => {
    const [raw, adjusted] = [ranking(scored), ranking(scored, true)]
    const fourth = raw[3]
    return fourth !== undefined && adjusted.slice(0, 3).some(({ entry }) => entry === fourth.entry) && raw[2]!.mean - fourth.mean > 0.04 &&
      scored.some(({ entry, juror }) => entry === fourth.entry && juror.account === STRICT_JUDGE)
  },
  // third and fourth too close to call
  skills: (scored) => {
    const raw = ranking(scored)
    const gap = raw[2]!.mean - raw[3]!.mean
    return raw[0]!.entry.title === INVENTED_CASE_STUDIES[0]?.text.title && raw.slice(1, 3).some(({ entry }) => entry.title === INVENTED_CASE_STUDIES[1]?.text.title) && gap > 0.005 && gap < 0.06
  },
  leadership: (scored) => ranking(scored)[0]!.mean - ranking(scored)[1]!.mean > 0.1,
  partnerships: (scored) => ranking(scored)[0]!.mean - ranking(scored)[1]!.mean > 0.05,
}

/** The edition in the archive: judged to the end, announced, its result public, with honours and what became of them. */
export async function loadArchived(
  demo: Demo, { edition, organisations, judges, organiser }: { edition: DemoEdition; organisations: Organisations; judges: Map<string, DemoUser>; organiser: DemoUser },
): Promise<InventedHonours> {
  const { store } = demo.awards.ctx
  const jury = await jurors(demo, edition, judges)
  const entries = await enter(demo, edition, organisations, organiser)
  const acts: ActToChain[] = []
  const rows: { code: string; category: string; entry: string; judge: string; scores: Scores; at: string; recused: boolean; language: Language }[] = []
  const invented: InventedHonours = {}
  const assignedTo = new Map<string, string[]>()
  const announcedAt = demo.day(-240, 17)

  for (const [place, category] of edition.categories.entries()) {
    const own = entries.filter((entry) => entry.category === category.key)
    const pairs = assignment(category.key, own, jury)
    const scored = score(demo, category.key, own, jury, pairs)
    // taken off after scoring: the scorecard stays on record and leaves every number
    const recused = category.key === 'leadership' ? scored.find(({ juror, entry }) => juror.account === 'judge10' && entry.organisation !== OWN_ORGANISATION.organisation) : undefined
    for (const each of scored) {
      const code = demo.code('SC')
      const draw = demo.draw(`time of ${each.entry.code} ${each.juror.code}`)
      const at = demo.day(-309 + draw.whole(1, 36), draw.whole(6, 22)).replace(':00:00.000Z', `:${String(draw.whole(10, 59))}:${String(draw.whole(10, 59))}.000Z`)
      const of = { round: edition.round.code, entry: each.entry.code, judge: each.juror.code, scorecard: code }
      acts.push({ ...of, act: 'submit', at, scores: each.scores })
      if (each === recused) acts.push({ ...of, act: 'recuse', at: demo.day(-271, 9) })
      else acts.push({ ...of, act: 'lock', at: demo.day(-270, 18) })
      rows.push({ code, category: category.code, entry: each.entry.code, judge: each.juror.code, scores: each.scores, at, recused: each === recused, language: each.entry.language })
      assignedTo.set(each.juror.code, [...(assignedTo.get(each.juror.code) ?? []), each.entry.code])
    }
    if (recused)
      await store.insert('conflicts', {
        code: demo.code('CF'), edition: edition.code, category: category.code, judge: recused.juror.code, person: judges.get(recused.juror.account)?.code, entry: recused.entry.code, kind: 'something-else',
        source: 'staff', note: 'Worked for the nominee’s sister organisation until last spring; told by a third person after scoring.', hard: true, state: 'confirmed', decidedBy: organiser.code, decidedAt: demo.day(-271, 9), rev: 1,
      })
    const counting = scored.filter((each) => each !== recused)
    const order = outcomes(category.key, counting)
    for (const { entry, outcome } of order) {
      const honoured = outcome !== 'not-selected'
      acts.push({ round: edition.round.code, entry: entry.code, judge: null, scorecard: null, act: 'determine', outcome, at: demo.day(-255, 10 + place) })
      const draw = demo.draw(`outcome of ${entry.code}`)
      const citation = honoured ? draw.pick(CITATIONS[outcome as keyof typeof CITATIONS]) : undefined
      await store.insert('determinations', {
        code: demo.code('DT'), edition: edition.code, category: category.code, entry: entry.code, outcome, state: 'published', publishedAt: announcedAt, acceptance: outcome === 'winner' ? 'accepted' : 'not-asked',
        dueDiligence: honoured, embargoMailAt: outcome === 'winner' ? demo.day(-248) : null, ...(citation ? { citation } : { feedback: draw.pick(FEEDBACK), feedbackReleased: draw.chance(0.8) }),
        ...(MINUTES[category.key]?.[outcome] ? { minutes: MINUTES[category.key]?.[outcome] } : {}), ...(category.key === 'skills' && outcome === 'commended' ? { tieRule: 'chair-decides' } : {}), rev: 1,
      })
      demo.count('determinations')
      await store.updateIf('entries', entry.row, {
        outcome, round: edition.round.code, status: honoured ? 'in-competition' : 'not-selected',
        history: [...(entry.row.history as object[]), { at: announcedAt, act: honoured ? 'publish-determination' : 'not-select', by: organiser.code }] as never, // JSON column
      })
      if (!honoured || !citation) continue
      const honour = await honourOf(demo, edition, place, entry, outcome as 'winner', citation, announcedAt, organisations)
      const study = INVENTED_CASE_STUDIES.find(({ text }) => text.title === entry.title)
      if (study) invented[study.key] = { honour, entry: entry.code, recognition: edition.name }
    }
  }

  const receipts = await writeChain(demo, edition.code, acts)
  await freeze(demo, edition, organiser, { at: demo.day(-266), acts: acts.filter(({ at }) => at < demo.day(-266)).length })
  for (const juror of jury) {
    const order = orderFor(juror.code, assignedTo.get(juror.code) ?? [])
    for (const row of rows.filter(({ judge }) => judge === juror.code)) {
      await store.insert('assignments', {
        code: demo.code('AS'), edition: edition.code, category: row.category, round: edition.round.code, entry: row.entry, judge: row.judge, state: row.recused ? 'recused' : 'done', order: order.indexOf(row.entry) + 1, parked: false, rev: 1,
      })
      const total = totalFor(row.scores)
      await store.insert('scorecards', {
        code: row.code, edition: edition.code, category: row.category, round: edition.round.code, entry: row.entry, judge: row.judge, revision: 1, status: row.recused ? 'recused' : 'locked', scores: row.scores,
        comments: commentsFor(demo.draw(`comments of ${row.code}`), total, row.language), total, rubricVersion: 1, openedAt: row.at, submittedAt: row.at, receipt: receipts.get(row.code), rev: 3,
      })
      demo.count('assignments')
      demo.count('scorecards')
    }
  }
  await demo.awards.ctx.payload.db.updateOne({ collection: 'editions', id: edition.id, data: { announcedCategories: edition.categories.map(({ code }) => ({ category: code, at: announcedAt })) } })
  return invented
}

/** The official results, frozen when all scorecards were locked and before anything was decided. */
async function freeze(demo: Demo, edition: DemoEdition, organiser: DemoUser, { at, acts }: { at: string; acts: number }): Promise<void> {
  const { ctx } = demo.awards
  for (const { code } of edition.categories) {
    const found = await freezable(ctx, await categoryAtHand(ctx, code), acts)
    if (!found) throw new Error(`${code} has no scorecard`)
    await ctx.store.insert('results', await signedRow(found, { code: demo.code('RS'), number: 1, edition: edition.code, by: organiser.code, at, salt: demo.draw(`freeze of ${code}`).hex(32), signer: signerOf(ctx) }))
    demo.count('frozen results')
  }
}

async function jurors(demo: Demo, edition: DemoEdition, judges: Map<string, DemoUser>): Promise<Juror[]> {
  const jury: Juror[] = []
  for (const judge of [...FORMER_JUDGES, ...JUDGES]) {
    const user = judges.get(judge.account)
    if (!user) continue
    const panels = (FIRST_BENCH.includes(judge.account) ? (['access', 'skills'] as const) : (['leadership', 'partnerships'] as const)).map((key) => edition.panels[key])
    jury.push({ account: judge.account, languages: judge.languages, severity: judge.severity, code: await appoint(demo, user, 'judge', { edition: edition.id, panels, since: demo.day(-330), state: 'ended' }) })
  }
  return jury
}

async function enter(demo: Demo, edition: DemoEdition, organisations: Organisations, organiser: DemoUser): Promise<StoredEntry[]> {
  const draw = demo.draw('archived entries')
  const lists = organisationsFrom('last', { en: 20, fr: 10, ar: 8, es: 6, pt: 4 })
  const telling = new Telling(draw, { ...lists, en: lists.en.filter((name) => name !== OWN_ORGANISATION.organisation) }, [demo.now.getTime() - 5 * YEAR, demo.now.getTime() - 2.2 * YEAR])
  const stored: StoredEntry[] = []
  for (const category of edition.categories) {
    const wanted = Object.entries(LANGUAGES[category.key]).flatMap(([language, count]) => Array.from({ length: count }, () => language as Language)) // keys of the record
    for (const [place, language] of wanted.entries()) {
      const study = category.key === 'skills' ? INVENTED_CASE_STUDIES.slice(0, 2).find((each) => each.language === language && !stored.some(({ title }) => title === each.text.title)) : undefined
      const own = category.key === 'leadership' && place === 0 ? OWN_ORGANISATION.organisation : undefined
      const told = telling.tell(category.key, language, study ? { organisation: study.organisation.replace(/\s*\(.*\)$/, '') } : own ? { organisation: own } : {})
      const { made } = told
      if (study) {
        const { text } = study
        Object.assign(made, { title: text.title, summary: text.summary.split(/\s+/).slice(0, 45).join(' '), country: study.places[0] })
        Object.assign(made.answers, {
          title: text.title, line: made.summary, description: text.summary, places: study.places, problem: (text.problem ?? []).join('\n'), approach: text.approach.join('\n'), failed: (text.whatDidNotWork ?? []).join('\n'),
          needs: (text.needs ?? []).join('\n'), results: study.results.map(({ indicator, value, unit }) => [indicator, value, unit].filter(Boolean).join(' ')).join('\n'), start: `${study.started ?? '2024-03'}-01`, relation: 'self',
        })
      }
      const at = demo.day(-400 + 3 + draw.whole(0, 64), draw.whole(6, 22))
      const row = await storeEntry(demo, organisations, {
        edition, category, made, domain: study ? `${study.key.replace('invented-', '')}.example` : told.domain, status: 'in-competition', at, draw, evidence: place % 4 === 0,
        consent: study || place % 3 === 0 ? 'much' : 'little', accepted: { by: organiser.code, at: demo.day(-318) },
      })
      stored.push({ row, code: row.code ?? '', category: category.key, language, organisation: made.organisation, title: made.title, made, theme: told.theme })
    }
  }
  return stored
}

function assignment(key: CategoryKey, entries: readonly StoredEntry[], jury: readonly Juror[]): Pair[] {
  const bench = jury.filter(({ account }) => FIRST_BENCH.includes(account) === (key === 'access' || key === 'skills'))
  const spoken = (juror: Juror) => Object.entries(juror.languages).flatMap(([code, fluency]) => (fluency ? [{ code, fluency }] : []))
  const run = (some: readonly StoredEntry[], judges: readonly Juror[], fixed: Pair[]) => maximumAssignment({
    entries: some.map(({ code, language }) => ({ code, need: READINGS, language })), judges: judges.map((juror) => ({ code: juror.code, cap: 12, existing: 0, languages: spoken(juror) })),
    forbidden: [], fixed, seed: `archived ${key}`,
  }).pairs
  if (key === 'partnerships') {
    const half = (first: boolean) => bench.filter(({ account }) => FIRST_HALF.includes(account) === first)
    return [...run(entries.slice(0, 6), half(true), []), ...run(entries.slice(6), half(false), [])]
  }
  const own = entries.find(({ organisation }) => organisation === OWN_ORGANISATION.organisation)
  const kind = bench.find(({ account }) => account === OWN_ORGANISATION.judge)
  return run(entries, bench, own && kind ? [{ entry: own.code, judge: kind.code }] : [])
}

/** Draws scorecards again, seed by seed, until they tell the category's story. */
function score(demo: Demo, key: CategoryKey, entries: readonly StoredEntry[], jury: readonly Juror[], pairs: readonly Pair[]): Scored[] {
  for (let seed = 0; seed < 4000; seed++) {
    const draw = demo.draw(`scores ${key} ${seed}`)
    const quality = new Map(entries.map((entry) => {
      const study = INVENTED_CASE_STUDIES.findIndex(({ text }) => text.title === entry.title)
      return [entry.code, study === 0 ? 4.7 : study === 1 ? 4.2 : 3.05 + draw.normal() * 0.7]
    }))
    const scored = pairs.flatMap(({ entry: code, judge }): Scored[] => {
      const entry = entries.find((each) => each.code === code)
      const juror = jury.find((each) => each.code === judge)
      if (!entry || !juror) return []
      const kind = juror.account === OWN_ORGANISATION.judge && entry.organisation === OWN_ORGANISATION.organisation ? 1.6 : 0
      const scores = scoresFor(draw, quality.get(code) ?? 3, juror.severity + kind)
      return [{ entry, juror, scores, total: totalFor(scores) }]
    })
    if (STORY[key](scored)) return scored
  }
  throw new Error(`no scorecards tell the story of ${key}`)
}

function outcomes(key: CategoryKey, scored: readonly Scored[]): { entry: StoredEntry; outcome: Outcome }[] {
  const order = ranking(scored).map(({ entry }) => entry)
  // the panel read the fourth again, without the strict ruler, and took it among the finalists
  if (key === 'access') [order[2], order[3]] = [order[3]!, order[2]!]
  return order.map((entry, place) => ({ entry, outcome: place === 0 ? 'winner' : place < 3 ? 'finalist' : place === 3 ? 'commended' : 'not-selected' }))
}

async function honourOf(
  demo: Demo, edition: DemoEdition, place: number, entry: StoredEntry, kind: 'winner' | 'finalist' | 'commended', citation: { en: string; fr: string; ar: string }, announcedAt: string, organisations: Organisations,
): Promise<string> {
  const { payload } = demo.awards.ctx
  const category = edition.categories[place]!
  const code = demo.code('HO')
  const organisation = await organisations.of(entry.organisation)
  const options = { collection: 'honours', overrideAccess: true, depth: 0, context: { silent: true } } as const
  const made = await payload.create({
    ...options, locale: 'en',
    data: {
      code, edition: edition.id, year: edition.year, category: category.name.en, lineage: category.lineage, kind, honouree: entry.organisation, organisation: organisation.id, project: entry.title,
      places: entry.made.answers.places as string[], pillar: category.pillar as '1', pillarIsOurs: false, citation: citation.en, entry: entry.code, state: 'published', mode: 'organisation', announcedAt,
    },
  })
  for (const locale of ['fr', 'ar'] as const) await payload.update({ ...options, id: made.id, locale, data: { citation: citation[locale] } })
  demo.published.push({ collection: 'honours', code, at: announcedAt })
  demo.count('honours')
  return code
}
