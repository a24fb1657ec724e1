import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pause } from './random.ts'

/** What the built server needs from the project; its data and its media are the installation's own. */
const LINKED = ['dist', '.next', 'node_modules', 'src', 'package.json', 'next.config.ts', 'payload.config.ts', 'tsconfig.json']
const CONDITIONS = ['--conditions=production']
const READY = 'Recount is ready'

export type Started = {
  process: ChildProcess
  log(): string
  /** Resolves when it answers, or with false when it ended before that. */
  ready: Promise<boolean>
  ended: Promise<void>
  /** kill -9, as a power cut of this process would. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** A folder in which the built server runs beside others, with a database, media and mails of its own. */
export type Installation = {
  folder: string
  url: string
  port: number
  env: NodeJS.ProcessEnv
  /** The same installation with other settings, such as a second node. */
  with(changes: Record<string, string>): Installation
  /** Runs a script of this folder of tests in the installation and gives what it wrote on standard output. */
  script(file: string, ...args: string[]): string
  start(node?: string[]): Started
  remove(): void
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

/** `database`: a MongoDB address; without one a SQLite file in the folder. */
export async function install({ database, parent = tmpdir(), more = {} }: { database?: string; parent?: string; more?: Record<string, string> } = {}): Promise<Installation> {
  if (!existsSync('dist/server.js')) throw new Error('The attack drives the built server: run npm run build first.')
  const folder = mkdtempSync(path.join(parent, 'recount-attack-'))
  for (const name of LINKED) if (existsSync(name)) symlinkSync(path.resolve(name), path.join(folder, name))
  mkdirSync(path.join(folder, 'media/private'), { recursive: true })
  const port = await freePort()
  return installation(folder, {
    ...process.env, NODE_OPTIONS: '', VITEST: '', PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: `http://localhost:${port}`, TRUST_PROXY: '1', DEMO: '',
    DATABASE_URI: database ?? `file:${folder}/data/awards.db`, MAIL_URI: `file:${folder}/mail`, PAYLOAD_SECRET: 'a secret for the attack alone', NEXT_TELEMETRY_DISABLED: '1', ...more, NODE_ENV: 'production',
  })
}

function installation(folder: string, env: NodeJS.ProcessEnv): Installation {
  const port = Number(env.PORT)
  return {
    folder, env, port, url: `http://127.0.0.1:${port}`,
    with: (changes) => installation(folder, { ...env, ...changes }),
    script: (file, ...args) => execFileSync(process.execPath, [...CONDITIONS, '--import', 'tsx', path.resolve('test/attack', file), ...args], {
      env: { ...env, TSX_TSCONFIG_PATH: path.resolve('tsconfig.json') }, cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'],
    }),
    start: (node = []) => start(folder, env, node),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function start(folder: string, env: NodeJS.ProcessEnv, node: string[]): Started {
  const child = spawn(process.execPath, [...CONDITIONS, ...node, 'dist/server.js'], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void output.push(chunk.toString()))
  const log = (): string => output.join('')
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const ready = (async () => {
    while (child.exitCode === null && child.signalCode === null) {
      if (log().includes(READY)) return true
      await pause(15)
    }
    return log().includes(READY)
  })()
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal)
    await ended
  }
  return { process: child, log, ready, ended, kill: end('SIGKILL'), stop: end('SIGTERM') }
}

/** Memory of a process in megabytes, as the machine counts it; 0 where it does not say. */
export function residentMegabytes(pid: number | undefined): number {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}
