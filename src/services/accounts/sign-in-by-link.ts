import { z } from 'zod'
import { linkToken, spendLink } from '#services/links/index.ts'
import { defineService } from '#services/service.ts'
import { findOrCreatePerson } from './find-or-create-person.ts'
import { openSession, type SignedIn } from './open-session.ts'
import { localPath } from './request-sign-in.ts'

/** Spends the mailed link and opens a session: `cookie` is the header to set. The person is made now if there was none. */
export const signInByLink = defineService({
  act: true,
  input: z.object({ token: linkToken }),
  async run({ ctx, input }): Promise<SignedIn> {
    const link = await spendLink(ctx, input.token, 'sign-in')
    const user = await findOrCreatePerson(ctx, { address: link.address ?? '', language: String(link.data.language ?? 'en') })
    return openSession(ctx, user.id, localPath.safeParse(link.data.next).data ?? null)
  },
})
