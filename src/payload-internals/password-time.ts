import crypto from 'node:crypto'
import { promisify } from 'node:util'
import type { Payload } from 'payload'

/**
 * The work of Payload's password check, for an address where it does none.
 * Undocumented: 600,000 rounds of SHA-256 to 32 bytes (test/payload-internals/session.test.ts).
 */
export async function hashLikeLogin(payload: Payload): Promise<void> {
  await promisify(crypto.pbkdf2)('nobody', crypto.randomBytes(32), 600_000, 32, 'sha256')
  // The note that an attempt failed, on nobody: without it the database would have less to do for an unknown address.
  await payload.db.updateOne({ collection: 'users', where: { email: { equals: 'nobody@invalid' } }, data: { loginAttempts: 0 }, options: { atomic: true } as never, returning: false }) // `atomic` is an option of both adapters
}
