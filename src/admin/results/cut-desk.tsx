import Link from 'next/link'
import { decimal } from '#src/admin/outcome/format.ts'
import type { Translate } from '#i18n/translate.ts'
import type { CutLinesDto } from '#services/outcome/cut-lines.ts'
import { Departures, Stability } from './cut-reasons.tsx'
import { aroundLine, CutKey, CutTable } from './cut-table.tsx'
import { Ways } from './cut-ways.tsx'

/** How firm each boundary of a category is. `wanted` names one; `all` shows every entry, not those around the line alone. */
export function CutDesk({ t, desk, wanted, all }: { t: Translate; desk: CutLinesDto; wanted: string | undefined; all: boolean }) {
  const line = desk.lines.find(({ key }) => key === wanted) ?? desk.lines[0]
  const score = (value: number): string => decimal(t.locale, value)
  const notes = [...desk.notes.map(({ code, params }) => t(`panel.severity.note.${code}`, params)), ...(desk.unread > 0 ? [t('panel.cut.unread', { n: desk.unread })] : [])]
  const href = (key: string, whole: boolean): string => `/admin/results/${desk.category.code}?line=${key}${whole ? '&all=1' : ''}`
  const said = notes.length > 0 && <section className="rc-section"><h2>{t('panel.cut.notes')}</h2><ul className="rc-departs">{notes.map((note) => <li key={note}>{note}</li>)}</ul></section>
  if (!line) return <><section className="rc-section"><p>{t('panel.cut.no-line')}</p></section>{said}</>
  const [first, end] = aroundLine(line)
  return (
    <>
      <section className="rc-section rc-line">
        {desk.lines.length > 1 && (
          <nav aria-label={t('panel.cut.boundaries')}><ul className="rc-tabs">{desk.lines.map(({ key, places }) => (
            <li key={key}><Link href={href(key, all)} aria-current={key === line.key ? 'true' : undefined}>{t(`panel.cut.tab.${key}`, { places })}</Link></li>
          ))}</ul></nav>
        )}
        <h2>{t(`panel.cut.heading.${line.key}`, { places: line.places })}</h2>
        <p><b className="m">{t('panel.cut.summary', { safe: line.counts['safe-in'], close: line.counts['too-close'], out: line.counts['safe-out'] })}</b> {t('panel.cut.gap', { gap: score(line.above - line.below) })}</p>
        <p className="quiet">{t(`panel.cut.rule.${desk.rule}`)}</p>
        <CutTable t={t} desk={desk} line={line} all={all} />
        <CutKey t={t} />
        <p className="quiet">
          {(all || end - first < desk.entries.length) && <><Link href={href(line.key, !all)}>{all ? t('panel.cut.show-near') : t('panel.cut.show-all', { n: desk.entries.length })}</Link> </>}
          {desk.sd && t('panel.cut.sd', { entry: score(desk.sd.entry), judge: score(desk.sd.judge), residual: score(desk.sd.residual) })}
        </p>
      </section>
      <Departures t={t} desk={desk} line={line} />
      <Ways t={t} desk={desk} line={line} />
      <Stability t={t} desk={desk} line={line} />
      {said}
    </>
  )
}
