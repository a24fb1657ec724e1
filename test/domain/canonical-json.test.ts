import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#domain/canonical-json.ts'
import { lockDueAt } from '#domain/scorecard-lock.ts'

describe('canonical JSON', () => {
  it('sorts members by UTF-16 code units, whatever order they came in', () => {
    expect(canonicalJson({ b: 1, a: [true, null], 'é': 'x', '😀': 1, '\ufb33': 2 })).toBe('{"a":[true,null],"b":1,"é":"x","😀":1,"\ufb33":2}')
  })
  it('writes numbers as ECMAScript does and strings with the shortest escapes', () => {
    expect(canonicalJson([1e30, 4.5, 0.002, 1e-27, 333333333.33333329, -0])).toBe('[1e+30,4.5,0.002,1e-27,333333333.3333333,0]')
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\/')).toBe('"€$\\u000f\\nA\'B\\"\\\\/"')
  })
  it('leaves out what is undefined, and refuses what JSON cannot hold', () => {
    expect(canonicalJson({ a: undefined, b: {} })).toBe('{"b":{}}')
    expect(() => canonicalJson(Number.NaN)).toThrow(RangeError)
  })
})

describe('the lock of a scorecard', () => {
  const closes = '2026-05-09T18:00:00.000Z'
  it('is due five minutes after it was sent, at the latest with the round', () => {
    expect(lockDueAt('five-minutes', '2026-05-09T10:00:00.000Z', closes)).toBe(Date.parse('2026-05-09T10:05:00.000Z'))
    expect(lockDueAt('five-minutes', '2026-05-09T17:58:00.000Z', closes)).toBe(Date.parse(closes))
  })
  it('is due with the round under the other policies', () => {
    expect(lockDueAt('confirm', '2026-05-09T10:00:00.000Z', closes)).toBe(Date.parse(closes))
    expect(lockDueAt('close', null, closes)).toBe(Date.parse(closes))
  })
})
