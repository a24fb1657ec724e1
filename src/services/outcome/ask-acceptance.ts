import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { makeLink, withdrawLinks } from '#services/links/index.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { defineService } from '#services/service.ts'
import { wordsIn } from './category.ts'
import { categoryToDecide, changed, determinationOf, hasCitation, nextState } from './determination-acts.ts'
import { entryToDecide } from './entry-to-decide.ts'
import { correspondentsOf } from './people-of-entry.ts'

export const offerKey = (determination: string): string => `offer:${determination}`

/**
 * Offers the award under embargo. The mail waits in the outbox; the winner's own entrant sees the outcome only once it
 * has been sent. The link in it shows on GET and answers on POST.
 */
export const askAcceptance = defineService({
  act: true,
  input: z.object({ entry: z.string(), days: z.number().int().min(1).max(60).default(7) }),
  async run({ ctx, viewer, input }): Promise<{ entry: string; mails: string[] }> {
    const entry = await entryToDecide(ctx, viewer, input.entry)
    const category = await categoryToDecide(ctx, viewer, entry.category)
    const seen = await determinationOf(ctx, category.code, input.entry)
    if (!seen) throw new Refusal('outcome-missing', {}, 409)
    const state = nextState(category, seen, 'offer-honour', 'organiser', viewer, { 'citation-written': hasCitation(seen), 'due-diligence-done': seen.dueDiligence === true }, ctx.now())
    const people = await correspondentsOf(ctx, entry)
    if (people.length === 0) throw new Refusal('nobody-to-write-to', {}, 409)
    const offered = await changed(ctx, seen, { state, acceptance: 'asked' })
    await withdrawLinks(ctx, 'acceptance', seen.code ?? '')
    const until = new Date(ctx.now().getTime() + input.days * 86_400_000)
    const mails: string[] = []
    for (const [n, person] of people.entries()) {
      const { url } = await makeLink(ctx, { purpose: 'acceptance', subject: seen.code ?? '', address: person.address, hours: input.days * 24, path: `/${person.language}/offer/:token` })
      mails.push(await queueMessage(ctx, {
        key: `${offerKey(seen.code ?? '')}:${offered.rev}:${n}`, template: 'honour-offered', recipient: person.address, language: person.language, about: entry.code ?? undefined, edition: category.edition.code, hold: true,
        params: {
          name: person.name || 'none', title: entry.title ?? '', category: wordsIn(category.name, person.language), edition: wordsIn(category.edition.name, person.language),
          outcome: seen.outcome, citation: wordsIn(seen.citation, person.language), url, until: new Intl.DateTimeFormat(person.language === 'ar' ? 'ar-u-nu-latn' : person.language, { dateStyle: 'long', timeZone: category.edition.doc.timeZone }).format(until),
        },
      }))
    }
    return { entry: input.entry, mails }
  },
})
