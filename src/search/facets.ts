import { allBits, and, countBits, countBoth, noBits, or, setBit, type Bits } from './bits.ts'

/** For each facet, the values a record has. Inside a facet any chosen value will do; across facets all must hold. */
export type FacetValues<F extends string> = Record<F, readonly string[]>
export type Chosen<F extends string> = Partial<Record<F, readonly string[]>>

export class FacetIndex<F extends string> {
  readonly #bits = new Map<F, Map<string, Bits>>()
  constructor(readonly facets: readonly F[], records: readonly FacetValues<F>[]) {
    this.size = records.length
    for (const facet of facets) {
      const values = new Map<string, Bits>()
      records.forEach((record, at) => {
        for (const value of record[facet]) {
          const bits = values.get(value) ?? noBits(records.length)
          values.set(value, bits)
          setBit(bits, at)
        }
      })
      this.#bits.set(facet, values)
    }
  }
  readonly size: number

  values(facet: F): string[] {
    return [...(this.#bits.get(facet)?.keys() ?? [])]
  }

  /** Every record that has what is chosen; `within` are those that the words found. */
  matching(chosen: Chosen<F>, within: Bits = allBits(this.size), except?: F): Bits {
    return this.facets.filter((facet) => facet !== except && (chosen[facet]?.length ?? 0) > 0).reduce((left, facet) => {
      const any = (chosen[facet] ?? []).map((value) => this.#bits.get(facet)?.get(value) ?? noBits(this.size))
      return and(left, any.reduce(or, noBits(this.size)))
    }, within)
  }

  count(chosen: Chosen<F>, within?: Bits): number {
    return countBits(this.matching(chosen, within))
  }

  /** For each value of a facet: how many there would be with it, under what is chosen in the other facets. */
  counts(facet: F, chosen: Chosen<F>, within?: Bits): Map<string, number> {
    const others = this.matching(chosen, within, facet)
    return new Map([...(this.#bits.get(facet) ?? [])].map(([value, bits]) => [value, countBoth(bits, others)]))
  }
}
