import { LRUCache } from 'lru-cache'
import type { CollectionSlug, Where } from 'payload'
import { Refusal } from '#domain/refusal.ts'
import type { Context } from '#services/service.ts'
import type { Entry } from '#src/payload-types.ts'
import { appointmentsOf, idOf, loadSetup, organisationsOnRecord, type Setup } from './edition-setup.ts'
import { nomineeKeys, nomineeNamesOf, senderKeys, type FormerHonour, type ScreeningWorld } from './facts.ts'
import { NamesByWord, organisationIndex } from './people-of-entry.ts'

/** Entries that count against a quota: sent, and neither taken back nor counted with another. */
const COUNTED = ['submitted', 'returned', 'in-competition', 'ineligible', 'not-selected'] as const

type Loaded = { world: ScreeningWorld; entries: Entry[] }

/**
 * What the rules of every entry of an edition look at. Kept until any document that went into it changes, which ten
 * small questions tell; counting the words of a thousand entries takes a thousand times as long.
 */
export async function loadScreeningWorld(ctx: Context, editionCode: string): Promise<Loaded> {
  const known = ctx.runtime.own('screening-worlds', () => new LRUCache<string, Loaded & { stamp: string }>({ max: 3, ttl: 1_800_000 }))
  const stamp = await stampOf(ctx, editionCode) // before the documents are read: whatever changes meanwhile makes another
  const kept = known.get(editionCode)
  if (kept?.stamp === stamp) return kept
  const loaded = await load(ctx, editionCode)
  known.set(editionCode, { ...loaded, stamp })
  return loaded
}

async function stampOf({ store }: Context, editionCode: string): Promise<string> {
  const edition = await store.one('editions', { code: { equals: editionCode } })
  if (!edition) throw new Refusal('not-found', { code: editionCode }, 404)
  const [ofProgramme, own] = [{ programme: { equals: idOf(edition.programme) } }, { edition: { equals: edition.id } }]
  const [editions, appointments] = await Promise.all([store.find('editions', ofProgramme), store.find('appointments', own)])
  const sets: [CollectionSlug, Where][] = [
    ['entries', sentTo(editionCode)], ['editions', ofProgramme], ['categories', own], ['rounds', own], ['panels', own], ['forms', own], ['appointments', own],
    ['users', { id: { in: appointments.map(({ person }) => idOf(person)) } }], ['organisations', {}], ['honours', { edition: { in: editions.map(({ id }) => id) } }],
  ]
  return (await Promise.all(sets.map(([collection, where]) => store.stamp(collection, where)))).join('\n\n')
}

const sentTo = (editionCode: string): Where => ({ and: [{ edition: { equals: editionCode } }, { revision: { greater_than: 0 } }] })

async function load(ctx: Context, editionCode: string): Promise<Loaded> {
  const setup = await loadSetup(ctx, editionCode)
  const [entries, organisationDocs, appointments, honours] = await Promise.all([
    ctx.store.find('entries', sentTo(editionCode)),
    organisationsOnRecord(ctx), appointmentsOf(ctx, setup), formerHonours(ctx, setup),
  ])
  const organisations = organisationIndex(organisationDocs)
  const counted = entries.filter((entry) => COUNTED.some((status) => status === entry.status))
  const nomineeNames = new NamesByWord<Entry>()
  const titles = new NamesByWord<Entry>()
  for (const entry of counted) {
    for (const name of nomineeNamesOf(entry)) nomineeNames.add(entry, name)
    if (entry.title) titles.add(entry, entry.title)
  }
  const honourNames = new NamesByWord<FormerHonour>()
  for (const honour of honours) honourNames.add(honour, honour.honouree)
  const judges = appointments.filter((each) => (each.role === 'judge' || each.role === 'chair') && (each.state === 'accepted' || each.state === 'invited'))
  const own = judges.flatMap(({ person }) => (typeof person.organisation === 'object' && person.organisation ? [person.organisation] : []))
  const judgeOrganisationNames = new NamesByWord<string>()
  for (const each of own) judgeOrganisationNames.add(each.code ?? '', each.name)
  return {
    entries,
    world: {
      setup, checked: new Map(), organisations, honours, honourNames, nomineeNames, titles, judgeOrganisationNames,
      judgeOrganisations: new Set(own.map((each) => each.code ?? '')),
      bySender: groupBy(counted, senderKeys),
      byNominee: groupBy(counted, (entry) => nomineeKeys(entry, organisations)),
    },
  }
}

function groupBy(entries: readonly Entry[], keysOf: (entry: Entry) => string[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries)
    for (const key of keysOf(entry)) {
      const group = groups.get(key)
      if (group) group.push(entry)
      else groups.set(key, [entry])
    }
  return groups
}

/** Who won in earlier editions of the programme, and how many editions ago. */
async function formerHonours(ctx: Context, { programme, edition }: Setup): Promise<FormerHonour[]> {
  const all = { depth: 0, pagination: false, limit: 5000, overrideAccess: true } as const
  const { docs: editions } = await ctx.payload.find({ collection: 'editions', where: { programme: { equals: programme } }, ...all })
  const earlier = editions.filter((each) => each.year < edition.year)
  if (earlier.length === 0) return []
  const { docs } = await ctx.payload.find({
    collection: 'honours', depth: 1, pagination: false, limit: 5000, overrideAccess: true,
    where: { and: [{ edition: { in: earlier.map((each) => each.id) } }, { kind: { in: ['winner', 'laureate', 'global-achiever'] } }, { state: { in: ['published', 'corrected'] } }] },
  })
  const years = [...new Set([...earlier.map((each) => each.year), edition.year])].sort((a, b) => a - b)
  return docs.map((honour) => {
    const year = earlier.find((each) => String(each.id) === idOf(honour.edition))?.year ?? honour.year
    return {
      code: honour.code ?? '', honouree: honour.honouree, project: honour.project ?? null,
      organisation: typeof honour.organisation === 'object' && honour.organisation ? (honour.organisation.code ?? null) : null,
      editionsAgo: years.indexOf(edition.year) - years.indexOf(year),
    }
  })
}
