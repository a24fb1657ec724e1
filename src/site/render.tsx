import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { PageContext } from './context.ts'

/** A page: a component that makes a whole document from its DTO and the context, and from nothing else. */
export type Page<Dto> = ComponentType<{ dto: Dto; ctx: PageContext }>

export const renderPage = <Dto,>(PageOf: Page<Dto>, dto: Dto, ctx: PageContext): string =>
  `<!doctype html>${renderToStaticMarkup(<PageOf dto={dto} ctx={ctx} />)}`
