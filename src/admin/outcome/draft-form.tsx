'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { button } from './button.ts'
import { Refused } from './refused.tsx'

/** Proposes the places that are free, by the results and the quotas. Pending: nobody outside sees it. */
export function DraftForm({ category, again }: { category: string; again: boolean }) {
  const { t } = useTexts()
  const router = useRouter()
  const { run, busy, refused } = useAct<{ drafted: unknown[]; tied: string[] }>('draftDeterminations')
  const [said, setSaid] = useState<string | null>(null)
  const propose = async (winners?: number) => {
    const done = await run({ category, ...(winners === undefined ? {} : { winners }) })
    if (!done) return
    setSaid(done.tied.length ? t('panel.determinations.tied', { n: done.tied.length }) : t('panel.determinations.drafted', { n: done.drafted.length }))
    router.refresh()
  }
  return (
    <div>
      <div className="rc-acts">
        <button type="button" className={button('secondary')} disabled={busy} onClick={() => void propose()}>{t(again ? 'panel.determinations.propose-free' : 'panel.determinations.propose')}</button>
        {!again && <button type="button" className={button('subtle')} disabled={busy} onClick={() => void propose(0)}>{t('panel.determinations.propose-none')}</button>}
      </div>
      <p role="status" className={said ? 'rc-done-line' : undefined}>{said}</p>
      <Refused refused={refused} />
    </div>
  )
}
