import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import next from 'next'

export type Panel = {
  handle(request: IncomingMessage, response: ServerResponse): void
  /** The hot-reload socket of a `next dev` beside us; in this process Next takes its sockets itself. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

export const isForPanel = (path = '/'): boolean => /^\/(admin|_next|__nextjs[\w-]*)([/?]|$)/.test(path)

/** Next in this process; or, with `url`, a `next dev` beside it, which keeps running while the server restarts. */
export async function panelFrom({ dev, url }: { dev: boolean; url?: string | undefined }): Promise<Panel> {
  if (url) return proxyTo(new URL(url))
  const panel = next({ dev, dir: process.cwd(), customServer: true })
  await panel.prepare()
  const toPanel = panel.getRequestHandler()
  return { handle: (request, response) => void toPanel(request, response) }
}

/** The host header stays: Next takes the request for what the browser asked. */
function proxyTo({ hostname, port }: URL): Panel {
  return {
    handle(request, response) {
      const onward = ask({ hostname, port, path: request.url, method: request.method, headers: request.headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      onward.on('error', () => {
        if (!response.headersSent) response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '2' })
        response.end('The panel is starting. Load the page again in a moment.\n')
      })
      request.pipe(onward)
    },
    upgrade(request, socket, head) {
      const onward = connect(Number(port), hostname, () => {
        const headers = request.rawHeaders.reduce((lines, part, n) => lines + (n % 2 === 0 ? `${part}: ` : `${part}\r\n`), '')
        onward.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers}\r\n`)
        onward.write(head)
        onward.pipe(socket).pipe(onward)
      })
      for (const end of [onward, socket]) end.on('error', () => { onward.destroy(); socket.destroy() })
    },
  }
}
