import { decimal, list } from '#src/admin/outcome/format.ts'
import { StackTable, type Row } from '#src/admin/outcome/stack-table.tsx'
import type { Translate } from '#i18n/translate.ts'
import type { CutLineDto, CutLinesDto } from '#services/outcome/cut-lines.ts'
import { aroundLine } from './cut-table.tsx'

type Part = { t: Translate; desk: CutLinesDto; line: CutLineDto }
const EVEN = 0.005

/** Where the adjusted order departs from the mean near this line, and because of whom. */
export function Departures({ t, desk, line }: Part) {
  const [first, end] = aroundLine(line)
  const near = new Set(desk.entries.slice(first, end).map(({ code }) => code))
  const shown = desk.departures.filter(({ entry }) => near.has(entry)), rest = desk.departures.length - shown.length
  const titleOf = new Map(desk.entries.map(({ code, title }) => [code, title || code]))
  return (
    <section className="rc-section">
      <h2>{t('panel.cut.departures')}</h2>
      {desk.departures.length === 0 && <p>{t('panel.cut.departures-none')}</p>}
      <ul className="rc-departs">{shown.map((each) => (
        <li key={each.entry}><b className="m"><bdi>{titleOf.get(each.entry)}</bdi></b> {t('panel.cut.departs', { mean: each.mean, adjusted: each.adjusted })} {whyOf(t, each)}</li>
      ))}</ul>
      {rest > 0 && <p className="quiet">{t('panel.cut.departures-more', { n: rest })}</p>}
    </section>
  )
}

function whyOf(t: Translate, { offset, judges }: CutLinesDto['departures'][number]): string {
  if (Math.abs(offset) < EVEN) return t('panel.cut.departs-even')
  const pulled = judges.filter(({ severity }) => Math.sign(severity) === Math.sign(offset) && Math.abs(severity) >= Math.abs(offset)).slice(0, 2)
  const whom = pulled.map(({ judge, name, severity }) => t('panel.cut.whom', { judge: name ?? judge, severity: `${severity > 0 ? '+' : ''}${decimal(t.locale, severity)}` }))
  return `${t(offset < 0 ? 'panel.cut.departs-less' : 'panel.cut.departs-more', { offset: decimal(t.locale, Math.abs(offset)) })}${whom.length > 0 ? ` ${t('panel.cut.departs-whom', { list: list(t.locale, whom) })}` : ''}`
}

/** Other methods, without each judge, other weights: who changes sides of this line. */
export function Stability({ t, desk, line }: Part) {
  const titleOf = new Map(desk.entries.map(({ code, title }) => [code, title || code]))
  const said = (codes: readonly string[]) => (codes.length === 0 ? <span className="quiet">{t('panel.cut.nobody')}</span> : list(t.locale, codes.map((code) => titleOf.get(code) ?? code)))
  const row = (key: string, head: string, comesIn: readonly string[] = [], goesOut: readonly string[] = []): Row => ({ key, head, cells: { in: said(comesIn), out: said(goesOut) } })
  const judges = desk.tried.judges - line.without.length, weights = desk.tried.weights - line.weights.length
  return (
    <section className="rc-section">
      <h2>{t('panel.cut.stability')}</h2>
      <p className="quiet">{t('panel.cut.stability-words')}</p>
      <StackTable caption={t('panel.cut.stability')} first={t('panel.cut.how')} columns={[{ key: 'in', head: t('panel.cut.comes-in') }, { key: 'out', head: t('panel.cut.goes-out') }]} rows={[
        ...line.methods.map(({ method, comesIn, goesOut }) => row(method, t(`panel.cut.method.${method}`), comesIn, goesOut)),
        ...line.without.map(({ judge, name, comesIn, goesOut }) => row(judge, t('panel.cut.without', { judge: name ?? judge }), comesIn, goesOut)),
        ...(judges > 0 ? [row('other judges', t(line.without.length > 0 ? 'panel.cut.without-others' : 'panel.cut.without-any', { n: judges }))] : []),
        ...line.weights.map(({ criterion, change, label, comesIn, goesOut }) => row(`${criterion} ${change}`, t(`panel.cut.weight-${change}`, { label }), comesIn, goesOut)),
        ...(weights > 0 ? [row('other weights', t(line.weights.length > 0 ? 'panel.cut.weight-others' : 'panel.cut.weight-any', { n: weights }))] : []),
      ]} />
    </section>
  )
}
