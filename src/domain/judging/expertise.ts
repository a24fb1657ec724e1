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

/** Counts of unigrams and bigrams. */
function termsOf(text: string): Map<string, number> {
  const words = wordsOf(text)
  const counts = new Map<string, number>()
  const add = (term: string): void => void counts.set(term, (counts.get(term) ?? 0) + 1)
  words.forEach((word, n) => {
    add(word)
    if (n > 0) add(`${words[n - 1]!} ${word}`)
  })
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
  const texts = [...profiles.map(({ text }) => termsOf(text)), ...Array.from(joined.values(), termsOf)]
  const spread = new Map<string, number>()
  for (const terms of texts) for (const term of terms.keys()) spread.set(term, (spread.get(term) ?? 0) + 1)
  const rarity = (term: string): number => Math.log((1 + texts.length) / (1 + spread.get(term)!)) + 1 // every term was counted
  const vectors = texts.map((terms) => {
    const weights = Array.from(terms, ([term, count]) => [term, count * rarity(term)] as const)
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
    return weights.map(([term, weight]) => [term, weight / length] as const)
  })
  // an index of the profiles by term: of an entry only the terms that some judge uses count
  const index = new Map<string, { profile: number; weight: number }[]>()
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
