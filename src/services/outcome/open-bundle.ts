import { z } from 'zod'
import type { Bundle, Statement } from '#domain/proof/bundle.ts'
import { listOf } from '#domain/proof/leaf.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayAuditorsReadBundle, mayLinkBundle, mayPublicReadBundle, mayPublicReadLeaves } from '#policy/freezes.ts'
import { readChain } from '#services/judging/read-chain.ts'
import { makeLink, readLink } from '#services/links/index.ts'
import { defineService } from '#services/service.ts'
import { categoryAtHand } from './category.ts'
import { bundleOfFreeze, newestFreeze, statementOfRow } from './frozen-result.ts'
import { logOpening } from './log-opening.ts'
import { freezeAtHand, lastPublished } from './published-freezes.ts'

/** Where a public file is not there, nobody learns whether it ever was. */
type Found<T> = { kind: 'found'; file: T } | { kind: 'missing' }
const MISSING = { kind: 'missing' } as const
const byFreeze = z.object({ freeze: z.string().max(40) })

/** The bundle of a freeze, where the edition publishes it. */
export const publicBundle = defineService({
  act: false,
  input: byFreeze,
  async run({ ctx, input }): Promise<Found<Bundle>> {
    const at = await freezeAtHand(ctx, input.freeze)
    return at && mayPublicReadBundle(at.facts) ? { kind: 'found', file: await bundleOfFreeze(ctx, at.row) } : MISSING
  },
})

export type PublicHead = { freeze: string; at: string; head: string; signature: string; publicKey: string; statement?: Statement }

/** The signed head of a freeze. What was signed says how many acts there were, so it waits for the announcement. */
export const publicHead = defineService({
  act: false,
  input: byFreeze,
  async run({ ctx, input }): Promise<Found<PublicHead>> {
    const at = await freezeAtHand(ctx, input.freeze)
    if (!at) return MISSING
    const { row, facts } = at
    return {
      kind: 'found',
      file: {
        freeze: row.code ?? '', at: row.at ?? '', head: row.head ?? '', signature: row.signature ?? '', publicKey: row.publicKey ?? '',
        ...(mayPublicReadLeaves(facts) ? { statement: statementOfRow(row) } : {}),
      },
    }
  },
})

/** The list of leaves of a freeze: the text whose SHA-256 is the head. */
export const publicLeaves = defineService({
  act: false,
  input: byFreeze,
  async run({ ctx, input }): Promise<Found<string>> {
    const at = await freezeAtHand(ctx, input.freeze)
    if (!at || !mayPublicReadLeaves(at.facts)) return MISSING
    return { kind: 'found', file: listOf((await readChain(ctx, at.row.edition ?? '', at.row.leaves ?? 0)).map(({ leaf }) => leaf)) }
  },
})

const DAYS = 90

/** A link to the bundle of the newest freeze, for auditors: it works for 90 days, and each making of one is logged. */
export const linkBundle = defineService({
  act: true,
  input: z.object({ category: z.string() }),
  async run({ ctx, viewer, input }): Promise<{ url: string; days: number }> {
    const category = await categoryAtHand(ctx, input.category)
    const subject = { edition: category.edition.code, category: category.code }
    const verdict = mayLinkBundle(viewer, subject)
    if (!verdict.allow) throw new Refusal(verdict.reason, {}, 403)
    const row = await newestFreeze(ctx, category.code)
    if (!row) throw new Refusal('nothing-frozen', {}, 409)
    if (!mayAuditorsReadBundle(lastPublished(category, row, ctx.now()))) throw new Refusal(category.edition.doc.resultBundle === 'none' ? 'bundle-none' : 'bundle-after-announcement', {}, 409)
    await logOpening(ctx, viewer, { edition: subject.edition, act: 'link-bundle', about: row.code ?? '' })
    const { url } = await makeLink(ctx, { purpose: 'audit', subject: row.code ?? '', hours: DAYS * 24, uses: 1_000_000, path: '/data/v1/bundles/audit' })
    return { url, days: DAYS }
  },
})

/** What such a link opens, as long as the edition gives bundles to auditors. */
export const auditedBundle = defineService({
  act: false,
  input: z.object({ token: z.string().max(100) }),
  async run({ ctx, input }): Promise<Found<Bundle>> {
    const { subject } = await readLink(ctx, input.token, 'audit')
    const at = await freezeAtHand(ctx, subject ?? '')
    return at && mayAuditorsReadBundle(at.facts) ? { kind: 'found', file: await bundleOfFreeze(ctx, at.row) } : MISSING
  },
})
