import type { ReactNode } from 'react'
import { decimal } from '#src/admin/outcome/format.ts'
import { StackTable } from '#src/admin/outcome/stack-table.tsx'
import type { Translate } from '#i18n/translate.ts'
import type { ContrastDto, ContrastsDto } from '#services/judging/screens/judges-of-round.ts'

/** Judge × organisation, country, category: who gives a group more than the others do, and more than they give elsewhere. */
export function Contrasts({ contrasts, t }: { contrasts: readonly ContrastsDto[]; t: Translate }) {
  if (contrasts.length === 0) return null
  return (
    <section className="rc-section">
      <h2>{t('panel.judges.contrasts')}</h2>
      <p className="quiet">{t('panel.judges.contrasts-words')}</p>
      {contrasts.map(({ by, of, rows }) => (
        <div key={by} className="rc-contrasts">
          <h3>{t(`panel.judges.by.${by}`)}</h3>
          <p className="quiet">{of === 0 ? t('panel.judges.none-told') : t('panel.judges.contrasts-of', { of, n: rows.filter(({ q }) => q < 0.1).length })}</p>
          {rows.length > 0 && (
            <div className="rc-judges"><StackTable
              caption={t(`panel.judges.by.${by}`)} first={t('panel.judges.judge')}
              columns={[
                { key: 'group', head: t(`panel.judges.group.${by}`) }, { key: 'n', head: t('panel.judges.scorecards'), n: true }, { key: 'effect', head: t('panel.judges.effect'), n: true },
                { key: 'z', head: 'z', n: true }, { key: 'q', head: 'q', n: true }, { key: 'rivals', head: t('panel.judges.rivals'), n: true }, { key: 'look', head: t('panel.judges.look-at') },
              ]}
              rows={rows.map((row) => ({ key: `${row.judge} ${row.group}`, head: <>{row.judgeName && <><bdi>{row.judgeName}</bdi>{' '}</>}<span className="quiet code">{row.judge}</span></>, cells: cellsOf(row, t) }))}
            /></div>
          )}
        </div>
      ))}
    </section>
  )
}

function cellsOf(row: ContrastDto, t: Translate): Record<string, ReactNode> {
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${decimal(t.locale, value)}`
  return {
    group: <><bdi>{row.groupName}</bdi>{row.own && <> <span className="pill">{t('panel.judges.own')}</span></>}</>,
    n: String(row.n), effect: signed(row.effect), z: decimal(t.locale, row.z, 1), q: row.q < 0.001 ? t('panel.judges.below', { value: decimal(t.locale, 0.001, 3) }) : decimal(t.locale, row.q, 3),
    rivals: row.ownMinusRivals === null ? '–' : signed(row.ownMinusRivals),
    look: row.q < 0.1 ? <span className="pill pill--warning">{t('panel.judges.look-at-this')}</span> : <span className="quiet">{t('panel.judges.unremarkable')}</span>,
  }
}
