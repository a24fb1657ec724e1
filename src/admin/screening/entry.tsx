import type { AdminViewServerProps } from 'payload'
import Link from 'next/link'
import { frame } from '#src/admin/frame.tsx'
import { intlTag } from '#i18n/locales.ts'
import { button } from '../outcome/button.ts'
import { moment } from '../outcome/format.ts'
import { StackTable } from '../outcome/stack-table.tsx'
import { EntryActs } from './entry-acts.tsx'
import { Readings } from './readings.tsx'
import { RulesTable } from './rules-table.tsx'

/** One entry in full: rules with reasons, decisions, answers, documents, history, appeal. */
export function ScreeningEntry(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments }) => {
    const [, edition = '', code = ''] = segments
    const entry = await awards.screenEntry(viewer, { edition, entry: code, language: t.locale })
    const readings = await awards.readingsOfEntry(viewer, { entry: code, locale: t.locale })
    const when = (at: string): string => (at ? moment(t.locale, at, entry.edition.timeZone) : '')
    const language = new Intl.DisplayNames([intlTag(t.locale)], { type: 'language' }).of(entry.language) ?? entry.language
    return (
      <>
        <div className="rc-head">
          <div>
            <h1 dir="auto">{entry.title || entry.code}</h1>
            <p><bdi>{entry.code}</bdi> {t('panel.screening.line', { revision: entry.revision, language, category: entry.categoryName })}{entry.late && <>, {t('panel.screening.late')}</>}. {entry.submittedAt && t('panel.screening.sent', { when: when(entry.submittedAt) })}</p>
          </div>
          <div className="rc-acts"><span className="pill">{t(`lifecycle.status.${entry.status}`)}</span><Link className={button('secondary')} href={`/admin/screening/${edition}?category=${entry.category}`}>{t('panel.screening.to-queue')}</Link></div>
        </div>
        <div className="rc-two">
          <div>
            {entry.rules.length > 0 && <section><h2>{t('panel.screening.rules')}</h2><RulesTable rules={entry.rules} caption={t('panel.screening.rules-of', { code: entry.code })} /></section>}
            {entry.appeal && <section className="rc-section"><h2>{t('panel.screening.appeal')}</h2><p className="rc-said"><span className="told" dir="auto">{entry.appeal.text}</span></p><p className="quiet">{when(entry.appeal.at)}</p></section>}
            {entry.appealDecided && (
              <section className="rc-section"><h2>{t('panel.screening.appeal')}</h2><p className="rc-said"><span className="told" dir="auto">{entry.appealDecided.text}</span></p><p>{t(`panel.screening.appeal-was.${entry.appealDecided.state === 'upheld' ? 'upheld' : 'dismissed'}`)} {entry.appealDecided.answer}</p></section>
            )}
            <section className="rc-section"><h2>{t('panel.screening.answers')}</h2>
              <dl className="rc-answers">{entry.answers.map((answer) => (
                <div key={answer.key}><dt>{answer.label}</dt><dd lang={answer.language ?? undefined} dir="auto">{answer.text || <span className="quiet">{t('panel.screening.no-answer')}</span>}</dd></div>
              ))}</dl>
            </section>
            <section className="rc-section"><h2>{t('panel.screening.documents')}</h2>
              {entry.documents.length === 0 ? <p className="quiet">{t('panel.screening.no-documents')}</p> : <ul className="rc-evidence">{entry.documents.map((document) => <li key={document.code}><a href={`/files/${document.code}`}><bdi>{document.name || document.code}</bdi></a></li>)}</ul>}
            </section>
            {readings.length > 0 && <Readings entry={entry.code} readings={readings} />}
            <section className="rc-section"><h2>{t('panel.screening.history')}</h2>
              {entry.history.length === 0 ? <p className="quiet">{t('panel.screening.no-history')}</p> : (
                <StackTable
                  caption={t('panel.screening.history')} first={t('panel.screening.when')}
                  columns={[{ key: 'act', head: t('panel.screening.act') }, { key: 'by', head: t('panel.screening.by') }, { key: 'reason', head: t('panel.screening.reason') }]}
                  rows={entry.history.map((line, n) => ({ key: String(n), head: when(line.at), cells: { act: actWords(t, line.act), by: line.by, reason: line.reason ? <span dir="auto">{line.reason}</span> : null } }))}
                />
              )}
            </section>
          </div>
          <aside>
            <section className="rc-panel"><h2>{t('panel.screening.people')}</h2>
              <ul className="rc-bare">{entry.people.map((person, n) => <li key={n}><bdi>{person.name}</bdi> <span className="quiet">{t(`panel.conflicts.part.${person.part}`)}</span></li>)}{entry.organisations.map((name) => <li key={name}><bdi>{name}</bdi></li>)}{entry.people.length + entry.organisations.length === 0 && <li className="quiet">{t('panel.screening.nobody')}</li>}</ul>
              {entry.decision && <><h3>{t('panel.screening.decided')}</h3><p className="rc-said"><span className="told" dir="auto">{entry.decision.said}</span></p><p className="quiet">{entry.decision.by}, {when(entry.decision.at)}{entry.decision.reason && <>. <span dir="auto">{entry.decision.reason}</span></>}</p></>}
              {entry.editableUntil && <p>{t('panel.screening.open-until', { until: when(entry.editableUntil) })}</p>}
            </section>
            <EntryActs entry={entry} />
          </aside>
        </div>
      </>
    )
  })
}

const KNOWN = /^(start-entry|accept-entry|find-ineligible|return-entry|end-return|mark-duplicate|move-category|uphold-appeal|dismiss-appeal|appeal-finding|submit-entry|resubmit-entry|change-entry|withdraw-entry|reinstate-entry|decline-nomination|save-entry|not-select)$/
/** An act of the table in its own words; whatever else stands in a history is shown as it is kept. */
const actWords = (t: (key: string) => string, act: string): string => (KNOWN.test(act) ? t(`lifecycle.act.${act}`) : act === 'undo' ? t('panel.screening.undone') : act)
