/** An XML reader for tests that takes nothing which XML 1.0 forbids in documents of our kind: no entity but the five, no doctype. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }

const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replace(/&([^;]*;)?/g, (whole, name?: string) => {
    const entity = name?.slice(0, -1) ?? ''
    const number = /^#(\d+)$/.exec(entity)?.[1]
    const sign = number ? String.fromCodePoint(Number(number)) : ENTITIES[entity]
    if (sign === undefined) throw new Error(`not an entity: ${whole}`)
    return sign
  })

export function parseXml(text: string): XmlElement {
  const [declaration] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n/.exec(text) ?? []
  if (!declaration) throw new Error('no declaration')
  if (FORBIDDEN.test(text)) throw new Error('a character that XML has no place for')
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const token = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  token.lastIndex = declaration.length
  for (let at = token.lastIndex; at < text.length; at = token.lastIndex) {
    const match = token.exec(text)
    if (!match) throw new Error(`not well-formed at ${text.slice(at, at + 40)}`)
    const [, closing, name = '', attributes = '', empty, words] = match
    const here = open.at(-1)!
    if (words !== undefined) {
      if (words.includes(']]>')) throw new Error(']]> in text')
      if (here === root && words.trim()) throw new Error('text outside the root')
      here.text += decoded(words)
    } else if (closing) {
      if (open.pop()?.name !== name || open.length === 0) throw new Error(`</${name}> closes another element`)
    } else {
      const element: XmlElement = { name, attributes: {}, children: [], text: '' }
      for (const [, key = '', value = ''] of attributes.matchAll(/([A-Za-z][\w:.-]*)="([^"<]*)"/g)) {
        if (key in element.attributes) throw new Error(`${key} twice`)
        element.attributes[key] = decoded(value)
      }
      here.children.push(element)
      if (!empty) open.push(element)
    }
  }
  const [only, ...more] = root.children
  if (open.length !== 1 || !only || more.length > 0) throw new Error('not one root')
  return only
}
