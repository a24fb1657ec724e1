import type { CategoryRefDto } from '#services/dto/portal.ts'

/** Every address of the portal. A step, a question and a code are keys without signs that need escaping. */
export const callsPath = (locale: string) => `/${locale}/nominate`
export const categoryPath = (locale: string, { programme, edition, category }: Pick<CategoryRefDto, 'programme' | 'edition' | 'category'>) =>
  `/${locale}/nominate/${[programme, edition, category].map(encodeURIComponent).join('/')}`
export const mayEnterPath = (locale: string, ref: CategoryRefDto) => `${categoryPath(locale, ref)}/may-i-enter`
export const startPath = (locale: string, ref: CategoryRefDto) => `${categoryPath(locale, ref)}/start`
export const myEntriesPath = (locale: string) => `/${locale}/my-entries`
export const entryPath = (locale: string, code: string, ...rest: string[]) => `/${locale}/nominate/entries/${[code, ...rest].map(encodeURIComponent).join('/')}`
export const stepPath = (locale: string, code: string, step: string) => entryPath(locale, code, 'steps', step)
export const checkPath = (locale: string, code: string) => entryPath(locale, code, 'check')
export const signInPath = (locale: string) => `/${locale}/sign-in`
export const signOutPath = (locale: string) => `/${locale}/sign-out`
