'use client'
import { NOT_APPLICABLE, type Score } from '#domain/scorecard.ts'
import type { CriterionDto, OwnScorecardDto } from '#services/dto/judging.ts'
import { useTexts } from '../texts.tsx'
import { button } from './button.ts'
import type { Written } from './use-scorecard.ts'

/** Two windows wrote on one scorecard: both are shown, differences marked, and the judge says which holds. */
export function TwoVersions({ criteria, theirs, yours, onChoose }: { criteria: CriterionDto[]; theirs: OwnScorecardDto; yours: Written; onChoose: (which: 'theirs' | 'yours') => void }) {
  const { t } = useTexts()
  const say = (score: Score | undefined) => (score == null ? t('panel.two.none') : score === NOT_APPLICABLE ? '–' : String(score))
  const rows = [
    ...criteria.map(({ key, label }) => ({ label, theirs: say(theirs.scores[key]), yours: say(yours.scores[key]) })),
    ...(['entrant', 'panel', 'staff'] as const).map((audience) => ({ label: t(`panel.score.word.${audience}`), theirs: theirs.comments[audience] ?? '', yours: yours.comments[audience] ?? '' })),
    ...criteria.map(({ key, label }) => ({ label: t('panel.score.comment-on', { label }), theirs: theirs.comments.criteria?.[key] ?? '', yours: yours.comments.criteria?.[key] ?? '' })),
  ].filter((row) => row.theirs !== '' || row.yours !== '')
  const sent = theirs.status === 'submitted' || theirs.status === 'locked'
  const version = (which: 'theirs' | 'yours') => (
    <section aria-labelledby={`rc-two-${which}`}>
      <h3 id={`rc-two-${which}`}>{t(sent && which === 'theirs' ? 'panel.two.sent' : `panel.two.${which}`)}</h3>
      <dl>{rows.map((row) => <div key={row.label}><dt>{row.label}</dt><dd dir="auto">{row.theirs === row.yours ? row[which] : <mark>{row[which] || t('panel.two.none')}</mark>}</dd></div>)}</dl>
      <button type="button" className={button(which === 'yours' ? 'primary' : 'secondary')} onClick={() => onChoose(which)}>{t(`panel.two.keep-${which}`)}</button>
    </section>
  )
  return (
    <div className="rc-two-versions" role="alert">
      <h2>{t('panel.two.title')}</h2>
      <p>{t('panel.two.words')}</p>
      <div>{version('theirs')}{version('yours')}</div>
    </div>
  )
}
