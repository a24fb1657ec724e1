'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useState } from 'react'
import { intlTag } from '#i18n/locales.ts'
import type { DeclarationDto, DeclarationTargetDto, DeclaredKind } from '#services/dto/judging.ts'
import { useTexts } from '../texts.tsx'
import { useAct } from '../use-act.ts'
import { button } from './button.ts'
import { DeclarationRow, type Said } from './declaration-row.tsx'

const FIRST = 40
type Draft = { said: Record<string, Said>; more: string }

const isBinding = (kind: DeclaredKind | ''): boolean => kind !== '' && kind !== 'nothing' && kind !== 'acquainted'
const read = (key: string): Draft | null => { try { return JSON.parse(localStorage.getItem(key) ?? 'null') as Draft | null } catch { return null } }
const write = (key: string, draft: Draft | null): void => { try { if (draft) localStorage.setItem(key, JSON.stringify(draft)); else localStorage.removeItem(key) } catch { /* then it lasts as long as the page */ } }

/** A select an organisation or person; found links first. What was chosen is kept on this device until it is declared. */
export function DeclarationForm({ declaration, person }: { declaration: DeclarationDto; person: string }) {
  const { t, locale } = useTexts()
  const router = useRouter()
  const { run, busy, refused } = useAct('declareConflicts')
  const { targets, step } = declaration
  const key = `recount.declaration.${person}.${declaration.appointment}`
  const [draft, setDraft] = useState<Draft>({ said: {}, more: declaration.more })
  const [find, setFind] = useState('')
  const [all, setAll] = useState(false)
  const [kept, setKept] = useState(false)
  useEffect(() => { const before = read(key); if (before) setDraft(before) }, [key])
  const change = (next: Draft): void => { setDraft(next); setKept(true); write(key, next) }

  const linked = targets.filter(({ link, declared }) => link && !declared)
  const declared = targets.filter((each) => each.declared)
  const others = targets.filter(({ link, declared: said }) => !link && !said)
  const saidOf = (target: DeclarationTargetDto): Said => draft.said[target.key] ?? { kind: target.link ? (step === 'declared' ? 'nothing' : '') : 'nothing', note: '' }
  const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const found = useMemo(() => others.filter(({ name, country }) => fold(`${name} ${country ?? ''}`).includes(fold(find))), [others, find])
  const shown = all || find !== '' ? found : found.filter((each, n) => n < FIRST || draft.said[each.key])
  const binding = targets.filter((each) => isBinding(saidOf(each).kind))
  const soft = targets.filter((each) => saidOf(each).kind === 'acquainted')
  const unanswered = linked.filter((each) => saidOf(each).kind === '')
  const list = (items: readonly DeclarationTargetDto[]): string => new Intl.ListFormat(intlTag(locale)).format(items.map(({ name }) => name))

  const rows = (items: readonly DeclarationTargetDto[], choose: boolean) => (
    <ul className="rc-decl">{items.map((target) => (
      <DeclarationRow key={target.key} target={target} said={saidOf(target)} choose={choose} onSay={(said) => change({ ...draft, said: { ...draft.said, [target.key]: said } })} />
    ))}</ul>
  )
  const declare = async () => {
    const answers = targets.flatMap((target) => { const { kind, note } = saidOf(target); return target.declared || kind === '' ? [] : [{ key: target.key, kind, note }] })
    const done = await run({ appointment: declaration.appointment, answers: answers.filter(({ kind, key: each }) => kind !== 'nothing' || linked.some((target) => target.key === each)), more: draft.more, locale })
    if (!done) return
    write(key, null)
    router.push('/admin/judging')
    router.refresh()
  }
  return (
    <form aria-label={t('panel.declare.name')} onSubmit={(event) => { event.preventDefault(); void declare() }}>
      {linked.length > 0 && <section className="rc-section"><h2>{t('panel.declare.linked', { count: linked.length })}</h2><p className="quiet">{t('panel.declare.linked-words')}</p>{rows(linked, step !== 'declared')}</section>}
      {declared.length > 0 && (
        <section className="rc-section"><h2>{t('panel.declare.already', { count: declared.length })}</h2><p className="quiet">{t('panel.declare.already-words')}</p>
          <ul className="rc-decl">{declared.map((each) => <li key={each.key}><div><b className="m" dir="auto">{each.name}</b>{each.declared?.note && <><br /><span className="quiet" dir="auto">{each.declared.note}</span></>}</div><div>{t(`panel.declare.kind.${each.declared?.kind ?? 'nothing'}`)}</div></li>)}</ul>
        </section>
      )}
      <section className="rc-section">
        <h2>{t(linked.length + declared.length > 0 ? 'panel.declare.others' : 'panel.declare.all', { count: others.length })}</h2>
        <p className="quiet">{t(others.length > 0 ? 'panel.declare.others-words' : 'panel.declare.none-words')}</p>
        {others.length > 8 && <p className="rc-acts rc-find"><label htmlFor="rc-find">{t('panel.declare.find')}</label><input id="rc-find" type="search" value={find} onChange={(event) => setFind(event.target.value)} /></p>}
        {rows(shown, false)}
        {find !== '' && shown.length === 0 && <p className="quiet">{t('panel.declare.not-found')}</p>}
        {shown.length < found.length && <p><button type="button" className="rc-link" onClick={() => setAll(true)}>{t('panel.declare.show', { count: found.length - shown.length })}</button></p>}
      </section>
      <section className="rc-section">
        <h2>{t('panel.declare.more')}</h2>
        <p className="rc-field"><label htmlFor="rc-more">{t('panel.declare.more-words')}</label><textarea id="rc-more" rows={3} dir="auto" value={draft.more} onChange={(event) => change({ ...draft, more: event.target.value })} /></p>
      </section>
      <section className="rc-act" aria-labelledby="rc-declare">
        <div>
          <h2 id="rc-declare">{t('panel.declare.sum', { count: binding.length + soft.length, of: targets.length })}</h2>
          {binding.length > 0 && <p>{t('panel.declare.follows', { names: list(binding) })}</p>}
          {soft.length > 0 && <p>{t('panel.declare.follows-soft', { names: list(soft) })}</p>}
          {unanswered.length > 0 && <p id="rc-open">{t('panel.declare.open', { count: unanswered.length, names: list(unanswered) })}</p>}
          <p className="quiet">{t(kept ? 'panel.declare.kept' : 'panel.declare.any-time')}</p>
          {refused && <p className="rc-say" role="alert">{refused.code === 'no-connection' ? t('errors.no-connection') : refused.message}</p>}
        </div>
        <div className="rc-acts"><button type="submit" className={button()} disabled={busy || unanswered.length > 0} aria-describedby={unanswered.length > 0 ? 'rc-open' : undefined}>{t(step === 'declared' ? 'panel.declare.add' : 'panel.declare.do')}</button></div>
      </section>
    </form>
  )
}
