import { createHash } from 'node:crypto'
import { CONSENT_WORDING } from '#domain/consent.ts'
import { newCode } from '#domain/codes.ts'
import { isDuplicateRefusal } from '#domain/refusal.ts'
import type { Context } from '#services/service.ts'
import type { Consent, EntryRevision } from '#src/payload-types.ts'
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
    if (!holds) await recordOnce(ctx, `${revision.code} ${item} ${use}`, { entry: code, person, item, use, given: true, wordingVersion: CONSENT_WORDING, language, mode, at, rev: 1 })
  }
}

/**
 * The code comes from what the record is about: of two sendings of one revision at the same moment, the unique code lets
 * one write it. A code that belongs to another record is drawn again.
 */
async function recordOnce(ctx: Context, about: string, data: Partial<Consent>): Promise<void> {
  for (let attempt = 0; attempt < 6; attempt++) {
    const drawn = createHash('sha256').update(`consent ${attempt} ${about}`).digest()
    const code = newCode('CN', (bytes) => drawn.subarray(0, bytes))
    try {
      await ctx.store.insert('consents', { ...data, code })
      return
    } catch (error) {
      if (!isDuplicateRefusal(error)) throw error
      const other = await ctx.store.byCode('consents', code)
      if (other.entry === data.entry && other.item === data.item && other.use === data.use) return
    }
  }
}
