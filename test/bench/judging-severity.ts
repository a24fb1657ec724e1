import { readFileSync } from 'node:fs'
import { adjustSeverity, type Rating } from '#domain/judging/severity.ts'
import { judgedWorld, type WorldSetting } from '#test/domain/judging/judged-world.ts'

type Row = Record<string, number | string>

const round = (value: number, digits = 4): number => Number(value.toFixed(digits))
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** How each method orders entries: by a value, highest first. */
const METHODS: Record<string, (ratings: readonly Rating[]) => Map<string, number>> = {
  adjusted: (ratings) => new Map(adjustSeverity(ratings, { draws: 0 }).entries.map(({ entry, adjusted }) => [entry, adjusted])),
  'raw mean': (ratings) => meansOf(ratings, ({ score }) => score),
  'z-score': (ratings) => {
    const own = new Map<string, { mean: number; sd: number }>()
    for (const [judge, scores] of grouped(ratings, ({ judge }) => judge)) {
      const middle = mean(scores)
      own.set(judge, { mean: middle, sd: Math.sqrt(scores.reduce((sum, score) => sum + (score - middle) ** 2, 0) / Math.max(1, scores.length - 1)) || 1 })
    }
    return meansOf(ratings, ({ judge, score }) => (score - own.get(judge)!.mean) / own.get(judge)!.sd)
  },
}

function grouped(ratings: readonly Rating[], by: (rating: Rating) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const rating of ratings) {
    const group = groups.get(by(rating))
    if (group) group.push(rating.score)
    else groups.set(by(rating), [rating.score])
  }
  return groups
}
function meansOf(ratings: readonly Rating[], value: (rating: Rating) => number): Map<string, number> {
  const groups = grouped(ratings.map((each) => ({ ...each, score: value(each) })), ({ entry }) => entry)
  return new Map([...groups].map(([entry, values]) => [entry, mean(values)]))
}

function quality(order: readonly string[], truth: ReadonlyMap<string, number>): { pairs: number; fifth: number } {
  let right = 0, of = 0
  order.forEach((first, n) => order.slice(n + 1).forEach((second) => { of++; if (truth.get(first)! > truth.get(second)!) right++ }))
  const top = Math.round(order.length / 5), best = new Set([...truth].sort((a, b) => b[1] - a[1]).slice(0, top).map(([entry]) => entry))
  return { pairs: right / of, fifth: order.slice(0, top).filter((entry) => best.has(entry)).length / top }
}

/** Time of fit and errors without draws, and with the 2,000 draws that expected ranks need. */
function speed(what: string, ratings: readonly Rating[], bar: number): Row {
  const begun = performance.now()
  const { sd } = adjustSeverity(ratings, { draws: 0 })
  const fitted = performance.now()
  adjustSeverity(ratings, { top: 100 })
  return { what, ratings: ratings.length, 'fit and errors, s': round((fitted - begun) / 1000, 2), 'bar, s': bar, 'with 2,000 draws, s': round((performance.now() - fitted) / 1000, 2), 'sd of judges found': round(sd.judge, 3) }
}

const QUALITY: (Omit<WorldSetting, 'seed'> & { what: string })[] = [
  { what: 'judges half a deviation apart', entries: 200, judges: 30, readings: 3, severity: 0.5, noise: 0.6 },
  { what: 'judges alike', entries: 200, judges: 30, readings: 3, severity: 0, noise: 0.6 },
  { what: 'few judges, half a deviation apart', entries: 60, judges: 9, readings: 3, severity: 0.5, noise: 0.6 },
  { what: 'uneven readings, judges alike', entries: 200, judges: 30, readings: 3, severity: 0, noise: 0.8, uneven: true },
]

/** Pairs in the right order and the right top fifth, by method, over the same seeded competitions; coverage of the 90 % intervals. */
function qualities(worlds: number): Row[] {
  return QUALITY.flatMap(({ what, ...setting }) => {
    const made = Array.from({ length: worlds }, (_, n) => judgedWorld({ ...setting, seed: 1000 + n }))
    const covered = mean(made.map(({ ratings, truth }) => {
      const { entries } = adjustSeverity(ratings, { draws: 0 })
      return mean(entries.map(({ entry, low, high }) => (low <= truth.get(entry)! && truth.get(entry)! <= high ? 1 : 0)))
    }))
    return Object.entries(METHODS).map(([method, valueOf]): Row => {
      const begun = performance.now()
      const orders = made.map(({ ratings }) => [...valueOf(ratings)].sort((a, b) => b[1] - a[1]).map(([entry]) => entry))
      const milliseconds = (performance.now() - begun) / worlds
      const each = orders.map((order, n) => quality(order, made[n]!.truth))
      return {
        what, method, competitions: worlds, 'pairs in order': round(mean(each.map(({ pairs }) => pairs))), 'top fifth found': round(mean(each.map(({ fifth }) => fifth))),
        ...(method === 'adjusted' ? { '90 % intervals cover': round(covered, 3) } : {}), 'ms a competition': round(milliseconds, 2),
      }
    })
  })
}

/** The figures of severity: the published fit, speed against the bars, and quality beside the raw mean and the z-score. */
export async function benchSeverity(): Promise<Row[]> {
  const penicillin = readFileSync('test/domain/judging/cases/penicillin.csv', 'utf8').trim().split(/\r?\n/).slice(1)
    .map((line) => line.split(',')).map(([entry = '', judge = '', score]): Rating => ({ entry, judge, score: Number(score) }))
  const rows: Row[] = (['ml', 'reml'] as const).map((method) => ({ what: `Penicillin, ${method.toUpperCase()}`, deviance: round(adjustSeverity(penicillin, { method, draws: 0 }).deviance, 8), published: method === 'ml' ? 332.18834867 : 330.8606 }))
  const sized = (entries: number, judges: number, readings: number, severity = 0.5) => judgedWorld({ entries, judges, readings, severity, noise: 0.7, seed: 1 }).ratings
  for (const [what, ratings, bar] of [
    ['2,000 × 3, 200 judges', sized(2000, 200, 3), 2], ['10,000 × 3, 500 judges', sized(10_000, 500, 3), 8],
    ['3,000 × 1,100, 72,000 ratings', sized(3000, 1100, 24), 15], ['the same, judges alike', sized(3000, 1100, 24, 0), 15],
  ] as const) {
    rows.push(speed(what, ratings, bar))
    await new Promise((done) => setImmediate(done)) // a worker's messages may come in between
  }
  return [...rows, ...qualities(150)]
}
