import { orderFor } from '#domain/scorecard.ts'

type Placed = { entry: string; order?: number | null | undefined; parked?: boolean | null | undefined }

/**
 * A judge's way through a round: training entries, then those common to all judges, each in the order that the round
 * gives; then the own ones, in the order that the planner counterbalanced, or by lot from the judge's code. What was put
 * aside comes at the end, whatever it is.
 */
export function inQueueOrder<T extends Placed>(judge: string, items: readonly T[], round: { code: string; training: readonly string[]; common: readonly string[] }): T[] {
  const lot = orderFor(judge, items.map(({ entry }) => entry), { seed: round.code })
  const place = ({ entry, order }: T): [number, number, number] => {
    const [training, common] = [round.training.indexOf(entry), round.common.indexOf(entry)]
    if (training >= 0) return [0, training, 0]
    if (common >= 0) return [1, common, 0]
    return [2, order ?? Number.MAX_SAFE_INTEGER, lot.indexOf(entry)]
  }
  const compare = (a: T, b: T): number => {
    const [one, other] = [place(a), place(b)]
    return Number(a.parked === true) - Number(b.parked === true) || one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
  }
  return items.toSorted(compare)
}
