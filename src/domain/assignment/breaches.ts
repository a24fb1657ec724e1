import type { JudgeOfRun, PanelRules } from './problem.ts'

/** A rule of panels that an assignment does not keep, by codes. */
export type Breach =
  | { kind: 'one-organisation'; entry: string; judges: string[] }
  | { kind: 'none-abroad'; entry: string }
  /** `entries`: how many both read. */
  | { kind: 'together'; judges: [string, string]; entries: number }

export type RulesToKeep = Pick<PanelRules, 'onePerOrganisation' | 'together'> & {
  /** Countries of an entry (none: unknown); absent: nobody from abroad is asked for. */
  countriesOf?: (entry: string) => readonly string[]
}

/**
 * What a set of pairs breaks of the rules, whoever made it: a run keeps them, a hand may not. An entry that nobody reads
 * breaks nothing yet; a judge whose organisation or country is unknown shares none and is from nowhere.
 */
export function breachesOf(pairs: readonly { entry: string; judge: string }[], judges: readonly Pick<JudgeOfRun, 'code' | 'organisation' | 'country'>[], { onePerOrganisation, together, countriesOf }: RulesToKeep): Breach[] {
  const byCode = new Map(judges.map((judge) => [judge.code, judge]))
  const readersOf = grouped(pairs, ({ entry }) => entry, ({ judge }) => judge)
  const meetings = new Map<string, number>()
  const found: Breach[] = []
  for (const [entry, list] of [...readersOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const readers = list.toSorted()
    if (onePerOrganisation) {
      const houses = grouped(readers.filter((judge) => byCode.get(judge)?.organisation), (judge) => byCode.get(judge)?.organisation, (judge) => judge)
      for (const own of houses.values()) if (own.length > 1) found.push({ kind: 'one-organisation', entry, judges: own })
    }
    const home = countriesOf?.(entry) ?? []
    const isAbroad = (judge: string): boolean => {
      const country = byCode.get(judge)?.country
      return country !== undefined && !home.includes(country)
    }
    if (home.length > 0 && !readers.some(isAbroad)) found.push({ kind: 'none-abroad', entry })
    if (together !== undefined) readers.forEach((a, n) => readers.slice(n + 1).forEach((b) => meetings.set(`${a} ${b}`, (meetings.get(`${a} ${b}`) ?? 0) + 1)))
  }
  for (const [key, entries] of [...meetings].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (entries > (together ?? Infinity)) found.push({ kind: 'together', judges: key.split(' ') as [string, string], entries }) // made of two codes
  return found
}

function grouped<T, K>(list: readonly T[], keyOf: (each: T) => K, valueOf: (each: T) => string): Map<K, string[]> {
  const groups = new Map<K, string[]>()
  for (const each of list) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), valueOf(each)])
  return groups
}
