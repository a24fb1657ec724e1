'use client'
import { useRouter } from 'next/navigation'
import { useMemo, useState } from 'react'
import { NOT_APPLICABLE } from '#domain/scorecard.ts'
import type { ScoringDto, SubmitResult } from '#services/dto/judging.ts'
import { useTexts } from '../texts.tsx'
import { act, useAct } from '../use-act.ts'
import { button } from './button.ts'
import { ChangedNote } from './changed-note.tsx'
import { CriterionField } from './criterion-field.tsx'
import { DriftNote } from './drift-note.tsx'
import { EntryPane } from './entry-pane.tsx'
import { KeysLine } from './keys-line.tsx'
import { Others } from './others.tsx'
import { PanelOnTraining } from './panel-on-training.tsx'
import { SaveLine } from './save-line.tsx'
import { ScoringHead } from './scoring-head.tsx'
import { SentNote } from './sent-note.tsx'
import { StepBack } from './step-back.tsx'
import { TwoVersions } from './two-versions.tsx'
import { useKeys } from './use-keys.ts'
import { useScorecard } from './use-scorecard.ts'

const AUDIENCES = ['entrant', 'panel', 'staff'] as const
const show = (id: string): void => {
  const field = document.getElementById(id)
  field?.scrollIntoView({ block: 'nearest' })
  ;(field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector<HTMLElement>('input, button'))?.focus({ preventScroll: true })
}

/** Entry and rubric side by side: reading, scoring, sending, on to the next. */
export function Scoring({ scoring, person }: { scoring: ScoringDto; person: string }) {
  const { t, locale } = useTexts()
  const router = useRouter()
  const { entry, round, own, place } = scoring
  const { criteria } = round
  const card = useScorecard(person, scoring, locale)
  const park = useAct<{ next: string | null }>('parkEntry')
  const [sending, setSending] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const [stepping, setStepping] = useState(false)
  const [editing, setEditing] = useState(own.status === 'open' || own.status === 'draft')
  const [current, setCurrent] = useState(Math.max(0, criteria.findIndex(({ key }) => own.scores[key] == null)))
  const [folded, setFolded] = useState(() => new Set(own.status === 'draft' ? criteria.filter(({ key }) => own.scores[key] != null).map(({ key }) => key) : []))
  // one key an act: the same scorecard sent twice over a poor line is one event
  const key = useMemo(() => crypto.randomUUID(), [])
  const [sentKey, setSentKey] = useState(key)
  const { scores, comments } = card.written
  const open = criteria.filter(({ key: each, required }) => required && scores[each] == null).length

  const turn = (next: string | null): void => {
    router.push(next ? `/admin/judging/${next}` : '/admin/judging')
    router.refresh()
  }
  const send = async () => {
    if (!editing || sending) return
    setTried(true)
    if (open > 0) {
      const at = criteria.findIndex(({ key: each, required }) => required && scores[each] == null)
      setCurrent(at)
      setRefused(t('panel.score.open-left', { open }))
      return show(`rc-c-${criteria[at]?.key}`)
    }
    setSending(true)
    setRefused(null)
    if (own.status === 'open' || own.status === 'draft') await card.flush()
    const answer = await act<SubmitResult>('submitScorecard', { entry: entry.code, round: round.code, locale, rev: card.rev(), scores, comments, key: sentKey })
    setSending(false)
    if (!answer.ok) return setRefused(answer.code === 'no-connection' ? t('panel.score.no-line') : answer.message)
    if (answer.value.state === 'conflict') return card.moved(answer.value.theirs)
    card.done()
    setSentKey(crypto.randomUUID())
    router.push(answer.value.next ? `/admin/judging/${answer.value.next}?sent=${entry.code}` : `/admin/judging?sent=${entry.code}`)
    router.refresh()
  }
  const putAside = async () => {
    await card.flush()
    const done = await park.run({ entry: entry.code, round: round.code, parked: !scoring.parked })
    if (done && !scoring.parked) turn(done.next)
    else if (done) router.refresh()
  }
  const move = (by: number) => {
    const at = Math.min(criteria.length - 1, Math.max(0, current + by))
    const next = criteria[at]?.key ?? ''
    setCurrent(at)
    setFolded((before) => new Set([...before].filter((each) => each !== next)))
    requestAnimationFrame(() => show(`rc-c-${next}`))
  }
  const digit = (value: number) => {
    const criterion = criteria[current]
    if (!editing || !criterion) return
    if (value === 0) return criterion.allowNotApplicable ? card.setScore(criterion.key, NOT_APPLICABLE) : undefined
    const ordered = criterion.levels.toSorted((a, b) => a.value - b.value)
    const level = ordered.find((each) => each.value === value) ?? (ordered.some((each) => each.value > 0 && each.value < 10) ? undefined : ordered[value - 1])
    if (level) card.setScore(criterion.key, level.value)
  }
  const keys = useKeys({
    j: () => move(1), k: () => move(-1), n: () => { if (place.next) turn(place.next) }, p: () => void putAside(),
    c: () => document.getElementById('rc-word-panel')?.focus(), '?': () => document.getElementById('rc-keys')?.focus(),
  }, digit, () => void send())
  const take = async () => { if (scoring.changed && (await card.flush(scoring.changed.to))) router.refresh() }

  return (
    <>
      <ScoringHead scoring={scoring} parkBusy={park.busy} onPark={() => void putAside()} onStepBack={() => setStepping(true)} />
      {park.refused && <p className="rc-say" role="alert">{park.refused.code === 'no-connection' ? t('errors.no-connection') : park.refused.message}</p>}
      {stepping && <StepBack entry={entry.code} round={round.code} onClose={() => setStepping(false)} onGone={card.done} />}
      {scoring.changed && <ChangedNote changed={scoring.changed} onTake={own.status === 'draft' ? () => void take() : null} />}
      <div className="rc-judge">
        <EntryPane entry={entry} />
        <form className="rc-rubric" aria-label={t('panel.score.form')} onSubmit={(event) => { event.preventDefault(); void send() }}>
          {card.conflict && <TwoVersions criteria={criteria} theirs={card.conflict.theirs} yours={card.conflict.yours} onChoose={card.choose} />}
          {!editing && <SentNote scoring={scoring} onChange={() => setEditing(true)} />}
          {scoring.reopened && <p className="rc-warn">{t('panel.score.reopened')}</p>}
          {scoring.drift && editing && <DriftNote drift={scoring.drift} />}
          {scoring.panelOnTraining && <PanelOnTraining panel={scoring.panelOnTraining} />}
          {scoring.others && <Others others={scoring.others} criteria={criteria} />}
          {criteria.map((criterion, n) => (
            <CriterionField
              key={criterion.key} criterion={criterion} number={n + 1} score={scores[criterion.key]} comment={comments.criteria?.[criterion.key] ?? ''}
              folded={folded.has(criterion.key)} wrong={tried && criterion.required && scores[criterion.key] == null} readOnly={!editing}
              onScore={(score) => { setCurrent(n); card.setScore(criterion.key, score) }} onComment={(text) => card.setCriterionComment(criterion.key, text)}
              onUnfold={() => { setCurrent(n); setFolded((before) => new Set([...before].filter((each) => each !== criterion.key))); requestAnimationFrame(() => show(`rc-c-${criterion.key}`)) }}
              onFocus={() => setCurrent(n)}
            />
          ))}
          {AUDIENCES.map((audience) => (
            <p className="rc-field" key={audience}>
              <label htmlFor={`rc-word-${audience}`}>{t(`panel.score.word.${audience}`)} <span className="quiet">({t(`panel.score.word-hint.${audience}`)})</span></label>
              <textarea id={`rc-word-${audience}`} rows={audience === 'staff' ? 1 : 3} dir="auto" readOnly={!editing} value={comments[audience] ?? ''} onChange={(event) => card.setComment(audience, event.target.value)} />
            </p>
          ))}
          <KeysLine on={keys.on} onTurn={keys.turn} top={Math.max(...criteria.flatMap(({ levels }) => levels.map(({ value }) => value)))} />
          {editing && (
            <div className="rc-bar">
              <SaveLine save={card.save} open={open} />
              {own.status !== 'submitted' && <button type="button" className={button('secondary')} onClick={() => void card.flush()}>{t('panel.score.save')}</button>}
              <button type="submit" className={button()} disabled={sending || card.conflict !== null}>{t(sending ? 'panel.score.sending' : own.status === 'submitted' ? 'panel.score.send-again' : place.next ? 'panel.score.send-next' : 'panel.score.send')}</button>
              {refused && <p className="rc-say" role="alert">{refused}</p>}
            </div>
          )}
        </form>
      </div>
    </>
  )
}
