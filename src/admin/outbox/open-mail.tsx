import { diffWordsWithSpace } from 'diff'
import type { ReactNode } from 'react'
import { directionOf, ENDONYM, isLocale } from '#i18n/locales.ts'
import type { Translate } from '#i18n/translate.ts'
import type { MessageShown } from '#services/messages/list-messages.ts'
import { MailActs } from './mail-acts.tsx'
import { statePill } from './state-pill.tsx'

const LINK = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)،؛؟])/

/** One mail as it will be read; what was added to the text is underlined. */
export function OpenMail({ t, mail, demo }: { t: Translate; mail: MessageShown; demo: boolean }) {
  const before = mail.original === null ? null : bodyOf(mail.original)
  const dir = directionOf(mail.language)
  return (
    <article className="rc-open" aria-labelledby="rc-subject">
      <div className="rc-acts">{statePill(t, mail)}</div>
      <h2 id="rc-subject" lang={mail.language} dir={dir}>{mail.subject}</h2>
      <dl className="rc-dl">
        <dt>{t('panel.outbox.to')}</dt><dd><MailActs mail={mail} only="address" /></dd>
        {mail.about && <><dt>{t('panel.outbox.about')}</dt><dd className="code">{mail.about}</dd></>}
        <dt>{t('panel.outbox.text')}</dt><dd><span className="code">{mail.template}</span>, {isLocale(mail.language) ? ENDONYM[mail.language] : mail.language}</dd>
        {mail.error && <><dt>{t('panel.outbox.error')}</dt><dd>{mail.maybeTwice ? t('panel.outbox.twice') : mail.error}</dd></>}
      </dl>
      <div className="rc-letter" lang={mail.language} dir={dir}>{wordsOf(mail.text, before, demo)}</div>
      {before !== null && <p className="quiet">{t('panel.outbox.underlined')}</p>}
      <MailActs mail={mail} only="acts" />
    </article>
  )
}

/** `original` is the subject, an empty line, and the text as it was rendered. */
export const bodyOf = (original: string): string => original.slice(original.indexOf('\n\n') + 2)

function wordsOf(text: string, before: string | null, demo: boolean): ReactNode {
  if (before === null) return linked(text, demo)
  return diffWordsWithSpace(before.trimEnd(), text.trimEnd()).filter((part) => !part.removed).map((part, n) => (part.added ? <ins key={n}>{part.value}</ins> : <span key={n}>{linked(part.value, demo)}</span>))
}

/** In the demonstration everybody is invented and links are to be followed. */
const linked = (text: string, demo: boolean): ReactNode =>
  text.split(LINK).map((part, n) => (n % 2 === 0 ? part : demo ? <a key={n} href={part} dir="ltr">{part}</a> : <bdi key={n}>{part}</bdi>))
