/**
 * Groups of entries that nobody's readings tie together: within a group judges can be compared through entries that they
 * share, between groups not. Entries by code, the larger groups first; entries that nobody reads are of no group.
 */
export function comparableGroups(pairs: readonly { entry: string; judge: string }[]): string[][] {
  const parent = new Map<string, string>()
  const top = (node: string): string => {
    let at = node
    for (let above = parent.get(at) ?? at; above !== at; above = parent.get(at) ?? at) at = above
    return at
  }
  const entries = new Set<string>()
  for (const { entry, judge } of pairs) {
    entries.add(entry)
    const [e, j] = [top(`e/${entry}`), top(`j/${judge}`)]
    if (e !== j) parent.set(e, j)
  }
  const groups = new Map<string, string[]>()
  for (const entry of [...entries].sort()) {
    const head = top(`e/${entry}`)
    groups.set(head, [...(groups.get(head) ?? []), entry])
  }
  return [...groups.values()].sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
}
