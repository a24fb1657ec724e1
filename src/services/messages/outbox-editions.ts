import { z } from 'zod'
import { wordsIn } from '#domain/forms/index.ts'
import { appointedAs } from '#policy/viewer.ts'
import { defineService } from '#services/service.ts'

/** The editions whose outbox this person keeps, by name, newest first. */
export const outboxEditions = defineService({
  act: false,
  input: z.object({ locale: z.string() }),
  async run({ ctx, viewer, input }): Promise<{ code: string; name: string }[]> {
    const codes = [...new Set(appointedAs(viewer, 'organiser').flatMap((each) => (each.edition ? [each.edition.code] : [])))]
    if (codes.length === 0) return []
    const { docs } = await ctx.payload.find({ collection: 'editions', where: { code: { in: codes } }, locale: 'all', sort: '-year', depth: 0, pagination: false, overrideAccess: true })
    return docs.map(({ code, name }) => ({ code: code ?? '', name: wordsIn(name, input.locale) }))
  },
})
