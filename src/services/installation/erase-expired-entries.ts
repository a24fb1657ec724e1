import { createHmac } from 'node:crypto'
import { comparableName } from '#domain/conflicts-names.ts'
import { keptUntil, USUAL_RETENTION } from '#domain/retention.ts'
import { removeFile } from '#services/documents/store-upload.ts'
import { announcedCategories } from '#services/outcome/category.ts'
import { nomineeNamesOf } from '#services/screening/facts.ts'
import type { Context } from '#services/service.ts'
import type { Edition, Entry } from '#src/payload-types.ts'

type Kept = { erased?: string }
const keptOf = (entry: Pick<Entry, 'setAside'>): Kept => (entry.setAside ?? {}) as Kept // JSON column; this is the one writer of `erased`

/** The moment from which nothing of an edition's entries may be kept: its retention after the last announcement, else after the end of its calendar. */
function endOf(edition: Edition): Date | null {
  const rows = edition.calendar ?? []
  const announced = [...announcedCategories(edition).map(({ at }) => at), ...rows.filter(({ kind }) => kind === 'announced').map(({ opens }) => opens)]
  const known = announced.length > 0 ? announced : rows.map(({ opens, closes }) => closes ?? opens)
  const last = known.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1)
  return last ? keptUntil(last, edition.retentionMonths ?? USUAL_RETENTION) : null
}

/**
 * When the retention of an edition ends, its entries become counts without persons: answers, files, addresses and names
 * go, in the revisions too, and what judges and staff wrote of them. What stays is code, category, status, outcome,
 * places and numbers of people reached, and a keyed hash of each nominee's name, by which a former entrant is told
 * from a new one. Scores stay under codes, so that the chain is whole; what was published rests on its own consents.
 */
export async function eraseExpiredEntries(ctx: Context): Promise<number> {
  const { docs } = await ctx.payload.find({ collection: 'editions', depth: 0, pagination: false, overrideAccess: true })
  const done = ctx.runtime.own('erased-editions', () => new Set<string>())
  let erased = 0
  for (const edition of docs as Edition[]) {
    const code = edition.code ?? ''
    const end = endOf(edition)
    if (!code || edition.record || done.has(code) || !end || end > ctx.now()) continue
    let left = 0
    for (const entry of await ctx.store.find('entries', { edition: { equals: code } })) {
      if (keptOf(entry).erased) continue
      if (await eraseEntry(ctx, entry)) erased++
      else left++ // written by somebody meanwhile: the next run takes it
    }
    await eraseOfEdition(ctx, code)
    if (left === 0) done.add(code)
  }
  return erased
}

const hashOf = (ctx: Context, name: string): string => createHmac('sha256', ctx.payload.secret).update(`nominee:${comparableName(name).words}`).digest('hex')

/** The row of the entry is marked last: broken off anywhere, it is taken up again. */
async function eraseEntry(ctx: Context, entry: Entry): Promise<boolean> {
  const { store } = ctx
  const code = entry.code ?? ''
  const of = { entry: { equals: code } }
  for (const { storedAs } of await store.find('documents', of)) if (storedAs) await removeFile(ctx, storedAs)
  await store.remove('documents', of)
  await store.remove('entry-texts', of)
  await store.remove('links', { subject: { equals: code } })
  for (const { id } of await store.find('entry-revisions', of))
    await store.set('entry-revisions', id, { answers: {}, documents: [], declarations: {}, people: [], organisations: [], title: null, summary: null })
  for (const { id } of await store.find('scorecards', of)) await store.set('scorecards', id, { comments: {} })
  for (const { id } of await store.find('assignments', of)) await store.set('assignments', id, { why: null, note: null })
  for (const { id } of await store.find('conflicts', of)) await store.set('conflicts', id, { evidence: null, note: null })
  for (const { id } of await store.find('determinations', of)) await store.set('determinations', id, { feedback: null, minutes: null })
  for (const { id } of await store.find('messages', { about: { equals: code } })) await store.set('messages', id, { recipient: '', subject: null, text: null, html: null, original: null })
  // what is public rests on them: they go with it, not before
  const published = await ctx.payload.count({ collection: 'honours', where: { and: [{ entry: { equals: code } }, { state: { in: ['published', 'corrected', 'revoked'] } }] }, overrideAccess: true })
  if (published.totalDocs === 0) await store.remove('consents', of)
  const nominees = nomineeNamesOf(entry).map((name) => hashOf(ctx, name))
  const written = await store.updateIf('entries', entry, {
    people: [], organisations: [], answers: {}, declarations: {}, title: null, summary: null, organisationName: null, start: null, owner: null, members: null, address: null,
    openedQuestions: null, editableUntil: null, screening: decisionAlone(entry.screening), appeal: decisionAlone(entry.appeal), history: actsAlone(entry.history), lastKey: null,
    setAside: { erased: ctx.now().toISOString(), nominees },
  })
  return written !== null
}

/** Plans of acts of the edition carry names and addresses in their steps; what stays is who did what, when. */
async function eraseOfEdition(ctx: Context, edition: string): Promise<void> {
  for (const { id } of await ctx.store.find('operations', { and: [{ edition: { equals: edition } }, { state: { in: ['done', 'reverted', 'abandoned'] } }] }))
    await ctx.store.set('operations', id, { input: {}, steps: [], effects: {} })
}

const pick = (value: unknown, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries((value ?? {}) as Record<string, unknown>).filter(([key]) => keys.includes(key)))
const decisionAlone = (value: unknown) => (value ? pick(value, ['decision', 'state', 'at', 'by', 'decidedAt', 'duplicateOf', 'rules']) : null)
const actsAlone = (value: unknown) => (Array.isArray(value) ? value.map((line) => pick(line, ['at', 'act', 'from', 'to', 'revision'])) : [])
