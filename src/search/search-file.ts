import Database from 'libsql'
import { matchExpression, wordsOf, type Sought } from './fold.ts'
import { nearest, type Candidate } from './near-words.ts'

/** One account in one language, public words only. */
export type SearchText = { code: string; language: string; title: string; summary: string; body: string }

/** Raised when folding or tables change: an older file is made anew. */
const VERSION = '1'

/** The part of libsql that is used here; its package ships no types. */
type Statement = { run(...values: unknown[]): unknown; get(...values: unknown[]): unknown; all(...values: unknown[]): unknown[] }
type Connection = { exec(sql: string): void; prepare(sql: string): Statement; close(): void }

const TABLES = `
  PRAGMA secure_delete = ON;
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS texts (id INTEGER PRIMARY KEY, code TEXT NOT NULL, language TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS texts_code ON texts (code);
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (title, summary, body, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
  CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab (words, 'row');
  CREATE TABLE IF NOT EXISTS shown (folded TEXT PRIMARY KEY, word TEXT NOT NULL) WITHOUT ROWID;
  INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
`

/** The derived full-text index: can be thrown away and made again at any time. */
export class SearchFile {
  readonly #db: Connection
  readonly #known = new Map<string, Statement>()
  readonly #codes = new Map<number, string>()
  /** Words that are surely in `shown`: most words of a text are, and need no statement. */
  readonly #shown = new Set<string>()

  /** `building`: nothing is lost with a file that is not finished, so it does not wait for the disk. */
  constructor(readonly path: string, { building = false } = {}) {
    this.#db = new Database(path) as Connection
    // One file without a log beside it: it is renamed once built, while a connection may still be closing.
    if (path !== ':memory:') this.#db.exec(`PRAGMA journal_mode = DELETE; PRAGMA synchronous = ${building ? 'OFF' : 'NORMAL'};`)
    this.#db.exec(TABLES)
    for (const row of this.#say('SELECT id, code FROM texts').all() as { id: number; code: string }[]) this.#codes.set(row.id, row.code)
  }

  #say(sql: string): Statement {
    const statement = this.#known.get(sql) ?? this.#db.prepare(sql)
    this.#known.set(sql, statement)
    return statement
  }

  /** The place in the publications log that the file shows; null when it was never finished, or by older rules. */
  get seq(): number | null {
    const rows = this.#say('SELECT key, value FROM meta').all() as { key: string; value: string }[]
    const meta = new Map(rows.map((row) => [row.key, row.value]))
    return meta.get('version') === VERSION && meta.has('seq') ? Number(meta.get('seq')) : null
  }
  set seq(value: number | null) {
    const write = this.#say('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
    write.run('version', VERSION)
    write.run('seq', String(value ?? 0))
  }

  get size(): number {
    return this.#codes.size
  }

  together(act: () => void): void {
    this.#db.exec('BEGIN')
    try {
      act()
      this.#db.exec('COMMIT')
    } catch (error) {
      this.#db.exec('ROLLBACK')
      this.#shown.clear()
      throw error
    }
  }

  put(texts: readonly SearchText[]): void {
    this.together(() => {
      for (const code of new Set(texts.map((one) => one.code))) this.#forget(code)
      for (const one of texts) this.#add(one)
    })
  }

  #add(one: SearchText): void {
    const { id } = this.#say('INSERT INTO texts (code, language) VALUES (?, ?) RETURNING id').get(one.code, one.language) as { id: number }
    const parts = [one.title, one.summary, one.body].map((text) => ({ text, words: wordsOf(text) }))
    this.#say('INSERT INTO words (rowid, title, summary, body) VALUES (?, ?, ?, ?)').run(id, ...parts.map(({ words }) => words.map((word) => word.folded).join(' ')))
    this.#codes.set(id, one.code)
    const show = this.#say('INSERT OR IGNORE INTO shown (folded, word) VALUES (?, ?)')
    for (const { text, words } of parts)
      for (const { folded, start, end } of words) {
        if (folded.length <= 2 || this.#shown.has(folded)) continue
        show.run(folded, text.slice(start, end).toLowerCase())
        this.#shown.add(folded)
      }
  }

  remove(code: string): void {
    this.together(() => this.#forget(code))
  }

  /** Its words leave the vocabulary too, unless another text has them. */
  #forget(code: string): void {
    const rows = this.#say('SELECT texts.id, title, summary, body FROM texts JOIN words ON words.rowid = texts.id WHERE code = ?').all(code) as { id: number; title: string; summary: string; body: string }[]
    for (const row of rows) {
      this.#say('DELETE FROM words WHERE rowid = ?').run(row.id)
      this.#say('DELETE FROM texts WHERE id = ?').run(row.id)
      this.#codes.delete(row.id)
    }
    const words = new Set(rows.flatMap((row) => `${row.title} ${row.summary} ${row.body}`.split(' ')))
    const used = this.#say('SELECT 1 FROM vocabulary WHERE term = ?')
    for (const word of words) {
      if (used.get(word)) continue
      this.#say('DELETE FROM shown WHERE folded = ?').run(word)
      this.#shown.delete(word)
    }
  }

  /** Codes of all that has every word, best first, each once. */
  find(sought: Sought): string[] {
    if (sought.words.length === 0) return []
    const { ids } = this.#say(
      'SELECT json_group_array(id) AS ids FROM (SELECT rowid AS id FROM words WHERE words MATCH ? ORDER BY bm25(words, 8.0, 3.0, 1.0))',
    ).get(matchExpression(sought)) as { ids: string }
    const codes = (JSON.parse(ids) as number[]).flatMap((id) => this.#codes.get(id) ?? [])
    return [...new Set(codes)]
  }

  /** Near queries: each word that no text has is replaced by words of the vocabulary that are spelled almost so. */
  near(sought: Sought): string[] {
    const choices = sought.words.map((word, i) => {
      const typed = sought.typed[i] ?? word
      return this.#isKnown(word, i === sought.words.length - 1) ? [typed] : this.#nearest(word).map((one) => one.shown)
    })
    if (choices.some((options) => options.length === 0) || choices.every((options, i) => options[0] === sought.typed[i])) return []
    const most = Math.min(3, Math.max(...choices.map((options) => options.length)))
    return Array.from({ length: most }, (_, n) => choices.map((options) => options[Math.min(n, options.length - 1)]).join(' '))
  }

  #isKnown(word: string, asPrefix: boolean): boolean {
    const found = asPrefix
      ? this.#say('SELECT 1 FROM vocabulary WHERE term >= ? AND term < ? LIMIT 1').get(word, `${word}\u{10ffff}`)
      : this.#say('SELECT 1 FROM vocabulary WHERE term = ?').get(word)
    return found !== undefined && found !== null
  }

  /** Words that begin alike, by the index; where none is near, those whose first letter was mistyped, left out, doubled or swapped. */
  #nearest(word: string): Candidate[] {
    const letters = [...word]
    const [first = '', second = ''] = letters
    const near = nearest(word, this.#candidates(word, 'folded >= ? AND folded < ?', first, `${first}\u{10ffff}`))
    if (near.length > 0 || letters.length < 4) return near
    const [after, from] = [letters.slice(1, 3).join(''), letters.slice(0, 2).join('')]
    return nearest(word, this.#candidates(word, '(substr(folded, 2, 2) IN (?, ?) OR (folded >= ? AND folded < ?))', after, from, second, `${second}\u{10ffff}`))
  }

  #candidates(word: string, like: string, ...values: string[]): Candidate[] {
    return this.#say(
      `SELECT folded, shown.word AS shown, vocabulary.doc AS texts FROM shown JOIN vocabulary ON vocabulary.term = shown.folded WHERE ${like} AND length(folded) BETWEEN ? AND ?`,
    ).all(...values, word.length - 2, word.length + 2) as Candidate[] // columns as named
  }

  /** Called once a build is through: one segment answers faster than many. */
  optimize(): void {
    this.#db.exec("INSERT INTO words (words) VALUES ('optimize')")
  }
  close(): void {
    this.#known.clear()
    this.#db.close()
  }
}
