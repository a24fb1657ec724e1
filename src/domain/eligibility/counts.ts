import { z } from 'zod'
import { defineRule } from './rule.ts'

const most = z.number().int().min(1)
const quota = z.strictObject({ most, per: z.enum(['category', 'edition']) })

/** This entry and the others sent by the same nominator are not more than the quota. */
export const quotaPerNominator = defineRule({
  data: quota,
  params: ({ most: limit, per }) => ({ limit, per }),
  check: ({ most: limit, per }, { nominatorEntries: others }) => (!others ? 'person' : others[per] + 1 <= limit ? 'pass' : 'fail'),
  resultParams: ({ per }, { nominatorEntries: others }) => ({ others: others?.[per] ?? 0 }),
})

/** The same for whoever is put forward; a nominee who may be the same under another name needs a person. */
export const entriesPerNominee = defineRule({
  data: quota,
  params: ({ most: limit, per }) => ({ limit, per }),
  check: ({ most: limit, per }, { nomineeEntries: others }) => {
    if (!others) return 'person'
    if (others[per] + 1 > limit) return 'fail'
    return others[per] + 1 + (others.possible ?? 0) > limit ? 'person' : 'pass'
  },
  resultParams: ({ per }, { nomineeEntries: others }) => ({ others: others?.[per] ?? 0 }),
})

/** One project in one category, or in up to n. */
export const categoriesPerProject = defineRule({
  data: z.strictObject({ most }),
  params: ({ most: limit }) => ({ limit }),
  check: ({ most: limit }, { projectCategories: others }) => {
    if (!others) return 'person'
    if (others.sure + 1 > limit) return 'fail'
    return others.sure + 1 + (others.possible ?? 0) > limit ? 'person' : 'pass'
  },
})

/** At least so many referees. */
export const referees = defineRule({
  data: z.strictObject({ least: z.number().int().min(1) }),
  params: ({ least }) => ({ least }),
  check: ({ least }, { referees: named }) => (named === undefined ? 'person' : named >= least ? 'pass' : 'fail'),
  resultParams: ({ least }, { referees: named }) => ({ missing: Math.max(0, least - (named ?? 0)) }),
})
