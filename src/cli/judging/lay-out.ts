/** A table for people: numbers to the right, words to the left, two blanks between. A number is printed with `digits` decimals. */
export function layOut(head: string[], rows: (string | number | null | undefined)[][], digits = 3): string[] {
  const numeric = head.map((_, n) => rows.every((row) => typeof row[n] !== 'string'))
  const words = rows.map((row) => head.map((_, n) => wordOf(row[n], digits)))
  const widths = head.map((title, n) => Math.max(title.length, ...words.map((row) => row[n]!.length)))
  const line = (cells: string[]) => cells.map((cell, n) => (numeric[n] ? cell.padStart(widths[n]!) : cell.padEnd(widths[n]!))).join('  ').trimEnd()
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...words.map(line)]
}

const wordOf = (value: string | number | null | undefined, digits: number): string =>
  value === null || value === undefined ? '–' : typeof value === 'string' ? value : Number.isInteger(value) ? String(value) : value.toFixed(digits)
