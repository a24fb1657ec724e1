import { createHash } from 'node:crypto'
import { Refusal } from '#domain/refusal.ts'
import type { Awards } from '#src/awards.ts'
import { pack } from '#server/cached-page.ts'
import type { Asked } from '../compare.ts'
import type { Fact } from '../facts.ts'
import type { Phase } from '../phases.ts'
import type { Role } from '../roles.ts'
import { C, addressOf, type LeakWorld } from '../world.ts'

export type Planted = {
  name: string
  phase: Phase
  role: Role
  /** What it tells of. */
  fact: Fact
  /** The channel and the places through which it shows. */
  through: Required<Pick<Asked, 'channels' | 'wanted'>>
  plant(world: LeakWorld): void
  /** Takes away what was put into the Payload instance itself. */
  pull?(world: LeakWorld): void
}

type Bound = (viewer: never, input: never) => Promise<unknown>
/** A service of this instance that tells more than it should. */
function telling<K extends keyof Awards>(world: LeakWorld, name: K, more: (told: Awards[K] extends (...given: never[]) => Promise<infer T> ? T : never, awards: Awards, input: Record<string, unknown>) => Promise<unknown>): void {
  world.planted = (awards) => {
    const honest = awards[name] as unknown as Bound // each service is such a function; their inputs differ
    Object.assign(awards, { [name]: async (viewer: never, input: never) => more((await honest(viewer, input)) as never, awards, input) })
  }
}
const services = (name: string): Planted['through'] => ({ channels: ['services'], wanted: (where) => where.startsWith(`service ${name} `) })
const routes = (path: string): Planted['through'] => ({ channels: ['routes'], wanted: (where) => where.startsWith(`route GET ${path}`) })
const rest = (path: string): Planted['through'] => ({ channels: ['rest'], wanted: (where) => where.startsWith(`rest GET ${path}`) })
const hidden = ({ ctx: { store } }: Awards, entry: string) => store.one('scorecards', { and: [{ judge: { equals: C.hiddenJudge } }, { entry: { equals: entry } }] })
const draftStudy = async ({ ctx: { payload } }: Awards) => (await payload.find({ collection: 'case-studies', where: { code: { equals: C.draftStudy } }, draft: true, locale: 'en', depth: 0, overrideAccess: true })).docs[0]

/** Leaks as they have been found in systems of this kind: each in one place, none of them in the product. */
export const PLANTED: readonly Planted[] = [
  {
    name: 'a count: the home page counts entries in competition', phase: 'judging', role: 'public', fact: 'one-more-entry', through: services('homePage'),
    plant: (world) => telling(world, 'homePage', async (told, { ctx }) => ({ ...told, entries: await ctx.store.count('entries', { status: { equals: 'in-competition' } }) })),
  },
  {
    name: 'a sort: the queue stands in the order of what others gave', phase: 'judging', role: 'judge', fact: 'score', through: services('judgeQueue'),
    plant: (world) => telling(world, 'judgeQueue', async (told, awards) => {
      const totals = new Map(await Promise.all(told.items.map(async (item) => [item.entry, (await hidden(awards, item.entry))?.total ?? 0] as const)))
      return { ...told, items: told.items.toSorted((a, b) => (totals.get(b.entry) ?? 0) - (totals.get(a.entry) ?? 0)) }
    }),
  },
  {
    name: 'an ETag: made of more than the body', phase: 'judging', role: 'public', fact: 'one-more-draft', through: routes('/en/awards'),
    plant: (world) => {
      world.plantedAnswer = async (response) => {
        const drafts = await world.awards.ctx.store.count('entries', { status: { equals: 'draft' } })
        const headers = new Headers(response.headers)
        headers.set('ETag', `"${createHash('sha256').update(`${headers.get('etag')} ${drafts}`).digest('hex').slice(0, 12)}"`)
        return new Response(response.body, { status: response.status, headers })
      }
    },
  },
  {
    name: 'a total: the mean of the panel beside the own scorecard', phase: 'judging', role: 'judge', fact: 'score', through: services('openScorecard'),
    plant: (world) => telling(world, 'openScorecard', async (told, awards, { entry }) => ({ ...told, mean: (await hidden(awards, String(entry)))?.total ?? null })),
  },
  {
    name: 'an error text: a refusal that names what it refuses', phase: 'judging', role: 'entrant', fact: 'content-of-the-unassigned', through: services('openDraft'),
    plant: (world) => {
      world.planted = (awards) => {
        const honest = awards.openDraft
        awards.openDraft = async (viewer, input) => honest(viewer, input).catch(async (error: Refusal) => {
          throw new Refusal(error.code, { title: (await awards.ctx.store.one('entries', { code: { equals: input.entry } }))?.title ?? '' }, error.status)
        })
      }
    },
  },
  {
    name: 'a mail: whose entry it was, in the note that a judge was taken off', phase: 'judging', role: 'judge', fact: 'whose-entry-it-is', through: { channels: ['mails'], wanted: (where) => where === 'mails after recuseJudge' },
    plant: (world) => {
      world.planted = (awards) => {
        const honest = awards.recuseJudge
        awards.recuseJudge = async (viewer, input) => {
          const done = await honest(viewer, input)
          const entry = await awards.ctx.store.byCode('entries', input.entry)
          await awards.ctx.store.insert('messages', { code: 'ME-P1ANT1', template: 'note', recipient: addressOf('judge'), language: 'en', subject: 'Taken off', text: `The entry of ${entry.organisationName} is no longer yours.`, state: 'queued', key: 'planted', rev: 1 })
          return done
        }
      }
    },
  },
  {
    name: 'a file name: as the entrant called it, in a blind round', phase: 'judging', role: 'judge', fact: 'name-of-a-file', through: routes('/files/'),
    plant: (world) => telling(world, 'openDocument', async (told, { ctx }, { code }) => ({ ...told, fileName: (await ctx.store.byCode('documents', String(code))).fileName ?? '' })),
  },
  {
    name: 'a history: what screening said, on the page of the judge', phase: 'judging', role: 'judge', fact: 'screening-of-others', through: services('openScorecard'),
    plant: (world) => telling(world, 'openScorecard', async (told, { ctx }, { entry }) => ({ ...told, history: (await ctx.store.byCode('entries', String(entry))).history })),
  },
  {
    name: 'timing: an entry of others costs a reading for each of its files', phase: 'judging', role: 'entrant', fact: 'a-file-of-others', through: services('openDraft'),
    plant: (world) => {
      world.planted = (awards) => {
        const honest = awards.openDraft
        awards.openDraft = async (viewer, input) => {
          for (const file of await awards.ctx.store.find('documents', { entry: { equals: input.entry } })) await awards.ctx.store.one('documents', { code: { equals: file.code } })
          return honest(viewer, input)
        }
      }
    },
  },
  {
    name: 'createdBy: who scored, in a record of open data', phase: 'judging', role: 'public', fact: 'name-of-the-judge', through: services('practicePage'),
    plant: (world) => telling(world, 'practicePage', async (told, { ctx }) => ({ ...told, createdBy: (await ctx.store.one('users', { email: { equals: addressOf('hidden-judge') } }))?.name })),
  },
  {
    name: 'a cached page: a draft that somebody else looked at', phase: 'judging', role: 'public', fact: 'draft-case-study', through: routes('/en/practices/'),
    plant: (world) => telling(world, 'previewCaseStudy', async (told, { runtime }) => {
      runtime.pages.set(`/en/practices/practice-${C.draftStudy.toLowerCase()}`, await pack({ status: 200, body: told.title }, await runtime.generation.current(), 4))
      return told
    }),
  },
  {
    name: 'a search hit: words of a draft find something', phase: 'judging', role: 'public', fact: 'draft-case-study', through: services('searchLibrary'),
    plant: (world) => telling(world, 'searchLibrary', async (told, awards, { query }) => ({ ...told, hits: (await draftStudy(awards))?.title.toLowerCase().includes((query as { q: string }).q) })),
  },
  {
    name: 'an expiry date: the end of the call that is not shown', phase: 'judging', role: 'public', fact: 'hidden-end-of-the-call', through: routes('/en/nominate/leak-awards'),
    plant: (world) => {
      world.plantedAnswer = async (response) => {
        const { docs: [edition] } = await world.payload.find({ collection: 'editions', where: { code: { equals: C.edition } }, depth: 0, overrideAccess: true })
        const headers = new Headers(response.headers)
        headers.set('Expires', new Date(edition?.calendar?.find(({ kind }) => kind === 'call')?.hardEnd ?? 0).toUTCString())
        return new Response(response.body, { status: response.status, headers })
      }
    },
  },
  {
    name: 'a collection: drafted scorecards through Payload’s REST, for staff', phase: 'judging', role: 'organiser', fact: 'draft-scorecard', through: rest('/api/scorecards'),
    plant: (world) => {
      world.payload.collections.scorecards.config.access.read = () => true
    },
    pull: (world) => {
      world.payload.collections.scorecards.config.access.read = () => false
    },
  },
  {
    name: 'the sitemap: the address of a draft', phase: 'judging', role: 'public', fact: 'draft-case-study', through: services('publicAddresses'),
    plant: (world) => telling(world, 'publicAddresses', async (told, awards) => ({ told, draft: (await draftStudy(awards))?.slug })),
  },
  {
    name: 'an outcome: the shape of the stroke on my own page before anybody told me', phase: 'decided', role: 'entrant', fact: 'outcome-of-the-own', through: services('myEntries'),
    plant: (world) => telling(world, 'myEntries', async (told, { ctx }) => ({ ...told, strokes: (await ctx.store.one('determinations', { entry: { equals: C.own } }))?.outcome === 'winner' ? 5 : 4 })),
  },
  {
    name: 'a conflict: counts of a category before the announcement', phase: 'decided', role: 'organiser-in-conflict', fact: 'score-of-the-conflicted', through: services('organiserHome'),
    plant: (world) => telling(world, 'organiserHome', async (told, { ctx }) => ({ told, above4: await ctx.store.count('scorecards', { total: { greater_than: 4 } }) })),
  },
  {
    name: 'an answer: the winner said yes, and the observer sees it', phase: 'embargo', role: 'observer', fact: 'answer-to-the-offer', through: services('siteFacts'),
    plant: (world) => telling(world, 'siteFacts', async (told, { ctx }) => ({ told, accepted: await ctx.store.count('determinations', { acceptance: { equals: 'accepted' } }) })),
  },
  {
    name: 'a tombstone that says who', phase: 'withdrawn', role: 'public', fact: 'what-was-withdrawn', through: services('ledgerPage'),
    plant: (world) => telling(world, 'ledgerPage', async (told, { ctx }) => ({ told, gone: (await ctx.store.find('honours', { entry: { equals: C.own } })).map(({ honouree }) => honouree) })),
  },
]
