/**
 * Groups of countries that reports count by. ITU: the six regions of its Telecommunication Development Sector,
 * Member States, with State of Palestine (Resolution 99) and the two special administrative regions; other areas are
 * in none. Memberships of the UN's groups are dated, because statistics use the membership at the edition's date.
 */
export const ITU_REGIONS = ['africa', 'americas', 'arab-states', 'asia-pacific', 'cis', 'europe'] as const
export type ItuRegion = (typeof ITU_REGIONS)[number]

export const ITU_MEMBERS: Readonly<Record<ItuRegion, string>> = {
  africa: 'AO BJ BW BF BI CV CM CF TD CG CI CD GQ ER SZ ET GA GM GH GN GW KE LS LR MG MW ML MU MZ NA NE NG RW ST SN SC SL ZA SS TZ TG UG ZM ZW',
  americas: 'AG AR BS BB BZ BO BR CA CL CO CR CU DM DO EC SV GD GT GY HT HN JM MX NI PA PY PE KN LC VC SR TT US UY VE',
  'arab-states': 'DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE',
  'asia-pacific': 'AF AU BD BT BN KH CN HK MO FJ IN ID IR JP KI KP KR LA MY MV MH FM MN MM NR NP NZ PK PW PG PH WS SG SB LK TH TL TO TV VU VN',
  cis: 'AM AZ BY KZ KG RU TJ TM UZ',
  europe: 'AL AD AT BE BA BG HR CY CZ DK EE FI FR GE DE GR HU IS IE IL IT LV LI LT LU MT MD MC ME NL MK NO PL PT RO SM RS SK SI ES SE CH TR UA GB VA',
}

export const PLACE_GROUPS = ['ldc', 'lldc', 'sids'] as const
export type PlaceGroup = (typeof PLACE_GROUPS)[number]

/** `from` is the first day in the group (left out: before 2014, when the ledger begins); `until` is the first day outside. */
export type Membership = { code: string; from?: string; until?: string }

const since = (codes: string): Membership[] => codes.split(' ').map((code) => ({ code }))

/**
 * Least developed countries (General Assembly, on advice of the Committee for Development Policy): 44 since
 * 13 December 2024. A graduation is entered once it has taken place and been read, not when it is announced; those
 * announced for 24 November 2026 and later are therefore not here.
 */
const LDC: readonly Membership[] = [
  ...since('AF AO BD BF BI BJ CD CF DJ ER ET GM GN GW HT KH KI KM LA LR LS MG ML MM MR MW MZ NE NP RW SB SD SL SN SO TD TG TL TV TZ UG YE ZM'),
  { code: 'SS', from: '2012-12-18' },
  { code: 'CV', until: '2007-12-20' },
  { code: 'MV', until: '2011-01-01' },
  { code: 'WS', until: '2014-01-01' },
  { code: 'GQ', until: '2017-06-04' },
  { code: 'VU', until: '2020-12-04' },
  { code: 'BT', until: '2023-12-13' },
  { code: 'ST', until: '2024-12-13' },
]

/** Landlocked developing countries: 32. */
const LLDC: readonly Membership[] = since(
  'AF AM AZ BF BI BO BT BW CF ET KG KZ LA LS MD MK ML MN MW NE NP PY RW SS SZ TD TJ TM UG UZ ZM ZW',
)

/** Small island developing States and areas as marked in M49: 53. */
const SIDS: readonly Membership[] = since(
  'AG AI AS AW BB BQ BS BZ CK CU CV CW DM DO FJ FM GD GU GW GY HT JM KI KM KN LC MH MP MS MU MV NC NR NU PF PG PR PW SB SC SG SR ST SX TL TO TT TV VC VG VI VU WS',
)

export const MEMBERSHIPS: Readonly<Record<PlaceGroup, readonly Membership[]>> = { ldc: LDC, lldc: LLDC, sids: SIDS }
