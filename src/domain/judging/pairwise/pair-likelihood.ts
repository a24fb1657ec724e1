import type { Meeting } from './comparison.ts'
import type { Likelihood, Slope } from './maximise.ts'

/** Places of the parameters that not every model has; −1: it has not. */
export type PairLikelihood = Likelihood & { tiePlace: number; homePlace: number }

/**
 * Bradley & Terry 1952 (Biometrika 39, 324–345) with ties after Davidson 1970 (JASA 65, 317–328) and an advantage of
 * place. With strengths θ (logarithms of worth), a = θ of the first + h if it is at home, b likewise of the second:
 * first wins : second wins : tie = eᵃ : eᵇ : ν·e^((a+b)/2), ν = e^τ. Without `ties` a tie is half a win for each.
 */
export function pairLikelihood(items: number, meetings: readonly Meeting[], { ties, home }: { ties: boolean; home: boolean }): PairLikelihood {
  const homePlace = home ? items : -1
  const tiePlace = ties ? items + Number(home) : -1
  const parameters = items + Number(home) + Number(ties)
  const edges = edgesOf(items, meetings, homePlace, tiePlace)
  const start = new Float64Array(parameters)
  if (ties) {
    const tied = meetings.reduce((sum, each) => sum + each.ties, 0)
    const won = meetings.reduce((sum, each) => sum + each.firstWins + each.secondWins, 0)
    start[tiePlace] = Math.log((2 * tied) / Math.max(won, 0.5)) // what ν would be between equals
  }
  const at = (x: Float64Array, slope?: Slope): number => {
    let value = 0
    meetings.forEach(({ first, second, site, firstWins, secondWins, ties: tied }, m) => {
      const h = home ? x[homePlace]! : 0
      const a = x[first]! + (site > 0 ? h : 0)
      const b = x[second]! + (site < 0 ? h : 0)
      const c = ties ? x[tiePlace]! + (a + b) / 2 : Number.NEGATIVE_INFINITY
      const top = Math.max(a, b, c)
      const [ea, eb, ec] = [Math.exp(a - top), Math.exp(b - top), Math.exp(c - top)]
      const sum = ea + eb + ec
      const log = top + Math.log(sum)
      const n = firstWins + secondWins + tied
      value += ties
        ? firstWins * (a - log) + secondWins * (b - log) + (tied > 0 ? tied * (c - log) : 0)
        : (firstWins + tied / 2) * (a - log) + (secondWins + tied / 2) * (b - log)
      if (!slope) return
      const [pa, pb, pc] = [ea / sum, eb / sum, ec / sum]
      // what an outcome adds to a and to b: (1, 0), (0, 1), and (½, ½) of a tie
      const [meanA, meanB] = [pa + pc / 2, pb + pc / 2]
      const ga = firstWins + tied / 2 - n * meanA
      const gb = secondWins + tied / 2 - n * meanB
      const vaa = n * (pa + pc / 4 - meanA * meanA)
      const vbb = n * (pb + pc / 4 - meanB * meanB)
      const vab = n * (pc / 4 - meanA * meanB)
      const { gradient, diagonal, edges: off } = slope
      gradient[first]! += ga
      gradient[second]! += gb
      diagonal[first]! += vaa
      diagonal[second]! += vbb
      off[edges.pair[m]!]! += vab
      if (home && site !== 0) {
        gradient[homePlace]! += site > 0 ? ga : gb
        diagonal[homePlace]! += site > 0 ? vaa : vbb
        off[edges.home[first]!]! += site > 0 ? vaa : vab
        off[edges.home[second]!]! += site > 0 ? vab : vbb
      }
      if (!ties) return
      const vac = n * (pc / 2 - meanA * pc)
      const vbc = n * (pc / 2 - meanB * pc)
      gradient[tiePlace]! += tied - n * pc
      diagonal[tiePlace]! += n * pc * (1 - pc)
      off[edges.tie[first]!]! += vac
      off[edges.tie[second]!]! += vbc
      if (home && site !== 0) off[edges.homeTie]! += site > 0 ? vac : vbc
    })
    return value
  }
  return { items, parameters, from: edges.from, to: edges.to, start, at, tiePlace, homePlace }
}

function edgesOf(items: number, meetings: readonly Meeting[], homePlace: number, tiePlace: number) {
  const from: number[] = []
  const to: number[] = []
  const add = (i: number, j: number): number => from.push(i) + to.push(j) - from.length - 1
  const known = new Map<number, number>()
  const pair = Int32Array.from(meetings, ({ first, second }) => {
    const key = first * items + second
    const edge = known.get(key) ?? add(first, second)
    known.set(key, edge)
    return edge
  })
  const toAll = (place: number): Int32Array => (place < 0 ? new Int32Array(0) : Int32Array.from({ length: items }, (_, item) => add(item, place)))
  const home = toAll(homePlace)
  const tie = toAll(tiePlace)
  const homeTie = homePlace >= 0 && tiePlace >= 0 ? add(homePlace, tiePlace) : -1
  return { from: Int32Array.from(from), to: Int32Array.from(to), pair, home, tie, homeTie }
}
