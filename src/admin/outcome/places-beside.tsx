import type { Translate } from '#i18n/translate.ts'
import type { FreezesDto } from '#services/outcome/freezes-of.ts'
import { shortMoment } from './format.ts'
import { StackTable } from './stack-table.tsx'

const SHOWN = 40

/** The places of a category in its freezes and now, side by side; those that moved, each move bold. */
export function PlacesBeside({ t, page }: { t: Translate; page: FreezesDto }) {
  const { freezes, entries } = page.beside
  const columns = [...freezes.map(({ code, at }) => ({ key: code, head: `${code} · ${shortMoment(t.locale, at, page.timeZone)}`, n: true })), ...(page.since ? [{ key: 'now', head: t('panel.freeze.beside-now'), n: true }] : [])]
  if (columns.length < 2) return null
  const told = entries.filter(({ moved }) => moved).slice(0, SHOWN)
  const say = (place: number | null): string => (place === null ? '–' : String(place))
  return (
    <div className="rc-by-freeze">
      <h3>{t('panel.freeze.beside')}</h3>
      {told.length > 0 && <StackTable caption={t('panel.freeze.beside')} first={t('panel.freeze.beside-entry')} columns={columns} rows={told.map(({ entry, places, now, moved }) => ({
        key: entry, head: <><bdi>{page.titles[entry] || entry}</bdi> <span className="quiet code">{entry}</span></>,
        cells: Object.fromEntries(columns.map(({ key }, n) => {
          const place = key === 'now' ? now : (places[n] ?? null)
          const before = n === 0 ? place : (places[n - 1] ?? null)
          return [key, moved && place !== before ? <b className="m">{say(place)}</b> : say(place)]
        })),
      }))} />}
      {told.length < entries.length && <p className="quiet">{told.length === 0 ? t('panel.freeze.beside-all-still') : t('panel.freeze.beside-still', { n: entries.length - told.length })}</p>}
    </div>
  )
}
