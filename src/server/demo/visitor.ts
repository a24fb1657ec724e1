import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Moved } from '#runtime/clock.ts'
import type { Part } from '#services/demo/play-part.ts'
import type { Awards } from '#src/awards.ts'

export const DEMO_COOKIE = 'recount-demo'
const DAY = 86_400_000
const FARTHEST = 800

const sign = ({ ctx }: Awards, text: string): string => createHmac('sha256', ctx.env.PAYLOAD_SECRET).update(`demonstration ${text}`).digest('base64url')

/** `judge.2027-05-03.signature`: nothing in it is secret, and nobody but us writes it. */
export const visitorCookie = (awards: Awards, { as, day }: Pick<Part, 'as' | 'day'>): string => {
  const text = `${as}.${day ?? 'today'}`
  return `${text}.${sign(awards, text)}`
}

/** Whose clock the demonstration moved, and by how much; null for everybody else, and for everybody outside it. */
export function movedBy(awards: Awards, cookieHeader: string | undefined): Moved | null {
  if (!awards.ctx.env.DEMO || !cookieHeader?.includes(`${DEMO_COOKIE}=`)) return null
  const [, as = '', day = '', given = ''] = new RegExp(`(?:^|;\\s*)${DEMO_COOKIE}=([a-z-]+)\\.(today|\\d{4}-\\d\\d-\\d\\d)\\.([\\w-]+)`).exec(cookieHeader) ?? []
  const wanted = Buffer.from(sign(awards, `${as}.${day}`))
  const signature = Buffer.from(given)
  if (wanted.length !== signature.length || !timingSafeEqual(wanted, signature)) return null
  const today = awards.runtime.clock.machineTime().toISOString().slice(0, 10)
  const days = day === 'today' ? 0 : Math.round((Date.parse(day) - Date.parse(today)) / DAY)
  return Math.abs(days) <= FARTHEST ? { as, by: days * DAY } : null
}
