/** Tails and quantiles of the distributions that intervals and tests need, to about 13 digits. */

// Lanczos's approximation with g = 7 and nine terms; the coefficients are Godfrey's (2001), as in Numerical Recipes, 3rd edition, 6.1.
const LANCZOS_FIRST = 0.99999999999980993
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const sum = LANCZOS.reduce((total, coefficient, place) => total + coefficient / (x + place), LANCZOS_FIRST)
  const base = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum)
}

const TINY = 1e-300
const EPS = 1e-16
const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value)

/** The continued fraction of the incomplete beta function by Lentz's method (Numerical Recipes, 6.4). */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    h *= d * c
    if (Math.abs(d * c - 1) < EPS) break
  }
  return h
}

/** The regularised incomplete beta function I_x(a, b), 0 ≤ x ≤ 1, a and b > 0. */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b
}

/** P(F > f) with `d1` and `d2` degrees of freedom, which need not be whole. */
export function fTail(f: number, d1: number, d2: number): number {
  if (f <= 0) return 1
  if (f === Infinity) return 0
  return incompleteBeta(d2 / (d2 + d1 * f), d2 / 2, d1 / 2)
}

/** The f with P(F ≤ f) = p, 0 < p < 1: bisection on its logarithm, to the last digits of the tail. */
export function fQuantile(p: number, d1: number, d2: number): number {
  let low = -700
  let high = 700
  for (let step = 0; step < 200 && high - low > 1e-15; step++) {
    const middle = (low + high) / 2
    if (fTail(Math.exp(middle), d1, d2) > 1 - p) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}

/** P(|T| > |t|) of Student's distribution with `df` degrees of freedom. */
export const studentTails = (t: number, df: number): number => fTail(t * t, 1, df)

/** P(χ² > x) with `df` degrees of freedom: the regularised upper incomplete gamma function (Numerical Recipes, 6.2). */
export function chiSquareTail(x: number, df: number): number {
  if (x <= 0) return 1
  const [a, half] = [df / 2, x / 2]
  const front = Math.exp(-half + a * Math.log(half) - logGamma(a))
  return half < a + 1 ? 1 - front * gammaSeries(half, a) : front * gammaFraction(half, a)
}

function gammaSeries(x: number, a: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n <= 10_000 && Math.abs(term) > Math.abs(sum) * EPS; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

function gammaFraction(x: number, a: number): number {
  let b = x + 1 - a
  let c = 1 / TINY
  let d = 1 / away(b)
  let h = d
  for (let n = 1; n <= 10_000; n++) {
    const step = -n * (n - a)
    b += 2
    d = 1 / away(step * d + b)
    c = away(b + step / c)
    h *= d * c
    if (Math.abs(d * c - 1) < EPS) break
  }
  return h
}
