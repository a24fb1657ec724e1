import { z } from 'zod'
import { isRefusal, Refusal } from '#domain/refusal.ts'
import { mayOpenOwnEntry } from '#policy/entries.ts'
import { mayDecideEntry } from '#policy/screening.ts'
import { maySeeIdentity, mayOpenAsChair } from '#policy/entries-for-judges.ts'
import { appointedAs, type Viewer } from '#policy/viewer.ts'
import { judgeAtWork } from '#services/judging/at-work.ts'
import { entryForJudge, evidenceOfEntry } from '#services/judging/entry-for-judge.ts'
import { readRounds } from '#services/judging/read-round.ts'
import { defineService, type Context } from '#services/service.ts'
import type { Document, Entry } from '#src/payload-types.ts'

export type OpenedDocument = {
  storedAs: string
  mimeType: string
  size: number
  sha256: string
  /** What the browser may call it; in a blind round its code, since a file's own name tells who it is from. */
  fileName: string
}

/**
 * A private document, to whoever may have it: the entrant's side, the judge who may open the entry now, the chair
 * of its panel, an organiser of the edition without a conflict. For everybody else it is not there.
 */
export const openDocument = defineService({
  act: false,
  input: z.object({ code: z.string().max(20) }),
  async run({ ctx, viewer, input }): Promise<OpenedDocument> {
    const document = await ctx.store.one('documents', { code: { equals: input.code } })
    const name = document && (await nameFor(ctx, viewer, document))
    if (!document?.storedAs || name === null) throw new Refusal('not-found', {}, 404)
    return { storedAs: document.storedAs, mimeType: document.mimeType ?? '', size: document.size ?? 0, sha256: document.sha256 ?? '', fileName: name || neutralName(document) }
  },
})

const neutralName = ({ code, storedAs }: Document): string => `${code}.${storedAs?.split('.').at(-1) ?? 'bin'}`

/** The name under which this person gets it; null: not at all. */
async function nameFor(ctx: Context, viewer: Viewer, document: Document): Promise<string | null> {
  const entry = await ctx.store.one('entries', { code: { equals: document.entry } })
  if (!entry?.code) return null
  if (!document.removed && mayOpenOwnEntry(viewer, { code: entry.code })) return document.fileName ?? ''
  if (mayDecideEntry(viewer, { code: entry.code, edition: entry.edition })) return document.fileName ?? ''
  if (document.removed) return null
  const asJudge = await nameForJudge(ctx, viewer, document, entry)
  return asJudge ?? nameForChair(ctx, viewer, document, entry)
}

async function nameForJudge(ctx: Context, viewer: Viewer, document: Document, entry: Entry): Promise<string | null> {
  if (!entry.code || !viewer.assignments.some((each) => each.entry === entry.code)) return null
  try {
    const work = await judgeAtWork(ctx, viewer, { entry: entry.code })
    const shown = (await entryForJudge(ctx, viewer, work, 'en')).entry.evidence.find((each) => each.code === document.code)
    return shown ? (shown.name ?? '') : null
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/** What the chair sees of an entry is blind unless the round shows to everybody who it is from. */
async function nameForChair(ctx: Context, viewer: Viewer, document: Document, entry: Entry): Promise<string | null> {
  const panels = appointedAs(viewer, 'chair').flatMap((each) => each.panels).filter((each) => each.categories.includes(entry.category))
  const rounds = await readRounds(ctx, panels.map((each) => each.round))
  const open = rounds.filter((round) => mayOpenAsChair(viewer, {
    code: entry.code ?? '', edition: entry.edition, category: entry.category, inCompetition: entry.status === 'in-competition', roundOpens: round.opens,
  }))
  if (open.length === 0) return null
  const shown = await evidenceOfEntry(ctx, entry, open.some((round) => !maySeeIdentity(round.seeIdentity, false)))
  const found = shown.find((each) => each.code === document.code)
  return found ? (found.name ?? '') : null
}
