import type { Method } from '#test/domain/judging/pair-simulation.ts'
import type { Pair } from '#domain/judging/pairwise.ts'

/**
 * Crowd-BT (Chen, Bennett, Collins-Thompson & Horvitz 2013, Pairwise ranking aggregation in a crowdsourced setting,
 * WSDM), as the judging system gavel uses it: the current entry stays, the next is drawn at random one time in four and
 * otherwise by the largest expected gain of information; strengths are moved after each answer.
 */
export function crowdBt(entries: readonly string[]): Method {
  const mean = new Map(entries.map((entry) => [entry, 0]))
  const variance = new Map(entries.map((entry) => [entry, 1]))
  const judges = new Map<number, { alpha: number; beta: number }>()
  const judgeOf = (judge: number) => judges.get(judge) ?? { alpha: 10, beta: 1 }

  const moved = ({ alpha, beta }: { alpha: number; beta: number }, w: string, l: string) => {
    const [ew, el] = [Math.exp(mean.get(w)!), Math.exp(mean.get(l)!)]
    const [vw, vl] = [variance.get(w)!, variance.get(l)!]
    const step = (alpha * ew) / (alpha * ew + beta * el) - ew / (ew + el)
    const shrink = (alpha * ew * beta * el) / (alpha * ew + beta * el) ** 2 - (ew * el) / (ew + el) ** 2
    const c1 = ew / (ew + el) + (0.5 * (vw + vl) * ew * el * (el - ew)) / (ew + el) ** 3
    const c2 = 1 - c1
    const n = alpha + beta
    const c = (c1 * alpha + c2 * beta) / n
    const first = (c1 * (alpha + 1) * alpha + c2 * alpha * beta) / (c * (n + 1) * n)
    const second = (c1 * (alpha + 2) * (alpha + 1) * alpha + c2 * (alpha + 1) * alpha * beta) / (c * (n + 2) * (n + 1) * n)
    const spread = second - first ** 2
    return {
      chance: c, mw: mean.get(w)! + vw * step, ml: mean.get(l)! - vl * step, vw: vw * Math.max(1 + vw * shrink, 1e-4), vl: vl * Math.max(1 + vl * shrink, 1e-4),
      alpha: ((first - second) * first) / spread, beta: ((first - second) * (1 - first)) / spread,
    }
  }
  const gauss = (m1: number, v1: number, m2: number, v2: number): number => (m1 - m2) ** 2 / (2 * v2) + (v1 / v2 - 1 - Math.log(v1 / v2)) / 2
  const gain = (judge: number, a: string, b: string): number => {
    const half = (w: string, l: string): number => {
      const own = judgeOf(judge)
      const next = moved(own, w, l)
      return next.chance * (gauss(next.mw, next.vw, mean.get(w)!, variance.get(w)!) + gauss(next.ml, next.vl, mean.get(l)!, variance.get(l)!) + 0.1 * betaDivergence(next.alpha, next.beta, own.alpha, own.beta))
    }
    return half(a, b) + half(b, a)
  }
  return {
    choose({ answered, keep, judge, random }): Pair | null {
      const seen = new Set(answered.flat())
      const left = entries.filter((entry) => entry !== keep && !seen.has(entry))
      const among = left.length > 0 ? left : entries.filter((entry) => entry !== keep)
      const any = (): string => among[Math.floor(random() * among.length)]!
      const first = keep ?? entries[Math.floor(random() * entries.length)]!
      if (keep === null) return [first, entries.filter((entry) => entry !== first)[Math.floor(random() * (entries.length - 1))]!]
      if (random() < 0.25) return [first, any()]
      let best = any()
      let most = Number.NEGATIVE_INFINITY
      for (const other of among) {
        const value = gain(judge, first, other)
        if (value > most) [best, most] = [other, value]
      }
      return [first, best]
    },
    learn(judge, winner, loser) {
      const next = moved(judgeOf(judge), winner, loser)
      mean.set(winner, next.mw).set(loser, next.ml)
      variance.set(winner, next.vw).set(loser, next.vl)
      judges.set(judge, { alpha: next.alpha, beta: next.beta })
    },
    strengths: () => mean,
  }
}

const betaDivergence = (a1: number, b1: number, a2: number, b2: number): number =>
  logBeta(a2, b2) - logBeta(a1, b1) + (a1 - a2) * digamma(a1) + (b1 - b2) * digamma(b1) + (a2 - a1 + b2 - b1) * digamma(a1 + b1)
const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b)

/** Stirling's series, after moving the argument above 8 (Abramowitz & Stegun 6.1.41, 6.3.18). */
function logGamma(x: number): number {
  let [z, shift] = [x, 0]
  for (; z < 8; z++) shift -= Math.log(z)
  return shift + (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + 1 / (12 * z) - 1 / (360 * z ** 3) + 1 / (1260 * z ** 5)
}
function digamma(x: number): number {
  let [z, shift] = [x, 0]
  for (; z < 8; z++) shift -= 1 / z
  return shift + Math.log(z) - 1 / (2 * z) - 1 / (12 * z ** 2) + 1 / (120 * z ** 4) - 1 / (252 * z ** 6)
}
