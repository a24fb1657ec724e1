/** Waits of one kind of request, in milliseconds. */
export class Waits {
  readonly #all: number[] = []
  readonly answers: Record<string, number> = {}
  add(milliseconds: number, answer: string | number): void {
    this.#all.push(milliseconds)
    this.answers[answer] = (this.answers[answer] ?? 0) + 1
  }
  /** Half are quicker than p50, one in a hundred is slower than p99. */
  figures(): { requests: number; p50: number; p99: number; longest: number; answers: Record<string, number> } {
    const sorted = this.#all.toSorted((a, b) => a - b)
    const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
    return { requests: sorted.length, p50: at(0.5), p99: at(0.99), longest: Math.round(sorted.at(-1) ?? 0), answers: this.answers }
  }
}
