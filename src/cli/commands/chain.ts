import type { Outcome } from '../command.ts'
import { needArgs, type Command } from '../command.ts'
import { layOut } from '../judging/lay-out.ts'

/** Compares every chain of a database with itself and with the scorecards, and restores these from it. */
export const chain: Command = {
  usage: '[--rebuild]',
  summary: 'Checks each edition\'s chain of judging: every leaf against its act, every scorecard against the chain.\n--rebuild makes the scorecards say what the chain says. Exits with 1 when something differs.',
  options: { rebuild: { type: 'boolean' } },
  async run(call) {
    needArgs(call)
    const { withInstallation } = await import('../open.ts')
    return withInstallation(async ({ ctx }): Promise<Outcome> => {
      const [{ checkChains }, { rebuildFromEvents }] = await Promise.all([import('#services/judging/check-chain.ts'), import('#services/judging/rebuild-scorecards.ts')])
      const rebuilt = call.flags.rebuild === true ? await rebuildFromEvents(ctx) : null
      const chains = await checkChains(ctx)
      const differences = chains.flatMap(({ edition, differences }) => differences.map((each) => ({ edition, ...each })))
      return {
        data: { ok: differences.length === 0, chains: chains.map(({ differences: _own, ...each }) => each), differences, ...(rebuilt ? { rebuilt: rebuilt.repaired } : {}) },
        lines: [
          ...layOut(['edition', 'acts', 'scorecards', 'freezes', 'differences', 'head'], chains.map((each) => [each.edition, each.acts, each.scorecards, each.freezes, each.differences.length, each.head])),
          '', ...differences.map(({ edition, at, what }) => `${edition}  ${at}: ${what}`),
          ...(rebuilt ? [`Scorecards restored: ${rebuilt.repaired.length}.`] : []),
          differences.length === 0 ? 'Everything holds.' : 'recount chain --rebuild restores scorecards. A chain itself is restored from a backup alone.',
        ],
        exit: differences.length === 0 ? 0 : 1,
      }
    })
  },
}
