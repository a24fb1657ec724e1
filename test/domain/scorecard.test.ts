import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateRubric, type Criterion, type Rubric } from '#domain/rubric.ts'
import { orderFor, progressOf, totalOf, validateScores, type Scores } from '#domain/scorecard.ts'
import { createTranslator } from '#i18n/translate.ts'

const criterion = (key: string, change: Partial<Criterion> = {}): Criterion => ({
  key, label: key, weight: 1, levels: [1, 2, 3, 4, 5].map((value) => ({ value, description: `level ${value}` })),
  required: true, independent: false, audience: 'panel', allowNotApplicable: false, ...change,
})
const rubric: Rubric = {
  version: 1,
  criteria: [
    criterion('impact', { weight: 3 }),
    criterion('inclusion'),
    criterion('evidence', { allowNotApplicable: true }),
    criterion('newcomer', { independent: true, required: false }),
  ],
}

describe('a total', () => {
  it('is the weighted mean, on the scale of the levels', () => {
    expect(totalOf(rubric, { impact: 5, inclusion: 3, evidence: 1 })).toBeCloseTo((15 + 3 + 1) / 5)
  })
  it('leaves "not applicable" out of the denominator: it is not zero', () => {
    expect(totalOf(rubric, { impact: 4, inclusion: 4, evidence: 'n/a' })).toBe(4)
  })
  it('does not hear an independent criterion', () => {
    expect(totalOf(rubric, { impact: 4, inclusion: 4, evidence: 4, newcomer: 1 })).toBe(4)
  })
  it('is nothing, not zero, when nothing counts', () => {
    expect(totalOf(rubric, {})).toBeNull()
    expect(totalOf(rubric, { evidence: 'n/a', newcomer: 5 })).toBeNull()
  })
  it('lies between the lowest and the highest score', () => {
    const level = fc.integer({ min: 1, max: 5 })
    fc.assert(fc.property(level, level, level, (impact, inclusion, evidence) => {
      const total = totalOf(rubric, { impact, inclusion, evidence }) ?? Number.NaN
      expect(total).toBeGreaterThanOrEqual(Math.min(impact, inclusion, evidence) - 1e-12)
      expect(total).toBeLessThanOrEqual(Math.max(impact, inclusion, evidence) + 1e-12)
    }))
  })
})

describe('scores are checked', () => {
  const codes = (scores: Scores, complete = true) => validateScores(rubric, scores, { complete }).map(({ code, criterion: key }) => [code, key])
  const good = { impact: 5, inclusion: 3, evidence: 'n/a' } as const

  it('and good ones pass', () => expect(codes(good)).toEqual([]))
  it.each<[Scores, string, string]>([
    [{ ...good, charm: 3 }, 'unknown-criterion', 'charm'],
    [{ ...good, impact: 6 }, 'score-out-of-scale', 'impact'],
    [{ ...good, impact: 2.5 }, 'score-out-of-scale', 'impact'],
    [{ ...good, inclusion: 'n/a' }, 'not-applicable-not-allowed', 'inclusion'],
    [{ ...good, inclusion: null }, 'criterion-not-scored', 'inclusion'],
    [{ ...good, toString: 3 } as Scores, 'unknown-criterion', 'toString'],
  ])('%j is refused: %s', (scores, code, key) => expect(codes(scores)).toEqual([[code, key]]))
  it('a draft may have gaps, but no wrong score', () => {
    expect(codes({}, false)).toEqual([])
    expect(codes({ impact: 9 }, false)).toEqual([['score-out-of-scale', 'impact']])
  })
  it('each with a sentence', () => {
    const problems = validateScores(rubric, { impact: 9, inclusion: 'n/a', x: 1 }, { complete: true })
    expect(problems).toHaveLength(4)
    for (const locale of ['en', 'fr', 'ar'])
      for (const { code, params } of problems) expect(createTranslator(locale)(`lifecycle.scores.${code}`, { ...params })).toContain(params.label)
  })
  it('progress counts "not applicable" as an answer', () => expect(progressOf(rubric, good)).toEqual({ answered: 3, of: 4 }))
})

describe('a rubric is checked', () => {
  const codes = (...criteria: Criterion[]) => validateRubric({ version: 1, criteria }).map(({ code }) => code)
  const low = criterion('b', { levels: [{ value: 0, description: 'no' }, { value: 10, description: 'yes' }] })
  it.each([
    ['a good one', [], [criterion('a'), criterion('b')]],
    ['no counting one', ['no-counting-criterion'], [criterion('a', { independent: true })]],
    ['a key twice', ['criterion-repeated'], [criterion('a'), criterion('a')]],
    ['weight zero', ['weight-not-positive'], [criterion('a', { weight: 0 })]],
    ['weight not a number', ['weight-not-positive'], [criterion('a', { weight: Number.NaN })]],
    ['one level', ['too-few-levels'], [criterion('a', { levels: [{ value: 1, description: 'x' }] })]],
    ['a level twice', ['level-repeated'], [criterion('a', { levels: [{ value: 1, description: 'x' }, { value: 1, description: 'y' }] })]],
    ['a level without words', ['level-without-words'], [criterion('a', { levels: [{ value: 1, description: ' ' }, { value: 2, description: 'y' }] })]],
    ['different scales', ['scales-differ'], [criterion('a'), low]],
  ] as const)('%s: %j', (_name, expected, criteria) => expect(codes(...criteria)).toEqual(expected))
})

describe('the order of a queue', () => {
  const entries = Array.from({ length: 12 }, (_, n) => `EN-00000${n.toString(16).toUpperCase()}`)
  it('is the same for the same judge, whatever the order given', () => {
    expect(orderFor('JU-AAAAAA', entries.toReversed())).toEqual(orderFor('JU-AAAAAA', entries))
    expect(orderFor('JU-AAAAAA', entries).toSorted()).toEqual(entries)
  })
  it('differs between judges', () => expect(orderFor('JU-AAAAAA', entries)).not.toEqual(orderFor('JU-BBBBBB', entries)))
  it('moves no other entry when one is added', () => {
    const before = orderFor('JU-AAAAAA', entries)
    expect(orderFor('JU-AAAAAA', [...entries, 'EN-NEWNEW']).filter((code) => code !== 'EN-NEWNEW')).toEqual(before)
  })
  it('counterbalances a pair of judges: each entry has the same mean place', () => {
    const first = orderFor('JU-AAAAAA', entries, { place: 4 })
    const second = orderFor('JU-BBBBBB', entries, { place: 5 })
    expect(new Set(entries.map((code) => first.indexOf(code) + second.indexOf(code)))).toEqual(new Set([11]))
  })
  it('puts no entry always first', () => {
    const firsts = new Set(Array.from({ length: 200 }, (_, n) => orderFor(`JU-${n}`, entries)[0]))
    expect(firsts.size).toBe(12)
  })
})
