'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { button } from '../outcome/button.ts'
import { useTexts } from '../texts.tsx'
import { act, useAct } from '../use-act.ts'
import { fitWords } from './fit-words.ts'

type Progress = { seconds: number; step: string; figures: Record<string, number> }
const EVERY = 1000

/** How far the run has come, asked once a second while it runs, and a button that ends it. */
export function PlanProgress({ round }: { round: string }) {
  const { t, locale } = useTexts()
  const router = useRouter()
  const [progress, setProgress] = useState<Progress | null>(null)
  const stop = useAct('cancelPlan')
  useEffect(() => {
    let seen = false
    const timer = setInterval(() => void act<Progress | null>('planProgress', { round }).then((answer) => {
      if (!answer.ok) return
      setProgress(answer.value)
      if (seen && answer.value === null) router.refresh()
      seen ||= answer.value !== null
    }), EVERY)
    return () => clearInterval(timer)
  }, [round, router])
  const { best, bound } = progress?.figures ?? {}
  return (
    <div className="rc-note-line" role="status">
      <p>
        {progress ? t('panel.planner.step-line', { step: t(`panel.planner.step.${progress.step}`), seconds: progress.seconds }) : t('panel.planner.computing')}
        {best !== undefined && bound !== undefined && Number.isFinite(best) && Number.isFinite(bound) && <> {t('panel.planner.step-best', { best: fitWords(locale, best), bound: fitWords(locale, bound) })}</>}
      </p>
      <button type="button" className={button('secondary')} disabled={stop.busy} onClick={() => void stop.run({ round }).then(() => router.refresh())}>{t('panel.planner.stop')}</button>
    </div>
  )
}
