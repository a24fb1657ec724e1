import { readableIn, type Fluency, type SpokenLanguage } from '#domain/assignment/languages.ts'
import type { Pair } from '#domain/assignment/maximum-assignment.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Context } from '#services/service.ts'
import type { Assignment, Conflict, Edition, Entry, Round } from '#src/payload-types.ts'
import { entriesOfConflict } from '../conflicts/decide-conflict.ts'
import { judgesAmong } from '../conflicts/matching.ts'
import { appointmentsOf, categoryCodes, idOf, loadSetup, panelsOfRound, type Setup } from '../edition-setup.ts'
import { partsOf } from '../people-of-entry.ts'

/** How well a judge must read the language of an entry. */
export const LANGUAGE_FLOOR: Fluency = 'fluent'

export type JudgeInRound = {
  code: string; name: string; person: string; cap: number; organisation?: string; country?: string
  languages: SpokenLanguage[]; categories: string[]; texts: { pillar: string | null; text: string }[]
}
/** Why a judge cannot read an entry. `off`: read it before and was taken off, or stepped aside. */
export type Bar = 'conflict' | 'language' | 'panel' | 'off'

export type RoundWorld = {
  setup: Setup
  round: Round & { code: string }
  judges: JudgeInRound[]
  /** On a panel of the round, but without a signed declaration: they get nothing until then. */
  undeclared: { code: string; name: string }[]
  entries: Entry[]
  /** Of this round, in every state. */
  assignments: Assignment[]
  languagesOf(entry: Entry): string[]
  readsIn(entry: Entry, judge: JudgeInRound): SpokenLanguage | null
  barred(entry: Entry, judge: JudgeInRound): Bar | null
  conflictOf(pair: Pair): Conflict | null
  /** A tie that does not bar the pair, but makes it fit less. */
  softConflict(pair: Pair): boolean
  pillarsOf(entry: Entry): string[]
}

export const keyOf = ({ entry, judge }: Pair): string => `${entry}/${judge}`
const HELD = ['active', 'done']
export const isHeld = (assignment: Assignment): boolean => HELD.includes(assignment.state)

/** The edition that a round belongs to; unknown and foreign rounds are told alike by the caller. */
export async function editionOfRound(ctx: Context, round: string): Promise<string | null> {
  const { docs } = await ctx.payload.find({ collection: 'rounds', where: { code: { equals: round } }, depth: 1, limit: 1, pagination: false, overrideAccess: true })
  return (docs[0]?.edition as Edition | undefined)?.code ?? null // a document at depth 1
}

/** Entries that are read in a round: in competition, of its categories, and so far on. */
const isInRound = (setup: Setup, round: Round, entry: Entry): boolean => {
  const categories = categoryCodes(setup, round.categories)
  if (entry.status !== 'in-competition' || (categories.length > 0 && !categories.includes(entry.category))) return false
  const first = Math.min(...setup.rounds.map((each) => each.order ?? 1))
  return entry.round ? entry.round === round.code : (round.order ?? 1) === first
}

/** What an entry names itself; else the pillar of its category. */
function pillarsOf({ pillars, category }: Entry, setup: Setup): string[] {
  const own = Array.isArray(pillars) ? pillars.map(String) : []
  const pillar = setup.categories.find((each) => each.code === category)?.pillar
  return own.length > 0 || !pillar ? own : [String(pillar)]
}

export async function loadRoundWorld(ctx: Context, roundCode: string, edition: string): Promise<RoundWorld> {
  const setup = await loadSetup(ctx, edition)
  const round = setup.rounds.find((each) => each.code === roundCode)
  if (!round) throw new Refusal('not-found', { code: roundCode }, 404)
  const [appointments, all, assignments, conflicts, texts] = await Promise.all([
    appointmentsOf(ctx, setup),
    ctx.store.find('entries', { and: [{ edition: { equals: edition } }, { status: { equals: 'in-competition' } }] }),
    ctx.store.find('assignments', { round: { equals: roundCode } }),
    ctx.store.find('conflicts', { and: [{ edition: { equals: edition } }, { state: { in: ['suggested', 'confirmed', 'pinned'] } }] }),
    ctx.store.find('entry-texts', { kind: { equals: 'translation' } }),
  ])
  const panels = new Map(panelsOfRound(setup, round).map((panel) => [String(panel.id), categoryCodes(setup, panel.categories)]))
  const onPanel = judgesAmong(appointments).filter((each) => each.state === 'accepted').flatMap((each) => {
    const categories = ((each.panels ?? []) as unknown[]).flatMap((panel) => panels.get(idOf(panel)) ?? [])
    return categories.length > 0 ? [{ each, categories }] : []
  }).filter(({ each }) => each.role === 'judge')
  const judges = onPanel.filter(({ each }) => each.declaredAt).map(({ each, categories }): JudgeInRound => ({
    code: each.code ?? '', name: each.person.name, person: each.person.code ?? '', cap: each.cap ?? round.capacity,
    ...(each.person.organisation ? { organisation: idOf(each.person.organisation) } : {}), ...(each.person.country ? { country: each.person.country } : {}),
    languages: (each.person.languages ?? []).map(({ language, fluency }) => ({ code: language, fluency })), categories,
    texts: (each.person.expertise ?? []).map(({ pillar, text }) => ({ pillar: pillar ?? null, text })),
  }))
  const entries = all.filter((entry) => isInRound(setup, round, entry)).sort((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1))

  const conflictBy = new Map<string, Conflict>()
  const soft = new Set<string>()
  for (const conflict of conflicts)
    for (const entry of await entriesOfConflict(ctx, conflict, entries)) {
      if (conflict.hard === true) conflictBy.set(keyOf({ entry, judge: conflict.judge }), conflict)
      else soft.add(keyOf({ entry, judge: conflict.judge }))
    }
  const off = new Set(assignments.filter((each) => ['recused', 'abstained', 'stray'].includes(each.state)).map(keyOf))
  const translated = new Map<string, string[]>()
  for (const text of texts) if (text.language) translated.set(text.entry, [...(translated.get(text.entry) ?? []), text.language])
  const peopleOf = new Map(entries.map((entry) => [entry.code, new Set(partsOf(entry).flatMap((part) => part.person ?? []))]))

  const languagesOf = (entry: Entry): string[] => [entry.language, ...(translated.get(entry.code ?? '') ?? [])]
  const readsIn = (entry: Entry, judge: JudgeInRound) => readableIn(languagesOf(entry), judge.languages, LANGUAGE_FLOOR)
  return {
    setup, round: { ...round, code: roundCode }, judges, entries, assignments, languagesOf, readsIn,
    undeclared: onPanel.filter(({ each }) => !each.declaredAt).map(({ each }) => ({ code: each.code ?? '', name: each.person.name })),
    conflictOf: (pair) => conflictBy.get(keyOf(pair)) ?? null,
    softConflict: (pair) => soft.has(keyOf(pair)),
    pillarsOf: (entry) => pillarsOf(entry, setup),
    barred: (entry, judge) => {
      const pair = { entry: entry.code ?? '', judge: judge.code }
      if (!judge.categories.includes(entry.category)) return 'panel'
      // Nobody judges what they have a part in, whether the matcher has run or not.
      if (conflictBy.has(keyOf(pair)) || peopleOf.get(entry.code)?.has(judge.person)) return 'conflict'
      if (off.has(keyOf(pair))) return 'off'
      return readsIn(entry, judge) === null ? 'language' : null
    },
  }
}
