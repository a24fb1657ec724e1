import { z } from 'zod'
import { breachesOf, type Breach } from '#domain/assignment/breaches.ts'
import type { Pair } from '#domain/assignment/maximum-assignment.ts'
import type { PanelRules } from '#domain/assignment/problem.ts'
import { isCountryOrArea } from '#domain/places/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { isTooClose } from '#policy/screening.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Entry, Round } from '#src/payload-types.ts'
import type { RoundWorld } from './round-world.ts'

/** What a plan of a round must keep beside needs, loads and conflicts. */
export const rulesOfPlan = z.object({
  onePerOrganisation: z.boolean(), abroad: z.boolean(), connected: z.boolean(),
  /** Most entries that two judges read together. */
  together: z.number().int().min(1).max(10_000).nullable(),
  /** No pair is more certain than this, so that nobody knows who reads what; null: the best pairs are certain. */
  capProbability: z.number().min(0.1).max(1).nullable(),
})
export type RulesOfPlan = z.infer<typeof rulesOfPlan>

export function rulesOfRound({ panelRules }: Pick<Round, 'panelRules'>): RulesOfPlan {
  const { onePerOrganisation, abroad, connected, together, capProbability } = panelRules ?? {}
  return {
    onePerOrganisation: onePerOrganisation === true, abroad: abroad === true, connected: connected === true, together: together ?? null,
    capProbability: capProbability == null || capProbability >= 1 ? null : capProbability,
  }
}

const hasRules = ({ onePerOrganisation, abroad, connected, together }: RulesOfPlan): boolean => onePerOrganisation || abroad || connected || together !== null

/** A draw by chance keeps no rules of panels: whoever wants both is told before anything runs. */
export function mustGoTogether(rules: RulesOfPlan): void {
  if (rules.capProbability !== null && hasRules(rules)) throw new Refusal('draw-keeps-no-rules', {}, 409)
}

const countriesOf = ({ places }: Entry): string[] => (Array.isArray(places) ? places.filter(isCountryOrArea) : [])

/** The rules of a round as a run takes them; `entries` in the order of the run. */
export function rulesForRun(world: RoundWorld): { rules?: PanelRules; capProbability?: number } {
  const said = rulesOfRound(world.round)
  mustGoTogether(said)
  if (said.capProbability !== null) return { capProbability: said.capProbability }
  if (!hasRules(said)) return {}
  return {
    rules: {
      ...(said.onePerOrganisation ? { onePerOrganisation: true } : {}), ...(said.connected ? { connected: true } : {}),
      ...(said.abroad ? { abroad: world.entries.map(countriesOf) } : {}), ...(said.together === null ? {} : { together: said.together }),
    },
  }
}

export type BreachDto =
  | { kind: 'one-organisation'; entry: { code: string; title: string }; judges: string[] }
  | { kind: 'none-abroad'; entry: { code: string; title: string } }
  | { kind: 'together'; judges: string[]; entries: number; most: number }

/** Where the pairs in force and those proposed do not keep the rules of the round, by name; nothing of an entry that the viewer is too close to. */
export function breachesByName(world: RoundWorld, pairs: readonly Pair[], viewer: Viewer): BreachDto[] {
  const said = rulesOfRound(world.round)
  const entryOf = new Map(world.entries.map((entry) => [entry.code ?? '', entry]))
  const names = new Map(world.judges.map(({ code, name }) => [code, name]))
  const nameOf = (judge: string): string => names.get(judge) ?? judge
  const found = breachesOf(pairs, world.judges, {
    onePerOrganisation: said.onePerOrganisation, ...(said.together === null ? {} : { together: said.together }),
    ...(said.abroad ? { countriesOf: (code: string) => countriesOf(entryOf.get(code) ?? ({} as Entry)) } : {}), // an entry that left has no countries
  })
  return found.filter((each) => each.kind === 'together' || !isTooClose(viewer, each.entry)).map((each) => named(each, said))

  function named(each: Breach, { together }: RulesOfPlan): BreachDto {
    if (each.kind === 'together') return { ...each, judges: each.judges.map(nameOf), most: together ?? 0 }
    const entry = { code: each.entry, title: entryOf.get(each.entry)?.title ?? '' }
    return each.kind === 'none-abroad' ? { kind: each.kind, entry } : { ...each, entry, judges: each.judges.map(nameOf) }
  }
}
