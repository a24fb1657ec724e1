import type { CollectionBeforeValidateHook } from 'payload'
import { Refusal } from '#domain/refusal.ts'
import { appointedAs, isAdmin } from '#policy/viewer.ts'
import { viewerOfRequest } from './viewer-of-request.ts'

/**
 * A `where` cannot guard what does not exist yet, nor a document that is moved: whoever writes through the panel may
 * only name an edition of their own. The Local API of services passes, since they have asked the policy.
 */
export const withinOwnEdition: CollectionBeforeValidateHook = async ({ data, req }) => {
  if (req.payloadAPI === 'local' || !data?.edition) return data
  const viewer = await viewerOfRequest(req)
  const id = typeof data.edition === 'object' ? data.edition.id : data.edition
  const own = appointedAs(viewer, 'organiser').some((each) => String(each.edition?.id) === String(id))
  if (!own && !isAdmin(viewer)) throw new Refusal('not-your-edition', {}, 403)
  return data
}
