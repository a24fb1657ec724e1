import type { RankedEntry } from './rank.ts'

/** In this order; each rests on those before it. */
export const CHECKS = ['schema', 'expected', 'signature', 'sequence', 'leaves', 'head', 'inputs', 'active', 'totals', 'ranking', 'result'] as const
export type CheckName = (typeof CHECKS)[number]

/** A place that breaks: a JSON pointer into the bundle, with what it concerns, and what stands there against what comes out. */
export type Break = { path: string; about?: string; stated: string; found: string }

export type Check = {
  check: CheckName
  ok: boolean
  /** How many things were compared. */
  compared: number
  /** Why it was not made: a check that it rests on is broken, or this browser knows no Ed25519, or nothing was expected. */
  because?: CheckName | 'no-ed25519' | 'method-version' | 'nothing-given'
  /** The first places, at most `SHOWN`. */
  breaks: Break[]
  /** How many places break. */
  broken: number
}

export type Verification = {
  /** No check breaks, and none was left out for another reason than that nothing was expected. */
  ok: boolean
  checks: Check[]
  /** As computed here; null: it could not be. */
  ranking: RankedEntry[] | null
  /** Where the receipt that was asked for stands. */
  receipt: { seq: number; entry: string | null; judge: string | null } | null
}

export const SHOWN = 20

/** Collects what a check compares. */
export class Comparing {
  private readonly breaks: Break[] = []
  private broken = 0
  private compared = 0
  private because: Check['because']

  constructor(private readonly check: CheckName) {}

  /** One comparison; gives whether it holds. */
  holds(holds: boolean, at: () => Break): boolean {
    this.compared++
    if (holds) return true
    this.broken++
    if (this.breaks.length < SHOWN) this.breaks.push(at())
    return false
  }

  leaveOut(because: Check['because']): this {
    this.because = because
    return this
  }

  get isBroken(): boolean {
    return this.broken > 0
  }

  get isSound(): boolean {
    return this.broken === 0 && this.because === undefined
  }

  done(): Check {
    return {
      check: this.check, ok: this.isSound, compared: this.compared, breaks: this.breaks, broken: this.broken,
      ...(this.because && this.broken === 0 ? { because: this.because } : {}),
    }
  }
}
