import { describe, expect, it } from 'vitest'
import { organisationDomain } from '#domain/conflicts-mail.ts'
import { comparableName, nameSimilarity } from '#domain/conflicts-names.ts'
import { conflictsBetween, CONFLICT_KINDS, suggestConflicts, type ConflictOptions, type EntryForConflicts, type JudgeForConflicts } from '#domain/conflicts.ts'

const judge = (change: Partial<JudgeForConflicts> = {}): JudgeForConflicts => ({
  code: 'JU-1', name: 'Aïssatou Ndiaye', organisations: ['OR-OWN'], formerOrganisations: ['OR-OLD'],
  addresses: ['aissatou@mail.own.example.org'], country: 'SN', persons: ['PE-1'], ...change,
})
const entry = (change: Partial<EntryForConflicts> = {}): EntryForConflicts => ({
  code: 'EN-1', organisations: [], people: [], countries: [], ...change,
})
const parents = new Map([['OR-OWN', 'OR-ROOF'], ['OR-SISTER', 'OR-ROOF'], ['OR-ROOF', 'OR-TOP'], ['OR-BRANCH', 'OR-OWN'], ['OR-A', 'OR-B'], ['OR-B', 'OR-A']])

const table: [string, Partial<JudgeForConflicts>, Partial<EntryForConflicts>, [string, 'hard' | 'soft', object][]][] = [
  ['nothing in common', {}, { organisations: ['OR-X'], countries: ['KE'] }, []],
  ['the same organisation', {}, { organisations: ['OR-OWN'] }, [['same-organisation', 'hard', { organisation: 'OR-OWN', when: 'now' }]]],
  ['a former organisation', {}, { organisations: ['OR-OLD'] }, [['same-organisation', 'hard', { organisation: 'OR-OLD', when: 'former' }]]],
  ['the parent of the judge’s', {}, { organisations: ['OR-ROOF'] }, [['parent-organisation', 'hard', { relation: 'below', common: 'OR-ROOF' }]]],
  ['the parent’s parent', {}, { organisations: ['OR-TOP'] }, [['parent-organisation', 'hard', { relation: 'below', common: 'OR-TOP' }]]],
  ['a branch of the judge’s', {}, { organisations: ['OR-BRANCH'] }, [['parent-organisation', 'hard', { relation: 'above', entryOrganisation: 'OR-BRANCH' }]]],
  ['a sister', {}, { organisations: ['OR-SISTER'] }, [['parent-organisation', 'soft', { relation: 'sibling', common: 'OR-ROOF' }]]],
  ['organisations that are each other’s parents', { organisations: ['OR-A'] }, { organisations: ['OR-Z'] }, []],
  ['the mail domain of a nominee', {}, { people: [{ role: 'nominee', addresses: ['x@example.org'] }] }, [['mail-domain', 'hard', { domain: 'example.org', of: 'nominee' }]]],
  ['the web domain of the organisation', {}, { domains: ['https://www.example.org/about'] }, [['mail-domain', 'hard', { domain: 'example.org', of: 'organisation' }]]],
  ['public mail', { addresses: ['a@gmail.com', 'b@yahoo.fr'] }, { people: [{ role: 'team', addresses: ['c@gmail.com', 'd@yahoo.fr'] }] }, []],
  ['the same public address', { addresses: ['A@gmail.com'] }, { people: [{ role: 'team', addresses: ['a@GMAIL.com'] }] }, [['is-team', 'hard', { by: 'address', value: 'a@gmail.com' }]]],
  ...(['nominator', 'nominee', 'team', 'referee', 'funder', 'co-editor'] as const).map((role): (typeof table)[number] =>
    [`the judge as ${role}`, {}, { people: [{ role, person: 'PE-1', name: 'Aïssatou Ndiaye' }] }, [[`is-${role}`, 'hard', { by: 'person', value: 'PE-1' }]]]),
  ['the same country', {}, { countries: ['KE', 'SN'] }, [['same-country', 'soft', { country: 'SN' }]]],
  ['no country on record', { country: null }, { countries: ['SN'] }, []],
  ['the same name otherwise written', {}, { people: [{ role: 'team', name: 'NDIAYE, Aissatou' }] }, [['name-similarity', 'soft', { role: 'team', similarity: 1 }]]],
  ['another name', {}, { people: [{ role: 'team', name: 'Amina Osei' }] }, []],
]

describe('a conflict is suggested for', () => {
  it.each(table)('%s', (_name, ofJudge, ofEntry, expected) => {
    const found = conflictsBetween(judge(ofJudge), entry(ofEntry), { parents })
    expect(found.map(({ kind, strength }) => [kind, strength])).toEqual(expected.map(([kind, strength]) => [kind, strength]))
    expected.forEach(([kind, , evidence], index) => expect(found[index]).toMatchObject({ judge: 'JU-1', entry: 'EN-1', evidence: { kind, ...evidence } }))
  })

  it('hard reasons before soft ones, each once', () => {
    const both = entry({ countries: ['SN'], organisations: ['OR-OWN', 'OR-OWN'], domains: ['example.org', 'www.example.org'] })
    expect(conflictsBetween(judge(), both).map(({ kind }) => kind)).toEqual(['same-organisation', 'mail-domain', 'same-country'])
  })

  it('every judge and entry', () => {
    const found = suggestConflicts([judge(), judge({ code: 'JU-2', country: 'KE' })], [entry({ countries: ['SN'] }), entry({ code: 'EN-2', countries: ['KE'] })])
    expect(found.map((one) => `${one.judge} ${one.entry}`)).toEqual(['JU-1 EN-1', 'JU-2 EN-2'])
  })

  it('200 judges and 1,000 entries', () => {
    const judges = Array.from({ length: 200 }, (_, n) => judge({ code: `JU-${n}`, name: `Judge Number${n}` }))
    const people = (['nominator', 'nominee', 'team'] as const).map((role) => ({ role, name: `Some ${role} Person`, addresses: ['x@example.net'] }))
    const entries = Array.from({ length: 1000 }, (_, n) => entry({ code: `EN-${n}`, organisations: [`OR-${n}`], countries: [n === 7 ? 'SN' : 'KE'], people }))
    expect(suggestConflicts(judges, entries)).toHaveLength(200)
  })

  it('a name as alike as asked', () => {
    const near = entry({ people: [{ role: 'team', name: 'Aissatou Ndiay' }] })
    const kinds = (options: ConflictOptions) => conflictsBetween(judge(), near, options).map(({ kind }) => kind)
    expect(kinds({})).toEqual(['name-similarity'])
    expect(kinds({ similarFrom: 0.99 })).toEqual([])
  })

  it('kinds that the table above covers, all of them', () => {
    const covered = new Set(table.flatMap(([, , , expected]) => expected.map(([kind]) => kind)))
    expect(CONFLICT_KINDS.filter((kind) => !covered.has(kind))).toEqual([])
  })
})

describe('the domain of an organisation', () => {
  it.each([
    ['a@mail.itu.int', 'itu.int'], ['cs.ox.ac.uk', 'ox.ac.uk'], ['https://www.example.co.za/x', 'example.co.za'],
    ['one.github.io', 'one.github.io'], ['a@hotmail.co.uk', null], ['a@yahoo.com.br', null], ['a@orange.fr', null],
    ['a@live.org', 'live.org'], ['localhost', null], ['192.0.2.1', null], ['', null], ['not an address', null],
  ])('of %j is %j', (text, domain) => expect(organisationDomain(text)).toBe(domain))
})

describe('names', () => {
  const alike = (one: string, other: string) => nameSimilarity(comparableName(one), comparableName(other))
  it('are compared without accents, case and order, in any script', () => {
    expect(alike('Nguyễn Thị Hoa', 'hoa nguyen thi')).toBe(1)
    expect(alike('فاطمة الزهراء', 'الزهراء فاطمة')).toBe(1)
    expect(alike('Maria Silva', 'Mario Costa')).toBeLessThan(0.6)
    expect(alike('', 'x')).toBe(0)
  })
})
