import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { defineService } from '#services/service.ts'
import { DECLARED_KINDS, type DeclarationDto, type DeclaredKind } from '#services/dto/judging.ts'
import { declarationTargets } from './declaration-targets.ts'
import { MORE, ownDeclarations } from './declare-conflict.ts'
import { chooseAppointment, readAppointment } from './own-appointment.ts'
import { readRounds } from './read-round.ts'

const kindOf = (kind: string | null | undefined): DeclaredKind => DECLARED_KINDS.find((each) => each === kind) ?? 'something-else'

/** What a judge is asked before any entry is seen: names of organisations and people, never what they entered. */
export const openDeclaration = defineService({
  act: false,
  input: z.object({ appointment: z.string().optional(), locale: z.string().default('en') }),
  async run({ ctx, viewer, input: { locale, ...input } }): Promise<DeclarationDto> {
    if (!viewer.person) throw new Refusal('sign-in-first', {}, 401)
    const chosen = chooseAppointment(viewer, input.appointment)
    if (!chosen && input.appointment) throw new Refusal('not-found', {}, 404)
    const none = { targets: [], more: '', termsSignedAt: null, declaredAt: null, opens: null, timeZone: 'UTC', training: 0 }
    if (!chosen) return { ...none, appointment: '', edition: '', step: 'no-appointment' }
    const { appointment, row, user, categories, edition } = await readAppointment(ctx, viewer, chosen)
    const rounds = await readRounds(ctx, appointment.panels.map(({ round }) => round))
    const [first] = rounds.toSorted((a, b) => Date.parse(a.opens) - Date.parse(b.opens))
    const common = {
      ...none, appointment: appointment.code, edition, termsSignedAt: row.termsSignedAt ?? null, declaredAt: row.declaredAt ?? null,
      opens: first?.opens ?? null, timeZone: first?.edition.timeZone ?? 'UTC', training: first?.training.length ?? 0,
    }
    // names are shown to somebody who has promised to keep them
    if (!appointment.termsSigned) return { ...common, step: 'terms' }
    if (appointment.panels.length === 0) return { ...common, step: 'no-panel' }
    const [targets, declared] = await Promise.all([declarationTargets(ctx, user, appointment.code, categories, locale), ownDeclarations(ctx, appointment.code)])
    return {
      ...common, step: appointment.declared ? 'declared' : 'declare',
      targets: targets.map(({ type, key, name, country, link }) => {
        const said = declared.find((each) => each.target === key && !each.entry && each.state !== 'dismissed')
        return { type, key, name, country, link, declared: said ? { kind: kindOf(said.kind), note: said.note ?? '' } : null }
      }),
      more: declared.find((each) => each.target === MORE)?.note ?? '',
    }
  },
})
