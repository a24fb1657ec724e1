import { z } from 'zod'
import { newCode } from '#domain/codes.ts'
import { statementOf } from '#domain/proof/make-bundle.ts'
import { isDuplicateRefusal, Refusal } from '#domain/refusal.ts'
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
  input: z.object({ category: z.string() }),
  async run({ ctx, viewer, input }): Promise<{ freeze: string; head: string; again: boolean }> {
    const category = await categoryAtHand(ctx, input.category)
    const verdict = mayFreeze(viewer, { edition: category.edition.code, category: category.code })
    if (!verdict.allow) throw new Refusal(verdict.reason, {}, 403)
    const { row, again } = await freezeCategory(ctx, category, { by: viewer.person?.code ?? '' })
    return { freeze: row.code ?? '', head: row.head ?? '', again }
  },
})

/** Asks no right: its callers have. A category of which nobody sent a scorecard has nothing to freeze. */
export async function freezeCategory(ctx: Context, category: CategoryAtHand, { by }: { by: string }): Promise<{ row: Result; again: boolean }> {
  const signer = signerOf(ctx)
  await lockWhatIsDue(ctx, ctx.now(), category.edition.code)
  for (let attempt = 0; ; attempt++) {
    const last = await newestFreeze(ctx, category.code)
    const found = await freezable(ctx, category)
    if (!found) throw new Refusal('nothing-to-freeze', {}, 409)
    const broken = brokenIn(found.chain)[0]
    if (broken) throw new Refusal('chain-broken', { seq: broken.seq }, 409)
    if (last && inputsHashOf(frozenOf(last)) === found.inputsHash) {
      // whoever was killed between the row and its mails left some unsent; a mail that is there is not made twice
      await tellOf(ctx, category, last)
      return { row: last, again: true }
    }
    const named = { code: newCode('RS', ctx.random), number: (last?.number ?? 0) + 1, edition: category.edition.code, by, at: ctx.now().toISOString(), salt: Buffer.from(ctx.random(16)).toString('hex'), signer }
    try {
      const row = await ctx.store.insert('results', await signedRow(found, named))
      await tellOf(ctx, category, row)
      return { row, again: false }
    } catch (error) {
      // somebody froze it at the same moment: theirs is looked at again
      if (!isDuplicateRefusal(error) || attempt > 20) throw error
    }
  }
}

async function tellOf(ctx: Context, category: CategoryAtHand, row: Result): Promise<void> {
  await mailHeadToJudges(ctx, category, row)
  await appendPublication(ctx, { collection: 'editions', code: category.edition.code, act: 'change' })
}

/** The row of a freeze, with the signature over its statement. `salt` hides the inputs until they are published. */
export async function signedRow(
  { frozen, chain, inputsHash, competition: { category, round, method } }: Freezable, { code, number, edition, by, at, salt, signer }: { code: string; number: number; edition: string; by: string; at: string; salt: string; signer: Signer },
): Promise<Partial<Result>> {
  const { statement, inputs, text } = await statementOf(frozen, chain, { program: { name: 'recount', version: VERSION }, edition, category, round, freeze: code, at }, salt)
  return {
    code, edition, category, number, round, at, by, inputsHash, method: method.rule, version: VERSION, seed: method.seed,
    output: frozen as never, inputs: { ...inputs, root: statement.inputs }, // plain data
    leaves: statement.leaves, head: statement.head, signature: signer.sign(text), publicKey: signer.publicKey,
  }
}
