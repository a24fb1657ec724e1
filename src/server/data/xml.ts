/** Markup that is already safe; anything else given to the tag is escaped. */
export class Xml {
  constructor(readonly text: string) {}
}

type Part = Xml | string | number | null | undefined | false | readonly Part[]

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
/** What XML 1.0 has no place for, not even escaped: controls, lone halves of pairs, two non-characters. */
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

const escaped = (text: string): string => text.replace(NOT_XML, '').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign).replaceAll('\r', '&#13;')

const written = (part: Part): string => {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Xml) return part.text
  return typeof part === 'object' ? part.map(written).join('') : escaped(String(part))
}

/** xml`<title>${title}</title>`: every value is escaped, lists are joined, null and false draw nothing. */
export const xml = (markup: TemplateStringsArray, ...values: Part[]): Xml =>
  new Xml(markup.reduce((text, part, i) => text + written(values[i - 1]) + part))

export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`
