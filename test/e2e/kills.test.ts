import { expect, it } from 'vitest'
import { killAgainAndAgain } from '#test/attack/kills/run.ts'

/** The short form of `npm run attack -- kills`: the built server is killed ten times under people who write. */
it('ten kills at random moments: every acknowledged save is there, no act is half done, no mail is lost', async () => {
  const seed = Number(process.env.ATTACK_SEED ?? Math.floor(Math.random() * 1e9))
  const found = await killAgainAndAgain({ database: 'sqlite', times: 10, seed, say: () => undefined })
  expect(found.problems, `seed ${seed}: ATTACK_SEED=${seed} repeats it`).toEqual([])
  expect(Object.values(found.kills).reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(10)
  expect(Object.values(found.counts).reduce((sum, each) => sum + each.acknowledged, 0)).toBeGreaterThan(10)
})
