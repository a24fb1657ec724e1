import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import type { CompleteLocale } from '#i18n/locales.ts'
import { mayInvite } from '#policy/invitations.ts'
import type { Edition, Programme } from '#src/payload-types.ts'
import { makeLink, withdrawLinks } from '#services/links/index.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { defineService, type Context } from '#services/service.ts'
import { findOrCreatePerson } from './find-or-create-person.ts'
import { instantWords } from './instant-words.ts'

export const INVITED_ROLES = ['judge', 'chair', 'assessor', 'translator', 'observer'] as const
const HOURS = 14 * 24

export const editionByCode = async (ctx: Context, code: string, locale: CompleteLocale): Promise<Edition> => {
  const { docs } = await ctx.payload.find({ collection: 'editions', where: { code: { equals: code } }, depth: 1, limit: 1, locale, fallbackLocale: 'en', overrideAccess: true })
  if (!docs[0]) throw new Refusal('not-found', { code }, 404)
  return docs[0]
}

/**
 * Asks a person to take part: an account is made if there is none, the appointment stands as invited, and a link goes
 * out by mail. Asked again while the invitation is open, a new link replaces the old one.
 */
export const inviteJudge = defineService({
  act: true,
  input: z.object({
    edition: z.string(), role: z.enum(INVITED_ROLES).optional(), address: z.email().max(254), name: z.string().trim().min(1).max(200),
    language: z.string().max(10).optional(), panels: z.array(z.string()).optional(), cap: z.number().int().positive().max(500).optional(),
  }),
  async run({ ctx, viewer, input: { role = 'judge', language = 'en', panels: wanted = [], ...input } }): Promise<{ appointment: string; person: string; message: string }> {
    if (!mayInvite(viewer, input.edition)) throw new Refusal('not-your-edition', {}, 403)
    const t = ctx.runtime.t(language)
    const edition = await editionByCode(ctx, input.edition, t.locale)
    const panels = wanted.length === 0 ? [] : (await ctx.payload.find({ collection: 'panels', where: { and: [{ code: { in: wanted } }, { edition: { equals: edition.id } }] }, depth: 0, pagination: false, overrideAccess: true })).docs
    if (panels.length !== wanted.length) throw new Refusal('not-found', {}, 404)
    const user = await findOrCreatePerson(ctx, { address: input.address, name: input.name, language })
    const mine = await ctx.payload.find({
      collection: 'appointments', where: { and: [{ person: { equals: user.id } }, { edition: { equals: edition.id } }, { role: { equals: role } }, { state: { in: ['invited', 'accepted'] } }] },
      depth: 0, limit: 1, overrideAccess: true,
    })
    const before = mine.docs[0]
    if (before?.state === 'accepted') throw new Refusal('already-appointed', { name: user.name }, 409)
    const data = { panels: panels.map((each) => each.id), cap: input.cap ?? null }
    const appointment = before
      ? await ctx.payload.update({ collection: 'appointments', id: before.id, data, depth: 0, overrideAccess: true })
      : await ctx.payload.create({ collection: 'appointments', data: { ...data, person: user.id, edition: edition.id, role, state: 'invited' }, depth: 0, overrideAccess: true })
    const code = appointment.code ?? ''
    await withdrawLinks(ctx, 'invitation', code)
    const { url, token } = await makeLink(ctx, { purpose: 'invitation', subject: code, address: user.email, hours: HOURS, path: `/${t.locale}/invitation/:token` })
    const message = await queueMessage(ctx, {
      key: `invitation:${code}:${token.slice(0, 8)}`, template: 'invitation', recipient: user.email, language: t.locale, about: code, edition: edition.code ?? undefined,
      params: {
        name: user.name, programme: (edition.programme as Programme).name, edition: edition.name, role: t(`mails.role-${role}`), url,
        until: instantWords(t.locale, new Date(ctx.now().getTime() + HOURS * 3_600_000), edition.timeZone),
      },
    })
    return { appointment: code, person: user.code ?? '', message }
  },
})
