import { z } from 'zod'
import { isPlace, placesWithin } from '../places/index.ts'
import { defineRule } from './rule.ts'

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? tag

/** Written in one of these languages; `pt-BR` is `pt`. */
export const language = defineRule({
  data: z.strictObject({ languages: z.array(z.string().min(2)).min(1) }),
  params: ({ languages }) => ({ languages: { list: 'language', codes: languages } }),
  check: ({ languages }, { language: own }) => (!own ? 'person' : languages.map(primary).includes(primary(own)) ? 'pass' : 'fail'),
})

/** Carried out in at least one of these countries or areas. Work in a region that only overlaps them needs a person. */
export const countries = defineRule({
  data: z.strictObject({ within: z.array(z.string().refine(isPlace, 'place-unknown')).min(1) }),
  params: ({ within }) => ({ places: { list: 'place', codes: within } }),
  check: ({ within }, { places }) => {
    if (!places || places.length === 0) return 'person'
    const taken = new Set(within.flatMap(placesWithin))
    const parts = places.map(placesWithin)
    if (parts.some((part) => part.length > 0 && part.every((place) => taken.has(place)))) return 'pass'
    return parts.some((part) => part.length === 0 || part.some((place) => taken.has(place))) ? 'person' : 'fail'
  },
})

/** So many words in one answer: a floor, a ceiling, or both. */
export const words = defineRule({
  data: z
    .strictObject({ question: z.string().min(1), least: z.number().int().min(1).optional(), most: z.number().int().min(1).optional() })
    .refine(({ least, most }) => (least ?? most) !== undefined && (least ?? 0) <= (most ?? Infinity), 'limits-crossed'),
  params: ({ question, least, most }) => ({
    question: { list: 'question', codes: [question] },
    span: least === undefined ? 'most' : most === undefined ? 'least' : 'both', least: least ?? 0, most: most ?? 0,
  }),
  check: ({ question, least = 0, most = Infinity }, { words: counted }) => {
    const count = counted?.[question]
    if (count === undefined) return 'person'
    if (count < least) return { result: 'fail', variant: 'fail-under' }
    return count > most ? 'fail' : 'pass'
  },
  resultParams: ({ question, least = 0, most = 0 }, { words: counted }) => {
    const count = counted?.[question] ?? 0
    return { over: Math.max(0, count - most), under: Math.max(0, least - count) }
  },
})

/** Each of these questions has an answer. */
export const requiredAnswers = defineRule({
  data: z.strictObject({ questions: z.array(z.string().min(1)).min(1) }),
  params: ({ questions }) => ({ questions: { list: 'question', codes: questions } }),
  check: ({ questions }, { answered }) =>
    !answered ? 'person' : questions.every((question) => answered.includes(question)) ? 'pass' : 'fail',
  resultParams: ({ questions }, { answered }) => ({
    missing: { list: 'question', codes: questions.filter((question) => !answered?.includes(question)) },
  }),
})
