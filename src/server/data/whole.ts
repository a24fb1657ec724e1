import type { CachedPage } from '#runtime/page-cache.ts'
import { nobody } from '#policy/viewer.ts'
import type { AskedSet } from '#services/open-data/asked.ts'
import type { Awards } from '#src/awards.ts'
import { pack, type Rendered } from '../cached-page.ts'
import { csvOf } from './csv.ts'

export const CSV_TYPE = 'text/csv; charset=utf-8; header=present'
/** A long table is compressed less hard: it is made anew after each publication. */
const LONG = 1_000_000

export async function csvTable(awards: Awards, asked: AskedSet): Promise<Rendered> {
  const table = await awards.openDataTable(nobody(awards.ctx.now()), asked)
  return { status: 200, type: CSV_TYPE, body: csvOf(table), validUntil: table.validUntil }
}

/**
 * A table at the newest generation, made once however many ask at the same time: the file itself and the checksum in
 * the description are the same bytes.
 */
export async function wholeTable(awards: Awards, key: string, asked: AskedSet): Promise<CachedPage> {
  const { runtime, now } = awards.ctx
  const generation = await runtime.generation.current()
  const kept = runtime.pages.get(key, generation, now().getTime())
  if (kept) return kept
  const making = runtime.own('tables-being-made', () => new Map<string, Promise<CachedPage>>())
  const name = `${generation} ${key} ${runtime.clock.moved?.by ?? 0}`
  const under = making.get(name) ?? csvTable(awards, asked)
    .then((made) => pack(made, generation, made.body.length > LONG ? 4 : 9))
    .then((page) => { runtime.pages.set(key, page); return page })
    .finally(() => making.delete(name))
  making.set(name, under)
  return under
}
