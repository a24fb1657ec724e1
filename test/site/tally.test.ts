import { describe, expect, it } from 'vitest'
import { EMPTY_QUERY, readLibraryQuery, writeLibraryQuery } from '#services/dto/library-query.ts'
import { rowBox, strokeUnit } from '#site/tally/geometry.ts'
import { reckon } from '#site/tally/reckon.ts'
import { editionMarks } from '#site/tally/strokes.tsx'

describe('the picture of a record', () => {
  it('counts girls filled, boys hollow and those not counted by sex dotted, one stroke for twenty', () => {
    expect(reckon({ people: { girls: 588, boys: 476, 'not-stated': 76 }, told: [] })).toMatchObject({
      kind: 'people', unit: 20, total: 1140, parts: [{ kind: 'solid', strokes: 29 }, { kind: 'hol', strokes: 24 }, { kind: 'gap', strokes: 4 }],
    })
  })

  it('never draws a part that was counted as nothing', () => {
    expect(reckon({ people: { women: 3, men: 12_000 }, told: [] })).toMatchObject({ parts: [{ kind: 'solid', strokes: 1 }, { kind: 'hol', strokes: 24 }] })
  })

  it('draws what was planned dotted, and the account itself where there is no number', () => {
    expect(reckon({ counted: { value: 15, unit: 'schools', planned: true }, told: [] })).toMatchObject({ kind: 'planned', parts: [{ kind: 'gap', strokes: 15 }] })
    expect(reckon({ people: { women: null }, told: ['problem', 'cost'] })).toMatchObject({ kind: 'account', count: 2 })
  })

  it('takes the least unit of 1, 2, 5, 10 … that leaves at most sixty strokes', () => {
    expect([4, 60, 61, 222, 500, 1140, 2_700_000].map(strokeUnit)).toEqual([1, 1, 2, 5, 10, 20, 50_000])
  })

  it('makes room for the ends of the fifth stroke', () => {
    expect(rowBox(3)).toEqual({ left: 0, width: 18 })
    expect(rowBox(5)).toEqual({ left: -2.5, width: 30 })
    expect(rowBox(7, 33)).toEqual({ left: -2.5, width: 46.5 })
  })
})

describe('the strokes of an edition', () => {
  it('are dotted for each winner that no source names, and five dotted where not even the number is known', () => {
    expect(editionMarks([3, 4], 5)).toEqual([3, 4, 'gap', 'gap', 'gap'])
    expect(editionMarks([], null)).toEqual(['gap', 'gap', 'gap', 'gap', 'gap'])
    expect(editionMarks([1, 2, 3], 3)).toEqual([1, 2, 3])
  })
})

describe('the address of a search', () => {
  it('is read back as it was written', () => {
    const query = { ...EMPTY_QUERY, q: 'offline agents', pillar: [2, 3] as (2 | 3)[], place: ['KE', 'M49-002'], strength: ['comparison' as const], year: [2019], language: ['ar'], sort: 'title' as const, page: 3 }
    expect(readLibraryQuery(new URLSearchParams(writeLibraryQuery(query)))).toEqual(query)
  })

  it('leaves defaults out, and values that do not exist', () => {
    expect(writeLibraryQuery(EMPTY_QUERY)).toBe('')
    expect(readLibraryQuery(new URLSearchParams('pillar=9&strength=best&year=abc&page=-2&sort=rank&place=%3Cb%3E'))).toEqual(EMPTY_QUERY)
  })
})
