import { staffAccess } from '#policy/staff-access.ts'
import { LOCALE } from '#server/public/language.ts'
import { C, FREEZES, addressOf, tokenFor, type LeakWorld } from '../world.ts'

export type Ask = { path: string; form?: Record<string, string>; json?: unknown; headers?: Record<string, string> }

/** The services are asked for every entry; their pages for the own one, one that is somebody else's, and one that never was. */
const ENTRIES = [C.own, C.assigned, C.ghost]
const each = (path: string, name: string, values: readonly string[], more: Omit<Ask, 'path'> = {}): Ask[] => values.map((value) => ({ path: path.replace(name, value), ...more }))
const one = (...paths: string[]): Ask[] => paths.map((path) => ({ path }))
const ofEntry = (rest = '', form?: Record<string, string>): Ask[] => each(`/en/nominate/entries/:entry${rest}`, ':entry', ENTRIES, form ? { form } : {})
const ofToken = (path: string, what: string, form?: Record<string, string>): Ask[] => each(path, ':token', [tokenFor(what), tokenFor('unknown')], form ? { form } : {})
const table = (set: string): Record<string, Ask[]> => ({
  [`GET /data/v1/${set}`]: one(`/data/v1/${set}`, `/data/v1/${set}?limit=1`, `/data/v1/${set}?limit=200&page=2`),
  [`GET /data/v1/${set}.csv`]: one(`/data/v1/${set}.csv`),
  [`GET /data/v1/${set}/:code`]: each(`/data/v1/${set}/:code`, ':code', [C.study, C.draftStudy, C.oldHonour, C.organisation, C.edition, C.own]),
  [`GET /feeds/${set}.atom`]: one(`/feeds/${set}.atom`), [`GET /feeds/${set}.json`]: one(`/feeds/${set}.json`),
})
const CATEGORY = '/en/nominate/leak-awards/2027/open'
const key = 'key-of-the-leak-test'

/**
 * With which requests each route of the server is asked, by method and path as the router names them. A route that is not
 * here makes the test fail (channels.test.ts): add it with the addresses through which somebody could try to learn what
 * is hidden from them. A route that only stands before others (`app.use`) goes into BEFORE.
 */
export const ROUTE_REQUESTS: Record<string, Ask[]> = {
  'GET /files/:code': [...each('/files/:code', ':code', [C.documentOwn, C.documentAssigned, C.documentHidden, 'DO-GH0ST1', C.media]), { path: `/files/${C.documentAssigned}`, headers: { 'if-none-match': '"leak-test-evidence-assigned-1-27"' } }],
  'GET /files/results/:file': [...each('/files/results/:file', ':file', [`${C.open}.csv`, `${C.other}.csv`]), { path: `/files/results/${C.open}.csv?of=scorecards` }],
  'GET /preview/case-studies/:code': each('/preview/case-studies/:code', ':code', [C.study, C.draftStudy, C.pseudonym, 'CS-GH0ST1']),
  'GET /health': one('/health'),
  'POST /api/act/:service': [
    { path: '/api/act/openScorecard', json: { entry: C.unassigned } }, { path: '/api/act/openScorecard', json: { entry: C.assigned } }, { path: '/api/act/resultsOf', json: { category: C.open } },
    { path: '/api/act/determinationsOf', json: { category: C.open } }, { path: '/api/act/judgeQueue', json: {} }, { path: '/api/act/nothing', json: {} }, { path: '/api/act/showMessage', json: { code: 'ME-H1DDEN' } },
  ],
  'GET /assets/:file': one('/assets/none.css'), 'GET /sitemap.xml': one('/sitemap.xml'), 'GET /favicon.ico': one('/favicon.ico'), 'GET /robots.txt': one('/robots.txt'), 'GET /': one('/'),
  'GET /id/:code': each('/id/:code', ':code', [C.own, C.unassigned, C.study, C.draftStudy, C.pseudonym, C.oldHonour, C.organisation, C.edition]),
  // the portal
  'GET /:locale/sign-in': one('/en/sign-in'),
  'POST /:locale/sign-in': ['hidden-judge@people.example', 'nobody-at-all@people.example'].map((address) => ({ path: '/en/sign-in', form: { address } })),
  'GET /:locale/sign-in/:token': ofToken('/en/sign-in/:token', 'resume'), 'POST /:locale/sign-in/:token': ofToken('/en/sign-in/:token', 'nominee', {}), 'POST /:locale/sign-out': [{ path: '/en/sign-out', form: {} }],
  'GET /:locale/nominate/parked/:token': ofToken('/en/nominate/parked/:token', 'resume'), 'POST /:locale/nominate/parked/:token': ofToken('/en/nominate/parked/:token', 'resume', {}),
  'GET /:locale/nominate/open/:token': ofToken('/en/nominate/open/:token', 'resume'), 'POST /:locale/nominate/open/:token': ofToken('/en/nominate/open/:token', 'resume', {}),
  'GET /:locale/nominate/write-with/:token': ofToken('/en/nominate/write-with/:token', 'invitation'), 'POST /:locale/nominate/write-with/:token': ofToken('/en/nominate/write-with/:token', 'nominee', {}),
  'GET /:locale/nominate/nominee/:token': ofToken('/en/nominate/nominee/:token', 'nominee'), 'POST /:locale/nominate/nominee/:token': ofToken('/en/nominate/nominee/:token', 'nominee', { answer: 'accept' }),
  'GET /:locale/offer/:token': ofToken('/en/offer/:token', 'nominee'), 'POST /:locale/offer/:token': ofToken('/en/offer/:token', 'nominee', { answer: 'accept' }),
  'GET /:locale/nominate/entries/:entry': ofEntry(), 'POST /:locale/nominate/entries/:entry/mail-link': ofEntry('/mail-link', {}),
  'GET /:locale/nominate/entries/:entry/steps/:step': ofEntry('/steps/what'), 'POST /:locale/nominate/entries/:entry/steps/:step': ofEntry('/steps/what', { title: 'Mine', _key: key, _was: '' }),
  'GET /:locale/nominate/entries/:entry/steps/:step/two-texts': ofEntry('/steps/what/two-texts'), 'POST /:locale/nominate/entries/:entry/steps/:step/two-texts': ofEntry('/steps/what/two-texts', { 'choice.title': 'saved', _key: key }),
  'GET /:locale/nominate/entries/:entry/files/:question': ofEntry('/files/evidence'), 'POST /:locale/nominate/entries/:entry/files/:question': ofEntry('/files/evidence', {}), 'POST /:locale/nominate/entries/:entry/files/:question/remove': ofEntry('/files/evidence/remove', { document: C.documentHidden }),
  'GET /:locale/nominate/entries/:entry/check': ofEntry('/check'), 'POST /:locale/nominate/entries/:entry/check': ofEntry('/check', { _key: key, _go: 'send' }),
  'GET /:locale/nominate/entries/:entry/sent': ofEntry('/sent'), 'GET /:locale/my-entries': one('/en/my-entries', '/ar/my-entries'),
  'GET /:locale/nominate/entries/:entry/withdraw': ofEntry('/withdraw'), 'POST /:locale/nominate/entries/:entry/withdraw': ofEntry('/withdraw', {}),
  'GET /:locale/nominate/entries/:entry/appeal': ofEntry('/appeal'), 'POST /:locale/nominate/entries/:entry/appeal': ofEntry('/appeal', { reason: 'A reason' }),
  'GET /:locale/nominate/entries/:entry/co-editors': ofEntry('/co-editors'), 'POST /:locale/nominate/entries/:entry/co-editors': ofEntry('/co-editors', { name: 'Somebody', address: addressOf('hidden-judge') }), 'POST /:locale/nominate/entries/:entry/co-editors/remove': ofEntry('/co-editors/remove', { address: addressOf('hidden-entrant') }),
  'GET /:locale/nominate/entries/:entry/nominee': ofEntry('/nominee'), 'POST /:locale/nominate/entries/:entry/nominee': ofEntry('/nominee', { answer: 'accept' }), 'POST /:locale/nominate/entries/:entry/award': ofEntry('/award', { answer: 'accept' }),
  'POST /:locale/nominate/entries/:entry/again': ofEntry('/again', { category: 'leak-awards/2027/open', _key: key }),
  'GET /:locale/nominate': one('/en/nominate'), 'GET /:locale/nominate/:programme/:edition': one('/en/nominate/leak-awards/2027'), 'GET /:locale/nominate/:programme/:edition/:category': one(CATEGORY),
  'GET /:locale/nominate/:programme/:edition/:category/may-i-enter': one(`${CATEGORY}/may-i-enter`), 'GET /:locale/nominate/:programme/:edition/:category/start': one(`${CATEGORY}/start`),
  'POST /:locale/nominate/:programme/:edition/:category/start': [{ path: `${CATEGORY}/start`, form: { name: 'Somebody', address: addressOf('hidden-drafter'), language: 'en', own: 'yes', _key: key } }],
  [`GET /${LOCALE}/sign-off/:token`]: ofToken('/en/sign-off/:token', 'sign-off'), [`POST /${LOCALE}/sign-off/:token`]: ofToken('/en/sign-off/:token', 'nominee', { answer: 'agree' }),
  [`GET /${LOCALE}/invitation/:token`]: ofToken('/en/invitation/:token', 'nominee'), [`POST /${LOCALE}/invitation/:token`]: ofToken('/en/invitation/:token', 'nominee', { answer: 'accept' }),
  [`GET /${LOCALE}/verify/:token`]: ofToken('/en/verify/:token', 'nominee'), [`POST /${LOCALE}/verify/:token`]: ofToken('/en/verify/:token', 'nominee', {}),
  // open data
  'GET /data/v1/openapi.json': one('/data/v1/openapi.json'), 'GET /data/v1/datapackage.json': one('/data/v1/datapackage.json'), 'GET /data/datapackage.json': one('/data/datapackage.json'), 'GET /data/dcat.jsonld': one('/data/dcat.jsonld'),
  ...table('honours'), ...table('practices'), ...table('organisations'), ...table('editions'), ...table('deletions'),
  'GET /cite/:file': one(`/cite/${C.study}.bib`, `/cite/${C.draftStudy}.bib`, `/cite/${C.pseudonym}.csl.json`),
  'GET /oai': one('/oai?verb=Identify', '/oai?verb=ListRecords&metadataPrefix=oai_dc', `/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:${C.draftStudy}`),
  'POST /oai': [{ path: '/oai', form: { verb: 'ListIdentifiers', metadataPrefix: 'oai_dc' } }],
  'GET /:locale/report': one('/en/report', `/en/report?about=${C.unassigned}`), 'POST /:locale/report': [{ path: '/en/report', form: { kind: 'harm', about: C.unassigned, text: 'A text', _key: key } }], 'GET /:locale/report/:code': each('/en/report/:code', ':code', [C.report, 'RP-GH0ST1']),
  'GET /data/v1/bundle.schema.json': one('/data/v1/bundle.schema.json'),
  'GET /data/v1/freezes/:freeze': each('/data/v1/freezes/:freeze', ':freeze', FREEZES), 'GET /data/v1/freezes/:freeze/leaves.txt': each('/data/v1/freezes/:freeze/leaves.txt', ':freeze', FREEZES),
  'GET /data/v1/bundles/:file': each('/data/v1/bundles/:file', ':file', FREEZES.map((freeze) => `${freeze}.json`)), 'GET /data/v1/bundles/audit/:token': ofToken('/data/v1/bundles/audit/:token', 'resume'),
  // the site
  'GET /:locale': one('/en', '/fr', '/ar', '/de'), 'GET /:locale/awards': one('/en/awards'), 'GET /:locale/awards/:programme/:edition': one('/en/awards/leak-awards/2027', '/fr/awards/leak-awards/2027', '/en/awards/record/2020'),
  'GET /:locale/awards/:programme/:edition/recount': one('/en/awards/leak-awards/2027/recount'),
  'GET /:locale/ledger': one('/en/ledger', '/en/ledger?page=2'),
  'GET /:locale/practices': one('/en/practices', '/en/practices?sort=newest', '/en/practices?sort=title', ...['telephones', 'hidden', 'house', 'another', 'unassigned', 'citation', 'seeds'].map((word) => `/en/practices?q=${word}`)),
  'GET /:locale/practices/:slug': each('/en/practices/:slug', ':slug', [C.study, C.pseudonym, C.own, C.draftStudy].map((code) => `practice-${code.toLowerCase()}`).concat('hidden-draft-before', C.own.toLowerCase())),
  'GET /:locale/pillars/:pillar': one('/en/pillars/2'), 'GET /:locale/organisations/:slug': each('/en/organisations/:slug', ':slug', ['public-house', 'hidden-house-before', 'house-own', 'nobody']),
  'GET /:locale/data': one('/en/data'), 'GET /:locale/accessibility': one('/en/accessibility'), 'GET /:locale/privacy': one('/en/privacy'), 'GET /:locale/:slug': one('/en/some-page'),
}

/** Routes that only stand before others, or have a list of their own (Payload's REST: rest.ts). */
export const BEFORE: readonly string[] = [
  'ALL /*', 'ALL /preview/*', 'ALL /api/*', 'ALL /api/users/login', 'ALL /api/users/forgot-password', 'ALL /api/users/reset-password', 'ALL /api/users/unlock', 'ALL /api/users/first-register',
  'ALL /:locale/nominate/*', 'ALL /:locale/my-entries', 'ALL /:locale/sign-in', 'ALL /:locale/sign-in/*', 'ALL /:locale/sign-out', 'ALL /:locale/offer/*', `ALL /${LOCALE}/sign-off/:token`, `ALL /${LOCALE}/invitation/:token`, `ALL /${LOCALE}/verify/:token`,
  'ALL /data/*', 'ALL /feeds/*', 'ALL /cite/*', 'ALL /oai', `ALL /${LOCALE}/report`, `ALL /${LOCALE}/report/*`,
]

const PROBES = [
  '', '?limit=1&sort=-updatedAt', '?depth=2&draft=true&limit=3', '?where[or][0][code][like]=H1DDEN&pagination=false', '?where[total][greater_than]=4', '?where[name][like]=Before&sort=name', '?where[title][like]=before&draft=true&locale=all',
  '?joins[x][limit]=1&select[code]=true', '?where[createdBy][exists]=true',
]

/** Payload's REST, collection by collection, in the ways in which what is hidden could be counted, sorted or guessed. */
export function restAsks(world: LeakWorld, staff: boolean): (Ask & { method: string })[] {
  const get = (path: string) => ({ method: 'GET', path })
  const asks: (Ask & { method: string })[] = []
  for (const slug of Object.keys(world.payload.collections)) {
    const open = staff && Object.values(staffAccess[slug] ?? {}).some((who) => who.length > 0)
    asks.push(...(open ? PROBES : PROBES.slice(0, 1)).map((probe) => get(`/api/${slug}${probe}`)), get(`/api/${slug}/count`), get(`/api/${slug}/${world.someId.get(slug) ?? 'none'}`))
    if (open) asks.push(get(`/api/${slug}/versions?limit=2`), { method: 'POST', path: `/api/${slug}`, json: {} }, { method: 'PATCH', path: `/api/${slug}?where[code][like]=H1DDEN`, json: { note: 'x' } }, { method: 'DELETE', path: `/api/${slug}?where[code][like]=H1DDEN` })
  }
  return [
    ...asks, get('/api/access'), get('/api/users/me'), get('/api/payload-preferences/nothing'), get('/api/payload-jobs/run'), { method: 'POST', path: '/api/graphql', json: { query: '{ Entries { totalDocs } }' } }, get('/api/graphql-playground'),
  ]
}
