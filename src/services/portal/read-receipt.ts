import { z } from 'zod'
import { inLanguage } from '#domain/forms/index.ts'
import { Refusal } from '#domain/refusal.ts'
import type { ReceiptDto } from '#services/dto/portal.ts'
import { defineService } from '#services/service.ts'
import { answersOf, declaredOf } from './entry-parts.ts'
import { entryCode } from './open-draft.ts'
import { locale } from './open-calls.ts'
import { openOwn } from './open-own.ts'
import { answersDto, headOf } from './show-entry.ts'

/** The entry as it was sent last: what the receipt shows, and what is read again later. */
export const readReceipt = defineService({
  act: false,
  input: z.object({ entry: entryCode, locale }),
  async run({ ctx, viewer, input }): Promise<ReceiptDto> {
    const own = await openOwn(ctx, viewer, input.entry)
    const revision = await ctx.store.one('entry-revisions', { and: [{ entry: { equals: input.entry } }, { number: { equals: own.entry.revision ?? 0 } }] })
    if (!revision) throw new Refusal('not-sent-yet', {}, 404)
    const declared = declaredOf(revision.declarations)
    const documents = (Array.isArray(revision.documents) ? revision.documents : []) as { fileName?: string; size?: number; sha256?: string }[] // written by submitEntry
    return {
      head: await headOf(ctx, own, input.locale, viewer.now), number: revision.number, at: revision.at ?? '', late: revision.late === true,
      answers: answersDto(ctx, own, answersOf(revision), input.locale),
      declared: {
        items: declared.items, uses: declared.uses, mode: declared.mode ?? 'none', pseudonym: declared.pseudonym, conflicts: declared.conflicts,
        statements: own.paper.declarations.filter((each) => declared.statements.includes(each.key)).map((each) => inLanguage(each.text, input.locale)),
      },
      documents: documents.map(({ fileName = '', size = 0, sha256 = '' }) => ({ name: fileName, size, sha256 })),
    }
  },
})
