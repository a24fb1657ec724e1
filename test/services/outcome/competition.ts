import { newCode } from '#domain/codes.ts'
import type { Awards } from '#src/awards.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Entry } from '#src/payload-types.ts'
import { assign, buildEntry, buildJudge, buildUser, buildWorld, viewerFor, type World } from '#test/factories.ts'

export type Competition = {
  world: World
  entries: Entry[]
  judges: { judge: string; viewer: () => Promise<Viewer> }[]
  /** The organiser, signed in a minute ago. */
  organiser: () => Promise<Viewer>
  entrants: { user: Awaited<ReturnType<typeof buildUser>>; viewer: () => Promise<Viewer> }[]
}
const code = (prefix: 'SC' | 'CN') => newCode(prefix, (n) => crypto.getRandomValues(new Uint8Array(n)))
export const freshly = (viewer: Viewer): Viewer => ({ ...viewer, person: viewer.person && { ...viewer.person, signedInAt: new Date(viewer.now.getTime() - 60_000) } })

/** A category in deliberation: entries with an entrant each, two judges, and scores of each judge for each entry (1 to 5). */
export async function buildCompetition(awards: Awards, scores: number[][], more: { consents?: boolean; category?: Parameters<typeof buildWorld>[1] extends infer O ? (O extends { category?: infer C } ? C : never) : never } = {}): Promise<Competition> {
  const world = await buildWorld(awards, { phase: 'deliberation', category: more.category })
  const judges = await Promise.all([buildJudge(awards, world), buildJudge(awards, world)])
  const entries: Entry[] = []
  const entrants: Competition['entrants'] = []
  for (const [n, given] of scores.entries()) {
    const user = await buildUser(awards, { name: `Entrant ${n + 1}` })
    const entry = await buildEntry(awards, world, {
      title: `Project ${n + 1}`, organisationName: `House ${n + 1}`, owner: user.code, members: user.code ?? null,
      people: [{ part: 'nominator', person: user.code, name: user.name }] as never,
    })
    entries.push(entry)
    entrants.push({ user, viewer: () => viewerFor(awards, user) })
    for (const [k, score] of given.entries()) {
      const judge = judges[k]
      if (!judge) continue
      await assign(awards, world, judge.judge, entry)
      await awards.ctx.store.insert('scorecards', {
        code: code('SC'), edition: world.edition.code, category: world.category.code, round: world.round.code!, entry: entry.code!, judge: judge.judge, revision: 1, status: 'submitted',
        scores: { need: score, results: score, transfer: score }, comments: { need: `On project ${n + 1}` }, total: score, rubricVersion: 1, submittedAt: new Date().toISOString(), rev: 1,
      })
    }
    if (more.consents !== false) {
      for (const [item, use] of [['name', 'winner-page'], ['organisation', 'winner-page'], ['summary', 'winner-page'], ['summary', 'finalist-page'], ['organisation', 'finalist-page'], ['summary', 'register']]) {
        await awards.ctx.store.insert('consents', { code: code('CN'), entry: entry.code, person: user.code, item, use, given: true, wordingVersion: '2026-11', language: 'en', mode: 'organisation', at: new Date(Date.now() - 86_400_000).toISOString(), rev: 1 })
      }
    }
  }
  return { world, entries, judges, entrants, organiser: async () => freshly(await world.organiser.viewer()) }
}
