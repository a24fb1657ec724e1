/** A set of small whole numbers as bits: 10,000 practices are 313 words, so that counting a facet takes microseconds. */
export type Bits = Uint32Array<ArrayBuffer>

export const noBits = (size: number): Bits => new Uint32Array((size + 31) >>> 5)

export function allBits(size: number): Bits {
  const bits = noBits(size).fill(0xffffffff)
  if (size & 31) bits[bits.length - 1] = (2 ** (size & 31)) - 1
  return bits
}

export function setBit(bits: Bits, at: number): void {
  bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31))
}

export const hasBit = (bits: Bits, at: number): boolean => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1

export const and = (a: Bits, b: Bits): Bits => a.map((word, i) => word & (b[i] ?? 0))
export const or = (a: Bits, b: Bits): Bits => a.map((word, i) => word | (b[i] ?? 0))

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

export const countBits = (bits: Bits): number => bits.reduce((sum, word) => sum + ones(word), 0)

/** How many are in both, without making the set. */
export function countBoth(a: Bits, b: Bits): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += ones((a[i] ?? 0) & (b[i] ?? 0))
  return sum
}
