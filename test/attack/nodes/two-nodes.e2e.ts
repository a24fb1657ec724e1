import { expect, it } from 'vitest'
import { twoNodes } from './run.ts'

/** Part of `npm run test:mongodb`, on the database of that run. */
it('two servers on one MongoDB: an announcement and a withdrawal are seen within a second, what runs by itself runs once', async () => {
  const found = await twoNodes({ seed: 1, rounds: 3, uri: process.env.TEST_DATABASE_URI ?? '', say: () => undefined })
  expect(found.problems).toEqual([])
  expect(found.mails.sent).toBe(found.mails.queued)
})
