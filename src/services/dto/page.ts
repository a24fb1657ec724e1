import type { TranslationState } from '#domain/vocabulary.ts'
import type { Html } from './common.ts'

/** A page that editors write. */
export type PageDto = {
  slug: string
  title: string
  description?: string
  html: Html
  language: string
  translation: TranslationState
  updated?: string
}
