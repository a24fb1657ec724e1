import type { Organisation } from '#src/payload-types.ts'
import { slugOf, type Demo } from './demo.ts'

/** How sources and accounts spell an organisation → its one name here. */
const SPELLINGS: Record<string, string> = {
  'Association for Progressive Communications': 'Association for Progressive Communications (APC)',
  'BBVA Microfinance Foundation': 'BBVA Microfinance Foundation (FMBBVA)',
  'GSMA and mobile operators': 'GSMA',
  BCS: 'BCS, The Chartered Institute for IT',
  'Ministry of Communications and Information Technology': 'Ministry of Communications and Information Technology, Saudi Arabia',
  'Ministry of IT and Telecommunication': 'Ministry of Information Technology and Telecommunication',
  'Tech Talent Charter (industry-led, government-supported)': 'Tech Talent Charter',
  'Emilia-Romagna Region and universities': 'Emilia-Romagna Region',
  'INSEAD researchers with a non-profit coding school': 'INSEAD',
  'Inclusion Economics (Yale and partners)': 'Inclusion Economics',
  'Pacific Private Sector Development Initiative (Asian Development Bank)': 'Pacific Private Sector Development Initiative',
  'SWGfL / UK Safer Internet Centre': 'SWGfL',
  'SUTEL / FONATEL': 'SUTEL',
  'Halcyon Women’s Club (invented organisation)': 'Halcyon Women’s Club',
  'Atelier des Trois Ruisseaux (organisation inventée)': 'Atelier des Trois Ruisseaux',
  'تعاونية السلّم الأخضر (منظمة متخيّلة)': 'تعاونية السلّم الأخضر',
}

/** Named in an account, and no organisation of their own. */
const NO_ORGANISATIONS = new Set(['Mexican legislatures', 'campaign led by Olimpia Coral Melo', 'regional organisations', 'EU Member States and Norway'])

const PARENTS: Record<string, string> = {
  'UNICEF Kyrgyzstan': 'UNICEF',
  'International Telecommunication Union, Radiocommunication Sector': 'International Telecommunication Union',
  'Kelu Women’s Union': 'Lake Corner Council',
}

const LATIN: Record<string, string> = { 'تعاونية السلّم الأخضر': 'green-ladder-cooperative' }

export type Known = { id: string; code: string; name: string }
type More = { places?: readonly string[]; domain?: string; kind?: Organisation['kind'] }

/** `A; B; C` of an account → the names of organisations in it. */
export const namesIn = (words: string): string[] => words.split(/;\s*/).map((each) => each.trim()).filter((each) => each !== '' && !NO_ORGANISATIONS.has(each))

/** Each organisation once, under one name, whoever mentions it first. */
export class Organisations {
  readonly #known = new Map<string, Known>()
  readonly #slugs = new Set<string>()
  constructor(readonly demo: Demo) {}

  async of(spelt: string, more: More = {}): Promise<Known> {
    const name = SPELLINGS[spelt] ?? spelt
    const known = this.#known.get(name)
    if (known) return known
    const parent = PARENTS[name] ? await this.of(PARENTS[name]) : null
    const code = this.demo.code('OR')
    const first = LATIN[name] ?? slugOf(name, code)
    const slug = this.#slugs.has(first) ? `${first}-${code.slice(3).toLowerCase()}` : first
    const aliases = Object.entries(SPELLINGS).filter(([, one]) => one === name).map(([alias]) => alias)
    const made = await this.demo.awards.ctx.store.insert('organisations', {
      code, name, slug, aliases, places: [...(more.places ?? [])], domains: more.domain ? [more.domain] : [],
      ...(more.domain ? { website: `https://${more.domain}/` } : {}), ...(more.kind ? { kind: more.kind } : {}), ...(parent ? { parent: parent.id } : {}),
    })
    this.#slugs.add(slug)
    const found: Known = { id: made.id, code, name }
    this.#known.set(name, found)
    this.demo.count('organisations')
    return found
  }
}
