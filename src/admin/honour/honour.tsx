import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'
import { button } from '../outcome/button.ts'
import { CorrectForm } from './correct-form.tsx'
import { RevokeForm } from './revoke-form.tsx'

/** One honour of the ledger: what it says, the notes beside it, and the two ways to change that in the open. */
export function HonourView(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments }) => {
    const honour = await awards.honourForStaff(viewer, { code: segments[1] ?? '', locale: t.locale })
    return (
      <>
        <div className="rc-head">
          <div>
            <h1><bdi>{t('panel.honour.title', { honouree: honour.honouree })}</bdi></h1>
            <p><span className="pill">{t(`fields.option.honours.state.${honour.state}`)}</span> <span className="code" dir="ltr">{honour.code}</span>, <bdi>{honour.edition}</bdi>{honour.category && <>, <bdi>{honour.category}</bdi></>}, {t(`fields.option.honours.kind.${honour.kind}`)}</p>
          </div>
          <div className="rc-acts"><a className={button('secondary')} href={`/id/${honour.code}`}>{t('panel.honour.in-ledger')}</a></div>
        </div>
        <section className="rc-section"><h2>{t('panel.honour.notes')}</h2>
          {honour.notes.length === 0 ? <p className="quiet">{t('panel.honour.no-notes')}</p> : <ul className="rc-bare">{honour.notes.map((note, n) => <li key={n}><span dir="ltr">{note.date}</span> <span dir="auto">{note.text}</span></li>)}</ul>}
        </section>
        {!honour.may.correct && <p className="rc-note-line">{t('panel.honour.over')}</p>}
        {honour.may.correct && <CorrectForm honour={honour} />}
        {honour.may.revoke && <RevokeForm code={honour.code} />}
      </>
    )
  })
}
