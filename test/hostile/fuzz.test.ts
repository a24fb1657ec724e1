import { beforeAll, describe, expect, it } from 'vitest'
import { fuzz } from './fuzz.ts'
import { buildHostileWorld, SECRET, type HostileWorld } from './world.ts'

/** `FUZZ_REQUESTS` and `FUZZ_SEED` for more of it; what is found is told with its seed, and is found again with it. */
const requests = Number(process.env.FUZZ_REQUESTS ?? 1500)
const seed = Number(process.env.FUZZ_SEED ?? 20261124)

describe('requests that nobody meant', () => {
  let world: HostileWorld
  beforeAll(async () => void (world = await buildHostileWorld()))

  it(`${requests} of them, drawn from seed ${seed}: no 5xx, nobody else’s data, no way out, memory bounded`, async () => {
    const { findings, statuses, routes, megabytes } = await fuzz(world, { seed, requests })
    console.log(`seed ${seed}: ${requests} requests over ${routes} routes, answers ${JSON.stringify(statuses)}, ${megabytes} MB more at most`)
    expect(findings).toEqual([])
    expect(megabytes).toBeLessThan(600)
    const theirs = await world.awards.ctx.store.byCode('entries', world.theirs.code)
    expect(theirs).toMatchObject({ title: SECRET, status: 'draft' })
  }, 900_000)
})
