import { describe, expect, it } from 'vitest'
import { ENTRY_STATUSES, OUTCOMES, outsiderStatus, type EntryStatus, type Outcome } from '#domain/lifecycle/index.ts'

const told = (status: EntryStatus, outcome: Outcome | null = null, findingTold = false) =>
  outsiderStatus({ status, findingTold }, outcome && { outcome, round: 'final' })

describe('what outsiders are told of an entry', () => {
  it.each(['in-competition', 'not-selected', 'ineligible'] as const)('until publication %s reads "in competition"', (status) => {
    expect(told(status)).toEqual({ status: 'in-competition', outcome: null, round: null })
  })
  it.each(['not-selected', 'finalist', 'commended', 'winner'] as const)('a published %s is said with its round', (outcome) => {
    for (const status of ['in-competition', 'not-selected'] as const)
      expect(told(status, outcome)).toEqual({ status: outcome, outcome, round: 'final' })
  })
  it('an entry that went on to the next round is in competition there', () => {
    expect(told('in-competition', 'advanced')).toEqual({ status: 'in-competition', outcome: 'advanced', round: 'final' })
  })
  it('the finding "not eligible" is said once its notice is sent, or when it is published', () => {
    expect(told('ineligible', null, true).status).toBe('ineligible')
    expect(told('ineligible', 'ineligible').status).toBe('ineligible')
  })
  it('an upheld appeal puts the entry back in competition, whatever was published before', () => {
    expect(told('in-competition', 'ineligible', true)).toEqual({ status: 'in-competition', outcome: null, round: null })
  })
  it('an entry found ineligible after its finalist place was published stays a finalist until that is told', () => {
    expect(told('ineligible', 'finalist').status).toBe('finalist')
  })
  it('a withdrawn entry tells no outcome', () => {
    for (const outcome of OUTCOMES) expect(told('withdrawn', outcome)).toEqual({ status: 'withdrawn', outcome: null, round: null })
  })
  it('tells an outcome only if one is published', () => {
    for (const status of ENTRY_STATUSES) expect(told(status)).toMatchObject({ outcome: null, round: null })
  })
})
