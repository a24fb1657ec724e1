import type { CompleteLocale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import type { DemoBarDto } from '#services/dto/demo-bar.ts'

/** A page in a language: its path starts with the locale. */
export type LocalePath = { locale: string; path: string }

/** All that a page needs besides its DTO; the same for everybody who asks for that address. */
export type PageContext = {
  t: Translate
  locale: CompleteLocale
  /** Public origin without a slash at the end. */
  origin: string
  /** Path and query of this page. */
  path: string
  /** Where the page really lives, when this address shows something else (a fallback, a search). */
  canonical?: string
  /** The languages in which this page really exists, this one included: `hreflang` names these and no other. */
  alternates: LocalePath[]
  /** This page in every interface language, for the reader who wants other words around it. */
  languages: LocalePath[]
  /** Addresses of the hashed files. */
  assets: { css: string[]; js: string[] }
  /** Objects for JSON-LD, made by the service of open data. */
  jsonLd?: readonly object[]
  /** The installation is a demonstration: a ribbon says that it belongs to none of the awards it names. */
  demonstration?: boolean
  demoBar?: DemoBarDto
  /** A draft that is shown to those who may see it: a ribbon says that it is not public, and no search engine keeps it. */
  draft?: boolean
  /** Pages of the editors, for the footer. */
  ownPages?: { title: string; path: string }[]
  /** Neutral page for the quick exit. */
  quickExit?: string
  contact?: string
}
