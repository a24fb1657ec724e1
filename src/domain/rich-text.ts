/**
 * Paragraphs as the rich text that Payload's Lexical editor stores; null where nothing is told, since an empty field
 * is not a field with an empty paragraph.
 */
export function paragraphsToRichText(texts: readonly string[]) {
  const told = texts.map((text) => text.trim()).filter(Boolean)
  if (told.length === 0) return null
  const block = { version: 1, format: '' as const, indent: 0, direction: null }
  return {
    root: {
      type: 'root', ...block,
      children: told.map((text) => ({
        type: 'paragraph', ...block, textFormat: 0, textStyle: '',
        children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal' as const, style: '' }],
      })),
    },
  }
}

/** A text as typed in a form, parted where a line was left empty. */
export const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean)
