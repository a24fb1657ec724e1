'use client'
import type { DecisionsDto } from '#services/screening/entries/decide-many.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'

/** After many decisions: what was done, and the way back while no mail is out. */
export function UndoLine({ done, onClose, onUndone }: { done: DecisionsDto; onClose: () => void; onUndone: () => void }) {
  const { t } = useTexts()
  const undo = useAct('undoDecisions')
  return (
    <section className="rc-act stick" role="status">
      <div>
        <h2>{t('panel.screening.many-done', { count: done.count })}</h2>
        <p>{t('panel.screening.undo-words')}</p>
        <Refused refused={undo.refused} />
      </div>
      <div className="rc-acts">
        <button type="button" className={button()} onClick={onClose}>{t('panel.screening.go-on')}</button>
        <button type="button" className={button('secondary')} disabled={undo.busy} onClick={() => void undo.run({ operation: done.operation, reason: t('panel.screening.undo-reason') }).then((value) => { if (value) onUndone() })}>{t('panel.screening.undo')}</button>
      </div>
    </section>
  )
}
