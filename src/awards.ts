import { randomBytes } from 'node:crypto'
import type { CollectionConfig, Config, Payload, Plugin } from 'payload'
import { ruleOwnCollections } from '#internals/own-collections.ts'
import { accessOf } from '#collections/access.ts'
import { competition } from '#collections/competition.ts'
import { library } from '#collections/library.ts'
import { setup } from '#collections/setup.ts'
import { users } from '#collections/users.ts'
import { withWords } from '#collections/with-words.ts'
import { createStore } from '#database/store.ts'
import { prepareDatabase } from '#database/prepare.ts'
import { Refusal } from '#domain/refusal.ts'
import { ourJobs } from '#internals/jobs.ts'
import { createRuntime, type Runtime } from '#runtime/index.ts'
import { services, type Services } from '#services/index.ts'
import { viewerOf } from '#services/accounts/viewer-of.ts'
import { notePublicState } from '#services/publishing/log-publication.ts'
import { obstaclesTo } from '#services/publishing/why-not-published.ts'
import type { Bound, Context } from '#services/service.ts'
import type { Viewer } from '#policy/viewer.ts'
import { readEnv } from './env.ts'
import { panel } from './admin/panel.ts'

export type Awards = Bound<Services> & {
  ctx: Context
  runtime: Runtime
  viewerOf(who: Parameters<typeof viewerOf>[1]): Promise<Viewer>
  notePublicState(what: Parameters<typeof notePublicState>[1]): Promise<void>
  obstaclesTo(what: Parameters<typeof obstaclesTo>[1]): ReturnType<typeof obstaclesTo>
}

declare module 'payload' {
  export interface BasePayload {
    /** The award: attached once when Payload starts, the same for Node and for Next. */
    awards: Awards
  }
}

export type AwardsOptions = {
  /** Adapt a collection of ours, or return it as it is. */
  extend?: { collections?: (collection: CollectionConfig) => CollectionConfig }
}

/** Recount as a Payload plugin: collections, own views of the panel, and the services on `payload.awards`. */
export const awards =
  ({ extend = {} }: AwardsOptions = {}): Plugin =>
  (config: Config): Config => {
    const ours = [users, ...setup, ...library, ...competition].map(withWords).map((each) => extend.collections?.(each) ?? each)
    return {
      ...config,
      collections: [...(config.collections ?? []), ...ours],
      jobs: ourJobs(config.jobs),
      admin: { ...config.admin, user: 'users', ...panel(config.admin) },
      onInit: async (payload) => {
        await config.onInit?.(payload)
        await attachAwards(payload)
      },
    }
  }

export async function attachAwards(payload: Payload, inject: Partial<Pick<Context, 'now' | 'random'>> = {}): Promise<Awards> {
  if (payload.awards) return payload.awards
  await prepareDatabase(payload)
  ruleOwnCollections(payload, accessOf)
  return bindAwards(payload, inject)
}

/** The services over a prepared database, with a runtime of their own, as after a start: caches are empty. */
export function bindAwards(payload: Payload, inject: Partial<Pick<Context, 'now' | 'random'>> = {}): Awards {
  const store = createStore(payload)
  const runtime = createRuntime(store, inject.now)
  const ctx: Context = {
    payload,
    store,
    runtime,
    env: readEnv(),
    now: () => runtime.clock.now(),
    random: inject.random ?? ((bytes) => randomBytes(bytes)),
    calculate: runtime.calculate,
    call: async (service, viewer, input) => {
      const parsed = service.input.safeParse(input)
      if (!parsed.success) {
        const first = parsed.error.issues[0]
        throw new Refusal('bad-input', { field: first?.path.join('.') ?? '', problem: first?.message ?? '' }, 422)
      }
      return service.run({ ctx, viewer, input: parsed.data })
    },
  }
  const bound = Object.fromEntries(
    Object.entries(services).map(([name, service]) => [name, (viewer: Viewer, input: never) => ctx.call(service as never, viewer, input)]),
  ) as Bound<Services>
  payload.awards = Object.assign(bound, {
    ctx,
    runtime: ctx.runtime,
    viewerOf: (who: Parameters<typeof viewerOf>[1]) => viewerOf(ctx, who),
    notePublicState: (what: Parameters<typeof notePublicState>[1]) => notePublicState(ctx, what),
    obstaclesTo: (what: Parameters<typeof obstaclesTo>[1]) => obstaclesTo(ctx, what),
  })
  return payload.awards
}
