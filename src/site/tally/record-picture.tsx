import type { Pillar } from '#domain/vocabulary.ts'
import type { RecordPictureDto } from '#services/dto/common.ts'
import type { PageContext } from '../context.ts'
import { list, number } from '../format.ts'
import { columnsFor, GROUP, PITCH, ROW } from './geometry.ts'
import { reckon, type Picture, type PicturePart, type StrokeKind } from './reckon.ts'

const ASPECT = 8 / 5

const Group = ({ kind, size, x, y }: { kind: StrokeKind; size: number; x?: number; y?: number }) => {
  if (kind === 'solid') return <use href={`#t${size}`} x={x} y={y} />
  return (
    <>
      <use href={`#t${Math.min(size, 4)}`} x={x} y={y} className={kind} />
      {size === 5 && <use href="#s" x={x} y={y} className={`${kind} x`} />}
    </>
  )
}

/** Tallies in rows and columns; each part starts a group of its own. */
function CountedPicture({ parts }: { parts: PicturePart[] }) {
  const groups = parts.flatMap((part) =>
    Array.from({ length: Math.ceil(part.strokes / 5) }, (_, i) => ({ kind: part.kind, size: Math.min(5, part.strokes - i * 5) })))
  const columns = Math.min(groups.length, columnsFor(groups.length, ASPECT))
  const height = (Math.ceil(groups.length / columns) - 1) * ROW + 20
  return (
    <svg viewBox={`-2.5 3 ${(columns - 1) * GROUP + 30} ${height}`} preserveAspectRatio="xMinYMid" aria-hidden="true">
      {groups.map((group, i) => (
        <Group key={i} {...group} x={(i % columns) * GROUP || undefined} y={Math.floor(i / columns) * ROW || undefined} />
      ))}
    </svg>
  )
}

/** Ten parts of the account in one row, in groups of the pillar's number; never filled, for nothing was counted. */
export function AccountPicture({ told, pillar }: { told: boolean[]; pillar: Pillar }) {
  const spacing = 5
  const at = (i: number) => PITCH * i + Math.floor(i / pillar) * spacing
  const crossed = pillar === 5
  const xOf = (i: number) => (crossed ? Math.floor(i / 5) * GROUP + (i % 5) * PITCH : at(i))
  const width = crossed ? GROUP + 30 : at(told.length - 1) + 4
  return (
    <svg viewBox={`${crossed ? -2.5 : 0} 3 ${width} 20`} preserveAspectRatio="xMinYMid" aria-hidden="true">
      {told.map((one, i) => {
        const className = one ? 'told1' : 'gap'
        if (crossed && i % 5 === 4) return <use key={i} href="#s" x={Math.floor(i / 5) * GROUP || undefined} className={`${className} o x`} />
        return <use key={i} href="#b" x={xOf(i) || undefined} className={className} />
      })}
    </svg>
  )
}

const partWords = (picture: Extract<Picture, { kind: 'people' }>, ctx: PageContext): string =>
  picture.parts
    .map((part) => ctx.t(`site.picture-${part.kind}`, {
      what: list(ctx.t, part.counts.map((one) => ctx.t(`site.people-${one.band}`, { count: one.value, value: number(ctx.t, one.value) }))),
    }))
    .concat(picture.notCounted.map((band) => ctx.t(`site.not-counted-${band}`)))
    .join(' ')

/** The key: what one stroke stands for, and every number in words. `title` is the bold beginning on the record's own page. */
export function pictureKey(record: RecordPictureDto, ctx: PageContext): { title: string; key: string } {
  const { t } = ctx
  const picture = reckon(record)
  if (picture.kind === 'account') {
    return { title: t('site.picture-account-title'), key: t('site.picture-account', { count: picture.count, all: picture.told.length }) }
  }
  const params = { unit: number(t, picture.unit), total: number(t, picture.total) }
  if (picture.kind === 'people') {
    return { title: t('site.picture-people-title'), key: `${t('site.picture-people', { ...params, count: picture.unit })} ${partWords(picture, ctx)}` }
  }
  return { title: t(`site.picture-${picture.kind}-title`), key: t(`site.picture-${picture.kind}`, { ...params, count: picture.unit, what: picture.words }) }
}

/** The key under a small picture: where nothing was counted, it begins by saying so. */
export function cardKey(record: RecordPictureDto, ctx: PageContext): string {
  const { title, key } = pictureKey(record, ctx)
  return reckon(record).kind === 'account' ? `${title} ${key}` : key
}

/** The record drawn from its own numbers, in the hue of its pillar (set by a class `p1` to `p5` around it). */
export function RecordPicture({ record, pillar }: { record: RecordPictureDto; pillar: Pillar }) {
  const picture = reckon(record)
  return (
    <div className="art">
      {picture.kind === 'account' ? <AccountPicture told={picture.told} pillar={pillar} /> : <CountedPicture parts={picture.parts} />}
    </div>
  )
}
