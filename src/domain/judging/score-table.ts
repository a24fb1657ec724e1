/** One score of a judge for an entry; at most one for each pair. */
export type Score = { entry: string; judge: string; score: number }

/** Scores sorted into rows (entries) and columns (judges), both by code, so that the order of the rows of a file does not matter. */
export type ScoreTable = {
  entries: string[]
  judges: string[]
  /** By entry: the scores it has, with the place of their judge. */
  rows: { judge: number; score: number }[][]
  /** Row by row over all judges, if every judge scored every entry; else null. */
  complete: number[][] | null
}

const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))

/** @throws RangeError when a judge scored an entry twice, or a score is not a finite number. */
export function scoreTable(scores: readonly Score[]): ScoreTable {
  const entries = sorted(scores.map(({ entry }) => entry))
  const judges = sorted(scores.map(({ judge }) => judge))
  const row = new Map(entries.map((entry, place) => [entry, place]))
  const column = new Map(judges.map((judge, place) => [judge, place]))
  const rows: ScoreTable['rows'] = entries.map(() => [])
  for (const { entry, judge, score } of scores) {
    if (!Number.isFinite(score)) throw new RangeError(`The score of judge ${judge} for entry ${entry} is not a finite number.`)
    rows[row.get(entry)!]!.push({ judge: column.get(judge)!, score })
  }
  rows.forEach((own, place) => {
    own.sort((a, b) => a.judge - b.judge)
    own.forEach(({ judge }, at) => {
      if (at > 0 && own[at - 1]!.judge === judge) throw new RangeError(`Judge ${judges[judge]!} scored entry ${entries[place]!} twice.`)
    })
  })
  const full = rows.every((own) => own.length === judges.length)
  return { entries, judges, rows, complete: full ? rows.map((own) => own.map(({ score }) => score)) : null }
}
