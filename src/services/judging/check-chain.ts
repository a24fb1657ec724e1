import { createHash } from 'node:crypto'
import { listOf } from '#domain/proof/leaf.ts'
import type { Context } from '#services/service.ts'
import type { Event, Result } from '#src/payload-types.ts'
import { rowSays } from './apply-events.ts'
import { projectionOf } from './projection.ts'
import { brokenIn, leafOfEvent } from './read-chain.ts'
import { readRounds, rubricIn } from './read-round.ts'

/** `at`: an act by its number, a scorecard by its code, a freeze by its code. */
export type ChainDifference = { at: string; what: string }
export type CheckedChain = { edition: string; acts: number; scorecards: number; freezes: number; head: string; differences: ChainDifference[] }

const headOf = (leaves: readonly string[]): string => createHash('sha256').update(listOf(leaves)).digest('hex')
/** Openings are logged in chains of their own, which no scorecard hangs on. */
const isOfJudging = ({ chain }: Event): boolean => !chain.includes(':')

function grouped<T>(list: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) {
    const group = groups.get(by(one)) ?? []
    group.push(one)
    groups.set(by(one), group)
  }
  return groups
}

/** Every chain of judging against itself, against the scorecards and against what was frozen. Changes nothing. */
export async function checkChains(ctx: Context): Promise<CheckedChain[]> {
  const [all, rows, freezes] = await Promise.all([ctx.store.find('events', {}, { sort: 'seq' }), ctx.store.find('scorecards', {}), ctx.store.find('results', {}, { sort: 'at' })])
  const events = all.filter(isOfJudging)
  const rounds = new Map((await readRounds(ctx, [...new Set(events.flatMap(({ round }) => round ?? []))])).map((round) => [round.code, round]))
  const keyOf = (of: { judge?: string | null; entry?: string | null; round?: string | null }): string => `${of.judge} ${of.entry} ${of.round}`
  const rowOf = new Map(rows.map((row) => [keyOf(row), row]))
  return [...grouped(events, ({ chain }) => chain)].map(([edition, own]) => {
    const leaves = own.map(leafOfEvent)
    const cards = [...grouped(own.filter(({ judge, entry }) => judge && entry), keyOf)]
    const differences: ChainDifference[] = brokenIn(leaves).map(({ seq, why }) => ({ at: `act ${seq}`, what: why === 'missing' ? 'is missing' : 'its leaf is not the hash of what it says' }))
    for (const [key, acts] of cards) {
      const round = rounds.get(acts[0]?.round ?? '')
      const state = round && projectionOf(acts, rubricIn(round, 'en'))
      const row = rowOf.get(key)
      if (!state || (!row && !state.receipt)) continue // a judge taken off before anything was written has an act and needs no row
      if (!row) differences.push({ at: `act ${acts.at(-1)?.seq}`, what: `no scorecard of ${acts[0]?.judge} on ${acts[0]?.entry}` })
      else if (!rowSays(row, state)) differences.push({ at: row.code ?? key, what: `says ${row.status}, the chain ${state.status}${row.status === state.status ? ' with other scores or another receipt' : ''}` })
    }
    const chained = new Set(cards.map(([key]) => key))
    for (const row of rows)
      if (row.edition === edition && ['submitted', 'locked'].includes(row.status) && !chained.has(keyOf(row))) differences.push({ at: row.code ?? '', what: `says ${row.status}, the chain has no act on it` })
    const frozen = freezes.filter((row) => row.edition === edition)
    for (const row of frozen) if (!headStands(row, leaves.map(({ leaf }) => leaf))) differences.push({ at: row.code ?? '', what: 'its head is not that of the chain up to its last act' })
    return { edition, acts: own.length, scorecards: cards.length, freezes: frozen.length, head: headOf(leaves.map(({ leaf }) => leaf)), differences }
  })
}

const headStands = ({ head, leaves }: Result, list: readonly string[]): boolean => headOf(list.slice(0, leaves ?? 0)) === head
