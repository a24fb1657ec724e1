import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/**
 * Drawing by lot from a seed: the same seed and the same codes give the same order on every machine, whatever the
 * order in which the codes came, and one more code does not change the order of the others.
 */

/** A well mixed 32-bit number of a text: FNV-1a, then the finaliser of MurmurHash3 (A. Appleby), both public domain. */
export function hashOf(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Numbers from 0 to below 1, one after another, the same for this seed on every machine. */
export function chanceOf(seed: string): () => number {
  const generator = xoroshiro128plus(hashOf(seed) | 0)
  return () => (generator.next() >>> 0) / 4294967296
}

/** The distinct codes in the order of the lot for this seed. */
export function lotOrder(seed: string, codes: readonly string[]): string[] {
  return [...new Set(codes)]
    .map((code) => ({ code, lot: hashOf(`${seed}\u0000${code}`) }))
    .sort((a, b) => a.lot - b.lot || (a.code < b.code ? -1 : 1))
    .map(({ code }) => code)
}
