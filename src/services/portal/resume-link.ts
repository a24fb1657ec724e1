import { wordsIn } from '#domain/forms/index.ts'
import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { mayActForEntrant } from '#policy/entries.ts'
import { countAttempt } from '#services/accounts/attempts.ts'
import { instantWords } from '#services/accounts/instant-words.ts'
import { makeLink } from '#services/links/index.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { defineService, type Context } from '#services/service.ts'
import type { Entry } from '#src/payload-types.ts'
import { masked, personWith } from './entry-parts.ts'
import { ownEntry } from './open-own.ts'
import { locale } from './open-calls.ts'
import { setupByCode, type Setup } from './setup.ts'

const HOURS = 14 * 24
/** One link, on each device somebody works on. */
const USES = 20

type Begun = Pick<Entry, 'code' | 'edition' | 'people'>

/** The first of these letters: one a draft, whoever finds that it is missing. */
export const mailBeginning = (ctx: Context, entry: Begun, setup: Setup, language: string): Promise<void> => mailResumeLink(ctx, entry, setup, language, `begun:${entry.code}`)

/** Mails the link that opens a draft on any device; following it proves the address. */
async function mailResumeLink(ctx: Context, entry: Begun, setup: Setup, language: string, key?: string): Promise<void> {
  const nominator = personWith(entry, 'nominator')
  if (!nominator?.address) throw new Refusal('address-missing', {}, 422)
  const { locale: spoken } = ctx.runtime.t(language)
  const { url, token } = await makeLink(ctx, { purpose: 'resume', subject: entry.code ?? '', address: nominator.address, hours: HOURS, uses: USES, path: `/${spoken}/nominate/open/:token` })
  await queueMessage(ctx, {
    key: key ?? `resume:${token.slice(0, 16)}`, template: 'draft-resume', recipient: nominator.address, language: spoken, about: entry.code ?? '', edition: entry.edition,
    params: {
      name: nominator.name, category: wordsIn(setup.category.name, spoken), edition: wordsIn(setup.edition.name, spoken), code: entry.code, url,
      until: instantWords(spoken, new Date(ctx.now().getTime() + HOURS * 3_600_000), setup.edition.timeZone),
    },
  })
}

export const sendResumeLink = defineService({
  act: true,
  input: z.object({ entry: z.string().max(20), locale }),
  async run({ ctx, viewer, input }): Promise<{ address: string }> {
    const entry = await ownEntry(ctx, viewer, input.entry, mayActForEntrant)
    await countAttempt(ctx, 'sign-in-on', entry.code ?? '')
    await mailResumeLink(ctx, entry, await setupByCode(ctx, entry.category), input.locale)
    return { address: masked(personWith(entry, 'nominator')?.address ?? '') }
  },
})
