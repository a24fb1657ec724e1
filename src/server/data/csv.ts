import { stringify } from 'csv-stringify/sync'
import type { Cell } from '#services/open-data/columns.ts'

/**
 * A table as RFC 4180: header, CRLF, UTF-8 with its mark, so that a spreadsheet reads Arabic too. A text that a
 * spreadsheet would take for a formula (= + - @ tab return) begins with an apostrophe; numbers stay numbers.
 */
export const csvOf = ({ columns, rows }: { columns: readonly { name: string }[]; rows: Cell[][] }): string =>
  stringify(rows, { header: true, columns: columns.map(({ name }) => name), record_delimiter: 'windows', bom: true, escape_formulas: true })
