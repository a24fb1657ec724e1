import { expect, it } from 'vitest'
import { htmlOf, type RichText } from '#services/library/rich-text.ts'

const words = (text: string) => ({ type: 'text', text, format: 0 })
const item = (text: string, more: object = {}) => ({ type: 'listitem', value: 1, children: [words(text)], ...more })
const list = (listType: string, children: object[], more: object = {}) => ({ type: 'list', listType, tag: listType === 'number' ? 'ol' : 'ul', start: 1, children, ...more })
const rich = (...children: object[]): RichText => ({ root: { type: 'root', children } as RichText['root'] })

it('lists carry no inline style, which the policy of the site refuses, and read the same each time', () => {
  const text = rich(
    list('bullet', [item('one & two'), item('nested', { children: [list('bullet', [item('inner')])] })]),
    list('number', [item('third')], { start: 3 }),
    list('check', [item('done', { checked: true }), item('open', { checked: false })]),
  )
  const html = htmlOf(text, new Map(), 2) ?? ''
  expect(html).toBe('<ul><li>one &#38; two</li><li><ul><li>inner</li></ul></li></ul><ol start="3"><li>third</li></ol><ul><li>✓ done</li><li>open</li></ul>')
  expect(htmlOf(text, new Map(), 2)).toBe(html)
})
