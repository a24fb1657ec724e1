'use client'
import { useTexts } from '../texts.tsx'

/** The keys, always in sight, with the switch that turns them off. */
export function KeysLine({ on, onTurn, top }: { on: boolean; onTurn: (on: boolean) => void; top: number }) {
  const { t } = useTexts()
  const rows: [string[], string][] = [
    [['1', '–', String(top)], 'score'], [['0'], 'not-applicable'], [['J', 'K'], 'criteria'], [['C'], 'comment'], [['N'], 'next'], [['P'], 'park'], [['Ctrl', 'Enter'], 'send'], [['?'], 'help'],
  ]
  return (
    <section className="rc-keys" id="rc-keys" tabIndex={-1} aria-label={t('panel.keys.title')}>
      {on && rows.map(([keys, what]) => <span key={what}>{keys.map((key) => (key === '–' ? '–' : <kbd key={key}>{key}</kbd>))} {t(`panel.keys.${what}`)}</span>)}
      <button type="button" className="rc-link" onClick={() => onTurn(!on)}>{t(on ? 'panel.keys.off' : 'panel.keys.on')}</button>
    </section>
  )
}
