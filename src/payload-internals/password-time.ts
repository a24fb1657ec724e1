import crypto from 'node:crypto'
import { promisify } from 'node:util'

/**
 * The work of Payload's password check, for an address where it does none.
 * Undocumented: 600,000 rounds of SHA-256 to 32 bytes (test/payload-internals/session.test.ts).
 */
export async function hashLikeLogin(): Promise<void> {
  await promisify(crypto.pbkdf2)('nobody', crypto.randomBytes(32), 600_000, 32, 'sha256')
}
