import type { Translate } from '#i18n/translate.ts'
import type { CaseStudyDto } from '#services/dto/case-study.ts'
import type { EditionDto } from '#services/dto/edition.ts'
import type { OrganisationDto } from '#services/dto/organisation.ts'
import { dataPath, editionPath, homePath, ledgerPath, libraryPath, organisationPath, practicePath } from '#site/addresses.ts'

/** What search engines read, from the same DTO as the page: nothing more than a reader sees. */
const CONTEXT = 'https://schema.org'
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

export const siteOf = (origin: string, locale: string): object => ({
  '@context': CONTEXT, '@type': 'WebSite', name: 'Recount', url: origin + homePath(locale), inLanguage: locale,
  potentialAction: { '@type': 'SearchAction', target: `${origin}${libraryPath(locale)}?q={q}`, 'query-input': 'required name=q' },
})

export const libraryOf = (origin: string, locale: string, t: Translate): object => ({
  '@context': CONTEXT, '@type': 'CollectionPage', name: t('site.library'), url: origin + libraryPath(locale), inLanguage: locale, license: LICENCE,
})

export const datasetOf = (origin: string, locale: string, key: 'honours' | 'practices', t: Translate): object => ({
  '@context': CONTEXT, '@type': 'Dataset', name: t(key === 'honours' ? 'site.nav-ledger' : 'site.library'),
  description: t(key === 'honours' ? 'site.home-honours' : 'site.library-description'),
  url: origin + (key === 'honours' ? ledgerPath(locale) : dataPath(locale)), license: LICENCE, isAccessibleForFree: true,
  distribution: [
    { '@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: `${origin}/data/v1/${key}.csv` },
    { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: `${origin}/data/v1/${key}` },
  ],
})

export function practiceOf(origin: string, locale: string, dto: CaseStudyDto): object {
  const url = origin + practicePath(locale, dto.slug)
  return {
    '@context': CONTEXT, '@type': 'Article', '@id': origin + dto.addresses.id, url, headline: dto.title, abstract: dto.summary, inLanguage: dto.language,
    datePublished: dto.firstPublished.slice(0, 10), ...(dto.changes[0] ? { dateModified: dto.changes.map((one) => one.date).sort().at(-1) } : {}),
    ...(dto.licence.href ? { license: dto.licence.href } : {}),
    ...(dto.organisations.length > 0 ? {
      about: dto.organisations.map((one) => ({
        '@type': 'Organization', name: one.name, ...(one.slug ? { url: origin + organisationPath(locale, one.slug) } : {}), ...(dto.recognition ? { award: dto.recognition } : {}),
      })),
    } : {}),
    ...(dto.places.length > 0 ? { spatialCoverage: dto.places.map((place) => place.name) } : {}),
  }
}

export const organisationLd = (origin: string, locale: string, dto: OrganisationDto): object => ({
  '@context': CONTEXT, '@type': 'Organization', '@id': `${origin}/id/${dto.code}`, name: dto.name, url: origin + organisationPath(locale, dto.slug),
  ...(dto.website ? { sameAs: dto.website } : {}), ...(dto.aliases.length > 0 ? { alternateName: dto.aliases } : {}),
  ...(dto.honours.length > 0 ? { award: dto.honours.filter((one) => !one.revoked).map((one) => [one.edition.name, one.category?.words].filter(Boolean).join(', ')) } : {}),
})

export const awardOf = (origin: string, locale: string, dto: EditionDto): object => {
  const ceremony = dto.calendar.find((phase) => phase.key === 'announced')?.date?.date
  return {
    '@context': CONTEXT, '@type': 'Event', name: dto.name, url: origin + editionPath(locale, dto.programme.slug, dto.slug),
    ...(ceremony ? { startDate: ceremony } : {}), ...(dto.place ? { location: { '@type': 'Place', name: dto.place } } : {}),
    organizer: { '@type': 'Organization', name: dto.programme.name },
  }
}
