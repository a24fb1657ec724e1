import type { Translate } from '#i18n/translate.ts'
import { DATA_SETS } from '#services/open-data/records.ts'
import { dataPath } from '#site/addresses.ts'

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

/** The sets as a DCAT catalogue, for portals of open data that harvest it. */
export const dcatOf = (origin: string, t: Translate): object => ({
  '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/' },
  '@id': `${origin}/data/dcat.jsonld`, '@type': 'dcat:Catalog', 'dct:title': 'Recount', 'dct:language': t.locale, 'foaf:homepage': { '@id': origin + dataPath(t.locale) }, 'dct:license': { '@id': LICENCE },
  'dcat:dataset': DATA_SETS.map((set) => ({
    '@id': `${origin}/data/v1/${set}`, '@type': 'dcat:Dataset', 'dct:title': t(`site.data-${set}`), 'dct:identifier': set, 'dct:license': { '@id': LICENCE }, 'dcat:landingPage': { '@id': origin + dataPath(t.locale) },
    'dcat:distribution': [
      ['csv', 'text/csv', `/data/v1/${set}.csv`], ['json', 'application/json', `/data/v1/${set}`], ['atom', 'application/atom+xml', `/feeds/${set}.atom`],
    ].map(([format = '', type = '', path = '']) => ({
      '@id': `${origin}${path}#${format}`, '@type': 'dcat:Distribution', 'dct:title': format.toUpperCase(), 'dcat:mediaType': type, 'dct:license': { '@id': LICENCE },
      'dcat:accessURL': { '@id': origin + path }, ...(format === 'atom' ? {} : { 'dcat:downloadURL': { '@id': origin + path } }),
    })),
  })),
})
