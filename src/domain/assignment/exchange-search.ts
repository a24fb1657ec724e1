import { chanceOf } from '../lot.ts'
import { EPSILON, worstOf, type Problem } from './problem.ts'

/** Exchanges looked at for one aim, as a part of all. */
const PART = 1 / 40
/** Steps for which a reading that was given away is not taken back: at least so many, and as many again by chance. */
const BARRED = 5

/**
 * Raises the worst entry of an assignment towards `bound` by exchanges: an entry below an aim takes the judge who helps
 * most, who has room or gives back another entry for it. The aim lies between the worst entry and the bound, and nearer
 * to the worst each time that it is not reached. `effort`: exchanges to look at. The same start, bound and seed give the
 * same answer; needs and loads are kept. Method: tabu search (F. Glover, ORSA J. Computing 1, 1989).
 */
export function raiseWorst(problem: Problem, start: Int32Array, bound: number, seed: string, effort: number): Int32Array {
  if (start.length === 0) return start
  const search = searchFrom(problem, start, seed)
  let best = start
  let worst = worstOf(problem, start)
  for (let [share, left] = [1, effort]; left > 0 && bound - worst > EPSILON; ) {
    const { reached, looked } = search.towards(worst + (bound - worst) * share, effort * PART)
    const found = worstOf(problem, search.chosen)
    if (found > worst) [best, worst] = [search.chosen.slice(), found]
    share = reached ? Math.min(1, share * 1.5) : Math.max(share / 2, 1e-3)
    left -= looked
  }
  return best
}

function searchFrom({ need, lo, cap, given, first, arcEntry, arcJudge, arcAffinity }: Problem, start: Int32Array, seed: string) {
  const [E, J] = [need.length, cap.length]
  const chosen = start.slice()
  const sums = given.slice()
  const load = new Int32Array(J)
  const used = new Uint8Array(arcEntry.length)
  const arcAt = new Int32Array(E * J).fill(-1)
  arcEntry.forEach((e, arc) => (arcAt[e * J + arcJudge[arc]!] = arc))
  const slotsOfEntry = Array.from({ length: E }, (): number[] => [])
  const slotsOfJudge = Array.from({ length: J }, (): number[] => [])
  chosen.forEach((arc, slot) => {
    sums[arcEntry[arc]!]! += arcAffinity[arc]!
    load[arcJudge[arc]!]!++
    used[arc] = 1
    slotsOfEntry[arcEntry[arc]!]!.push(slot)
    slotsOfJudge[arcJudge[arc]!]!.push(slot)
  })
  const barredUntil = new Float64Array(arcEntry.length)
  const chance = chanceOf(seed)
  let step = 0

  const put = (slot: number, arc: number): void => {
    const old = chosen[slot]!
    const [from, to] = [arcJudge[old]!, arcJudge[arc]!]
    used[old] = 0
    used[arc] = 1
    chosen[slot] = arc
    sums[arcEntry[arc]!]! += arcAffinity[arc]! - arcAffinity[old]!
    const slots = slotsOfJudge[from]!
    slots[slots.indexOf(slot)] = slots[slots.length - 1]!
    slots.pop()
    slotsOfJudge[to]!.push(slot)
    load[from]!--
    load[to]!++
    barredUntil[old] = step + BARRED + Math.floor(chance() * 2 * BARRED)
  }

  /** Exchanges until no entry is below the aim, or so many were looked at. */
  const towards = (aim: number, effort: number): { reached: boolean; looked: number } => {
    const lackOf = (sum: number): number => (sum < aim - EPSILON ? (aim - sum) * (aim - sum) : 0)
    const low: number[] = []
    const placeInLow = new Int32Array(E).fill(-1)
    const sortOut = (e: number): void => {
      const [is, place] = [need[e]! > 0 && sums[e]! < aim - EPSILON, placeInLow[e]!]
      if (is && place < 0) placeInLow[e] = low.push(e) - 1
      if (is || place < 0) return
      const last = low.pop()!
      if (last !== e) [low[place], placeInLow[last]] = [last, place]
      placeInLow[e] = -1
    }
    for (let e = 0; e < E; e++) sortOut(e)

    let looked = 0
    while (low.length > 0 && looked < effort) {
      step++
      const e = low[Math.floor(chance() * low.length)]!
      let [best, bestSlot, bestArc, bestOther, bestBack] = [Infinity, -1, -1, -1, -1]
      for (const slot of slotsOfEntry[e]!) {
        const old = chosen[slot]!
        const from = arcJudge[old]!
        const spare = load[from]! > lo[from]!
        for (let arc = first[e]!; arc < first[e + 1]!; arc++) {
          if (used[arc] || arcAffinity[arc]! <= arcAffinity[old]! || barredUntil[arc]! > step) continue
          const to = arcJudge[arc]!
          const mine = lackOf(sums[e]! - arcAffinity[old]! + arcAffinity[arc]!) - lackOf(sums[e]!)
          looked++
          if (spare && load[to]! < cap[to]!) {
            if (mine < best) [best, bestSlot, bestArc, bestOther] = [mine, slot, arc, -1]
            continue
          }
          for (const other of slotsOfJudge[to]!) {
            looked++
            const theirs = chosen[other]!
            const f = arcEntry[theirs]!
            const back = arcAt[f * J + from]!
            if (f === e || back < 0 || used[back] || barredUntil[back]! > step) continue
            const change = mine + lackOf(sums[f]! - arcAffinity[theirs]! + arcAffinity[back]!) - lackOf(sums[f]!)
            if (change < best) [best, bestSlot, bestArc, bestOther, bestBack] = [change, slot, arc, other, back]
          }
        }
      }
      looked++ // also where nothing can be done, so that it ends
      if (bestSlot < 0) continue
      put(bestSlot, bestArc)
      sortOut(e)
      if (bestOther < 0) continue
      put(bestOther, bestBack)
      sortOut(arcEntry[bestBack]!)
    }
    return { reached: low.length === 0, looked }
  }
  return { chosen, towards }
}
