/**
 * One way of folding and cutting text, for the index and for the query alike: what a reader types finds what an author
 * wrote, whatever the accents, the case, the form of the alef or the width of the letters.
 */
const ARABIC: readonly [RegExp, string][] = [
  [/[\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, ''], // tatweel and marks of direction
  [/[\u0622\u0623\u0625\u0671]/g, '\u0627'], // forms of alef
  [/\u0649/g, '\u064a'], // alef maqsura as yaa
  [/\u0629/g, '\u0647'], // taa marbuta as haa
  [/\u0624/g, '\u0648'], // hamza on waw
  [/\u0626/g, '\u064a'], // hamza on yaa
  [/\u0621/g, ''], // hamza alone
  [/[\u06a9]/g, '\u0643'], // keheh as kaf
  [/[\u06cc]/g, '\u064a'], // Farsi yeh as yaa
]
const LETTERS: readonly [RegExp, string][] = [[/ß/g, 'ss'], [/æ/g, 'ae'], [/œ/g, 'oe'], [/ø/g, 'o'], [/đ/g, 'd'], [/ł/g, 'l'], [/ı/g, 'i']]

const PLAIN = /^[a-z0-9]*$/

export function fold(text: string): string {
  const small = text.toLowerCase()
  if (PLAIN.test(small)) return small
  // Arabic first: decomposed, a hamza on its carrier would become a mark like any other
  const arabic = ARABIC.reduce((rest, [from, to]) => rest.replace(from, to), small.normalize('NFKC'))
  const bare = arabic.normalize('NFKD').replace(/\p{M}/gu, '')
  return LETTERS.reduce((rest, [from, to]) => rest.replace(from, to), bare)
}

export type Word = { start: number; end: number; folded: string }

/** Scripts written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const WORD = /[\p{L}\p{N}\p{M}\u200c\u200d]+/gu

/** The words of a text with their places in it; a run of Chinese is cut by the rules of its language. */
export function wordsOf(text: string): Word[] {
  const segmenter = UNSPACED.test(text) ? new Intl.Segmenter('zh', { granularity: 'word' }) : null
  const found: Word[] = []
  for (const { 0: run, index } of text.matchAll(WORD)) {
    const parts = segmenter && UNSPACED.test(run)
      ? Array.from(segmenter.segment(run), ({ segment, index: at }) => ({ word: segment, at }))
      : [{ word: run, at: 0 }]
    for (const { word, at } of parts) {
      const folded = fold(word)
      if (folded) found.push({ start: index + at, end: index + at + word.length, folded })
    }
  }
  return found
}

/** What was typed, as words to find: all of them, the last one also as the beginning of a word. */
export type Sought = { words: string[]; typed: string[] }

const MOST_WORDS = 12

export function readQuery(q: string): Sought {
  const words = wordsOf(q).slice(0, MOST_WORDS)
  return { words: words.map((word) => word.folded), typed: words.map((word) => q.slice(word.start, word.end)) }
}

/** The query in the language of the index. Words hold letters and digits only, and stand in quotes: nothing is a command. */
export const matchExpression = ({ words }: Sought): string =>
  words.map((word, i) => `"${word.replaceAll('"', '')}"${i === words.length - 1 ? '*' : ''}`).join(' AND ')

const isHit = (folded: string, { words }: Sought): boolean =>
  words.some((word, i) => folded === word || (i === words.length - 1 && folded.startsWith(word)))

/** A text in runs, those that were searched for marked. */
export function markWords(text: string, sought: Sought): { text: string; mark?: boolean }[] {
  if (sought.words.length === 0) return [{ text }]
  const parts: { text: string; mark?: boolean }[] = []
  let from = 0
  for (const word of wordsOf(text)) {
    if (!isHit(word.folded, sought)) continue
    if (word.start > from) parts.push({ text: text.slice(from, word.start) })
    parts.push({ text: text.slice(word.start, word.end), mark: true })
    from = word.end
  }
  if (from < text.length) parts.push({ text: text.slice(from) })
  return parts
}
