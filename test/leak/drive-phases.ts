import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CallsToDatabase } from './calls-to-database.ts'
import { leaksTo, sayLeak } from './compare.ts'
import { drivenIn } from './matrix.ts'
import type { Phase } from './phases.ts'
import { LeakWorld } from './world.ts'

const MINUTES = 60_000

/** The leak test of some phases: one world, moved on from each to the next. */
export function driveIn(phases: readonly Phase[]): void {
  describe(`nothing leaks: ${phases.join(', ')}`, () => {
    let world: LeakWorld
    let calls: CallsToDatabase
    beforeAll(async () => {
      world = await LeakWorld.build()
      calls = new CallsToDatabase(world.payload)
    })
    afterAll(() => world.end())
    for (const phase of phases)
      for (const { role, channels, wanted } of drivenIn(phase))
        it(`${phase}: ${role} is told the same whatever is hidden (${channels.join(', ')})`, async () => {
          await world.moveTo(phase)
          const leaks = await leaksTo(world, role, calls, { channels, wanted })
          expect(leaks.map(sayLeak).join('\n'), `${leaks.length} places tell ${role} of what is hidden in ${phase}`).toBe('')
        }, 10 * MINUTES)
  })
}
