import { strideOf } from '../triangular.ts'

/**
 * The order in which a sparse symmetric matrix is eliminated: always a row with the fewest neighbours left (minimum
 * degree), until what is left is nearly full; that core is left to dense arithmetic. Comparisons of thousands of items
 * touch few pairs, so most rows go cheaply (George & Liu, Computer Solution of Large Sparse Positive Definite Systems,
 * 1981, ch. 5).
 */
export interface Elimination {
  size: number
  /** Rows that are eliminated one by one, in order. */
  order: Int32Array
  /** By row: the rows it touches when its turn comes, in the order of their own turns, the core last. */
  neighbours: readonly Int32Array[]
  /** Rows of the dense core, ascending. */
  core: Int32Array
  /** By row: its place in the core, or −1. */
  inCore: Int32Array
  /** By edge: the row that holds it and its place there; row −1: the core, its place in the square of that size (triangular.ts), in the lower triangle. */
  edgeRow: Int32Array
  edgePlace: Int32Array
}

/** A core at least this full is not worth taking apart. */
const FULL = 0.6

export function planElimination(size: number, from: Int32Array, to: Int32Array): Elimination {
  const words = (size + 31) >>> 5
  const bits = new Uint32Array(size * words)
  for (let e = 0; e < from.length; e++) {
    const [i, j] = [from[e]!, to[e]!]
    bits[i * words + (j >>> 5)]! |= 1 << (j & 31)
    bits[j * words + (i >>> 5)]! |= 1 << (i & 31)
  }
  const degree = Int32Array.from({ length: size }, (_, v) => countBits(bits, v * words, words))
  const turn = new Int32Array(size).fill(-1)
  const order: number[] = []
  const touched = new Map<number, number[]>()
  while (order.length < size) {
    const v = leastDegree(degree, turn)
    const left = size - order.length
    if (degree[v]! >= FULL * (left - 1)) break
    const near = listBits(bits, v * words, words)
    for (const a of near) {
      const row = a * words
      for (let w = 0; w < words; w++) bits[row + w]! |= bits[v * words + w]!
      bits[row + (a >>> 5)]! &= ~(1 << (a & 31))
      bits[row + (v >>> 5)]! &= ~(1 << (v & 31))
      degree[a] = countBits(bits, row, words)
    }
    turn[v] = order.length
    order.push(v)
    touched.set(v, near)
  }
  return arrange(size, order, turn, touched, from, to)
}

function arrange(size: number, order: number[], turn: Int32Array, touched: ReadonlyMap<number, number[]>, from: Int32Array, to: Int32Array): Elimination {
  const core = Int32Array.from(Array.from(turn.keys()).filter((v) => turn[v] === -1))
  const inCore = new Int32Array(size).fill(-1)
  core.forEach((v, place) => (inCore[v] = place))
  const rank = Int32Array.from({ length: size }, (_, v) => (turn[v]! >= 0 ? turn[v]! : order.length + inCore[v]!))
  const neighbours = Array.from({ length: size }, (_, v) => Int32Array.from((touched.get(v) ?? []).toSorted((a, b) => rank[a]! - rank[b]!)))
  const stride = strideOf(core.length)
  const edgeRow = new Int32Array(from.length)
  const edgePlace = new Int32Array(from.length)
  for (let e = 0; e < from.length; e++) {
    const [first, second] = rank[from[e]!]! < rank[to[e]!]! ? [from[e]!, to[e]!] : [to[e]!, from[e]!]
    if (inCore[first]! >= 0) {
      edgeRow[e] = -1
      edgePlace[e] = inCore[second]! * stride + inCore[first]!
    } else {
      edgeRow[e] = first
      edgePlace[e] = placeOf(neighbours[first]!, rank, rank[second]!)
    }
  }
  return { size, order: Int32Array.from(order), neighbours, core, inCore, edgeRow, edgePlace }
}

/** Where the row of this rank stands in a list in the order of ranks. */
function placeOf(list: Int32Array, rank: Int32Array, wanted: number): number {
  let [low, high] = [0, list.length - 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rank[list[middle]!]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

function leastDegree(degree: Int32Array, turn: Int32Array): number {
  let best = -1
  for (let v = 0; v < degree.length; v++) if (turn[v] === -1 && (best < 0 || degree[v]! < degree[best]!)) best = v
  return best
}

function countBits(bits: Uint32Array, start: number, words: number): number {
  let count = 0
  for (let w = start; w < start + words; w++) {
    let x = bits[w]!
    x -= (x >>> 1) & 0x55555555
    x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
    count += Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}

function listBits(bits: Uint32Array, start: number, words: number): number[] {
  const found: number[] = []
  for (let w = 0; w < words; w++)
    for (let x = bits[start + w]!; x !== 0; x &= x - 1) found.push((w << 5) + (31 - Math.clz32(x & -x)))
  return found
}
