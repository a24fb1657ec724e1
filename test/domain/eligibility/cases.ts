import type { Facts, Rule } from '#domain/eligibility/index.ts'

export type Case = { rule: Rule; pass: Facts; fail: Facts; person: Facts }

const call = { opens: '2027-01-15T00:00:00Z', closes: '2027-03-15T23:59:00Z', hardEnd: '2027-03-16T00:14:00Z', timeZone: 'UTC' }

/** For each kind of rule: facts with which it passes, fails, and needs a person. */
export const CASES: Case[] = [
  { rule: { kind: 'window', data: {} }, pass: { window: call, at: '2027-03-16T00:13:59Z' }, fail: { window: call, at: '2027-03-16T00:14:00Z' }, person: { window: call } },
  { rule: { kind: 'language', data: { languages: ['fr', 'ar'] } }, pass: { language: 'fr-CA' }, fail: { language: 'de' }, person: {} },
  { rule: { kind: 'entrant-kind', data: { kinds: ['team', 'company'] } }, pass: { entrantKind: 'company' }, fail: { entrantKind: 'individual' }, person: { entrantKind: 'organisation' } },
  { rule: { kind: 'self-nomination', data: { rule: 'forbidden' } }, pass: { selfNomination: false }, fail: { selfNomination: true }, person: {} },
  { rule: { kind: 'quota-per-nominator', data: { most: 3, per: 'edition' } }, pass: { nominatorEntries: { category: 0, edition: 2 } }, fail: { nominatorEntries: { category: 0, edition: 3 } }, person: {} },
  { rule: { kind: 'entries-per-nominee', data: { most: 1, per: 'category' } }, pass: { nomineeEntries: { category: 0, edition: 5 } }, fail: { nomineeEntries: { category: 1, edition: 1 } }, person: { nomineeEntries: { category: 0, edition: 0, possible: 1 } } },
  { rule: { kind: 'categories-per-project', data: { most: 2 } }, pass: { projectCategories: { sure: 1 } }, fail: { projectCategories: { sure: 2 } }, person: { projectCategories: { sure: 1, possible: 1 } } },
  { rule: { kind: 'former-winners', data: { editions: 3 } }, pass: { formerHonours: { editionsAgo: [4] } }, fail: { formerHonours: { editionsAgo: [3] } }, person: { formerHonours: { editionsAgo: [], possible: true } } },
  { rule: { kind: 'running-time', data: { months: 24, asOf: '2027-03-15' } }, pass: { start: '2025-03-15' }, fail: { start: '2025-03-16' }, person: { start: '2025-03' } },
  { rule: { kind: 'stage', data: { atLeast: 'running' } }, pass: { stage: 'completed' }, fail: { stage: 'pilot' }, person: {} },
  { rule: { kind: 'countries', data: { within: ['M49-002', 'LB'] } }, pass: { places: ['FR', 'M49-015'] }, fail: { places: ['FR'] }, person: { places: ['global'] } },
  { rule: { kind: 'words', data: { question: 'summary', least: 150, most: 200 } }, pass: { words: { summary: 200 } }, fail: { words: { summary: 218 } }, person: {} },
  { rule: { kind: 'required-answers', data: { questions: ['cost', 'lessons'] } }, pass: { answered: ['lessons', 'cost', 'more'] }, fail: { answered: ['cost'] }, person: {} },
  { rule: { kind: 'referees', data: { least: 2 } }, pass: { referees: 2 }, fail: { referees: 1 }, person: {} },
  { rule: { kind: 'judges-organisations', data: { treatment: 'excluded' } }, pass: { judgeOrganisation: 'none' }, fail: { judgeOrganisation: 'confirmed' }, person: { judgeOrganisation: 'possible' } },
]
