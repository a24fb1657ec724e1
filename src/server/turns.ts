import { Refusal } from '#domain/refusal.ts'

/** At most so many at once, the others in line; a line that is too long is told to come back. */
export class Turns {
  #running = 0
  #waiting: (() => void)[] = []
  constructor(private readonly atOnce: number, private readonly mostWaiting: number) {}

  async take<T>(act: () => Promise<T>): Promise<T> {
    if (this.#running >= this.atOnce) {
      if (this.#waiting.length >= this.mostWaiting) throw new Refusal('server-busy', {}, 503)
      await new Promise<void>((go) => this.#waiting.push(go)) // whoever ends hands the place over
    } else this.#running++
    try {
      return await act()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running--
    }
  }
}
