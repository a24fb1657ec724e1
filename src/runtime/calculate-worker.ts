import { parentPort, workerData } from 'node:worker_threads'
import { calculations, type Calculation, type Progress } from '#domain/calculations.ts'

export type ToCalculate = { kind: keyof typeof calculations; input: unknown }
export type FromCalculate =
  | { progress: Progress }
  | { output: unknown }
  | { failed: { name: string; message: string; code?: string; params?: Record<string, string | number>; status?: number } }

const { kind, input } = workerData as ToCalculate // what calculate.ts hands over
const say = (message: FromCalculate): void => parentPort?.postMessage(message)

try {
  const run: Calculation = calculations[kind]
  say({ output: await run(input as never, (progress) => say({ progress })) }) // of the kind, by the types of `calculate`
} catch (error) {
  const { name, message, code, params, status } = error as Error & { code?: string; params?: Record<string, string | number>; status?: number }
  say({ failed: { name, message, code, params, status } })
}
