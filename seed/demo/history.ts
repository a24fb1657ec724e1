import type { MissingHonoursDto } from '#services/dto/ledger.ts'
import { CORRECTIONS, EDITIONS, gapOf, HONOURS, type CorrectionNote, type LedgerEdition, type LedgerHonour } from '#seed/ledger/ledger.ts'
import type { Demo } from './demo.ts'
import { createInThree, name, words, type Words3 } from './localized.ts'
import type { Organisations } from './organisations.ts'

/** The day on which the ledger was put together: date of its notes. */
const COMPILED = '2026-11-02'
/** Where an edition was held, as its sources say it, told in the other languages. */
const PLACES: Record<string, Words3> = Object.fromEntries([
  words('Busan, Republic of Korea', 'Busan, République de Corée', 'بوسان، جمهورية كوريا'),
  words('New York, United States of America', 'New York, États-Unis d’Amérique', 'نيويورك، الولايات المتحدة الأمريكية'),
  words('Bangkok, Thailand', 'Bangkok, Thaïlande', 'بانكوك، تايلند'),
  words('Geneva, Switzerland', 'Genève, Suisse', 'جنيف، سويسرا'),
  words('Berlin, Germany', 'Berlin, Allemagne', 'برلين، ألمانيا'),
  words('online, streamed from Geneva', 'en ligne, diffusée depuis Genève', 'على الشبكة، ببثّ من جنيف'),
].map((place) => [place.en, place]))
/** Named outside the categories in these years; one name of nine was found. */
const GLOBAL_ACHIEVERS_NAMED: Record<number, number> = { 2014: 6, 2015: 3 }

const correctionOf = ({ fact, versions, reading }: CorrectionNote) => ({ date: COMPILED, fact, versions: versions.map(({ says }) => ({ says })), reading })

/** Honours that are counted and that no source names. */
function missingOf(edition: LedgerEdition): MissingHonoursDto[] {
  const winners = gapOf(edition, 'winner')
  const achievers = GLOBAL_ACHIEVERS_NAMED[edition.year] ?? 0
  const named = HONOURS.filter(({ year, kind }) => year === edition.year && kind === 'global-achiever').length
  return [
    ...(winners.missing === null || winners.missing > 0 ? [{ kind: 'winner' as const, count: winners.missing }] : []),
    ...(achievers > named ? [{ kind: 'other' as const, kindWords: 'Global Achiever', count: achievers - named }] : []),
  ]
}

/** `editions.record`, as the ledger's pages read it: numbers as they are told, sources, corrections, what is counted but not named. */
const recordOf = (edition: LedgerEdition) => ({
  nominations: edition.nominations, countries: edition.countries, finalists: edition.finalists, winners: edition.winners, categories: edition.categories,
  ceremony: edition.ceremony, notes: edition.notes, sources: edition.sources, missing: missingOf(edition), checkedOn: COMPILED,
  corrections: CORRECTIONS.filter(({ years, organisation }) => !organisation && (years.includes(edition.year) || (years.length === 0 && edition.year === EDITIONS[0]?.year))).map(correctionOf),
})

const notesOf = (honour: LedgerHonour) => [
  ...honour.inferred.map((text) => ({ date: COMPILED, text })),
  ...CORRECTIONS.filter(({ years, organisation }) => organisation === honour.organisation && years.includes(honour.year)).map(correctionOf),
]

/** By year and spelling: where a case study finds its honour. */
export type HonourFinder = (year: number, organisation: string) => string | undefined

/** The awards of another body, from public sources: one programme, an edition a year, each honour with its address. */
export async function loadHistory(demo: Demo, organisations: Organisations): Promise<HonourFinder> {
  const { payload } = demo.awards.ctx
  const programme = await createInThree(demo, 'programmes', {
    code: demo.code('PR'), name: name('GEM-TECH and EQUALS in Tech Awards'), slug: 'equals-in-tech', externalRecord: true, demonstration: false,
    description: words(
      'Awards of the International Telecommunication Union, UN Women and the EQUALS partnership. This is a record kept from public sources; those who hold the awards have no part in it.',
      'Prix de l’Union internationale des télécommunications, d’ONU Femmes et du partenariat EQUALS. Ce registre est tenu d’après des sources publiques ; les organisateurs des prix n’y ont aucune part.',
      'جوائز الاتحاد الدولي للاتصالات وهيئة الأمم المتحدة للمرأة وشراكة EQUALS. هذا سجل جُمع من مصادر عامة، ولا شأن لمنظّمي الجوائز به.',
    ),
  })
  const found = new Map<string, string>()
  for (const edition of EDITIONS) {
    const made = await createInThree(demo, 'editions', {
      code: demo.code('ED'), programme: programme.id, name: name(`${edition.programme} ${edition.year}`), slug: String(edition.year), year: edition.year,
      introduction: edition.notes.join(' '), calendar: [], timeZone: 'UTC', languages: ['en'], resultBundle: 'none',
      ...(edition.place ? { place: PLACES[edition.place] ?? name(edition.place) } : {}), ceremony: edition.ceremony.from, record: recordOf(edition),
    })
    for (const honour of HONOURS.filter(({ year }) => year === edition.year)) {
      const code = demo.code('HO')
      const organisation = await organisations.of(honour.organisation, { places: honour.places })
      await payload.create({
        collection: 'honours', overrideAccess: true, depth: 0, context: { silent: true },
        data: {
          code, edition: made.id, year: honour.year, kind: honour.kind, honouree: honour.organisation, organisation: organisation.id, places: honour.places,
          placeWords: honour.placeAsPrinted, pillar: String(honour.pillar) as '1', pillarIsOurs: true, sources: honour.sources.map((each) => ({ ...each })), notes: notesOf(honour),
          state: 'published', mode: 'organisation', announcedAt: `${edition.ceremony.from}T12:00:00.000Z`,
          ...(honour.category ? { category: honour.category } : {}), ...(honour.lineage ? { lineage: honour.lineage } : {}), ...(honour.project ? { project: honour.project } : {}),
        },
      })
      found.set(`${honour.year} ${honour.organisation}`, code)
      demo.published.push({ collection: 'honours', code, at: `${COMPILED}T09:00:00.000Z` })
      demo.count('honours')
    }
  }
  return (year, organisation) => found.get(`${year} ${organisation}`)
}
