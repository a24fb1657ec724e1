import type { PageBlock } from '#seed/page.ts'

/** Paragraphs, headings and lists as the rich text that Payload's Lexical editor stores. */
type Node = { type: string; version: 1; [key: string]: unknown }
export type RichText = { root: Node & { type: 'root'; children: Node[]; direction: null; format: ''; indent: 0 } }

const block = { version: 1, format: '', indent: 0, direction: null } as const
const words = (text: string): Node => ({ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' })
const paragraph = (text: string): Node => ({ type: 'paragraph', ...block, textFormat: 0, textStyle: '', children: [words(text)] })
const heading = (text: string): Node => ({ type: 'heading', tag: 'h2', ...block, children: [words(text)] })
const list = (items: readonly string[]): Node => ({
  type: 'list', listType: 'bullet', tag: 'ul', start: 1, ...block,
  children: items.map((item, place) => ({ type: 'listitem', ...block, value: place + 1, children: [words(item)] })),
})
const rich = (children: Node[]): RichText => ({ root: { type: 'root', ...block, children } })

/** undefined where nothing is told: an empty field is not a field with an empty paragraph. */
export const richParagraphs = (texts: readonly string[] | undefined): RichText | undefined => (texts?.length ? rich(texts.map(paragraph)) : undefined)
export const richList = (items: readonly string[] | undefined): RichText | undefined => (items?.length ? rich([list(items)]) : undefined)

export const richBlocks = (blocks: readonly PageBlock[]): RichText =>
  rich(blocks.map((each) => (each.kind === 'heading' ? heading(each.text) : each.kind === 'list' ? list(each.items) : paragraph(each.text))))
