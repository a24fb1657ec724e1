import type { CaseStudy } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import type { SignOff } from './signed-text.ts'

/** Written to the newest version, in its own language (in another a required text may be empty); what is published stays as it is. */
export async function keepSignOff(ctx: Context, study: CaseStudy, signOff: SignOff): Promise<void> {
  await ctx.payload.update({
    collection: 'case-studies', id: study.id, locale: study.originalLanguage, draft: study._status !== 'published', overrideAccess: true, depth: 0, context: { silent: true },
    data: { signOff, ...(study._status === 'published' ? { _status: 'published' } : {}) } as never,
  })
}
