import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { isPlace } from '#domain/places/index.ts'
import { PILLARS } from '#domain/vocabulary.ts'
import { CORRECTIONS, EDITIONS, gapOf, gaps, HONOURS, LINEAGES } from '#seed/ledger/ledger.ts'
import type { LedgerCount, LedgerHonour } from '#seed/ledger/ledger.ts'

type Row = Record<string, string>
const table = (name: string): Row[] => parse(readFileSync(new URL(`../../seed/ledger/${name}.csv`, import.meta.url), 'utf8'), { columns: true, skip_empty_lines: true })

const editionRows = table('equals-editions')
const winnerRows = table('equals-winners')
const finalistRows = table('equals-finalists')

/** The typed data writes apostrophes as type does, the tables as typewriters do. */
const plain = (text: string | undefined) => (text ?? '').replaceAll('’', "'")
const winners = HONOURS.filter(({ kind }) => kind === 'winner')
const edition = (year: number) => {
  const found = EDITIONS.find((one) => one.year === year)
  if (!found) throw new Error(`no edition ${year}`)
  return found
}

function honourOf(row: Row, kind: LedgerHonour['kind']): LedgerHonour | undefined {
  return HONOURS.find((honour) => honour.kind === kind && honour.year === Number(row.year) && plain(honour.organisation) === row.organisation)
}

function expectSameFacts(row: Row, honour: LedgerHonour | undefined) {
  expect(honour, `${row.year} ${row.organisation}`).toBeDefined()
  if (!honour) return
  expect(plain(honour.project), row.organisation).toBe(row.project)
  expect(honour.placeAsPrinted).toBe(row.country)
  expect(plain(honour.category), row.organisation).toBe((row.category ?? '').replace(/ \(category inferred.*\)$/, ''))
  if (row.category?.includes('category inferred')) expect(honour.inferred.length).toBeGreaterThan(0)
  expect(honour.sources.map(({ url }) => url), row.organisation).toContain(row['url-of-source'])
}

describe('the ledger against the tables of facts', () => {
  it('holds each of the 28 winners of the table, with its facts and its address', () => {
    expect(winnerRows).toHaveLength(28)
    for (const row of winnerRows) expectSameFacts(row, honourOf(row, 'winner'))
  })

  it('holds one winner more, which only the sources of a case study name', () => {
    const inTable = new Set(winnerRows.map((row) => `${row.year} ${row.organisation}`))
    const more = winners.filter((honour) => !inTable.has(`${honour.year} ${plain(honour.organisation)}`))
    expect(more.map(({ year, organisation, places }) => ({ year, organisation, places }))).toEqual([
      { year: 2020, organisation: 'Ministry of Communications and Information Technology', places: ['SA'] },
    ])
    expect(winners).toHaveLength(29)
  })

  it('holds each finalist and Global Achiever of the table, and none besides', () => {
    expect(finalistRows).toHaveLength(15)
    for (const row of finalistRows) expectSameFacts(row, honourOf(row, row.outcome === 'finalist' ? 'finalist' : 'global-achiever'))
    expect(HONOURS.filter(({ kind }) => kind !== 'winner')).toHaveLength(15)
  })

  it('gives every edition the numbers of its row', () => {
    expect(EDITIONS.map(({ year }) => String(year))).toEqual(editionRows.map((row) => row.year))
    for (const row of editionRows) {
      const { programme, place, categories, nominations, countries, finalists, winners: count, ceremony, sources } = edition(Number(row.year))
      expect(programme).toBe(row.programme)
      expect(place ?? '').toBe(row.place)
      const printed: [LedgerCount, string | undefined][] = [[categories, row.categories], [nominations, row.nominations], [countries, row.countries], [finalists, row.finalists], [count, row.winners]]
      for (const [typed, cell] of printed) expect(typed.asPrinted, `${row.year} ${cell}`).toBe((cell ?? '').replace(' (sources disagree)', ''))
      expect(`${ceremony.from}${ceremony.sourcesDisagree ? ` or ${ceremony.to} (sources disagree)` : ''}`).toBe(row.ceremony)
      expect(sources.map(({ url }) => url), row.year).toContain(row['url-of-source'])
    }
  })

  it('reads printed numbers as what they are: exact, open upwards, a range, unknown', () => {
    expect(edition(2014).nominations).toMatchObject({ from: 360, to: null })
    expect(edition(2015).nominations).toMatchObject({ from: 150, to: 150, about: true })
    expect(edition(2022).nominations).toMatchObject({ from: 155, to: 160, sourcesDisagree: true })
    expect(edition(2021).countries).toMatchObject({ from: 50, to: 56, sourcesDisagree: true })
    expect(edition(2023).winners).toMatchObject({ from: null, to: null })
  })
})

describe('every honour of the ledger', () => {
  it('has a source with an address', () => {
    const without = HONOURS.filter(({ sources }) => sources.length === 0 || sources.some(({ url, title }) => !URL.canParse(url) || title === ''))
    expect(without).toEqual([])
  })

  it('belongs to an edition, a known place, a pillar and, where a category is named, a lineage', () => {
    for (const honour of HONOURS) {
      expect(EDITIONS.some(({ year }) => year === honour.year)).toBe(true)
      expect(honour.places.filter((place) => !isPlace(place)), honour.organisation).toEqual([])
      expect(PILLARS).toContain(honour.pillar)
      expect(honour.lineage !== undefined, honour.organisation).toBe(honour.category !== undefined)
    }
  })

  it('is listed once', () => {
    const names = HONOURS.map(({ year, kind, organisation, category }) => `${year} ${kind} ${organisation} ${category ?? ''}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('shares its lineage with no winner of another category in the same edition', () => {
    for (const { year } of EDITIONS) {
      const lineages = winners.filter((honour) => honour.year === year).map(({ lineage }) => lineage)
      expect(new Set(lineages).size, String(year)).toBe(lineages.length)
    }
    expect(LINEAGES.filter((lineage) => !HONOURS.some((honour) => honour.lineage === lineage))).toEqual([])
  })
})

describe('gaps', () => {
  it('are counted for each edition, and stay unknown where nobody names a number', () => {
    const ofWinners = gaps().filter(({ kind }) => kind === 'winner').map(({ year, found, expected, missing, inferred }) => [year, found, expected, missing, inferred])
    expect(ofWinners).toEqual([
      [2014, 7, 7, 0, false],
      [2015, 3, 3, 0, false],
      [2016, 3, 3, 0, false],
      [2017, 3, 3, 0, false],
      [2018, 2, 5, 3, false],
      [2019, 5, 5, 0, false],
      [2020, 2, 5, 3, true],
      [2021, 2, 5, 3, true],
      [2022, 2, 5, 3, false],
      [2023, 0, null, null, false],
    ])
  })

  it('shrink when a source names one more winner', () => {
    const known = winners.find(({ year }) => year === 2018)
    if (!known) throw new Error('no winner of 2018')
    const more: LedgerHonour = { ...known, organisation: 'Found later', lineage: 'access', category: 'Access' }
    expect(gapOf(edition(2018), 'winner', [...HONOURS, more]).missing).toBe(2)
  })

  it('of finalists count those of the shortlist that no page names', () => {
    expect(gapOf(edition(2014), 'finalist')).toMatchObject({ found: 3, expected: 37, missing: 34 })
    expect(gapOf(edition(2021), 'finalist')).toMatchObject({ expected: null, missing: null })
  })
})

describe('correction notes', () => {
  it('name what each version says and where, and how we read it', () => {
    for (const note of CORRECTIONS) {
      expect(note.versions.length, note.key).toBeGreaterThan(0)
      for (const { says, sources } of note.versions) {
        expect(says.length, note.key).toBeGreaterThan(0)
        expect(sources.length, note.key).toBeGreaterThan(0)
        expect(sources.filter(({ url }) => !URL.canParse(url)), note.key).toEqual([])
      }
      expect(note.reading.length, note.key).toBeGreaterThan(5)
    }
    expect(new Set(CORRECTIONS.map(({ key }) => key)).size).toBe(CORRECTIONS.length)
  })

  it('bear on editions and honours that exist', () => {
    for (const { years, organisation, key } of CORRECTIONS) {
      expect(years.filter((year) => !EDITIONS.some((one) => one.year === year)), key).toEqual([])
      if (organisation) expect(HONOURS.some((honour) => honour.organisation === organisation && years.includes(honour.year)), key).toBe(true)
    }
  })

  it('stand wherever the ledger says that sources disagree', () => {
    const disputed = EDITIONS.filter(({ ceremony, nominations, countries }) => ceremony.sourcesDisagree || nominations.sourcesDisagree || countries.sourcesDisagree).map(({ year }) => year)
    expect(disputed).toEqual([2020, 2021, 2022])
    for (const year of disputed) expect(CORRECTIONS.some((note) => note.state === 'open' && note.years.includes(year)), String(year)).toBe(true)
  })
})
