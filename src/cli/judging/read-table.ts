import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { CsvError, parse, type Info } from 'csv-parse/sync'
import { BadInput } from '../command.ts'

/** `?` after a kind: the column or the cell may be missing. Numbers have a decimal point and no unit. */
export type Kind = 'text' | 'text?' | 'number' | 'number?'
type Value<K extends Kind> = K extends 'text' ? string : K extends 'text?' ? string | undefined : K extends 'number' ? number : number | undefined
export type Row<C extends Record<string, Kind>> = { [name in keyof C]: Value<C[name]> } & {
  /** Refuses this row with a sentence; the place of the column is put before it. */
  refuse(column: keyof C & string, sentence: string): never
}
export type Table<C extends Record<string, Kind>> = { name: string; rows: Row<C>[]; has(column: keyof C): boolean }

/** The text of a file; `-` is standard input. `name` is what messages call it. */
export async function readInput(file: string): Promise<{ name: string; content: string }> {
  if (file === '-') return { name: 'standard input', content: await text(process.stdin) }
  return { name: file, content: await readFile(file, 'utf8') }
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
  const [header, ...lines] = records(name, content)
  if (!header) return at(1, 1, `The file is empty; it begins with a header line: ${Object.keys(columns).filter((each) => !columns[each]?.endsWith('?')).join(',')}.`)
  const names = header.record.map((each) => each.trim().toLowerCase())
  names.forEach((each, n) => {
    if (each !== '' && names.indexOf(each) !== n) at(header.info.lines, n + 1, `The column "${each}" is there twice.`)
  })
  for (const [column, kind] of Object.entries(columns))
    if (!kind.endsWith('?') && !names.includes(column)) at(header.info.lines, 1, `The header has no column "${column}"; it has ${names.join(', ')}.`)

  const rows = lines.map(({ record, info }) => {
    const line = info.lines
    if (record.length !== names.length) at(line, Math.min(record.length, names.length) + 1, `This line has ${record.length} cells, the header ${names.length}.`)
    const row: Record<string, unknown> = {}
    for (const [column, kind] of Object.entries(columns)) {
      const place = names.indexOf(column)
      const cell = (record[place] ?? '').trim()
      if (cell === '') {
        if (!kind.endsWith('?')) at(line, place + 1, `The cell "${column}" is empty.`)
        row[column] = undefined
      } else if (kind.startsWith('number')) {
        const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : Number.NaN
        if (!Number.isFinite(value)) at(line, place + 1, `"${cell}" is not a number.`)
        row[column] = value
      } else row[column] = cell
    }
    row.refuse = (column: string, sentence: string) => at(line, names.indexOf(column) + 1, sentence)
    return row as Row<C> // each column was read by its kind just above
  })
  return { name, rows, has: (column) => names.includes(String(column)) }
}

function records(name: string, content: string): { record: string[]; info: Info }[] {
  try {
    return parse(content, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as { record: string[]; info: Info }[] // `info` gives both
  } catch (error) {
    if (error instanceof CsvError) throw new BadInput(`${name}:${String(error['lines'] ?? 1)}:${Number(error['column'] ?? 0) + 1}: This is not CSV: ${error.message}`)
    throw error
  }
}
