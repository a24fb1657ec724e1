/**
 * Benjamini & Hochberg's q of each p (Journal of the Royal Statistical Society B 57, 1995), in the given order: whoever
 * looks at all with q below .1 looks at one in ten for nothing, on average.
 */
export function qValues(ps: readonly number[]): number[] {
  const order = ps.map((p, place) => ({ p, place })).sort((a, b) => b.p - a.p)
  const out = new Array<number>(ps.length)
  let least = 1
  order.forEach(({ p, place }, n) => {
    least = Math.min(least, (p * ps.length) / (ps.length - n))
    out[place] = least
  })
  return out
}
