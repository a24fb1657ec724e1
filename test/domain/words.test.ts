import { describe, expect, it } from 'vitest'
import { countWords } from '#domain/words.ts'

describe('words are counted by the rules of Unicode', () => {
  it.each([
    ['en', 'In two years, 640 girls learned.', 6],
    ['en', '  \n ', 0],
    ['en', '— … !', 0],
    ['fr', 'Ce qui n’a pas marché', 5],
    ['ar', 'خلال عامين تعلّمت 640 فتاة البرمجة.', 6],
    ['ar', 'اكتبوا باللغة التي تفكرون بها ونحن نترجم', 7],
    ['zh', '我们教女孩', 3],
    ['zh', '女性与数字技术。', 4],
  ])('%s: %s', (locale, text, count) => {
    expect(countWords(text, locale)).toBe(count)
  })
  it('counts Chinese text in an English form too, not as one word', () => {
    expect(countWords('我们教女孩编程', 'en')).toBeGreaterThan(1)
  })
  it('counts even when the language is not known', () => {
    expect(countWords('two words', 'not a tag')).toBe(2)
  })
})
