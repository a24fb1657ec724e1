import type { Store } from '#database/store.ts'

const EVERY = 500

/**
 * The highest `seq` of the publications log that this node knows. Own acts are told at once; those of other nodes are
 * polled twice a second. A node that cannot poll says so (`fresh()` is false) and serves uncached.
 */
export class Generation {
  #seq = -1
  #readAt = 0
  #timer: NodeJS.Timeout | undefined
  #listeners = new Set<(seq: number) => void>()
  constructor(private readonly store: Store) {}

  /** Starts polling: for servers, not for tests or commands. */
  start(): void {
    this.#timer ??= setInterval(() => void this.read().catch(() => undefined), EVERY)
    this.#timer.unref()
  }
  async read(): Promise<number> {
    const [last] = await this.store.find('publications', {}, { sort: '-seq', limit: 1 })
    this.know(last?.seq ?? 0)
    this.#readAt = Date.now()
    return this.#seq
  }
  /** The newest known; reads the log when nothing polls or nothing was read yet. */
  async current(): Promise<number> {
    return this.polled ?? this.read()
  }
  /** What `current` would give, where that needs no reading; else null. */
  get polled(): number | null {
    return this.#timer && this.fresh() ? this.#seq : null
  }
  fresh(): boolean {
    return this.#seq >= 0 && Date.now() - this.#readAt < 4 * EVERY
  }
  know(seq: number): void {
    if (seq <= this.#seq) return
    this.#seq = seq
    for (const listener of this.#listeners) listener(seq)
  }
  onMove(listener: (seq: number) => void): void {
    this.#listeners.add(listener)
  }
  stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }
}
