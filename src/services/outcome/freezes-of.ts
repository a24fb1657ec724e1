import { z } from 'zod'
import type { ChainedAct } from '#domain/proof/leaf.ts'
import { movedBetween, type Moved } from '#domain/proof/moved.ts'
import { Refusal } from '#domain/refusal.ts'
import type { OfficialRule } from '#domain/proof/rank.ts'
import { mayAuditorsReadBundle, mayFreeze, mayLinkBundle, mayPublicReadBundle, type BundleSetting } from '#policy/freezes.ts'
import { mayNameJudges } from '#policy/results.ts'
import { lastPublished } from './published-freezes.ts'
import { defineService, type Context } from '#services/service.ts'
import type { Event, Result } from '#src/payload-types.ts'
import { categoryAtHand } from './category.ts'
import { actsBetween, currentResult, freezesOfCategory, frozenOf, inputsHashOf, judgesIn, type Current } from './frozen-result.ts'
import { logOpening } from './log-opening.ts'
import { judgeNames } from './results-of.ts'
import { canSign } from './signing-key.ts'

/** An act on a scorecard after the one freeze and before the next. */
export type ActDto = { seq: number; act: ChainedAct; at: string; entry: string; judge: string }
export type MovedDto = Moved & { acts: ActDto[] }
export type FreezeDto = {
  code: string; at: string; rule: OfficialRule; head: string; publicKey: string
  scorecards: number; leaves: number; judges: number
  /** Against the freeze before it; null: it is the first. */
  moved: MovedDto | null
}
export type PlacesDto = {
  /** The freezes that are shown beside each other, oldest first: the first of all and the newest. */
  freezes: { code: string; at: string }[]
  /** Best first as things stand; `places` in the order of the freezes, `now` null where nothing changed since the newest. */
  entries: { entry: string; places: (number | null)[]; now: number | null; moved: boolean }[]
}
export type FreezesDto = {
  category: string; timeZone: string
  /** Newest first. */
  freezes: FreezeDto[]
  /** What a freeze of now would say otherwise than the newest; null: nothing was frozen, or nothing changed. */
  since: MovedDto | null
  beside: PlacesDto
  /** Of what is named by code here. Names of judges for the organisers alone. */
  titles: Record<string, string>
  names: Record<string, string>
  /** Scorecards were sent, and the newest freeze is not of today's. */
  mayFreeze: boolean
  canSign: boolean
  /** By what a freeze of now would rank: the round says it. */
  rule: OfficialRule | null
  bundle: { setting: BundleSetting; public: boolean; link: boolean }
}

/** Freezes whose places stand beside each other. */
const BESIDE = 4

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
    const now = await currentResult(ctx, category, newest)
    const stale = now !== null && (newest === null || inputsHashOf(frozenOf(newest)) !== now.inputsHash)
    const published = newest && lastPublished(category, newest, ctx.now())
    const acts = await actsBetween(ctx, rows)
    const freezes = rows.map((row, n) => freezeDto(row, rows[n + 1] ?? null, acts))
    const since = stale && newest ? { ...movedBetween(frozenOf(newest), now.frozen), acts: now.since.map(actDto) } : null
    const beside = placesBeside(rows, stale && newest ? now : null)
    const told = [...freezes.map(({ moved }) => moved), since].flatMap((moved) => moved ?? [])
    return {
      category: category.code, timeZone: category.edition.doc.timeZone, freezes, since, beside,
      titles: await titlesOf(ctx, [...beside.entries.map(({ entry }) => entry), ...told.flatMap((moved) => moved.acts.map(({ entry }) => entry))]),
      names: mayNameJudges(viewer, subject.edition) ? Object.fromEntries(await judgeNames(ctx, told.flatMap(({ acts: own, scorecards }) => [...own, ...scorecards]))) : {},
      mayFreeze: stale, canSign: canSign(ctx), rule: now?.competition.method.rule ?? null,
      bundle: {
        setting: category.edition.doc.resultBundle ?? 'auditors', public: published !== null && mayPublicReadBundle(published),
        link: published !== null && mayAuditorsReadBundle(published) && mayLinkBundle(viewer, subject).allow,
      },
    }
  },
})

async function titlesOf(ctx: Context, codes: readonly string[]): Promise<Record<string, string>> {
  const entries = codes.length > 0 ? await ctx.store.pick('entries', { code: { in: [...new Set(codes)] } }, ['code', 'title']) : []
  return Object.fromEntries(entries.map(({ code, title }) => [code ?? '', title ?? '']))
}

const actDto = ({ seq, act, at, entry, judge }: Event): ActDto => ({ seq, act: act as ChainedAct, at: at ?? '', entry: entry ?? '', judge: judge ?? '' }) // written by appendEvent

function freezeDto(row: Result, before: Result | null, acts: readonly Event[]): FreezeDto {
  const own = acts.filter(({ seq }) => seq > (before?.leaves ?? 0) && seq <= (row.leaves ?? 0))
  return {
    code: row.code ?? '', at: row.at ?? '', rule: frozenOf(row).method.rule, head: row.head ?? '', publicKey: row.publicKey ?? '',
    scorecards: frozenOf(row).result.count, leaves: row.leaves ?? 0, judges: judgesIn(row), moved: before && { ...movedBetween(frozenOf(before), frozenOf(row)), acts: own.map(actDto) },
  }
}

/** The places of every entry in the first freeze, the newest ones, and as they would be now. */
function placesBeside(rows: readonly Result[], now: Current | null): PlacesDto {
  const shown = rows.length <= BESIDE ? rows : [...rows.slice(0, BESIDE - 1), ...rows.slice(-1)]
  const columns = shown.toReversed().map((row) => ({ row, ranks: new Map(frozenOf(row).result.entries.map(({ entry, rank }) => [entry, rank])) }))
  const order = now?.frozen.result.entries ?? (rows[0] ? frozenOf(rows[0]).result.entries : [])
  const today = now && new Map(now.frozen.result.entries.map(({ entry, rank }) => [entry, rank]))
  const entries = [...new Set([...order.map(({ entry }) => entry), ...columns.flatMap(({ ranks }) => [...ranks.keys()])])]
  return {
    freezes: columns.map(({ row }) => ({ code: row.code ?? '', at: row.at ?? '' })),
    entries: entries.map((entry) => {
      const places = columns.map(({ ranks }) => ranks.get(entry) ?? null)
      const all = today ? [...places, today.get(entry) ?? null] : places
      return { entry, places, now: today?.get(entry) ?? null, moved: all.some((place) => place !== all[0]) }
    }),
  }
}
