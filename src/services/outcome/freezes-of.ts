import { z } from 'zod'
import { movedBetween, type Moved } from '#domain/proof/moved.ts'
import { Refusal } from '#domain/refusal.ts'
import type { OfficialRule } from '#domain/proof/rank.ts'
import { mayAuditorsReadBundle, mayFreeze, mayLinkBundle, mayPublicReadBundle, type BundleSetting } from '#policy/freezes.ts'
import { lastPublished } from './published-freezes.ts'
import { defineService } from '#services/service.ts'
import type { Result } from '#src/payload-types.ts'
import { categoryAtHand } from './category.ts'
import { freezable, freezesOfCategory, frozenOf, inputsHashOf, judgesIn } from './frozen-result.ts'
import { logOpening } from './log-opening.ts'
import { canSign } from './signing-key.ts'

export type FreezeDto = {
  code: string; at: string; rule: OfficialRule; head: string; publicKey: string
  scorecards: number; leaves: number; judges: number
  /** Against the freeze before it; null: it is the first. */
  moved: Moved | null
}
export type FreezesDto = {
  category: string; timeZone: string
  /** Newest first. */
  freezes: FreezeDto[]
  /** What a freeze of now would say otherwise than the newest; null: nothing was frozen, or nothing changed. */
  since: Moved | null
  /** Scorecards were sent, and the newest freeze is not of today's. */
  mayFreeze: boolean
  canSign: boolean
  /** By what a freeze of now would rank: the round says it. */
  rule: OfficialRule | null
  bundle: { setting: BundleSetting; public: boolean; link: boolean }
}

/** The frozen results of a category and what moved between them. They hold ranks, so every opening is logged. */
export const freezesOf = defineService({
  act: false,
  input: z.object({ category: z.string() }),
  async run({ ctx, viewer, input }): Promise<FreezesDto> {
    const category = await categoryAtHand(ctx, input.category)
    const subject = { edition: category.edition.code, category: category.code }
    const verdict = mayFreeze(viewer, subject)
    if (!verdict.allow) throw new Refusal(verdict.reason, {}, 403)
    await logOpening(ctx, viewer, { edition: subject.edition, act: 'open-freezes', about: category.code })
    const rows = await freezesOfCategory(ctx, category.code)
    const newest = rows[0] ?? null
    const now = await freezable(ctx, category)
    const stale = now !== null && (newest === null || inputsHashOf(frozenOf(newest)) !== now.inputsHash)
    const published = newest && lastPublished(category, newest, ctx.now())
    return {
      category: category.code, timeZone: category.edition.doc.timeZone,
      freezes: rows.map((row, n) => freezeDto(row, rows[n + 1] ?? null)),
      since: stale && newest ? movedBetween(frozenOf(newest), now.frozen) : null,
      mayFreeze: stale, canSign: canSign(ctx), rule: now?.competition.method.rule ?? null,
      bundle: {
        setting: category.edition.doc.resultBundle ?? 'auditors', public: published !== null && mayPublicReadBundle(published),
        link: published !== null && mayAuditorsReadBundle(published) && mayLinkBundle(viewer, subject).allow,
      },
    }
  },
})

const freezeDto = (row: Result, before: Result | null): FreezeDto => ({
  code: row.code ?? '', at: row.at ?? '', rule: frozenOf(row).method.rule, head: row.head ?? '', publicKey: row.publicKey ?? '',
  scorecards: frozenOf(row).result.count, leaves: row.leaves ?? 0, judges: judgesIn(row), moved: before && movedBetween(frozenOf(before), frozenOf(row)),
})
