'use client'
import { useRouter } from 'next/navigation'
import { useId, useState, type FormEvent } from 'react'
import type { ReadingDto } from '#services/judging/readings-of-entry.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'

/** Who reads the entry, and how far; a scorecard that was sent is opened again here, one set aside given back. */
export function Readings({ entry, readings }: { entry: string; readings: ReadingDto[] }) {
  const { t } = useTexts()
  const [said, setSaid] = useState<string | null>(null)
  return (
    <section className="rc-section" aria-labelledby="rc-readings">
      <h2 id="rc-readings">{t('panel.readings.title')}</h2>
      <p className="quiet">{t('panel.readings.words')}</p>
      <p role="status" className={said ? 'rc-done-line' : 'vh'}>{said}</p>
      <ul className="rc-bare">{readings.map((each) => <Reading key={`${each.round} ${each.judge}`} entry={entry} reading={each} onDone={setSaid} />)}</ul>
    </section>
  )
}

const SERVICE = { reopen: 'reopenScorecard', restore: 'restoreScorecard' } as const

function Reading({ entry, reading, onDone }: { entry: string; reading: ReadingDto; onDone: (words: string) => void }) {
  const { t } = useTexts()
  const router = useRouter()
  const id = useId()
  const { can, judge, round, name } = reading
  const { run, busy, refused } = useAct(SERVICE[can ?? 'reopen'])
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    if ((await run({ judge, entry, round, reason })) === undefined) return
    onDone(t(`panel.readings.done.${can ?? 'reopen'}`, { name }))
    router.refresh()
  }
  return (
    <li>
      <p><b><bdi>{name}</bdi></b> <span className="quiet">{reading.roundName}</span> <span className="pill">{t(`lifecycle.scorecard.${reading.state}`)}</span></p>
      {can && (
        <details className="rc-more rc-fold"><summary>{t(`panel.readings.${can}`)}<span className="vh">: {name}</span></summary>
          <form className="rc-decide" onSubmit={(event) => void submit(event)}>
            <p className="quiet">{t(`panel.readings.${can}-words`)}</p>
            <div><label htmlFor={id}>{t('panel.readings.reason')}</label><textarea id={id} name="reason" rows={2} required maxLength={2000} dir="auto" /></div>
            <Refused refused={refused} />
            <div className="rc-acts"><button className={button('secondary')} disabled={busy}>{t(`panel.readings.${can}`)}</button></div>
          </form>
        </details>
      )}
    </li>
  )
}
