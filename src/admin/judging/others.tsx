'use client'
import { intlTag } from '#i18n/locales.ts'
import { NOT_APPLICABLE } from '#domain/scorecard.ts'
import type { CriterionDto, OthersScorecardDto } from '#services/dto/judging.ts'
import { useTexts } from '../texts.tsx'

/** What the others sent, where the round shows it. */
export function Others({ others, criteria }: { others: OthersScorecardDto[]; criteria: CriterionDto[] }) {
  const { t, locale } = useTexts()
  const number = new Intl.NumberFormat(intlTag(locale), { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <section className="rc-note" aria-labelledby="rc-others">
      <h2 id="rc-others">{t('panel.others.title', { count: others.length })}</h2>
      {others.length === 0 && <p>{t('panel.others.none')}</p>}
      <ul>{others.map(({ name, scores, total, comment }, n) => (
        <li key={n}>
          <b>{name ?? t('panel.others.judge', { number: n + 1 })}</b>: {criteria.map(({ key, label }) => `${label} ${scores[key] === NOT_APPLICABLE || scores[key] == null ? '–' : scores[key]}`).join(' · ')}{total === null ? '' : ` · ${t('panel.others.total', { total: number.format(total) })}`}
          {comment !== '' && <p className="quiet" dir="auto">{comment}</p>}
        </li>
      ))}</ul>
    </section>
  )
}
