'use client'
import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import type { PairDto, PairOutcome } from '#services/dto/rounds.ts'
import { useTexts } from '../texts.tsx'
import { act } from '../use-act.ts'
import { button } from './button.ts'
import { EntryPane } from './entry-pane.tsx'
import { PairKeys } from './pair-keys.tsx'
import { Strokes } from './strokes.tsx'
import { useKeys } from './use-keys.ts'
import { When } from './when.tsx'

/** Which of two goes first, the next pair, and back by one; the page stays, the entries change. */
export function Pair({ given }: { given: PairDto }) {
  const { t, locale } = useTexts()
  const [now, setNow] = useState(given)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  const { pair, round, last } = now
  useEffect(() => {
    if (!moved.current) return
    window.scrollTo({ top: 0 })
    heading.current?.focus({ preventScroll: true })
  }, [pair])

  const run = async (service: 'choosePair' | 'takeBackPair', input: object): Promise<void> => {
    if (busy) return
    setBusy(true)
    setRefused(null)
    const answer = await act<PairDto>(service, { round: round.code, locale, ...input })
    setBusy(false)
    if (!answer.ok) return setRefused(answer.code === 'no-connection' ? t('panel.score.no-line') : answer.message)
    moved.current = true
    setNow(answer.value)
    setSaid(t(service === 'choosePair' ? 'panel.pair.kept' : 'panel.pair.taken-back', { answered: answer.value.answered, asked: answer.value.asked }))
  }
  const choose = (outcome: PairOutcome): void => { if (pair) void run('choosePair', { left: pair.left.code, right: pair.right.code, outcome }) }
  const takeBack = (): void => { if (last) void run('takeBackPair', { receipt: last.receipt }) }
  const keys = useKeys({ '=': () => { if (now.ties) choose('tie') }, u: takeBack, '?': () => document.getElementById('rc-keys')?.focus() }, (digit) => {
    if (digit === 1) choose('left')
    if (digit === 2) choose('right')
    if (digit === 0 && now.ties) choose('tie')
  }, () => undefined)
  const name = (entry: { code: string; title: string | null }): string => entry.title ?? entry.code

  return (
    <>
      <div className="rc-head">
        <div className="rc-count">
          <h1 ref={heading} tabIndex={-1}>{t(pair ? 'panel.pair.title' : now.asked === 0 ? 'panel.queue.title.nothing-assigned' : 'panel.pair.all-done', { of: now.asked })}</h1>
          <Strokes done={now.answered} of={now.asked} />
          <p><b>{t('panel.pair.done', { answered: now.answered, asked: now.asked })}</b> {t('panel.score.due')} <When at={round.closes} zone={round.timeZone} />. {now.categories.length > 1 && now.category ? now.category.name : ''}</p>
        </div>
        <div className="rc-acts">
          {last && <button type="button" className={button('subtle')} disabled={busy} onClick={takeBack}>{t('panel.pair.take-back')}</button>}
          <Link className={button('subtle')} href="/admin/judging">{t('panel.pair.to-queue')}</Link>
        </div>
      </div>
      <p className="rc-vh" role="status">{said}</p>
      {refused && <p className="rc-say" role="alert">{refused}</p>}
      {last && <p className="quiet">{t(`panel.pair.last.${last.outcome}`, { left: name(last.left), right: name(last.right) })} <code className="rc-receipt">{last.receipt}</code></p>}
      {!pair && now.asked > 0 && <section className="rc-next"><p>{t('panel.pair.done-words')}</p></section>}
      {pair && (
        <>
          <div className="rc-pair">
            <div key={pair.left.code} className={pair.kept === pair.left.code ? 'kept' : undefined}><p className="rc-side"><b aria-hidden="true">1</b> {t(pair.kept === pair.left.code ? 'panel.pair.stays' : 'panel.pair.new')}</p><EntryPane entry={pair.left} /></div>
            <div key={pair.right.code} className={pair.kept === pair.right.code ? 'kept' : undefined}><p className="rc-side"><b aria-hidden="true">2</b> {t(pair.kept === pair.right.code ? 'panel.pair.stays' : 'panel.pair.new')}</p><EntryPane entry={pair.right} /></div>
          </div>
          <PairKeys on={keys.on} onTurn={keys.turn} ties={now.ties} />
          <div className="rc-bar rc-pair-bar" role="group" aria-label={t('panel.pair.title')}>
            <button type="button" className={button()} disabled={busy} onClick={() => choose('left')}><bdi>1 · {name(pair.left)}</bdi></button>
            {now.ties && <button type="button" className={button('secondary')} disabled={busy} onClick={() => choose('tie')}>{t('panel.pair.equal')}</button>}
            <button type="button" className={button()} disabled={busy} onClick={() => choose('right')}><bdi>2 · {name(pair.right)}</bdi></button>
          </div>
        </>
      )}
    </>
  )
}
