import type { Translate } from '#i18n/translate.ts'
import type { PhaseDto } from '#services/screening/edition/edition-desk.ts'
import { dateTag } from '#i18n/locales.ts'

/** The calendar in one row: done, open, to come. */
export function Phases({ phases, zone, t }: { phases: readonly PhaseDto[]; zone: string; t: Translate }) {
  const day = (at: string): string => new Intl.DateTimeFormat(dateTag(t.locale), { day: 'numeric', month: 'short', timeZone: zone }).format(new Date(at))
  if (phases.length === 0) return <p className="rc-none">{t('panel.edition.no-calendar')}</p>
  return (
    <ol className="rc-phases">
      {phases.map((phase) => (
        <li key={phase.kind} aria-current={phase.state === 'open' ? 'step' : undefined}>
          <b>{phase.state === 'closed' ? '✓ ' : ''}{t(`lifecycle.phase.${phase.kind}`)}</b>
          {phase.closes && phase.state !== 'before' ? t('panel.edition.to', { until: day(phase.closes) }) : phase.closes ? t('panel.edition.from-to', { from: day(phase.opens), until: day(phase.closes) }) : day(phase.opens)}
          {phase.state === 'grace' && <><br />{t('panel.edition.in-grace')}</>}
        </li>
      ))}
    </ol>
  )
}
