import type { CollectionBeforeValidateHook } from 'payload'
import { Refusal } from '#domain/refusal.ts'
import { isAdmin } from '#policy/viewer.ts'
import { viewerOfRequest } from './viewer-of-request.ts'

/** Only the admin appoints those who can themselves appoint, or who publish. */
export const onlyTheAdminAppoints: CollectionBeforeValidateHook = async ({ data, req, originalDoc }) => {
  const powerful = [data?.role, originalDoc?.role].some((role) => role === 'organiser' || role === 'editor')
  if (req.payloadAPI !== 'local' && powerful && !isAdmin(await viewerOfRequest(req))) throw new Refusal('only-the-admin-appoints', {}, 403)
  return data
}
