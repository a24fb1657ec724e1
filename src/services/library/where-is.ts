import { z } from 'zod'
import { parseCode } from '#domain/codes.ts'
import { isWithdrawnInLog } from '#policy/case-studies.ts'
import { lastPublication } from '#services/publishing/log-publication.ts'
import { defineService } from '#services/service.ts'
import { textFor } from './cards.ts'
import { anchorOf } from './honours.ts'
import { ledgerPages } from './ledger.ts'
import { languagesOf } from './own-page.ts'
import { tracesOf } from './organisation-page.ts'
import { readShelf } from './public-page.ts'
import type { Place } from './public-addresses.ts'

/** Where a code is to be read today; `code` is how it is written, when it was typed otherwise. */
export type WhereIs = { kind: 'here'; place: Place } | { kind: 'gone' } | { kind: 'missing' }

export const whereIs = defineService({
  act: false,
  input: z.object({ locale: z.string(), code: z.string().max(40) }),
  async run({ ctx, input }): Promise<WhereIs> {
    const code = parseCode(input.code)?.code
    if (!code) return { kind: 'missing' }
    const { shelf, now } = await readShelf(ctx)
    const here = (place: Place): WhereIs => ({ kind: 'here', place })

    const practice = shelf.practices.get(code)
    if (practice) return here({ kind: 'practice', slug: textFor(practice, input.locale).text.slug })
    const honour = shelf.byCode('honours', code)
    if (honour && shelf.honours(now).includes(honour)) {
      const edition = shelf.related('editions', honour.edition)
      const programme = edition && shelf.related('programmes', edition.programme)
      if (edition && programme) {
        if (honour.kind === 'finalist') return here({ kind: 'edition', programme: programme.slug, edition: edition.slug })
        return here({ kind: 'ledger', page: ledgerPages(shelf, now).findIndex((page) => page.includes(edition)) + 1, anchor: anchorOf(shelf, edition) })
      }
    }
    const organisation = shelf.byCode('organisations', code)
    const merged = organisation?.mergedInto ? shelf.byCode('organisations', organisation.mergedInto) : organisation
    if (merged?.slug) {
      const { honours, practices } = tracesOf(shelf, merged, now)
      if (honours.length + practices.length > 0) return here({ kind: 'organisation', slug: merged.slug })
    }
    const edition = shelf.editions(now).find((one) => one.code === code)
    const programme = edition && shelf.related('programmes', edition.programme)
    if (edition && programme) return here({ kind: 'edition', programme: programme.slug, edition: edition.slug })
    const page = shelf.byCode('pages', code)
    if (page && languagesOf(page).length > 0) return here({ kind: 'own', slug: page.slug })
    return { kind: isWithdrawnInLog((await lastPublication(ctx, code))?.act ?? null) ? 'gone' : 'missing' }
  },
})
