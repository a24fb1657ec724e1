import type { Payload } from 'payload'
import type { ZodType } from 'zod'
import type { Store } from '#database/store.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Calculate } from '#runtime/calculate.ts'
import type { Runtime } from '#runtime/index.ts'
import type { Env } from '#src/env.ts'

/** What a use case works with. Clock, random numbers and codes are injected, so that two worlds can be compared. */
export type Context = {
  payload: Payload
  store: Store
  runtime: Runtime
  env: Env
  now(): Date
  random(bytes: number): Uint8Array
  /** Long pure calculations by name (`#domain/calculations.ts`), in a worker: `await ctx.calculate('assign', input, { signal, onProgress })`. */
  calculate: Calculate
  call<I, O, In>(service: Service<I, O, In>, viewer: Viewer, input: In): Promise<O>
}

/** `I` is the input as the use case reads it, `In` as a caller gives it: what has a default may be left out. */
export type Service<I, O, In = I> = {
  /** true: it changes something, and is reached by POST alone. */
  act: boolean
  input: ZodType<I, In>
  run(args: { ctx: Context; viewer: Viewer; input: I }): Promise<O>
}

/** One use case a file: guard clauses first, then the act, then what follows from it. */
export const defineService = <I, O, In = I>(service: Service<I, O, In>): Service<I, O, In> => service

/** `payload.awards.submitEntry(viewer, input)`: how the site, the panel and the commands call a service. */
// The constraint must take services of any input and output; `any` is the only type that is both.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Bound<S extends Record<string, Service<any, any, any>>> = {
  [K in keyof S]: S[K] extends Service<infer _I, infer O, infer In> ? (viewer: Viewer, input: In) => Promise<O> : never
}
