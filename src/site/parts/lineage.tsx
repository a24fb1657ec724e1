import type { LineageDto } from '#services/dto/case-study.ts'
import type { PageContext } from '../context.ts'
import { practicePath } from '../addresses.ts'
import { foreign } from './foreign.ts'

/** The family of a practice: what it was adapted from, and who adapted it, with this page in bold. */
export const Lineage = ({ tree, current, ctx }: { tree: LineageDto; current: string; ctx: PageContext }) => (
  <ul className="tree"><Branch node={tree} current={current} ctx={ctx} /></ul>
)

const Branch = ({ node, current, ctx }: { node: LineageDto; current: string; ctx: PageContext }) => (
  <li>
    <span {...(node.language ? foreign(ctx, node.language) : {})}>
      {node.slug === current
        ? <span aria-current="page">{node.title}</span>
        : node.slug ? <a href={practicePath(ctx.locale, node.slug)}>{node.title}</a> : node.title}
    </span>
    {node.note && <span className="note"><bdi>{node.note}</bdi></span>}
    {node.adaptedBy.length > 0 && (
      <ul>{node.adaptedBy.map((child) => <Branch key={child.slug ?? child.title} node={child} current={current} ctx={ctx} />)}</ul>
    )}
  </li>
)
