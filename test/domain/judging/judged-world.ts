import { normalsOf } from '#domain/judging/posterior-draws.ts'
import type { Rating } from '#domain/judging/severity.ts'

export interface WorldSetting {
  entries: number
  judges: number
  /** Readings an entry; `uneven`: one more or one fewer. */
  readings: number
  /** Standard deviations, where that of the entries is 1. */
  severity: number
  noise: number
  seed: number
  uneven?: boolean
}

/** A competition whose truth is known: entries around 5, judges with even loads, drawn from a seed. */
export function judgedWorld({ entries, judges, readings, severity, noise, seed, uneven = false }: WorldSetting): { ratings: Rating[]; truth: Map<string, number> } {
  const normal = normalsOf(seed)
  const truth = new Map(Array.from({ length: entries }, (_, n) => [`e${n}`, 5 + normal()] as const))
  const offsets = Array.from({ length: judges }, () => severity * normal()), load = offsets.map(() => 0)
  const ratings: Rating[] = []
  for (const [entry, value] of truth) {
    const wanted = uneven ? Math.max(1, readings + Math.round(Math.max(-1, Math.min(1, normal())))) : readings
    const queue = load.map((done, judge) => ({ judge, at: done + Math.abs(normal()) })).sort((a, b) => a.at - b.at)
    for (const { judge } of queue.slice(0, wanted)) {
      load[judge]! += 1
      ratings.push({ entry, judge: `j${judge}`, score: value + offsets[judge]! + noise * normal() })
    }
  }
  return { ratings, truth }
}
