import type { Problem } from './problem.ts'
import type { ExtraRows } from './program.ts'
import type { Reason } from './why-infeasible.ts'

/** The rules that hold entry by entry, as rows; `impossible` names entries that no judges could satisfy. */
export function panelRows(problem: Problem): { rows: ExtraRows; impossible: Reason[] } {
  const { rules, entries, judges, need, first, arcEntry, arcJudge, abroad } = problem
  const lower: number[] = []
  const upper: number[] = []
  const impossible: Reason[] = []
  const organisationRow = new Int32Array(arcEntry.length).fill(-1)
  const abroadRow = new Int32Array(arcEntry.length).fill(-1)
  const judgeBy = new Map(judges.map((judge) => [judge.code, judge]))
  entries.forEach(({ code, readers = [] }, e) => {
    const known = readers.flatMap((reader) => judgeBy.get(reader) ?? [])
    if (rules.onePerOrganisation) {
      const taken = new Set(known.flatMap(({ organisation }) => organisation ?? []))
      const arcsOf = new Map<string, number[]>()
      let single = 0
      for (let arc = first[e]!; arc < first[e + 1]!; arc++) {
        const organisation = judges[arcJudge[arc]!]!.organisation
        if (organisation) arcsOf.set(organisation, [...(arcsOf.get(organisation) ?? []), arc])
        else single++
      }
      const free = [...arcsOf.keys()].filter((organisation) => !taken.has(organisation)).length + single
      if (free < need[e]!) impossible.push({ kind: 'one-organisation', entry: code, organisations: free, need: need[e]! })
      for (const [organisation, arcs] of arcsOf) {
        if (arcs.length < 2 && !taken.has(organisation)) continue
        for (const arc of arcs) organisationRow[arc] = lower.length
        lower.push(0)
        upper.push(taken.has(organisation) ? 0 : 1)
      }
    }
    const home = abroad[e]!
    const isAbroad = (country: string | undefined): boolean => country !== undefined && !home.includes(country)
    if (home.length > 0 && need[e]! > 0 && !known.some(({ country }) => isAbroad(country))) {
      let found = 0
      for (let arc = first[e]!; arc < first[e + 1]!; arc++)
        if (isAbroad(judges[arcJudge[arc]!]!.country)) {
          abroadRow[arc] = lower.length
          found++
        }
      if (found === 0) impossible.push({ kind: 'none-abroad', entry: code })
      lower.push(1)
      upper.push(Infinity)
    }
  })
  const of = (arc: number): number[] => [organisationRow[arc]!, abroadRow[arc]!].filter((row) => row >= 0)
  return { rows: { lower, upper, of, columns: [] }, impossible }
}

/** Entries and judges by the group to which common readings tie them; judges who read nothing are a group of none (−1). */
function groupsOf(problem: Problem, chosen: ArrayLike<number>): { entry: Int32Array; judge: Int32Array; count: number } {
  const { entries, judges, arcEntry, arcJudge } = problem
  const E = entries.length
  const parent = Int32Array.from({ length: E + judges.length }, (_, node) => node)
  const top = (node: number): number => {
    let at = node
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  const reads = new Uint8Array(E + judges.length)
  const tie = (e: number, j: number): void => {
    reads[e] = reads[E + j] = 1
    parent[top(e)] = top(E + j)
  }
  const at = new Map(judges.map(({ code }, j) => [code, j]))
  entries.forEach(({ readers = [] }, e) => readers.forEach((reader) => at.has(reader) && tie(e, at.get(reader)!)))
  for (let i = 0; i < chosen.length; i++) tie(arcEntry[chosen[i]!]!, arcJudge[chosen[i]!]!)
  const numbers = new Map<number, number>()
  const groupOf = (node: number): number => {
    if (!reads[node]) return -1
    const group = numbers.get(top(node)) ?? numbers.size
    numbers.set(top(node), group)
    return group
  }
  const entry = Int32Array.from(entries, (_, e) => groupOf(e))
  const judge = Int32Array.from(judges, (_, j) => groupOf(E + j))
  return { entry, judge, count: numbers.size }
}

/** The rows that an assignment breaks and that are added only then; null: it keeps every rule. */
export function brokenRules(problem: Problem, chosen: Int32Array, rows: ExtraRows): ExtraRows | null {
  if (problem.rules.connected) {
    const groups = groupsOf(problem, chosen)
    if (groups.count > 1) return tied(problem, groups, rows)
  }
  return problem.rules.together === undefined ? null : apart(problem, chosen, rows, problem.rules.together)
}

/** At least one reading leads out of each group. */
function tied({ arcEntry, arcJudge }: Problem, { entry, judge, count }: ReturnType<typeof groupsOf>, rows: ExtraRows): ExtraRows {
  const from = rows.lower.length
  const crosses = (arc: number, group: number): boolean => (entry[arcEntry[arc]!] === group) !== (judge[arcJudge[arc]!] === group)
  const groups = Array.from({ length: count }, (_, group) => group)
  return {
    lower: [...rows.lower, ...groups.map(() => 1)], upper: [...rows.upper, ...groups.map(() => Infinity)], columns: rows.columns,
    of: (arc) => [...rows.of(arc), ...groups.filter((group) => crosses(arc, group)).map((group) => from + group)],
  }
}

/** For each two judges who meet too often: a column an entry that says whether both read it, and their sum is limited. */
function apart(problem: Problem, chosen: Int32Array, rows: ExtraRows, most: number): ExtraRows | null {
  const { entries, judges, arcEntry, arcJudge, first } = problem
  const at = new Map(judges.map(({ code }, j) => [code, j]))
  const held = entries.map(({ readers = [] }) => readers.flatMap((reader) => at.get(reader) ?? []))
  const readersOf = held.map((list) => [...list])
  for (const arc of chosen) readersOf[arcEntry[arc]!]!.push(arcJudge[arc]!)
  const meetings = new Map<string, number>()
  for (const list of readersOf)
    list.sort((a, b) => a - b).forEach((a, n) => list.slice(n + 1).forEach((b) => meetings.set(`${a}/${b}`, (meetings.get(`${a}/${b}`) ?? 0) + 1)))
  const broken = [...meetings].filter(([, count]) => count > most).map(([key]) => key.split('/').map(Number) as [number, number])
  if (broken.length === 0) return null
  const lower = [...rows.lower]
  const upper = [...rows.upper]
  const columns = [...rows.columns]
  const more = new Map<number, number[]>()
  for (const [a, b] of broken) {
    const total = lower.length
    const already = held.filter((list) => list.includes(a) && list.includes(b)).length
    lower.push(-Infinity)
    upper.push(Math.max(0, most - already))
    entries.forEach((_, e) => {
      const arcs = range(first[e]!, first[e + 1]!).filter((arc) => arcJudge[arc] === a || arcJudge[arc] === b)
      const readers = arcs.length + held[e]!.filter((j) => j === a || j === b).length
      if (arcs.length === 0 || readers < 2) return
      const both = lower.length
      lower.push(-Infinity)
      upper.push(arcs.length - 1)
      for (const arc of arcs) more.set(arc, [...(more.get(arc) ?? []), both])
      columns.push([{ row: both, value: -1 }, { row: total, value: 1 }])
    })
  }
  return { lower, upper, columns, of: (arc) => [...rows.of(arc), ...(more.get(arc) ?? [])] }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, n) => from + n)
