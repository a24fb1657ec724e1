import type { ReactNode } from 'react'

/**
 * A table that becomes blocks on a narrow screen. The roles are written out because `display: block` takes them away in
 * some browsers; `data-l` is the label that each cell then shows.
 */
export function StackTable({ caption, labelledBy, head, className = '', children }: {
  caption?: string
  labelledBy?: string
  head: ReactNode[]
  className?: string
  children: ReactNode
}) {
  return (
    <table role="table" className={`stack ${className}`.trim()} aria-labelledby={labelledBy}>
      {caption && <caption className="vh">{caption}</caption>}
      <thead role="rowgroup">
        <tr role="row">{head.map((cell, i) => <th key={i} role="columnheader" scope="col">{cell}</th>)}</tr>
      </thead>
      {children}
    </table>
  )
}

export const Row = ({ className, children }: { className?: string; children: ReactNode }) => <tr role="row" className={className}>{children}</tr>

export const RowHead = ({ children, ...rest }: { children: ReactNode; className?: string; lang?: string; dir?: string }) => (
  <th role="rowheader" scope="row" {...rest}>{children}</th>
)

export const Cell = ({ label, className, span, children }: { label?: string; className?: string; span?: number; children?: ReactNode }) => (
  <td role="cell" className={className} data-l={label} colSpan={span}>{children}</td>
)
