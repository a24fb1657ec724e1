import { chanceOf } from '../lot.ts'
import type { Problem } from './problem.ts'

const NONE = 1e-9

/**
 * Draws an assignment so that each pair is in it with the probability x (0 to 1) that the program gave it. Needs are
 * kept exactly, loads to the whole numbers next to theirs: shares are moved along cycles, and along paths between judges
 * whose load is no whole number, until none is left (R. Gandhi, S. Khuller, S. Parthasarathy, A. Srinivasan, J. ACM 53,
 * 2006; for reviewers S. Jecmen et al., NeurIPS 2020). The same seed gives the same draw.
 */
export function drawByShares({ entries, judges, arcEntry, arcJudge }: Problem, arcs: Int32Array, shares: Float64Array, seed: string): Int32Array {
  const E = entries.length
  const x = Float64Array.from(arcs, (_, n) => snap(shares[n]!))
  const open = Array.from({ length: E + judges.length }, () => new Set<number>())
  const ends = (n: number): [number, number] => [arcEntry[arcs[n]!]!, E + arcJudge[arcs[n]!]!]
  x.forEach((share, n) => share > 0 && share < 1 && ends(n).forEach((node) => open[node]!.add(n)))
  const pull = chanceOf(seed)

  for (let from = 0; from < open.length; ) {
    if (open[from]!.size === 0) {
      from++
      continue
    }
    const leaf = open.findIndex((edges, node) => node >= from && edges.size === 1)
    const walk = walkFrom(leaf >= 0 ? leaf : from, open, ends)
    let [up, down] = [Infinity, Infinity]
    walk.forEach((n, step) => {
      const [gain, loss] = step % 2 === 0 ? [1 - x[n]!, x[n]!] : [x[n]!, 1 - x[n]!]
      up = Math.min(up, gain)
      down = Math.min(down, loss)
    })
    const by = pull() < down / (up + down) ? up : -down
    walk.forEach((n, step) => {
      x[n] = snap(x[n]! + (step % 2 === 0 ? by : -by))
      if (x[n] === 0 || x[n] === 1) ends(n).forEach((node) => open[node]!.delete(n))
    })
  }
  return arcs.filter((_, n) => x[n] === 1)
}

const snap = (share: number): number => (share < NONE ? 0 : share > 1 - NONE ? 1 : share)

/** Edges of a path from a node to a leaf, or of the first cycle that it closes. */
function walkFrom(start: number, open: Set<number>[], ends: (n: number) => [number, number]): number[] {
  const at = new Map([[start, 0]])
  const edges: number[] = []
  for (let node = start; ; ) {
    const next = [...open[node]!].find((n) => n !== edges[edges.length - 1])
    if (next === undefined) return edges
    edges.push(next)
    const [e, j] = ends(next)
    node = node === e ? j : e
    const seen = at.get(node)
    if (seen !== undefined) return edges.slice(seen)
    at.set(node, edges.length)
  }
}
