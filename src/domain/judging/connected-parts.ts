/**
 * The parts of a set of ratings that no judge ties together: entries of different parts have no judge in common, not
 * even through others, so that no comparison between them is free of the judges' severity.
 */
export interface Part {
  entries: string[]
  judges: string[]
}

/** Largest part first (by entries), then by name; names inside a part in code-unit order. */
export function connectedParts(pairs: readonly { entry: string; judge: string }[]): Part[] {
  const parent = new Map<string, string>()
  const find = (node: string): string => {
    let root = node
    while (parent.get(root) !== root) root = parent.get(root)!
    for (let at = node; at !== root;) { const up = parent.get(at)!; parent.set(at, root); at = up }
    return root
  }
  const add = (node: string) => { if (!parent.has(node)) parent.set(node, node) }
  for (const { entry, judge } of pairs) {
    const [e, j] = [`e${entry}`, `j${judge}`]
    add(e); add(j)
    parent.set(find(e), find(j))
  }
  const parts = new Map<string, Part>()
  for (const node of [...parent.keys()].sort()) {
    const root = find(node)
    const part = parts.get(root) ?? { entries: [], judges: [] }
    parts.set(root, part)
    ;(node.startsWith('e') ? part.entries : part.judges).push(node.slice(1))
  }
  return [...parts.values()].sort((a, b) => b.entries.length - a.entries.length || (a.entries[0]! < b.entries[0]! ? -1 : 1))
}
