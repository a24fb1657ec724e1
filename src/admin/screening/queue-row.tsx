'use client'
import Link from 'next/link'
import { useState } from 'react'
import { directionOf, intlTag } from '#i18n/locales.ts'
import type { ScreeningRowDto } from '#services/screening/entries/screening-queue.ts'
import type { Decision } from '#services/screening/entries/screen.ts'
import { button } from '../outcome/button.ts'
import { useTexts } from '../texts.tsx'
import { DecisionForm } from './decision-form.tsx'
import { RulesTable } from './rules-table.tsx'
import { VerdictPill } from './verdict-pill.tsx'

type Props = { row: ScreeningRowDto; edition: string; ticked: boolean; onTick: (on: boolean) => void; onDone: (words: string) => void; onSaid: (text: string) => void }

/** One entry: what stands in its way with the reason, what the entrant will read, and the decisions. */
export function QueueRow({ row, edition, ticked, onTick, onDone, onSaid }: Props) {
  const { t, locale } = useTexts()
  const [deciding, setDeciding] = useState<Decision | null>(null)
  const language = new Intl.DisplayNames([intlTag(locale)], { type: 'language' }).of(row.language) ?? row.language
  const open = row.rules.filter((rule) => rule.result !== 'pass')
  const passing = row.rules.filter((rule) => rule.result === 'pass')
  const shown: Decision = row.suggested ?? 'accept'
  const others = (['accept', 'ineligible', 'return'] as const).filter((each) => each !== row.suggested && (each !== 'return' || row.status === 'submitted'))
  const primary = row.suggested && row.suggested !== 'accept' ? row.suggested : null
  const id = `s-${row.code}`
  const name = row.title || row.code
  return (
    <li>
      {row.status === 'submitted' ? <input type="checkbox" id={id} checked={ticked} onChange={(event) => onTick(event.target.checked)} /> : <span />}
      <div className="body">
        <h2>{row.status === 'submitted' ? <label htmlFor={id} dir="auto">{name}</label> : <span dir="auto">{name}</span>}</h2>
        <p className="quiet num"><Link href={`/admin/screening/${edition}/${row.code}`}><bdi>{row.code}</bdi></Link> {t('panel.screening.line', { revision: row.revision, language, category: row.categoryName })}{row.late && <>, {t('panel.screening.late')}</>}</p>
        {row.decided || row.status === 'returned' ? <p className="rc-rule"><span className="pill">{t(`lifecycle.status.${row.status}`)}</span></p> : null}
        {row.appeal && <p className="rc-said"><span className="quiet">{t('panel.screening.appeal-says')}</span> <span className="told" dir="auto">{row.appeal.text}</span></p>}
        {!row.decided && open.map((rule) => (
          <p className="rc-rule" key={rule.kind}><VerdictPill verdict={rule.result} /> <b className="m">{rule.rule}</b> <span className="why">{rule.reason} {rule.evidence}</span></p>
        ))}
        {!row.decided && open.length === 0 && <p className="rc-rule"><VerdictPill verdict="pass" /> <span>{t('panel.screening.all-rules', { count: passing.length })}</span></p>}
        {!row.decided && deciding === null && open.length > 0 && row.said[shown] !== '' && (
          <p className="rc-said"><span className="quiet">{t(row.suggested ? `panel.screening.reads.${shown}` : 'panel.screening.reads.if-accept')}</span> <span className="told" lang={row.entrantLanguage} dir={directionOf(row.entrantLanguage)}>{row.said[shown]}</span></p>
        )}
        {deciding && <DecisionForm row={row} decision={deciding} questions={row.open} onCancel={() => setDeciding(null)} onDone={(words) => { setDeciding(null); onDone(words) }} onSaid={onSaid} />}
        {open.length > 0 && passing.length > 0 && <details className="rc-more"><summary>{t('panel.screening.others-pass', { count: passing.length })}</summary><RulesTable rules={passing} caption={t('panel.screening.rules-of', { code: row.code })} /></details>}
      </div>
      <div className="do">
        {row.decided || row.suggested === 'accept'
          ? <Link className={button('subtle')} href={`/admin/screening/${edition}/${row.code}`}>{t('panel.screening.open')}<span className="vh"> {row.code}</span></Link>
          : (
            <>
              {primary && <button type="button" className={button()} onClick={() => setDeciding(primary)} aria-expanded={deciding === primary}>{t(`panel.screening.do.${primary}`)}<span className="vh">: {row.code}</span></button>}
              {primary
                ? <Link className={button('subtle')} href={`/admin/screening/${edition}/${row.code}`}>{t('panel.screening.otherwise')}<span className="vh">: {row.code}</span></Link>
                : others.map((each) => <button key={each} type="button" className={button(each === 'return' ? 'subtle' : 'secondary')} onClick={() => setDeciding(deciding === each ? null : each)} aria-expanded={deciding === each}>{t(`panel.screening.do.${each}`)}<span className="vh">: {row.code}</span></button>)}
            </>
          )}
      </div>
    </li>
  )
}
