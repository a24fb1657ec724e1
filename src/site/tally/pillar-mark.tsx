import type { Pillar } from '#domain/vocabulary.ts'
import type { PageContext } from '../context.ts'
import { rowBox } from './geometry.ts'
import { pillarPath } from '../addresses.ts'

/** n strokes for pillar n: told apart by number, then width, then hue. Never alone: its name stands beside it. */
export function PillarMark({ pillar, className }: { pillar: Pillar; className?: string }) {
  const { left, width } = rowBox(pillar)
  return (
    <svg className={className} viewBox={`${left} 3 ${width} 20`} aria-hidden="true">
      <use href={`#t${pillar}`} />
    </svg>
  )
}

/** "2 Access and safety" with its mark; a link to the pillar unless it stands in a link already. */
export function PillarTag({ pillar, ctx, link = true }: { pillar: Pillar; ctx: PageContext; link?: boolean }) {
  const inside = (
    <>
      <PillarMark pillar={pillar} />
      <span>{`${pillar} ${ctx.t(`vocabulary.pillar.${pillar}`)}`}</span>
    </>
  )
  const className = `tag p${pillar}`
  return link ? <a className={className} href={pillarPath(ctx.locale, pillar)}>{inside}</a> : <span className={className}>{inside}</span>
}

export const PillarTags = ({ pillars, ctx, link }: { pillars: Pillar[]; ctx: PageContext; link?: boolean }) => (
  <div className="tags">
    {pillars.map((pillar) => <PillarTag key={pillar} pillar={pillar} ctx={ctx} link={link} />)}
  </div>
)
