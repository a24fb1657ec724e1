'use client'
import { useRouter } from 'next/navigation'
import { useId, useState, type FormEvent } from 'react'
import { ENDONYM, directionOf, isLocale } from '#i18n/locales.ts'
import type { DeterminationDto } from '#services/outcome/determinations-of.ts'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { button } from './button.ts'
import { Refused } from './refused.tsx'

const OUTCOMES = ['winner', 'commended', 'finalist', 'not-selected'] as const

/** One decision: outcome, why it is given, what the entrant is told; then the check of who stands behind it, and the offer. */
export function DecideForm({ entry, languages, decides }: { entry: DeterminationDto; languages: string[]; decides: boolean }) {
  const { t } = useTexts()
  const router = useRouter()
  const id = useId()
  const [said, setSaid] = useState<string | null>(null)
  const save = useAct('decide')
  const check = useAct('markDueDiligence')
  const offer = useAct<{ mails: string[] }>('askAcceptance')
  const fixed = entry.state === 'offered' || entry.state === 'accepted'
  const done = (words: string) => { setSaid(words); router.refresh() }

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string): string => String(form.get(name) ?? '')
    const byLanguage = (name: string) => Object.fromEntries(languages.map((language) => [language, text(`${name}.${language}`)]).filter(([, words]) => words?.trim()))
    const kept = await save.run({
      entry: entry.entry, ...(text('outcome') ? { outcome: text('outcome') } : {}), citation: byLanguage('citation'), feedback: byLanguage('feedback'), feedbackReleased: form.get('released') === 'on',
      tieRule: text('tieRule') || null, minutes: text('minutes'), ...(entry.rev === null ? {} : { rev: entry.rev }),
    })
    if (kept) done(t('panel.determinations.saved'))
  }
  const words = (name: 'citation' | 'feedback') => languages.map((language) => (
    <div key={language}>
      <label htmlFor={`${id}${name}${language}`}>{t(`panel.determinations.${name}`)} · {isLocale(language) ? ENDONYM[language] : language}</label>
      <textarea id={`${id}${name}${language}`} name={`${name}.${language}`} lang={language} dir={directionOf(language)} defaultValue={entry[name][language] ?? ''} disabled={fixed} maxLength={4000} />
    </div>
  ))
  return (
    <form className="rc-decide" onSubmit={(event) => void submit(event)}>
      <div>
        <label htmlFor={`${id}o`}>{t('panel.determinations.outcome')}</label>
        <select id={`${id}o`} name="outcome" defaultValue={entry.outcome ?? ''} disabled={fixed}>
          <option value="">{t('panel.determinations.undecided')}</option>
          {OUTCOMES.map((outcome) => <option key={outcome} value={outcome}>{t(`lifecycle.outcome.${outcome}`)}</option>)}
        </select>
      </div>
      {words('citation')}
      <details className="rc-more">
        <summary>{t('panel.determinations.more')}</summary>
        {words('feedback')}
        <label className="rc-check"><input type="checkbox" name="released" defaultChecked={entry.feedbackReleased} disabled={fixed} /> {t('panel.determinations.release')}</label>
        <label htmlFor={`${id}t`}>{t('panel.determinations.tie-rule')}</label><input id={`${id}t`} type="text" name="tieRule" defaultValue={entry.tieRule ?? ''} disabled={fixed} />
        <label htmlFor={`${id}m`}>{t('panel.determinations.minutes')}</label><textarea id={`${id}m`} name="minutes" defaultValue={entry.minutes} disabled={fixed} />
      </details>
      <div className="rc-acts">
        {!fixed && <button className={button()} disabled={save.busy}>{t('panel.determinations.save')}</button>}
        {decides && entry.outcome && entry.state === 'pending' && (
          <>
            <button type="button" className={button('secondary')} aria-pressed={entry.dueDiligence} disabled={check.busy} onClick={() => void check.run({ entry: entry.entry, done: !entry.dueDiligence }).then((kept) => kept && done(t('panel.determinations.saved')))}>
              {entry.dueDiligence ? t('panel.determinations.checked') : t('panel.determinations.check')}
            </button>
            {entry.outcome !== 'not-selected' && (
              <button type="button" className={button('secondary')} disabled={offer.busy} onClick={() => void offer.run({ entry: entry.entry }).then((kept) => kept && done(t('panel.determinations.offered', { n: kept.mails.length })))}>
                {t('panel.determinations.offer')}
              </button>
            )}
          </>
        )}
      </div>
      <p role="status" className={said ? 'rc-done-line' : undefined}>{said}</p>
      <Refused refused={save.refused ?? check.refused ?? offer.refused} />
    </form>
  )
}
