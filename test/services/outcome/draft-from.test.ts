import { describe, expect, it } from 'vitest'
import { draftFrom } from '#services/outcome/draft-determinations.ts'

const category = (places: { finalists: number; winners: number }) => ({ code: 'CA-ONE', doc: { tieRule: 'joint', ...places } }) as never // of the category only the quotas and the tie rule are read
const ranked = (...ranks: (number | null)[]) => ranks.map((rank, n) => ({ entry: `EN-${n + 1}`, rank }))
const outcomes = (drafted: { entry: string; outcome: string }[]) => drafted.map(({ entry, outcome }) => `${entry} ${outcome}`)

describe('what is proposed from the results', () => {
  it('fills the places in the order of rank', () => {
    expect(outcomes(draftFrom(category({ finalists: 2, winners: 1 }), ranked(1, 2, 3), []).drafted)).toEqual(['EN-1 winner', 'EN-2 finalist'])
  })

  it('gives every ranked entry a place where there are fewer of them than places, and none to those without a rank', () => {
    expect(outcomes(draftFrom(category({ finalists: 3, winners: 1 }), ranked(1, 2, null), []).drafted)).toEqual(['EN-1 winner', 'EN-2 finalist'])
  })

  it('gives no place where none is left', () => {
    const known = [{ entry: 'EN-1', outcome: 'winner', state: 'pending' }, { entry: 'EN-2', outcome: 'finalist', state: 'pending' }] as const
    expect(draftFrom(category({ finalists: 2, winners: 1 }), ranked(1, 2, 3), known).drafted).toEqual([])
  })
})
