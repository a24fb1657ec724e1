import type { Translate } from '#i18n/translate.ts'
import type { BreachDto } from '#services/screening/assignment/panel-rules.ts'
import { isolated, list } from '../outcome/format.ts'

const SHOWN = 8

/** Where what is shown does not keep the rules of the round: what a hand changed, or what stood before there was a rule. */
export function BreachesNote({ breaches, t }: { breaches: readonly BreachDto[]; t: Translate }) {
  if (breaches.length === 0) return null
  return (
    <div className="rc-warn" role="note">
      <p><b className="m">{t('panel.planner.breaches', { count: breaches.length })}</b></p>
      <ul className="rc-bare">
        {breaches.slice(0, SHOWN).map((each) => <li key={JSON.stringify(each)}>{words(t, each)}</li>)}
        {breaches.length > SHOWN && <li>{t('panel.screening.and-more', { count: breaches.length - SHOWN })}</li>}
      </ul>
    </div>
  )
}

function words(t: Translate, each: BreachDto): string {
  const judges = 'judges' in each ? list(t.locale, each.judges.map(isolated)) : ''
  const entry = 'entry' in each ? (each.entry.title ? `${isolated(each.entry.title)} (${isolated(each.entry.code)})` : isolated(each.entry.code)) : ''
  return each.kind === 'together' ? t('panel.planner.breach.together', { judges, entries: each.entries, most: each.most }) : t(`panel.planner.breach.${each.kind}`, { entry, judges })
}
