'use client'
import { useRouter } from 'next/navigation'
import type { ProposalDto } from '#services/screening/assignment/planner-desk.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'

/** Apply the proposal whole, as it is shown, or drop it. The button repeats the count. */
export function PlanActs({ proposal, unserved, existing }: { proposal: ProposalDto; unserved: number; existing: number }) {
  const { t } = useTexts()
  const router = useRouter()
  const apply = useAct('applyAssignment')
  const drop = useAct('dropProposal')
  const then = (value: unknown): void => { if (value) router.refresh() }
  return (
    <section className="rc-act" aria-labelledby="rc-apply">
      <div>
        <h2 id="rc-apply">{t('panel.planner.apply-title', { count: proposal.count })}</h2>
        <p>
          {t('panel.planner.apply-by-hand', { count: proposal.byHand })} {existing > 0 ? t('panel.planner.apply-existing', { count: existing }) : t('panel.planner.apply-none-yet')} {proposal.taken > 0 && <>{t('panel.planner.taken', { count: proposal.taken })} </>}{t('panel.planner.apply-mails', { count: proposal.mails })}
          {unserved > 0 && <> <b className="m">{t('panel.planner.warning-stands')}</b></>}
        </p>
        {proposal.refused > 0 && <p><b className="m">{t('panel.planner.refused', { count: proposal.refused })}</b></p>}
        <Refused refused={apply.refused ?? drop.refused} />
      </div>
      <div className="rc-acts">
        <button type="button" className={button()} disabled={apply.busy || proposal.count === 0} onClick={() => void apply.run({ operation: proposal.code, count: proposal.count }).then((value) => { then(value); if (!value) router.refresh() })}>{t('panel.planner.apply', { count: proposal.count })}</button>
        <button type="button" className={button('subtle')} disabled={drop.busy} onClick={() => void drop.run({ operation: proposal.code }).then(then)}>{t('panel.planner.drop')}</button>
      </div>
    </section>
  )
}
