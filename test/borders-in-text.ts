/** Lines of `code` that break a border which no import shows. */
const linesLike = (code: string, ...patterns: RegExp[]): string[] =>
  code.split('\n').filter((line) => patterns.some((pattern) => pattern.test(line)))

/**
 * State at the top level of a module. Next evaluates the modules a second time, so such state would exist twice.
 * A top-level statement starts in the first column; a `Set` or array of constants is no state as long as it is not
 * written to, and a `Map` of constants says so by its type, `ReadonlyMap`.
 */
export const moduleState = (code: string): string[] =>
  linesLike(
    code,
    /^(export )?(let|var)\b/,
    /^(export )?const \w+(: (?!ReadonlyMap)[^=]+)? = new (Map|WeakMap|WeakSet|LRUCache|AsyncLocalStorage|Worker|EventEmitter|RateLimiter\w*)\b/,
  )

/** Deep imports into Payload, and the parts of its surface that its documentation does not promise. */
export const undocumented = (code: string): string[] =>
  linesLike(code, /from '(payload|@payloadcms\/[\w-]+)\/(dist|src)\//, /\bhandleEndpoints\b/, /\bpayload\.db\.\w/)

const NAMES = [
  ['registry', 'npmjs'],
  ['registry', 'yarnpkg'],
  ['deb', 'debian'],
  ['proxy', 'golang'],
].map((parts) => parts.join('\\.'))
const HOMES = ['home/\\w+/', 'root/', 'work/', 'Users/\\w+/'].map((path) => `(^|[\\s'"\`(=:])/${path}`)
const ADDRESSES = new RegExp([...NAMES, ...HOMES].join('|'))

/** Hosts of package registries and mirrors, and absolute paths into somebody's machine. */
export const badAddresses = (code: string): string[] => linesLike(code, ADDRESSES)
