import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allBits, countBits, hasBit, noBits, setBit } from '#src/search/bits.ts'
import { FacetIndex } from '#src/search/facets.ts'

const FACETS = ['pillar', 'place', 'context'] as const
type F = (typeof FACETS)[number]
const VALUES: Record<F, string[]> = { pillar: ['1', '2', '3'], place: ['KE', 'LB', 'global', 'M49-002'], context: ['rural', 'school'] }

const some = (facet: F) => fc.subarray(VALUES[facet])
const record = fc.record({ pillar: some('pillar'), place: some('place'), context: some('context') })

describe('facet counts are right under every combination', () => {
  it('as a count one by one has them: any value inside a facet, all facets together, its own facet left aside', () => {
    fc.assert(fc.property(fc.array(record, { maxLength: 90 }), record, fc.option(fc.array(fc.nat(89))), (records, chosen, found) => {
      const index = new FacetIndex(FACETS, records)
      const within = found === null ? undefined : found.reduce((bits, at) => { if (at < records.length) setBit(bits, at); return bits }, noBits(records.length))
      const fits = (one: (typeof records)[number], except?: F) =>
        FACETS.every((facet) => facet === except || chosen[facet].length === 0 || chosen[facet].some((value) => one[facet].includes(value)))
      const isFound = (at: number) => found === null || found.includes(at)
      expect(index.count(chosen, within)).toBe(records.filter((one, at) => isFound(at) && fits(one)).length)
      for (const facet of FACETS) {
        for (const [value, count] of index.counts(facet, chosen, within)) {
          expect(count).toBe(records.filter((one, at) => isFound(at) && fits(one, facet) && one[facet].includes(value)).length)
        }
      }
    }), { numRuns: 300 })
  })

  it('a full set has as many members as it is long, at every length', () => {
    for (const size of [0, 1, 31, 32, 33, 64, 1000]) {
      expect(countBits(allBits(size))).toBe(size)
      expect(hasBit(allBits(size), size)).toBe(false)
    }
  })
})
