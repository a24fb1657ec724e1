import { domainOf } from './address.ts'

/** Many mails at once to one provider are taken for spam: each domain has a bucket that fills by the minute. */
export class Pace {
  #buckets = new Map<string, { left: number; at: number }>()
  constructor(private readonly perMinute: number) {}

  /** Whether a mail to this address may go now; if so, it counts. */
  take(address: string, now: Date): boolean {
    if (!Number.isFinite(this.perMinute)) return true
    const burst = Math.max(1, this.perMinute / 6)
    const domain = domainOf(address)
    const at = now.getTime()
    const before = this.#buckets.get(domain) ?? { left: burst, at }
    const left = Math.min(burst, before.left + (Math.max(0, at - before.at) * this.perMinute) / 60_000)
    this.#buckets.set(domain, { left: left >= 1 ? left - 1 : left, at })
    return left >= 1
  }
}
