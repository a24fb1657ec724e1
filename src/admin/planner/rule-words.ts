import { intlTag } from '#i18n/locales.ts'
import type { RulesOfPlan } from '#services/screening/assignment/panel-rules.ts'

type Say = (key: string, params?: Record<string, string | number>) => string

/** The rules of a round in one line. */
export function ruleWords(t: Say, locale: string, { onePerOrganisation, abroad, connected, together, capProbability }: RulesOfPlan): string {
  const percent = (share: number): string => new Intl.NumberFormat(intlTag(locale), { style: 'percent' }).format(share)
  const said = [
    onePerOrganisation && t('panel.planner.rules.one-organisation'), abroad && t('panel.planner.rules.abroad'), connected && t('panel.planner.rules.connected'),
    together !== null && t('panel.planner.rules.together-short', { most: together }), capProbability !== null && t('panel.planner.rules.chance-short', { percent: percent(capProbability) }),
  ].filter((each) => each !== false)
  return said.length > 0 ? said.join(' · ') : t('panel.planner.rules.none')
}
