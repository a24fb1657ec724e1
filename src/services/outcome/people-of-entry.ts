import type { Entry, User } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'

/** `accepted`, `declined`: ISO instants, written by the portal. */
type Person = { part: string; person?: string | null; name?: string | null; address?: string | null; accepted?: string | null; declined?: string | null }
export type Correspondent = { part: 'nominator' | 'nominee' | 'co-editor'; name: string; address: string; language: string }

export const hasAccepted = ({ accepted, declined }: Pick<Person, 'accepted' | 'declined'>): boolean => Boolean(accepted) && !declined

export const peopleOf = (entry: Entry): Person[] => (Array.isArray(entry.people) ? (entry.people as Person[]) : [])

/**
 * Who is written to about an entry: whoever holds the pen, and the nominee once they have said yes to being put
 * forward. Each address once, in the language in which the entry was made or, with an account, in theirs.
 */
export async function correspondentsOf(ctx: Context, entry: Entry): Promise<Correspondent[]> {
  const language = entry.interfaceLanguage ?? entry.language
  const people = peopleOf(entry)
  const codes = [...new Set([entry.owner, ...people.map((each) => each.person)].filter((each): each is string => Boolean(each)))]
  const accounts = codes.length
    ? (await ctx.payload.find({ collection: 'users', where: { code: { in: codes } }, depth: 0, limit: codes.length, pagination: false, overrideAccess: true })).docs
    : []
  const account = (code: string | null | undefined): User | undefined => accounts.find((each) => each.code === code)
  const candidates = people.flatMap((each): Correspondent[] => {
    const part = (['nominator', 'nominee', 'co-editor'] as const).find((one) => one === each.part)
    if (!part || (part === 'nominee' && !hasAccepted(each))) return []
    const own = account(each.person)
    const address = own?.email ?? each.address
    return address ? [{ part, name: own?.name ?? each.name ?? '', address, language: own?.interfaceLanguage ?? language }] : []
  })
  const owner = account(entry.owner)
  const pen = owner?.email ?? entry.address
  if (pen && !candidates.some((each) => each.part === 'nominator')) candidates.unshift({ part: 'nominator', name: owner?.name ?? '', address: pen, language: owner?.interfaceLanguage ?? language })
  const seen = new Set<string>()
  return candidates.filter((each) => {
    const address = each.address.trim().toLowerCase()
    return !seen.has(address) && seen.add(address)
  })
}
