import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'
import type { Html } from '#services/dto/common.ts'
import { isWebAddress } from './edition-numbers.ts'

type Node = { type: string; children?: Node[]; text?: string; fields?: Record<string, unknown>; tag?: string; listType?: string; start?: number; checked?: boolean; format?: number | string }
export type RichText = { root: { children: unknown[] } }

/** A picture or file that a block names, as it may be shown. */
export type MediaFile = { code: string; alt: string; width?: number | null; height?: number | null; credit?: string | null }
export type MediaById = ReadonlyMap<string, MediaFile>

const nodesIn = (value: RichText | null | undefined): Node[] => (value?.root.children ?? []) as Node[] // Lexical's own JSON

/** Ids of the pictures and files that a text shows. */
export function mediaIn(value: RichText | null | undefined): string[] {
  return nodesIn(value).flatMap((node) => {
    const relation = node.type === 'block' ? (node.fields?.image ?? node.fields?.file) : undefined
    return relation === undefined || relation === null ? [] : [typeof relation === 'object' && 'id' in relation ? String(relation.id) : String(relation)]
  })
}

const escape = (text: unknown): string =>
  String(text ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
const rows = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? (value as Record<string, unknown>[]) : [])
const fileOf = (relation: unknown, media: MediaById): MediaFile | undefined =>
  media.get(typeof relation === 'object' && relation !== null && 'id' in relation ? String(relation.id) : String(relation))

/** Each block as plain markup; what is not known draws nothing. */
const BLOCKS: Record<string, (fields: Record<string, unknown>, media: MediaById) => Html> = {
  figure: ({ image, caption }, media) => {
    const file = fileOf(image, media)
    if (!file) return ''
    const size = file.width && file.height ? ` width="${file.width}" height="${file.height}"` : ''
    const words = [caption, file.credit].filter(Boolean).map(escape).join(' · ')
    return `<figure><img src="/files/${escape(file.code)}" alt="${escape(file.alt)}" loading="lazy"${size}>${words && `<figcaption>${words}</figcaption>`}</figure>`
  },
  quote: ({ text, who }) => `<figure><blockquote><p>${escape(text)}</p></blockquote>${who ? `<figcaption>${escape(who)}</figcaption>` : ''}</figure>`,
  'results-table': (fields) => {
    const body = rows(fields.rows).map((row) => `<tr><th scope="row">${escape(row.indicator)}</th><td>${escape(row.value)}</td><td>${escape(row.note)}</td></tr>`).join('')
    return `<table>${fields.caption ? `<caption>${escape(fields.caption)}</caption>` : ''}<tbody>${body}</tbody></table>`
  },
  steps: ({ items }) => `<ol>${rows(items).map((item) => `<li>${escape(item.text)}</li>`).join('')}</ol>`,
  file: ({ file, label }, media) => {
    const found = fileOf(file, media)
    return found ? `<p><a href="/files/${escape(found.code)}">${escape(label)}</a></p>` : ''
  },
  'video-link': ({ url, title }) => (isWebAddress(String(url)) ? `<p><a href="${escape(url)}">${escape(title)}</a></p>` : `<p>${escape(title)}</p>`),
}

/** Only addresses of the web and of mail: anything else stays text. */
const hrefOf = (url: unknown): string | null =>
  typeof url === 'string' && (isWebAddress(url) || /^mailto:[^\s"<>]+$/i.test(url) || /^\/(?!\/)[^\s"<>]*$/.test(url)) ? url : null

const BOLD = 1, ITALIC = 2, STRUCK = 4, UNDERLINED = 8, CODE = 16, SUB = 32, SUPER = 64
const STYLES: readonly [number, string][] = [[BOLD, 'strong'], [ITALIC, 'em'], [STRUCK, 's'], [UNDERLINED, 'u'], [CODE, 'code'], [SUB, 'sub'], [SUPER, 'sup']]

type ToHtml = (args: { nodes: Node[] }) => string[]
const inside = (node: Node, nodesToHTML: ToHtml): string => nodesToHTML({ nodes: node.children ?? [] }).join('')

/**
 * The editors' text as safe markup: no inline style (the policy of the site forbids it), no address but of web or mail,
 * blocks of ours. `top` is the first level of heading that the page leaves free.
 */
export function htmlOf(value: RichText | null | undefined, media: MediaById, top: 2 | 3): Html | undefined {
  if (nodesIn(value).length === 0 || plainText(value) === '' && mediaIn(value).length === 0) return undefined
  const link = ({ node, nodesToHTML }: { node: Node; nodesToHTML: ToHtml }) => {
    const href = hrefOf(node.fields?.url)
    return href ? `<a href="${escape(href)}">${inside(node, nodesToHTML)}</a>` : inside(node, nodesToHTML)
  }
  const converters = {
    text: ({ node }: { node: Node }) =>
      STYLES.reduce((html, [bit, tag]) => (Number(node.format) & bit ? `<${tag}>${html}</${tag}>` : html), escape(node.text)),
    heading: ({ node, nodesToHTML }: { node: Node; nodesToHTML: ToHtml }) => {
      const level = Math.min(6, Math.max(top, Number(node.tag?.slice(1)) || top))
      return `<h${level}>${inside(node, nodesToHTML)}</h${level}>`
    },
    // Payload's own lists carry a style attribute, and a checklist ids drawn anew each time.
    list: ({ node, nodesToHTML }: { node: Node; nodesToHTML: ToHtml }) => {
      const numbered = node.listType === 'number'
      return `<${numbered ? 'ol' : 'ul'}${numbered && (node.start ?? 1) > 1 ? ` start="${Number(node.start)}"` : ''}>${inside(node, nodesToHTML)}</${numbered ? 'ol' : 'ul'}>`
    },
    listitem: ({ node, nodesToHTML }: { node: Node; nodesToHTML: ToHtml }) => `<li>${node.checked ? '✓ ' : ''}${inside(node, nodesToHTML)}</li>`,
    link, autolink: link,
    upload: () => '', relationship: () => '',
    unknown: () => '',
    blocks: Object.fromEntries(Object.entries(BLOCKS).map(([name, draw]) => [name, ({ node }: { node: Node }) => draw(node.fields ?? {}, media)])),
  }
  return convertLexicalToHTML({
    data: value as never, // Lexical's JSON, as the field keeps it
    disableContainer: true, disableIndent: true, disableTextAlign: true,
    converters: (({ defaultConverters }: { defaultConverters: object }) => ({ ...defaultConverters, ...converters })) as never, // narrower node types than Payload's
  })
}

const wordsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(wordsIn)
    : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, part]) => (['id', 'blockType', 'url', 'image', 'file'].includes(key) ? [] : wordsIn(part))) : []

const textOf = (node: Node): string =>
  node.type === 'text' ? (node.text ?? '') : node.type === 'block' ? wordsIn(node.fields).join(' ')
    : (node.children ?? []).map(textOf).join(['list', 'root'].includes(node.type) ? '\n' : '')

/** For search and counting: one line a paragraph. */
export const plainText = (value: RichText | null | undefined): string => nodesIn(value).map(textOf).join('\n').trim()

/** Paragraphs and points of lists as sentences. */
export const linesOf = (value: RichText | null | undefined): string[] =>
  plainText(value).split('\n').map((line) => line.trim()).filter(Boolean)
