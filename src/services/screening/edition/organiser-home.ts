import { z } from 'zod'
import { phaseAt, PHASE_KINDS, rowsFor, type PhaseKind } from '#domain/calendar.ts'
import { appointedAs } from '#policy/viewer.ts'
import { canSign } from '#services/outcome/signing-key.ts'
import { defineService } from '#services/service.ts'
import { loadSetup, words } from '../edition-setup.ts'
import { needsAPerson, type NowDto } from './needs-a-person.ts'

export type OrganiserHomeDto = {
  /** This installation cannot sign a result: nobody freezes or announces until the operator sets its key. */
  signingKeyMissing: boolean
  editions: {
    code: string; name: string; timeZone: string
    /** Open phases, and the next change that the clock brings. */
    open: PhaseKind[]
    next: { kind: PhaseKind; what: 'opens' | 'closes'; at: string } | null
    needs: NowDto[]
  }[]
}

/** For each edition that this person organises: where it stands, what comes next, and what waits for a person. */
export const organiserHome = defineService({
  act: false,
  input: z.object({ language: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<OrganiserHomeDto> {
    const codes = [...new Set(appointedAs(viewer, 'organiser').flatMap((each) => each.edition?.code ?? []))]
    const locale = ctx.runtime.t(input.language).locale
    const now = ctx.now()
    const editions = []
    for (const code of codes) {
      const setup = await loadSetup(ctx, code)
      const phases = phaseAt(setup.rows, null, now)
      const coming = PHASE_KINDS.flatMap((kind) => rowsFor(setup.rows, kind, null).flatMap((row) => [
        { kind, what: 'opens' as const, at: row.opens }, ...(row.closes ? [{ kind, what: 'closes' as const, at: row.closes }] : []),
      ])).filter((each) => Date.parse(each.at) > now.getTime()).sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
      editions.push({
        code, name: words(setup.edition.name, locale), timeZone: setup.edition.timeZone,
        open: PHASE_KINDS.filter((kind) => phases[kind] === 'open'), next: coming[0] ?? null, needs: await needsAPerson(ctx, viewer, code),
      })
    }
    return { signingKeyMissing: !canSign(ctx), editions }
  },
})
