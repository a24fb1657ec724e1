/** One comparison, or several alike. Items are named; the order of comparisons never matters. */
export interface Comparison {
  winner: string
  loser: string
  /** Neither was better: winner and loser are then just the two. */
  tie?: boolean
  /** How often; 1 unless said. Above 0. */
  count?: number
  /** Which of the two played at home, stood first or had another advantage of place; null: neither. */
  home?: string | null
}

/** All comparisons of two items at one place, the first named before the second. */
export interface Meeting {
  first: number
  second: number
  /** 1: the first at home, −1: the second, 0: neutral ground. */
  site: -1 | 0 | 1
  firstWins: number
  secondWins: number
  ties: number
}

type Outcome = 'firstWins' | 'secondWins' | 'ties'

/** By code unit: the same on every machine. */
export const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const itemsOf = (comparisons: readonly Comparison[]): string[] =>
  [...new Set(comparisons.flatMap(({ winner, loser }) => [winner, loser]))].sort(byName)

/** Adds comparisons up, in an order that does not depend on theirs. Without `home` every place is neutral. */
export function meetingsOf(items: readonly string[], comparisons: readonly Comparison[], { home }: { home: boolean }): Meeting[] {
  const place = new Map(items.map((item, n) => [item, n]))
  const meetings = new Map<string, Meeting>()
  const counts = new Map<Meeting, Record<Outcome, number[]>>()
  for (const { winner, loser, tie = false, count = 1, home: at = null } of comparisons) {
    const [w, l] = [place.get(winner)!, place.get(loser)!]
    const [first, second] = w < l ? [w, l] : [l, w]
    const site = !home || at === null ? 0 : at === items[first] ? 1 : -1
    const key = `${first} ${second} ${site}`
    let meeting = meetings.get(key)
    if (!meeting) {
      meeting = { first, second, site, firstWins: 0, secondWins: 0, ties: 0 }
      meetings.set(key, meeting)
      counts.set(meeting, { firstWins: [], secondWins: [], ties: [] })
    }
    counts.get(meeting)![tie ? 'ties' : w === first ? 'firstWins' : 'secondWins'].push(count)
  }
  for (const [meeting, each] of counts)
    for (const outcome of ['firstWins', 'secondWins', 'ties'] as const)
      // sums of fractions depend on their order in the last digit
      meeting[outcome] = each[outcome].sort((a, b) => a - b).reduce((sum, count) => sum + count, 0)
  return [...meetings.values()].sort((a, b) => a.first - b.first || a.second - b.second || a.site - b.site)
}
