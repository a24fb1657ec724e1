import { CONSENT_WORDING } from '#domain/consent.ts'
import { newCode } from '#domain/codes.ts'
import type { Context } from '#services/service.ts'
import type { EntryRevision } from '#src/payload-types.ts'
import { declaredOf, personWith } from './entry-parts.ts'
import type { Own } from './open-own.ts'

/**
 * Makes the store of consent say what was ticked with this revision: one record an item and use. What is no longer
 * ticked is taken back, what holds already stays as it was given. Run again, it changes nothing.
 */
export async function recordConsents(ctx: Context, { entry }: Own, revision: EntryRevision, language: string): Promise<void> {
  const declared = declaredOf(revision.declarations)
  const code = entry.code ?? ''
  const at = revision.at ?? ctx.now().toISOString()
  const person = personWith(entry, 'nominator')?.person ?? null
  const standing = (await ctx.store.find('consents', { entry: { equals: code } })).filter((each) => each.given && !each.takenBackAt && (each.person ?? null) === person)
  const wanted = declared.items.flatMap((item) => declared.uses.map((use) => ({ item, use })))
  const mode = declared.mode ?? 'none'
  for (const each of standing) {
    const stays = wanted.some(({ item, use }) => item === each.item && use === each.use) && each.mode === mode && each.wordingVersion === CONSENT_WORDING
    if (!stays) await ctx.store.updateIf('consents', { id: each.id, rev: each.rev ?? 1 }, { takenBackAt: at })
  }
  for (const { item, use } of wanted) {
    const holds = standing.some((each) => each.item === item && each.use === use && each.mode === mode && each.wordingVersion === CONSENT_WORDING)
    if (!holds) await ctx.store.insert('consents', { code: newCode('CN', ctx.random), entry: code, person, item, use, given: true, wordingVersion: CONSENT_WORDING, language, mode, at, rev: 1 })
  }
}
