import type { CollectionSlug } from 'payload'
import { isWithdrawnInLog, mayPublicRead, type LogAct } from '#policy/case-studies.ts'
import type { Context } from '#services/service.ts'
import { Shelf } from './shelf.ts'
import { readPractice } from './practice.ts'
import { idOf, type StoredCaseStudy } from './stored.ts'

/** How many documents are read at once: a slice never holds the process for long. */
const SLICE = 40
const LOG_SLICE = 500
const SETUP = ['organisations', 'programmes', 'editions', 'categories', 'honours', 'pages'] as const

type State = { shelf: Shelf | null; seq: number; under: Promise<void> | null; listeners: ((moved: Moved) => void)[] }
/** What a reading of the log brought: `codes` null after a building from nothing. */
export type Moved = { seq: number; codes: { code: string; act: LogAct }[] | null }

const stateOf = (ctx: Context): State =>
  ctx.runtime.own('library', () => ({ shelf: null, seq: -1, under: null, listeners: [] }))

/**
 * Everything public in memory, compact, at the newest generation of the publications log: built once from the database,
 * then kept in step by reading what the log says changed. Documents themselves are read on demand.
 */
export async function publicShelf(ctx: Context): Promise<Shelf> {
  const state = stateOf(ctx)
  const wanted = await ctx.runtime.generation.current()
  while (!state.shelf || state.seq < wanted) {
    state.under ??= bringUp(ctx, state).finally(() => { state.under = null })
    await state.under
  }
  return state.shelf
}

/** The place in the log that the shelf shows. */
export const shelfSeq = (ctx: Context): number => stateOf(ctx).seq

/** Told after each reading of the log, before anybody reads the shelf: search removes what was withdrawn. */
export function onShelfMoved(ctx: Context, listener: (moved: Moved) => void): void {
  stateOf(ctx).listeners.push(listener)
}

async function bringUp(ctx: Context, state: State): Promise<void> {
  const shelf = state.shelf
  if (!shelf) {
    const seq = await ctx.runtime.generation.read()
    state.shelf = await build(ctx)
    state.seq = seq
    state.listeners.forEach((listener) => listener({ seq, codes: null }))
    return
  }
  const news = await ctx.store.find('publications', { seq: { greater_than: state.seq } }, { sort: 'seq', limit: LOG_SLICE })
  const last = new Map(news.map((one) => [one.code ?? '', one]))
  for (const [code, { act, at, subjectCollection }] of last) {
    const collection = subjectCollection as CollectionSlug | null
    shelf.note(code, act, at)
    if (collection) await refresh(ctx, shelf, collection, code, act)
  }
  shelf.settle()
  state.seq = Math.max(state.seq, news.at(-1)?.seq ?? (await ctx.runtime.generation.read()))
  const moved = { seq: state.seq, codes: [...last].map(([code, { act }]) => ({ code, act })) }
  state.listeners.forEach((listener) => listener(moved))
}

/** A withdrawal is believed at once; anything else is read anew. */
async function refresh(ctx: Context, shelf: Shelf, collection: CollectionSlug, code: string, act: LogAct): Promise<void> {
  const [doc] = isWithdrawnInLog(act) ? [] : await ctx.store.find(collection, { code: { equals: code } }, { limit: 1 })
  place(shelf, collection, code, doc ?? null)
  for (const [name, relation] of relationsIn(doc)) {
    if (shelf.related(name, relation)) continue
    const named = await ctx.store.one(name, { id: { equals: relation } })
    if (named?.code) place(shelf, name, named.code, named)
  }
}

/** What it names may never have been spoken of in the log: an organisation becomes public with its first honour. */
function relationsIn(doc: unknown): ['organisations' | 'editions' | 'programmes', string][] {
  const { organisation, edition, programme } = (doc ?? {}) as { organisation?: unknown; edition?: unknown; programme?: unknown }
  const named = [['organisations', idOf(organisation)], ['editions', idOf(edition)], ['programmes', idOf(programme)]] as const
  return named.flatMap(([name, id]) => (id === null ? [] : [[name, id] as ['organisations' | 'editions' | 'programmes', string]]))
}

function place(shelf: Shelf, collection: CollectionSlug, code: string, doc: unknown): void {
  if (collection === 'case-studies') {
    const study = doc as StoredCaseStudy | null
    shelf.putPractice(code, study && mayPublicRead(study, shelf.lastAct(code)) ? readPractice(study) : null)
  } else shelf.putRecord(collection, code, doc)
}

async function build(ctx: Context): Promise<Shelf> {
  const shelf = new Shelf()
  for (let page = 1; ; page++) {
    const log = await ctx.store.find('publications', {}, { sort: 'seq', limit: LOG_SLICE, page })
    for (const one of log) shelf.note(one.code ?? '', one.act, one.at)
    if (log.length < LOG_SLICE) break
  }
  for (const collection of SETUP) await eachDocument(ctx, collection, (doc) => place(shelf, collection, doc.code ?? '', doc))
  await eachDocument(ctx, 'case-studies', (doc) => place(shelf, 'case-studies', doc.code ?? '', doc))
  shelf.settle()
  return shelf
}

/** Reads a whole collection in slices, in the order of its codes, so that a document made meanwhile shifts nothing. */
export async function eachDocument(
  ctx: Context, collection: (typeof SETUP)[number] | 'case-studies', take: (doc: { code?: string | null }) => void | Promise<void>,
): Promise<void> {
  const only = collection === 'case-studies' ? [{ _status: { equals: 'published' } }] : []
  for (let after = ''; ; ) {
    const docs = await ctx.store.find(collection, { and: [{ code: { greater_than: after } }, ...only] }, { sort: 'code', limit: SLICE })
    for (const doc of docs) await take(doc)
    const last = docs.at(-1)?.code
    if (docs.length < SLICE || !last) return
    after = last
    await new Promise((resolve) => setImmediate(resolve))
  }
}
