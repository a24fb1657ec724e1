import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { SearchFile, type SearchText } from '#src/search/search-file.ts'
import type { FromWorker, ToWorker } from '#src/search/build-worker.ts'

/** Takes texts, in any number of portions; `finish` gives the file, ready to be asked. */
export type SearchBuilder = { put(texts: SearchText[]): Promise<void>; finish(seq: number): Promise<SearchFile>; abandon(): Promise<void> }

const WORKER = 'dist/workers/search.js'
/** Texts that one turn of the event loop folds and stores when there is no worker: a few milliseconds each. */
const A_TURN = 4
/** Portions on their way to the worker before the reader waits. */
const AHEAD = 4

/** In a worker where one is built (servers), otherwise in this process in turns that never hold it for long. */
export const createSearchBuilder = (path: string): SearchBuilder =>
  path !== ':memory:' && existsSync(resolve(WORKER)) ? inWorker(path) : inTurns(path)

function inTurns(path: string): SearchBuilder {
  const file = new SearchFile(path, { building: true })
  return {
    async put(texts) {
      for (let from = 0; from < texts.length; from += A_TURN) {
        file.put(texts.slice(from, from + A_TURN))
        await setImmediate()
      }
    },
    async finish(seq) {
      file.seq = seq
      return file
    },
    async abandon() {
      file.close()
    },
  }
}

function inWorker(path: string): SearchBuilder {
  // not `new Worker(…)`: Turbopack would look for the file when it bundles the panel, before there is one
  const worker: Worker = Reflect.construct(Worker, [resolve(WORKER), { workerData: { path } }])
  worker.unref()
  const waiting: (() => void)[] = []
  let under = 0
  let failure: Error | null = null
  const wake = () => waiting.splice(0).forEach((each) => each())
  worker.on('message', (message: FromWorker) => {
    under -= 'took' in message ? 1 : 0
    wake()
  })
  worker.on('error', (error) => {
    failure = error
    wake()
  })
  const say = (message: ToWorker) => worker.postMessage(message)
  const news = () => new Promise<void>((go) => waiting.push(go))
  const stand = () => { if (failure) throw failure }
  return {
    async put(texts) {
      stand()
      under += 1
      say({ put: texts })
      while (under > AHEAD && !failure) await news()
      stand()
    },
    async finish(seq) {
      while (under > 0 && !failure) await news()
      stand()
      const finished = news()
      say({ finish: seq })
      await finished
      stand()
      await worker.terminate()
      return new SearchFile(path)
    },
    async abandon() {
      await worker.terminate()
    },
  }
}
