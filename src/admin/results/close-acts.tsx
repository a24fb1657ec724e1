'use client'
import Link from 'next/link'
import { useState } from 'react'
import { button } from '#src/admin/outcome/button.ts'
import { Refused } from '#src/admin/outcome/refused.tsx'
import { useTexts } from '#src/admin/texts.tsx'
import { useAct } from '#src/admin/use-act.ts'

/** Proposes one reading more of each close entry; the planner shows what it would mean, and applies it. */
export function ProposeReadings({ round, entries }: { round: string; entries: string[] }) {
  const { t, locale } = useTexts()
  const { run, busy, refused } = useAct<{ operation: string; count: number }>('proposeReadings')
  const [done, setDone] = useState<number | null>(null)
  return (
    <div>
      {done === null && <button type="button" className={button()} disabled={busy} onClick={() => void run({ round, entries, need: 1, language: locale }).then((made) => { if (made) setDone(entries.length) })}>{t('panel.cut.propose', { n: entries.length })}</button>}
      <div role="status">{done !== null && <p className="rc-done-line">{t('panel.cut.proposed', { n: done })} <Link href={`/admin/planner/${round}`}>{t('panel.cut.to-planner')}</Link></p>}</div>
      <Refused refused={refused} />
    </div>
  )
}

/** Opens a pairwise round over the close entries, asked twice: judges see it at once. */
export function OpenPairwise({ category, entries }: { category: string; entries: string[] }) {
  const { t } = useTexts()
  const { run, busy, refused } = useAct<{ round: string; judges: number; comparisons: number }>('openPairwiseRound')
  const [asked, setAsked] = useState(false)
  const [opened, setOpened] = useState<{ round: string; judges: number; comparisons: number } | null>(null)
  return (
    <div>
      {!opened && !asked && <button type="button" className={button('secondary')} onClick={() => setAsked(true)}>{t('panel.cut.pairwise-open', { n: entries.length })}</button>}
      {!opened && asked && (
        <>
          <p>{t('panel.cut.pairwise-sure')}</p>
          <div className="rc-acts">
            <button type="button" className={button()} disabled={busy} onClick={() => void run({ category, entries }).then((made) => { if (made) setOpened(made) })}>{t('panel.cut.pairwise-yes')}</button>
            <button type="button" className={button('subtle')} disabled={busy} onClick={() => setAsked(false)}>{t('panel.cut.pairwise-no')}</button>
          </div>
        </>
      )}
      <div role="status">{opened && <p className="rc-done-line">{t('panel.cut.pairwise-opened', opened)} <Link href={`/admin/round-results/${category}/${opened.round}`}>{t('panel.rounds.result')}</Link></p>}</div>
      <Refused refused={refused} />
    </div>
  )
}
