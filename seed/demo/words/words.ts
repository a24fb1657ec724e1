export const CATEGORY_KEYS = ['access', 'skills', 'leadership', 'partnerships'] as const
export type CategoryKey = (typeof CATEGORY_KEYS)[number]

/**
 * One kind of project, told without its numbers: `{town}`, `{org}`, `{n}` (people), `{m}` (places or groups),
 * `{a}` and `{b}` (per cent before and after) and `{months}` are filled in for each entry.
 */
export type Theme = { title: string; summary: string; problem: string; approach: string }

/** What the invented entries of one language are put together from. Everything here is made up. */
export type Words = {
  language: 'en' | 'fr' | 'ar' | 'es' | 'pt'
  towns: { code: string; names: string[] }[]
  /** Names of organisations, whole. */
  organisations: string[]
  people: string[]
  themes: Record<CategoryKey, Theme[]>
  barrier: string[]
  novelty: string[]
  results: string[]
  failed: string[]
  transfer: string[]
  resources: string[]
  women: string[]
  harm: string[]
  complaint: string[]
  partners: string[]
  period: string[]
  comments: { strong: string[]; middling: string[]; weak: string[] }
}
