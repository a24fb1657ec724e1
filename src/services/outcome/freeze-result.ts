import { z } from 'zod'
import { newCode } from '#domain/codes.ts'
import { statementOf } from '#domain/proof/make-bundle.ts'
import { Refusal } from '#domain/refusal.ts'
import { OFFICIAL_RULES, type OfficialRule } from '#domain/proof/rank.ts'
import { mayFreeze } from '#policy/freezes.ts'
import { lockWhatIsDue } from '#services/judging/lock-due.ts'
import { brokenIn } from '#services/judging/read-chain.ts'
import { appendPublication } from '#services/publishing/log-publication.ts'
import { defineService, type Context } from '#services/service.ts'
import type { Result } from '#src/payload-types.ts'
import { VERSION } from '#src/version.ts'
import { categoryAtHand, type CategoryAtHand } from './category.ts'
import { freezable, frozenOf, inputsHashOf, newestFreeze } from './frozen-result.ts'
import { mailHeadToJudges } from './mail-head.ts'
import { signerOf } from './signing-key.ts'

/**
 * Freezes the official result of a category: computed from the chain, signed, kept as a row that never changes, mailed
 * to the judges. Whatever changes later makes another freeze beside it. Where nothing changed since the last, that one stands.
 */
export const freezeResult = defineService({
  act: true,
  input: z.object({ category: z.string(), rule: z.enum(OFFICIAL_RULES).optional() }),
  async run({ ctx, viewer, input }): Promise<{ freeze: string; head: string; again: boolean }> {
    const category = await categoryAtHand(ctx, input.category)
    const verdict = mayFreeze(viewer, { edition: category.edition.code, category: category.code })
    if (!verdict.allow) throw new Refusal(verdict.reason, {}, 403)
    const { row, again } = await freezeCategory(ctx, category, { by: viewer.person?.code ?? '', ...(input.rule ? { rule: input.rule } : {}) })
    return { freeze: row.code ?? '', head: row.head ?? '', again }
  },
})

/** Asks no right: its callers have. A category of which nobody sent a scorecard has nothing to freeze. */
export async function freezeCategory(ctx: Context, category: CategoryAtHand, { by, rule }: { by: string; rule?: OfficialRule }): Promise<{ row: Result; again: boolean }> {
  const signer = signerOf(ctx)
  const last = await newestFreeze(ctx, category.code)
  await lockWhatIsDue(ctx, ctx.now(), category.edition.code)
  const found = await freezable(ctx, category, rule ?? ruleOf(last))
  if (!found) throw new Refusal('nothing-to-freeze', {}, 409)
  const broken = brokenIn(found.chain)[0]
  if (broken) throw new Refusal('chain-broken', { seq: broken.seq }, 409)
  if (last && inputsHashOf(frozenOf(last)) === found.inputsHash) return { row: last, again: true }

  const { frozen, chain, competition: { round, method } } = found
  const named = { program: { name: 'recount', version: VERSION }, edition: category.edition.code, category: category.code, round, freeze: newCode('RS', ctx.random), at: ctx.now().toISOString() }
  const { statement, inputs, text } = await statementOf(frozen, chain, named, Buffer.from(ctx.random(16)).toString('hex'))
  const row = await ctx.store.insert('results', {
    code: named.freeze, edition: named.edition, category: named.category, round, at: named.at, by, inputsHash: found.inputsHash, method: method.rule, version: VERSION, seed: method.seed,
    output: frozen as never, inputs: { ...inputs, root: statement.inputs }, // plain data
    leaves: statement.leaves, head: statement.head, signature: signer.sign(text), publicKey: signer.publicKey,
  })
  await mailHeadToJudges(ctx, category, row)
  await appendPublication(ctx, { collection: 'editions', code: named.edition, act: 'change' })
  return { row, again: false }
}

/** Another freeze goes by the rule of the one before, unless another is chosen. */
export const ruleOf = (last: Pick<Result, 'method'> | null): OfficialRule => OFFICIAL_RULES.find((each) => each === last?.method) ?? 'mean-of-totals'
