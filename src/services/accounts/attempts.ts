import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refusal } from '#domain/refusal.ts'
import type { Context } from '#services/service.ts'

/** How many attempts in how many minutes: of one network address, and on one account. */
const LIMITS = {
  'sign-in-from': [30, 10], 'sign-in-on': [5, 60],
  'link-from': [60, 10],
  'login-from': [40, 10], 'login-on': [8, 10],
  'start-from': [30, 60], 'upload-from': [120, 60],
  'report-from': [10, 60], 'report-status-from': [30, 10], 'export-from': [60, 10],
} as const satisfies Record<string, readonly [number, number]>
export type Attempt = keyof typeof LIMITS

const limiterOf = (ctx: Context, kind: Attempt): RateLimiterMemory =>
  ctx.runtime.own(`attempts-${kind}`, () => new RateLimiterMemory({ points: LIMITS[kind][0], duration: LIMITS[kind][1] * 60 }))

/** Counts an attempt in this process; refuses with 429 and the minutes to wait. */
export async function countAttempt(ctx: Context, kind: Attempt, who: string): Promise<void> {
  try {
    await limiterOf(ctx, kind).consume(who)
  } catch (refused) {
    const { msBeforeNext = 60_000 } = refused as { msBeforeNext?: number } // the limiter rejects with its own result
    throw new Refusal('too-many-attempts', { minutes: Math.max(1, Math.ceil(msBeforeNext / 60_000)) }, 429)
  }
}

/** A success: this attempt does not count, so that a jury behind one address can sign in. */
export async function forgiveAttempts(ctx: Context, attempts: Partial<Record<Attempt, string>>): Promise<void> {
  for (const [kind, who] of Object.entries(attempts)) await limiterOf(ctx, kind as Attempt).reward(who, 1) // the keys are Attempts
}
