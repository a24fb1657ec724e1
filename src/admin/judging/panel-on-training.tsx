'use client'
import { intlTag } from '#i18n/locales.ts'
import type { PanelOnTrainingDto } from '#services/dto/judging.ts'
import { useTexts } from '../texts.tsx'

/** After confirming: how the others read the same training entry, so that the common ruler is found. */
export function PanelOnTraining({ panel }: { panel: PanelOnTrainingDto }) {
  const { t, locale } = useTexts()
  const format = new Intl.NumberFormat(intlTag(locale), { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const number = (value: number | null): string => (value === null ? '–' : format.format(value))
  return (
    <section className="rc-note" aria-labelledby="rc-training">
      <h2 id="rc-training">{t('panel.training.title')}</h2>
      {panel.judges === 0 ? <p>{t('panel.training.none')}</p> : (
        <>
          <p>{t('panel.training.words', { n: panel.judges, mean: number(panel.mean), own: number(panel.own) })}</p>
          <table className="table">
            <caption className="vh">{t('panel.training.title')}</caption>
            <thead><tr><th scope="col">{t('panel.training.criterion')}</th><th scope="col" className="n">{t('panel.training.yours')}</th><th scope="col" className="n">{t('panel.training.mean')}</th><th scope="col">{t('panel.training.levels')}</th></tr></thead>
            <tbody>{panel.criteria.map(({ key, label, own, mean, levels }) => (
              <tr key={key}>
                <th scope="row">{label}</th><td className="n">{own ?? '–'}</td><td className="n">{number(mean)}</td>
                <td>{levels.filter(({ count }) => count > 0).map(({ value, count }) => t('panel.training.level', { value, count })).join(' · ') || '–'}</td>
              </tr>
            ))}</tbody>
          </table>
          <p className="quiet">{t('panel.training.after')}</p>
        </>
      )}
    </section>
  )
}
