/**
 * Maximum flow with integral capacities by Dinic's algorithm (E. A. Dinitz, Soviet Math. Doklady 11, 1970): blocking
 * flows in the layers of a breadth-first search. On unit networks like ours O(E·√V). Capacities may be raised between
 * calls of `augment`; the flow found so far is kept and extended.
 */
export class FlowNetwork {
  // arc i and its reverse i ^ 1 lie side by side
  readonly #to: number[] = []
  readonly #room: number[] = []
  readonly #arcsOf: number[][]
  readonly #level: Int32Array
  readonly #next: Int32Array

  constructor(readonly nodes: number) {
    this.#arcsOf = Array.from({ length: nodes }, () => [])
    this.#level = new Int32Array(nodes)
    this.#next = new Int32Array(nodes)
  }

  /** Adds an arc and gives its number. */
  addArc(from: number, to: number, capacity: number): number {
    const arc = this.#to.length
    this.#to.push(to, from)
    this.#room.push(capacity, 0)
    this.#arcsOf[from]?.push(arc)
    this.#arcsOf[to]?.push(arc + 1)
    return arc
  }

  flowOn(arc: number): number {
    return this.#room[arc ^ 1] ?? 0
  }

  /** Raises the capacity of an arc by a whole number of 0 or more. */
  raise(arc: number, by: number): void {
    this.#room[arc] = (this.#room[arc] ?? 0) + by
  }

  /** Adds as much flow as there is room for; gives how much was added. */
  augment(source: number, sink: number): number {
    let added = 0
    while (this.#layer(source, sink)) {
      this.#next.fill(0)
      for (let sent = this.#send(source, sink, Infinity); sent > 0; sent = this.#send(source, sink, Infinity)) added += sent
    }
    return added
  }

  /** The nodes to which more flow could still go from this one: the source's side of a minimum cut, once nothing can be added. */
  reachableFrom(node: number): Uint8Array {
    const reached = new Uint8Array(this.nodes)
    reached[node] = 1
    const queue = [node]
    for (let head = 0; head < queue.length; head++)
      for (const arc of this.#arcsOf[queue[head]!] ?? []) {
        const to = this.#to[arc]!
        if (this.#room[arc]! <= 0 || reached[to]) continue
        reached[to] = 1
        queue.push(to)
      }
    return reached
  }

  #layer(source: number, sink: number): boolean {
    this.#level.fill(-1)
    this.#level[source] = 0
    const queue = [source]
    for (let head = 0; head < queue.length; head++) {
      const node = queue[head]! // head < queue.length
      for (const arc of this.#arcsOf[node] ?? []) {
        const to = this.#to[arc]!
        if (this.#room[arc]! <= 0 || this.#level[to] !== -1) continue
        this.#level[to] = this.#level[node]! + 1
        queue.push(to)
      }
    }
    return this.#level[sink] !== -1
  }

  /** Depth is bounded by twice the number of judges, as layers alternate between entries and judges. */
  #send(node: number, sink: number, limit: number): number {
    if (node === sink) return limit
    const arcs = this.#arcsOf[node] ?? []
    for (; this.#next[node]! < arcs.length; this.#next[node]!++) {
      const arc = arcs[this.#next[node]!]!
      const to = this.#to[arc]!
      if (this.#room[arc]! <= 0 || this.#level[to] !== this.#level[node]! + 1) continue
      const sent = this.#send(to, sink, Math.min(limit, this.#room[arc]!))
      if (sent <= 0) continue
      this.#room[arc]! -= sent
      this.#room[arc ^ 1]! += sent
      return sent
    }
    return 0
  }
}
