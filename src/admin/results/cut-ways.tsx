import Link from 'next/link'
import { button } from '#src/admin/outcome/button.ts'
import { decimal, list } from '#src/admin/outcome/format.ts'
import type { Translate } from '#i18n/translate.ts'
import type { CutLineDto, CutLinesDto } from '#services/outcome/cut-lines.ts'
import { OpenPairwise, ProposeReadings } from './close-acts.tsx'
import { percent } from './cut-table.tsx'

/** What can be done about the close ones, and what the category's rules say when two are level. */
export function Ways({ t, desk, line }: { t: Translate; desk: CutLinesDto; line: CutLineDto }) {
  const close = line.entries.filter(({ verdict }) => verdict === 'too-close'), codes = close.map(({ entry }) => entry)
  const titleOf = new Map(desk.entries.map(({ code, title }) => [code, title || code]))
  const chances = { n: close.length, places: line.places, now: percent(t, line.right.now), after: percent(t, line.right.after) }
  return (
    <div className="rc-panels rc-ways">
      {close.length === 0 ? <div className="rc-panel"><h3>{t('panel.cut.firm')}</h3><p>{t('panel.cut.firm-words', chances)}</p></div> : (
        <div className="rc-panel close">
          <h3>{t('panel.cut.readings')}</h3>
          <p>{t('panel.cut.readings-words', chances)}</p>
          <ul>{close.map(({ entry, side, turnsAt, beyond }) => (
            <li key={entry}>{turnsAt === null || beyond ? t('panel.cut.turn-none', { title: titleOf.get(entry) ?? entry }) : t(side.adjusted === 'out' ? 'panel.cut.turn-up' : 'panel.cut.turn-down', { title: titleOf.get(entry) ?? entry, score: decimal(t.locale, turnsAt, 1) })}</li>
          ))}</ul>
          {desk.mayAct && desk.round && <ProposeReadings round={desk.round.code} entries={codes} />}
        </div>
      )}
      {close.length > 1 && <div className="rc-panel"><h3>{t('panel.cut.pairwise')}</h3><p>{t('panel.cut.pairwise-words', { n: close.length })}</p>{desk.mayAct && <OpenPairwise category={desk.category.code} entries={codes} />}</div>}
      <div className="rc-panel">
        <h3>{t('panel.cut.tie')}</h3>
        <p>{t(`panel.cut.tie.${desk.tie.rule}`, { seed: desk.tie.seed })}</p>
        {desk.tie.rule === 'lot' && close.length > 1 && <p>{t('panel.cut.tie-lot-order', { list: list(t.locale, desk.tie.lot.filter((code) => codes.includes(code)).map((code) => titleOf.get(code) ?? code)) })}</p>}
      </div>
      <div className="rc-panel"><h3>{t('panel.cut.decide')}</h3><p>{t('panel.cut.decide-words')}</p><Link className={button('secondary')} href={`/admin/determinations/${desk.category.code}`}>{t('panel.results.to-determinations')}</Link></div>
    </div>
  )
}
