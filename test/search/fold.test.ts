import { describe, expect, it } from 'vitest'
import { fold, markWords, matchExpression, readQuery, wordsOf } from '#src/search/fold.ts'

const foldedText = (text: string): string => wordsOf(text).map((word) => word.folded).join(' ')

describe('what a reader types finds what an author wrote', () => {
  it.each([
    ['Éducation', 'education'], ['niñas', 'ninas'], ['Straße', 'strasse'], ['œuvre', 'oeuvre'], ['ＫＥＮＹＡ', 'kenya'],
    ['إِنْتَرْنِت', 'انترنت'], ['أمّ', 'ام'], ['مدرسة', 'مدرسه'], ['فتـــاة', 'فتاه'], ['مستوى', 'مستوي'], ['مسؤولة', 'مسووله'],
  ])('%s is folded to %s', (written, folded) => expect(fold(written)).toBe(folded))

  it('cuts Chinese into words', () => expect(foldedText('农村女孩学习编程').split(' ').length).toBeGreaterThan(2))

  it('nothing that is typed is a command to the index', () => {
    expect(matchExpression(readQuery('girls" OR code* NEAR(a b) -x'))).toBe('"girls" AND "or" AND "code" AND "near" AND "a" AND "b" AND "x"*')
    expect(readQuery('"*()^:').words).toEqual([])
  })

  it('marks whole words, and the last one as the beginning of a word', () => {
    expect(markWords('Girls learn; a girl teaches.', readQuery('gir'))).toEqual([
      { text: 'Girls', mark: true }, { text: ' learn; a ' }, { text: 'girl', mark: true }, { text: ' teaches.' },
    ])
    expect(markWords('Les écoles', readQuery('ecoles'))).toEqual([{ text: 'Les ' }, { text: 'écoles', mark: true }])
    expect(markWords('تعلّم الفتيات', readQuery('الفتيات'))[1]).toEqual({ text: 'الفتيات', mark: true })
  })
})
