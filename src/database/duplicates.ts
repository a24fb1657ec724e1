/**
 * Is this the violation of a unique index? Told apart in one place, by code and text, never by path: SQLite names a
 * column, MongoDB a key, and a server that only speaks MongoDB's protocol neither (and code 1 on an update).
 */
export function isDuplicate(error: unknown): boolean {
  for (let each: unknown = error, depth = 0; each && depth < 5; each = (each as { cause?: unknown }).cause, depth++) {
    const { code, message = '', name, data } = each as { code?: unknown; message?: string; name?: string; data?: unknown }
    if (code === 11000 || String(code).startsWith('SQLITE_CONSTRAINT')) return true
    if (/UNIQUE constraint failed|duplicate key|conflicting key value/i.test(message)) return true
    if (name === 'ValidationError' && /unique/i.test(JSON.stringify(data ?? ''))) return true
  }
  return false
}
