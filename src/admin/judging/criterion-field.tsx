'use client'
import { useState } from 'react'
import { NOT_APPLICABLE, type Score } from '#domain/scorecard.ts'
import type { CriterionDto } from '#services/dto/judging.ts'
import { useTexts } from '../texts.tsx'

type Props = {
  criterion: CriterionDto; number: number; score: Score | undefined; comment: string; folded: boolean; wrong: boolean; readOnly: boolean
  onScore: (score: Score) => void; onComment: (text: string) => void; onUnfold: () => void; onFocus: () => void
}

/** One criterion: its levels as whole rows with the words that say what each means. */
export function CriterionField({ criterion, number, score, comment, folded, wrong, readOnly, onScore, onComment, onUnfold, onFocus }: Props) {
  const { t } = useTexts()
  const [commenting, setCommenting] = useState(comment !== '')
  const { key, label, help, weight, independent, levels } = criterion
  const chosen = levels.find(({ value }) => value === score)
  const mark = score === NOT_APPLICABLE ? '–' : String(score)
  if (folded || (readOnly && score != null)) {
    return (
      <div className="rc-done" id={`rc-c-${key}`}>
        <b aria-hidden="true">{mark}</b>
        <div>
          <span className="rc-vh">{score === NOT_APPLICABLE ? t('panel.score.not-applicable') : t('panel.score.scored', { score: mark })} </span>{number}. <bdi>{label}</bdi><br />
          <span className="quiet" dir="auto">{chosen?.description ?? t('panel.score.not-applicable')}</span>
          {readOnly && comment !== '' && <><br /><span className="quiet">{comment}</span></>}
        </div>
        {!readOnly && <button type="button" className="rc-link" onClick={onUnfold}>{t('panel.score.change')}<span className="rc-vh"> {label}</span></button>}
      </div>
    )
  }
  const sorted = levels.toSorted((a, b) => b.value - a.value)
  return (
    <fieldset className="rc-crit" id={`rc-c-${key}`} onFocus={onFocus} aria-describedby={wrong ? `rc-w-${key}` : undefined} disabled={readOnly}>
      <legend>{number}. <bdi>{label}</bdi><span>{independent ? t('panel.score.independent') : t('panel.score.weight', { weight })}</span></legend>
      {help !== '' && <p className="quiet">{help}</p>}
      {wrong && <p className="rc-say" id={`rc-w-${key}`}>{t('panel.score.missing')}</p>}
      {sorted.map(({ value, description }) => (
        <div className="rc-lv" key={value}>
          <input type="radio" name={`c-${key}`} id={`c-${key}-${value}`} value={value} checked={score === value} onChange={() => onScore(value)} />
          <b aria-hidden="true">{value}</b>
          <label htmlFor={`c-${key}-${value}`}><span className="rc-vh">{value}: </span><bdi>{description}</bdi></label>
        </div>
      ))}
      {criterion.allowNotApplicable && (
        <div className="rc-lv">
          <input type="radio" name={`c-${key}`} id={`c-${key}-na`} value="n/a" checked={score === NOT_APPLICABLE} onChange={() => onScore(NOT_APPLICABLE)} />
          <b aria-hidden="true">–</b>
          <label htmlFor={`c-${key}-na`}>{t('panel.score.not-applicable')}</label>
        </div>
      )}
      {commenting ? (
        <p className="rc-field">
          <label htmlFor={`m-${key}`}>{t('panel.score.comment-on', { label })} <span className="quiet">({t(`panel.score.audience.${criterion.audience}`)})</span></label>
          <textarea id={`m-${key}`} rows={2} dir="auto" value={comment} onChange={(event) => onComment(event.target.value)} />
        </p>
      ) : <button type="button" className="rc-link" onClick={() => setCommenting(true)}>{t('panel.score.add-comment')}<span className="rc-vh"> {label}</span></button>}
    </fieldset>
  )
}
