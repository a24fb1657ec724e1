import { isRefusal } from '#domain/refusal.ts'
import { makeLink, readLink } from '#services/links/index.ts'
import type { Context } from '#services/service.ts'

/** How long a browser holds the pen of a draft without an account. */
export const PEN_DAYS = 120
const HOURS = PEN_DAYS * 24
/** The link is read at every request and never used up. */
const MANY = 1_000_000

/** The token that the browser's cookie holds instead of an account. Only its hash is stored. */
export async function makePen(ctx: Context, entry: string): Promise<string> {
  const { token } = await makeLink(ctx, { purpose: 'draft', subject: entry, hours: HOURS, uses: MANY, data: { kind: 'pen' }, path: '/' })
  return token
}

/** Whether this token is the pen of this entry. */
export async function isPenOf(ctx: Context, token: string, entry: string): Promise<boolean> {
  try {
    const link = await readLink(ctx, token, 'draft')
    return link.subject === entry && link.data.kind === 'pen'
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}
