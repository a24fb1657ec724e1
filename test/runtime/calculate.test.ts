import { afterAll, expect, it } from 'vitest'
import { createCalculate } from '#runtime/calculate.ts'

const { calculate, stop } = createCalculate()
afterAll(stop)
const small = { entries: [{ code: 'E1', need: 1 }], judges: [{ code: 'J1', cap: 1 }], arcs: { entry: [0], judge: [0], affinity: [0.5] }, floor: 'exact' as const }

it('a calculation runs in a worker and gives what the function gives', async () => {
  const { pairs } = await calculate('assign', small)
  expect(pairs).toMatchObject([{ entry: 'E1', judge: 'J1' }])
})

it('what the function throws arrives under its name', async () => {
  await expect(calculate('assign', { ...small, entries: [{ code: 'E1', need: -1 }] })).rejects.toMatchObject({ name: 'RangeError', message: 'need of E1 is -1' })
})

it('a cancelled calculation ends at once, with the reason', async () => {
  const stopped = new AbortController()
  const running = calculate('assign', small, { signal: stopped.signal })
  stopped.abort(new Error('not any more'))
  await expect(running).rejects.toThrow('not any more')
})
