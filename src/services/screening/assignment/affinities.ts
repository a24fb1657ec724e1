import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { Pair } from '#domain/assignment/maximum-assignment.ts'
import { overlap } from '#domain/judging/expertise.ts'
import type { Context } from '#services/service.ts'
import type { Entry } from '#src/payload-types.ts'
import type { RoundWorld } from './round-world.ts'

/** Why a judge fits an entry: shares of the fit, which is their sum, 0 to 1. */
export const partsOfFit = z.object({ expertise: z.number(), interest: z.number(), language: z.number(), soft: z.number(), fit: z.number() })
export type FitParts = z.infer<typeof partsOfFit>

/** What each part can bring. A soft conflict takes away; a hard one bars the pair altogether. */
const WEIGHT = { expertise: 0.5, interest: 0.25, language: 0.25, soft: 0.15 }
const READS = { basic: 0.2, fluent: 0.8, native: 1 }
const KEPT = 6
/** Entries whose texts one turn of the event loop reads: a few milliseconds. */
const A_TURN = 100

/** All words of an entry that somebody wrote freely. */
function textOf({ title, summary, answers }: Entry): string {
  const said: string[] = []
  const gather = (value: unknown): void => {
    if (typeof value === 'string') said.push(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather)
  }
  gather([title, summary, answers])
  return said.join('\n')
}

/**
 * The fit of every judge of a round for every entry. The texts are compared in a worker and kept until one of them
 * changes; the nearest pair of a round has the whole part for expertise, the others in proportion.
 */
export async function affinitiesOf(ctx: Context, world: RoundWorld): Promise<(pair: Pair) => FitParts> {
  const profiles = world.judges.flatMap((judge) => judge.texts.map(({ text }) => ({ judge: judge.code, text })))
  const entries: { entry: string; text: string }[] = []
  const hash = createHash('sha256').update(JSON.stringify(profiles))
  for (const [e, entry] of world.entries.entries()) {
    if (e % A_TURN === A_TURN - 1) await setImmediate() // thousands of long texts: others are answered in between
    const said = { entry: entry.code ?? '', text: textOf(entry) }
    entries.push(said)
    hash.update(JSON.stringify(said))
  }
  const key = hash.digest('hex')
  const known = ctx.runtime.own('affinities', () => new LRUCache<string, Awaited<ReturnType<typeof compare>>>({ max: KEPT }))
  const near = known.get(key) ?? (await compare(ctx, profiles, entries))
  known.set(key, near)
  const entryOf = new Map(world.entries.map((entry) => [entry.code, entry]))
  const judgeOf = new Map(world.judges.map((judge) => [judge.code, judge]))
  return (pair) => {
    const entry = entryOf.get(pair.entry)
    const judge = judgeOf.get(pair.judge)
    if (!entry || !judge) return { expertise: 0, interest: 0, language: 0, soft: 0, fit: 0 }
    const reads = world.readsIn(entry, judge)
    const parts = {
      expertise: rounded(WEIGHT.expertise * near(pair)),
      interest: rounded(WEIGHT.interest * overlap(world.pillarsOf(entry), judge.texts.flatMap(({ pillar }) => pillar ?? []))),
      language: rounded(reads ? WEIGHT.language * READS[reads.fluency] : 0),
      soft: world.softConflict(pair) ? -WEIGHT.soft : 0,
    }
    return { ...parts, fit: rounded(Math.max(0, parts.expertise + parts.interest + parts.language + parts.soft)) }
  }
}

/** To a thousandth: what is shown is what is added up, and equal fits are equal. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000

async function compare(ctx: Context, profiles: { judge: string; text: string }[], entries: { entry: string; text: string }[]): Promise<(pair: Pair) => number> {
  if (profiles.length === 0 || entries.length === 0) return () => 0
  const { judges, entries: codes, affinity } = await ctx.calculate('expertise', { profiles, entries })
  const most = affinity.reduce((best, list) => list.reduce((one, value) => Math.max(one, value), best), 0) || 1
  const judgeAt = new Map(judges.map((code, at) => [code, at]))
  const entryAt = new Map(codes.map((code, at) => [code, at]))
  return ({ entry, judge }) => (affinity[judgeAt.get(judge) ?? -1]?.[entryAt.get(entry) ?? -1] ?? 0) / most
}
