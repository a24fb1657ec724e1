import { ARABIC } from './ar.ts'
import { ENGLISH } from './en.ts'
import { SPANISH } from './es.ts'
import { FRENCH } from './fr.ts'
import { PORTUGUESE } from './pt.ts'
import type { Words } from './words.ts'

export * from './words.ts'

export const WORDS: Record<Words['language'], Words> = { en: ENGLISH, fr: FRENCH, ar: ARABIC, es: SPANISH, pt: PORTUGUESE }
