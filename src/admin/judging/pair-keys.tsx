'use client'
import { useTexts } from '../texts.tsx'

/** The keys of a pairwise round, always in sight, with the switch that turns them off. */
export function PairKeys({ on, onTurn, ties }: { on: boolean; onTurn: (on: boolean) => void; ties: boolean }) {
  const { t } = useTexts()
  const rows: [string, string][] = [['1', 'first'], ['2', 'second'], ...(ties ? [['0', 'equal'] as [string, string]] : []), ['U', 'back'], ['?', 'help']]
  return (
    <section className="rc-keys" id="rc-keys" tabIndex={-1} aria-label={t('panel.keys.title')}>
      {on && rows.map(([key, what]) => <span key={what}><kbd>{key}</kbd> {t(what === 'help' ? 'panel.keys.help' : `panel.pair.key.${what}`)}</span>)}
      <button type="button" className="rc-link" onClick={() => onTurn(!on)}>{t(on ? 'panel.keys.off' : 'panel.keys.on')}</button>
    </section>
  )
}
