import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { CsvError, parse } from 'csv-parse/sync'
import { BadInput } from '../command.ts'

/** `?` after a kind: the column or the cell may be missing. Numbers have a decimal point and no unit. */
export type Kind = 'text' | 'text?' | 'number' | 'number?'
type Value<K extends Kind> = K extends 'text' ? string : K extends 'text?' ? string | undefined : K extends 'number' ? number : number | undefined
export type Row<C extends Record<string, Kind>> = { [name in keyof C]: Value<C[name]> } & {
  /** Refuses this row with a sentence; the place of the column is put before it. */
  refuse(column: keyof C & string, sentence: string): never
}
export type Table<C extends Record<string, Kind>> = { name: string; rows: Row<C>[]; has(column: keyof C): boolean }

/** The text of a file; `-` is standard input. `name` is what messages call it. Refuses what is no file, and no UTF-8. */
export async function readInput(file: string): Promise<{ name: string; content: string }> {
  const name = file === '-' ? 'standard input' : file
  const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file).catch((error: NodeJS.ErrnoException) => refuseFile(file, error))
  try {
    return { name, content: new TextDecoder('utf-8', { fatal: true }).decode(bytes) } // without the mark that Excel puts first
  } catch {
    const [line, column] = firstForeign(bytes)
    throw new BadInput(`${name}:${line}:${column}: This is not UTF-8: save the file as "CSV UTF-8".`)
  }
}

const WHY_NOT: Record<string, string> = { ENOENT: 'There is no such file.', EISDIR: 'This is a folder, not a file.', EACCES: 'This file may not be read.' }

function refuseFile(file: string, { code = '', message }: NodeJS.ErrnoException): never {
  throw new BadInput(`${file}: ${WHY_NOT[code] ?? message}`)
}

/** Line and character of the first byte that no UTF-8 can have there. */
function firstForeign(bytes: Uint8Array): [line: number, column: number] {
  const lines = new TextDecoder('utf-8').decode(bytes).split('\n')
  const line = lines.findIndex((each) => each.includes('\uFFFD'))
  return [line + 1, (lines[line] ?? '').indexOf('\uFFFD') + 1]
}

/**
 * A CSV file with a header, its columns in any order and others left aside. Refuses with file, line and column (the
 * number of the cell in its line, from 1): `scores.csv:14:3: "7,5" is not a number.`
 */
export async function readTable<C extends Record<string, Kind>>(file: string, columns: C): Promise<Table<C>> {
  const { name, content } = await readInput(file)
  const at = (line: number, column: number, sentence: string): never => {
    throw new BadInput(`${name}:${line}:${column}: ${sentence}`)
  }
  let names: string[] | null = null
  const rows: Row<C>[] = []
  // one method for all rows: files of some hundred thousand lines are read here
  const methods = { refuse(this: object, column: string, sentence: string) { at(lineOf.get(this) ?? 1, (names ?? []).indexOf(column) + 1, sentence) } }
  const lineOf = new WeakMap<object, number>()
  eachRecord(name, content, (record, line) => {
    if (!names) names = headerOf(record, line, columns, at)
    else {
      const row: object = Object.create(methods)
      lineOf.set(row, line)
      rows.push(Object.assign(row, cellsOf(record, line, names, columns, at)) as Row<C>) // each column was read by its kind
    }
  })
  if (!names) at(1, 1, `The file is empty; it begins with a header line: ${Object.keys(columns).filter((each) => !columns[each]?.endsWith('?')).join(',')}.`)
  return { name, rows, has: (column) => (names ?? []).includes(String(column)) }
}

type At = (line: number, column: number, sentence: string) => never

function headerOf(record: string[], line: number, columns: Record<string, Kind>, at: At): string[] {
  const names = record.map((each) => each.trim().toLowerCase())
  const [parted] = /[;\t]/.exec(names.length === 1 ? names[0]! : '') ?? []
  if (parted) at(line, 1, `The columns are separated by ${parted === ';' ? 'semicolons' : 'tabs'}: commas are needed, and a decimal point in numbers.`)
  names.forEach((each, n) => {
    if (each !== '' && names.indexOf(each) !== n) at(line, n + 1, `The column "${each}" is there twice.`)
  })
  for (const [column, kind] of Object.entries(columns))
    if (!kind.endsWith('?') && !names.includes(column)) at(line, 1, `The header has no column "${column}"; it has ${names.join(', ')}.`)
  return names
}

function cellsOf(record: string[], line: number, names: string[], columns: Record<string, Kind>, at: At): Record<string, unknown> {
  if (record.length !== names.length) at(line, Math.min(record.length, names.length) + 1, `This line has ${record.length} cells, the header ${names.length}.`)
  const cells: Record<string, unknown> = {}
  for (const [column, kind] of Object.entries(columns)) {
    const place = names.indexOf(column)
    const cell = (record[place] ?? '').trim()
    if (cell === '') {
      if (!kind.endsWith('?')) at(line, place + 1, `The cell "${column}" is empty.`)
      cells[column] = undefined
    } else if (kind.startsWith('number')) {
      const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : Number.NaN
      if (!Number.isFinite(value)) at(line, place + 1, `"${cell}" is not a number.${/^[+-]?\d+,\d+$/.test(cell) ? ' Decimals have a point.' : ''}`)
      cells[column] = value
    } else cells[column] = cell
  }
  return cells
}

/** Gives each record with the number of its line; nothing of a record is kept. */
function eachRecord(name: string, content: string, take: (record: string[], line: number) => void): void {
  let last = 0
  try {
    parse(content, {
      bom: true, relax_column_count: true, skip_empty_lines: true,
      on_record(record: string[], { lines }) {
        take(record, lines)
        last = lines
        return undefined
      },
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const open = error.code === 'CSV_QUOTE_NOT_CLOSED'
    const line = open ? last + 1 : String(error['lines'] ?? 1)
    throw new BadInput(`${name}:${line}:${open ? 1 : Number(error['column'] ?? 0) + 1}: This is not CSV: ${open ? 'a quotation mark that opens here is not closed.' : error.message}`)
  }
}
