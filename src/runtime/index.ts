import type { Store } from '#database/store.ts'
import { createTranslator, type Translate } from '#i18n/translate.ts'
import { createCalculate, type Calculate } from './calculate.ts'
import { Clock } from './clock.ts'
import { PageCache } from './page-cache.ts'
import { Generation } from './generation.ts'

/** The only state of the process: attached once to the Payload instance, since our modules are evaluated twice. */
export type Runtime = {
  clock: Clock
  pages: PageCache
  generation: Generation
  t(locale: string): Translate
  /** Long pure calculations, in a worker. */
  calculate: Calculate
  /** Counters of attempts, searches, workers: each module keeps its own state under its own name. */
  own<T>(name: string, make: () => T): T
  stop(): Promise<void>
  onStop(act: () => void | Promise<void>): void
}

export function createRuntime(store: Store, machine: () => Date = () => new Date()): Runtime {
  const translators = new Map<string, Translate>()
  const owned = new Map<string, unknown>()
  const stops: (() => void | Promise<void>)[] = []
  const generation = new Generation(store)
  const clock = new Clock(machine)
  const { calculate, stop: stopCalculating } = createCalculate()
  stops.push(() => generation.stop(), stopCalculating)
  return {
    clock,
    pages: new PageCache({ open: () => clock.moved === null }),
    generation,
    calculate,
    t(locale) {
      const known = translators.get(locale) ?? createTranslator(locale)
      translators.set(locale, known)
      return known
    },
    own<T>(name: string, make: () => T): T {
      if (!owned.has(name)) owned.set(name, make())
      return owned.get(name) as T // each name is one module's own
    },
    onStop: (act) => void stops.push(act),
    async stop() {
      for (const act of stops.splice(0).reverse()) await act()
    },
  }
}
