import type { CollectionBeforeChangeHook } from 'payload'
import { Refusal } from '#domain/refusal.ts'
import { changesTold } from '#domain/told-parts.ts'
import type { CaseStudy } from '#src/payload-types.ts'

/**
 * Whatever path leads to the public (the button, REST, the scheduled job): consent, sign-off of exactly this text, two
 * people where the page is about a minor or a survivor. The desk asks the same service, so that it says the same.
 */
export const guardPublication: CollectionBeforeChangeHook<CaseStudy> = async ({ data, originalDoc, req, context }) => {
  if (context.silent || data._status !== 'published') return data
  const [first] = await req.payload.awards.obstaclesTo({ code: originalDoc?.code ?? null, draft: data, changed: changesTold(data, originalDoc) })
  if (first) throw new Refusal(`publish-${first}`, {}, 409)
  return data
}
