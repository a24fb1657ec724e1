/** Letters compared without case, accents, marks and order of the words: « Ndiaye, Aïssatou » is "aissatou ndiaye". */
const plain = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean).sort().join(' ')

function bigrams(text: string): Map<string, number> {
  const letters = [...` ${text} `]
  const counts = new Map<string, number>()
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = `${letters[i]}${letters[i + 1]}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}

/**
 * How alike two names are, 0 to 1: the Dice coefficient of their pairs of letters (L. R. Dice, Ecology 26, 1945), 1 if
 * they are the same words in any order. An empty name is like none.
 */
export function nameSimilarity(one: string, other: string): number {
  const [a, b] = [plain(one), plain(other)]
  if (a === '' || b === '') return 0
  if (a === b) return 1
  const [first, second] = [bigrams(a), bigrams(b)]
  const sizeOf = (counts: Map<string, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0)
  let shared = 0
  for (const [pair, n] of first) shared += Math.min(n, second.get(pair) ?? 0)
  return (2 * shared) / (sizeOf(first) + sizeOf(second))
}
