import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { linkToken, makeLink, readLink, spendLink } from '#services/links/index.ts'
import { defineService, type Context } from '#services/service.ts'

const HOURS = 24
export type ParkedPost = { path: string; fields: [string, string][] }
const shape = z.object({ path: z.string().max(500).regex(/^\/[a-z]{2}\/nominate\/[\w/-]*$/), fields: z.array(z.tuple([z.string(), z.string()])) })

/** A post that came after its session had ended waits for a day; whoever signs in may replay it, with their own rights. */
export async function parkPost(ctx: Context, post: ParkedPost): Promise<string> {
  const { token: parked } = await makeLink(ctx, { purpose: 'draft', subject: 'parked', hours: HOURS, data: { kind: 'parked', ...post }, path: '/' })
  return parked
}

const postOf = (data: Record<string, unknown>): ParkedPost => {
  const parsed = shape.safeParse(data)
  if (!parsed.success || data.kind !== 'parked') throw new Refusal('link-unknown', {}, 404)
  return parsed.data
}

/** Shown before it is taken, so that a replay that fails can be tried again. */
export const readParked = async (ctx: Context, parked: string): Promise<ParkedPost> => postOf((await readLink(ctx, parked, 'draft')).data)

export const takeParked = defineService({
  act: true,
  input: z.object({ token: linkToken }),
  async run({ ctx, viewer, input }): Promise<ParkedPost> {
    if (!viewer.person) throw new Refusal('sign-in-first', {}, 401)
    await readParked(ctx, input.token)
    return postOf((await spendLink(ctx, input.token, 'draft')).data)
  },
})
