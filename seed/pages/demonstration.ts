import type { PageLanguage } from '#seed/page.ts'

/** The invented programme of the demonstration. Names of awards are not translated. */
export const DEMO_PROGRAMME = 'Tally Awards'

/** Stands wherever the demonstration names its programme. */
export const NOT_AFFILIATED: Record<PageLanguage, string> = {
  en: 'The Tally Awards are invented for this demonstration. They are not affiliated with any real award or organisation.',
  fr: 'Les Tally Awards sont inventés pour cette démonstration. Ils ne sont liés à aucun prix réel ni à aucune organisation réelle.',
  ar: 'جوائز Tally Awards متخيّلة لغرض هذا العرض التجريبي، ولا صلة لها بأي جائزة أو منظمة حقيقية.',
}
