import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PHASE_KINDS, type PhaseKind, type Phases, type PhaseState } from '#domain/calendar.ts'
import {
  ACTING_ROLES, actsOf, advance, CONDITIONS, ENTRY_STATUSES, GENERAL_REFUSALS, LIFECYCLE, SCORECARD_STATUSES,
  type ActOf, type ActingRole, type Condition, type EntryStatus, type Facts, type ScorecardStatus, type SubjectKind,
} from '#domain/lifecycle/index.ts'

const now = new Date('2026-03-01T12:00:00Z')
const phases = (states: Partial<Phases> = {}): Phases => ({
  call: 'closed', screening: 'closed', judging: 'closed', 'public-vote': 'unplanned', deliberation: 'before',
  announced: 'before', archived: 'before', ...states,
})
const all = (except: Condition[] = []): Facts =>
  Object.fromEntries(CONDITIONS.map((condition) => [condition, !except.includes(condition)]))

const entry = (status: EntryStatus, act: ActOf<'entry'>, by: ActingRole, states: Partial<Phases>, facts: Facts) =>
  advance({ kind: 'entry', status }, { act, by, phase: phases(states), facts, now })
const card = (status: ScorecardStatus, act: ActOf<'scorecard'>, by: ActingRole, states: Partial<Phases>, facts: Facts) =>
  advance({ kind: 'scorecard', status }, { act, by, phase: phases(states), facts, now })

describe('an entry', () => {
  const complete: Facts = { 'form-complete': true, 'declarations-made': true }

  it('is submitted during the call', () => {
    expect(entry('draft', 'submit-entry', 'entrant', { call: 'open' }, complete))
      .toEqual({ ok: true, to: 'submitted', notifies: 'entry-submitted', late: false, at: '2026-03-01T12:00:00.000Z' })
  })
  it('is taken in the grace, and marked late', () => {
    expect(entry('draft', 'submit-entry', 'entrant', { call: 'grace' }, complete)).toMatchObject({ ok: true, late: true })
  })
  it('is refused after the hidden end, and its draft can still be saved', () => {
    expect(entry('draft', 'submit-entry', 'entrant', {}, complete)).toMatchObject({ ok: false, code: 'too-late', params: { phase: 'call' } })
    expect(entry('draft', 'save-entry', 'entrant', {}, {})).toMatchObject({ ok: true, to: 'draft' })
  })
  it('is refused before the call opens', () => {
    expect(entry('draft', 'submit-entry', 'entrant', { call: 'before' }, complete)).toMatchObject({ code: 'too-early' })
  })
  it('with more time than the call is submitted after it, on time', () => {
    const facts = { ...complete, 'before-own-deadline': true }
    expect(entry('draft', 'submit-entry', 'entrant', {}, facts)).toMatchObject({ ok: true, to: 'submitted', late: false })
    expect(entry('draft', 'submit-entry', 'entrant', {}, { ...facts, 'declarations-made': false })).toMatchObject({ code: 'declarations-made' })
  })
  it('says what is missing, not that the time is over, while the call is open', () => {
    expect(entry('draft', 'submit-entry', 'entrant', { call: 'open' }, {})).toMatchObject({ code: 'form-complete' })
  })
  it('returned for information comes back as submitted', () => {
    const returned = entry('submitted', 'return-entry', 'organiser', { screening: 'open' }, all())
    expect(returned).toMatchObject({ ok: true, to: 'returned', notifies: 'entry-returned' })
    expect(entry('returned', 'resubmit-entry', 'entrant', { screening: 'open' }, all())).toMatchObject({ to: 'submitted' })
    expect(entry('returned', 'resubmit-entry', 'entrant', { screening: 'open' }, complete)).toMatchObject({ code: 'before-own-deadline' })
    expect(entry('returned', 'end-return', 'system', { screening: 'open' }, { 'own-deadline-over': true })).toMatchObject({ to: 'submitted' })
  })
  it('found ineligible is back in competition when the appeal is upheld, and stays out when it is dismissed', () => {
    expect(entry('submitted', 'find-ineligible', 'organiser', { screening: 'open' }, all())).toMatchObject({ to: 'ineligible' })
    expect(entry('ineligible', 'appeal-finding', 'entrant', {}, all())).toMatchObject({ ok: true, to: 'ineligible', notifies: 'appeal-received' })
    expect(entry('ineligible', 'uphold-appeal', 'organiser', {}, all())).toMatchObject({ to: 'in-competition' })
    expect(entry('ineligible', 'dismiss-appeal', 'organiser', {}, all())).toMatchObject({ ok: true, to: 'ineligible' })
  })
  it('is not decided by an organiser with a conflict, nor without a reason', () => {
    expect(entry('submitted', 'accept-entry', 'organiser', { screening: 'open' }, all(['no-conflict']))).toMatchObject({ code: 'no-conflict' })
    expect(entry('submitted', 'find-ineligible', 'organiser', { screening: 'open' }, all(['reason-given']))).toMatchObject({ code: 'reason-given' })
  })
  it('withdrawn comes back where it was: in competition after screening, else submitted', () => {
    expect(entry('withdrawn', 'reinstate-entry', 'organiser', {}, all())).toMatchObject({ to: 'in-competition' })
    expect(entry('withdrawn', 'reinstate-entry', 'organiser', {}, all(['passed-screening']))).toMatchObject({ to: 'submitted' })
    expect(entry('withdrawn', 'reinstate-entry', 'organiser', {}, { 'has-revision': true })).toMatchObject({ code: 'entrant-agrees' })
  })
  it('moved to another category keeps its status', () => {
    for (const status of ['submitted', 'returned', 'in-competition'] as const)
      expect(entry(status, 'move-category', 'organiser', {}, all())).toMatchObject({ ok: true, to: status })
  })
  it('is not submitted by a judge, nor accepted by its entrant', () => {
    expect(entry('draft', 'submit-entry', 'judge', { call: 'open' }, all())).toMatchObject({ code: 'wrong-role' })
    expect(entry('submitted', 'accept-entry', 'entrant', { screening: 'open' }, all())).toMatchObject({ code: 'wrong-role' })
  })
  it('lets no decision be taken before screening opens', () => {
    expect(entry('submitted', 'accept-entry', 'organiser', { call: 'before', screening: 'before' }, all())).toMatchObject({ code: 'too-early' })
  })
})

const state = fc.constantFrom<PhaseState>('unplanned', 'before', 'open', 'grace', 'closed')
const anyPhases = fc.record(Object.fromEntries(PHASE_KINDS.map((kind) => [kind, state])) as Record<PhaseKind, typeof state>)
const anyFacts: fc.Arbitrary<Facts> = fc.array(fc.constantFrom(...CONDITIONS), { maxLength: CONDITIONS.length })
  .map((held) => Object.fromEntries(held.map((condition) => [condition, true])))
const mostFacts = fc.oneof(anyFacts, fc.constant(all()), fc.constantFrom(...CONDITIONS).map((one) => all([one])))

describe('outsiders', () => {
  it('cannot tell in competition, ineligible and not selected apart by what is refused before they are told', () => {
    const acts = fc.constantFrom(...(actsOf('entry') as ActOf<'entry'>[])) // every act of the table
    fc.assert(fc.property(acts, fc.constantFrom<ActingRole>('entrant', 'nominee'), anyPhases, mostFacts, (act, by, phase, facts) => {
      const untold = { ...facts, 'finding-told': false }
      const answer = (status: EntryStatus) => {
        const result = advance({ kind: 'entry', status }, { act, by, phase, facts: untold, now })
        return JSON.stringify(result)
      }
      expect(answer('ineligible')).toBe(answer('in-competition'))
      expect(answer('not-selected')).toBe(answer('in-competition'))
    }))
  })
  it('read no status in a refusal', () => {
    expect(entry('not-selected', 'submit-entry', 'entrant', { call: 'open' }, all())).toEqual({ ok: false, code: 'not-possible-now', params: { act: 'submit-entry' } })
  })
})

describe('a scorecard', () => {
  const judging = { judging: 'open' } as const

  it('goes from open to draft to submitted to locked', () => {
    expect(card('open', 'save-scorecard', 'judge', judging, all())).toMatchObject({ to: 'draft' })
    expect(card('draft', 'submit-scorecard', 'judge', judging, all())).toMatchObject({ to: 'submitted' })
    expect(card('submitted', 'correct-scorecard', 'judge', judging, all())).toMatchObject({ to: 'submitted' })
    expect(card('submitted', 'lock-scorecard', 'system', {}, { 'lock-due': true })).toMatchObject({ to: 'locked' })
  })
  it('of a judge with a conflict is not saved', () => {
    expect(card('draft', 'save-scorecard', 'judge', judging, all(['no-conflict', 'reopened']))).toMatchObject({ code: 'no-conflict' })
  })
  it('locked is changed by nobody until staff reopen it, with a reason', () => {
    expect(card('locked', 'save-scorecard', 'judge', judging, all())).toMatchObject({ code: 'wrong-status', params: { status: 'locked' } })
    expect(card('locked', 'reopen-scorecard', 'organiser', judging, all(['reason-given']))).toMatchObject({ code: 'reason-given' })
    expect(card('locked', 'reopen-scorecard', 'organiser', judging, all())).toMatchObject({ to: 'draft', notifies: 'scorecard-reopened' })
    expect(card('locked', 'reopen-scorecard', 'judge', judging, all())).toMatchObject({ code: 'wrong-role' })
  })
  it('reopened is finished after its round has ended', () => {
    const later = { deliberation: 'open' } as const
    expect(card('draft', 'submit-scorecard', 'judge', later, all(['round-open']))).toMatchObject({ ok: true, to: 'submitted' })
    expect(card('draft', 'submit-scorecard', 'judge', later, all(['reopened']))).toMatchObject({ code: 'too-late' })
  })
  it('whose judge is recused does not tell the judge so', () => {
    expect(card('recused', 'save-scorecard', 'judge', judging, all())).toEqual({ ok: false, code: 'not-possible-now', params: { act: 'save-scorecard' } })
  })
  it('set aside comes back finished if it was finished, else as a draft', () => {
    for (const status of ['stray', 'recused', 'abstained'] as const) {
      expect(card(status, 'restore-scorecard', 'organiser', judging, all())).toMatchObject({ to: 'submitted' })
      expect(card(status, 'restore-scorecard', 'organiser', judging, all(['was-submitted']))).toMatchObject({ to: 'draft' })
    }
    expect(card('stray', 'restore-scorecard', 'organiser', judging, {})).toMatchObject({ code: 'reason-given' })
  })
  it('of a confirmed conflict is taken out by the system', () => {
    for (const status of ['open', 'draft', 'submitted', 'locked'] as const)
      expect(card(status, 'recuse-judge', 'system', {}, { 'conflict-confirmed': true })).toMatchObject({ to: 'recused' })
  })
})

describe('a decision', () => {
  const step = (act: ActOf<'determination'>, by: ActingRole, facts: Facts) => ({ act, by, phase: phases(), facts, now })
  it('is accepted or declined under embargo, then published', () => {
    expect(advance({ kind: 'determination', status: 'pending' }, step('offer-honour', 'organiser', all()))).toMatchObject({ to: 'offered' })
    expect(advance({ kind: 'determination', status: 'offered' }, step('accept-honour', 'nominee', all()))).toMatchObject({ to: 'accepted' })
    expect(advance({ kind: 'determination', status: 'accepted' }, step('decline-honour', 'entrant', all()))).toMatchObject({ to: 'declined' })
    expect(advance({ kind: 'determination', status: 'accepted' }, step('publish-determination', 'organiser', all()))).toMatchObject({ to: 'published' })
  })
  it('that somebody has to accept is not published before', () => {
    expect(advance({ kind: 'determination', status: 'offered' }, step('publish-determination', 'organiser', all(['acceptance-not-needed']))))
      .toMatchObject({ code: 'acceptance-not-needed' })
  })
  it('and an honour can be revoked later, with a note', () => {
    const revoke = (facts: Facts) => advance({ kind: 'honour', status: 'published' }, { act: 'revoke-honour', by: 'organiser', phase: phases(), facts, now })
    expect(revoke(all())).toMatchObject({ to: 'revoked' })
    expect(revoke(all(['note-given']))).toMatchObject({ code: 'note-given' })
  })
})

/** Written by hand, apart from the table: from where to where a status may ever go. */
const POSSIBLE: { [Kind in 'entry' | 'scorecard']: Record<string, readonly string[]> } = {
  entry: {
    draft: ['submitted', 'withdrawn'],
    submitted: ['returned', 'in-competition', 'ineligible', 'duplicate', 'withdrawn'],
    returned: ['submitted', 'ineligible', 'duplicate', 'withdrawn'],
    'in-competition': ['ineligible', 'not-selected', 'duplicate', 'withdrawn'],
    ineligible: ['in-competition', 'withdrawn'],
    'not-selected': ['in-competition', 'withdrawn'],
    duplicate: ['submitted', 'withdrawn'],
    withdrawn: ['submitted', 'in-competition'],
  },
  scorecard: {
    open: ['draft', 'recused', 'abstained'],
    draft: ['submitted', 'stray', 'recused', 'abstained'],
    submitted: ['locked', 'draft', 'stray', 'recused'],
    locked: ['draft', 'stray', 'recused'],
    stray: ['draft', 'submitted', 'recused'],
    abstained: ['draft', 'submitted', 'recused'],
    recused: ['draft', 'submitted'],
  },
}

describe('no sequence of acts', () => {
  const walk = <Kind extends 'entry' | 'scorecard'>(kind: Kind, start: EntryStatus & ScorecardStatus | 'open') => {
    const anything = fc.record({ act: fc.constantFrom(...actsOf(kind)), by: fc.constantFrom(...ACTING_ROLES), phase: anyPhases, facts: mostFacts })
    const open = phases({ call: 'open', screening: 'open', judging: 'open' })
    const likely = fc.constantFrom(...LIFECYCLE[kind].flatMap(({ act, by }) => by.map((role: ActingRole) => ({ act, by: role, phase: open, facts: all() }))))
    const step = fc.oneof({ weight: 1, arbitrary: anything }, { weight: 3, arbitrary: likely })
    const visited = new Set<string>([start])
    fc.assert(fc.property(fc.array(step, { minLength: 40, maxLength: 80 }), (steps) => {
      let status: string = start
      for (const one of steps) {
        // the walk goes over both kinds: their unions of acts and statuses meet only here
        const result = advance({ kind, status: status as never }, { ...one, act: one.act as never, now })
        if (!result.ok) {
          expect([...CONDITIONS, ...GENERAL_REFUSALS]).toContain(result.code)
          continue
        }
        if (result.to !== status) expect(POSSIBLE[kind][status]).toContain(result.to)
        status = result.to
        visited.add(status)
      }
    }), { numRuns: 400 })
    return visited
  }
  it('brings an entry where the rules forbid, and each status can be reached', () => {
    expect([...walk('entry', 'draft')].sort()).toEqual([...ENTRY_STATUSES].sort())
  })
  it('brings a scorecard where the rules forbid, and each status can be reached', () => {
    expect([...walk('scorecard', 'open')].sort()).toEqual([...SCORECARD_STATUSES].sort())
  })
})

describe('the table', () => {
  const kinds = Object.keys(LIFECYCLE) as SubjectKind[]
  const rows = kinds.flatMap((kind) => LIFECYCLE[kind].map((arrow) => ({ kind, arrow })))

  it('has for every act that can depend on more than its status a row that refuses with a reason', () => {
    for (const { kind, arrow } of rows) {
      if (!('when' in arrow)) continue
      const plain = rows.some((other) => other.kind === kind && other.arrow.act === arrow.act && !('when' in other.arrow) &&
        arrow.from.every((from) => (other.arrow.from as readonly string[]).includes(from)))
      expect(plain, arrow.act).toBe(true)
    }
  })
  it('uses every condition', () => {
    const used = new Set(rows.flatMap(({ arrow }) => [...arrow.requires, ...('when' in arrow ? arrow.when : [])]))
    expect(CONDITIONS.filter((condition) => !used.has(condition))).toEqual([])
  })
  it('can be extended by whoever adopts it', () => {
    const table = { ...LIFECYCLE, honour: [...LIFECYCLE.honour, { act: 'publish-honour', from: ['revoked'], to: 'published', by: ['chair'], phases: 'any', requires: [], notifies: null }] } as const
    expect(advance({ kind: 'honour', status: 'revoked' }, { act: 'publish-honour', by: 'chair', phase: phases(), facts: {}, now }, table)).toMatchObject({ ok: true })
  })
  it('refuses an act it does not have', () => {
    expect(advance({ kind: 'entry', status: 'draft' }, { act: 'burn' as never, by: 'system', phase: phases(), facts: {}, now })).toMatchObject({ code: 'unknown-act' }) // from outside the types
  })
})
