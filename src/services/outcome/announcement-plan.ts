import type { ConsentUse } from '#domain/consent.ts'
import { hasConsent } from '#domain/consent.ts'
import type { EntryStatus, DeterminationStatus } from '#domain/lifecycle/statuses.ts'
import type { PublicationMode } from '#domain/vocabulary.ts'
import type { Determination, Entry, Honour } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { wordsIn, type CategoryAtHand } from './category.ts'
import { hasCitation } from './determination-acts.ts'
import { currentResult, frozenOf, inputsHashOf, newestFreeze } from './frozen-result.ts'
import type { Plan } from './operation.ts'
import { correspondentsOf, type Correspondent } from './people-of-entry.ts'
import { consentsOf, modeOf, tellableOf, type Tellable } from './publication-mode.ts'
import { sightOf, type Sight } from './announcement-sight.ts'
import { canSign } from './signing-key.ts'

export type AnnouncedOutcome = 'winner' | 'commended' | 'finalist' | 'not-selected'
export type AnnouncementStep =
  | { kind: 'freeze'; inputs: string }
  | { kind: 'determination'; entry: string; outcome: AnnouncedOutcome; was: DeterminationStatus | null }
  | { kind: 'entry'; entry: string; outcome: AnnouncedOutcome; was: { status: EntryStatus; outcome: string | null } }
  | { kind: 'honour'; entry: string; outcome: Honour['kind']; tell: Tellable }
  | { kind: 'edition' }
  | { kind: 'mail'; entry: string; n: number; template: string; to: Correspondent; title: string; url: string }

export type Acceptance = 'accepted' | 'asked' | 'not-asked' | 'declined'
export type AnnouncementEffects = {
  outcomes: { outcome: AnnouncedOutcome; entries: { code: string; title: string }[] }[]
  /** Entries of the category that stay what they are, by status. */
  untouched: { status: string; n: number }[]
  acceptance: { entry: string; title: string; outcome: string; answer: Acceptance; mode: PublicationMode }[]
  citations: { ready: number; of: number }
  tieRules: string[]
  minutes: number
  sight: Sight
  mails: { template: string; n: number; languages: Record<string, number> }[]
  honours: number
  /** The newest freeze; `again`: announcing freezes the result of today first. null: no scorecard was sent. */
  freeze: { code: string | null; at: string | null; again: boolean } | null
  warnings: ('not-frozen' | 'signing-key-missing' | 'no-award' | 'not-accepted' | 'citation-missing' | 'due-diligence-missing' | 'feedback-missing' | 'nobody-to-write-to')[]
}

const ORDER = ['winner', 'commended', 'finalist', 'not-selected'] as const
const useFor = (outcome: AnnouncedOutcome): ConsentUse => (outcome === 'finalist' ? 'finalist-page' : 'winner-page')

type Decided = { entry: Entry; determination: Determination | null; outcome: AnnouncedOutcome; tell: Tellable; people: Correspondent[] }

/** Everything that announcing a category would write, in order, and what each group would see: one computation for both. */
export async function planAnnouncement(ctx: Context, category: CategoryAtHand): Promise<Plan<AnnouncementStep, AnnouncementEffects>> {
  const all = await ctx.store.find('entries', { and: [{ category: { equals: category.code } }, { status: { not_equals: 'draft' } }] }, { sort: 'code' })
  const determinations = new Map((await ctx.store.find('determinations', { category: { equals: category.code } })).map((each) => [each.entry, each]))
  const competing = all.filter((each) => each.status === 'in-competition')
  const consents = await consentsOf(ctx, competing.map((each) => each.code ?? ''))
  const decided: Decided[] = []
  for (const entry of competing) {
    const determination = determinations.get(entry.code ?? '') ?? null
    const outcome = outcomeOf(determination)
    const told = tellableOf(entry, consents.get(entry.code ?? '') ?? [], useFor(outcome), ctx.now())
    decided.push({ entry, determination, outcome, tell: isUnanswered(determination) ? withoutName(told) : told, people: await correspondentsOf(ctx, entry) })
  }
  const honoured = decided.filter((each) => each.outcome !== 'not-selected')
  // A finalist who agreed to nothing is in no list; a winner without a name is announced as one more, to be named.
  const inLedger = honoured.filter((each) => each.outcome !== 'finalist' || each.tell.mode !== 'none')
  const ordered = ORDER.flatMap((outcome) => decided.filter((each) => each.outcome === outcome))
  const mails = ordered.flatMap(mailsOf)
  const freeze = await freezeBefore(ctx, category)
  const declined = [...determinations.values()].filter((each) => each.state === 'declined')
  return {
    count: decided.length,
    steps: decided.length === 0 ? [] : [
      // announced is what was frozen: a reader can compute it again
      ...(freeze?.again ? [{ kind: 'freeze' as const, inputs: freeze.inputs }] : []),
      ...ordered.map(({ entry, determination, outcome }): AnnouncementStep => ({ kind: 'determination', entry: entry.code ?? '', outcome, was: determination?.state ?? null })),
      ...ordered.map(({ entry, outcome }): AnnouncementStep => ({ kind: 'entry', entry: entry.code ?? '', outcome, was: { status: entry.status, outcome: entry.outcome ?? null } })),
      ...ordered.filter((each) => inLedger.includes(each)).map(({ entry, outcome, tell }): AnnouncementStep => ({ kind: 'honour', entry: entry.code ?? '', outcome: outcome as Honour['kind'], tell })), // not-selected is not among them
      { kind: 'edition' },
      ...mails,
    ],
    effects: {
      outcomes: ORDER.map((outcome) => ({ outcome, entries: decided.filter((each) => each.outcome === outcome).map(({ entry }) => ({ code: entry.code ?? '', title: entry.title ?? '' })) })),
      untouched: countBy(all.filter((each) => each.status !== 'in-competition').map((each) => each.status)).map(([status, n]) => ({ status, n })),
      acceptance: [
        ...honoured.filter((each) => each.outcome !== 'finalist').map(({ entry, determination, outcome, tell }) => ({ entry: entry.code ?? '', title: entry.title ?? '', outcome, answer: determination?.acceptance ?? 'not-asked', mode: tell.mode })),
        ...declined.map((each) => ({ entry: each.entry, title: all.find((entry) => entry.code === each.entry)?.title ?? '', outcome: each.outcome, answer: 'declined' as const, mode: 'none' as const })),
      ],
      citations: { ready: honoured.filter((each) => each.determination && hasCitation(each.determination)).length, of: honoured.length },
      tieRules: [...new Set(honoured.flatMap((each) => each.determination?.tieRule ?? []))],
      minutes: decided.filter((each) => each.determination?.minutes?.trim()).length,
      sight: await sightOf(ctx, category, {
        entries: decided.map((each) => ({ people: each.people, feedback: each.determination?.feedbackReleased === true })), honours: inLedger.length,
        register: decided.filter(({ entry }) => listed(consents.get(entry.code ?? '') ?? [], ctx.now())).length,
      }),
      // in the order of the outcomes, as the steps are
      mails: [...new Set(mails.map((each) => each.template))].map((template) => [template, mails.filter((each) => each.template === template).length] as const).map(([template, n]) => ({ template, n, languages: Object.fromEntries(countBy(mails.filter((each) => each.template === template).map((each) => each.to.language))) })),
      honours: inLedger.length,
      freeze: freeze && { code: freeze.code, at: freeze.at, again: freeze.again },
      warnings: [...(freeze?.again ? [canSign(ctx) ? 'not-frozen' as const : 'signing-key-missing' as const] : []), ...warningsOf(decided)],
    },
  }
}

/** What is frozen, and whether scorecards say otherwise since; null: nobody sent one. */
async function freezeBefore(ctx: Context, category: CategoryAtHand): Promise<{ code: string | null; at: string | null; again: boolean; inputs: string } | null> {
  const last = await newestFreeze(ctx, category.code)
  const now = await currentResult(ctx, category, last)
  if (!now) return null
  return { code: last?.code ?? null, at: last?.at ?? null, again: !last || inputsHashOf(frozenOf(last)) !== now.inputsHash, inputs: now.inputsHash }
}

const outcomeOf = (determination: Determination | null): AnnouncedOutcome => {
  if (!determination || determination.state === 'declined' || determination.state === 'revoked') return 'not-selected'
  return ORDER.find((each) => each === determination.outcome) ?? 'not-selected'
}
const isUnanswered = (determination: Determination | null): boolean => determination?.state === 'offered'
const withoutName = (tell: Tellable): Tellable => ({ ...tell, mode: 'none', honouree: null, organisation: null, project: null, places: [] })
const listed = (consents: Parameters<typeof modeOf>[0], now: Date): boolean => modeOf(consents, now) !== 'none' && hasConsent(consents, 'summary', 'register', now)

function mailsOf({ entry, outcome, determination, people }: Decided): Extract<AnnouncementStep, { kind: 'mail' }>[] {
  const withFeedback = outcome === 'not-selected' && determination?.feedbackReleased === true && wordsIn(determination.feedback, 'en') !== ''
  return people.map((to, n) => ({
    kind: 'mail', entry: entry.code ?? '', n, template: withFeedback ? 'outcome-not-selected-feedback' : `outcome-${outcome}`, to, title: entry.title ?? '', url: `/${to.language}/my-entries`,
  }))
}

function warningsOf(decided: Decided[]): AnnouncementEffects['warnings'] {
  const winners = decided.filter((each) => each.outcome === 'winner')
  const honoured = decided.filter((each) => each.outcome === 'winner' || each.outcome === 'commended')
  const checks: [AnnouncementEffects['warnings'][number], boolean][] = [
    ['no-award', winners.length === 0],
    ['not-accepted', honoured.some((each) => each.determination?.acceptance !== 'accepted')],
    ['citation-missing', honoured.some((each) => !each.determination || !hasCitation(each.determination))],
    ['due-diligence-missing', honoured.some((each) => each.determination?.dueDiligence !== true)],
    ['feedback-missing', decided.some((each) => each.outcome === 'not-selected' && each.determination?.feedback && !each.determination.feedbackReleased)],
    ['nobody-to-write-to', decided.some((each) => each.people.length === 0)],
  ]
  return checks.filter(([, holds]) => holds).map(([warning]) => warning)
}

function countBy(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

