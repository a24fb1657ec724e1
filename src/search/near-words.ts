export type Candidate = { folded: string; shown: string; texts: number }

/** Insertions, deletions, replacements and swaps of neighbours between two words; stops counting beyond `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(swapped ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? most + 1
}

/** The nearest words, then the most used; short words may differ in one letter only. */
export function nearest(word: string, candidates: readonly Candidate[], limit = 3): Candidate[] {
  const most = word.length < 5 ? 1 : 2
  return candidates
    .map((one) => ({ one, far: distance(word, one.folded, most) }))
    .filter(({ far }) => far > 0 && far <= most)
    .sort((a, b) => a.far - b.far || b.one.texts - a.one.texts || (a.one.folded < b.one.folded ? -1 : 1))
    .slice(0, limit)
    .map(({ one }) => one)
}
