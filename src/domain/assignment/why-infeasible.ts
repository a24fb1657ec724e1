import { FlowNetwork } from './max-flow.ts'
import type { Problem } from './problem.ts'

/** Why no assignment exists, by code: each with the numbers that a sentence needs. */
export type Reason =
  | { kind: 'too-few-judges'; entry: string; possible: number; need: number }
  | { kind: 'too-few-entries'; judge: string; possible: number; lo: number }
  | { kind: 'loads-too-small'; need: number; room: number }
  | { kind: 'loads-too-large'; need: number; least: number }
  /** Entries that need `need` readings; `judges` are full with `room`, and all other judges may give `others`. */
  | { kind: 'short-of-judges'; entries: string[]; judges: string[]; need: number; room: number; others: number }
  /** Judges who must take `least`; entries that may give them `room`, and all other entries `others`. */
  | { kind: 'short-of-entries'; judges: string[]; entries: string[]; least: number; room: number; others: number }
  | { kind: 'one-organisation'; entry: string; organisations: number; need: number }
  | { kind: 'none-abroad'; entry: string }
  /** With at most this probability each, the judges give an entry less than it needs. */
  | { kind: 'chance-too-small'; entry: string; possible: number; need: number; most: number }
  | { kind: 'chance-and-loads'; most: number }
  /** Possible without this rule alone. */
  | { kind: 'rule'; rule: 'onePerOrganisation' | 'abroad' | 'connected' | 'together' }

const sumOf = (list: Int32Array): number => list.reduce((sum, value) => sum + value, 0)

/**
 * Looks first at single entries and judges, then at sums, then for the sets that are short: the minimum cut of a flow
 * of readings (P. Hall, J. London Math. Soc. 10, 1935). Needs and caps, and least loads, are looked at apart: where each
 * can be met both can (N. S. Mendelsohn, A. L. Dulmage, Canad. J. Math. 10, 1958). Empty: needs and loads can be met.
 */
export function whyInfeasible(problem: Problem): Reason[] {
  const { need, lo, cap, arcEntry, arcJudge, entries, judges } = problem
  const possible = new Int32Array(need.length)
  const offered = new Int32Array(lo.length)
  for (const e of arcEntry) possible[e]!++
  for (const j of arcJudge) offered[j]!++
  const single: Reason[] = [
    ...entries.flatMap(({ code }, e): Reason[] => (possible[e]! < need[e]! ? [{ kind: 'too-few-judges', entry: code, possible: possible[e]!, need: need[e]! }] : [])),
    ...judges.flatMap(({ code }, j): Reason[] => (offered[j]! < lo[j]! ? [{ kind: 'too-few-entries', judge: code, possible: offered[j]!, lo: lo[j]! }] : [])),
  ].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const wanted = sumOf(need)
  const [room, least] = [sumOf(cap), sumOf(lo)]
  if (room < wanted) single.push({ kind: 'loads-too-small', need: wanted, room })
  if (least > wanted) single.push({ kind: 'loads-too-large', need: wanted, least })
  if (single.length > 0) return single

  const short = shortage(need, cap, arcEntry, arcJudge)
  if (short) {
    const { left, right, demand, room, others } = short
    return [{ kind: 'short-of-judges', entries: left.map((e) => entries[e]!.code).sort(), judges: right.map((j) => judges[j]!.code).sort(), need: demand, room, others }]
  }
  const idle = shortage(lo, need, arcJudge, arcEntry)
  if (idle) {
    const { left, right, demand, room, others } = idle
    return [{ kind: 'short-of-entries', judges: left.map((j) => judges[j]!.code).sort(), entries: right.map((e) => entries[e]!.code).sort(), least: demand, room, others }]
  }
  return []
}

/** The smaller of the sets that a minimum cut shows: those on the left need more than those on the right can give. */
function shortage(demand: Int32Array, supply: Int32Array, from: Int32Array, to: Int32Array) {
  const [L, R] = [demand.length, supply.length]
  const flow = new FlowNetwork(L + R + 2)
  const [source, sink] = [L + R, L + R + 1]
  const supplied = Array.from(demand, (wanted, l) => flow.addArc(source, l, wanted))
  from.forEach((l, i) => flow.addArc(l, L + to[i]!, 1))
  supply.forEach((room, r) => flow.addArc(L + r, sink, room))
  flow.augment(source, sink)
  const hungry = supplied.flatMap((arc, l) => (flow.flowOn(arc) < demand[l]! ? [l] : []))
  const sides = hungry.slice(0, 50).map((l) => {
    const reached = flow.reachableFrom(l)
    const left = [...demand.keys()].filter((each) => reached[each])
    const right = [...supply.keys()].filter((each) => reached[L + each])
    let others = 0
    from.forEach((each, i) => (others += reached[each] && !reached[L + to[i]!] ? 1 : 0))
    return { left, right, others, demand: left.reduce((sum, each) => sum + demand[each]!, 0), room: right.reduce((sum, each) => sum + supply[each]!, 0) }
  })
  return sides.sort((a, b) => a.left.length - b.left.length || a.right.length - b.right.length)[0] ?? null
}

/** Why no probabilities of at most `most` give every entry its readings. */
export function whyNoChance({ need, first, entries }: Problem, most: number): Reason[] {
  const short = entries.flatMap(({ code }, e): Reason[] => {
    const possible = first[e + 1]! - first[e]!
    return possible * most < need[e]! - 1e-9 ? [{ kind: 'chance-too-small', entry: code, possible, need: need[e]!, most }] : []
  })
  return short.length > 0 ? short : [{ kind: 'chance-and-loads', most }]
}
