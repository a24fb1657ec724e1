'use client'
import { useTexts } from '../texts.tsx'

/** The keys of a qualifying round, with the switch that turns them off. */
export function QualifyKeys({ on, onTurn }: { on: boolean; onTurn: (on: boolean) => void }) {
  const { t } = useTexts()
  const rows: [string[], string][] = [[['1', 'Y'], 'panel.qualify.answer.yes'], [['2', 'M'], 'panel.qualify.answer.maybe'], [['3', 'N'], 'panel.qualify.answer.no'], [['P'], 'panel.keys.park'], [['Ctrl', 'Enter'], 'panel.keys.send'], [['?'], 'panel.keys.help']]
  return (
    <section className="rc-keys" id="rc-keys" tabIndex={-1} aria-label={t('panel.keys.title')}>
      {on && rows.map(([keys, what]) => <span key={what}>{keys.map((key) => <kbd key={key}>{key}</kbd>)} {t(what)}</span>)}
      <button type="button" className="rc-link" onClick={() => onTurn(!on)}>{t(on ? 'panel.keys.off' : 'panel.keys.on')}</button>
    </section>
  )
}
