import type { ReactNode } from 'react'
import { decimal } from '#src/admin/outcome/format.ts'
import { intlTag } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import type { CutEntryDto, CutLineDto, CutLinesDto } from '#services/outcome/cut-lines.ts'
import { CutAxis, CutPlot, Hatch, scaleAround } from './cut-plot.tsx'

const AROUND = 3
const MARK = { 'safe-in': '●', 'too-close': '◐', 'safe-out': '○' } as const
const PILL = { 'safe-in': 'pill', 'too-close': 'pill pill--warning', 'safe-out': 'pill pill--plain' } as const
const BY = [['mean', 'm0'], ['median', 'm1'], ['ranks', 'm3']] as const

/** A chance as people say it: never 0 or 1, which draws cannot know. */
export function percent(t: Translate, chance: number): string {
  const say = (value: number): string => new Intl.NumberFormat(intlTag(t.locale), { style: 'percent' }).format(value)
  if (chance < 0.01) return t('panel.cut.under', { value: say(0.01) })
  return chance > 0.99 ? t('panel.cut.over', { value: say(0.99) }) : say(chance)
}

/** Places to be shown: all that are too close, and those next to them and to the line. */
export function aroundLine({ entries, places }: CutLineDto): [number, number] {
  const close = entries.flatMap(({ verdict }, place) => (verdict === 'too-close' ? [place] : []))
  return [Math.max(0, Math.min(places - 2, ...close) - AROUND), Math.min(entries.length, Math.max(places + 1, ...close) + AROUND + 1)]
}

export function CutTable({ t, desk, line, all }: { t: Translate; desk: CutLinesDto; line: CutLineDto; all: boolean }) {
  const [first, end] = all ? [0, desk.entries.length] : aroundLine(line)
  const rows = desk.entries.slice(first, end)
  const scale = scaleAround(rows.flatMap(({ low, high, raw }) => [low, high, raw]), t.locale === 'ar')
  const middle = (line.above + line.below) / 2
  return (
    <>
      <Hatch />
      <div className="rc-scroll" tabIndex={0} role="region" aria-label={t('panel.cut.caption')}>
        <table role="table" className="rc-cut">
          <caption className="vh">{t('panel.cut.caption')}</caption>
          <thead role="rowgroup"><tr role="row">
            <th role="columnheader" scope="col">{t('panel.cut.entry')}</th>
            <th role="columnheader" scope="col" className="plot"><CutAxis scale={scale} say={(value) => decimal(t.locale, value, value % 1 === 0 ? 0 : value % 0.5 === 0 ? 1 : 2)} /><span className="vh">{t('panel.cut.plot')}</span></th>
            <th role="columnheader" scope="col" className="n">{t('panel.cut.adjusted')}</th>
            <th role="columnheader" scope="col" className="n">{t('panel.cut.mean')}</th>
            <th role="columnheader" scope="col" className="n">{t('panel.cut.top', { places: line.places })}</th>
            <th role="columnheader" scope="col">{t('panel.cut.says')}</th>
            {BY.map(([method]) => <th key={method} role="columnheader" scope="col" className="n">{t(`panel.cut.by-${method}`)}</th>)}
          </tr></thead>
          <tbody role="rowgroup">{rows.map((row, n) => (
            <CutRow key={row.code} t={t} row={row} at={line.entries[first + n]!} cut={first + n === line.places} plot={<CutPlot row={row} verdict={line.entries[first + n]!.verdict} line={middle} scale={scale} />} />
          ))}</tbody>
        </table>
      </div>
    </>
  )
}

function CutRow({ t, row, at, cut, plot }: { t: Translate; row: CutEntryDto; at: CutLineDto['entries'][number]; cut: boolean; plot: ReactNode }) {
  const score = (value: number): string => decimal(t.locale, value)
  return (
    <tr role="row" className={cut ? 'cut' : undefined}>
      <th role="rowheader" scope="row"><b><span className="quiet">{placeOf(t, row.places.adjusted)}</span> <bdi>{row.title || row.code}</bdi></b> <span className="quiet code">{row.code}</span></th>
      <td role="cell" className="plot">{plot}</td>
      <td role="cell" className="n a">{score(row.adjusted)}<span className="quiet rc-range">{t('panel.cut.range', { low: score(row.low), high: score(row.high) })}</span></td>
      <td role="cell" className="n a">{score(row.raw)}</td>
      <td role="cell" className="n pc">{percent(t, at.pIn)}</td>
      <td role="cell" className="vd"><span className={PILL[at.verdict]}><span aria-hidden="true">{MARK[at.verdict]}</span> {t(`panel.cut.verdict.${at.verdict}`)}</span></td>
      {BY.map(([method, place]) => {
        const moved = at.side[method] !== at.side.adjusted
        return (
          <td key={method} role="cell" data-l={t(method === 'mean' ? 'panel.cut.l-mean' : `panel.cut.by-${method}`)} className={`n ${place}${moved ? ' mv' : ''}`}>
            {placeOf(t, row.places[method])}{moved && <span className="vh">, {t(`panel.cut.side.${at.side[method]}`)}</span>}
          </td>
        )
      })}
    </tr>
  )
}

const placeOf = (t: Translate, { place, sharedBy }: { place: number; sharedBy: number }): string => (sharedBy > 1 ? t('panel.results.shared', { rank: place }) : String(place))

export function CutKey({ t }: { t: Translate }) {
  return (
    <p className="rc-key">
      <span><svg className="rc-p" viewBox="0 0 34 14" aria-hidden="true"><path className="iv" d="M0 7h34" /><circle className="dot" cx="17" cy="7" r="5" /></svg>{t('panel.cut.key-adjusted')}</span>
      <span><svg className="rc-p" viewBox="0 0 34 14" aria-hidden="true"><circle className="ring" cx="17" cy="7" r="4.5" /></svg>{t('panel.cut.key-mean')}</span>
      <span><svg className="rc-p" viewBox="0 0 34 14" aria-hidden="true"><rect className="band" width="34" height="14" /></svg>{t('panel.cut.key-close')}</span>
      <span>{t('panel.cut.key-shaded')}</span>
    </p>
  )
}
