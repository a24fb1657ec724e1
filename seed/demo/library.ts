import type { SeedCaseStudy, SeedCaseStudyText } from '#seed/case-study.ts'
import { blocksToRichText, paragraphsToRichText } from '#domain/rich-text.ts'
import { PAGES } from '#seed/pages.ts'
import { CASE_STUDIES } from '#seed/practices/index.ts'
import { slugOf, type Demo } from './demo.ts'
import type { HonourFinder } from './history.ts'
import { createInThree, withIdsOf, words } from './localized.ts'
import { namesIn, type Organisations } from './organisations.ts'

/** Honour and entry of the invented programme that an invented account tells of. */
export type InventedHonours = Record<string, { honour: string; entry: string; recognition: string } | undefined>

const DEFAULT_LANGUAGE = 'en'

const asList = (items: readonly string[] = []) => (items.length > 0 ? blocksToRichText([{ kind: 'list', items }]) : null)

/** The parts of a record that are told in a language; a result whose words a translation leaves out reads as in the original. */
function told(study: SeedCaseStudy, text: SeedCaseStudyText, language: string) {
  const key = study.key.replace(/^invented-/, '')
  return {
    title: text.title, summary: text.summary, slug: language === 'ar' ? key : slugOf(text.title, key),
    problem: paragraphsToRichText(text.problem ?? []), approach: paragraphsToRichText(text.approach ?? []), steps: text.steps, whatDidNotWork: paragraphsToRichText(text.whatDidNotWork ?? []), needs: asList(text.needs),
    costNote: text.costNote, team: text.team, transferConditions: text.transferConditions, safetyNotes: text.safetyNotes, quote: text.quote, partners: text.partners,
    notes: language === study.language ? study.notes : text.notes,
    results: study.results.map((result, place) => {
      const own = text.resultWords?.[place]
      return {
        indicator: own?.indicator ?? result.indicator, value: own?.value ?? result.value, unit: own ? own.unit : result.unit,
        population: own ? own.population : result.population, period: own?.period ?? result.period,
        strength: result.strength, effect: result.effect, sourceUrl: result.sourceUrl,
      }
    }),
    ...(study.counted ? { counted: { value: study.counted.value, unit: study.counted.unit[language] ?? study.counted.unit[DEFAULT_LANGUAGE], planned: study.counted.planned === true } } : {}),
  }
}

function people(study: SeedCaseStudy) {
  const bands = Object.entries(study.people ?? {})
  return {
    ...Object.fromEntries(bands.filter(([, count]) => typeof count === 'number').map(([band, count]) => [band.replace('-', '_'), count])),
    notCounted: bands.filter(([, count]) => count === null).map(([band]) => band),
  }
}

export async function loadLibrary(demo: Demo, organisations: Organisations, honourOf: HonourFinder, invented: InventedHonours): Promise<void> {
  const { payload } = demo.awards.ctx
  const options = { collection: 'case-studies', overrideAccess: true, depth: 0, context: { silent: true } } as const
  const codes = new Map(CASE_STUDIES.map(({ key }) => [key, demo.code('CS')]))
  for (const study of CASE_STUDIES) {
    const code = codes.get(study.key)
    const [first, ...others] = namesIn(study.organisation)
    const organisation = first ? await organisations.of(first, { places: study.places }) : null
    for (const other of others) await organisations.of(other)
    const own = invented[study.key]
    const honour = own?.honour ?? (study.honour ? honourOf(study.honour.year, study.honour.organisation) : undefined)
    const translations = study.translations ?? []
    const fixed = {
      code, _status: 'published', people: people(study), cost: study.cost, monthsToFirstResult: study.monthsToFirstResult, sources: study.sources,
      verification: study.verification, transferability: study.transferability, status: study.status, pillar: String(study.pillar), furtherPillars: study.furtherPillars.map(String),
      places: study.places, contexts: study.contexts, sdgTargets: study.sdgTargets, wsisLines: study.wsisLines, started: study.started,
      // an invented account names an honour only where the invented programme gave one
      recognition: own?.recognition ?? (study.origin === 'invented' ? undefined : study.recognition),
      organisation: organisation?.id, organisationName: study.organisation, adaptedFrom: study.adaptedFrom ? codes.get(study.adaptedFrom) : undefined,
      mode: 'organisation', origin: study.origin, originalLanguage: study.language, honour, entry: own?.entry,
      translations: [{ language: study.language, state: 'original' }, ...translations.map(({ language, state }) => ({ language, state, by: 'machine' }))],
      sensitive: study.sensitive === true, firstPublished: study.firstPublished, lastConfirmed: study.lastConfirmed, reviewBy: study.reviewBy, licence: 'CC BY 4.0',
      ...(study.status === 'unassessed' ? {} : { assessedOn: study.firstPublished }),
    }
    // Shapes of the collection; a seed's optional parts are undefined, which the generated type forbids in exact form.
    const made = await payload.create({ ...options, locale: study.language, data: { ...fixed, ...told(study, study.text, study.language) } as never })
    for (const { language, text } of translations) {
      const { counted, ...rest } = told(study, text, language)
      await payload.update({ ...options, id: made.id, locale: language, data: withIdsOf({ _status: 'published', ...rest, ...(counted ? { counted } : {}) }, made) as never })
      demo.count('translations, made by machine and not checked')
    }
    demo.published.push({ collection: 'case-studies', code: code ?? '', at: `${study.firstPublished}T09:00:00.000Z` })
    demo.count('case studies')
  }
}

/** The site's own pages; those about privacy and accessibility come with the site. */
export async function loadPages(demo: Demo): Promise<void> {
  for (const page of PAGES.filter(({ key }) => key !== 'privacy' && key !== 'accessibility')) {
    const code = demo.code('PG')
    const body = (language: 'en' | 'fr' | 'ar') => blocksToRichText([{ kind: 'paragraph', text: page.text[language].lede }, ...page.text[language].blocks])
    await createInThree(demo, 'pages', {
      code, slug: page.key, _status: 'published', inFooter: true, title: words(page.text.en.title, page.text.fr.title, page.text.ar.title),
      body: { en: body('en'), fr: body('fr'), ar: body('ar') },
    })
    demo.published.push({ collection: 'pages', code, at: demo.now.toISOString() })
  }
}
