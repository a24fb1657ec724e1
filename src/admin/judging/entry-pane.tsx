'use client'
import { useState } from 'react'
import { intlTag } from '#i18n/locales.ts'
import type { AnswerDto, ScoringDto } from '#services/dto/judging.ts'
import { useTexts } from '../texts.tsx'
import { Evidence } from './evidence.tsx'

type Reading = 'translation' | 'both' | 'original'

const languageName = (code: string, locale: string): string => {
  try { return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code } catch { return code }
}

/** The entry as it was submitted, in the reader's language where there is a translation, with the original beside it on demand. */
export function EntryPane({ entry }: { entry: ScoringDto['entry'] }) {
  const { t, locale } = useTexts()
  const translated = entry.answers.find(({ translation }) => translation)?.translation
  const [reading, setReading] = useState<Reading>(translated ? 'translation' : 'original')
  const from = languageName(entry.language, locale)
  return (
    <article className="rc-entry" lang={locale} aria-labelledby={`rc-entry-${entry.code}`}>
      <p className="quiet">{t('panel.entry.where', { code: entry.code, category: entry.category })} {entry.training ? t('panel.entry.training') : ''} {entry.identityHidden ? t('panel.entry.hidden') : ''} {entry.late ? t('panel.entry.late') : ''}</p>
      <h2 id={`rc-entry-${entry.code}`} dir="auto" lang={entry.title === null ? locale : entry.language}>{entry.title ?? t('panel.entry.untitled', { code: entry.code })}</h2>
      {entry.organisations.length > 0 && <p dir="auto">{entry.organisations.join(' · ')}</p>}
      {entry.people.length > 0 && <p className="quiet">{entry.people.map(({ name, part }) => t('panel.entry.person', { name, part: t(`panel.part.${part}`) })).join(' · ')}</p>}
      {translated && (
        <div className="rc-acts rc-reading" role="group" aria-label={t('panel.entry.reading')}>
          <span className="pill" suppressHydrationWarning>{t(`panel.entry.translated.${translated.state}`, { from })}</span>
          {(['translation', 'both', 'original'] as const).map((each) => (
            <button key={each} type="button" className="rc-link" aria-pressed={reading === each} onClick={() => setReading(each)}>{t(`panel.entry.read.${each}`)}</button>
          ))}
        </div>
      )}
      {!translated && entry.language !== locale && <p className="quiet" suppressHydrationWarning>{t('panel.entry.language', { from })}</p>}
      {entry.answers.map((answer) => <Answer key={answer.key} answer={answer} reading={reading} />)}
      {entry.hiddenAnswers > 0 && <p className="quiet rc-gap">{t('panel.entry.hidden-answers', { count: entry.hiddenAnswers })}</p>}
      <Evidence evidence={entry.evidence} />
    </article>
  )
}

function Answer({ answer, reading }: { answer: AnswerDto; reading: Reading }) {
  const { t, locale } = useTexts()
  const { label, text, list, people, link, lang, translation, redacted } = answer
  const number = new Intl.NumberFormat(intlTag(locale))
  const empty = text === null && !list?.length && !people?.length
  return (
    <section>
      <h3><bdi>{label}</bdi>{redacted && <span className="pill">{t('panel.entry.redacted')}</span>}</h3>
      {empty && <p className="quiet">{t(redacted ? 'panel.entry.emptied' : 'panel.entry.empty')}</p>}
      {translation && reading === 'both'
        ? <div className="rc-beside"><Paragraphs text={translation.text} lang={translation.lang} /><Paragraphs text={text ?? ''} lang={lang} /></div>
        : translation && reading === 'translation' ? <Paragraphs text={translation.text} lang={translation.lang} />
          : link !== null ? <p className="told"><a href={link} rel="noreferrer">{link}</a></p>
            : text !== null && <Paragraphs text={text} lang={lang} />}
      {list && list.length > 0 && <p className="told" suppressHydrationWarning>{new Intl.ListFormat(intlTag(locale)).format(list)}</p>}
      {people && people.length > 0 && (
        <dl className="rc-people">{people.map(({ band, count }) => (
          <div key={band}><dt>{t(`vocabulary.people.${band}`)}</dt><dd>{count === null ? <span className="quiet">{t('panel.entry.not-counted')}</span> : number.format(count)}</dd></div>
        ))}</dl>
      )}
    </section>
  )
}

const Paragraphs = ({ text, lang }: { text: string; lang: string }) => (
  <div lang={lang} dir="auto">{text.split(/\n+/).filter((each) => each.trim() !== '').map((paragraph, n) => <p className="told" key={n}>{paragraph}</p>)}</div>
)
