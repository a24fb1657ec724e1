'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ScreeningQueueDto } from '#services/screening/entries/screening-queue.ts'
import { useTexts } from '../texts.tsx'
import { ManyBlock } from './many-block.tsx'
import { QueueRow } from './queue-row.tsx'

/** The entries of a page, with ticks; what is ticked is decided together, by what the rules say. */
export function QueueList({ queue }: { queue: ScreeningQueueDto }) {
  const { t } = useTexts()
  const router = useRouter()
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [said, setSaid] = useState<string | null>(null)
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const toggle = (code: string, on: boolean): void => setTicked((before) => (on ? [...before.filter((each) => each !== code), code] : before.filter((each) => each !== code)))
  const done = (words: string): void => { setSaid(words); router.refresh() }
  const titles = Object.fromEntries(queue.rows.map((row) => [row.code, row.title || row.code]))
  const all = queue.passing.length > 0 && queue.passing.every((code) => ticked.includes(code))
  return (
    <>
      <p role="status" className={said ? 'rc-done-line' : 'vh'}>{said}</p>
      <ol className="rc-q">
        {queue.rows.map((row) => (
          <QueueRow
            key={row.code} row={row} edition={queue.edition} ticked={ticked.includes(row.code)} onTick={(on) => toggle(row.code, on)} onDone={done}
            onSaid={(text) => setReasons((before) => ({ ...before, [row.code]: text }))}
          />
        ))}
      </ol>
      <p className="rc-acts rc-pages quiet">
        <span>{t('panel.screening.shown', { shown: queue.rows.length, of: queue.counts[queue.filter] })}</span>
        {queue.passing.length > 0 && !all && (
          <button type="button" className="rc-link" onClick={() => setTicked((before) => [...new Set([...before, ...queue.passing])])}>{t('panel.screening.tick-passing', { count: queue.passing.length })}</button>
        )}
      </p>
      {ticked.length > 0 && <ManyBlock edition={queue.edition} ticked={ticked} reasons={reasons} titles={titles} onUntick={() => setTicked([])} onDone={(words) => { setTicked([]); done(words) }} />}
    </>
  )
}
