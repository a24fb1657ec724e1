import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { getPayload } from 'payload'
import config from '../../payload.config.ts'
import { readEnv } from '#src/env.ts'
import { holdDatabase } from '#database/lock.ts'
import { startJobs } from '#src/jobs/start-jobs.ts'
import { canSign } from '#services/outcome/signing-key.ts'
import { operationKinds } from '#services/outcome/operation-kinds.ts'
import { resumeOperations } from '#services/outcome/operation.ts'
import { demoAccounts } from '#seed/demo/accounts.ts'
import { searchFile } from '#services/library/search.ts'
import { createApp } from './app.ts'
import { movedBy } from './demo/visitor.ts'
import { panelByItsName } from '#src/own-name.ts'
import { sendKept } from './kept-lane.ts'
import { isForPanel, panelFrom } from './panel.ts'
import { panelWhileRecordsAnswer } from './panel-away.ts'

/** One process, one Payload instance: Hono for everything, Next for /admin. */
const env = readEnv()
const release = holdDatabase(env.DATABASE_URI)
const payload = await getPayload({ config })
const { awards } = payload
awards.runtime.generation.start()
// Alone with the file, so before the first answer; where others may be at work, the jobs take up what stands still.
if (awards.ctx.store.kind === 'sqlite') await resumeOperations(awards.ctx, operationKinds)
startJobs(awards)
const app = createApp(awards)

const panel = await panelFrom({ dev: env.NODE_ENV === 'development', url: env.PANEL_URL })
const toPanel = panelWhileRecordsAnswer(panel, awards)
const toApp = getRequestListener(app.fetch, { overrideGlobalObjects: false })

const server = createServer((request, response) => {
  if (!isForPanel(request.url)) {
    if (!sendKept(awards, request, response)) void toApp(request, response)
    return
  }
  const elsewhere = request.method === 'GET' ? panelByItsName(env.PUBLIC_URL, request.headers.host, request.url) : null
  if (elsewhere) response.writeHead(307, { Location: elsewhere, 'Cache-Control': 'no-cache' }).end()
  else awards.runtime.clock.under(movedBy(awards, request.headers.cookie), () => toPanel(request, response))
})
if (panel.upgrade) server.on('upgrade', panel.upgrade)
server.listen(env.PORT, env.HOST, () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : env.PORT
  const url = env.PORT === 0 ? `http://${env.HOST}:${port}` : env.PUBLIC_URL.replace(/\/$/, '')
  console.log(`Recount is ready: ${url}/  ·  panel: ${url}/admin`)
  void searchFile(awards.ctx) // the first reader finds the words searched already
  if (!canSign(awards.ctx)) console.warn('SIGNING_KEY is not set: no result can be frozen and no category announced until it is. docs/proof.md says how to make one.')
  if (env.DEMO) console.log(demoAccounts())
})

async function stop(): Promise<void> {
  server.close()
  server.closeAllConnections()
  await awards.runtime.stop()
  await payload.destroy()
  release()
  process.exit(0)
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())
