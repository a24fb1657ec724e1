import type { Translate } from '#i18n/translate.ts'
import type { FreezesDto } from '#services/outcome/freezes-of.ts'
import { decimal, list } from './format.ts'

const NAMED = 12

/** What one freeze says otherwise than another: places, scorecards, rules. Entries and judges are codes. */
export function Moved({ t, moved }: { t: Translate; moved: NonNullable<FreezesDto['since']> }) {
  const place = (rank: number | null) => (rank === null ? t('panel.freeze.no-place') : String(rank))
  const total = (value: number | null) => (value === null ? t('panel.freeze.out') : decimal(t.locale, value))
  const cards = moved.scorecards.slice(0, NAMED).map(({ entry, judge, from, to }) => `${judge} · ${t('panel.freeze.moved-rank', { entry, from: total(from), to: total(to) })}`)
  return (
    <ul className="rc-plain">
      {moved.ranks.length === 0 && <li>{t('panel.freeze.moved-none')}</li>}
      {moved.ranks.map(({ entry, from, to }) => <li key={entry}><bdi>{t('panel.freeze.moved-rank', { entry, from: place(from), to: place(to) })}</bdi></li>)}
      {cards.length > 0 && <li className="quiet">{t('panel.freeze.moved-cards', { n: moved.scorecards.length, which: list(t.locale, cards) })}</li>}
      {moved.rules.length > 0 && <li className="quiet">{t('panel.freeze.moved-rules', { which: list(t.locale, moved.rules.map((part) => t(`panel.freeze.part.${part}`))) })}</li>}
    </ul>
  )
}
