'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import type { ConflictRowDto } from '#services/screening/conflicts/conflicts-desk.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'

/** One conflict: between whom, what it rests on, what a decision would do. */
export function ConflictRow({ row, edition }: { row: ConflictRowDto; edition: string }) {
  const { t } = useTexts()
  const router = useRouter()
  const id = useId()
  const [note, setNote] = useState('')
  const { run, busy, refused } = useAct('decideConflict')
  const decide = (decision: 'confirm' | 'dismiss' | 'pin'): void =>
    void run({ conflict: row.code, rev: row.rev, decision, note }).then((value) => { if (value) router.refresh() })
  const of = <span className="vh">: {row.judgeName}, {row.entry ?? row.organisation}</span>
  return (
    <li>
      <div className="body">
        <h2><bdi>{row.judgeName}</bdi> <span className="quiet" aria-hidden="true">×</span> {row.entry ? <Link href={`/admin/screening/${edition}/${row.entry}`} dir="auto">{row.entryTitle || row.entry}</Link> : <bdi>{row.organisation}</bdi>}</h2>
        <p className="quiet num">{row.entry && <bdi>{row.entry}</bdi>} {t(`panel.conflicts.source.${row.source}`)}{row.decidedBy && row.state !== 'suggested' && <>, {t('panel.conflicts.decided-by', { name: row.decidedBy })}</>}</p>
        <p className="rc-rule"><span className={row.hard ? 'pill pill--error' : 'pill'}>{t(row.hard ? 'panel.conflicts.hard' : 'panel.conflicts.soft')}</span> <b className="m">{row.kind}.</b> <span>{row.evidence}</span> {row.state !== 'suggested' && <span className="pill">{t(`panel.conflicts.state.${row.state}`)}</span>}</p>
        {row.note && <p className="rc-said"><span className="told" dir="auto">{row.note}</span></p>}
        {row.assigned && row.hard && row.state === 'suggested' && <p className="rc-note-line">{t('panel.conflicts.reads-now')}</p>}
        {row.mayDecide ? (
          <p className="rc-inline"><label htmlFor={id}>{t('panel.conflicts.note')}</label><input id={id} type="text" value={note} maxLength={2000} dir="auto" onChange={(event) => setNote(event.target.value)} /></p>
        ) : <p className="quiet">{t('errors.own-conflict-another-decides')}</p>}
        <Refused refused={refused} />
      </div>
      <div className="do">
        {row.mayDecide && row.state !== 'confirmed' && row.state !== 'pinned' && <button type="button" className={button(row.hard ? 'primary' : 'secondary')} disabled={busy} onClick={() => decide('confirm')}>{t('panel.conflicts.confirm')}{of}</button>}
        {row.mayDecide && row.state !== 'dismissed' && <button type="button" className={button('secondary')} disabled={busy} onClick={() => decide('dismiss')}>{t('panel.conflicts.dismiss')}{of}</button>}
        {row.mayDecide && row.state !== 'pinned' && <button type="button" className={button('subtle')} disabled={busy} onClick={() => decide('pin')}>{t('panel.conflicts.pin')}{of}</button>}
      </div>
    </li>
  )
}
