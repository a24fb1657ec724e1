import { canonicalJson, type Json } from '../canonical-json.ts'
import type { BundleCard } from './bundle.ts'
import type { Frozen } from './make-bundle.ts'

export type Moved = {
  /** Places that are not the same: `from` or `to` null, where the entry had or has no rank or was not there. */
  ranks: { entry: string; from: number | null; to: number | null }[]
  /** Scorecards that count now and did not, or the reverse, or whose total changed. */
  scorecards: { entry: string; judge: string; from: number | null; to: number | null }[]
  /** What else the numbers depend on, and was changed. */
  rules: ('rubric' | 'method' | 'ties')[]
}

const counts = ({ status, total }: BundleCard): number | null => (status === 'submitted' || status === 'locked' ? total : null)

/** What a later freeze of a category says otherwise than the one before it. */
export function movedBetween(before: Frozen, after: Frozen): Moved {
  const both = <T>(list: (frozen: Frozen) => (readonly [string, T])[]) => {
    const [was, is] = [new Map(list(before)), new Map(list(after))]
    return [...new Set([...was.keys(), ...is.keys()])].sort().map((key) => ({ key, from: was.get(key) ?? null, to: is.get(key) ?? null })).filter(({ from, to }) => from !== to)
  }
  const text = (value: unknown): string => canonicalJson(value as Json) // parts of a bundle are plain data
  return {
    ranks: both((frozen) => frozen.result.entries.map(({ entry, rank }) => [entry, rank] as const)).map(({ key, ...each }) => ({ entry: key, ...each })),
    scorecards: both((frozen) => frozen.scorecards.map((card) => [`${card.entry} ${card.judge}`, counts(card)] as const))
      .map(({ key, ...each }) => ({ entry: key.split(' ')[0] ?? '', judge: key.split(' ')[1] ?? '', ...each })),
    rules: (['rubric', 'method', 'ties'] as const).filter((part) => text(before[part]) !== text(after[part])),
  }
}
