import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { defineService, type Context } from '#services/service.ts'
import { DECLARED_KINDS } from '#services/dto/judging.ts'
import { declarationTargets } from './declaration-targets.ts'
import { declareConflict, MORE, ownDeclarations } from './declare-conflict.ts'
import { chooseAppointment, readAppointment } from './own-appointment.ts'
import { assignShared } from './assign-shared.ts'

const answer = z.object({ key: z.string(), kind: z.enum(DECLARED_KINDS), note: z.string().trim().max(2000).default('') })

/**
 * Takes a judge's declaration, the first or a later one. What binds the judge is confirmed by their own word, for the
 * organisation or person and for each of its entries; who only knows somebody leaves the decision to the secretariat.
 * Nothing is taken back here: a conflict once declared is for staff to dismiss.
 */
export const declareConflicts = defineService({
  act: true,
  input: z.object({ appointment: z.string().optional(), answers: z.array(answer).max(20_000), more: z.string().trim().max(5000).default(''), locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<{ declared: number; of: number; declaredAt: string }> {
    if (!viewer.person) throw new Refusal('sign-in-first', {}, 401)
    const chosen = chooseAppointment(viewer, input.appointment)
    if (!chosen) throw new Refusal('not-found', {}, 404)
    if (!chosen.termsSigned) throw new Refusal('terms-not-signed', {}, 403)
    const { appointment, row, user, categories, edition } = await readAppointment(ctx, viewer, chosen)
    const targets = await declarationTargets(ctx, user, appointment.code, categories, input.locale)
    const given = new Map(input.answers.map((each) => [each.key, each]))
    const before = await ownDeclarations(ctx, appointment.code)

    for (const { key, link, name } of targets) {
      const said = given.get(key)
      if (link && !said && !before.some((each) => each.target === key)) throw new Refusal('declare-linked-first', { name }, 422)
      if (said?.kind === 'something-else' && said.note === '') throw new Refusal('say-what-it-is-about', { name }, 422)
    }
    let declared = 0
    for (const target of targets) {
      const said = given.get(target.key)
      if (!said) continue
      if (said.kind === 'nothing') {
        // a link that was found and that the judge says means nothing: on record beside what the matcher found
        if (target.link && !before.some((each) => each.target === target.key))
          await declareConflict(ctx, viewer, { judge: appointment.code, edition, organisation: target.organisation, target: target.key, kind: 'nothing', note: '', hard: false, entry: null, category: null })
        continue
      }
      declared++
      const hard = said.kind !== 'acquainted'
      const conflict = { judge: appointment.code, edition, organisation: target.organisation, target: target.key, kind: said.kind, note: said.note, hard }
      await declareConflict(ctx, viewer, { ...conflict, entry: null, category: null })
      for (const { code, category } of target.entries) await declareConflict(ctx, viewer, { ...conflict, entry: code, category })
    }
    if (input.more !== '' && !before.some((each) => each.target === MORE && each.note === input.more))
      await declareConflict(ctx, viewer, { judge: appointment.code, edition, organisation: null, target: MORE, kind: 'something-else', note: input.more, hard: false, entry: null, category: null })
    const declaredAt = await noteDeclared(ctx, String(row.id), row.declaredAt ?? null)
    await assignShared(ctx, appointment)
    return { declared, of: targets.length, declaredAt }
  },
})

/** The first declaration opens the entries; later ones add to it. */
async function noteDeclared(ctx: Context, id: string, before: string | null): Promise<string> {
  if (before) return before
  const declaredAt = ctx.now().toISOString()
  await ctx.payload.update({ collection: 'appointments', id, data: { declaredAt }, overrideAccess: true })
  return declaredAt
}
