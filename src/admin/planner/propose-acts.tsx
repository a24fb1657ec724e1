'use client'
import { useRouter } from 'next/navigation'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { PlanProgress } from './plan-progress.tsx'

/** Make a proposal; where assignments are in force already, only what is missing is filled. */
export function ProposeActs({ round, proposal, existing, gaps, running }: { round: string; proposal: boolean; existing: number; gaps: boolean; running: boolean }) {
  const { t, locale } = useTexts()
  const router = useRouter()
  const propose = useAct('proposeAssignment')
  const repair = useAct('repairAssignment')
  if (!gaps) return null
  const act = existing > 0 ? repair : propose
  return (
    <>
      <button type="button" className={button(proposal ? 'secondary' : 'primary')} disabled={act.busy || running} onClick={() => void act.run({ round, language: locale }).then((value) => { if (value) router.refresh() })}>
        {t(proposal ? 'panel.planner.another' : existing > 0 ? 'panel.planner.repair' : 'panel.planner.propose')}
      </button>
      {(act.busy || running) && <PlanProgress round={round} />}
      <Refused refused={act.refused} />
    </>
  )
}
