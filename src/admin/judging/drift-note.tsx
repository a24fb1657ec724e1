'use client'
import { intlTag } from '#i18n/locales.ts'
import type { DriftDto } from '#services/dto/judging.ts'
import { useTexts } from '../texts.tsx'

const WIDTH = 420
const EDGE = 20

/** The judge's own ruler: the first ten beside the rest, seen by nobody else. */
export function DriftNote({ drift }: { drift: DriftDto }) {
  const { t, locale } = useTexts()
  const { first, rest, from, to } = drift
  const x = (value: number) => EDGE + ((value - from) / Math.max(1e-9, to - from)) * (WIDTH - 2 * EDGE)
  const number = new Intl.NumberFormat(intlTag(locale), { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const difference = drift.firstMean - drift.restMean
  const params = { first: first.length, rest: rest.length, firstMean: number.format(drift.firstMean), restMean: number.format(drift.restMean), from, to, by: number.format(Math.abs(difference)), way: Math.abs(difference) < 0.05 ? 'same' : difference < 0 ? 'lower' : 'higher' }
  const ticks = Array.from({ length: Math.floor(to - from) + 1 }, (_, n) => from + n)
  return (
    <section className="rc-note" aria-labelledby="rc-drift">
      <h2 id="rc-drift">{t('panel.drift.title')}</h2>
      <svg viewBox={`0 0 ${WIDTH} 74`} role="img" aria-label={t('panel.drift.picture', params)} className="rc-p">
        {ticks.map((value) => <g key={value}><path className="gridl" d={`M${x(value)} 4v50`} /><text x={x(value)} y="70" textAnchor="middle">{number.format(value).replace(/[.,]0$/, '')}</text></g>)}
        {first.map((value, n) => <circle key={n} className="ring" cx={x(value)} cy={14 + (n % 3) * 4} r="4" />)}
        <path d={`M${x(drift.firstMean)} 4v26`} stroke="var(--rc-ink)" strokeWidth="3" />
        {rest.map((value, n) => <circle key={n} className="cl dot" cx={x(value)} cy={41 + (n % 2) * 4} r="4" />)}
        <path d={`M${x(drift.restMean)} 34v18`} stroke="var(--rc-close)" strokeWidth="3" />
      </svg>
      <p>{t('panel.drift.words', params)}</p>
    </section>
  )
}
