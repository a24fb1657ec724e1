'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'

/** Runs the matcher; says what it found. Decisions made before stay. */
export function LookForConflicts({ edition }: { edition: string }) {
  const { t } = useTexts()
  const router = useRouter()
  const [found, setFound] = useState<{ added: number; gone: number } | null>(null)
  const { run, busy, refused } = useAct<{ added: number; gone: number }>('suggestConflicts')
  return (
    <>
      <span role="status" className="quiet">{found && t('panel.conflicts.found', { added: found.added, gone: found.gone })}</span>
      <button type="button" className={button()} disabled={busy} onClick={() => void run({ edition }).then((value) => { if (value) { setFound(value); router.refresh() } })}>{t(busy ? 'panel.conflicts.looking' : 'panel.conflicts.look')}</button>
      <Refused refused={refused} />
    </>
  )
}
