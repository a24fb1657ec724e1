import { newCode, type CodePrefix } from '#domain/codes.ts'
import type { Awards } from '#src/awards.ts'
import type { CaseStudy, Honour } from '#src/payload-types.ts'

export const freshCode = (prefix: CodePrefix): string => newCode(prefix, (n) => crypto.getRandomValues(new Uint8Array(n)))

/** Rich text of plain paragraphs, as the editor keeps it. */
export const prose = (...paragraphs: string[]) => ({
  root: {
    type: 'root', version: 1, format: '' as const, indent: 0, direction: null,
    children: paragraphs.map((text) => ({
      type: 'paragraph', version: 1, format: '', indent: 0, direction: null, children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
    })),
  },
})

/** A published case study, logged as the panel would log it. Words in `more` are those of the original language. */
export async function buildCaseStudy(awards: Awards, more: Partial<CaseStudy> = {}, options: { silent?: boolean } = {}): Promise<CaseStudy> {
  const code = more.code ?? freshCode('CS')
  const locale = more.originalLanguage ?? 'en'
  return awards.ctx.payload.create({
    collection: 'case-studies', locale, overrideAccess: true, depth: 0, context: options.silent ? { silent: true } : {},
    data: {
      code, title: `Practice ${code}`, slug: `practice-${code.toLowerCase()}`, summary: 'Women of twenty villages lend one another telephones.',
      problem: prose('Few have a telephone of their own.'), approach: prose('A library of telephones.'), pillar: '2', places: ['KE'], contexts: ['rural'],
      results: [{ indicator: 'women who borrowed', value: '120', strength: 'counted', effect: 'effect' }],
      verification: 'self-reported', transferability: 'described', status: 'unassessed', mode: 'named', origin: 'public-sources', originalLanguage: 'en',
      translations: [{ language: locale, state: 'original' }], firstPublished: '2026-01-05T00:00:00.000Z', _status: 'published', ...more,
    } as never, // the generated type asks for every field that has a default
  })
}

export async function translateCaseStudy(awards: Awards, study: CaseStudy, locale: 'fr' | 'ar', words: Partial<CaseStudy>): Promise<void> {
  const kept = (study.translations ?? []).map(({ language, state }) => ({ language, state }))
  await awards.ctx.payload.update({
    collection: 'case-studies', id: study.id, locale, overrideAccess: true, depth: 0,
    // a row keeps its id, or Payload takes it for a new one
    data: { results: (study.results ?? []).map(({ id, indicator, value, strength, effect }) => ({ id, indicator, value, strength, effect })), ...words, translations: [...kept, { language: locale, state: 'human' }], _status: 'published' } as never,
  })
}

/** An edition of another body, kept from sources. */
export async function buildRecord(awards: Awards, year: number, record: object = {}) {
  const { payload } = awards.ctx
  const slug = `record-${year}-${freshCode('PR').slice(3).toLowerCase()}`
  const programme = await payload.create({ collection: 'programmes', data: { name: `Record of ${year}`, slug, externalRecord: true } as never })
  const edition = await payload.create({
    collection: 'editions', data: { code: freshCode('ED'), programme: programme.id, name: `Awards ${year}`, slug: String(year), year, calendar: [], timeZone: 'UTC', ceremony: `${year}-10-28`, record } as never,
  })
  return { programme, edition }
}

export const buildHonour = (awards: Awards, edition: { id: string; year: number }, more: Partial<Honour> = {}): Promise<Honour> =>
  awards.ctx.payload.create({
    collection: 'honours', locale: 'en',
    data: { code: freshCode('HO'), edition: edition.id, year: edition.year, kind: 'winner', honouree: 'Lantern Cooperative', category: 'Access', pillar: '2', places: ['KE'], state: 'published', mode: 'named', ...more } as never,
  })
