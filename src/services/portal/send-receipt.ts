import { intlTag } from '#i18n/locales.ts'
import type { Context } from '#services/service.ts'
import type { EntryRevision } from '#src/payload-types.ts'
import { instantWords } from '#services/accounts/instant-words.ts'
import { makeLink } from '#services/links/index.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { answersOf, declaredOf, isOwnWork, personWith } from './entry-parts.ts'
import { inLanguage, wordsIn } from '#domain/forms/index.ts'
import type { Own } from './open-own.ts'
import { answersDto } from './show-entry.ts'

const NOMINEE_HOURS = 14 * 24

/** One receipt a revision. */
export const receiptKey = ({ entry, number }: Pick<EntryRevision, 'entry' | 'number'>): string => `receipt:${entry}:${number}`

/**
 * The receipt holds everything that was sent and declared; whoever was put forward by somebody else is told. The receipt
 * comes last of all: where it is, nothing of the sending is missing.
 */
export async function sendReceipt(ctx: Context, own: Own, revision: EntryRevision, language: string): Promise<void> {
  const { entry, setup } = own
  await tellNominee(ctx, own, language)
  const nominator = personWith(entry, 'nominator')
  const code = entry.code ?? ''
  const t = ctx.runtime.t(language)
  const act = revision.number === 1 ? 'entry-submitted' : 'entry-changed'
  if (nominator?.address)
    await queueMessage(ctx, {
      key: receiptKey({ entry: code, number: revision.number }), template: act, recipient: nominator.address, language, about: code, edition: entry.edition,
      params: {
        name: nominator.name, title: revision.title ?? '', code, revision: revision.number, late: revision.late ? 'yes' : 'no',
        category: wordsIn(setup.category.name, language), edition: wordsIn(setup.edition.name, language),
        at: instantWords(t.locale, new Date(revision.at ?? 0), setup.edition.timeZone),
        answers: answersText(ctx, own, revision, language), declared: declaredText(ctx, own, revision, language),
        url: new URL(`/${t.locale}/nominate/entries/${code}/sent`, ctx.env.PUBLIC_URL).href,
      },
    })
}

const answersText = (ctx: Context, own: Own, revision: EntryRevision, language: string): string =>
  answersDto(ctx, own, answersOf(revision), language).filter((each) => each.text !== '').map((each) => `${each.label}\n${each.text}`).join('\n\n')

function declaredText(ctx: Context, { paper }: Own, revision: EntryRevision, language: string): string {
  const t = ctx.runtime.t(language)
  const declared = declaredOf(revision.declarations)
  const list = (items: string[]): string => (items.length > 0 ? items.map((each) => `- ${each}`).join('\n') : t('portal.nothing'))
  return [
    t('portal.receipt-consents'), list(declared.items.map((item) => t(`forms.consent.${item}`))),
    t('portal.receipt-uses'), list(declared.uses.map((use) => t(`forms.use.${use}`))),
    t('portal.receipt-mode'), t(`vocabulary.publication-mode.${declared.mode ?? 'none'}`) + (declared.pseudonym ? `: ${declared.pseudonym}` : ''),
    t('portal.receipt-statements'), list(paper.declarations.filter((each) => declared.statements.includes(each.key)).map((each) => inLanguage(each.text, language))),
    t('portal.receipt-conflicts'), declared.conflicts.trim() || t('portal.nothing'),
  ].join('\n')
}

/** Somebody who did not ask to be put forward: what is said of them, and accepting or declining, by a link. */
async function tellNominee(ctx: Context, { entry, setup }: Own, language: string): Promise<void> {
  const nominee = personWith(entry, 'nominee')
  if (isOwnWork(entry) || !nominee?.address || nominee.accepted || nominee.declined) return
  const code = entry.code ?? ''
  const key = `nominee:${code}:${nominee.address}`
  if (await ctx.store.one('messages', { key: { equals: key } })) return
  const { locale } = ctx.runtime.t(language)
  const { url } = await makeLink(ctx, { purpose: 'nominee', subject: code, address: nominee.address, hours: NOMINEE_HOURS, uses: 20, path: `/${locale}/nominate/nominee/:token` })
  await queueMessage(ctx, {
    key, template: 'nominee-notice', recipient: nominee.address, language: locale, about: code, edition: entry.edition,
    params: {
      name: nominee.name, nominator: personWith(entry, 'nominator')?.name ?? '', category: wordsIn(setup.category.name, locale), edition: wordsIn(setup.edition.name, locale), url,
      until: new Intl.DateTimeFormat(intlTag(locale), { dateStyle: 'long', timeZone: setup.edition.timeZone }).format(new Date(ctx.now().getTime() + NOMINEE_HOURS * 3_600_000)),
    },
  })
}
