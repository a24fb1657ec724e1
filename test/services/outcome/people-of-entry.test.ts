import { describe, expect, it } from 'vitest'
import { correspondentsOf } from '#services/outcome/people-of-entry.ts'
import { tellableOf } from '#services/outcome/publication-mode.ts'
import type { Context } from '#services/service.ts'
import type { Entry } from '#src/payload-types.ts'

const NOW = new Date('2026-06-01T00:00:00Z')
const entryWith = (nominee: object): Entry => ({
  language: 'en', owner: null, address: null, places: [], title: 'Phones for all',
  people: [{ part: 'nominator', name: 'Nadia', address: 'nadia@one.example' }, { part: 'nominee', name: 'Wanjiku', address: 'wanjiku@two.example', ...nominee }],
}) as unknown as Entry // only what is read here
const CONSENTS = (['name', 'summary'] as const).map((item) => ({ item, use: 'winner-page' as const, wording: '1', language: 'en', givenAt: '2026-01-01T00:00:00Z', mode: 'named', person: null }))
const named = (nominee: object) => tellableOf(entryWith(nominee), CONSENTS, 'winner-page', NOW).honouree
const written = async (nominee: object) => (await correspondentsOf({} as Context, entryWith(nominee))).map(({ name }) => name) // nobody has an account, so nothing is read

describe('somebody who was put forward', () => {
  it('is named and written to once they said yes', async () => {
    expect(named({ accepted: '2026-02-01T00:00:00Z' })).toBe('Wanjiku')
    expect(await written({ accepted: '2026-02-01T00:00:00Z' })).toEqual(['Nadia', 'Wanjiku'])
  })

  it.each([[{}], [{ declined: '2026-02-02T00:00:00Z' }], [{ accepted: '2026-02-01T00:00:00Z', declined: '2026-02-02T00:00:00Z' }]])('is neither with %j', async (nominee) => {
    expect(named(nominee)).toBe('Phones for all')
    expect(await written(nominee)).toEqual(['Nadia'])
  })
})
