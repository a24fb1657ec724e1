import type { LeakWorld } from './world.ts'

const NAMES = ['find', 'findOne', 'count', 'create', 'updateOne', 'updateMany', 'deleteOne', 'deleteMany', 'findVersions', 'countVersions', 'findDistinct'] as const

/** Notes what is asked of the database: work that differs is time that differs, and no clock is needed to see it. */
export class CallsToDatabase {
  #calls: string[] = []
  constructor(payload: LeakWorld['payload']) {
    const db = payload.db as unknown as Record<string, unknown> // its methods are replaced by ones that note and pass on
    for (const name of NAMES) {
      const original = db[name]
      if (typeof original !== 'function') continue
      db[name] = (...args: [{ collection?: string }]) => {
        this.#calls.push(`${name} ${args[0]?.collection ?? ''}`)
        return original.apply(db, args) as unknown
      }
    }
  }
  /** What was asked since this was last called. */
  take(): string {
    return this.#calls.splice(0).sort().join(', ')
  }
}
