import Link from 'next/link'
import { intlTag } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import type { PlannerDeskDto, UnservedDto } from '#services/screening/assignment/planner-desk.ts'
import { button } from '../outcome/button.ts'

/** What would help an entry most: the reason that keeps the most judges away. */
const mends = (each: UnservedDto): 'full' | 'conflict' | 'language' | 'panel' | 'off' => {
  const reasons = (['full', 'conflict', 'language', 'panel', 'off'] as const).toSorted((a, b) => each[b] - each[a])
  return each.full > 0 ? 'full' : (reasons[0] ?? 'panel')
}

/** Entries that lack a reading, each with how many judges may read it and what stands in the way; then the acts that mend it. */
export function UnservedNote({ desk, t }: { desk: PlannerDeskDto; t: Translate }) {
  const { unserved, edition, proposal, existing } = desk
  if (unserved.length === 0 || (!proposal && existing === 0)) return null
  const kinds = new Set(unserved.map(mends))
  const language = (code: string): string => new Intl.DisplayNames([intlTag(t.locale)], { type: 'language' }).of(code) ?? code
  return (
    <div className="rc-warn" role="note">
      <p><b className="m">{t('panel.planner.unserved', { count: unserved.length })}</b></p>
      <ul className="rc-bare">
        {unserved.slice(0, 8).map((each) => (
          <li key={each.entry}>
            <bdi>{each.title || each.entry}</bdi> <span className="num"><bdi>{each.entry}</bdi></span>: {t('panel.planner.unserved-has', { served: each.served, need: each.need, possible: each.possible })}{' '}
            {[
              each.conflict > 0 && t('panel.planner.because-conflict', { count: each.conflict }),
              each.language > 0 && t('panel.planner.because-language', { count: each.language, language: language(each.writtenIn) }),
              each.full > 0 && t('panel.planner.because-full', { count: each.full }),
              each.off > 0 && t('panel.planner.because-off', { count: each.off }),
              each.panel > 0 && t('panel.planner.because-panel', { count: each.panel }),
            ].filter(Boolean).join(' ')}
          </li>
        ))}
        {unserved.length > 8 && <li>{t('panel.screening.and-more', { count: unserved.length - 8 })}</li>}
      </ul>
      <p className="rc-acts">
        {kinds.has('conflict') && <Link className={button('secondary')} href={`/admin/conflicts/${edition.code}`}>{t('panel.planner.mend-conflict')}</Link>}
        {(kinds.has('full') || kinds.has('language') || kinds.has('off')) && <Link className={button('secondary')} href="/admin/collections/appointments">{t(kinds.has('full') ? 'panel.planner.mend-cap' : 'panel.planner.mend-invite')}</Link>}
        {kinds.has('panel') && <Link className={button('secondary')} href="/admin/collections/panels">{t('panel.planner.mend-panel')}</Link>}
      </p>
    </div>
  )
}
