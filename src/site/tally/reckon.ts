import type { PeopleBand } from '#domain/vocabulary.ts'
import { ACCOUNT_PARTS, type RecordPictureDto } from '#services/dto/common.ts'
import { strokeUnit } from './geometry.ts'

export type StrokeKind = 'solid' | 'hol' | 'gap'
export type PicturePart = { kind: StrokeKind; strokes: number; counts: { band: PeopleBand; value: number }[] }

/** What a record's picture shows, before it is drawn. */
export type Picture =
  | { kind: 'people'; unit: number; total: number; parts: PicturePart[]; notCounted: PeopleBand[] }
  | { kind: 'counted' | 'planned'; unit: number; total: number; words: string; parts: PicturePart[] }
  | { kind: 'account'; told: boolean[]; count: number }

/** Filled: those whom the divide shuts out. Hollow: counted, the other part. Dotted: counted, but not by sex. */
const KIND_OF: Record<PeopleBand, StrokeKind> = { women: 'solid', girls: 'solid', men: 'hol', boys: 'hol', another: 'hol', 'not-stated': 'gap' }
const ORDER: PeopleBand[] = ['women', 'girls', 'men', 'boys', 'another', 'not-stated']

export function reckon(record: RecordPictureDto): Picture {
  const people = record.people ?? {}
  const counts = ORDER.flatMap((band) => (people[band] ? [{ band, value: people[band] }] : []))
  const total = counts.reduce((sum, one) => sum + one.value, 0)
  if (total > 0) {
    const unit = strokeUnit(total)
    const parts = (['solid', 'hol', 'gap'] as const).flatMap((kind) => {
      const own = counts.filter((one) => KIND_OF[one.band] === kind)
      const sum = own.reduce((all, one) => all + one.value, 0)
      // A part that is counted is never drawn as nothing.
      return sum ? [{ kind, strokes: Math.max(1, Math.round(sum / unit)), counts: own }] : []
    })
    return { kind: 'people', unit, total, parts, notCounted: ORDER.filter((band) => people[band] === null) }
  }
  if (record.counted && record.counted.value > 0) {
    const { value, unit: words, planned } = record.counted
    const unit = strokeUnit(value)
    const strokes = Math.max(1, Math.round(value / unit))
    return { kind: planned ? 'planned' : 'counted', unit, total: value, words, parts: [{ kind: planned ? 'gap' : 'solid', strokes, counts: [] }] }
  }
  const told = ACCOUNT_PARTS.map((part) => record.told.includes(part))
  return { kind: 'account', told, count: told.filter(Boolean).length }
}
