'use client'
import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import { intlTag } from '#i18n/locales.ts'
import type { PlannerDeskDto } from '#services/screening/assignment/planner-desk.ts'
import { button } from '../outcome/button.ts'
import { Refused } from '../outcome/refused.tsx'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { fitWords } from './fit-words.ts'

type Props = { desk: PlannerDeskDto; chosen: { entry: number; judge: number } | null; busy: boolean; onEdit: (entry: string, judge: string, on: boolean) => void }

/** Why this judge reads this entry, who else could, who cannot and why. */
export function WhyJudge({ desk, chosen, busy, onEdit }: Props) {
  const { t, locale } = useTexts()
  const id = useId()
  const [to, setTo] = useState('')
  const row = chosen ? desk.rows[chosen.entry] : undefined
  const judge = chosen ? desk.judges[chosen.judge] : undefined
  const cell = chosen && row ? row.cells[chosen.judge] : undefined
  if (!row || !judge || !cell) return <aside className="rc-panel" aria-labelledby={id}><h2 id={id}>{t('panel.planner.why')}</h2><p className="quiet">{t('panel.planner.why-none')}</p></aside>
  const languageName = (code: string): string => new Intl.DisplayNames([intlTag(locale)], { type: 'language' }).of(code) ?? code
  const base = (code: string): string => code.toLowerCase().split('-')[0] ?? code
  const common = judge.languages.filter((each) => row.languages.some((one) => base(one) === base(each.code)))
  const parts = row.parts[chosen?.judge ?? -1] ?? null
  const free = desk.judges.map((each, n) => ({ ...each, cell: row.cells[n], fit: row.parts[n]?.fit ?? 0 })).filter((each) => each.cell === 'free').sort((a, b) => b.fit - a.fit || a.after - b.after)
  // what the worst entry would be after an exchange: this one, or the one that is worst besides it
  const besides = Math.min(...desk.rows.filter((each) => each !== row).map((each) => each.fit), desk.page === 1 ? Infinity : desk.fit.worst)
  const worstWith = (fit: number): number => Math.min(besides, row.fit - (parts?.fit ?? 0) + fit)
  const cannot = desk.judges.map((each, n) => ({ ...each, cell: row.cells[n] })).filter((each) => each.cell === 'conflict' || each.cell === 'language' || each.cell === 'off')
  const proposed = desk.proposal !== null && (cell === 'proposed' || cell === 'by-hand')
  const target = free.find((each) => each.code === to) ?? free[0]
  return (
    <aside className="rc-panel" aria-labelledby={id}>
      <h2 id={id}>{t('panel.planner.why')}</h2>
      <p><b className="m">{t(`panel.planner.pair.${cell === 'free' ? 'free' : 'reads'}`, { judge: judge.name, entry: row.title || row.code })}</b> <span className="code"><bdi>{row.code}</bdi></span></p>
      <table className="rc-sum"><caption className="vh">{t('panel.planner.parts')}</caption><tbody>
        {parts && (['expertise', 'interest', 'soft'] as const).map((part) => (part !== 'soft' || parts.soft !== 0) && <tr key={part}><th scope="row">{t(`panel.planner.part-${part}`)}</th><td className="n num">{fitWords(locale, parts[part])}</td></tr>)}
        {parts && <tr><th scope="row">{t('panel.planner.part-language')}</th><td className="n num">{fitWords(locale, parts.language)}</td></tr>}
        {parts && <tr><th scope="row"><b className="m">{t('panel.planner.part-fit')}</b></th><td className="n num"><b className="m">{fitWords(locale, parts.fit)}</b></td></tr>}
        <tr><th scope="row">{t('panel.planner.part-reads')}</th><td>{common.length > 0 ? common.map((each) => t(`panel.planner.fluency.${each.fluency}`, { language: languageName(each.code) })).join(', ') : t('panel.planner.no-language')}</td></tr>
        <tr><th scope="row">{t('panel.planner.part-conflict')}</th><td>{t('panel.planner.none-found')}</td></tr>
        <tr><th scope="row">{t('panel.planner.part-load')}</th><td>{t('panel.planner.load-line', { before: judge.before, after: judge.after, cap: judge.cap })}</td></tr>
        <tr><th scope="row">{t('panel.planner.part-state')}</th><td>{t(`panel.planner.cell.${cell}`)}</td></tr>
      </tbody></table>
      <h3>{t('panel.planner.instead')}</h3>
      <ul className="rc-bare">
        {free.slice(0, 5).map((each) => <li key={each.code}>{t('panel.planner.instead-fit', { judge: each.name, fit: fitWords(locale, each.fit), after: each.after + 1, cap: each.cap })}</li>)}
        {free.length === 0 && <li>{t('panel.planner.nobody-else')}</li>}
        {cannot.slice(0, 6).map((each) => <li key={each.code} className="quiet">{t(`panel.planner.instead-${each.cell}`, { judge: each.name })}</li>)}
      </ul>
      {proposed && target && (
        <>
          <p><label htmlFor={`${id}t`}>{t('panel.planner.give-to')}</label></p>
          <select id={`${id}t`} value={target.code} onChange={(event) => setTo(event.target.value)}>{free.map((each) => <option key={each.code} value={each.code}>{t('panel.planner.give-fit', { judge: each.name, worst: fitWords(locale, worstWith(each.fit)) })}</option>)}</select>
          <div className="rc-acts"><ExchangeButton operation={desk.proposal?.code ?? ''} entry={row.code} from={judge.code} to={target.code} busy={busy} /><button type="button" className={button('subtle')} disabled={busy} onClick={() => onEdit(row.code, judge.code, false)}>{t('panel.planner.take-out')}</button></div>
        </>
      )}
    </aside>
  )
}

/** Takes the pair out and puts the other in, one after the other. */
function ExchangeButton({ operation, entry, from, to, busy }: { operation: string; entry: string; from: string; to: string; busy: boolean }) {
  const { t } = useTexts()
  const router = useRouter()
  const edit = useAct('editProposal')
  const exchange = async (): Promise<void> => {
    const out = await edit.run({ operation, entry, judge: from, on: false })
    if (out) await edit.run({ operation, entry, judge: to, on: true })
    router.refresh()
  }
  return <><button type="button" className={button('secondary')} disabled={busy || edit.busy} onClick={() => void exchange()}>{t('panel.planner.exchange')}</button><Refused refused={edit.refused} /></>
}
