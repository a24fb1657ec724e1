import { newCode } from '#domain/codes.ts'
import { phaseAt, type CalendarRow } from '#domain/calendar.ts'
import { advance, type ActingRole, type ActOf, type Facts, type StatusBySubject } from '#domain/lifecycle/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { LOCALES } from '#i18n/locales.ts'
import type { Determination, Honour } from '#src/payload-types.ts'
import { appendEvent } from '#services/judging/chain.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { appendPublication, lastPublication } from '#services/publishing/log-publication.ts'
import type { Context } from '#services/service.ts'
import type { AnnouncementStep } from './announcement-plan.ts'
import { announcedCategories, categoryAtHand, roundOfCategory, wordsIn } from './category.ts'
import { determinationOf } from './determination-acts.ts'
import { freezeCategory } from './freeze-result.ts'
import type { Run } from './operation.ts'

type StepOf<K extends AnnouncementStep['kind']> = Extract<AnnouncementStep, { kind: K }>
const conflict = () => new Refusal('changed-meanwhile', {}, 409)

/** What holds by the time a step runs: the guard asked the rights, the typed number confirmed it, the reason was given. */
const CONFIRMED: Facts = {
  'announcement-confirmed': true, 'acceptance-not-needed': true, 'determination-made': true, 'no-conflict': true, 'reason-given': true, 'before-first-mail': true,
}
async function arrow<K extends 'entry' | 'determination'>(ctx: Context, run: Run, kind: K, status: StatusBySubject[K], act: ActOf<K>, by: ActingRole, facts: Facts = {}): Promise<StatusBySubject[K]> {
  const { edition } = await categoryAtHand(ctx, run.category ?? '')
  const phase = phaseAt((edition.doc.calendar ?? []) as CalendarRow[], run.category, ctx.now())
  const answer = advance({ kind, status }, { act, by, phase, now: ctx.now(), facts: { ...CONFIRMED, ...facts } })
  if (!answer.ok) throw new Refusal(`determination-${answer.code}`, {}, 409)
  return answer.to
}

export async function applyStep(ctx: Context, step: AnnouncementStep, run: Run): Promise<void> {
  switch (step.kind) {
    case 'freeze': return void (await freezeCategory(ctx, await categoryAtHand(ctx, run.category ?? ''), { by: run.by }))
    case 'determination': return publishDetermination(ctx, step, run)
    case 'entry': return giveOutcome(ctx, step, run)
    case 'honour': return makeHonour(ctx, step, run)
    case 'edition': return setAnnounced(ctx, run, true)
    case 'mail': return queueMail(ctx, step, run)
  }
}

export async function revertStep(ctx: Context, step: AnnouncementStep, run: Run): Promise<void> {
  switch (step.kind) {
    case 'freeze': return // a freeze stays: what was computed and mailed was so
    case 'determination': return unpublishDetermination(ctx, step, run)
    case 'entry': return takeBackOutcome(ctx, step, run)
    case 'honour': return takeBackHonour(ctx, step, run)
    case 'edition': return setAnnounced(ctx, run, false)
    case 'mail': return cancelMail(ctx, step, run)
  }
}

async function publishDetermination(ctx: Context, { entry, outcome, was }: StepOf<'determination'>, run: Run): Promise<void> {
  const seen = await determinationOf(ctx, run.category ?? '', entry)
  if (seen?.state === 'published' && seen.operation === run.operation) return chainDetermination(ctx, run, { entry, outcome })
  // One who declined keeps that, hidden: the entry is simply not selected.
  if (was === 'declined') return
  const state = await arrow(ctx, run, 'determination', seen?.state ?? 'pending', 'publish-determination', 'organiser')
  const published = { outcome, state, publishedAt: run.at, operation: run.operation }
  if (!seen) {
    await ctx.store.insert('determinations', { code: newCode('DT', ctx.random), edition: run.edition, category: run.category, entry, ...published, acceptance: 'not-asked', dueDiligence: false, feedbackReleased: false, rev: 1 })
  } else if (!(await ctx.store.updateIf('determinations', seen, published))) throw conflict()
  await chainDetermination(ctx, run, { entry, outcome })
}

/** The decision on an entry is an act of judging like a scorecard; `null`: it was taken back. Said again, it is chained once. */
async function chainDetermination(ctx: Context, run: Run, { entry, outcome }: { entry: string; outcome: string | null }): Promise<void> {
  const [last] = await ctx.store.find('events', { and: [{ chain: { equals: run.edition } }, { entry: { equals: entry } }, { act: { equals: 'determine' } }] }, { sort: '-seq', limit: 1 })
  if (((last?.body as { outcome?: string | null } | undefined)?.outcome ?? null) === outcome) return
  const round = (await roundOfCategory(ctx, await categoryAtHand(ctx, run.category ?? '')))?.code ?? ''
  await appendEvent(ctx, { edition: run.edition, act: 'determine', body: { act: 'determine', round, entry, judge: null, changes: last?.seq ?? null, outcome } })
}

async function unpublishDetermination(ctx: Context, { entry, was }: StepOf<'determination'>, run: Run): Promise<void> {
  const seen = await determinationOf(ctx, run.category ?? '', entry)
  if (!seen || seen.operation !== run.operation || seen.state !== 'published') return
  await chainDetermination(ctx, run, { entry, outcome: null })
  if (was === null) return ctx.store.remove('determinations', { and: [{ code: { equals: seen.code } }, { state: { equals: 'published' } }] })
  const state = await arrow(ctx, run, 'determination', seen.state, 'take-back-determination', 'organiser', { 'was-accepted': was === 'accepted', 'was-offered': was === 'offered' })
  if (!(await ctx.store.updateIf('determinations', seen, { state, publishedAt: null, operation: null }))) throw conflict()
}

type HistoryLine = { at: string; act: string; by: string; operation: string }

async function giveOutcome(ctx: Context, { entry: code, outcome }: StepOf<'entry'>, run: Run): Promise<void> {
  const seen = await ctx.store.byCode('entries', code)
  const selected = outcome !== 'not-selected'
  if (seen.outcome === outcome && seen.status === (selected ? 'in-competition' : 'not-selected')) return
  // Withdrawn since the announcement was approved: the entrant's word stands, nothing is written over it.
  if (seen.status !== 'in-competition') return
  const status = selected ? seen.status : await arrow(ctx, run, 'entry', seen.status, 'not-select', 'system')
  const history = [...((seen.history ?? []) as HistoryLine[]), { at: run.at, act: selected ? 'publish-determination' : 'not-select', by: run.by, operation: run.operation }]
  if (!(await ctx.store.updateIf('entries', seen, { status, outcome, history: history as never }))) throw conflict()
}

async function takeBackOutcome(ctx: Context, { entry: code, outcome, was }: StepOf<'entry'>, run: Run): Promise<void> {
  const seen = await ctx.store.byCode('entries', code)
  if (seen.outcome !== outcome || (seen.status !== 'not-selected' && seen.status !== 'in-competition')) return
  const status = seen.status === 'not-selected' ? await arrow(ctx, run, 'entry', seen.status, 'reinstate-entry', 'organiser') : seen.status
  if (!(await ctx.store.updateIf('entries', seen, { status, outcome: was.outcome }))) throw conflict()
}

const honourOf = async (ctx: Context, entry: string, run: Run): Promise<Honour | null> =>
  (await ctx.payload.find({ collection: 'honours', where: { and: [{ entry: { equals: entry } }, { announcedAt: { equals: run.at } }] }, depth: 0, limit: 1, pagination: false, overrideAccess: true })).docs[0] ?? null

/** Withdrawn while the announcement ran: no line in the ledger, no mail. */
const isGone = async (ctx: Context, entry: string): Promise<boolean> => (await ctx.store.byCode('entries', entry)).status === 'withdrawn'

/** Written first, then told in the log: a crash between the two leaves an honour that the next run tells. */
async function makeHonour(ctx: Context, { entry: code, outcome, tell }: StepOf<'honour'>, run: Run): Promise<void> {
  if (await isGone(ctx, code)) return
  const honour = (await honourOf(ctx, code, run)) ?? (await createHonour(ctx, code, outcome, tell, run))
  const last = await lastPublication(ctx, honour.code ?? '')
  if (last?.act !== 'publish') await appendPublication(ctx, { collection: 'honours', code: honour.code ?? '', act: 'publish' })
}

async function createHonour(ctx: Context, entry: string, kind: Honour['kind'], tell: StepOf<'honour'>['tell'], run: Run): Promise<Honour> {
  const category = await categoryAtHand(ctx, run.category ?? '')
  const determination = await determinationOf(ctx, category.code, entry)
  const citation = (determination?.citation ?? {}) as Record<string, string>
  const language = category.edition.doc.languages?.[0] ?? 'en'
  const programme = await ctx.payload.findByID({ collection: 'programmes', id: idOf(category.edition.doc.programme), depth: 0, overrideAccess: true })
  const organisation = tell.organisation
    ? (await ctx.payload.find({ collection: 'organisations', where: { name: { equals: tell.organisation } }, depth: 0, limit: 1, pagination: false, overrideAccess: true })).docs[0]
    : undefined
  const first = LOCALES.find((locale) => citation[locale]?.trim()) ?? 'en'
  const honour = (await ctx.payload.create({
    collection: 'honours', locale: first, overrideAccess: true, context: { silent: true },
    data: {
      edition: category.edition.id, year: category.edition.doc.year, category: wordsIn(category.name, language), lineage: category.doc.lineage, kind,
      // The site says "to be named" in the reader's language by the mode; this is what the panel's list shows.
      honouree: tell.honouree ?? ctx.runtime.t(language)('panel.honour.not-named'), organisation: organisation?.id, project: tell.project, places: tell.places,
      pillar: category.doc.pillar, citation: citation[first], entry, state: 'published', mode: tell.mode, announcedAt: run.at,
      sources: [{ title: wordsIn(category.edition.name, language), url: new URL(`/en/awards/${programme.slug}/${category.edition.doc.slug}`, ctx.env.PUBLIC_URL).href }],
    } as never, // localized fields in one language, relations as ids
  })) as Honour
  for (const locale of LOCALES) {
    if (locale !== first && citation[locale]?.trim()) await ctx.payload.update({ collection: 'honours', id: honour.id, locale, data: { citation: citation[locale] }, overrideAccess: true, context: { silent: true } })
  }
  return honour
}

/** Told first, then withdrawn: no reader meets a page that the log says is gone. */
async function takeBackHonour(ctx: Context, { entry }: StepOf<'honour'>, run: Run): Promise<void> {
  const honour = await honourOf(ctx, entry, run)
  if (!honour) return
  const last = await lastPublication(ctx, honour.code ?? '')
  if (last && last.act !== 'withdraw') await appendPublication(ctx, { collection: 'honours', code: honour.code ?? '', act: 'withdraw' })
  if (honour.state !== 'withdrawn') await ctx.payload.update({ collection: 'honours', id: honour.id, data: { state: 'withdrawn' }, overrideAccess: true, context: { silent: true } })
}

const idOf = (relation: string | { id: string }): string => (typeof relation === 'object' ? relation.id : relation)

/**
 * One column of the edition, never the whole document; read again after the write, since two ceremonies' buttons may be
 * pressed in the same second.
 */
async function setAnnounced(ctx: Context, run: Run, announced: boolean): Promise<void> {
  const read = async () => (await ctx.store.one('editions', { code: { equals: run.edition } }))
  for (let attempt = 0; attempt < 10; attempt++) {
    const edition = await read()
    if (!edition) throw new Refusal('not-found', { code: run.edition }, 404)
    const others = announcedCategories(edition).filter((each) => each.category !== run.category)
    const wanted = announced ? [...others, { category: run.category ?? '', at: run.at }] : others
    await ctx.store.set('editions', edition.id, { announcedCategories: wanted })
    const after = await read()
    if (after && announcedCategories(after).some((each) => each.category === run.category) === announced) break
  }
  await appendPublication(ctx, { collection: 'editions', code: run.edition, act: 'change' })
}

const mailKey = (step: StepOf<'mail'>, run: Run): string => `announce:${run.operation}:${step.entry}:${step.n}`

async function queueMail(ctx: Context, step: StepOf<'mail'>, run: Run): Promise<void> {
  if (await isGone(ctx, step.entry)) return
  const category = await categoryAtHand(ctx, run.category ?? '')
  const determination: Determination | null = await determinationOf(ctx, category.code, step.entry)
  const language = step.to.language
  await queueMessage(ctx, {
    key: mailKey(step, run), template: step.template, recipient: step.to.address, language, about: step.entry, edition: run.edition, operation: run.operation, hold: true,
    params: {
      name: step.to.name || 'none', title: step.title, category: wordsIn(category.name, language), edition: wordsIn(category.edition.name, language),
      citation: wordsIn(determination?.citation, language) || 'none', feedback: wordsIn(determination?.feedback, language), url: new URL(step.url, ctx.env.PUBLIC_URL).href,
    },
  })
}

async function cancelMail(ctx: Context, step: StepOf<'mail'>, run: Run): Promise<void> {
  const message = await ctx.store.one('messages', { key: { equals: mailKey(step, run) } })
  if (!message || message.state === 'cancelled') return
  if (!(await ctx.store.updateIf('messages', message, { state: 'cancelled' }, { state: { in: ['held', 'queued'] } }))) throw new Refusal('mail-has-left', {}, 409)
}
