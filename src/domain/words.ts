/**
 * How many words a text has, by the rules of Unicode text segmentation (UAX #29) with the dictionaries of the runtime:
 * Chinese and Thai are cut into words, "l’école" is counted as the runtime's segmenter counts it, digits are words,
 * punctuation is not. The same function runs in the browser and on the server; the server's count is the one that
 * holds. `locale` is the language of the text, not of the page.
 */
export function countWords(text: string, locale = 'en'): number {
  let words = 0
  for (const segment of segmenter(locale).segment(text)) if (segment.isWordLike) words += 1
  return words
}

function segmenter(locale: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(locale, { granularity: 'word' })
  } catch {
    // Not a language tag: a text must still be counted.
    return new Intl.Segmenter('en', { granularity: 'word' })
  }
}
