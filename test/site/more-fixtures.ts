import type { AwardsDto } from '#services/dto/awards.ts'
import type { DataPageDto } from '#services/dto/data.ts'
import { DEMO_ROLES, type DemoBarDto } from '#services/dto/demo-bar.ts'
import type { EditionDto } from '#services/dto/edition.ts'
import type { HomeDto } from '#services/dto/home.ts'
import type { OrganisationDto } from '#services/dto/organisation.ts'
import type { PageDto } from '#services/dto/page.ts'
import type { PillarDto } from '#services/dto/pillar.ts'
import { CARDS, EDITION_MARKS, HONOURS } from './fixtures.ts'

export const HOME: HomeDto = {
  editions: EDITION_MARKS,
  pillars: ([1, 2, 3, 4, 5] as const).map((pillar) => ({ pillar, practices: pillar === 5 ? 1 : pillar * 2 - 1 })),
  practices: 33,
  cards: CARDS.slice(0, 6).map((card) => ({ ...card, summary: [{ text: card.summary.map((part) => part.text).join('') }] })),
  call: { name: 'Demonstration 2027', closes: '2027-03-15T22:59:00Z', timeZone: 'Europe/Zurich', href: '/en/nominate/demonstration/2027', demonstration: true },
}

const of2017 = HONOURS.filter((one) => one.edition.year === 2017)

export const EDITION: EditionDto = {
  programme: { slug: 'equals-in-tech', name: 'EQUALS in Tech Awards' },
  slug: '2017', name: 'EQUALS in Tech Awards 2017', label: '2017', place: 'Geneva, Switzerland',
  nominations: { value: 293 }, countries: { value: 72 }, finalistsTotal: { value: 15 }, winnersTotal: { value: 3 },
  calendar: [
    { key: 'call', date: { date: '2017-06' }, state: 'past' },
    { key: 'call-closes', date: { date: '2017-09-15' }, text: '293 from 72 countries', state: 'past' },
    { key: 'judging', date: null, text: 'No source that we read gives them.', state: 'past' },
    { key: 'finalists', date: { date: '2017-11-23', by: true }, state: 'past' },
    { key: 'announced', date: { date: '2017-12-19' }, text: 'Geneva, Switzerland', state: 'past' },
  ],
  categories: [
    { key: 'access', name: 'Access', pillar: 2, later: [{ edition: '2019', name: 'Access' }, { edition: '2021', name: 'Access' }] },
    { key: 'skills', name: 'Skills', pillar: 3, later: [{ edition: '2018', name: 'Skills' }, { edition: '2022', name: 'Skills' }] },
    { key: 'leadership', name: 'Leadership', pillar: 4, later: [{ edition: '2018', name: 'Leadership I' }, { edition: '2019', name: 'Leadership in SMEs' }] },
  ],
  winners: of2017.filter((one) => one.kind === 'winner').map((one, i) => (i === 0
    ? { ...one, about: 'Offline hotspot that serves digital lessons without internet or mains power.', practice: { slug: 'tabshoura-in-a-box', title: 'Tabshoura in a Box' } }
    : one)),
  finalists: of2017.filter((one) => one.kind === 'finalist'),
  winnersMissing: 0,
  transparency: { ranHere: false, corrected: '2026-11-24' },
  others: EDITION_MARKS.filter((one) => one.label !== '2017'),
  sources: [{ url: 'https://news.itu.int/equals-tech-awards-winners-empowering-girls-change-world/', title: 'EQUALS in Tech Awards: the winners' }],
  corrections: [{ date: '2026-11-24', text: '19 December, not 20: the release was dated a day later.' }],
}

/** An edition that is running here: a call is open, nothing is announced. */
export const OPEN_EDITION: EditionDto = {
  ...EDITION,
  programme: { slug: 'demonstration', name: 'Demonstration' }, slug: '2027', name: 'Demonstration edition 2027', label: '2027', place: null,
  nominations: null, countries: null, finalistsTotal: null, winnersTotal: null,
  call: { closes: '2027-03-15T22:59:00Z', timeZone: 'Europe/Zurich', href: '/en/nominate/demonstration/2027' },
  calendar: [
    { key: 'call', date: { date: '2027-02-01' }, state: 'now' },
    { key: 'call-closes', date: { date: '2027-03-15' }, state: 'next' },
    { key: 'judging', date: { date: '2027-04-01' }, state: 'next' },
    { key: 'announced', date: { date: '2027-06-04' }, state: 'next' },
  ],
  winners: [], finalists: [], winnersMissing: 0, transparency: undefined, sources: [], corrections: [], others: [],
}

export const AWARDS: AwardsDto = {
  programmes: [
    { slug: 'demonstration', name: 'Demonstration', about: 'An invented programme that shows how an edition runs.', running: [{ slug: 'tally-2027', name: 'Tally Awards 2027', phases: ['screening', 'judging'], announced: '2027-01-14' }], editions: [], call: OPEN_EDITION.call },
    { slug: 'equals-in-tech', name: 'EQUALS in Tech Awards', running: [], editions: EDITION_MARKS.slice(3) },
    { slug: 'gem-tech', name: 'GEM-TECH Awards', running: [], editions: EDITION_MARKS.slice(0, 3) },
  ],
}

export const PILLAR: PillarDto = {
  pillar: 2, practices: 7, since: 2014,
  honours: HONOURS.filter((one) => one.pillar === 2 && one.kind === 'winner'),
  cards: CARDS.filter((one) => one.pillar === 2),
  gaps: [{ kind: 'no-people-counted' }, { kind: 'no-comparison' }, { kind: 'no-region', region: { code: 'M49-009', name: 'Oceania' } }],
}

export const ORGANISATION: OrganisationDto = {
  code: 'OR-7QK2MV', slug: 'apc', name: 'Association for Progressive Communications (APC)', aliases: ['APC', 'Asociación para el Progreso de las Comunicaciones'],
  place: { code: 'ZA', name: 'South Africa' }, website: 'https://www.apc.org/', parent: { name: 'Global network', slug: 'global-network' },
  honours: HONOURS.filter((one) => one.honouree.includes('APC')), practices: CARDS.slice(2, 3), corrections: [],
}

export const OWN: PageDto = {
  slug: 'rules', title: 'How we decide what is published', html: '<p>Plain words, every part filled even if provisional.</p><h2>Who decides</h2><p>Two editors, and for records about violence two people together.</p><ul><li>Nothing without consent</li><li>Nothing that cannot be taken back</li></ul>',
  language: 'en', translation: 'original', updated: '2026-10-02',
}

const fields = ['code', 'year', 'honouree', 'project', 'places', 'category', 'pillar', 'kind', 'sources', 'corrections', 'published', 'changed']
  .map((name) => ({ name, type: name === 'year' || name === 'pillar' ? 'integer' : 'string', meaning: `The ${name} of the record, as the page shows it` }))

export const DATA: DataPageDto = {
  datasets: (['honours', 'practices', 'organisations', 'editions', 'deletions'] as const).map((key, i) => ({
    key, rows: i === 4 ? undefined : 30 + i,
    files: ['csv', 'json'].map((format) => ({ format: format.toUpperCase(), href: `/data/v1/${key}.${format}`, bytes: 18_400 + i, sha256: `${key.length}f2a9c81d04b7e3${'0'.repeat(48)}` })),
    atom: `/feeds/${key}.atom`, jsonFeed: `/feeds/${key}.json`, fields: i === 4 ? [] : fields,
  })),
  archive: { format: 'ZIP', href: '/data/recount.zip', bytes: 1_840_000 },
  datapackage: '/data/datapackage.json', openapi: '/data/v1/openapi.json', oai: '/oai', dcat: '/data/dcat.jsonld',
  licence: { name: 'CC BY 4.0', href: 'https://creativecommons.org/licenses/by/4.0/' }, built: '2026-11-24', rebuilding: false,
}

export const DEMO_BAR: DemoBarDto = {
  action: '/demo', back: '/en', role: 'judge', roles: DEMO_ROLES, date: '2027-05-03', day: 91, days: 140, why: '/en/demo/why',
  hidden: [
    { what: 'Who put them forward', until: 'until your own scorecard is in' },
    { what: 'Places, totals, counts', until: 'until 4 June 2027, 14:00 UTC' },
  ],
  phases: [
    { key: 'call', date: '2027-02-20', day: 19 }, { key: 'screening', date: '2027-03-20', day: 47 }, { key: 'judging', date: '2027-05-03', day: 91, current: true },
    { key: 'deliberation', date: '2027-05-15', day: 103 }, { key: 'embargo', date: '2027-05-28', day: 116 }, { key: 'announced', date: '2027-06-05', day: 124 },
  ],
}
