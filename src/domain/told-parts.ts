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

const sameTold = (a: unknown, b: unknown): boolean => JSON.stringify(toldOf(a)) === JSON.stringify(toldOf(b))

type Parts = Readonly<Partial<Record<(typeof TOLD_PARTS)[number], unknown>>>

/**
 * Would saving `data` change what a reader is told? Both are one language of a record; a part that `data` does not name
 * stays as it is. Without a record before it, everything is new.
 */
export const changesTold = (data: Parts, before: Parts | null | undefined): boolean =>
  !before || TOLD_PARTS.some((part) => part in data && !sameTold(data[part], before[part]))

type Words = Readonly<Record<string, string | null | undefined>> | null | undefined

/** Is something said to stand there that nobody has written yet? Every result has its words and its value, and there is a summary, in the language of the original. */
export const isUnfinished = (
  record: { summary?: Words; results?: readonly { indicator?: Words; value?: Words }[] | null }, language: string,
): boolean => {
  const lacks = (words: Words): boolean => !/[\p{L}\p{N}]/u.test(words?.[language] ?? '')
  return lacks(record.summary) || (record.results ?? []).some(({ indicator, value }) => lacks(indicator) || lacks(value))
}
