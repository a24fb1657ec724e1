import type { ReactNode } from 'react'

export type Column = { key: string; head: string; n?: boolean }
export type Row = { key: string; head: ReactNode; cells: Record<string, ReactNode>; total?: boolean; id?: string }

/** A table whose rows become blocks on a phone and stay a table to a screen reader. The first column is the row's name. */
export function StackTable({ caption, first, columns, rows }: { caption: string; first: string; columns: Column[]; rows: Row[] }) {
  return (
    <table role="table" className="table rc-stack">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup"><tr role="row">
        <th role="columnheader" scope="col">{first}</th>
        {columns.map(({ key, head, n }) => <th key={key} role="columnheader" scope="col" className={n ? 'n' : undefined}>{head}</th>)}
      </tr></thead>
      <tbody role="rowgroup">{rows.map(({ key, head, cells, total, id }) => (
        <tr key={key} id={id} role="row" className={total ? 'total' : undefined}>
          <th role="rowheader" scope="row">{head}</th>
          {columns.map((column) => <td key={column.key} role="cell" data-l={column.head} className={column.n ? 'n' : undefined}>{cells[column.key] == null ? null : <div>{cells[column.key]}</div>}</td>)}
        </tr>
      ))}</tbody>
    </table>
  )
}
