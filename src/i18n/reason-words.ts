import type { Reason } from '#domain/assignment/why-infeasible.ts'
import type { Translate } from './translate.ts'

const SHOWN = 8

/** Why no assignment exists, as a sentence; `nameOf` gives what people call a judge or an entry. */
export function reasonWords(t: Translate, reason: Reason, nameOf: (code: string) => string = (code) => code): string {
  const list = (codes: readonly string[]): string => {
    if (codes.length === 0) return 'none'
    const names = codes.slice(0, SHOWN).map(nameOf).join(', ')
    return codes.length > SHOWN ? t('panel.planner.reason.and-more', { names, count: codes.length - SHOWN }) : names
  }
  switch (reason.kind) {
    case 'short-of-judges':
    case 'short-of-entries':
      return t(`panel.planner.reason.${reason.kind}`, { ...reason, entries: list(reason.entries), judges: list(reason.judges), sum: reason.room + reason.others })
    case 'rule':
      return t(`panel.planner.reason.rule.${reason.rule}`)
    case 'too-few-entries':
      return t('panel.planner.reason.too-few-entries', { ...reason, judge: nameOf(reason.judge) })
    case 'too-few-judges':
    case 'one-organisation':
    case 'none-abroad':
    case 'chance-too-small':
      return t(`panel.planner.reason.${reason.kind}`, { ...reason, entry: nameOf(reason.entry) })
    default:
      return t(`panel.planner.reason.${reason.kind}`, { ...reason })
  }
}
