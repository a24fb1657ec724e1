import type { Edition, Programme, Round, User } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { instantWords } from '#services/accounts/instant-words.ts'
import { queueMessage } from './queue-message.ts'

const DAY = 86_400_000
/** Days before the call closes on which an unfinished draft is brought to mind, and before a round closes, an unfinished queue. */
const DRAFT_DAYS = [7, 1]
const JUDGE_DAYS = [5, 1]

/** The nearest of these days that has come, once the end is that near; null before and after. */
function dayReached(days: readonly number[], ends: string | null | undefined, now: Date): number | null {
  const left = ends ? new Date(ends).getTime() - now.getTime() : 0
  if (left <= 0) return null
  return days.filter((day) => left <= day * DAY).at(-1) ?? null
}

/** Mails that are due by the clock. Each has a key of its cause and day, so asking often sends once. */
export async function sendReminders(ctx: Context): Promise<number> {
  return (await remindDrafts(ctx)) + (await remindJudges(ctx))
}

async function remindDrafts(ctx: Context): Promise<number> {
  const now = ctx.now()
  let count = 0
  const { docs } = await ctx.payload.find({ collection: 'editions', depth: 1, pagination: false, overrideAccess: true, locale: 'en', where: { year: { greater_than_equal: now.getUTCFullYear() - 1 } } })
  for (const edition of docs as Edition[]) {
    const call = (edition.calendar ?? []).find((row) => row.kind === 'call')
    const day = dayReached(DRAFT_DAYS, call?.closes, now)
    if (day === null || !call?.closes || new Date(call.opens) > now) continue
    const drafts = await ctx.store.find('entries', { and: [{ edition: { equals: edition.code ?? '' } }, { status: { equals: 'draft' } }, { address: { exists: true } }] })
    for (const draft of drafts) {
      if (!draft.address) continue
      const language = draft.interfaceLanguage ?? 'en'
      await queueMessage(ctx, {
        key: `reminder:draft:${draft.code}:${day}`, template: 'reminder-draft', recipient: draft.address, language, about: draft.code ?? undefined, edition: edition.code ?? undefined,
        params: { title: draft.title || 'none', edition: edition.name, programme: (edition.programme as Programme).name, until: instantWords(language, new Date(call.closes), edition.timeZone), url: `${ctx.env.PUBLIC_URL}/${ctx.runtime.t(language).locale}/entries` },
      })
      count++
    }
  }
  return count
}

async function remindJudges(ctx: Context): Promise<number> {
  const now = ctx.now()
  let count = 0
  const { docs } = await ctx.payload.find({ collection: 'rounds', depth: 1, pagination: false, overrideAccess: true, locale: 'en', where: { closes: { greater_than: now.toISOString() } } })
  for (const round of docs as Round[]) {
    const day = dayReached(JUDGE_DAYS, round.closes, now)
    if (day === null || !round.closes || (round.opens && new Date(round.opens) > now)) continue
    const edition = round.edition as Edition
    const open = await ctx.store.find('assignments', { and: [{ round: { equals: round.code ?? '' } }, { state: { equals: 'active' } }] })
    const cards = await ctx.store.find('scorecards', { and: [{ round: { equals: round.code ?? '' } }, { status: { in: ['submitted', 'locked'] } }] })
    const done = new Set(cards.map((card) => `${card.judge} ${card.entry}`))
    const left = new Map<string, number>()
    for (const { judge } of open.filter((each) => !done.has(`${each.judge} ${each.entry}`))) left.set(judge, (left.get(judge) ?? 0) + 1)
    if (left.size === 0) continue
    const appointed = await ctx.payload.find({ collection: 'appointments', where: { code: { in: [...left.keys()] } }, depth: 1, pagination: false, overrideAccess: true })
    for (const { code, person } of appointed.docs) {
      const judge = person as User
      const language = judge.interfaceLanguage ?? 'en'
      await queueMessage(ctx, {
        key: `reminder:judge:${round.code}:${code}:${day}`, template: 'reminder-judge', recipient: judge.email, language, about: code ?? undefined, edition: edition.code ?? undefined,
        params: { name: judge.name, count: left.get(code ?? '') ?? 0, round: round.name, edition: edition.name, until: instantWords(language, new Date(round.closes), edition.timeZone ?? 'UTC'), url: `${ctx.env.PUBLIC_URL}/admin/judging` },
      })
      count++
    }
  }
  return count
}

