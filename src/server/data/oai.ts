import { HARVEST_SETS, type Harvested } from '#services/open-data/harvest.ts'
import { xml, xmlDocument, type Xml } from './xml.ts'

/** OAI-PMH 2.0: https://www.openarchives.org/OAI/openarchivesprotocol.html. What was withdrawn stays as a deleted record. */
export type Archive = { origin: string; contact: string; now: Date; records: readonly Harvested[] }

const A_PAGE = 100
const DAY = /^\d{4}-\d\d-\d\d$/
const SECOND = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

class OaiError {
  constructor(readonly code: string, readonly message: string) {}
}

type Arguments = Readonly<Record<string, string>>
type Verb = { required: string[]; optional: string[]; answer(archive: Archive, given: Arguments): Xml }

const hostOf = (origin: string): string => new URL(origin).hostname
const identifierOf = ({ origin }: Archive, code: string): string => `oai:${hostOf(origin)}:${code}`

const headerOf = (archive: Archive, one: Harvested): Xml =>
  xml`<header${one.about ? null : xml` status="deleted"`}><identifier>${identifierOf(archive, one.code)}</identifier><datestamp>${one.at}</datestamp><setSpec>${one.set}</setSpec></header>`

function recordOf(archive: Archive, one: Harvested): Xml {
  const { about } = one
  if (!about) return xml`<record>${headerOf(archive, one)}</record>`
  const each = (name: string, values: readonly (string | undefined)[]): Xml[] =>
    values.flatMap((value) => (value ? [DC[name]?.(value) ?? xml``] : []))
  return xml`<record>${headerOf(archive, one)}<metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd">${[
    each('title', [about.title]), each('creator', about.creators), each('subject', about.subjects), each('description', [about.description]), each('publisher', ['Recount']),
    each('date', [about.date]), each('type', ['Text']), each('identifier', [`${archive.origin}/id/${one.code}`]), each('source', about.sources), each('language', [about.language]),
    each('coverage', about.coverage), each('rights', ['https://creativecommons.org/licenses/by/4.0/']),
  ]}</oai_dc:dc></metadata></record>`
}

/** The elements by name: a tag is markup, so it is never made from a value. */
const DC: Readonly<Record<string, (value: string) => Xml>> = {
  title: (value) => xml`<dc:title>${value}</dc:title>`, creator: (value) => xml`<dc:creator>${value}</dc:creator>`, subject: (value) => xml`<dc:subject>${value}</dc:subject>`,
  description: (value) => xml`<dc:description>${value}</dc:description>`, publisher: (value) => xml`<dc:publisher>${value}</dc:publisher>`, date: (value) => xml`<dc:date>${value}</dc:date>`,
  type: (value) => xml`<dc:type>${value}</dc:type>`, identifier: (value) => xml`<dc:identifier>${value}</dc:identifier>`, source: (value) => xml`<dc:source>${value}</dc:source>`,
  language: (value) => xml`<dc:language>${value}</dc:language>`, coverage: (value) => xml`<dc:coverage>${value}</dc:coverage>`, rights: (value) => xml`<dc:rights>${value}</dc:rights>`,
}

const known = ({ metadataPrefix }: Arguments): void => {
  if (metadataPrefix !== 'oai_dc') throw new OaiError('cannotDisseminateFormat', 'Only oai_dc.')
}

/** Where a list goes on: the arguments of the first question and the last record that was given, so nothing is kept here. */
const tokenOf = (given: Arguments, last: Harvested): string => Buffer.from(JSON.stringify({ ...given, after: `${last.at} ${last.code}` })).toString('base64url')
function readToken(token: string): Arguments {
  try {
    const read: unknown = JSON.parse(Buffer.from(token, 'base64url').toString())
    const parts = Object.entries(read as object)
    if (parts.every(([name, value]) => ['metadataPrefix', 'from', 'until', 'set', 'after'].includes(name) && typeof value === 'string') && parts.some(([name]) => name === 'after'))
      return Object.fromEntries(parts) as Arguments // every value is a string, looked at above
  } catch {
    // said below
  }
  throw new OaiError('badResumptionToken', 'This token was not given here.')
}

function limits({ from = '', until = '' }: Arguments): [string, string] {
  for (const one of [from, until]) if (one && !DAY.test(one) && !SECOND.test(one)) throw new OaiError('badArgument', 'A date is written 2026-01-31 or 2026-01-31T12:00:00Z.')
  if (from && until && from.length !== until.length) throw new OaiError('badArgument', '"from" and "until" are written alike.')
  const range: [string, string] = [from && (DAY.test(from) ? `${from}T00:00:00Z` : from), until && (DAY.test(until) ? `${until}T23:59:59Z` : until)]
  if (range[0] && range[1] && range[0] > range[1]) throw new OaiError('badArgument', '"from" is after "until".')
  return range
}

function listed(archive: Archive, asked: Arguments, write: (one: Harvested) => Xml): Xml {
  const given = asked.resumptionToken === undefined ? asked : readToken(asked.resumptionToken)
  known(given)
  const [from, until] = limits(given)
  const { after = '', ...question } = given
  const rest = archive.records.filter((one) => (!from || one.at >= from) && (!until || one.at <= until) && (!given.set || one.set === given.set) && `${one.at} ${one.code}` > after)
  const here = rest.slice(0, A_PAGE)
  const last = here.at(-1)
  if (!last) throw new OaiError('noRecordsMatch', 'Nothing is here.')
  const more = rest.length > A_PAGE ? xml`<resumptionToken>${tokenOf(question, last)}</resumptionToken>` : after ? xml`<resumptionToken/>` : null
  return xml`${here.map(write)}${more}`
}

function found(archive: Archive, identifier: string | undefined): Harvested {
  const one = archive.records.find(({ code }) => identifierOf(archive, code) === identifier)
  if (!one) throw new OaiError('idDoesNotExist', 'Nothing has this identifier.')
  return one
}

const LIST = ['from', 'until', 'set']
const VERBS: Readonly<Record<string, Verb>> = {
  Identify: {
    required: [], optional: [],
    answer: ({ origin, contact, now, records }) => xml`<Identify><repositoryName>Recount</repositoryName><baseURL>${`${origin}/oai`}</baseURL><protocolVersion>2.0</protocolVersion><adminEmail>${contact}</adminEmail><earliestDatestamp>${records[0]?.at ?? stamp(now)}</earliestDatestamp><deletedRecord>persistent</deletedRecord><granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify>`,
  },
  ListMetadataFormats: {
    required: [], optional: ['identifier'],
    answer(archive, { identifier }) {
      if (identifier !== undefined) found(archive, identifier)
      return xml`<ListMetadataFormats><metadataFormat><metadataPrefix>oai_dc</metadataPrefix><schema>http://www.openarchives.org/OAI/2.0/oai_dc.xsd</schema><metadataNamespace>http://www.openarchives.org/OAI/2.0/oai_dc/</metadataNamespace></metadataFormat></ListMetadataFormats>`
    },
  },
  ListSets: { required: [], optional: [], answer: () => xml`<ListSets>${HARVEST_SETS.map((set) => xml`<set><setSpec>${set}</setSpec><setName>${set}</setName></set>`)}</ListSets>` },
  ListIdentifiers: { required: ['metadataPrefix'], optional: LIST, answer: (archive, given) => xml`<ListIdentifiers>${listed(archive, given, (one) => headerOf(archive, one))}</ListIdentifiers>` },
  ListRecords: { required: ['metadataPrefix'], optional: LIST, answer: (archive, given) => xml`<ListRecords>${listed(archive, given, (one) => recordOf(archive, one))}</ListRecords>` },
  GetRecord: {
    required: ['identifier', 'metadataPrefix'], optional: [],
    answer(archive, given) {
      const one = found(archive, given.identifier)
      known(given)
      return xml`<GetRecord>${recordOf(archive, one)}</GetRecord>`
    },
  },
}

const stamp = (instant: Date): string => `${instant.toISOString().slice(0, 19)}Z`

function argumentsOf(fields: readonly (readonly [string, string])[], { required, optional }: Verb): Arguments {
  const given = fields.filter(([name]) => name !== 'verb')
  const names = given.map(([name]) => name)
  if (new Set(names).size !== names.length) throw new OaiError('badArgument', 'An argument stands twice.')
  if (required.includes('metadataPrefix') && !required.includes('identifier') && names.includes('resumptionToken')) {
    if (names.length > 1) throw new OaiError('badArgument', 'A resumption token stands alone.')
  } else if (names.some((name) => !required.includes(name) && !optional.includes(name)) || required.some((name) => !names.includes(name)))
    throw new OaiError('badArgument', 'An argument is missing, or one is not known.')
  return Object.fromEntries(given)
}

/** The answer to a question of a harvester; errors are answers too. */
export function oaiAnswer(archive: Archive, fields: readonly (readonly [string, string])[]): string {
  const base = `${archive.origin}/oai`
  const whole = (request: Xml, inside: Xml): string => xmlDocument(xml`<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd"><responseDate>${stamp(archive.now)}</responseDate>${request}${inside}</OAI-PMH>`)
  const bare = xml`<request>${base}</request>`
  const verbs = fields.filter(([name]) => name === 'verb').map(([, value]) => value)
  const name = verbs.length === 1 && Object.hasOwn(VERBS, verbs[0] ?? '') ? verbs[0] : undefined
  const verb = name === undefined ? undefined : VERBS[name]
  try {
    if (!verb || !name) throw new OaiError('badVerb', 'The verb is missing, or not one of the protocol.')
    const given = argumentsOf(fields, verb)
    const { metadataPrefix, identifier, from, until, set, resumptionToken } = given
    const request = xml`<request verb="${name}"${identifier !== undefined && xml` identifier="${identifier}"`}${metadataPrefix !== undefined && xml` metadataPrefix="${metadataPrefix}"`}${from !== undefined && xml` from="${from}"`}${until !== undefined && xml` until="${until}"`}${set !== undefined && xml` set="${set}"`}${resumptionToken !== undefined && xml` resumptionToken="${resumptionToken}"`}>${base}</request>`
    return whole(request, verb.answer(archive, given))
  } catch (error) {
    if (!(error instanceof OaiError)) throw error
    return whole(bare, xml`<error code="${error.code}">${error.message}</error>`)
  }
}
