'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { button } from './button.ts'

const KINDS = ['work', 'family', 'money', 'helped', 'something-else'] as const

/** From the scoring page: "I know these people", or "I cannot judge this". The entry leaves the queue at once. */
export function StepBack({ entry, round, onClose, onGone }: { entry: string; round: string; onClose: () => void; onGone: () => void }) {
  const { t } = useTexts()
  const router = useRouter()
  const [why, setWhy] = useState<(typeof KINDS)[number] | 'abstain' | null>(null)
  const [note, setNote] = useState('')
  const recuse = useAct<{ next: string | null }>('recuseMyself')
  const abstain = useAct<{ next: string | null }>('abstain')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const refused = recuse.refused ?? abstain.refused
  const go = async () => {
    if (!why) return
    const gone = why === 'abstain' ? await abstain.run({ entry, round, reason: note }) : await recuse.run({ entry, round, kind: why, note })
    if (!gone) return
    onGone()
    router.push(gone.next ? `/admin/judging/${gone.next}` : '/admin/judging')
    router.refresh()
  }
  return (
    <section className="rc-act rc-step-back" aria-labelledby="rc-step-back">
      <div>
        <h2 id="rc-step-back" tabIndex={-1} ref={heading}>{t('panel.step-back.title')}</h2>
        <p>{t('panel.step-back.words')}</p>
        <fieldset>
          <legend className="rc-vh">{t('panel.step-back.title')}</legend>
          {[...KINDS, 'abstain' as const].map((kind) => (
            <label key={kind} className="rc-pick"><input type="radio" name="step-back" checked={why === kind} onChange={() => setWhy(kind)} /> {kind === 'abstain' ? t('panel.step-back.abstain') : t(`panel.declare.kind.${kind}`)}</label>
          ))}
        </fieldset>
        <p className="rc-field">
          <label htmlFor="rc-step-note">{t(why === 'abstain' || why === 'something-else' ? 'panel.step-back.note-needed' : 'panel.step-back.note')}</label>
          <textarea id="rc-step-note" rows={2} dir="auto" value={note} onChange={(event) => setNote(event.target.value)} />
        </p>
        {refused && <p className="rc-say" role="alert">{refused.code === 'no-connection' ? t('errors.no-connection') : refused.message}</p>}
      </div>
      <div className="rc-acts">
        <button type="button" className={button()} disabled={!why || recuse.busy || abstain.busy} onClick={() => void go()}>{t(why === 'abstain' ? 'panel.step-back.do-abstain' : 'panel.step-back.do')}</button>
        <button type="button" className={button('secondary')} onClick={onClose}>{t('panel.step-back.cancel')}</button>
      </div>
    </section>
  )
}
