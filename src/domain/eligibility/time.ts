import { z } from 'zod'
import { defineRule, STAGES } from './rule.ts'

const zoned = (instant: string, timeZone = 'UTC'): string => {
  // sv-SE writes ISO days and 24 hours, which every reader can take.
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant))
  return `${clock} ${timeZone}`
}

/** Sent while the call was open. The hidden end of the grace counts, and is never said. */
export const window = defineRule({
  data: z.strictObject({}),
  params: () => ({}),
  check: (_data, { at, window: call }) => {
    if (!at || !call) return 'person'
    const moment = Date.parse(at)
    if (moment < Date.parse(call.opens)) return { result: 'fail', variant: 'fail-early' }
    return moment < Math.max(Date.parse(call.closes), Date.parse(call.hardEnd ?? call.closes)) ? 'pass' : 'fail'
  },
  resultParams: (_data, { window: call }) => ({
    opens: call ? zoned(call.opens, call.timeZone) : '',
    closes: call ? zoned(call.closes, call.timeZone) : '',
  }),
})

const dayRange = (date: string): [first: number, last: number] | undefined => {
  const [year, month, day] = date.split('-').map(Number)
  if (!year || !month) return undefined
  return [Date.UTC(year, month - 1, day ?? 1), day ? Date.UTC(year, month - 1, day) : Date.UTC(year, month, 0)]
}

const monthsBefore = (moment: Date, months: number): number => {
  const first = Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() - months, 1)
  const lastDay = new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() - months + 1, 0)).getUTCDate()
  return first + (Math.min(moment.getUTCDate(), lastDay) - 1) * 86_400_000
}

/** Running for so many whole months on the day `asOf`, else at the close of the call. A month that straddles needs a person. */
export const runningTime = defineRule({
  data: z.strictObject({ months: z.number().int().min(1).max(600), asOf: z.iso.date().optional() }),
  params: ({ months }) => ({ months }),
  check: ({ months, asOf }, { start, window: call, at }) => {
    const moment = asOf ?? call?.closes ?? at
    const began = start ? dayRange(start) : undefined
    if (!moment || !began) return 'person'
    const latest = monthsBefore(new Date(moment), months)
    if (began[1] <= latest) return 'pass'
    return began[0] > latest ? 'fail' : 'person'
  },
})

/** At this stage or further. */
export const stage = defineRule({
  data: z.strictObject({ atLeast: z.enum(STAGES) }),
  params: ({ atLeast }) => ({ stage: atLeast }),
  check: ({ atLeast }, { stage: reached }) => {
    if (!reached) return 'person'
    return STAGES.indexOf(reached) >= STAGES.indexOf(atLeast) ? 'pass' : 'fail'
  },
})
