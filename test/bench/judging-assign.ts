import { monitorEventLoopDelay } from 'node:perf_hooks'
import { minCostFlowForNumberNodes } from 'min-cost-flow'
import type { AssignInput, AssignResult } from '#domain/assignment/assign.ts'
import { expertise } from '#domain/judging/expertise.ts'
import { createCalculate } from '#runtime/calculate.ts'
import { seeded } from '#test/domain/judging/seeded.ts'

type Row = Record<string, number | string>
type Setting = { what: string; entries: number; judges: number; lo: number; cap: number }

const NEED = 3
const TOPICS = 8
/** No slack: 120 judges × 5 = 200 entries × 3. */
const SETTINGS: Setting[] = [
  { what: '200 × 120 × 3', entries: 200, judges: 120, lo: 0, cap: 8 },
  { what: '200 × 120 × 3, loads without slack', entries: 200, judges: 120, lo: 5, cap: 5 },
  { what: '2,000 × 200 × 3', entries: 2000, judges: 200, lo: 20, cap: 40 },
]

/** Entries and judges as points in a space of topics, noise on each pair, and one pair of ten with a conflict. */
function instance({ entries, judges, lo, cap }: Setting): AssignInput {
  const random = seeded(entries + judges + cap)
  const point = (): number[] => Array.from({ length: TOPICS }, () => Math.max(0, random() - 0.5))
  const norm = (v: readonly number[]): number => Math.hypot(...v) || 1
  const [ofEntry, ofJudge] = [Array.from({ length: entries }, point), Array.from({ length: judges }, point)]
  const arcs = { entry: [] as number[], judge: [] as number[], affinity: [] as number[] }
  ofEntry.forEach((e, at) => ofJudge.forEach((j, by) => {
    const near = e.reduce((sum, value, topic) => sum + value * j[topic]!, 0) / norm(e) / norm(j)
    const affinity = Math.round((0.8 * near + 0.2 * random()) * 10_000) / 10_000
    if (random() < 0.1) return
    arcs.entry.push(at)
    arcs.judge.push(by)
    arcs.affinity.push(affinity)
  }))
  return {
    entries: ofEntry.map((_, e) => ({ code: `E${e}`, need: NEED })), judges: ofJudge.map((_, j) => ({ code: `J${j}`, lo, cap })), floor: 'exact', seed: '1',
    arcs: { entry: Int32Array.from(arcs.entry), judge: Int32Array.from(arcs.judge), affinity: Float64Array.from(arcs.affinity) },
  }
}

const worstOf = (pairs: readonly { entry: string; affinity: number }[]): number => {
  const sums = new Map<string, number>()
  for (const { entry, affinity } of pairs) sums.set(entry, (sums.get(entry) ?? 0) + affinity)
  return Math.min(...sums.values())
}
const round = (value: number, places = 4): number => Math.round(value * 10 ** places) / 10 ** places

/** The planner with its floor and its proof, in a worker as in production, and a min-cost flow beside it, which knows neither. */
export async function benchAssign(): Promise<Row[]> {
  const rows: Row[] = []
  const { calculate, stop } = createCalculate()
  try {
    for (const setting of SETTINGS) {
      const input = instance(setting)
      const loop = monitorEventLoopDelay({ resolution: 5 })
      const before = process.memoryUsage().rss
      let most = before
      const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50)
      loop.enable()
      const result: AssignResult = await calculate('assign', input)
      loop.disable()
      clearInterval(watch)
      rows.push({
        what: setting.what, method: 'Recount', status: result.status, seconds: round(result.seconds, 2), total: round(result.total), worst: round(result.worst), ceiling: round(result.ceiling), gap: result.gap,
        'MB': Math.round((most - before) / 1e6), 'longest wait of the event loop, ms': Math.round(loop.max / 1e6),
      })
    }
  } finally {
    stop()
  }
  rows.push(peer(SETTINGS[0]!), texts())
  return rows
}

/** Successive shortest paths (npm `min-cost-flow`): the largest total without a floor, least loads or a bound. */
function peer(setting: Setting): Row {
  const { entries, judges, arcs } = instance(setting)
  const sink = 1 + entries.length + judges.length
  const graph = [
    ...entries.map((_, e) => ({ from: 0, to: 1 + e, capacity: NEED, cost: 0 })),
    ...Array.from(arcs.entry, (e, i) => ({ from: 1 + e, to: 1 + entries.length + arcs.judge[i]!, capacity: 1, cost: 1 - arcs.affinity[i]! })),
    ...judges.map(({ cap }, j) => ({ from: 1 + entries.length + j, to: sink, capacity: cap, cost: 0 })),
  ]
  const begun = performance.now()
  const flows = minCostFlowForNumberNodes(graph, entries.length * NEED)
  const seconds = (performance.now() - begun) / 1000
  const pairs = flows.filter(({ from, to, flow }) => flow > 0 && from !== 0 && to !== sink).map(({ from, cost }) => ({ entry: String(from), affinity: 1 - cost }))
  return { what: setting.what, method: 'min-cost-flow', status: 'no proof', seconds: round(seconds, 2), total: round(pairs.reduce((sum, { affinity }) => sum + affinity, 0)), worst: round(worstOf(pairs)) }
}

/** 60 profiles of 300 words against 500 entries of 500 words, from a vocabulary with few common and many rare words. */
function texts(): Row {
  const random = seeded(60)
  const text = (words: number): string => Array.from({ length: words }, () => `word${Math.floor(8000 * random() ** 3)}`).join(' ')
  const profiles = Array.from({ length: 60 }, (_, j) => ({ judge: `J${j}`, text: text(300) }))
  const entries = Array.from({ length: 500 }, (_, e) => ({ entry: `E${e}`, text: text(500) }))
  const begun = performance.now()
  expertise({ profiles, entries })
  return { what: 'expertise, 60 profiles × 500 texts', method: 'Recount', seconds: round((performance.now() - begun) / 1000, 2) }
}
