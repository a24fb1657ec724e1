import { describe, expect, it } from 'vitest'
import { readQuery } from '#src/search/fold.ts'
import { distance, nearest } from '#src/search/near-words.ts'
import { SearchFile, type SearchText } from '#src/search/search-file.ts'

const text = (code: string, title: string, body = '', language = 'en'): SearchText => ({ code, language, title, summary: '', body })

function fileOf(...texts: SearchText[]): SearchFile {
  const file = new SearchFile(':memory:')
  file.put(texts)
  return file
}

describe('the derived search file', () => {
  it('finds all words, the last one as a beginning, the title before the body, each code once', () => {
    const file = fileOf(text('CS-A', 'Boats', 'girls code at sea'), text('CS-B', 'Girls code'), text('CS-B', 'Filles', 'girls code', 'fr'), text('CS-C', 'Girls'))
    expect(file.find(readQuery('girls cod'))).toEqual(['CS-B', 'CS-A'])
    expect(file.find(readQuery('girl code'))).toEqual([])
  })

  it('finds Arabic without its marks and Chinese inside a run', () => {
    const file = fileOf(text('CS-A', 'المدرسة الرقميّة', '', 'ar'), text('CS-B', '农村女孩学习编程', '', 'zh'))
    expect(file.find(readQuery('المدرسه الرقمية'))).toEqual(['CS-A'])
    expect(file.find(readQuery('编程'))).toEqual(['CS-B'])
  })

  it('a removed text leaves nothing: not the hit, not the near word', () => {
    const file = fileOf(text('CS-A', 'Halcyon crossing'), text('CS-B', 'A crossing'))
    expect(file.near(readQuery('halcyom'))).toEqual(['halcyon'])
    file.remove('CS-A')
    expect(file.find(readQuery('halcyon'))).toEqual([])
    expect(file.near(readQuery('halcyom'))).toEqual([])
    expect(file.find(readQuery('crossing'))).toEqual(['CS-B'])
    expect(file.near(readQuery('crosing'))).toEqual(['crossing'])
  })

  it('a text that is put again replaces the old one', () => {
    const file = fileOf(text('CS-A', 'Kingfisher'))
    file.put([text('CS-A', 'Heron')])
    expect(file.find(readQuery('kingfisher'))).toEqual([])
    expect(file.find(readQuery('heron'))).toEqual(['CS-A'])
  })

  it('near words are shown as written, the known ones kept', () => {
    const file = fileOf(text('CS-A', 'Éducation des filles', '', 'fr'))
    expect(file.near(readQuery('edukation filles'))).toEqual(['éducation filles'])
    expect(file.near(readQuery('education filles'))).toEqual([])
  })

  it.each(['gelephone', 'elephone', 'ttelephone', 'etlephone'])('the first letter may be the wrong one: %s', (typed) => {
    expect(fileOf(text('CS-A', 'A telephone for all')).near(readQuery(typed))).toEqual(['telephone'])
  })

  it('a file that was never finished says so', () => {
    const file = fileOf(text('CS-A', 'One'))
    expect(file.seq).toBeNull()
    file.seq = 7
    expect(file.seq).toBe(7)
  })
})

describe('how far two words are apart', () => {
  it.each([['girls', 'gilrs', 1], ['code', 'coed', 1], ['women', 'woman', 1], ['rural', 'ruler', 3], ['a', 'abcdef', 3]])('%s and %s: %i', (a, b, far) => expect(distance(a, b, 2)).toBe(far))
  it('a short word may differ in one letter only', () =>
    expect(nearest('cod', [{ folded: 'code', shown: 'code', texts: 1 }, { folded: 'coasts', shown: 'coasts', texts: 9 }]).map((one) => one.folded)).toEqual(['code']))
})
