'use client'
import type { ScoringDto } from '#services/dto/judging.ts'
import { useTexts } from '../texts.tsx'
import { button } from './button.ts'

/** The entry changed since it was scored: what, and the choice to score the newer text. */
export function ChangedNote({ changed, onTake }: { changed: NonNullable<ScoringDto['changed']>; onTake: (() => void) | null }) {
  const { t } = useTexts()
  const { from, to, differences } = changed
  return (
    <section className="rc-warn" aria-labelledby="rc-changed">
      <h2 id="rc-changed">{t('panel.changed.title')}</h2>
      <p>{t('panel.changed.words', { from, to })}</p>
      {differences.length === 0 && <p>{t('panel.changed.nothing-seen')}</p>}
      <dl>
        {differences.map(({ label, pieces }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{pieces.map(({ text, kind }, n) => (kind === 'added' ? <ins key={n}>{text}</ins> : kind === 'removed' ? <del key={n}>{text}</del> : <span key={n}>{text}</span>))}</dd>
          </div>
        ))}
      </dl>
      {onTake && <p><button type="button" className={button('secondary')} onClick={onTake}>{t('panel.changed.take', { to })}</button></p>}
    </section>
  )
}
