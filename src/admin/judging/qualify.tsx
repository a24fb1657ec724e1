'use client'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { answerOf, needsReason, QUALIFYING_ANSWERS, QUALIFYING_CRITERION, type QualifyingAnswer } from '#domain/judging/qualifying.ts'
import type { ScoringDto, SubmitResult } from '#services/dto/judging.ts'
import { useTexts } from '../texts.tsx'
import { act } from '../use-act.ts'
import { button } from './button.ts'
import { EntryPane } from './entry-pane.tsx'
import { QualifyKeys } from './qualify-keys.tsx'
import { ScoringHead } from './scoring-head.tsx'
import { SentNote } from './sent-note.tsx'
import { StepBack } from './step-back.tsx'
import { useKeys } from './use-keys.ts'

/** A qualifying round: the entry, one question, yes, maybe or no with the reason, and on to the next. */
export function Qualify({ scoring }: { scoring: ScoringDto }) {
  const { t, locale } = useTexts()
  const router = useRouter()
  const { entry, round, own, place } = scoring
  const [answer, setAnswer] = useState<QualifyingAnswer | null>(answerOf(own.scores[QUALIFYING_CRITERION]))
  const [reason, setReason] = useState(own.comments.panel ?? '')
  const [editing, setEditing] = useState(own.status === 'open' || own.status === 'draft')
  const [stepping, setStepping] = useState(false)
  const [parking, setParking] = useState(false)
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const key = useMemo(() => crypto.randomUUID(), [])
  const turn = (next: string | null, sent = ''): void => {
    router.push(`/admin/judging${next ? `/${next}` : ''}${sent ? `?sent=${sent}` : ''}`)
    router.refresh()
  }
  const choose = (next: QualifyingAnswer): void => {
    if (!editing) return
    setAnswer(next)
    setRefused(null)
    if (needsReason(next) && reason.trim() === '') document.getElementById('rc-reason')?.focus()
  }
  const send = async (): Promise<void> => {
    if (!editing || sending) return
    if (!answer) return setRefused(t('panel.qualify.choose'))
    if (needsReason(answer) && reason.trim() === '') {
      document.getElementById('rc-reason')?.focus()
      return setRefused(t('errors.reason-needed'))
    }
    setSending(true)
    setRefused(null)
    const sent = await act<SubmitResult>('answerQualifying', { entry: entry.code, round: round.code, rev: own.rev, answer, reason, key, locale })
    setSending(false)
    if (!sent.ok) return setRefused(sent.code === 'no-connection' ? t('panel.score.no-line') : sent.message)
    if (sent.value.state === 'conflict') return setRefused(t('panel.qualify.moved'))
    turn(sent.value.next, entry.code)
  }
  const park = async (): Promise<void> => {
    setParking(true)
    const done = await act<{ next: string | null }>('parkEntry', { entry: entry.code, round: round.code, parked: !scoring.parked })
    setParking(false)
    if (done.ok) turn(scoring.parked ? entry.code : done.value.next)
    else setRefused(done.message)
  }
  const keys = useKeys({ y: () => choose('yes'), m: () => choose('maybe'), n: () => choose('no'), p: () => void park(), '?': () => document.getElementById('rc-keys')?.focus() },
    (digit) => { const at = QUALIFYING_ANSWERS[digit - 1]; if (at) choose(at) }, () => void send())

  return (
    <>
      <ScoringHead scoring={scoring} parkBusy={parking} onPark={() => void park()} onStepBack={() => setStepping(true)} />
      {stepping && <StepBack entry={entry.code} round={round.code} onClose={() => setStepping(false)} onGone={() => undefined} />}
      <div className="rc-judge">
        <EntryPane entry={entry} />
        <form className="rc-rubric" aria-label={t('panel.qualify.question')} onSubmit={(event) => { event.preventDefault(); void send() }}>
          {!editing && <SentNote scoring={{ ...scoring, own: { ...own, total: null } }} onChange={() => setEditing(true)} />}
          {scoring.reopened && <p className="rc-warn">{t('panel.score.reopened')}</p>}
          <fieldset className="rc-crit" disabled={!editing}>
            <legend>{t('panel.qualify.question')}</legend>
            {QUALIFYING_ANSWERS.map((each, n) => (
              <div className="rc-lv" key={each}>
                <input type="radio" name="answer" id={`rc-a-${each}`} value={each} checked={answer === each} onChange={() => choose(each)} />
                <b aria-hidden="true">{n + 1}</b>
                <label htmlFor={`rc-a-${each}`}>{t(`panel.qualify.answer.${each}`)}</label>
              </div>
            ))}
          </fieldset>
          <p className="rc-field">
            <label htmlFor="rc-reason">{t('panel.qualify.reason')} <span className="quiet">({t(answer === 'yes' ? 'panel.qualify.reason-optional' : 'panel.qualify.reason-needed')})</span></label>
            <textarea id="rc-reason" rows={4} dir="auto" maxLength={2000} readOnly={!editing} value={reason} onChange={(event) => setReason(event.target.value)} />
          </p>
          <QualifyKeys on={keys.on} onTurn={keys.turn} />
          {editing && (
            <div className="rc-bar">
              <button type="submit" className={button()} disabled={sending}>{t(sending ? 'panel.score.sending' : own.status === 'submitted' ? 'panel.score.send-again' : place.next ? 'panel.score.send-next' : 'panel.score.send')}</button>
              {refused && <p className="rc-say" role="alert">{refused}</p>}
            </div>
          )}
        </form>
      </div>
    </>
  )
}
