/** The parts of a case study that a reader sees: what somebody agrees to when they sign off. */
export const TOLD_PARTS = [
  'title', 'summary', 'problem', 'approach', 'steps', 'whatDidNotWork', 'needs', 'costNote', 'team', 'transferConditions', 'safetyNotes', 'quote', 'partners',
  'more', 'results', 'people', 'cost', 'places', 'organisationName', 'mode', 'translations',
] as const

/** Row ids and dates are no part of the text; an empty field and a field that is not there are the same. */
export function toldOf(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(toldOf)
  if (typeof value !== 'object') return value
  const members = Object.entries(value).filter(([key]) => !['id', 'createdAt', 'updatedAt'].includes(key)).map(([key, member]) => [key, toldOf(member)] as const)
  const told = members.filter(([, member]) => member !== null)
  return told.length === 0 ? null : Object.fromEntries(told.sort(([a], [b]) => (a < b ? -1 : 1)))
}

export const sameTold = (a: unknown, b: unknown): boolean => JSON.stringify(toldOf(a)) === JSON.stringify(toldOf(b))
