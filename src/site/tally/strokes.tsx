import type { Pillar } from '#domain/vocabulary.ts'
import { GROUP, PITCH, rowBox } from './geometry.ts'

/** One stroke: the hue of a pillar, 0 grey, `gap` dotted (not found), `hol` hollow, `ink` in the colour of the text. */
export type Mark = Pillar | 0 | 'gap' | 'hol' | 'ink'

const classOf = (mark: Mark): string | undefined => (typeof mark === 'number' ? `p${mark}` : mark === 'ink' ? undefined : mark)

/** A dotted fifth lets the strokes that it crosses shine through; a hollow one covers them. */
const fifthClass = (mark: Mark, group: Mark[]): string =>
  [classOf(mark), mark === 'gap' && group.some((one) => one !== 'gap') ? 'o' : '', 'x'].filter(Boolean).join(' ')

/** A row of tallies, one stroke a mark. The number must stand beside it in words: the picture itself is hidden from readers by ear. */
export function Strokes({ marks, pitch = GROUP, className }: { marks: Mark[]; pitch?: number; className?: string }) {
  if (marks.length === 0) return null
  const { left, width } = rowBox(marks.length, pitch)
  return (
    <svg className={className} viewBox={`${left} 3 ${width} 20`} aria-hidden="true">
      {marks.map((mark, i) => {
        const start = Math.floor(i / 5) * 5
        const at = (start / 5) * pitch + (i % 5) * PITCH
        if (i % 5 === 4) return <use key={i} href="#s" x={start ? (start / 5) * pitch : undefined} className={fifthClass(mark, marks.slice(start, i))} />
        return <use key={i} href="#b" x={at || undefined} className={classOf(mark)} />
      })}
    </svg>
  )
}

/** What an edition is drawn as: its named winners, then dotted ones; five dotted where not even the number is known. */
export function editionMarks(winners: (Pillar | 0)[], total: number | null): Mark[] {
  const missing = total === null ? Math.max(5 - winners.length, 0) : Math.max(total - winners.length, 0)
  return [...winners, ...Array.from({ length: missing }, (): Mark => 'gap')]
}
