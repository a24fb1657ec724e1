import { describe, expect, it } from 'vitest'
import {
  allPlaces, allRegions, findPlaceByName, isPlace, ituRegionOf, ITU_REGIONS, memberOf, membersOf, PLACE_LANGUAGES, placeName, placesWithin, regionOf,
  regionsOf, subregionOf,
} from '#domain/places/index.ts'
import { ITU_MEMBERS, MEMBERSHIPS } from '#domain/places/groups.ts'
import { REGION_ROWS } from '#domain/places/regions.ts'
import { PLACE_ROWS } from '#domain/places/table.ts'

describe('names of countries and areas', () => {
  it.each([
    ['TR', 'Türkiye'], ['SZ', 'Eswatini'], ['CZ', 'Czechia'], ['PS', 'State of Palestine'], ['IR', 'Iran (Islamic Republic of)'],
    ['BO', 'Bolivia (Plurinational State of)'], ['VE', 'Venezuela (Bolivarian Republic of)'], ['KR', 'Republic of Korea'],
    ['KP', 'Democratic People’s Republic of Korea'], ['SY', 'Syrian Arab Republic'], ['VN', 'Viet Nam'],
    ['LA', 'Lao People’s Democratic Republic'], ['MD', 'Republic of Moldova'], ['TZ', 'United Republic of Tanzania'],
    ['GB', 'United Kingdom of Great Britain and Northern Ireland'], ['FK', 'Falkland Islands (Malvinas)'], ['MK', 'North Macedonia'],
    ['HK', 'China, Hong Kong Special Administrative Region'], ['CI', 'Côte d’Ivoire'], ['CV', 'Cabo Verde'], ['VA', 'Holy See'],
  ])('%s is printed as the UN prints it: %s', (code, name) => {
    expect(placeName(code, 'en')).toBe(name)
  })
  it('are there in seven languages for every entry, with no straight apostrophe and no empty cell', () => {
    for (const row of [...PLACE_ROWS, ...REGION_ROWS])
      for (const name of row.slice(3)) expect(name, row[0]).toMatch(/^[^'\s][^']*[^'\s]$/)
    expect(PLACE_ROWS).toHaveLength(248)
    expect(PLACE_LANGUAGES.map((language) => placeName('KE', language))).toEqual(['Kenya', 'Kenya', 'Kenya', 'Quênia', 'كينيا', '肯尼亚', 'Кения'])
  })
  it('never come from the runtime: Intl prints another name for these', () => {
    expect(placeName('PS', 'fr')).toBe('État de Palestine')
    expect(placeName('KR', 'pt')).toBe('República da Coreia')
    expect(placeName('FK', 'es')).toBe('Islas Malvinas (Falkland)')
  })
  it('have a short form only where there is one', () => {
    expect(placeName('GB', 'ar', 'short')).toBe('المملكة المتحدة')
    expect(placeName('IR', 'en', 'short')).toBe('Iran (Islamic Republic of)')
  })
  it('follow M49: no entry of their own for Kosovo and Taiwan', () => {
    expect(isPlace('XK')).toBe(false)
    expect(isPlace('TW')).toBe(false)
    expect(findPlaceByName('Taiwan')).toBeUndefined()
  })
  it('name regions and the whole world', () => {
    expect(placeName('M49-202', 'fr')).toBe('Afrique subsaharienne')
    expect(placeName('global', 'ar')).toBe('عالمي')
    expect(allRegions('en').map((region) => region.name)).not.toContain('World')
  })
  it('are listed in the order of the reader’s language', () => {
    const names = allPlaces('fr').map((place) => place.name)
    expect(names.indexOf('Émirats arabes unis')).toBeLessThan(names.indexOf('Espagne'))
    expect(names.indexOf('Égypte')).toBeLessThan(names.indexOf('Fidji'))
  })
  it.each([
    ["Cote d'Ivoire", 'CI'], ['united kingdom', 'GB'], ['Turkey', 'TR'], ['Lao People\'s Democratic Republic', 'LA'], ['Africa', 'M49-002'],
    ['Global', 'global'], ['Dominican Republic', 'DO'], ['Nauru', 'NR'], ['Latin America (regional)', 'M49-419'], ['Atlantis', undefined], ['Niger', 'NE'], ['Guinea', 'GN'],
  ])('a record that says %s is read as %s', (name, code) => {
    expect(findPlaceByName(name)).toBe(code)
  })
})

describe('regions', () => {
  it('lie in one another', () => {
    expect(regionsOf('KE')).toEqual(['M49-014', 'M49-202', 'M49-002'])
    expect(regionOf('KE')).toBe('M49-002')
    expect(regionOf('M49-014')).toBe('M49-002')
    expect(regionOf('M49-002')).toBe('M49-002')
    expect(subregionOf('TN')).toBe('M49-015')
    expect(regionOf('AQ')).toBeUndefined()
    expect(placesWithin('M49-053').sort()).toEqual(['AU', 'CC', 'CX', 'HM', 'NF', 'NZ'])
    expect(placesWithin('global')).toHaveLength(248)
  })
  it('hold every country and area but Antarctica', () => {
    expect(PLACE_ROWS.filter((row) => !regionOf(row[0])).map((row) => row[0])).toEqual(['AQ'])
  })
  it('of ITU hold each Member State once', () => {
    const listed = ITU_REGIONS.flatMap((region) => ITU_MEMBERS[region].split(' '))
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed.filter((code) => !isPlace(code))).toEqual([])
    expect(listed).toHaveLength(194 + 3) // Member States, and State of Palestine, Hong Kong, Macao
    expect([ituRegionOf('TN'), ituRegionOf('KE'), ituRegionOf('UA'), ituRegionOf('KZ'), ituRegionOf('GL')]).toEqual(['arab-states', 'africa', 'europe', 'cis', undefined])
  })
})

describe('memberships have dates', () => {
  it('44 least developed countries since 13 December 2024, 45 the day before', () => {
    expect(membersOf('ldc', '2024-12-13')).toHaveLength(44)
    expect(membersOf('ldc', '2024-12-12')).toHaveLength(45)
    expect(memberOf('ldc', 'ST', '2024-12-12')).toBe(true)
    expect(memberOf('ldc', 'ST', new Date('2024-12-13T00:00:00Z'))).toBe(false)
  })
  it('follow each graduation since the first edition of 2014', () => {
    expect(membersOf('ldc', '2014-10-28')).toHaveLength(48)
    expect(membersOf('ldc', '2017-06-04')).toHaveLength(47)
    expect(membersOf('ldc', '2020-12-04')).toHaveLength(46)
    expect(membersOf('ldc', '2023-12-13')).toHaveLength(45)
  })
  it('32 landlocked developing countries and 53 small island ones, each a place of the table once', () => {
    expect(membersOf('lldc', '2026-01-01')).toHaveLength(32)
    expect(membersOf('sids', '2026-01-01')).toHaveLength(53)
    for (const list of Object.values(MEMBERSHIPS)) {
      expect(new Set(list.map((membership) => membership.code)).size).toBe(list.length)
      expect(list.filter((membership) => !isPlace(membership.code))).toEqual([])
    }
  })
})
