'use client'
import { useRouter } from 'next/navigation'
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import type { ScreenEntryDto } from '#services/screening/entries/screen-entry.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { DecisionForm } from './decision-form.tsx'

/** Every decision that the entry's status allows, each behind its name, with what the entrant reads. */
export function EntryActs({ entry }: { entry: ScreenEntryDto }) {
  const { t } = useTexts()
  const router = useRouter()
  const [said, setSaid] = useState<string | null>(null)
  const done = (words: string): void => { setSaid(words); router.refresh() }
  const waits = entry.status === 'submitted' || entry.status === 'returned'
  const competes = entry.status === 'in-competition'
  const fold = (name: string, open: boolean, body: ReactNode) => <details className="rc-more rc-fold" open={open} key={name}><summary>{name}</summary>{body}</details>
  return (
    <section className="rc-section" aria-labelledby="rc-decide-h">
      <h2 id="rc-decide-h">{t('panel.screening.decide-title')}</h2>
      <p role="status" className={said ? 'rc-done-line' : 'vh'}>{said}</p>
      {entry.status === 'submitted' && fold(t('panel.screening.do.accept'), entry.suggested === 'accept', <DecisionForm row={entry} decision="accept" questions={[]} onDone={done} />)}
      {(waits || competes) && fold(t('panel.screening.do.ineligible'), entry.suggested === 'ineligible' && waits, <DecisionForm row={entry} decision="ineligible" questions={[]} onDone={done} />)}
      {entry.status === 'submitted' && fold(t('panel.screening.do.return'), entry.suggested === 'return', <DecisionForm row={entry} decision="return" questions={entry.questions} onDone={done} />)}
      {entry.status === 'returned' && <OneAct service="endReturn" input={{ entry: entry.code, rev: entry.rev }} name={t('panel.screening.end-return')} words={t('panel.screening.end-return-words')} onDone={() => done(t('panel.screening.done.end-return'))} />}
      {(waits || competes) && fold(t('panel.screening.duplicate'), false, <TextAct service="markDuplicate" entry={entry} fields={['of', 'reason']} onDone={() => done(t('panel.screening.done.duplicate', { title: entry.title || entry.code }))} />)}
      {(waits || competes) && entry.categories.length > 0 && fold(t('panel.screening.move'), false, <TextAct service="moveCategory" entry={entry} fields={['to', 'reason']} onDone={() => done(t('panel.screening.done.move', { title: entry.title || entry.code }))} />)}
      {entry.appeal && (entry.appeal.foundByYou
        ? <p className="rc-note-line">{t('errors.appeal-another-decides')}</p>
        : <>
            {fold(t('lifecycle.act.uphold-appeal'), false, <TextAct service="upholdAppeal" entry={entry} fields={['said']} onDone={() => done(t('panel.screening.done.upheld'))} />)}
            {fold(t('lifecycle.act.dismiss-appeal'), false, <TextAct service="dismissAppeal" entry={entry} fields={['said']} onDone={() => done(t('panel.screening.done.dismissed'))} />)}
          </>)}
      {!waits && !competes && !entry.appeal && <p className="quiet">{t('panel.screening.nothing-to-decide')}</p>}
    </section>
  )
}

function OneAct({ service, input, name, words, onDone }: { service: string; input: object; name: string; words: string; onDone: () => void }) {
  const { run, busy, refused } = useAct(service)
  return (
    <div className="rc-decide"><p>{words}</p><Refused refused={refused} />
      <div className="rc-acts"><button type="button" className={button('secondary')} disabled={busy} onClick={() => void run(input).then((value) => { if (value !== undefined) onDone() })}>{name}</button></div>
    </div>
  )
}

type Field = 'of' | 'to' | 'reason' | 'said'

/** A form of one or two fields for the acts that take a code, a category or a sentence. */
function TextAct({ service, entry, fields, onDone }: { service: string; entry: ScreenEntryDto; fields: Field[]; onDone: () => void }) {
  const { t } = useTexts()
  const id = useId()
  const { run, busy, refused } = useAct(service)
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const values = Object.fromEntries(fields.map((field) => [field, String(form.get(field) ?? '').trim()]).filter(([, value]) => value !== ''))
    if ((await run({ entry: entry.code, rev: entry.rev, ...values })) !== undefined) onDone()
  }
  const needed = (field: Field): boolean => field !== 'reason' || service === 'moveCategory'
  return (
    <form className="rc-decide" onSubmit={(event) => void submit(event)}>
      {fields.map((field) => (
        <div key={field}>
          <label htmlFor={`${id}${field}`}>{t(`panel.screening.field.${field}`)}</label>
          {field === 'to'
            ? <select id={`${id}${field}`} name={field} required>{entry.categories.map((each) => <option key={each.code} value={each.code}>{each.name}</option>)}</select>
            : field === 'said'
              ? <textarea id={`${id}${field}`} name={field} required maxLength={4000} dir="auto" />
              : <input id={`${id}${field}`} type="text" name={field} required={needed(field)} maxLength={2000} dir={field === 'of' ? 'ltr' : 'auto'} placeholder={field === 'of' ? 'EN-' : undefined} />}
        </div>
      ))}
      <Refused refused={refused} />
      <div className="rc-acts"><button className={button()} disabled={busy}>{t('panel.screening.do-it')}</button></div>
    </form>
  )
}
