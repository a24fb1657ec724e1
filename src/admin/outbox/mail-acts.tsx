'use client'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { directionOf } from '#i18n/locales.ts'
import type { MessageShown } from '#services/messages/list-messages.ts'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'

/** What can still be done with this mail: the policy's list, as buttons. */
export function MailActs({ mail, only }: { mail: MessageShown; only: 'address' | 'acts' }) {
  return only === 'address' ? <Address mail={mail} /> : <Acts mail={mail} />
}

function Address({ mail }: { mail: MessageShown }) {
  const { t } = useTexts()
  const { run, busy, refused } = useAct<{ address: string }>('showAddress')
  const [address, setAddress] = useState<string | null>(null)
  return (
    <>
      <bdi>{address ?? mail.recipient}</bdi>{' '}
      {!address && <><button type="button" className="rc-link" disabled={busy} onClick={() => void run({ code: mail.code }).then((shown) => shown && setAddress(shown.address))}>{t('panel.outbox.show')}</button> <span className="quiet">{t('panel.outbox.is-logged')}</span></>}
      <Refused refused={refused} />
    </>
  )
}

function Acts({ mail }: { mail: MessageShown }) {
  const { t } = useTexts()
  const router = useRouter()
  const release = useAct('releaseMessages')
  const hold = useAct('holdMessage')
  const cancel = useAct('cancelMessage')
  const edit = useAct('editMessage')
  const [editing, setEditing] = useState(false)
  const [asked, setAsked] = useState<'release' | 'cancel' | null>(null)
  const after = (done: unknown) => { if (done) { setEditing(false); setAsked(null); router.refresh() } }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    after(await edit.run({ code: mail.code, rev: mail.rev, subject: form.get('subject'), text: form.get('text') }))
  }
  const original = mail.original
  const back = () => original && edit.run({ code: mail.code, rev: mail.rev, subject: original.slice(0, original.indexOf('\n\n')), text: original.slice(original.indexOf('\n\n') + 2) }).then(after)
  const may = (act: MessageShown['may'][number]) => mail.may.includes(act)
  if (editing) {
    return (
      <form className="rc-decide" onSubmit={(event) => void submit(event)}>
        <div><label htmlFor="rc-mail-subject">{t('panel.outbox.subject')}</label><input id="rc-mail-subject" name="subject" type="text" defaultValue={mail.subject} lang={mail.language} dir={directionOf(mail.language)} required maxLength={300} /></div>
        <div><label htmlFor="rc-mail-text">{t('panel.outbox.words')}</label><textarea id="rc-mail-text" name="text" defaultValue={mail.text} rows={14} lang={mail.language} dir={directionOf(mail.language)} required maxLength={20_000} /></div>
        <div className="rc-acts"><button className={button()} disabled={edit.busy}>{t('panel.outbox.save')}</button><button type="button" className={button('subtle')} onClick={() => setEditing(false)}>{t('panel.outbox.not-now')}</button></div>
        <Refused refused={edit.refused} />
      </form>
    )
  }
  return (
    <>
      <div className="rc-acts" style={{ paddingBlockStart: 14 }}>
        {may('release') && <button type="button" className={button()} onClick={() => setAsked('release')}>{t('panel.outbox.send-one')}</button>}
        {may('edit') && <button type="button" className={button('secondary')} onClick={() => setEditing(true)}>{t('panel.outbox.edit')}</button>}
        {may('edit') && mail.edited && <button type="button" className={button('secondary')} disabled={edit.busy} onClick={() => void back()}>{t('panel.outbox.back')}</button>}
        {may('hold') && <button type="button" className={button('secondary')} disabled={hold.busy} onClick={() => void hold.run({ code: mail.code }).then(after)}>{t('panel.outbox.hold')}</button>}
        {may('cancel') && <button type="button" className={button('subtle')} onClick={() => setAsked('cancel')}>{t('panel.outbox.drop')}</button>}
      </div>
      {asked && (
        <div className="rc-act" role="group" aria-labelledby="rc-one"><div>
          <h2 id="rc-one">{t(asked === 'release' ? 'panel.outbox.sure' : 'panel.outbox.sure-drop', { n: 1 })}</h2><p>{t(asked === 'release' ? 'panel.outbox.sure-words' : 'panel.outbox.sure-drop-words')}</p>
          <p className="rc-acts">
            <button type="button" className={button()} disabled={release.busy || cancel.busy} onClick={() => void (asked === 'release' ? release.run({ codes: [mail.code] }) : cancel.run({ code: mail.code })).then(after)}>{t(asked === 'release' ? 'panel.outbox.send-one' : 'panel.outbox.drop')}</button>
            <button type="button" className={button('subtle')} onClick={() => setAsked(null)}>{t('panel.outbox.not-now')}</button>
          </p>
        </div></div>
      )}
      <Refused refused={release.refused ?? hold.refused ?? cancel.refused ?? edit.refused} />
    </>
  )
}
