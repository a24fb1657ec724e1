import { parentPort, workerData } from 'node:worker_threads'
import { SearchFile, type SearchText } from './search-file.ts'

/** Folds, cuts and stores in a thread of its own; the server only reads documents and hands their words over. */
export type ToWorker = { put: SearchText[] } | { finish: number }
export type FromWorker = { took: number } | { finished: true }

const file = new SearchFile((workerData as { path: string }).path, { building: true }) // the only thing that runtime hands over
parentPort?.on('message', (message: ToWorker) => {
  if ('put' in message) {
    file.put(message.put)
    parentPort?.postMessage({ took: message.put.length } satisfies FromWorker)
    return
  }
  file.optimize()
  file.seq = message.finish
  file.close()
  parentPort?.postMessage({ finished: true } satisfies FromWorker)
})
