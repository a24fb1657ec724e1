import { describe, expect, it } from 'vitest'
import { DEMO_PROGRAMME, NOT_AFFILIATED, PAGES } from '#seed/pages.ts'
import { PAGE_LANGUAGES } from '#seed/page.ts'

describe('the own pages of the site', () => {
  it('are five, each in three languages', () => {
    expect(PAGES.map(({ key }) => key)).toEqual(['about', 'how-we-count', 'editorial-rule', 'privacy', 'accessibility'])
    for (const { key, text } of PAGES) expect(Object.keys(text).sort(), key).toEqual([...PAGE_LANGUAGES].sort())
  })

  it('say the same in each language: the same headings, paragraphs and points, in the same order', () => {
    const shape = (blocks: (typeof PAGES)[number]['text']['en']['blocks']) => blocks.map((block) => (block.kind === 'list' ? `list ${block.items.length}` : block.kind))
    for (const { key, text } of PAGES) {
      for (const language of PAGE_LANGUAGES) expect(shape(text[language].blocks), `${key} ${language}`).toEqual(shape(text.en.blocks))
    }
  })

  it('leave no block empty and none in the letters of another language', () => {
    const arabic = /\p{Script=Arabic}/u
    for (const { key, text } of PAGES) {
      for (const language of PAGE_LANGUAGES) {
        const { title, lede, blocks } = text[language]
        const words = [title, lede, ...blocks.flatMap((block) => (block.kind === 'list' ? block.items : [block.text]))]
        for (const sentence of words) expect(arabic.test(sentence), `${key} ${language}: ${sentence}`).toBe(language === 'ar')
      }
    }
  })

  it('say of the demonstration’s programme that it is invented and belongs to nobody', () => {
    const about = PAGES.find(({ key }) => key === 'about')
    for (const language of PAGE_LANGUAGES) {
      expect(NOT_AFFILIATED[language]).toContain(DEMO_PROGRAMME)
      expect(about?.text[language].blocks).toContainEqual({ kind: 'paragraph', text: NOT_AFFILIATED[language] })
    }
  })

  it('use no exclamation mark and no word that the voice avoids', () => {
    expect(JSON.stringify(PAGES)).not.toMatch(/!|best practice|\bplease\b|successfully|\bvictims?\b/i)
  })
})
