import { describe, expect, it } from 'vitest'
import { SDG_TARGETS, WSIS_LINES } from '#domain/frameworks.ts'
import * as vocabulary from '#domain/vocabulary.ts'
import { createTranslator } from '#i18n/translate.ts'

const lists: [prefix: string, codes: readonly (string | number)[]][] = [
  ['pillar', vocabulary.PILLARS], ['verification', vocabulary.VERIFICATIONS], ['strength', vocabulary.STRENGTHS], ['effect', vocabulary.EFFECTS],
  ['transferability', vocabulary.TRANSFERABILITIES], ['practice-status', vocabulary.PRACTICE_STATUSES], ['context', vocabulary.CONTEXTS],
  ['people', vocabulary.PEOPLE_BANDS], ['publication-mode', vocabulary.PUBLICATION_MODES], ['origin', vocabulary.CASE_STUDY_ORIGINS],
  ['translation', vocabulary.TRANSLATION_STATES], ['sdg', SDG_TARGETS], ['wsis', WSIS_LINES],
]

describe.each(['en', 'fr', 'ar'])('in %s', (locale) => {
  const say = createTranslator(locale)
  it.each(lists)('every code of %s has a word of its own', (prefix, codes) => {
    const words = codes.map((code) => say(`vocabulary.${prefix}.${code}`))
    expect(new Set(words).size).toBe(codes.length)
  })
  it('pillars have short names, levels are described', () => {
    for (const pillar of vocabulary.PILLARS) expect(say(`vocabulary.pillar.${pillar}.short`)).not.toBe('')
    for (const level of vocabulary.VERIFICATIONS) expect(say(`vocabulary.verification.${level}.description`)).not.toBe('')
    for (const level of vocabulary.STRENGTHS) expect(say(`vocabulary.strength.${level}.description`)).not.toBe('')
    for (const level of vocabulary.TRANSFERABILITIES) expect(say(`vocabulary.transferability.${level}.description`)).not.toBe('')
  })
})
