import { isComplete } from '#i18n/locales.ts'
import { instantWords } from '#services/accounts/instant-words.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import type { Context } from '#services/service.ts'
import type { Entry } from '#src/payload-types.ts'
import { categoryOf, words, type Setup } from '../edition-setup.ts'
import { partsOf } from '../people-of-entry.ts'

/** The language in which the entrant uses the portal, else that of the entry, else English. */
export const languageOfEntrant = (entry: Pick<Entry, 'interfaceLanguage' | 'language'>): string =>
  [entry.interfaceLanguage, entry.language].find((each) => isComplete(each)) ?? 'en'

async function addressOf(ctx: Context, entry: Entry): Promise<string | null> {
  const owner = entry.owner ? await ctx.store.one('users', { code: { equals: entry.owner } }) : null
  return owner?.email ?? entry.address ?? partsOf(entry).find((each) => each.part === 'nominator')?.address ?? null
}

export type Notice = {
  template: string
  /** What the organiser wrote, or the default: a paragraph in the entrant's language. */
  said: string
  /** A date the entrant must know, as ISO instant. */
  until?: string | undefined
  original?: string | undefined
  category?: string | undefined
  operation?: string | undefined
  /** Waits in the outbox until an organiser releases it. */
  hold: boolean
}

/** Puts the mail of a decision into the outbox; null where nobody left an address. */
export async function tellEntrant(ctx: Context, setup: Setup, entry: Entry, notice: Notice): Promise<string | null> {
  const recipient = await addressOf(ctx, entry)
  if (!recipient) return null
  const language = languageOfEntrant(entry)
  return queueMessage(ctx, {
    // The revision of the row names the act: the same decision again is another cause, its repetition is not.
    key: `${notice.template}/${entry.code}/${notice.operation ?? entry.rev}`,
    template: notice.template, recipient, language, hold: notice.hold, about: entry.code ?? undefined, edition: entry.edition, operation: notice.operation,
    params: {
      title: entry.title ?? entry.code ?? '', code: entry.code ?? '', edition: words(setup.edition.name, language),
      category: words(categoryOf(setup, notice.category ?? entry.category).name, language), said: notice.said.trim(), original: notice.original ?? '',
      until: notice.until ? instantWords(language, new Date(notice.until), setup.edition.timeZone) : '', url: `${ctx.env.PUBLIC_URL}/${language}/my-entries`,
    },
  })
}
