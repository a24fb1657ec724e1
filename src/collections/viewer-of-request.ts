import type { PayloadRequest } from 'payload'
import type { Viewer } from '#policy/viewer.ts'

/** Loaded once a request and kept on it: access functions run no query of their own. */
export function viewerOfRequest(req: PayloadRequest): Promise<Viewer> {
  const context = req.context as { viewer?: Promise<Viewer> }
  context.viewer ??= req.payload.awards.viewerOf({ user: req.user })
  return context.viewer
}
