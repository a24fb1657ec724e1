import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Calculations, Progress } from '#domain/calculations.ts'
import { Refusal } from '#domain/refusal.ts'
import type { FromCalculate, ToCalculate } from './calculate-worker.ts'

type Kind = keyof Calculations
export type Calculate = <K extends Kind>(
  kind: K,
  input: Parameters<Calculations[K]>[0],
  options?: { signal?: AbortSignal; onProgress?: (progress: Progress) => void },
) => Promise<Awaited<ReturnType<Calculations[K]>>>

const BUILT = 'dist/workers/calculate.js'
/** Workers at a time: each may hold some hundred megabytes. What comes later waits for its turn. */
const AT_ONCE = 2

/**
 * The one door to long pure calculations: each in a worker of its own, so that the event loop goes on answering.
 * `signal` ends the worker; the promise then rejects with the signal's reason. What the calculation throws arrives
 * with its name, message and, for a refusal, its code.
 */
export function createCalculate(): { calculate: Calculate; stop(): void } {
  const running = new Set<Worker>()
  const waiting: (() => void)[] = []
  let busy = 0
  let bundled: Promise<string> | null = null
  const file = (): Promise<string> => (process.env.NODE_ENV === 'production' && existsSync(resolve(BUILT)) ? Promise.resolve(resolve(BUILT)) : (bundled ??= bundle()))

  const calculate: Calculate = async (kind, input, { signal, onProgress } = {}) => {
    const path = await file()
    if (busy >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
    busy++
    try {
      signal?.throwIfAborted()
      return (await inWorker(path, { kind, input }, running, signal, onProgress)) as never // what this kind gives: the worker ran it
    } finally {
      busy--
      waiting.shift()?.()
    }
  }
  return { calculate, stop: () => running.forEach((worker) => void worker.terminate()) }
}

function inWorker(path: string, task: ToCalculate, running: Set<Worker>, signal?: AbortSignal, onProgress?: (progress: Progress) => void): Promise<unknown> {
  // not `new Worker(…)`: Turbopack would look for the file when it bundles the panel, before there is one
  const worker: Worker = Reflect.construct(Worker, [path, { workerData: task }])
  running.add(worker)
  return new Promise<unknown>((done, fail) => {
    const cancel = (): void => fail(signal?.reason)
    signal?.addEventListener('abort', cancel, { once: true })
    worker.on('message', (message: FromCalculate) => {
      if ('progress' in message) onProgress?.(message.progress)
      else if ('output' in message) done(message.output)
      else fail(errorOf(message.failed))
    })
    worker.on('error', fail)
    worker.on('exit', () => fail(new Error(`The calculation "${task.kind}" was ended.`)))
  }).finally(() => {
    running.delete(worker)
    void worker.terminate()
  })
}

function errorOf({ name, message, code, params, status }: Extract<FromCalculate, { failed: unknown }>['failed']): Error {
  return name === 'Refusal' && code ? new Refusal(code, params, status) : Object.assign(new Error(message), { name })
}

/** For development and tests, where nothing is built: the worker as it stands now, under a name with its hash. */
async function bundle(): Promise<string> {
  // by a variable, so that Turbopack does not take the bundler into the panel
  const bundler = 'esbuild'
  const { build } = createRequire(resolve('package.json'))(bundler) as typeof import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [resolve('src/runtime/calculate-worker.ts')], bundle: true, write: false, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'error',
  })
  const contents = outputFiles[0]!.contents // one entry point, one file
  const path = resolve('dist/run/calculate', `${createHash('sha256').update(contents).digest('hex').slice(0, 16)}.mjs`)
  if (existsSync(path)) return path
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.${process.pid}`, contents)
  await rename(`${path}.${process.pid}`, path) // whole or not at all: other processes may make the same
  return path
}
