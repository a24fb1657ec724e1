import type { Context } from '#services/service.ts'
import { findOrCreatePerson, findPerson } from './find-or-create-person.ts'

/** For the command line alone: no service gives this right away. */
export async function makeAdmin(ctx: Context, { email, name, password }: { email: string; name?: string | undefined; password: string }): Promise<{ code: string; made: boolean }> {
  const known = await findPerson(ctx, email)
  const user = known ?? (await findOrCreatePerson(ctx, { address: email, name, language: 'en' }))
  await ctx.payload.update({ collection: 'users', id: user.id, data: { admin: true, password, ...(name ? { name } : {}) }, depth: 0, overrideAccess: true })
  return { code: user.code ?? '', made: known === null }
}
