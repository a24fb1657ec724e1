'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { PlannerDeskDto } from '#services/screening/assignment/planner-desk.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'

const SHOWN = 6

/** Groups of entries whose judges cannot be compared, and the common entry that would tie them. */
export function SplitNote({ desk }: { desk: PlannerDeskDto }) {
  const { t, locale } = useTexts()
  const router = useRouter()
  const add = useAct('addCommonEntry')
  const propose = useAct(desk.existing > 0 ? 'repairAssignment' : 'proposeAssignment')
  const busy = add.busy || propose.busy
  if (desk.split.length === 0 || (!desk.proposal && desk.existing === 0)) return null
  const tie = async (entry: string): Promise<void> => {
    if (await add.run({ round: desk.round.code, entry })) await propose.run({ round: desk.round.code, language: locale })
    router.refresh()
  }
  return (
    <div className="rc-warn" role="note">
      {desk.split.map(({ category, groups, smallest, common }) => (
        <div key={category}>
          <p><b className="m">{t('panel.planner.split', { category, groups })}</b> {t('panel.planner.split-smallest', { entries: smallest.slice(0, SHOWN).join(', ') + (smallest.length > SHOWN ? ' …' : '') })}</p>
          <p className="rc-acts">
            {common
              ? <button type="button" className={button('secondary')} disabled={busy} onClick={() => void tie(common.code)}>{t('panel.planner.split-add', { entry: common.title || common.code })}</button>
              : <>{t('panel.planner.split-none')} <Link className={button('secondary')} href={`/admin/conflicts/${desk.edition.code}`}>{t('panel.planner.mend-conflict')}</Link></>}
          </p>
        </div>
      ))}
      <Refused refused={add.refused ?? propose.refused} />
    </div>
  )
}
