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

/** A name made ready to be compared with many others. */
export interface ComparableName {
  words: string
  pairs: Map<string, number>
  size: number
}

export function comparableName(name: string): ComparableName {
  const words = plain(name)
  const pairs = bigrams(words)
  return { words, pairs, size: [...pairs.values()].reduce((sum, n) => sum + n, 0) }
}

/**
 * How alike two names are, 0 to 1: the Dice coefficient of their pairs of letters (L. R. Dice, Ecology 26, 1945), 1 if
 * they are the same words in any order. An empty name is like none.
 */
export function nameSimilarity(one: ComparableName, other: ComparableName): number {
  if (one.words === '' || other.words === '') return 0
  if (one.words === other.words) return 1
  let shared = 0
  for (const [pair, n] of one.pairs) shared += Math.min(n, other.pairs.get(pair) ?? 0)
  return (2 * shared) / (one.size + other.size)
}
