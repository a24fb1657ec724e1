import { DEMO_ROLES, type DemoRole } from '#services/dto/demo-bar.ts'
import type { Context } from '#services/service.ts'

/** The account of the demonstration that plays each part. The public plays none, and a part without an account is not offered. */
export const ACCOUNT_OF: Readonly<Partial<Record<DemoRole, string>>> = {
  entrant: 'entrant@demo.example', judge: 'judge@demo.example', 'judge-in-conflict': 'judge7@demo.example', chair: 'chair@demo.example',
  organiser: 'organiser@demo.example', editor: 'editor@demo.example', observer: 'observer@demo.example',
}

export const isRole = (value: unknown): value is DemoRole => DEMO_ROLES.some((role) => role === value)

/** The account's id; null for the public, or where the database is not that of the demonstration. */
export async function accountOf(ctx: Context, role: DemoRole): Promise<string | null> {
  const address = ACCOUNT_OF[role]
  if (!address) return null
  const { docs } = await ctx.payload.find({ collection: 'users', where: { email: { equals: address } }, depth: 0, limit: 1, pagination: false, overrideAccess: true, select: { email: true } })
  return docs[0] ? String(docs[0].id) : null
}
