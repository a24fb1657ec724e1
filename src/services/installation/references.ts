/** A reference by database id, as an export writes it: the code of what is meant, since ids differ from database to database. */
type CodeRef = { $code: string }
const isRef = (value: object): value is CodeRef => Object.keys(value).length === 1 && typeof (value as Partial<CodeRef>).$code === 'string'

/** Replaces every id that is known by its code, however deep: relations, uploads in texts, inputs of jobs. */
export function idsToCodes(value: unknown, codeOf: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    const code = codeOf.get(value)
    return code === undefined ? value : { $code: code }
  }
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map((each) => idsToCodes(each, codeOf))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, idsToCodes(each, codeOf)]))
}

export function codesToIds(value: unknown, idOf: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => codesToIds(each, idOf))
  if (typeof value !== 'object' || value === null) return value
  if (isRef(value)) return idOf.get(value.$code) ?? null
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, codesToIds(each, idOf)]))
}
