/** Numbers that look random and are the same for the same seed: whoever has the seed has the run. */
export type Draw = {
  /** 0 ≤ x < 1 */
  real(): number
  /** A whole number, both ends included. */
  whole(least: number, most: number): number
  pick<T>(of: readonly T[]): T
  /** true in this share of the cases. */
  chance(share: number): boolean
  /** Letters and digits, such as for a key or an address. */
  letters(length: number): string
}

const SIGNS = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Mulberry32 (Tommy Ettinger, public domain idea: a Weyl sequence, mixed); each `name` has a stream of its own. */
export function drawFrom(seed: number, name = ''): Draw {
  let state = [...name].reduce((sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 0x01000193), seed ^ 0x811c9dc5) >>> 0
  const real = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (least: number, most: number): number => least + Math.floor(real() * (most - least + 1))
  return {
    real, whole,
    pick: (of) => {
      const one = of[whole(0, of.length - 1)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    chance: (share) => real() < share,
    letters: (length) => Array.from({ length }, () => SIGNS[whole(0, SIGNS.length - 1)]).join(''),
  }
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
