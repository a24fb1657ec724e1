import { createHash } from 'node:crypto'
import type { Link } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'

export type LinkPurpose = Link['purpose']

/** Only this is stored: whoever reads the database cannot follow a link. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

const HOUR = 3_600_000

/**
 * A link to be mailed. `path` holds `:token`, or gets it as its last part. The page behind it only shows on GET and
 * acts on POST, since mail scanners follow links.
 */
export async function makeLink(
  ctx: Context,
  { purpose, subject, address, hours, uses = 1, data, path }: {
    purpose: LinkPurpose
    /** Code of whom or what it opens. */
    subject?: string | undefined
    address?: string | undefined
    hours: number
    uses?: number
    data?: Record<string, unknown>
    path: string
  },
): Promise<{ token: string; url: string }> {
  const token = Buffer.from(ctx.random(32)).toString('base64url')
  const expires = new Date(ctx.now().getTime() + hours * HOUR).toISOString()
  await ctx.store.insert('links', { hash: hashOfToken(token), purpose, subject, address, expires, uses, data, rev: 1 })
  const local = path.includes(':token') ? path.replace(':token', token) : `${path.replace(/\/$/, '')}/${token}`
  return { token, url: new URL(local, ctx.env.PUBLIC_URL).href }
}
