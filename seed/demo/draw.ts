import { newCode, type CodePrefix } from '#domain/codes.ts'
import { hashOf } from '#domain/lot.ts'

/** Numbers by lot from a seed: the same demonstration on every machine, whatever else was drawn before. */
export class Draw {
  #at = 0
  constructor(readonly seed: string) {}

  /** 0 to below 1. */
  next(): number {
    return hashOf(`${this.seed}\u0000${this.#at++}`) / 2 ** 32
  }

  /** A whole number, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.whole(0, list.length - 1)]
    if (found === undefined) throw new RangeError(`nothing to pick from in ${this.seed}`)
    return found
  }

  shuffle<T>(list: readonly T[]): T[] {
    return list.map((each) => ({ each, lot: this.next() })).sort((a, b) => a.lot - b.lot).map(({ each }) => each)
  }

  /** Normal with mean 0 and standard deviation 1 (Box and Muller, 1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.whole(0, 255))
  }

  hex(characters: number): string {
    return Buffer.from(this.bytes(Math.ceil(characters / 2))).toString('hex').slice(0, characters)
  }
}

/** Codes by lot, none given twice. */
export function codesFrom(draw: Draw): (prefix: CodePrefix) => string {
  const given = new Set<string>()
  return (prefix) => {
    for (;;) {
      const code = newCode(prefix, (count) => draw.bytes(count))
      if (given.has(code)) continue
      given.add(code)
      return code
    }
  }
}
