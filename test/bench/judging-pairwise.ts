import { fitPairwise, fitRankings, type Comparison, type Ranking } from '#domain/judging/pairwise.ts'
import { tally } from '#domain/judging/tally.ts'
import { own, simulate, type Simulated } from '#test/domain/judging/pair-simulation.ts'
import { normal, seeded, shuffled } from '#test/domain/judging/seeded.ts'
import { crowdBt } from './crowd-bt.ts'

type Row = Record<string, number | string>
const seconds = (work: () => void): number => {
  const begin = performance.now()
  work()
  return Math.round(performance.now() - begin) / 1000
}

/** How well the next pair is chosen, beside the method of gavel on the same votes, and how long fits take. */
export async function benchPairwise(runs = 12): Promise<Row[]> {
  return Promise.resolve([...choice(runs), ...fits()])
}

/** Where the two methods are compared: entries, judges and votes of a shortlist, strengths with a standard deviation of 1.25. */
const SETTING = { entries: 60, judges: 10, votes: 300, spread: 1.25 }

function choice(runs: number): Row[] {
  const names = Array.from({ length: SETTING.entries }, (_, e) => `E${String(e).padStart(3, '0')}`)
  const mean = (all: Simulated[], of: keyof Simulated): number => Math.round((all.reduce((sum, each) => sum + each[of], 0) / all.length) * 1000) / 1000
  return (['Recount: least seen, most information', 'gavel: Crowd-BT'] as const).map((method, n): Row => {
    const all = Array.from({ length: runs }, (_, run) => simulate(n === 0 ? own(run + 1) : crowdBt(names), { ...SETTING, seed: run + 1 }))
    return { what: 'next pair', method, 'Kendall τ': mean(all, 'tau'), 'recall of the best tenth': mean(all, 'recall'), votes: SETTING.votes, runs }
  })
}

function fits(): Row[] {
  const random = seeded(1)
  const compared = (items: number, comparisons: number): Comparison[] => {
    const strengths = Array.from({ length: items }, () => normal(random))
    return Array.from({ length: comparisons }, () => {
      const a = Math.floor(random() * items)
      const b = (a + 1 + Math.floor(random() * (items - 1))) % items
      const wins = random() < 1 / (1 + Math.exp(strengths[b]! - strengths[a]!))
      return { winner: `I${wins ? a : b}`, loser: `I${wins ? b : a}` }
    })
  }
  const ranked = (items: number, rankings: number, length: number): Ranking[] => {
    const names = Array.from({ length: items }, (_, n) => `I${n}`)
    return Array.from({ length: rankings }, () => shuffled(names, random).slice(0, length).map((each) => [each]))
  }
  const ballots = Array.from({ length: 5000 }, () => ({ count: 1, ranks: shuffled(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'], random).map((each) => [each]) }))
  const timed = (what: string, work: () => void): Row => ({ what, seconds: seconds(work) })
  return [
    ...([[300, 2000], [2000, 10_000], [5000, 25_000]] as const).map(([items, n]) => {
      const comparisons = compared(items, n)
      return timed(`Bradley–Terry with errors, ${items} items, ${n} comparisons`, () => void fitPairwise(comparisons))
    }),
    ...([[100, 5000, 10], [83, 36, 43]] as const).map(([items, n, length]) => {
      const rankings = ranked(items, n, length)
      return timed(`Plackett–Luce with errors, ${items} items, ${n} rankings of ${length}`, () => void fitRankings(rankings))
    }),
    timed('Schulze, 10 candidates, 5000 different ballots', () => void tally(ballots, { method: 'schulze' })),
    timed('Instant runoff, 10 candidates, 5000 different ballots', () => void tally(ballots, { method: 'irv' })),
  ]
}
