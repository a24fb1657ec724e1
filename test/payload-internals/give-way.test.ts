import { expect, it } from 'vitest'
import { startAwards } from '#test/start.ts'

it('a long loop over the database shuts nobody out', async () => {
  const { awards: { ctx: { store } } } = await startAwards()
  let turns = 0
  const others = setInterval(() => turns++, 5)
  const end = performance.now() + 600
  while (performance.now() < end) await store.count('entries', {})
  clearInterval(others)
  expect(turns).toBeGreaterThan(10)
})
