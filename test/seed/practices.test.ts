import { describe, expect, it } from 'vitest'
import { SDG_TARGETS, WSIS_LINES } from '#domain/frameworks.ts'
import { isPlace } from '#domain/places/index.ts'
import { CONTEXTS, EFFECTS, PEOPLE_BANDS, PILLARS, STRENGTHS } from '#domain/vocabulary.ts'
import { countWords } from '#domain/words.ts'
import { CASE_STUDIES, INVENTED_CASE_STUDIES, PUBLIC_SOURCE_CASE_STUDIES } from '#seed/practices/index.ts'
import { ARABIC } from '#seed/practices/translations/ar.ts'
import { FRENCH } from '#seed/practices/translations/fr.ts'
import { HONOURS } from '#seed/ledger/ledger.ts'
import type { SeedCaseStudy, SeedCaseStudyText } from '#seed/case-study.ts'

const inEveryLanguage = (study: SeedCaseStudy): { language: string; text: SeedCaseStudyText }[] => [
  { language: study.language, text: study.text },
  ...(study.translations ?? []),
]

/** Every word that a reader sees of a case study. */
const wordsOf = (study: SeedCaseStudy): string => {
  // The codes and addresses are not words.
  const { sources, sdgTargets, wsisLines, contexts, places, results, ...told } = study
  return JSON.stringify({ told, results: results.map(({ sourceUrl, ...words }) => words) })
}

describe('the library that the seed brings', () => {
  it('has 45 real case studies and three invented ones', () => {
    expect(PUBLIC_SOURCE_CASE_STUDIES).toHaveLength(45)
    expect(INVENTED_CASE_STUDIES).toHaveLength(3)
    expect(PUBLIC_SOURCE_CASE_STUDIES.every((study) => study.origin === 'public-sources')).toBe(true)
    expect(INVENTED_CASE_STUDIES.every((study) => study.origin === 'invented')).toBe(true)
  })

  it('gives each its own key, fit for an address', () => {
    const keys = CASE_STUDIES.map((study) => study.key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toEqual([])
  })

  it('covers every pillar, with a real practice each, and repeats none as a further one', () => {
    for (const pillar of PILLARS) expect(PUBLIC_SOURCE_CASE_STUDIES.filter((study) => study.pillar === pillar).length).toBeGreaterThan(3)
    expect(CASE_STUDIES.filter((study) => study.furtherPillars.includes(study.pillar)).map((study) => study.key)).toEqual([])
  })

  it.each(CASE_STUDIES.map((study) => [study.key, study] as const))('%s uses known codes only', (_key, study) => {
    expect(study.places.filter((place) => !isPlace(place))).toEqual([])
    expect(study.places.length).toBeGreaterThan(0)
    expect(study.contexts.filter((context) => !CONTEXTS.includes(context))).toEqual([])
    expect(study.sdgTargets.filter((target) => !(SDG_TARGETS as readonly string[]).includes(target))).toEqual([])
    expect(study.wsisLines.filter((line) => !(WSIS_LINES as readonly string[]).includes(line))).toEqual([])
    expect(Object.keys(study.people ?? {}).filter((band) => !(PEOPLE_BANDS as readonly string[]).includes(band))).toEqual([])
    expect(study.results.filter((result) => !STRENGTHS.includes(result.strength) || !EFFECTS.includes(result.effect))).toEqual([])
  })

  it('keeps every summary within 60 words, in each language', () => {
    const tooLong = CASE_STUDIES.flatMap((study) =>
      inEveryLanguage(study)
        .map(({ language, text }) => ({ key: study.key, language, words: countWords(text.summary, language) }))
        .filter(({ words }) => words > 60 || words < 10),
    )
    expect(tooLong).toEqual([])
  })

  it('keeps titles short', () => {
    const long = CASE_STUDIES.flatMap((study) => inEveryLanguage(study).map(({ text }) => text.title)).filter((title) => title.length > 62)
    expect(long).toEqual([])
  })
})

describe('a case study compiled from public sources', () => {
  it('names an address for its facts and says when it is to be looked at again', () => {
    for (const study of PUBLIC_SOURCE_CASE_STUDIES) {
      expect(study.sources.length, study.key).toBeGreaterThan(0)
      for (const source of study.sources) {
        expect(URL.canParse(source.url), `${study.key} ${source.url}`).toBe(true)
        expect(source.title.length).toBeGreaterThan(2)
      }
      expect(study.reviewBy?.slice(0, 4), study.key).toBe(String(Number(study.firstPublished.slice(0, 4)) + 1))
    }
  })

  it('claims no confirmation and no assessment that nobody made', () => {
    expect(PUBLIC_SOURCE_CASE_STUDIES.filter((study) => study.lastConfirmed !== undefined || study.status !== 'unassessed').map(({ key }) => key)).toEqual([])
  })

  it('calls a page independently checked only where outsiders measured', () => {
    expect(PUBLIC_SOURCE_CASE_STUDIES.filter(({ verification }) => verification !== 'self-reported').map(({ key }) => key).sort()).toEqual([
      'chhattisgarh-free-smartphones',
      'esafety-women-disability-training',
      'poland-dare-it-mentoring-and-challenges',
    ])
  })

  it('shows a weak or absent effect as an effect, beside an honest strength', () => {
    const weak = PUBLIC_SOURCE_CASE_STUDIES.flatMap((study) =>
      study.results.filter(({ effect }) => effect !== 'effect').map(({ strength, effect }) => `${study.key} ${strength} ${effect}`),
    )
    expect(weak.sort()).toEqual([
      'chhattisgarh-free-smartphones comparison no-effect',
      'england-gender-balance-in-computing comparison no-effect',
      'europe-women-in-digital-scoreboard before-after no-effect',
      'mexico-ley-olimpia counted mixed',
      'mexico-ley-olimpia counted mixed',
      'mexico-ley-olimpia counted mixed',
      'peru-mexico-recruitment-message comparison mixed',
      'tanzania-phones-by-lot counted mixed',
    ])
  })

  it('never draws what was only planned as if it were counted', () => {
    const planned = PUBLIC_SOURCE_CASE_STUDIES.filter(({ counted }) => counted?.planned).map(({ key, results }) => ({ key, results: results.length }))
    expect(planned).toEqual([{ key: 'lebanon-tabshoura-in-a-box', results: 0 }])
  })

  it('gives every page about violence a quick exit', () => {
    expect(PUBLIC_SOURCE_CASE_STUDIES.filter(({ sensitive }) => sensitive).map(({ key }) => key).sort()).toEqual([
      'apc-take-back-the-tech', 'drf-cyber-harassment-helpline', 'esafety-women-disability-training',
      'fiji-online-safety-commission', 'mexico-ley-olimpia', 'revenge-porn-helpline',
    ])
  })

  it('points to honours that the ledger has', () => {
    const linked = PUBLIC_SOURCE_CASE_STUDIES.flatMap(({ key, honour }) => (honour ? [{ key, honour }] : []))
    expect(linked).toHaveLength(11)
    expect(linked.filter(({ honour }) => !HONOURS.some((given) => given.year === honour.year && given.organisation === honour.organisation))).toEqual([])
  })

  it('speaks in the words of the library', () => {
    for (const study of CASE_STUDIES) expect(wordsOf(study), study.key).not.toMatch(/best practice|\bvictims?\b|\bchampions?\b|third world/i)
  })
})

describe('translations by machine', () => {
  it('are there in French and Arabic for at least twelve real practices', () => {
    const both = PUBLIC_SOURCE_CASE_STUDIES.filter(({ translations = [] }) => ['fr', 'ar'].every((language) => translations.some((one) => one.language === language)))
    expect(both.length).toBeGreaterThanOrEqual(12)
  })

  it('belong to a case study of that key, and none is lost', () => {
    const keys = new Set(PUBLIC_SOURCE_CASE_STUDIES.map(({ key }) => key))
    expect([...Object.keys(FRENCH), ...Object.keys(ARABIC)].filter((key) => !keys.has(key))).toEqual([])
  })

  it('say of themselves that a machine made them', () => {
    expect(CASE_STUDIES.flatMap(({ translations = [] }) => translations).filter(({ state }) => state !== 'machine')).toEqual([])
  })

  it('leave out no section, result, note or step of the original', () => {
    const left = CASE_STUDIES.flatMap((study) =>
      (study.translations ?? []).flatMap(({ language, text }) => {
        const size = (value: unknown) => (Array.isArray(value) ? value.length : value === undefined ? 0 : 1)
        const sections = ['problem', 'approach', 'steps', 'whatDidNotWork', 'needs', 'team', 'partners', 'transferConditions', 'safetyNotes', 'quote'] as const
        const wrong: string[] = sections.filter((section) => size(text[section]) !== size(study.text[section]))
        if (size(text.resultWords) !== study.results.length) wrong.push('results')
        if (size(text.notes) !== size(study.notes)) wrong.push('notes')
        if (size(text.costNote) !== size(study.cost)) wrong.push('cost')
        return wrong.map((section) => `${study.key} ${language} ${section}`)
      }),
    )
    expect(left).toEqual([])
  })

  it('are written in the letters of their language', () => {
    const arabic = /\p{Script=Arabic}/u
    for (const study of CASE_STUDIES) {
      for (const { language, text } of inEveryLanguage(study)) expect(arabic.test(text.summary), `${study.key} ${language}`).toBe(language === 'ar')
    }
  })
})

describe('the invented case studies', () => {
  it('say in the summary, in every language, that they are invented', () => {
    const says: Record<string, RegExp> = { en: /invented example/, fr: /exemple inventé/, ar: /مثال متخيّل/ }
    for (const study of INVENTED_CASE_STUDIES) {
      for (const { language, text } of inEveryLanguage(study)) expect(text.summary, `${study.key} ${language}`).toMatch(says[language] ?? /never/)
      expect(study.organisation).toMatch(/invented|inventée|متخيّلة/)
    }
  })

  it('fill every section', () => {
    for (const study of INVENTED_CASE_STUDIES) {
      for (const { text } of inEveryLanguage(study)) {
        const { title, summary, problem, approach, steps, whatDidNotWork, needs, team, partners, transferConditions, safetyNotes, quote } = text
        for (const part of [title, summary, problem, approach, steps, whatDidNotWork, needs, team, partners, transferConditions, safetyNotes, quote]) expect(part, study.key).toBeTruthy()
      }
      expect(study.cost?.currency && study.cost.year && study.cost.amount && study.monthsToFirstResult, study.key).toBeTruthy()
      expect(Object.values(study.people ?? {}), study.key).toContain(null)
      expect(new Set(study.results.map(({ strength }) => strength)).size, study.key).toBeGreaterThanOrEqual(3)
    }
  })

  it('are original once in each of three languages, with the other two as translations', () => {
    expect(INVENTED_CASE_STUDIES.map(({ language }) => language).sort()).toEqual(['ar', 'en', 'fr'])
    for (const study of INVENTED_CASE_STUDIES) expect(inEveryLanguage(study).map(({ language }) => language).sort()).toEqual(['ar', 'en', 'fr'])
  })

  it('adapt an earlier one each, without a circle', () => {
    const before = new Set<string>()
    for (const { key, adaptedFrom } of CASE_STUDIES) {
      if (adaptedFrom) expect(before, key).toContain(adaptedFrom)
      before.add(key)
    }
    expect(INVENTED_CASE_STUDIES.filter(({ adaptedFrom }) => adaptedFrom)).toHaveLength(2)
  })

  it('show costs that add up', () => {
    for (const study of INVENTED_CASE_STUDIES) {
      const latinDigits = (study.cost?.text ?? '').replaceAll(/(\d)[\s ,](\d{3})/g, '$1$2')
      const [total, ...parts] = [...latinDigits.matchAll(/\d{3,}/g)].map(([number]) => Number(number)).filter((number) => number !== study.cost?.year)
      expect(total, study.key).toBe(study.cost?.amount)
      expect(parts.reduce((sum, part) => sum + part, 0), study.key).toBe(study.cost?.amount)
    }
  })
})
