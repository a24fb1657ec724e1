/** Judges' own texts about what they know, and the texts of entries. */
export interface ExpertiseInput {
  /** Any number of texts a judge. */
  profiles: readonly { judge: string; text: string }[]
  /** One text an entry; several are read as one. */
  entries: readonly { entry: string; text: string }[]
}

/** Scripts written without spaces: the runs of them are cut into words by Unicode's own rules. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

/** Words in small letters, without the marks that Arabic writes or leaves out, in the order of the text. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(/[\u064B-\u065F\u0670\u0640]/gu, '')
  const words = plain.match(WORD) ?? []
  if (!UNSPACED.test(plain)) return words
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  return words.flatMap((word) => (UNSPACED.test(word) ? Array.from(segmenter.segment(word), ({ segment }) => segment) : [word]))
}

/** Counts of unigrams and bigrams by the number of the term. Words are numbered in the order in which they are met. */
function termsOf(text: string, numbers: Map<string, number>, pairs: Map<number, number>): Map<number, number> {
  const counts = new Map<number, number>()
  const add = (term: number): void => void counts.set(term, (counts.get(term) ?? 0) + 1)
  let last = -1
  for (const word of wordsOf(text)) {
    let number = numbers.get(word)
    if (number === undefined) numbers.set(word, (number = numbers.size * 2))
    add(number)
    if (last >= 0) {
      // words are below 2²⁶ here, so that two of them make one exact number
      const both = last * 67_108_864 + number
      let pair = pairs.get(both)
      if (pair === undefined) pairs.set(both, (pair = pairs.size * 2 + 1))
      add(pair)
    }
    last = number
  }
  return counts
}

/**
 * How near the texts of each judge are to each entry, 0 to 1: the mean, over the judge's texts, of the cosine between
 * TF-IDF vectors of unigrams and bigrams, weight tf · (ln((1 + n) / (1 + df)) + 1) over all texts given. As good on the
 * gold standard of reviewer expertise (I. Stelmakh, J. Wieting, G. Neubig, N. Shah, arXiv 2303.16750) as models that
 * have to be downloaded. Judges by entries, each in the order of its first text; the order of texts does not matter.
 */
export function expertise({ profiles, entries }: ExpertiseInput): { judges: string[]; entries: string[]; affinity: Float64Array[] } {
  const joined = new Map<string, string>()
  for (const { entry, text } of entries) joined.set(entry, joined.has(entry) ? `${joined.get(entry)!}\n${text}` : text)
  const judges = [...new Set(profiles.map(({ judge }) => judge))]
  const place = new Map(judges.map((judge, j) => [judge, j]))
  const numbers = new Map<string, number>()
  const pairs = new Map<number, number>()
  const texts = [...profiles.map(({ text }) => text), ...joined.values()].map((text) => termsOf(text, numbers, pairs))
  const spread = new Int32Array(2 * Math.max(numbers.size, pairs.size) + 2)
  for (const terms of texts) for (const term of terms.keys()) spread[term]!++
  const rarity = Float64Array.from(spread, (count) => Math.log((1 + texts.length) / (1 + count)) + 1)
  const vectors = texts.map((terms) => {
    const weights = Array.from(terms, ([term, count]) => [term, count * rarity[term]!] as const)
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
    return weights.map(([term, weight]) => [term, weight / length] as const)
  })
  // an index of the profiles by term: of an entry only the terms that some judge uses count
  const index = new Map<number, { profile: number; weight: number }[]>()
  profiles.forEach((_, profile) => {
    for (const [term, weight] of vectors[profile]!) {
      const list = index.get(term)
      if (list) list.push({ profile, weight })
      else index.set(term, [{ profile, weight }])
    }
  })
  const textsOf = new Int32Array(judges.length)
  for (const { judge } of profiles) textsOf[place.get(judge)!]!++
  const affinity = judges.map(() => new Float64Array(joined.size))
  vectors.slice(profiles.length).forEach((vector, e) => {
    const near = new Float64Array(profiles.length)
    for (const [term, weight] of vector) for (const found of index.get(term) ?? []) near[found.profile]! += weight * found.weight
    profiles.forEach(({ judge }, profile) => {
      const j = place.get(judge)! // of the same list
      affinity[j]![e]! += Math.min(1, near[profile]!) / textsOf[j]!
    })
  })
  return { judges, entries: [...joined.keys()], affinity }
}

/** The share of an entry's tags (pillars, subjects) that a judge names as well, 0 to 1; 0 where the entry has none. */
export function overlap(ofEntry: readonly string[], ofJudge: readonly string[]): number {
  const wanted = new Set(ofEntry)
  const known = new Set(ofJudge)
  return wanted.size === 0 ? 0 : [...wanted].filter((tag) => known.has(tag)).length / wanted.size
}
