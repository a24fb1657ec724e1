import type { Answers, PeopleTyped } from '#domain/forms/index.ts'
import type { Draw } from './draw.ts'
import { WORDS, type CategoryKey, type Theme, type Words } from './words/index.ts'

const PILLAR_OF: Record<CategoryKey, string> = { access: '2', skills: '3', leadership: '4', partnerships: '5' }
const KINDS = ['civil-society', 'civil-society', 'civil-society', 'company', 'government', 'academia', 'team'] as const

export type Made = {
  language: Words['language']
  organisation: string
  person: string
  referee: string
  country: string
  title: string
  summary: string
  answers: Answers
  /** What was filled into the theme's words: the same theme can be told again in another language. */
  values: Record<string, string>
}

export const fill = (text: string, values: Record<string, string>): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

const cap = (text: string, words: number): string => text.split(/\s+/).slice(0, words).join(' ')

/**
 * One entry told from the words of its language. `theme` and `organisation` come from outside so that no two entries of an
 * edition share them needlessly.
 */
export function tellEntry(
  draw: Draw,
  { category, language, theme, organisation, domain, since, place }: {
    category: CategoryKey; language: Words['language']; theme: Theme; organisation: string; domain: string
    /** Earliest and latest first day. */
    since: [first: number, last: number]
    /** Town and country; drawn where absent. */
    place?: { town: string; country: string }
  },
): Made {
  const words = WORDS[language]
  const at = draw.pick(words.towns)
  const town = place?.town ?? draw.pick(at.names)
  const country = place?.country ?? at.code
  const women = draw.whole(60, 2400)
  const girls = draw.chance(0.6) ? draw.whole(20, 900) : 0
  const before = draw.whole(9, 34)
  const values = {
    town, org: organisation, n: String(women + girls), m: String(draw.whole(5, 38)), a: String(before), b: String(before + draw.whole(14, 41)), months: String(draw.pick([6, 8, 9, 12, 14, 18, 24])),
  }
  const say = (text: string): string => fill(text, values)
  const [problem, approach, results, failed] = [say(theme.problem), say(theme.approach), say(draw.pick(words.results)), say(draw.pick(words.failed))]
  const [person, referee] = draw.shuffle(words.people) as [string, string]
  const title = say(theme.title)
  const summary = say(theme.summary)
  const pillar = PILLAR_OF[category]
  const pillars = draw.chance(0.45) ? [pillar, draw.pick(['1', '2', '3', '4', '5'].filter((each) => each !== pillar))].sort() : [pillar]
  const start = new Date(since[0] + draw.next() * (since[1] - since[0])).toISOString().slice(0, 10)
  const own = draw.chance(0.7)
  const copied = draw.chance(0.25)
  const minors = girls > 0
  const reached: PeopleTyped = {
    women: String(women), men: draw.chance(0.5) ? null : String(draw.whole(0, 120)), girls: girls > 0 ? String(girls) : null,
    boys: draw.chance(0.6) ? null : String(draw.whole(0, 60)), another: null, 'not-stated': draw.chance(0.5) ? null : String(draw.whole(0, 15)),
  }
  const answers: Answers = {
    relation: own ? 'self' : draw.pick(['staff', 'partner', 'beneficiary']), 'nominee-kind': draw.pick(KINDS), organisation, 'nominee-name': person,
    contact: `contact@${domain}`, ...(own ? {} : { 'nominee-agrees': 'yes' }),
    title, line: summary, description: cap([summary, problem, approach, results].join(' '), 195), start, stage: draw.pick(['running', 'running', 'running', 'completed', 'pilot']), pillars,
    ...(draw.chance(0.6) ? { website: `https://${domain}/` } : {}),
    places: copied ? [country] : [country, ...(draw.chance(0.12) ? [draw.pick(words.towns).code] : [])].filter((code, n, all) => all.indexOf(code) === n),
    setting: draw.chance(0.7) ? ['rural'] : draw.chance(0.5) ? ['urban'] : ['urban', 'online'],
    reached, problem, approach, novelty: say(draw.pick(words.novelty)), partners: say(draw.pick(words.partners)), cost: String(draw.whole(18, 900) * 100), resources: say(draw.pick(words.resources)),
    failed, results, 'evidence-kind': draw.pick(['counted', 'counted', 'before-after', 'before-after', 'comparison', 'independent']), period: say(draw.pick(words.period)),
    ...(draw.chance(0.4) ? { 'evidence-link': `https://${domain}/report` } : {}),
    needs: say(draw.pick(words.transfer)), copied: copied ? 'yes' : 'no', ...(copied ? { 'copied-where': [draw.pick(words.towns).code] } : {}),
    barrier: say(draw.pick(words.barrier)), women: say(draw.pick(words.women)), harm: say(draw.pick(words.harm)),
    ...(pillars.includes('2') ? { complaint: say(draw.pick(words.complaint)) } : {}),
    minors: minors ? 'yes' : 'no', ...(minors ? { guardians: say(draw.pick(words.harm)) } : {}), survivors: theme.summary.length % 9 === 0 ? 'yes' : 'no',
    'referee-1': `${referee}, referee@${domain.replace('.example', '-friends.example')}`,
  }
  return { language, organisation, person, referee, country, title, summary, answers, values }
}
