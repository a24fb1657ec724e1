'use client'
import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import type { EntryTitleDto, RankingDto, RoundLineDto } from '#services/dto/rounds.ts'
import { useTexts } from '../texts.tsx'
import { button } from './button.ts'
import { RankedItem } from './ranked-item.tsx'
import { useRanking } from './use-ranking.ts'
import { When } from './when.tsx'

/** The own entries of one category in order: drag, the buttons up and down, or the place itself; saved as it goes, then sent. */
export function Ranking({ round, ranking: given }: { round: RoundLineDto; ranking: RankingDto }) {
  const { t, locale } = useTexts()
  const { ranking, order, reorder, save, send, sending, conflict, choose, flush } = useRanking(round, given, locale)
  const [editing, setEditing] = useState(given.status !== 'submitted')
  const [said, setSaid] = useState('')
  const [dragged, setDragged] = useState<string | null>(null)
  const focus = useRef<string | null>(null)
  const titles = new Map([...given.entries, ...ranking.entries].map((each) => [each.code, each.title ?? each.code]))
  const name = (code: string): string => titles.get(code) ?? code
  const id = `rc-rank-${ranking.category.code}`
  useEffect(() => {
    // a row that moves in the page loses the focus of its buttons
    if (focus.current) document.getElementById(focus.current)?.focus()
    focus.current = null
  }, [order])

  const move = (code: string, to: number, from?: string): void => {
    const place = Math.min(order.length - 1, Math.max(0, to))
    if (order[place] === code) return
    const rest = order.filter((each) => each !== code)
    focus.current = from ?? null
    reorder([...rest.slice(0, place), code, ...rest.slice(place)])
    setSaid(t('panel.rank.moved', { entry: name(code), place: place + 1, of: order.length }))
  }
  const saved = save.kind === 'refused' ? save.message : save.kind === 'offline' ? t('panel.rank.offline') : save.kind === 'saved' ? t('panel.save.saved-before') : t(`panel.rank.save.${save.kind}`)

  return (
    <section className="rc-section" aria-labelledby={id}>
      <h2 id={id}>{ranking.category.name}</h2>
      {conflict && <TwoOrders theirs={conflict.entries} yours={order.map((code) => ({ code, title: name(code) }))} onChoose={choose} />}
      {ranking.added > 0 && editing && <p className="rc-warn">{t('panel.rank.added', { count: ranking.added })}</p>}
      {!editing && (
        <div className="rc-note">
          <p><b>✓ {t('panel.sent.title')}</b></p>
          {ranking.receipt && <p>{t('panel.sent.receipt')} <code className="rc-receipt">{ranking.receipt}</code></p>}
          {ranking.changeableUntil
            ? <><p>{t('panel.sent.until')} <When at={ranking.changeableUntil} zone={round.timeZone} />.</p><p><button type="button" className={button('secondary')} onClick={() => setEditing(true)}>{t('panel.sent.change')}</button></p></>
            : <p className="quiet">{t('panel.sent.fixed')}</p>}
        </div>
      )}
      <ol className="rc-rank" aria-label={t('panel.rank.list')}>
        {order.map((code, place) => editing
          ? (
            <RankedItem
              key={code} code={code} name={name(code)} place={place} of={order.length} round={round.code} dragged={dragged === code}
              onMove={(to, from) => move(code, to, from)} onDrag={() => setDragged(code)} onDrop={() => { if (dragged) move(dragged, place); setDragged(null) }} onEnd={() => setDragged(null)}
            />
          )
          : <li key={code}><b>{place + 1}</b><span><Link href={`/admin/judging/${code}?round=${round.code}`} dir="auto">{name(code)}</Link> <span className="quiet code">{code}</span></span></li>)}
      </ol>
      <p className="rc-vh" role="status">{said}</p>
      {editing && (
        <div className="rc-bar">
          <p className={save.kind === 'refused' || save.kind === 'offline' ? 'rc-save wrong' : 'rc-save'}><b role="status">{saved}</b><br /><span className="quiet">{t('panel.rank.hint')}</span></p>
          {ranking.status !== 'submitted' && <button type="button" className={button('secondary')} onClick={() => void flush()}>{t('panel.score.save')}</button>}
          <button type="button" className={button()} disabled={sending || conflict !== null} onClick={() => void send().then((done) => { if (done) setEditing(false) })}>{t(sending ? 'panel.score.sending' : 'panel.rank.send')}</button>
        </div>
      )}
    </section>
  )
}

/** Two windows ordered at once: both orders, and the judge says which holds. */
function TwoOrders({ theirs, yours, onChoose }: { theirs: EntryTitleDto[]; yours: EntryTitleDto[]; onChoose: (mine: boolean) => void }) {
  const { t } = useTexts()
  const version = (which: 'theirs' | 'yours', list: EntryTitleDto[]) => (
    <section aria-labelledby={`rc-two-${which}`}>
      <h3 id={`rc-two-${which}`}>{t(`panel.two.${which}`)}</h3>
      <ol>{list.map(({ code, title }, n) => <li key={code} dir="auto">{(which === 'theirs' ? yours : theirs)[n]?.code === code ? (title ?? code) : <mark>{title ?? code}</mark>}</li>)}</ol>
      <button type="button" className={button(which === 'yours' ? 'primary' : 'secondary')} onClick={() => onChoose(which === 'yours')}>{t(`panel.two.keep-${which}`)}</button>
    </section>
  )
  return (
    <div className="rc-two-versions" role="alert">
      <h2>{t('panel.two.title')}</h2>
      <p>{t('panel.two.words')}</p>
      <div>{version('theirs', theirs)}{version('yours', yours)}</div>
    </div>
  )
}
