'use client'
import Link from 'next/link'
import { useTexts } from '../texts.tsx'

type Props = {
  code: string; name: string; place: number; of: number; round: string; dragged: boolean
  /** `from`: the id of the button that keeps the focus. */
  onMove: (to: number, from?: string) => void
  onDrag: () => void; onDrop: () => void; onEnd: () => void
}

/** One entry in a ranking: dragged by its row, moved by its buttons, or put at a place. */
export function RankedItem({ code, name, place, of, round, dragged, onMove, onDrag, onDrop, onEnd }: Props) {
  const { t } = useTexts()
  const at = (what: string) => `rc-${what}-${code}`
  return (
    <li className={dragged ? 'dragged' : undefined} draggable onDragStart={onDrag} onDragEnd={onEnd} onDragOver={(event) => event.preventDefault()} onDrop={(event) => { event.preventDefault(); onDrop() }}>
      <b aria-hidden="true">{place + 1}</b>
      <span><Link href={`/admin/judging/${code}?round=${round}`} dir="auto" draggable={false}>{name}</Link> <span className="quiet code">{code}</span></span>
      <span className="rc-moves">
        <button type="button" id={at('up')} className="rc-move" aria-disabled={place === 0} aria-label={t('panel.rank.up', { entry: name })} onClick={() => onMove(place - 1, at('up'))}>↑</button>
        <button type="button" id={at('down')} className="rc-move" aria-disabled={place === of - 1} aria-label={t('panel.rank.down', { entry: name })} onClick={() => onMove(place + 1, at('down'))}>↓</button>
        <label className="rc-vh" htmlFor={at('place')}>{t('panel.rank.place', { entry: name })}</label>
        <select id={at('place')} value={place} onChange={(event) => onMove(Number(event.target.value), at('place'))}>
          {Array.from({ length: of }, (_, n) => <option key={n} value={n}>{n + 1}</option>)}
        </select>
      </span>
    </li>
  )
}
