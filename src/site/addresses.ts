import { writeLibraryQuery, type LibraryQuery } from '#services/dto/library-query.ts'

/** Every address of the public site, made in one place. Paths only: the origin is the context's. */
export const homePath = (locale: string) => `/${locale}`
export const libraryPath = (locale: string, query: Partial<LibraryQuery> = {}) => `/${locale}/practices${writeLibraryQuery(query)}`
export const practicePath = (locale: string, slug: string) => `/${locale}/practices/${encodeURIComponent(slug)}`
export const pillarPath = (locale: string, pillar: number) => `/${locale}/pillars/${pillar}`
export const organisationPath = (locale: string, slug: string) => `/${locale}/organisations/${encodeURIComponent(slug)}`
export const editionPath = (locale: string, programme: string, edition: string) => `/${locale}/awards/${encodeURIComponent(programme)}/${encodeURIComponent(edition)}`
/** Where the frozen results of an edition are counted again. */
export const recountPath = (locale: string, programme: string, edition: string) => `${editionPath(locale, programme, edition)}/recount`
export const awardsPath = (locale: string) => `/${locale}/awards`
export const dataPath = (locale: string) => `/${locale}/data`
export const reportPath = (locale: string) => `/${locale}/report`
export const reportStatusPath = (locale: string, code: string) => `${reportPath(locale)}/${encodeURIComponent(code)}`
export const accessibilityPath = (locale: string) => `/${locale}/accessibility`
export const privacyPath = (locale: string) => `/${locale}/privacy`

export const ledgerPath = (locale: string, anchor?: string, page = 1) =>
  `/${locale}/ledger${page > 1 ? `?page=${page}` : ''}${anchor ? `#${anchor}` : ''}`

/** The form for corrections and gaps: a report that names the address it is about. */
export const tellPath = (locale: string, about: string) => `${reportPath(locale)}?about=${encodeURIComponent(about)}`

export const ATOM_PATH = '/feeds/practices.atom'
export const DELETIONS_FEED_PATH = '/feeds/deletions.atom'
