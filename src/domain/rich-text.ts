/** Plain text as the rich text that Payload's Lexical editor stores, and how typed text falls into paragraphs. */

export type TextBlock = { kind: 'heading'; text: string } | { kind: 'paragraph'; text: string } | { kind: 'list'; items: readonly string[] }

const block = { version: 1, format: '' as const, indent: 0, direction: null }
const words = (text: string) => ({ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal' as const, style: '' })

function nodeOf(each: TextBlock) {
  switch (each.kind) {
    case 'heading': return { type: 'heading', tag: 'h2' as const, ...block, children: [words(each.text)] }
    case 'paragraph': return { type: 'paragraph', ...block, textFormat: 0, textStyle: '', children: [words(each.text)] }
    case 'list': return {
      type: 'list', listType: 'bullet' as const, tag: 'ul' as const, start: 1, ...block,
      children: each.items.map((item, place) => ({ type: 'listitem', ...block, value: place + 1, children: [words(item)] })),
    }
  }
}

/** Headings, paragraphs and lists; null where nothing is told, since an empty field is not a field with an empty paragraph. */
export const blocksToRichText = (blocks: readonly TextBlock[]) => (blocks.length === 0 ? null : { root: { type: 'root', ...block, children: blocks.map(nodeOf) } })

/** Paragraphs; null where none of them says anything. */
export const paragraphsToRichText = (texts: readonly string[]) =>
  blocksToRichText(texts.map((text) => text.trim()).filter(Boolean).map((text) => ({ kind: 'paragraph', text })))

/** A text as typed in a form, parted where a line was left empty. */
export const paragraphsOf = (text: string): string[] => text.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean)

/** A text as typed, line by line. */
export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean)
