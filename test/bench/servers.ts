import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { resolve } from 'node:path'
import { settingsOf } from './size.ts'

export type Served = { name: string; url: string; /** Seconds from the start of the process to its first answer. */ startedIn: number; megabytes(): number; stop(): Promise<void> }

const NEXT = resolve('node_modules/next/dist/bin/next')
export const PEER = resolve('test/bench/peers/next')

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number } // a TCP server has a port
      probe.close(() => found(port))
    })
  })

async function start(name: string, size: number, ask: string, args: (port: number) => string[], env: Record<string, string> = {}): Promise<Served> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const began = performance.now()
  const child = spawn(process.execPath, ['--conditions=production', ...args(port)], { env: { ...settingsOf(size), PORT: String(port), PUBLIC_URL: url, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  for (;;) {
    if (child.exitCode !== null || performance.now() - began > 60_000) throw new Error(`${name} did not answer:\n${said}`)
    if (await fetch(url + ask).then((answer) => answer.ok, () => false)) break
    await new Promise((again) => setTimeout(again, 25))
  }
  return {
    name, url, startedIn: (performance.now() - began) / 1000,
    megabytes: () => residentMegabytes(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Of the process and of those it started. Linux tells it in /proc; elsewhere it is not known. */
function residentMegabytes(pid: number): number {
  if (!existsSync(`/proc/${pid}/status`)) return Number.NaN
  const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return own + (children ? children.split(' ').reduce((sum, child) => sum + residentMegabytes(Number(child)), 0) : 0)
}

export const recount = (size: number) => start('Recount', size, '/health', () => ['dist/server.js'])
/** The same server that keeps no page. */
export const recountUncached = (size: number) => start('Recount, no page kept', size, '/health', () => [process.env.BENCH_UNCACHED ?? ''])

/** Built once for each state of the peer; its pages are made from the database at their first request. */
export async function peer(size: number, page: string): Promise<Served> {
  const stamp = `${PEER}/.next/BUILD_ID`
  const newest = Math.max(...['dist/server.js', `${PEER}/app/practice.tsx`, `${PEER}/next.config.ts`].map((file) => statSync(file).mtimeMs))
  if (!existsSync(stamp) || statSync(stamp).mtimeMs < newest)
    execFileSync(process.execPath, ['--conditions=production', NEXT, 'build', PEER], { env: { ...settingsOf(size), NEXT_TELEMETRY_DISABLED: '1' }, stdio: ['ignore', 'ignore', 'inherit'] })
  return start('Next', size, page, (port) => [NEXT, 'start', PEER, '-p', String(port), '-H', '127.0.0.1'], { NEXT_TELEMETRY_DISABLED: '1' })
}
