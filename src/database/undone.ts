/**
 * Did the database undo this write because of another one at the same moment? MongoDB says 112 (WriteConflict); a
 * server that speaks its protocol on PostgreSQL passes that one's words on. Nothing of such a write is kept.
 */
export function isUndone(error: unknown): boolean {
  for (let each: unknown = error, depth = 0; each && depth < 5; each = (each as { cause?: unknown }).cause, depth++) {
    const { code, message = '' } = each as { code?: unknown; message?: string }
    if (code === 112 || /deadlock detected|could not serialize access|WriteConflict/i.test(message)) return true
  }
  return false
}
