import { newCode } from '#domain/codes.ts'
import { isDuplicateRefusal } from '#domain/refusal.ts'
import type { Appointment } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import { readRounds } from './read-round.ts'

/**
 * Training and common entries of a round go to every judge of its panels, except where a conflict stands. The planner
 * assigns the rest; called again it changes nothing.
 */
export async function assignShared(ctx: Context, appointment: Pick<Appointment, 'code' | 'panels'>): Promise<number> {
  const judge = appointment.code
  const rounds = await readRounds(ctx, [...new Set(appointment.panels.map(({ round }) => round))])
  const conflicts = await ctx.store.find('conflicts', { and: [{ judge: { equals: judge } }, { hard: { equals: true } }, { state: { in: ['confirmed', 'pinned'] } }] })
  let made = 0
  for (const round of rounds)
    for (const code of [...new Set([...round.training, ...round.common])]) {
      const entry = await ctx.store.one('entries', { code: { equals: code } })
      if (!entry || conflicts.some((each) => each.entry === code)) continue
      try {
        await ctx.store.insert('assignments', {
          code: newCode('AS', ctx.random), edition: round.edition.code, category: entry.category, round: round.code, entry: code, judge, state: 'active',
          why: { shared: round.training.includes(code) ? 'training' : 'common' }, order: 0, rev: 1,
        })
        made++
      } catch (error) {
        if (!isDuplicateRefusal(error)) throw error
      }
    }
  return made
}
