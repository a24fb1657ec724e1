import { medianOf, meanOf } from '#domain/results.ts'
import { studentTails } from './distributions.ts'
import { qValues } from './false-discovery.ts'
import type { TwoWay } from './two-way.ts'

export type Contrast = {
  judge: string
  group: string
  /** Scores of this judge in this group. */
  n: number
  /** How much more this judge gives to the group than the other judges and the own severity lead to expect, in points. */
  effect: number
  /** `effect` in units of its error. */
  z: number
  p: number
  /** Benjamini–Hochberg over all contrasts of this screen. */
  q: number
  /** The group is said to be this judge's own. */
  own: boolean
  /**
   * Of an own group: how much more its entries get than those of other groups that the other judges put close to them,
   * in points, each measured from what the others gave. null: not an own group, or nobody else scored them.
   */
  ownMinusRivals: number | null
}

export type GroupOfEntry = { entry: string; group: string }
export type GroupOfJudge = { judge: string; group: string }

/** Fewer scores than this in a group, or outside it, say nothing of a judge; of an own group one is enough. */
const LEAST = 2

/** A single score further out than so many standard deviations counts as being this far out. */
const BOUND = 3

/**
 * Judge × group from the residuals of the robust two-way fit: their sum over the judge's scores in the group (each held
 * within three standard deviations), over the standard error that it has when entries and judges are fitted and nothing
 * is unusual. The variance is that of this judge's residuals outside the group, drawn towards everybody's, the
 * more the more alike the judges' spreads are (a moderated t: G. K. Smyth, Statistical Applications in Genetics and
 * Molecular Biology 3, 2004), so that who scatters is not found kind to all and sundry; p by Student's t. An entry may
 * be in several groups.
 */
export function contrastsOf(fit: TwoWay, groups: readonly GroupOfEntry[], own: readonly GroupOfJudge[]): Contrast[] {
  if (fit.scale === 0) return []
  const entryAt = new Map(fit.entries.map((entry, place) => [entry, place]))
  const members = new Map<string, Set<number>>()
  for (const { entry, group } of groups) {
    const place = entryAt.get(entry)
    if (place !== undefined) members.set(group, (members.get(group) ?? new Set()).add(place))
  }
  const ownOf = new Set(own.map(({ judge, group }) => JSON.stringify([judge, group])))
  const placesOf = fit.judges.map((): number[] => [])
  fit.left.forEach(({ judge }, place) => placesOf[judge]!.push(place))
  const others = othersOf(fit)
  const spares = fit.left.map((_, place) => fit.spare([place]))
  const prior = priorOf(fit, placesOf, spares)

  const found: Omit<Contrast, 'q'>[] = []
  fit.judges.forEach((judge, column) => {
    for (const [group, entries] of [...members].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const within = placesOf[column]!.filter((place) => entries.has(fit.left[place]!.entry))
      const isOwn = ownOf.has(JSON.stringify([judge, group]))
      const outside = placesOf[column]!.filter((place) => !entries.has(fit.left[place]!.entry))
      if (within.length < (isOwn ? 1 : LEAST) || outside.length < (isOwn ? 1 : LEAST)) continue
      const spare = fit.spare(within)
      if (spare < 1e-6 * within.length) continue
      const bound = BOUND * fit.scale
      const sum = within.reduce((total, place) => total + Math.max(-bound, Math.min(bound, fit.left[place]!.residual)), 0)
      const seen = outside.reduce((total, place) => total + spares[place]!, 0)
      const variance = (prior * fit.scale ** 2 + outside.reduce((total, place) => total + fit.left[place]!.residual ** 2, 0)) / (prior + seen)
      const z = sum / Math.sqrt(variance * spare)
      found.push({
        judge, group, n: within.length, effect: sum / spare, z, p: studentTails(z, Math.min(fit.df, prior + seen)),
        own: isOwn, ownMinusRivals: isOwn ? ownMinusRivals(fit, others, placesOf[column]!, entries) : null,
      })
    }
  })
  const q = qValues(found.map(({ p }) => p))
  return found.map((contrast, place) => ({ ...contrast, q: q[place]! })).sort((a, b) => a.q - b.q || Math.abs(b.z) - Math.abs(a.z) || (a.judge + a.group < b.judge + b.group ? -1 : 1))
}

/** How many scores of everybody's spread a judge's own is worth less than: many where the judges' spreads are alike, by moments. */
function priorOf(fit: TwoWay, placesOf: readonly (readonly number[])[], spares: readonly number[]): number {
  const bound = BOUND * fit.scale
  const excess = placesOf.flatMap((places) => {
    const seen = places.reduce((total, place) => total + spares[place]!, 0)
    if (seen < 2) return []
    const squares = places.reduce((total, place) => total + Math.min(bound, Math.abs(fit.left[place]!.residual)) ** 2, 0)
    return [(squares / seen / fit.scale ** 2 - 1) ** 2 - 2 / seen]
  })
  return Math.min(200, Math.max(6, 2 / Math.max(1e-9, meanOf(excess) ?? 0)))
}

/** Of each score in `left`: what the other judges gave the same entry, on average, less what they give anyway; null: none did. */
export function othersOf(fit: TwoWay): (number | null)[] {
  const sums = fit.entries.map(() => ({ n: 0, sum: 0 }))
  const fair = ({ score, judge }: TwoWay['left'][number]): number => score - fit.judgeEffect[judge]!
  for (const each of fit.left) {
    const own = sums[each.entry]!
    own.n++
    own.sum += fair(each)
  }
  return fit.left.map((each) => (sums[each.entry]!.n > 1 ? (sums[each.entry]!.sum - fair(each)) / (sums[each.entry]!.n - 1) : null))
}

/**
 * Own minus close rivals: of the judge's entries in the own group, the mean of (own score − what the other judges
 * gave), less the same mean over the entries of other groups which the others put within half a standard deviation of
 * it (or the three nearest, if none is so close).
 */
function ownMinusRivals(fit: TwoWay, given: readonly (number | null)[], places: readonly number[], group: ReadonlySet<number>): number | null {
  const scored = places.flatMap((place) => {
    const { entry, score } = fit.left[place]!
    const others = given[place]!
    return others === null ? [] : [{ entry, others, above: score - others }]
  })
  const rivals = scored.filter(({ entry }) => !group.has(entry))
  const middle = medianOf(scored.map(({ others }) => others)) ?? 0
  const close = 0.5 * Math.sqrt(meanOf(scored.map(({ others }) => (others - middle) ** 2)) ?? 0)
  const differences = scored.filter(({ entry }) => group.has(entry)).flatMap(({ others, above }) => {
    const near = rivals.toSorted((a, b) => Math.abs(a.others - others) - Math.abs(b.others - others))
    const within = near.filter((rival) => Math.abs(rival.others - others) <= close)
    const expected = meanOf((within.length > 0 ? within : near.slice(0, 3)).map((rival) => rival.above))
    return expected === null ? [] : [above - expected]
  })
  return meanOf(differences)
}
