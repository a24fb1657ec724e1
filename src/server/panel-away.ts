import type { IncomingMessage, ServerResponse } from 'node:http'
import { isRecordsAway, RECORDS_AWAY, RETRY_AFTER } from '#domain/records-away.ts'
import { answers } from '#internals/session.ts'
import type { Awards } from '#src/awards.ts'
import { renderPage } from '#site/render.tsx'
import { pages } from '#site/theme.ts'
import type { Panel } from './panel.ts'
import { bareContext } from './public/page-context.ts'
import { preferredLocale } from './public/language.ts'

const PAGE = /^\/admin([/?]|$)/

/** Next says 500 and nothing else where it cannot read: whoever asks for a page of the panel then is told what is so, and when to come back. */
export function panelWhileRecordsAnswer(panel: Panel, awards: Awards): Panel['handle'] {
  return (request, response) => {
    if (!PAGE.test(request.url ?? '')) return panel.handle(request, response)
    answers(awards.ctx.payload).then(() => panel.handle(request, response), (error: unknown) => {
      if (!isRecordsAway(error)) return panel.handle(request, response)
      awards.ctx.payload.logger.error({ err: error.cause, msg: `The records cannot be reached: ${request.url}` })
      sayAway(awards, request, response)
    })
  }
}

function sayAway(awards: Awards, { method, headers }: IncomingMessage, response: ServerResponse): void {
  const locale = preferredLocale(headers['accept-language'])
  const asPage = /text\/html|^$/.test(headers.accept ?? '') && headers.rsc === undefined
  const body = asPage ? renderPage(pages.unavailable, {}, { ...bareContext(awards, { locale, path: `/${locale}` }), languages: [] }) : `${awards.runtime.t(locale)(`errors.${RECORDS_AWAY}`)}\n`
  response.writeHead(503, { 'Content-Type': `text/${asPage ? 'html' : 'plain'}; charset=utf-8`, 'Retry-After': RETRY_AFTER, 'Cache-Control': 'no-store' })
  response.end(method === 'HEAD' ? undefined : body)
}
