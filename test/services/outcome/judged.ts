import { newCode } from '#domain/codes.ts'
import { appendEvent } from '#services/judging/chain.ts'
import type { Awards } from '#src/awards.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Entry } from '#src/payload-types.ts'
import { assign, buildEntry, buildJudge, buildWorld, type Phase, type World } from '#test/factories.ts'
import { freshly } from './competition.ts'

export type Judged = { world: World; entries: Entry[]; judges: Awaited<ReturnType<typeof buildJudge>>[]; organiser: () => Promise<Viewer>; category: string }
const code = (prefix: 'SC') => newCode(prefix, (n) => crypto.getRandomValues(new Uint8Array(n)))

/** A judge sends a scorecard as the service does: the event first, then the row. */
export async function send(awards: Awards, { world }: Pick<Judged, 'world'>, judge: string, entry: Entry, score: number): Promise<string> {
  const of = { round: world.round.code!, entry: entry.code!, judge }
  const scores = { need: score, results: score, transfer: score }
  const card = code('SC')
  const event = await appendEvent(awards.ctx, { edition: world.edition.code!, act: 'submit', scorecard: card, body: { ...of, rubricVersion: 1, scores } })
  const known = await awards.ctx.store.one('scorecards', { and: [{ judge: { equals: judge } }, { entry: { equals: of.entry } }] })
  const said = { status: 'submitted' as const, scores, total: score, receipt: event.leaf, submittedAt: event.at }
  if (known) await awards.ctx.store.updateIf('scorecards', known, said)
  else await awards.ctx.store.insert('scorecards', { ...of, code: card, edition: world.edition.code, category: world.category.code, revision: 1, comments: {}, rubricVersion: 1, ...said, rev: 1 })
  return event.leaf
}

/** A category in deliberation with a chain: `scores[entry][judge]`, one entry a row, one judge a column. */
export async function buildJudged(awards: Awards, scores: number[][], { phase = 'deliberation', category = {}, round = {} }: { phase?: Phase; category?: object; round?: object } = {}): Promise<Judged> {
  const world = await buildWorld(awards, { phase, category, round })
  const judges = await Promise.all(Array.from({ length: scores[0]?.length ?? 0 }, () => buildJudge(awards, world)))
  const entries: Entry[] = []
  for (const [n, row] of scores.entries()) {
    const entry = await buildEntry(awards, world, { title: `Project ${n + 1}` })
    entries.push(entry)
    for (const [k, score] of row.entries()) {
      await assign(awards, world, judges[k]!.judge, entry)
      await send(awards, { world }, judges[k]!.judge, entry, score)
    }
  }
  return { world, entries, judges, category: world.category.code!, organiser: async () => freshly(await world.organiser.viewer()) }
}
