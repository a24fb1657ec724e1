import type { PageContext } from '../context.ts'

/** What the portal's pages need besides the site's context. */
export type PortalContext = PageContext & {
  /** ISO instant of the request. */
  now: string
  /** Signed, tied to this browser: without it a post is not taken. */
  token: string
  /** New for every page: a form that is sent twice is known by it. */
  key: string
  /** The small script, on pages with a form to write in. */
  enhance?: string
  signedIn: boolean
}
