import { z } from 'zod'
import { defineRule, ENTRANT_KINDS, type EntrantKind } from './rule.ts'

const isOrganisation = (kind: EntrantKind): boolean => kind !== 'individual' && kind !== 'team'

export const entrantKind = defineRule({
  data: z.strictObject({ kinds: z.array(z.enum(ENTRANT_KINDS)).min(1) }),
  params: ({ kinds }) => ({ kinds: { list: 'entrant-kind', codes: kinds } }),
  check: ({ kinds }, { entrantKind: kind }) => {
    if (!kind) return 'person'
    if (kinds.includes(kind) || (isOrganisation(kind) && kinds.includes('organisation'))) return 'pass'
    // An organisation of a kind not yet known may be one of those that are taken.
    return kind === 'organisation' && kinds.some(isOrganisation) ? 'person' : 'fail'
  },
})

/** Opposite rules exist side by side in the field: a prize may demand, allow or refuse that one puts oneself forward. */
export const selfNomination = defineRule({
  data: z.strictObject({ rule: z.enum(['required', 'allowed', 'forbidden']) }),
  params: ({ rule }) => ({ rule }),
  check: ({ rule }, { selfNomination: self }) => {
    if (rule === 'allowed') return 'pass'
    if (self === undefined) return 'person'
    return self === (rule === 'required') ? 'pass' : 'fail'
  },
})

/** Winners of the last `editions` editions, or of any (`ever`), may not come again. */
export const formerWinners = defineRule({
  data: z.strictObject({ editions: z.union([z.literal('ever'), z.number().int().min(1)]) }),
  params: ({ editions }) => ({ span: editions === 'ever' ? 'ever' : 'editions', editions: editions === 'ever' ? 0 : editions }),
  check: ({ editions }, { formerHonours }) => {
    if (!formerHonours) return 'person'
    if (formerHonours.editionsAgo.some((ago) => editions === 'ever' || ago <= editions)) return 'fail'
    return formerHonours.possible ? 'person' : 'pass'
  },
})

/** Organisations of judges: kept out, or taken while the judge steps aside. */
export const judgesOrganisations = defineRule({
  data: z.strictObject({ treatment: z.enum(['excluded', 'recusal']) }),
  params: ({ treatment }) => ({ treatment }),
  check: ({ treatment }, { judgeOrganisation }) => {
    if (judgeOrganisation === 'none') return 'pass'
    if (judgeOrganisation !== 'confirmed') return 'person'
    return treatment === 'excluded' ? 'fail' : { result: 'pass', variant: 'pass-recusal' }
  },
})
