import { describe, expect, it } from 'vitest'
import { toldPartsOf } from '#services/dto/case-study.ts'
import { renderPage } from '#site/render.tsx'
import { pages } from '#site/theme.ts'
import { EDITION, OPEN_EDITION } from './more-fixtures.ts'
import { ARABIC_CASE_STUDY, CASE_STUDY, context, HONOURS, LEDGER, THIN_CASE_STUDY } from './fixtures.ts'

const at = (locale: 'en' | 'fr' | 'ar', dto = CASE_STUDY, more = {}) => renderPage(pages.caseStudy, dto, context(locale, `/practices/${dto.slug}`, more))
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('a case study', () => {
  it('that does not exist in the language asked for shows the original, marked, and says so', () => {
    const html = at('ar')
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('<h1 lang="en" dir="ltr">Lantern Box</h1>')
    expect(html).toContain('<div class="told" lang="en" dir="ltr"><p>Boats bring mail')
    expect(textOf(html)).toContain('هذه الصفحة غير متاحة بعد باللغة العربية')
  })

  it('in its own language carries no language marks of its own', () => {
    expect(at('en')).toContain('<h1>Lantern Box</h1>')
    expect(textOf(at('en'))).not.toContain('not available in')
  })

  it('translated by a machine says so and leads to the original', () => {
    const html = at('ar', ARABIC_CASE_STUDY)
    expect(textOf(html)).toContain('ترجمة آلية لم يراجعها أحد')
    expect(html).toContain('href="/en/practices/lantern-box"')
  })

  it('shows a quick exit when it is about violence, and only then', () => {
    expect(at('en', THIN_CASE_STUDY)).toContain('rel="noreferrer"')
    expect(at('en')).not.toContain('class="exit"')
  })

  it('says "not counted" where nobody counted, which is not zero', () => {
    const text = textOf(at('en'))
    expect(text).toContain('212 girls. Boys not counted.')
    expect(text).not.toContain('0 boys')
  })

  it('gives an absent effect as a word beside the result', () => {
    expect(textOf(at('en'))).toMatch(/no difference found No effect/)
  })

  it('keeps the three scales apart, each with its level in words', () => {
    const text = textOf(at('en'))
    expect(text).toContain('Documents seen (2 of 3)')
    expect(text).toContain('Comparison (4 of 5)')
    expect(text).toContain('Adapted once (2 of 3)')
  })

  it('lists as gaps exactly the parts that nobody has told', () => {
    expect(toldPartsOf(THIN_CASE_STUDY)).toEqual(['approach', 'origin', 'recognition'])
    expect(textOf(at('en', THIN_CASE_STUDY))).toContain('7 things nobody has told yet')
    expect(textOf(at('en'))).not.toContain('nobody has told yet What')
  })

  it('has at most one block in the signal colour', () => {
    for (const dto of [CASE_STUDY, THIN_CASE_STUDY]) expect(at('en', dto).match(/class="signal/g)).toHaveLength(1)
  })

  it('says since when nobody confirmed it', () => {
    expect(textOf(at('en', { ...CASE_STUDY, notConfirmedSince: '2026-09-01' }))).toContain('Not confirmed since 1 September 2026')
    expect(textOf(at('en', THIN_CASE_STUDY))).toContain('Not yet confirmed by the team')
  })

  it('writes JSON-LD so that no text can end its element', () => {
    const html = at('en', CASE_STUDY, { jsonLd: [{ name: '</script><script>alert(1)</script>' }] })
    expect(html).toContain('\\u003c/script>')
    expect(html.match(/<script/g)).toHaveLength(2)
  })

  it('escapes what people wrote as plain text', () => {
    const html = at('en', { ...CASE_STUDY, title: '<img src=x onerror=alert(1)>' })
    expect(html).not.toContain('<img src=x')
  })
})

describe('the ledger', () => {
  const html = renderPage(pages.ledger, LEDGER, context('en', '/ledger'))

  it('names a source for every honour', () => {
    const rows = [...html.matchAll(/<tr role="row" class="p\d">.*?<\/tr>/gs)].map(([row]) => row)
    expect(rows).toHaveLength(HONOURS.filter((one) => one.kind !== 'finalist').length)
    for (const row of rows) expect(row).toMatch(/<a href="https?:\/\//)
  })

  it('shows what was not found as a row with its number, or that the number is not known', () => {
    const text = textOf(html)
    expect(text).toContain('3 winners not found.')
    expect(text).toContain('Winners not found, number unknown.')
    expect(text).toContain('Know a source?')
  })

  it('shows a correction with its day, and a range where sources disagree', () => {
    const text = textOf(html)
    expect(text).toContain('Corrected 24 November 2026:')
    expect(text).toContain('155 to 160 (sources disagree) nominations')
    expect(text).toContain('6 November 2020 or 7 November 2020 (sources disagree)')
  })
})

describe('the tombstone', () => {
  it('is the same page for every record', () => {
    const gone = (slug: string) => renderPage(pages.gone, {}, context('en', `/practices/${slug}`, { alternates: [], languages: [] }))
    expect(gone('lantern-box')).toBe(gone('quiet-line'))
  })
})

describe('an edition', () => {
  const text = (dto: typeof EDITION) => textOf(renderPage(pages.edition, dto, context('en', '/awards/x/y')))

  it('that is over says when its numbers were not found; one that runs has none to find', () => {
    const bare = { nominations: null, countries: null, finalistsTotal: null, winnersTotal: null }
    expect(text({ ...EDITION, ...bare })).toContain('No numbers found')
    expect(text(OPEN_EDITION)).not.toContain('No numbers found')
  })

  it('names the later categories of a lineage by the name they had', () => {
    expect(text(EDITION)).toContain('again in 2019 and 2021')
    expect(text(EDITION)).toContain('2018 as Leadership I; 2019 as Leadership in SMEs')
  })

  it('that is running shows neither winners nor finalists', () => {
    const html = renderPage(pages.edition, OPEN_EDITION, context('en', '/awards/x/y'))
    expect(html).not.toMatch(/class="win |<h2>Winners<|<h2>[^<]*finalist/i)
  })
})
