import { LRUCache } from 'lru-cache'

export type CachedPage = {
  body: Uint8Array<ArrayBuffer>
  brotli: Uint8Array<ArrayBuffer>
  /** Compressed as far as it goes, or being so. */
  dense: boolean
  status: number
  /** The headers with which it went out, but for those that its encoding adds. */
  sent?: Record<string, string>
  type: string
  etag: string
  /** Highest `publications.seq` read before the page's first query: a page of an older generation is made anew. */
  generation: number
  /** The next instant (ms) at which the clock itself changes what may be seen. */
  validUntil: number
}

/**
 * Pages as they cross the wire, capped by bytes. A page is served only if its generation is still the newest. Shut
 * (`open` false) for the request of a visitor whose clock the demonstration moved: such a page is nobody else's.
 */
export class PageCache {
  #pages: LRUCache<string, CachedPage>
  readonly #open: () => boolean
  constructor({ maxBytes = 64 * 1024 * 1024, open = () => true }: { maxBytes?: number; open?: () => boolean } = {}) {
    this.#open = open
    this.#pages = new LRUCache({ maxSize: maxBytes, sizeCalculation: (page) => page.body.byteLength + page.brotli.byteLength + 512 })
  }
  get(key: string, generation: number, now: number): CachedPage | undefined {
    if (!this.#open()) return undefined
    const page = this.#pages.get(key)
    return page && page.generation === generation && page.validUntil > now ? page : undefined
  }
  set(key: string, page: CachedPage): void {
    if (this.#open()) this.#pages.set(key, page)
  }
  /** Puts another page in the place of this one, if it is still the one that is kept. */
  replace(key: string, page: CachedPage, by: CachedPage): void {
    if (this.#pages.peek(key) === page) this.#pages.set(key, by)
  }
  clear(): void {
    this.#pages.clear()
  }
  get size(): number {
    return this.#pages.size
  }
}
