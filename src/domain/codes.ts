/**
 * Codes name everything that is public, exported, chained, mailed or cited: a prefix that says what it is, and six
 * random characters of Crockford's base 32 (no I, L, O, U: nobody misreads one aloud). About 1.07 thousand million of
 * each kind; the database's unique index refuses the rare repetition and the caller draws again.
 */
export const CODE_KINDS = {
  EN: 'entry', CS: 'case-study', HO: 'honour', OR: 'organisation', ED: 'edition', CA: 'category', PE: 'person',
  JU: 'judge', DO: 'document', ME: 'message', OP: 'operation', RO: 'round', FO: 'form', ER: 'entry-revision',
  SC: 'scorecard', AS: 'assignment', PR: 'programme', PA: 'panel', PG: 'page', MD: 'media', CN: 'consent',
  DT: 'determination', RS: 'result', AP: 'appointment', CF: 'conflict', RP: 'report',
} as const

export type CodePrefix = keyof typeof CODE_KINDS
export type CodeKind = (typeof CODE_KINDS)[CodePrefix]

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 6
const WRITTEN = /^([A-Z]{2})-([0-9A-HJKMNP-TV-Z]{6})$/

const isPrefix = (text: string): text is CodePrefix => Object.hasOwn(CODE_KINDS, text)

/**
 * A new code. `randomBytes(n)` gives n bytes from a cryptographic source; 256 is a multiple of 32, so the low five
 * bits of a byte are uniform. Throws RangeError if the source gives too few bytes.
 */
export function newCode(prefix: CodePrefix, randomBytes: (n: number) => Uint8Array): string {
  const bytes = randomBytes(LENGTH)
  if (bytes.length < LENGTH) throw new RangeError(`a code needs ${LENGTH} random bytes`)
  let characters = ''
  for (const byte of bytes.subarray(0, LENGTH)) characters += ALPHABET.charAt(byte & 31)
  return `${prefix}-${characters}`
}

/** Whether the value is a code exactly as written by `newCode`, of this kind if a prefix is given. */
export function isCode(value: unknown, prefix?: CodePrefix): value is string {
  const match = typeof value === 'string' ? WRITTEN.exec(value) : null
  const found = match?.[1]
  return found !== undefined && isPrefix(found) && (prefix === undefined || found === prefix)
}

/**
 * Reads a code as a person types it: lower case, spaces, a missing or long dash, O for 0, I or L for 1 (and the
 * reverse in the prefix). Gives the code as written by `newCode`, or null if it is none, or not of this kind.
 */
export function parseCode(typed: string, prefix?: CodePrefix): { prefix: CodePrefix; code: string } | null {
  const bare = typed.normalize('NFKC').toUpperCase().replace(/[\s\p{Pd}_\u2212]/gu, '')
  if (bare.length !== 2 + LENGTH) return null
  const head = bare.slice(0, 2).replaceAll('0', 'O')
  const tail = bare.slice(2).replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const code = `${head}-${tail}`
  return isPrefix(head) && isCode(code, prefix) ? { prefix: head, code } : null
}
