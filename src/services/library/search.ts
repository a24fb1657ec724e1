import { rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { isWithdrawnInLog } from '#policy/case-studies.ts'
import { createSearchBuilder } from '#runtime/search-builder.ts'
import { SearchFile, type SearchText } from '#src/search/search-file.ts'
import type { Context } from '#services/service.ts'
import { eachDocument, onShelfMoved, publicShelf, shelfSeq, type Moved } from './public-index/index.ts'
import type { StoredCaseStudy } from './public-index/stored.ts'
import { searchTexts } from './search-texts.ts'

/** More news than this since the file was closed, and it is made anew. */
const TOO_MANY = 2000
/** Texts handed to the builder at once: each portion is one transaction, and many small ones cost half as much again. */
const PORTION = 500

type State = { file: SearchFile | null; building: Promise<void> | null; changed: Set<string>; keeping: Promise<void> | null; failedAt: number; listens: boolean }

const stateOf = (ctx: Context): State => {
  const state = ctx.runtime.own('search', (): State => ({ file: null, building: null, changed: new Set(), keeping: null, failedAt: 0, listens: false }))
  if (!state.listens) {
    state.listens = true
    onShelfMoved(ctx, (moved) => follow(ctx, state, moved))
    ctx.runtime.onStop(async () => {
      await state.keeping?.catch(() => undefined)
      state.file?.close()
      state.file = null
    })
  }
  return state
}

/** Beside the database; in memory where that is. */
export function searchPath({ DATABASE_URI }: { DATABASE_URI: string }): string {
  if (DATABASE_URI === ':memory:') return ':memory:'
  return DATABASE_URI.startsWith('file:') ? `${DATABASE_URI.slice('file:'.length)}.search` : 'data/search.db'
}

/** The index, as new as the shelf; null while it is being built: the site goes on without words. */
export async function searchFile(ctx: Context): Promise<SearchFile | null> {
  const state = stateOf(ctx)
  if (!state.file) {
    startBuilding(ctx, state)
    return null
  }
  await state.keeping
  return state.file
}

/** Resolves when words can be searched: for commands and tests; a server never waits for it. */
export async function searchReady(ctx: Context): Promise<SearchFile> {
  const state = stateOf(ctx)
  for (let tries = 0; !state.file && tries < 2; tries++) {
    startBuilding(ctx, state)
    await state.building
  }
  await state.keeping
  if (!state.file) throw new Error('the search file could not be built')
  return state.file
}

/** Makes the file anew from the documents, in the background; the old one answers until then. */
export async function rebuildSearch(ctx: Context): Promise<{ texts: number }> {
  const state = stateOf(ctx)
  await state.building
  state.building = build(ctx, state).finally(() => { state.building = null })
  await state.building
  return { texts: state.file?.size ?? 0 }
}

function startBuilding(ctx: Context, state: State): void {
  if (state.building || Date.now() - state.failedAt < 30_000) return
  state.building = open(ctx, state)
    .catch((error: unknown) => {
      state.failedAt = Date.now()
      ctx.payload.logger.error({ err: error, msg: 'The search file could not be built; the site runs without it.' })
    })
    .finally(() => { state.building = null })
}

/** Takes the file that is there, if it can be brought up to date by what the log says; otherwise builds. */
async function open(ctx: Context, state: State): Promise<void> {
  const path = searchPath(ctx.env)
  if (path === ':memory:' || !existsSync(path)) return build(ctx, state)
  await publicShelf(ctx)
  const file = new SearchFile(path)
  const seq = file.seq
  const news = seq === null ? [] : await ctx.store.find('publications', { and: [{ seq: { greater_than: seq } }, { subjectCollection: { equals: 'case-studies' } }] }, { sort: 'seq', limit: TOO_MANY })
  if (seq === null || seq > shelfSeq(ctx) || news.length === TOO_MANY) {
    file.close()
    return build(ctx, state)
  }
  state.file = file
  follow(ctx, state, { seq: shelfSeq(ctx), codes: news.map((one) => ({ code: one.code ?? '', act: one.act })) })
  await state.keeping
}

async function build(ctx: Context, state: State): Promise<void> {
  const shelf = await publicShelf(ctx)
  const seq = shelfSeq(ctx)
  const path = searchPath(ctx.env)
  const made = path === ':memory:' ? path : `${path}.new`
  await removeFile(made)
  const builder = createSearchBuilder(made)
  try {
    let portion: SearchText[] = []
    await eachDocument(ctx, 'case-studies', async (doc) => {
      const practice = shelf.practices.get(doc.code ?? '')
      if (practice) portion.push(...searchTexts(shelf, practice, doc as unknown as StoredCaseStudy)) // stored shape, see stored.ts
      if (portion.length < PORTION) return
      await builder.put(portion)
      portion = []
    })
    await builder.put(portion)
    const file = await builder.finish(seq)
    if (path === ':memory:') return take(ctx, state, file)
    file.close()
  } catch (error) {
    await builder.abandon().catch(() => undefined)
    throw error
  }
  state.file?.close()
  state.file = null
  await removeFile(path)
  await rename(made, path)
  take(ctx, state, new SearchFile(path))
}

const removeFile = async (path: string): Promise<void> => {
  if (path !== ':memory:') for (const end of ['', '-wal', '-shm']) await rm(path + end, { force: true })
}

/** What moved while it was built is read once more. */
function take(ctx: Context, state: State, file: SearchFile): void {
  state.file = file
  const codes = [...state.changed]
  state.changed.clear()
  if (codes.length > 0) follow(ctx, state, { seq: shelfSeq(ctx), codes: codes.map((code) => ({ code, act: null })) })
}

/** Withdrawn words leave at once, before anybody is answered; new ones follow, one after another. */
function follow(ctx: Context, state: State, { seq, codes }: Moved): void {
  if (!codes) return
  for (const { code } of codes) state.changed.add(code)
  const { file } = state
  if (!file) return
  for (const { code, act } of codes) if (isWithdrawnInLog(act)) file.remove(code)
  state.keeping = (state.keeping ?? Promise.resolve()).then(() => keepUp(ctx, state, file, seq)).catch((error: unknown) => {
    ctx.payload.logger.error({ err: error, msg: 'The search file could not follow a change; it is made anew.' })
    state.file = null
  })
}

async function keepUp(ctx: Context, state: State, file: SearchFile, seq: number): Promise<void> {
  const codes = [...state.changed]
  state.changed.clear()
  const shelf = await publicShelf(ctx)
  for (const code of codes) {
    const practice = shelf.practices.get(code)
    const [doc] = practice ? await ctx.store.find('case-studies', { code: { equals: code } }, { limit: 1 }) : []
    if (practice && doc) file.put(searchTexts(shelf, practice, doc as unknown as StoredCaseStudy)) // stored shape, see stored.ts
    else file.remove(code)
  }
  file.seq = seq
}
