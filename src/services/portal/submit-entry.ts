import { z } from 'zod'
import { newCode } from '#domain/codes.ts'
import { bindColumns, textOf, visibleQuestions, type Answer } from '#domain/forms/index.ts'
import { advance, type Advanced, type EntryStatus } from '#domain/lifecycle/index.ts'
import { isDuplicateRefusal, Refusal } from '#domain/refusal.ts'
import { mayActForEntrant } from '#policy/entries.ts'
import type { Viewer } from '#policy/viewer.ts'
import { defineService, type Context } from '#services/service.ts'
import type { Entry, EntryRevision } from '#src/payload-types.ts'
import { missingOf, sendingAct } from './check-entry.ts'
import { answersOf, declaredOf, historyOf, peopleIn, wasApplied, withKey, type SetAside, setAsideOf } from './entry-parts.ts'
import { entryCode, ownDeadline } from './open-draft.ts'
import { locale } from './open-calls.ts'
import { openOwn, type Own } from './open-own.ts'
import { recordConsents } from './record-consents.ts'
import { refuse } from './refuse.ts'
import { sendReceipt } from './send-receipt.ts'
import { phasesOf } from './setup.ts'
import { problemsOf, publishedOf, sameSet } from './show-entry.ts'

export type Sent = { entry: string; revision: number; late: boolean; at: string }

/**
 * Sends the entry: first an immutable revision, then the entry that points to it, then the receipt. A post whose answer
 * was lost and that comes again finds its revision by the key, finishes what is unfinished and answers the same.
 */
export const submitEntry = defineService({
  act: true,
  input: z.object({ entry: entryCode, key: z.string().min(8).max(64), locale }),
  async run({ ctx, viewer, input }): Promise<Sent> {
    let own = await openOwn(ctx, viewer, input.entry, mayActForEntrant)
    const before = await ctx.store.one('entry-revisions', { and: [{ entry: { equals: input.entry } }, { idempotencyKey: { equals: input.key } }] })
    if (before) return finishSending(ctx, viewer, own, before, input)
    const cutOff = await ctx.store.one('entry-revisions', { and: [{ entry: { equals: input.entry } }, { number: { equals: (own.entry.revision ?? 0) + 1 } }] })
    if (cutOff) {
      // An earlier sending stopped between its two writes: it counts, and what changed since is a revision of its own.
      const sent = await finishSending(ctx, viewer, own, cutOff, input)
      if (sameSet(own.paper.form, answersOf(own.entry), answersOf(cutOff))) return sent
      own = await openOwn(ctx, viewer, input.entry, mayActForEntrant)
    }
    const advanced = await allowed(ctx, viewer, own)
    const revision = await writeRevision(ctx, own, { key: input.key, late: advanced.late, at: viewer.now.toISOString() })
    return finishSending(ctx, viewer, own, revision, input)
  },
})

async function allowed(ctx: Context, viewer: Viewer, own: Own): Promise<Advanced<EntryStatus>> {
  const missing = missingOf(own, declaredOf(own.entry.declarations))
  if (own.setup.category.cancelled) throw new Refusal('category-takes-none', {}, 409)
  if (missing.includes('address')) throw new Refusal('address-not-confirmed', {}, 409)
  const result = advance({ kind: 'entry', status: own.entry.status }, {
    act: sendingAct(own), by: 'entrant', phase: phasesOf(own.setup, viewer.now), now: viewer.now,
    facts: {
      'form-complete': problemsOf(own, viewer.now).length === 0, 'declarations-made': missing.length === 0,
      'before-own-deadline': ownDeadline(own.entry, viewer.now), 'outcome-open': (await publishedOf(ctx, own.entry.code ?? '')) === null,
    },
  })
  if (!result.ok) throw refuse(result)
  return result
}

/** The answers that are asked: what a condition hides is kept in the draft and not sent. */
function sentAnswers({ entry, paper }: Own): Record<string, Answer> {
  const answers = answersOf(entry)
  return Object.fromEntries(visibleQuestions(paper.form, answers).flatMap((question): [string, Answer][] => {
    const answer = answers[question.key]
    return answer === undefined ? [] : [[question.key, answer]]
  }))
}

async function writeRevision(ctx: Context, own: Own, { key, late, at }: { key: string; late: boolean; at: string }): Promise<EntryRevision> {
  const { entry, paper, files } = own
  const answers = sentAnswers(own)
  const bound = bindColumns(paper.form, answers)
  const asked = visibleQuestions(paper.form, answers).map((question) => question.key)
  const documents = files.filter((file) => asked.includes(file.question ?? '')).map(({ code, question, fileName, mimeType, size, sha256 }) => ({ code, question, fileName, mimeType, size, sha256 }))
  for (let attempt = 0; attempt < 6; attempt++) {
    try {
      return await ctx.store.insert('entry-revisions', {
        code: newCode('ER', ctx.random), entry: entry.code ?? '', number: (entry.revision ?? 0) + 1, form: entry.form, formVersion: entry.formVersion, answers, documents,
        declarations: entry.declarations, people: entry.people, organisations: organisationsOf(own), title: bound.title ?? '', summary: bound.summary ?? '',
        language: entry.language, late, idempotencyKey: key, at,
      })
    } catch (error) {
      if (!isDuplicateRefusal(error)) throw error
      // The number is taken: the same act in another window, or one that was cut off before the entry pointed to it.
      const taken = await ctx.store.one('entry-revisions', { and: [{ entry: { equals: entry.code } }, { number: { equals: (entry.revision ?? 0) + 1 } }] })
      if (taken) return taken
    }
  }
  throw new Refusal('changed-meanwhile', {}, 409)
}

function organisationsOf({ entry, paper }: Own): { name: string }[] {
  const name = paper.organisation ? textOf(answersOf(entry)[paper.organisation]).trim() : ''
  return name ? [{ name }] : []
}

/** Points the entry to its revision, once; then consents and receipt, each known by its own key. */
export async function finishSending(ctx: Context, viewer: Viewer, own: Own, revision: EntryRevision, input: { entry: string; key: string; locale: string }): Promise<Sent> {
  let entry = own.entry
  for (let attempt = 0; (entry.revision ?? 0) < revision.number; attempt++) {
    if (attempt > 8 || entry.status === 'withdrawn') throw new Refusal('changed-meanwhile', {}, 409)
    entry = (await ctx.store.updateIf('entries', entry, changesOf({ ...own, entry }, revision, viewer, input))) ?? (await ctx.store.byCode('entries', input.entry))
  }
  await recordConsents(ctx, { ...own, entry }, revision, input.locale)
  await sendReceipt(ctx, { ...own, entry }, revision, input.locale)
  return { entry: input.entry, revision: revision.number, late: revision.late === true, at: revision.at ?? '' }
}

function changesOf({ entry, paper }: Own, revision: EntryRevision, viewer: Viewer, { key, locale: language }: { key: string; locale: string }): Partial<Omit<Entry, 'id' | 'createdAt' | 'updatedAt' | 'rev'>> {
  const answers = answersOf(revision)
  const bound = bindColumns(paper.form, answers)
  const organisations = Array.isArray(revision.organisations) ? (revision.organisations as { name?: string }[]) : [] // written above
  const aside: SetAside = setAsideOf(entry)
  const act = sendingAct({ entry })
  return {
    status: 'submitted', revision: revision.number, submittedAt: revision.at, late: entry.late === true || revision.late === true,
    title: bound.title ?? '', summary: bound.summary ?? '', places: bound.places ?? [], pillars: bound.pillars ?? [], beneficiaries: bound.beneficiaries ?? {},
    start: bound.start ?? null, organisations, organisationName: organisations[0]?.name ?? null, interfaceLanguage: language,
    ...(entry.status === 'returned' ? { editableUntil: null, openedQuestions: [] } : {}),
    // Older texts were kept until it was sent.
    setAside: { ...aside, older: [] }, people: peopleIn(entry), lastKey: wasApplied(entry, key) ? entry.lastKey : withKey(entry, key),
    history: [...historyOf(entry), { at: revision.at ?? viewer.now.toISOString(), act, by: viewer.person?.code ?? 'nominator', revision: revision.number }],
  }
}
