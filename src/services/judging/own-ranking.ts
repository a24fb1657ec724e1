import type { Where } from 'payload'
import { lockDueAt } from '#domain/scorecard-lock.ts'
import type { Context } from '#services/service.ts'
import type { RankingDto } from '#services/dto/rounds.ts'
import type { Ranking } from '#src/payload-types.ts'
import type { RoundWork } from './round-work.ts'

/** (judge, round, category) names a ranking. */
export const ofRanking = ({ judge, round, category }: { judge: string; round: string; category: string }): Where => ({
  and: [{ judge: { equals: judge } }, { round: { equals: round } }, { category: { equals: category } }],
})

export const orderOf = (ranking: Pick<Ranking, 'order'> | null): string[] =>
  Array.isArray(ranking?.order) ? ranking.order.filter((each): each is string => typeof each === 'string') : []

/** The judge's own ranking as it stands now: what is no longer theirs is gone from it, what is new stands at its end. */
export function ownRanking({ round }: RoundWork, category: RoundWork['categories'][number], ranking: Ranking | null, now: Date): RankingDto {
  const saved = orderOf(ranking)
  const ordered = saved.flatMap((code) => category.entries.find((each) => each.code === code) ?? [])
  const added = category.entries.filter(({ code }) => !saved.includes(code))
  const due = lockDueAt(round.lock, ranking?.submittedAt ?? null, round.closes)
  const sent = ranking?.status === 'submitted'
  return {
    category: { code: category.code, name: category.name }, entries: [...ordered, ...added], added: ranking ? added.length : 0,
    status: ranking?.status ?? 'none', rev: ranking?.rev ?? 0, savedAt: ranking?.updatedAt ?? null,
    submittedAt: sent ? (ranking.submittedAt ?? null) : null, receipt: sent ? (ranking.receipt ?? null) : null,
    changeableUntil: sent && now.getTime() < due ? new Date(due).toISOString() : null,
  }
}

export const readRanking = (ctx: Context, work: RoundWork, category: string): Promise<Ranking | null> =>
  ctx.store.one('rankings', ofRanking({ judge: work.judge, round: work.round.code, category }))
