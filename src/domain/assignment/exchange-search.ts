import { chanceOf } from '../lot.ts'
import { worstOf, type Problem } from './problem.ts'

/**
 * Raises the worst entry of an assignment by exchanges: an entry takes another judge with room, or two entries swap
 * judges, with now and then a step back (simulated annealing, Kirkpatrick et al., Science 220, 1983) on the sum of what
 * entries lack of the floor `aim`. The same start, aim and seed give the same answer; needs and loads are kept.
 */
export function raiseWorst(problem: Problem, start: Int32Array, aim: number, seed: string, steps: number): Int32Array {
  const { need, lo, cap, given, first, arcEntry, arcJudge, arcAffinity } = problem
  const [E, J, n] = [need.length, cap.length, start.length]
  if (n === 0 || E === 0) return start
  const arcAt = (e: number, j: number): number => {
    let [low, high] = [first[e]!, first[e + 1]! - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = arcJudge[middle]!
      if (found === j) return middle
      if (found < j) low = middle + 1
      else high = middle - 1
    }
    return -1
  }
  const chosen = start.slice()
  const sums = given.slice()
  const load = new Int32Array(J)
  const used = new Uint8Array(arcEntry.length)
  const ofEntry = Array.from({ length: E }, (): number[] => [])
  const ofJudge = Array.from({ length: J }, (): number[] => [])
  chosen.forEach((arc, slot) => {
    sums[arcEntry[arc]!]! += arcAffinity[arc]!
    load[arcJudge[arc]!]!++
    used[arc] = 1
    ofEntry[arcEntry[arc]!]!.push(slot)
    ofJudge[arcJudge[arc]!]!.push(slot)
  })
  const lackOf = (sum: number): number => (sum < aim ? (aim - sum) * (aim - sum) : 0)
  const asked = Array.from({ length: E }, (_, e) => e).filter((e) => need[e]! > 0)
  let lack = asked.reduce((sum, e) => sum + lackOf(sums[e]!), 0)
  let best = chosen.slice()
  let bestWorst = worstOf(problem, best)
  const chance = chanceOf(seed)
  const draw = (below: number): number => Math.floor(chance() * below)
  const set = (slot: number, arc: number): void => {
    const old = chosen[slot]!
    const [from, to] = [arcJudge[old]!, arcJudge[arc]!]
    used[old] = 0
    used[arc] = 1
    chosen[slot] = arc
    sums[arcEntry[arc]!]! += arcAffinity[arc]! - arcAffinity[old]!
    ofJudge[from]!.splice(ofJudge[from]!.indexOf(slot), 1)
    ofJudge[to]!.push(slot)
    load[from]!--
    load[to]!++
  }
  let low: number[] = []
  const hot = lack / Math.max(1, asked.length)
  for (let step = 0; step < steps && lack > 0; step++) {
    if (step % 256 === 0) low = asked.filter((e) => sums[e]! < aim)
    const heat = hot * Math.exp((-9 * step) / steps)
    const e = low.length > 0 && step % 4 > 0 ? low[draw(low.length)]! : asked[draw(asked.length)]!
    const slots = ofEntry[e]!
    const width = first[e + 1]! - first[e]!
    const slot = slots[draw(slots.length)]!
    const arc = first[e]! + draw(width)
    if (used[arc]) continue
    const old = chosen[slot]!
    const [from, to] = [arcJudge[old]!, arcJudge[arc]!]
    const mine = lackOf(sums[e]! - arcAffinity[old]! + arcAffinity[arc]!) - lackOf(sums[e]!)
    const accept = (change: number): boolean => change <= 0 || (heat > 0 && chance() < Math.exp(-change / heat))
    if (load[to]! < cap[to]! && load[from]! > lo[from]! && accept(mine)) {
      set(slot, arc)
      lack += mine
    } else {
      const others = ofJudge[to]!
      if (others.length === 0) continue
      const other = others[draw(others.length)]!
      const theirs = chosen[other]!
      const f = arcEntry[theirs]!
      const back = f === e ? -1 : arcAt(f, from)
      if (back < 0 || used[back]) continue
      const change = mine + lackOf(sums[f]! - arcAffinity[theirs]! + arcAffinity[back]!) - lackOf(sums[f]!)
      if (!accept(change)) continue
      set(slot, arc)
      set(other, back)
      lack += change
    }
    if (lack < 1e-12) lack = asked.reduce((sum, each) => sum + lackOf(sums[each]!), 0)
    if (step % 64 === 0 || lack === 0) {
      let worst = Infinity
      for (const each of asked) worst = Math.min(worst, sums[each]!)
      if (worst > bestWorst) {
        bestWorst = worst
        best = chosen.slice()
      }
    }
  }
  const worst = worstOf(problem, chosen)
  return worst > bestWorst ? chosen : best
}
