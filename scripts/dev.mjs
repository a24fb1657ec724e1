// `npm run dev`: two processes. `tsx watch` runs the server and starts it anew when a file of it changes; `next dev`
// keeps running beside it for the panel, reached through the server, hot-reload socket included.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { checkNode, ensureInstalled, root, say } from './prepare.mjs'

checkNode()
ensureInstalled()

const freePort = () =>
  new Promise((found, failed) => {
    const probe = createServer().once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => found(port))
    })
  })

const panelPort = await freePort()
const environment = {
  ...process.env,
  NODE_ENV: 'development',
  NEXT_TELEMETRY_DISABLED: '1',
  PANEL_URL: `http://127.0.0.1:${panelPort}`,
  PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${process.env.PORT ?? 3000}`,
}

/** The server goes first: it brings the database to shape, which two processes must not do at once. */
async function serverAnswers() {
  const health = `http://127.0.0.1:${environment.PORT ?? 3000}/health`
  while (!ending) {
    const answered = await fetch(health).then((response) => response.ok, () => false)
    if (answered) return
    await new Promise((wait) => setTimeout(wait, 300))
  }
}

let ending = false
const children = []
const end = (code) => {
  if (ending) return
  ending = true
  for (const child of children) child.kill('SIGTERM')
  process.exitCode = code
}
const start = (args) => {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: environment })
  child.once('exit', (code) => end(code ?? 0))
  children.push(child)
}
process.once('SIGINT', () => end(0))
process.once('SIGTERM', () => end(0))

say('The server restarts when a file changes; the panel reloads by itself.')
start([join(root, 'node_modules/tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', '--exclude', 'src/app/**', '--exclude', 'src/admin/**/*.css', 'src/server/main.ts'])
await serverAnswers()
if (!ending) start([join(root, 'node_modules/next/dist/bin/next'), 'dev', '--hostname', '127.0.0.1', '--port', String(panelPort)])
