import type { Appointment } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'

/** Names of the panels and rounds in which these appointments judge. */
export async function panelNames(ctx: Context, appointments: readonly Appointment[], locale: string): Promise<{ panels: Map<string, string>; rounds: Map<string, string> }> {
  const panels = appointments.flatMap((each) => each.panels)
  if (panels.length === 0) return { panels: new Map(), rounds: new Map() }
  const read = { locale: locale as 'en', fallbackLocale: 'en' as const, depth: 0, pagination: false, overrideAccess: true }
  const [named, rounds] = await Promise.all([
    ctx.payload.find({ collection: 'panels', where: { code: { in: panels.map(({ code }) => code) } }, ...read }),
    ctx.payload.find({ collection: 'rounds', where: { code: { in: panels.map(({ round }) => round) } }, ...read }),
  ])
  return {
    panels: new Map(named.docs.map(({ code, name }) => [code ?? '', name])),
    rounds: new Map(rounds.docs.map(({ code, name }) => [code ?? '', name])),
  }
}
