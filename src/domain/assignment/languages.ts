/** How well somebody reads a language, weakest first; the codes of the field `languages` of a person. */
export const FLUENCIES = ['basic', 'fluent', 'native'] as const
export type Fluency = (typeof FLUENCIES)[number]

export interface SpokenLanguage {
  /** BCP 47, for instance `fr` or `pt-BR`; regions are not told apart. */
  code: string
  fluency: Fluency
}

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? ''

/** The language, of those in which an entry can be read, that a judge reads best at or above the floor; null: none. */
export function readableIn(
  languages: readonly string[],
  spoken: readonly SpokenLanguage[],
  floor: Fluency,
): SpokenLanguage | null {
  const wanted = new Set(languages.map(baseOf))
  const rank = ({ fluency }: SpokenLanguage) => FLUENCIES.indexOf(fluency)
  return spoken
    .filter((language) => wanted.has(baseOf(language.code)) && rank(language) >= FLUENCIES.indexOf(floor))
    .reduce<SpokenLanguage | null>((best, language) => (best && rank(best) >= rank(language) ? best : language), null)
}
