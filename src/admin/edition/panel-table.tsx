import Link from 'next/link'
import type { Translate } from '#i18n/translate.ts'
import type { PanelProgressDto } from '#services/screening/edition/edition-desk.ts'
import { StackTable } from '../outcome/stack-table.tsx'

const WIDTH = 120

/** How far each panel is; the red mark is what the passing of time would expect today. */
export function PanelTable({ panels, t }: { panels: readonly PanelProgressDto[]; t: Translate }) {
  return (
    <section className="rc-section">
      <h2>{t('panel.edition.panels')}</h2>
      {panels.length === 0 ? <p>{t('panel.edition.no-panels')} <Link href="/admin/collections/panels/create">{t('panel.edition.add-panel')}</Link></p> : (
        <StackTable
          caption={t('panel.edition.panels')} first={t('panel.edition.panel')}
          columns={[{ key: 'chair', head: t('lifecycle.role.chair') }, { key: 'entries', head: t('panel.edition.entries'), n: true }, { key: 'cards', head: t('panel.edition.scorecards'), n: true }, { key: 'bar', head: t('panel.edition.bar') }, { key: 'look', head: t('panel.edition.look-at') }]}
          rows={panels.map((panel) => ({
            key: panel.code, head: <Link href={`/admin/planner/${panel.round}`}>{panel.name}</Link>,
            cells: {
              chair: panel.chair || <span className="quiet">–</span>, entries: panel.entries,
              cards: panel.hidden ? '–' : t('panel.edition.of', { done: panel.done, of: panel.of }),
              bar: panel.hidden ? <span className="quiet">{t('panel.edition.hidden')}</span> : <Bar panel={panel} t={t} />,
              look: (
                <>
                  {panel.notBegun > 0 && <span className="pill pill--warning">{t('panel.edition.not-begun', { count: panel.notBegun })}</span>}{' '}
                  {panel.gaps > 0 && <Link className="pill pill--warning" href={`/admin/planner/${panel.round}`}>{t('panel.edition.gaps', { count: panel.gaps })}</Link>}
                </>
              ),
            },
          }))}
        />
      )}
    </section>
  )
}

function Bar({ panel, t }: { panel: PanelProgressDto; t: Translate }) {
  const share = panel.of > 0 ? panel.done / panel.of : 0
  return (
    <>
      <svg className="rc-track" viewBox={`0 0 ${WIDTH} 10`} aria-hidden="true">
        <rect className="bg" x=".5" y="1.5" width={WIDTH - 1} height="7" /><rect y="1" width={share * WIDTH} height="8" />
        {panel.expected !== null && <path className="need" d={`M${panel.expected * WIDTH} 0v10`} />}
      </svg>
      <span className="vh">{t('panel.edition.done-share', { share: Math.round(share * 100), expected: panel.expected === null ? 0 : Math.round(panel.expected * 100) })}</span>
    </>
  )
}
