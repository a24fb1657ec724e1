import { AsyncLocalStorage } from 'node:async_hooks'

/** What the demonstration moved for one visitor: the clock, by so many milliseconds, and the part that they play. */
export type Moved = { by: number; as: string }

/**
 * The clock of a request. It is the machine's, unless the demonstration moved it for the visitor whose request this is:
 * then everything that this request asks for happens at that moment, and nothing that anybody else asks for.
 */
export class Clock {
  #moved = new AsyncLocalStorage<Moved>()
  constructor(private readonly machine: () => Date) {}

  now(): Date {
    const by = this.#moved.getStore()?.by ?? 0
    return by === 0 ? this.machine() : new Date(this.machine().getTime() + by)
  }
  /** For what is measured by others, such as the end of a session. */
  machineTime(): Date {
    return this.machine()
  }
  /** An instant of the machine's clock, as the clock of this request would have shown it. */
  shown(instant: Date): Date {
    return new Date(instant.getTime() + (this.#moved.getStore()?.by ?? 0))
  }
  /** null: the request of an ordinary visitor, whose pages are everybody's. */
  get moved(): Moved | null {
    return this.#moved.getStore() ?? null
  }
  under<T>(moved: Moved | null, act: () => T): T {
    return moved ? this.#moved.run(moved, act) : act()
  }
}
