import type { Translate } from '#i18n/translate.ts'
import type { FunnelDto } from '#services/screening/edition/edition-desk.ts'

const SCALES = [1, 2, 5, 10, 20, 50, 100, 200]

/** From draft to winner: one stroke is so many entries, left-aligned, and who left where, in words. */
export function Funnel({ funnel, t }: { funnel: readonly FunnelDto[]; t: Translate }) {
  const most = Math.max(0, ...funnel.map((row) => row.count ?? 0))
  const scale = SCALES.find((each) => most / each <= 80) ?? 200
  const width = Math.max(10, Math.ceil(most / scale)) * 7
  return (
    <section className="rc-section">
      <h2>{t('panel.edition.funnel')}</h2>
      {most === 0 ? <p>{t('panel.edition.funnel-empty')}</p> : (
        <>
          <p className="quiet">{t('panel.edition.stroke', { scale })}</p>
          <table className="rc-funnel"><caption className="vh">{t('panel.edition.by-state')}</caption>
            <thead className="vh"><tr><th scope="col">{t('panel.edition.state')}</th><th scope="col">{t('panel.edition.entries')}</th><th scope="col">{t('panel.edition.picture')}</th><th scope="col">{t('panel.edition.left-here')}</th></tr></thead>
            <tbody>{funnel.map(({ key, count, places, left }) => (
              <tr key={key}>
                <th scope="row">{t(`panel.edition.funnel-${key}`)}</th>
                <td className="n">{count ?? '–'}</td>
                <td className="w"><svg className="rc-st" viewBox={`0 3 ${width} 20`} preserveAspectRatio="xMinYMid" aria-hidden="true">{Array.from({ length: Math.ceil((count ?? 0) / scale) }, (_, n) => <path key={n} transform={`translate(${n * 7})`} d="M0 4.4l4-1.4v18.6l-4 1.4z" />)}</svg></td>
                <td className="quiet lost">{places !== null && count === null ? t('panel.edition.places', { count: places }) : Object.entries(left).filter(([, n]) => n > 0).map(([name, n]) => t(`panel.edition.left-${name}`, { count: n })).join(', ')}</td>
              </tr>
            ))}</tbody>
          </table>
        </>
      )}
    </section>
  )
}
