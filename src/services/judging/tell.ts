import { inLanguage } from '#domain/forms/index.ts'
import { isTooClose } from '#policy/screening.ts'
import { viewerOf } from '#services/accounts/viewer-of.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import type { Context } from '#services/service.ts'
import type { Assignment, Event, User } from '#src/payload-types.ts'
import type { JudgingRound } from './read-round.ts'

type Told = { assignment: Pick<Assignment, 'judge' | 'entry' | 'round'>; round: JudgingRound; event: Event; reason?: string }

const personOf = async (ctx: Context, judge: string): Promise<User | null> => {
  const { docs } = await ctx.payload.find({ collection: 'appointments', where: { code: { equals: judge } }, depth: 1, limit: 1, overrideAccess: true })
  const person = docs[0]?.person
  return typeof person === 'object' ? person : null
}

/** The judge hears that a scorecard is theirs to write in again. Entries are codes here: a mail outlives a blind round's screen. */
export async function tellJudge(ctx: Context, template: 'scorecard-reopened' | 'scorecard-restored', { assignment: { judge, entry, round: code }, round, event, reason = '' }: Told): Promise<void> {
  const person = await personOf(ctx, judge)
  if (!person) return
  const { locale } = ctx.runtime.t(person.interfaceLanguage ?? 'en')
  await queueMessage(ctx, {
    key: `${template}:${event.chain}:${event.seq}`, template, recipient: person.email, language: locale, about: entry, edition: round.edition.code,
    params: { name: person.name, entry, round: inLanguage(round.name, locale), reason, url: new URL(`/admin/judging/${entry}?round=${code}`, ctx.env.PUBLIC_URL).href },
  })
}

/** The secretariat hears that an entry lost a reading; organisers who are too close to the entry do not. */
export async function tellOfAbstention(ctx: Context, { assignment: { judge, entry, round: code }, round, event, reason = '' }: Told): Promise<void> {
  const { docs } = await ctx.payload.find({
    collection: 'appointments', where: { and: [{ edition: { equals: round.edition.id } }, { role: { equals: 'organiser' } }, { state: { equals: 'accepted' } }] },
    depth: 1, limit: 100, pagination: false, overrideAccess: true,
  })
  const who = await personOf(ctx, judge)
  for (const { person } of docs) {
    if (typeof person !== 'object' || isTooClose(await viewerOf(ctx, { user: person }), entry)) continue
    const { locale } = ctx.runtime.t(person.interfaceLanguage ?? 'en')
    await queueMessage(ctx, {
      key: `judge-abstained:${event.chain}:${event.seq}:${person.code}`, template: 'judge-abstained', recipient: person.email, language: locale, about: entry, edition: round.edition.code,
      params: { name: person.name, judge: who?.name ?? judge, entry, round: inLanguage(round.name, locale), reason, url: new URL(`/admin/planner/${code}`, ctx.env.PUBLIC_URL).href },
    })
  }
}
