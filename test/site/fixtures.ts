import type { Pillar } from '#domain/vocabulary.ts'
import { createTranslator } from '#i18n/translate.ts'
import { COMPLETE, type CompleteLocale } from '#i18n/locales.ts'
import type { PageContext } from '#site/context.ts'
import type { CaseStudyDto } from '#services/dto/case-study.ts'
import type { EditionMarkDto, PracticeCardDto } from '#services/dto/common.ts'
import type { HonourDto } from '#services/dto/honour.ts'
import type { LedgerDto } from '#services/dto/ledger.ts'
import { EMPTY_QUERY, type LibraryQuery } from '#services/dto/library-query.ts'
import type { LibraryDto } from '#services/dto/library.ts'
import { FACTS, type Fact } from './facts.ts'

export function context(locale: CompleteLocale, rest: string, more: Partial<PageContext> = {}): PageContext {
  const everywhere = COMPLETE.map((one) => ({ locale: one, path: `/${one}${rest}` }))
  return {
    t: createTranslator(locale),
    locale,
    origin: 'https://recount.example',
    path: `/${locale}${rest}`,
    alternates: everywhere,
    languages: everywhere,
    assets: { css: ['/assets/site-4f9ac1d2.css'], js: ['/assets/enhance-91b0c3aa.js'] },
    ...more,
  }
}

const codeOf = (prefix: string, n: number): string => `${prefix}-${(n * 7919 + 524_287).toString(32).toUpperCase().padStart(6, '0').slice(-6)}`

const programmeOf = (year: number) => (year < 2017 ? 'GEM-TECH Awards' : 'EQUALS in Tech Awards')

function honourOf(fact: Fact, n: number): HonourDto {
  const [year, outcome, category, inferred, honouree, project, place, pillar, url] = fact
  const programme = year < 2017 ? 'gem-tech' : 'equals-in-tech'
  return {
    code: codeOf('HO', n),
    kind: outcome === 'winner' || outcome === 'finalist' ? outcome : 'other',
    kindWords: outcome === 'global achiever' ? 'Global Achiever' : undefined,
    edition: { programme, edition: String(year), name: `${programmeOf(year)} ${year}`, year },
    honouree,
    organisation: n % 4 === 0 ? { name: honouree, slug: `organisation-${n}` } : undefined,
    project: project || undefined,
    places: place ? [{ code: 'XX', name: place }] : [],
    category: category ? { words: category, inferred } : undefined,
    pillar: pillar ? (pillar as Pillar) : undefined,
    sources: [{ url }],
    corrections: n % 9 === 5 ? [{ date: '2026-11-24', text: 'Second source added; the category was inferred before.' }] : [],
    practice: project.startsWith('Tabshoura') ? { slug: 'tabshoura-in-a-box', title: 'Tabshoura in a Box' } : undefined,
  }
}

export const HONOURS: HonourDto[] = FACTS.map(honourOf)
const YEARS = [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023]
const TOTALS: Record<number, number | null> = { 2014: 7, 2015: 3, 2016: 3, 2017: 3, 2018: 5, 2019: 5, 2020: 5, 2021: 5, 2022: 5, 2023: null }
const PLACE: Record<number, string | null> = {
  2014: 'Busan', 2015: 'New York', 2016: 'Bangkok', 2017: 'Geneva', 2018: 'New York', 2019: 'Berlin', 2020: 'Online', 2021: null, 2022: 'Geneva', 2023: 'Geneva',
}
const DAY: Record<number, string> = {
  2014: '2014-10-28', 2015: '2015-12-14', 2016: '2016-11-15', 2017: '2017-12-19', 2018: '2018-09-22', 2019: '2019-11-27', 2020: '2020-11-06', 2021: '2021-12-09', 2022: '2022-12-08', 2023: '2023-12-12',
}

const ofYear = (year: number) => HONOURS.filter((one) => one.edition.year === year && one.kind !== 'finalist')
const winnersOf = (year: number) => ofYear(year).filter((one) => one.kind === 'winner')

export const EDITION_MARKS: EditionMarkDto[] = YEARS.map((year) => ({
  label: String(year),
  name: `${programmeOf(year)} ${year}`,
  programme: year < 2017 ? 'gem-tech' : 'equals-in-tech',
  edition: String(year),
  anchor: `y${year}`,
  ledgerPage: 1,
  place: PLACE[year] ?? null,
  winners: winnersOf(year).map((one) => one.pillar ?? 0),
  total: TOTALS[year] ?? null,
}))

export const LEDGER: LedgerDto = {
  programmes: ['GEM-TECH', 'EQUALS in Tech'],
  since: 2014,
  totals: { winners: 41, named: HONOURS.filter((one) => one.kind === 'winner').length, editionsCounted: 9, uncounted: ['2023'] },
  editions: YEARS.map((year) => {
    const total = TOTALS[year] ?? null
    const missing = total === null ? null : total - winnersOf(year).length
    return {
      anchor: `y${year}`,
      label: String(year),
      name: programmeOf(year),
      page: { programme: year < 2017 ? 'gem-tech' : 'equals-in-tech', edition: String(year), name: `${programmeOf(year)} ${year}`, year },
      date: { date: DAY[year] ?? String(year), or: year === 2020 ? '2020-11-07' : undefined },
      place: PLACE[year] ?? null,
      nominations: year === 2014 ? { value: 360, kind: 'at-least' } : year === 2022 ? { value: 155, to: 160, kind: 'disagree' } : year < 2020 ? { value: 293 } : null,
      countries: year < 2020 ? { value: 72 } : null,
      finalists: year < 2020 ? { value: 15 } : null,
      winners: total === null ? null : { value: total, inferred: year === 2021 },
      honours: ofYear(year),
      missing: [
        ...(missing === 0 ? [] : [{ kind: 'winner' as const, count: missing }]),
        ...(year === 2015 ? [{ kind: 'other' as const, kindWords: 'Global Achievers', count: 3 }] : []),
      ],
      sources: [{ url: 'https://www.itu.int/en/mediacentre/Pages/2018-PR30.aspx' }],
      corrections: year === 2017 ? [{ date: '2026-11-24', text: '19 December, not 20: the release was dated a day later.' }] : [],
    }
  }),
  page: 1,
  pages: 1,
  jump: YEARS.map((year) => ({ label: String(year), anchor: `y${year}`, page: 1 })),
  downloads: { csv: '/data/v1/honours.csv', json: '/data/v1/honours', atom: '/feeds/honours.atom' },
}

const card = (n: number, title: string, summary: string, organisation: string, place: string, pillar: Pillar, rest: Partial<PracticeCardDto> = {}): PracticeCardDto => ({
  code: codeOf('CS', n),
  slug: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  language: 'en',
  title,
  summary: summary.split(/(women|girls)/).map((text) => ({ text, mark: text === 'women' || text === 'girls' ? true : undefined })).filter((one) => one.text),
  organisation,
  places: place ? [{ code: 'XX', name: place }] : [],
  pillar,
  furtherPillars: [],
  picture: { told: ['approach', 'population', 'recognition'] },
  ...rest,
})

export const CARDS: PracticeCardDto[] = [
  card(1, 'Digital employment model', 'Twelve weeks of training that feed jobs in IT services; about 500 employees, roughly 70 per cent of them women.', 'iMerit Technology Services', 'India', 4, { furtherPillars: [3], recognition: 'GEM-TECH 2014', picture: { people: { women: 350, men: 150 }, told: [] } }),
  card(2, 'Take Back the Tech!', 'A campaign against violence against women by means of technology, with local campaigns in at least 24 countries.', 'Association for Progressive Communications', 'Global', 2, { furtherPillars: [1], recognition: 'GEM-TECH 2014', picture: { counted: { value: 24, unit: 'countries with a local campaign' }, told: [] } }),
  card(3, 'Women-led community networks', 'Four rural networks run by collectives of women, who also do the technical work and talk to the regulators.', 'AFCHIX', 'Kenya', 2, { picture: { counted: { value: 4, unit: 'rural networks' }, told: [] } }),
  card(4, 'Tabshoura in a Box', 'An offline hotspot that serves digital lessons without internet or mains power.', 'Lebanese Alternative Learning', 'Lebanon', 3, { furtherPillars: [2], recognition: 'EQUALS in Tech 2017, Access', picture: { counted: { value: 15, unit: 'schools and learning centres', planned: true }, told: [] } }),
  card(5, 'Digital Girls ER', 'Free summer camps of coding for girls in upper secondary school; 222 girls in eight camps in 2022.', 'Emilia-Romagna Region', 'Italy', 3, { picture: { counted: { value: 222, unit: 'girls in eight camps, 2022' }, told: [] } }),
  card(6, 'Connected Women Commitments', 'Public commitments by operators to reduce the gap among their customers; 36 operators had made 51 by August 2018.', 'GSMA and mobile operators', 'Global', 5, { picture: { told: ['approach', 'results', 'recognition', 'confirmed'] } }),
  card(7, 'Mobile Money Female Agent', 'A network of agents that gives women safe, discreet access to mobile money.', 'Dinarak', 'Jordan', 2, { recognition: 'EQUALS in Tech 2019, Access' }),
  card(8, 'Technovation Challenge', 'A course in making an app and a business for girls of 10 to 18; by 2015, 5,000 girls in 64 countries had finished it.', 'Technovation', 'United States of America', 3, { furtherPillars: [4], recognition: 'GEM-TECH 2015', picture: { people: { girls: 5000 }, told: [] } }),
  card(9, 'Lantern Box', 'A battery-run box that gives twelve outer-island schools a local web. Girls keep the boxes running.', 'Kestrel Reef Learning Trust', 'Vanuatu', 3, { invented: true, furtherPillars: [2], picture: { people: { girls: 588, boys: 476, 'not-stated': 76 }, told: [] } }),
  card(10, 'Mujeres en la red', 'Redes comunitarias donde las mujeres son las técnicas.', 'Red de mujeres', 'Peru', 2, { language: 'es' }),
]

export const LIBRARY: LibraryDto = {
  query: { ...EMPTY_QUERY, q: 'girls women', pillar: [2, 3], context: ['rural'] } satisfies LibraryQuery,
  total: 42,
  hits: [...CARDS, ...CARDS.map((one) => ({ ...one, code: `${one.code}B`, title: `${one.title}, second phase`, slug: `${one.slug}-2` }))],
  pages: 3,
  facets: [
    { key: 'pillar', options: [1, 2, 3, 4, 5].map((one) => ({ value: String(one), count: one === 5 ? 0 : one * 3, on: one === 2 || one === 3 })) },
    { key: 'strength', options: (['stated', 'counted', 'before-after', 'comparison', 'independently-evaluated'] as const).map((value, i) => ({ value, count: [3, 5, 2, 1, 0][i] ?? 0, on: false })) },
    { key: 'verification', options: (['self-reported', 'documents-seen', 'independently-checked'] as const).map((value, i) => ({ value, count: 5 - 2 * i, on: false })) },
    { key: 'context', options: (['rural', 'offline', 'low-literacy', 'conflict', 'school'] as const).map((value, i) => ({ value, count: i * 2, on: value === 'rural' })) },
    { key: 'place', options: [['global', 'Global'], ['IN', 'India'], ['KE', 'Kenya'], ['LB', 'Lebanon'], ['VU', 'Vanuatu']].map(([value = '', label], i) => ({ value, label, count: i + 1, on: false })) },
    { key: 'year', options: YEARS.slice(0, 9).map((year) => ({ value: String(year), count: 2, on: false })) },
    { key: 'language', options: ['en', 'fr', 'ar', 'es'].map((value) => ({ value, count: 3, on: false })) },
  ],
  near: [],
  without: [],
  downloads: { atom: '/feeds/practices.atom?q=girls+women', csv: '/data/v1/practices.csv?q=girls+women', json: '/data/v1/practices?q=girls+women' },
  searchReady: true,
}

const NONE_QUERY: LibraryQuery = { ...EMPTY_QUERY, q: 'satellite fisherwomen', pillar: [1], context: ['offline'], strength: ['comparison'] }
export const LIBRARY_NONE: LibraryDto = {
  ...LIBRARY,
  query: NONE_QUERY,
  total: 0,
  hits: [],
  pages: 0,
  facets: [],
  near: ['satellite fishing women', 'satellite fisheries'],
  without: [
    { drop: { kind: 'word', word: 'fisherwomen', keeps: 'satellite' }, count: 0, query: { ...NONE_QUERY, q: 'satellite' } },
    { drop: { kind: 'filter', facet: 'pillar', value: '1' }, count: 2, query: { ...NONE_QUERY, pillar: [] } },
    { drop: { kind: 'filter', facet: 'context', value: 'offline' }, count: 0, query: { ...NONE_QUERY, context: [] } },
    { drop: { kind: 'filter', facet: 'strength', value: 'comparison' }, count: 1, query: { ...NONE_QUERY, strength: [] } },
    { drop: { kind: 'all' }, count: 7, query: { ...EMPTY_QUERY, q: 'satellite fisherwomen' } },
  ],
}

export const CASE_STUDY: CaseStudyDto = {
  code: 'CS-4V8KQ2',
  slug: 'lantern-box',
  version: 3,
  language: 'en',
  translation: 'original',
  originalLanguage: 'en',
  translations: [{ language: 'en', slug: 'lantern-box', state: 'original' }, { language: 'ar', slug: 'sunduq-al-fanus', state: 'machine' }],
  origin: 'invented',
  mode: 'named',
  title: 'Lantern Box',
  summary: 'A battery-run box that gives twelve outer-island schools a local web: lessons, a library and a class chat, with no internet and no mains power. Girls keep the boxes running.',
  problem: '<p>Boats bring mail to the outer islands every second week. Of twelve schools, two had a mobile signal, and none had mains power. Teachers copied lessons by hand; pupils first touched a computer at the secondary school on the main island, where girls dropped computing at twice the rate of boys.</p><p>Earlier projects had sent laptops. Most were locked in an office, because nobody was allowed to break them.</p>',
  steps: [
    'Asked girls in grades 7 and 8 what they would look up if they could. The first library was made from that list.',
    'Put a small computer, a 40 Ah battery and a solar panel in a fish box that floats.',
    'Trained two “lantern keepers” a school, at least one a girl, to open, clean and repair it. Breaking it is allowed.',
    'Swapped memory cards by the mail boat: new lessons out, questions and counts back.',
    'After a year, gave the box to the school committee, with the repair money.',
  ],
  results: [
    { indicator: 'Learners who used a box at least once a week', value: '1,140', people: { girls: 588, boys: 476, 'not-stated': 76 }, population: '12 schools', period: 'March 2026', strength: 'counted', effect: 'effect', sourceWords: 'Box logs' },
    { indicator: 'Girls who passed the grade 8 digital test', value: '31 to 54', unit: 'per cent', people: { girls: 212, boys: null }, population: '9 schools', period: '2024 to 2025', strength: 'before-after', effect: 'effect', source: { url: 'https://example.org/report', title: 'Trust report' } },
    { indicator: 'The same test, against six schools without a box', value: '+9 points (2 to 16)', population: 'girls; 9 and 6 schools', period: '2025', strength: 'comparison', effect: 'effect', sourceWords: 'Tidewater University (invented)' },
    { indicator: 'Girls who went on to secondary school', value: 'no difference found', population: 'girls; 12 schools', period: '2023 to 2025', strength: 'comparison', effect: 'no-effect', sourceWords: 'Ministry list' },
    { indicator: 'Women who now train other teachers', value: '14', strength: 'stated', effect: 'effect' },
  ],
  whatDidNotWork: '<p><b>The class chat.</b> On three islands it was used to mock two girls by name, and nobody saw it for weeks, because cards came back only by boat. The chat is now off until a school has chosen a keeper for it.</p><p><b>Solar panels fixed to the roof.</b> Four of twelve were lost in the first cyclone. Panels that one person can carry indoors cost a fifth less, and none has been lost.</p><p><b>Training only the youngest teachers.</b> They moved away. Pairs of an older and a younger teacher stayed.</p>',
  cost: { text: 'US$ 3,900 a school in the first year, US$ 1,160 in each later one (2025)', amount: 3900, currency: 'USD', year: 2025, note: 'Volunteers’ time, about 300 hours a school in the first year, is not counted.' },
  needs: ['a group that the school trusts with the repair money', 'somebody who travels the route anyway: boat, bus, nurse', 'lessons in the language of the class, free to copy'],
  notNeeded: ['a mobile signal, or mains power', 'a trained technician on site'],
  transferConditions: 'It travels wherever a route is travelled already and a school may keep its own repair money.',
  monthsToFirstResult: 4,
  team: '2 paid, 24 volunteers, 12 teachers',
  partners: [{ name: 'Inter-island Mail', role: 'carried the cards' }, { name: 'School committees', role: 'own the boxes' }],
  quote: { text: 'We are allowed to break it, so we are not afraid of it.', who: 'A lantern keeper, aged 13' },
  contexts: ['rural', 'offline', 'small-island', 'school'],
  workingLanguages: ['Bislama', 'French', 'English'],
  sdgTargets: ['4.4', '5.b', '9.c'],
  wsisLines: ['C3', 'C4'],
  places: [{ code: 'VU', name: 'Vanuatu' }],
  organisations: [{ name: 'Kestrel Reef Learning Trust (invented)', slug: 'kestrel-reef', code: 'OR-3K9QWX' }],
  pillar: 3,
  furtherPillars: [2],
  started: '2023',
  honour: {
    code: 'HO-7T2MVC', kind: 'commended', edition: { programme: 'demonstration', edition: '2026', name: 'Demonstration edition 2026', year: 2026 },
    honouree: 'Kestrel Reef Learning Trust', places: [], category: { words: 'Digital capacities' }, pillar: 3,
    citation: { text: 'For a box that floats, and for the girls who were trusted to take it apart.', language: 'en' }, sources: [], corrections: [],
  },
  status: 'promising',
  assessed: { date: '2026-04-14', by: 'M. Tidewell (invented)' },
  verification: 'documents-seen',
  transferability: 'adapted-once',
  lineage: {
    title: 'Tabshoura in a Box', slug: 'tabshoura-in-a-box', note: 'Lebanese Alternative Learning, Lebanon. EQUALS in Tech 2017, Access',
    adaptedBy: [{ title: 'Lantern Box', slug: 'lantern-box', note: 'this practice: boats in place of visits, girls as keepers', adaptedBy: [{ title: 'Lantern Bus', note: 'Quillmark Mobile Library (invented), adapted 2026; not assessed yet', adaptedBy: [] }] }],
  },
  firstPublished: '2025-11-20',
  lastConfirmed: '2026-03-03',
  reviewBy: '2027-03',
  licence: { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' },
  sources: [{ url: 'https://example.org/report', title: 'Kestrel Reef Learning Trust, report 2025' }],
  notes: ['The count of learners comes from the boxes themselves, which cannot tell two pupils at one phone apart.'],
  sensitive: false,
  picture: { people: { girls: 588, boys: 476, 'not-stated': 76 }, told: [] },
  changes: [
    { date: '2026-04-14', text: 'Assessed as promising practice' },
    { date: '2026-03-03', text: 'Numbers confirmed; chat moved to “What did not work”' },
    { date: '2025-11-20', text: 'First published' },
  ],
  related: [],
  addresses: {
    id: '/id/CS-4V8KQ2', bibtex: '/cite/CS-4V8KQ2.bib', ris: '/cite/CS-4V8KQ2.ris', csl: '/cite/CS-4V8KQ2.csl.json', json: '/data/v1/practices/CS-4V8KQ2',
    image: '/og/CS-4V8KQ2.png', report: '/en/report?about=CS-4V8KQ2', tell: '/en/report?about=CS-4V8KQ2&tell=1',
  },
}

/** A record of which sources tell little, on violence, with gaps. */
export const THIN_CASE_STUDY: CaseStudyDto = {
  ...CASE_STUDY,
  code: 'CS-9XW2MD', slug: 'quiet-line', title: 'Quiet Line', origin: 'public-sources', sensitive: true,
  summary: 'A helpline that answers by text, for women who are followed through their own telephones.',
  translations: [{ language: 'en', slug: 'quiet-line', state: 'original' }],
  problem: undefined, approach: '<p>Volunteers answer by text at night, and delete each conversation after a week.</p>', steps: [], results: [],
  whatDidNotWork: undefined, cost: undefined, needs: [], notNeeded: [], transferConditions: undefined, monthsToFirstResult: undefined, team: undefined,
  partners: [], quote: undefined, honour: undefined, recognition: 'EQUALS in Tech 2019, Access', status: 'unassessed', assessed: undefined,
  verification: 'self-reported', transferability: 'described', lineage: undefined, lastConfirmed: undefined, reviewBy: undefined, notes: [],
  safetyNotes: 'Texts stay visible on the telephone of whoever writes. The line says so in its first answer.',
  picture: { told: ['approach', 'recognition'] }, mode: 'organisation', pillar: 2, furtherPillars: [], related: CARDS.slice(0, 3),
}

/** The same practice in Arabic, translated by a machine. */
export const ARABIC_CASE_STUDY: CaseStudyDto = {
  ...CASE_STUDY,
  language: 'ar', translation: 'machine', slug: 'sunduq-al-fanus',
  title: 'صندوق الفانوس',
  summary: 'صندوق يعمل بالبطارية يمنح اثنتي عشرة مدرسة في جزر نائية شبكة محلية: دروس ومكتبة ودردشة للصف، من دون إنترنت ولا كهرباء عامة. والفتيات هنّ من يُبقين الصناديق عاملة.',
  problem: '<p>تحمل القوارب البريد إلى الجزر النائية مرة كل أسبوعين. من بين اثنتي عشرة مدرسة كانت اثنتان فقط تلتقطان إشارة الهاتف، ولم تصل الكهرباء العامة إلى أيّ منها.</p><p>أرسلت مشاريع سابقة حواسيب محمولة، فأُقفل على معظمها في المكتب لأن أحداً لم يكن مسموحاً له أن يكسرها.</p>',
  steps: ['سألوا فتيات الصفين السابع والثامن عمّا يبحثن عنه لو استطعن، ومن تلك القائمة صُنعت المكتبة الأولى.', 'وضعوا حاسوباً صغيراً وبطارية ولوحاً شمسياً في صندوق سمك يطفو.', 'درّبوا «حارسَي فانوس» في كل مدرسة، إحداهما فتاة على الأقل.'],
  results: [
    { indicator: 'متعلمون استخدموا الصندوق مرة في الأسبوع على الأقل', value: '1,140', people: { girls: 588, boys: 476, 'not-stated': 76 }, population: '12 مدرسة', period: 'مارس 2026', strength: 'counted', effect: 'effect', sourceWords: 'سجلات الصناديق' },
    { indicator: 'فتيات انتقلن إلى المدرسة الثانوية', value: 'لم يُعثر على فرق', population: 'فتيات؛ 12 مدرسة', period: '2023 إلى 2025', strength: 'comparison', effect: 'no-effect', sourceWords: 'قائمة الوزارة' },
  ],
  whatDidNotWork: '<p><b>دردشة الصف.</b> في ثلاث جزر استُخدمت للسخرية من فتاتين بالاسم، ولم ينتبه أحد طوال أسابيع لأن البطاقات لا تعود إلا بالقارب.</p>',
  cost: { text: '3900 دولار للمدرسة في السنة الأولى (2025)' },
  needs: ['جماعة تأتمنها المدرسة على مال الإصلاح'], notNeeded: ['إشارة هاتف أو كهرباء عامة'], transferConditions: undefined,
  team: 'موظفان و24 متطوعاً و12 معلّماً', partners: [], quote: undefined, workingLanguages: ['البيسلاما', 'الفرنسية', 'الإنكليزية'],
  places: [{ code: 'VU', name: 'فانواتو' }], notes: [],
  changes: [{ date: '2026-04-14', text: 'قُيّمت ممارسةً واعدة' }, { date: '2025-11-20', text: 'نُشرت أول مرة' }],
}
