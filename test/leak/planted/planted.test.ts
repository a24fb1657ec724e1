import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CallsToDatabase } from '../calls-to-database.ts'
import { leaksTo } from '../compare.ts'
import type { Fact } from '../facts.ts'
import { HIDDEN_FACTS, hiddenFrom, readHiddenFacts } from '../hidden-facts.ts'
import { LeakWorld } from '../world.ts'
import { PLANTED } from './leaks.ts'

/** Changed beside the one that is told of: whatever else is hidden must not be blamed. */
const BESIDE: readonly Fact[] = ['mail-to-others', 'operation', 'report', 'link-of-others']

describe('a leak that is planted turns the leak test red, and is named', () => {
  let world: LeakWorld
  let calls: CallsToDatabase
  beforeAll(async () => {
    world = await LeakWorld.build()
    calls = new CallsToDatabase(world.payload)
  })
  afterAll(() => world.end())

  for (const { name, phase, role, fact, through, plant, pull } of PLANTED)
    it(name, async () => {
      await world.moveTo(phase)
      const facts = hiddenFrom(readHiddenFacts(HIDDEN_FACTS), role, phase).filter((each) => each === fact || BESIDE.includes(each))
      expect(facts).toContain(fact)
      expect(await leaksTo(world, role, calls, { ...through, facts }), 'without it nothing shows').toEqual([])
      plant(world)
      try {
        const leaks = await leaksTo(world, role, calls, { ...through, facts })
        expect(leaks.length).toBeGreaterThan(0)
        expect([...new Set(leaks.flatMap((leak) => leak.facts))]).toEqual([fact])
      } finally {
        world.planted = null
        world.plantedAnswer = null
        pull?.(world)
        world.rebind()
      }
    }, 120_000)

  it('are twelve at least', () => expect(PLANTED.length).toBeGreaterThanOrEqual(12))
})
