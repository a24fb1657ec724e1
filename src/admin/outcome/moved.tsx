import type { Translate } from '#i18n/translate.ts'
import type { FreezesDto, MovedDto } from '#services/outcome/freezes-of.ts'
import { decimal, isolated, list, moment } from './format.ts'

const NAMED = 12

type Named = Pick<FreezesDto, 'titles' | 'names' | 'timeZone'>

/** What one freeze says otherwise than another: places, scorecards, rules, and the acts that made it so. */
export function Moved({ t, moved, page }: { t: Translate; moved: MovedDto; page: Named }) {
  const place = (rank: number | null) => (rank === null ? t('panel.freeze.no-place') : String(rank))
  const total = (value: number | null) => (value === null ? t('panel.freeze.out') : decimal(t.locale, value))
  const nameOf = (judge: string) => isolated(page.names[judge] ?? judge)
  const cards = moved.scorecards.slice(0, NAMED).map(({ entry, judge, from, to }) => `${nameOf(judge)} · ${t('panel.freeze.moved-rank', { entry: isolated(entry), from: total(from), to: total(to) })}`)
  const more = moved.acts.length - NAMED
  // what became of a scorecard stands with the last act on it
  const lastOf = new Map(moved.acts.map(({ seq, entry, judge }) => [`${entry} ${judge}`, seq]))
  const became = new Map(moved.scorecards.map(({ entry, judge, from, to }) => [lastOf.get(`${entry} ${judge}`), t('panel.freeze.card-was', { from: total(from), to: total(to) })]))
  return (
    <ul className="rc-moved">
      {moved.ranks.length === 0 && <li>{t('panel.freeze.moved-none')}</li>}
      {moved.ranks.map(({ entry, from, to }) => <li key={entry}>{t('panel.freeze.moved-rank', { entry: titled(page, entry), from: place(from), to: place(to) })}</li>)}
      {cards.length > 0 && moved.acts.length === 0 && <li className="quiet">{t('panel.freeze.moved-cards', { n: moved.scorecards.length, which: list(t.locale, cards) })}</li>}
      {moved.rules.length > 0 && <li className="quiet">{t('panel.freeze.moved-rules', { which: list(t.locale, moved.rules.map((part) => t(`panel.freeze.part.${part}`))) })}</li>}
      {moved.acts.length > 0 && (
        <li>{t('panel.freeze.moved-by')}
          <ul className="rc-moved quiet">
            {moved.acts.slice(0, NAMED).map(({ seq, act, at, entry, judge }) => (
              <li key={seq}>{t(`panel.freeze.did.${act}`, { judge: nameOf(judge), entry: isolated(entry), at: moment(t.locale, at, page.timeZone) })}{became.has(seq) && <> ({became.get(seq)})</>}</li>
            ))}
            {more > 0 && <li>{t('panel.freeze.acts-more', { n: more })}</li>}
          </ul>
        </li>
      )}
    </ul>
  )
}

const titled = ({ titles }: Pick<FreezesDto, 'titles'>, entry: string): string => (titles[entry] ? `${isolated(titles[entry])} (${isolated(entry)})` : isolated(entry))
