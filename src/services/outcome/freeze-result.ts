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
import { freezable, frozenOf, inputsHashOf, newestFreeze, type Freezable } from './frozen-result.ts'
import { mailHeadToJudges } from './mail-head.ts'
import { signerOf, type Signer } from './signing-key.ts'

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

  const row = await ctx.store.insert('results', await signedRow(found, { code: newCode('RS', ctx.random), edition: category.edition.code, by, at: ctx.now().toISOString(), salt: Buffer.from(ctx.random(16)).toString('hex'), signer }))
  await mailHeadToJudges(ctx, category, row)
  await appendPublication(ctx, { collection: 'editions', code: category.edition.code, act: 'change' })
  return { row, again: false }
}

/** The row of a freeze, with the signature over its statement. `salt` hides the inputs until they are published. */
export async function signedRow(
  { frozen, chain, inputsHash, competition: { category, round, method } }: Freezable, { code, edition, by, at, salt, signer }: { code: string; edition: string; by: string; at: string; salt: string; signer: Signer },
): Promise<Partial<Result>> {
  const { statement, inputs, text } = await statementOf(frozen, chain, { program: { name: 'recount', version: VERSION }, edition, category, round, freeze: code, at }, salt)
  return {
    code, edition, category, round, at, by, inputsHash, method: method.rule, version: VERSION, seed: method.seed,
    output: frozen as never, inputs: { ...inputs, root: statement.inputs }, // plain data
    leaves: statement.leaves, head: statement.head, signature: signer.sign(text), publicKey: signer.publicKey,
  }
}

/** Another freeze goes by the rule of the one before, unless another is chosen. */
export const ruleOf = (last: Pick<Result, 'method'> | null): OfficialRule => OFFICIAL_RULES.find((each) => each === last?.method) ?? 'mean-of-totals'
