import type { Reference } from '#services/open-data/cite-practice.ts'

const oneLine = (text: string): string => text.replace(/[\s\u0000-\u001f\u2028\u2029]+/g, ' ').trim()

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '%': '\\%', '$': '\\$', '&': '\\&', '#': '\\#', '_': '\\_', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
}
/** Accents and other scripts stay as they are (UTF-8); only what TeX would read as a command is written otherwise. */
const tex = (text: string): string => oneLine(text).replace(/[\\{}%$&#_~^]/g, (sign) => TEX[sign] ?? sign)

/** The note that every form of the reference carries. */
const noteOf = ({ code, version }: Reference): string => `${code}, version ${version}`

/** BibTeX. Organisations stand in braces of their own, so that none is cut into first and last name. */
export function bibtexOf(reference: Reference): string {
  const [year = '', month = ''] = reference.published.split('-')
  const fields: [string, string][] = [
    ...(reference.authors.length > 0 ? [['author', reference.authors.map((name) => `{${tex(name)}}`).join(' and ')] as [string, string]] : []),
    ['title', `{${tex(reference.title)}}`], ['year', year], ['month', String(Number(month))], ['publisher', 'Recount'],
    // an address is not text: TeX's url commands take it as it is, and ours hold no sign that ends a field
    ['url', reference.url], ['language', tex(reference.language)], ['note', tex(noteOf(reference))], ['abstract', tex(reference.summary)],
  ]
  return `@misc{${reference.code},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`
}

/** RIS: a tag a line, lines end with CRLF, and no value can begin a line of its own. */
export function risOf(reference: Reference): string {
  const lines: [string, string][] = [
    ['TY', 'ELEC'], ...reference.authors.map((name): [string, string] => ['AU', `${name.replaceAll(',', '')},`]), ['TI', reference.title],
    ['PY', reference.published.slice(0, 4)], ['DA', reference.published.replaceAll('-', '/')], ['PB', 'Recount'], ['LA', reference.language],
    ['UR', reference.url], ['AB', reference.summary], ['N1', noteOf(reference)], ['ID', reference.code], ['ER', ''],
  ]
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('')
}

/** CSL-JSON: a list of one item. */
export const cslOf = (reference: Reference): string =>
  JSON.stringify([{
    id: reference.code, type: 'webpage', title: oneLine(reference.title), ...(reference.authors.length > 0 ? { author: reference.authors.map((name) => ({ literal: oneLine(name) })) } : {}),
    issued: { 'date-parts': [reference.published.split('-').map(Number)] }, publisher: 'Recount', URL: reference.url, language: reference.language,
    version: String(reference.version), note: noteOf(reference), abstract: oneLine(reference.summary),
  }], null, 2)
