/**
 * What React sends to a page, without what depends on the moment: rows are numbered in the order in which they were
 * ready, and what occurs twice is written once and pointed at. Each pointer is followed, from the first row on.
 */
export function flightWords(bytes: Buffer): string {
  const rows = rowsOf(bytes)
  const done = new Map<string, string>()
  const open = new Set<string>()
  const ofRow = (id: string): string => {
    const known = done.get(id)
    if (known !== undefined) return known
    if (open.has(id)) return '"↻"'
    open.add(id)
    const words = rows.has(id) ? wordsOf(rows.get(id)) : '"no such row"'
    open.delete(id)
    done.set(id, words)
    return words
  }
  const wordsOf = (value: unknown): string => {
    if (typeof value === 'string') {
      const [, id = '', way] = POINTER.exec(value) ?? []
      if (id === '' || !rows.has(id)) return JSON.stringify(SEALED.test(value) || OF_THE_REQUEST.test(value) ? '…' : value)
      if (!way) return ofRow(id)
      const before = done.get(value) ?? wordsOf(at(rows.get(id), way.slice(1).split(':')))
      done.set(value, before)
      return before
    }
    if (Array.isArray(value)) return `[${value.map(wordsOf).join(',')}]`
    if (value && typeof value === 'object') return `{${Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}:${wordsOf(each)}`).sort().join(',')}}`
    return JSON.stringify(value) ?? 'null'
  }
  /** The part of a row, by a way that may itself lead over pointers. */
  const at = (value: unknown, [step, ...rest]: string[]): unknown => {
    const here = followed(value)
    if (step === undefined) return here
    const key = Array.isArray(here) && here[0] === '$' ? (ELEMENT[step] ?? step) : step
    return at((here as Record<string, unknown> | null)?.[key], rest) // an array or an object, as the way says
  }
  const followed = (value: unknown): unknown => {
    const [, id = '', way] = typeof value === 'string' ? (POINTER.exec(value) ?? []) : []
    return id === '' || !rows.has(id) ? value : at(rows.get(id), way ? way.slice(1).split(':') : [])
  }
  return ofRow('0')
}

const POINTER = /^\$[L@QWFh]?([0-9a-f]+)((?::[^:]+)*)$/
/** What Next binds to an action of its own is sealed with a random number each time. */
const SEALED = /^[\w+/]{80,}={0,2}$/
/** The key under which Next keeps the head of one request. */
const OF_THE_REQUEST = /^[\w-]{21}[a-z]$/
const ELEMENT: Record<string, string> = { type: '1', key: '2', props: '3' }

/** Rows: an id in hexadecimal, a colon, and JSON up to the end of the line; or a text of so many bytes; or a script. */
function rowsOf(bytes: Buffer): Map<string, unknown> {
  const rows = new Map<string, unknown>()
  for (let from = 0; from < bytes.length;) {
    const colon = bytes.indexOf(':', from)
    if (colon < 0) break
    const id = bytes.toString('utf8', from, colon).trim()
    const text = /^T([0-9a-f]+),/.exec(bytes.toString('latin1', colon + 1, colon + 20))
    if (text) {
      const start = colon + 1 + text[0].length
      from = start + parseInt(text[1] ?? '0', 16)
      rows.set(id, { text: bytes.toString('utf8', start, from) })
      continue
    }
    const end = bytes.indexOf('\n', colon)
    const row = bytes.toString('utf8', colon + 1, end < 0 ? undefined : end)
    from = end < 0 ? bytes.length : end + 1
    // Which script of the build renders something is nobody's secret.
    rows.set(id, /^(I|H[A-Z])/.test(row) ? 'a script' : parsed(row))
  }
  return rows
}

function parsed(row: string): unknown {
  try {
    return JSON.parse(row.replace(/^E(?=\{)/, ''))
  } catch {
    return row
  }
}
