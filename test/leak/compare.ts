import type { CallsToDatabase } from './calls-to-database.ts'
import { CHANNELS, drive, type Channel, type Told } from './drive.ts'
import { change, type Fact } from './facts.ts'
import { HIDDEN_FACTS, hiddenFrom, readHiddenFacts } from './hidden-facts.ts'
import type { Role } from './roles.ts'
import type { LeakWorld } from './world.ts'

/** A place that told of something hidden, and what it told of. */
export type Leak = { where: string; facts: Fact[]; told: string; instead: string }
export type Asked = { channels?: readonly Channel[]; facts?: readonly Fact[]; wanted?: (where: string) => boolean }

const TABLE = readHiddenFacts(HIDDEN_FACTS)
/** What the mails of an offer and of an announcement are there to tell: hidden until then, and told by them. */
const TOLD_BY_MAIL: readonly Fact[] = ['outcome-of-the-own', 'citation-of-the-own']
/** An announcement freezes first: freezing refuses where scores were changed behind the chain's back, and the head that is mailed is a hash over every act; a frozen row that was written over, or an entry more, makes it another result, whose head is mailed to all judges as it is meant to be. */
const FREEZES_TOO = 'mails after announceCategory'
const BEHIND_THE_CHAIN: readonly Fact[] = ['score', 'score-of-the-conflicted', 'score-elsewhere', 'draft-scorecard', 'progress-of-others', 'event-of-the-chain', 'frozen-result', 'one-more-entry']

/**
 * Two worlds that differ in every fact hidden from this role in this phase, all at once, must tell it the same, byte for
 * byte. Where they do not, each fact is changed alone, to name those that show.
 */
export async function leaksTo(world: LeakWorld, role: Role, calls: CallsToDatabase, { channels = CHANNELS, facts = hiddenFrom(TABLE, role, world.phase), wanted = () => true }: Asked = {}): Promise<Leak[]> {
  const mails = channels.filter((each) => each === 'mails')
  const others = channels.filter((each) => each !== 'mails')
  return [
    ...(await differences(world, role, calls, { channels: others, facts, wanted })),
    ...(await differences(world, role, calls, { channels: mails, facts: facts.filter((each) => !TOLD_BY_MAIL.includes(each)), wanted: (where) => where !== FREEZES_TOO && wanted(where) })),
    ...(await differences(world, role, calls, { channels: mails, facts: facts.filter((each) => !TOLD_BY_MAIL.includes(each) && !BEHIND_THE_CHAIN.includes(each)), wanted: (where) => where === FREEZES_TOO && wanted(where) })),
  ]
}

async function differences(world: LeakWorld, role: Role, calls: CallsToDatabase, { channels, facts, wanted }: Required<Asked>): Promise<Leak[]> {
  if (channels.length === 0) return []
  const inOther = (changed: readonly Fact[], asked: (where: string) => boolean): Promise<Told> => world.inCopy('other', async () => {
    await change(world, changed)
    return drive(world, role, calls, { channels, wanted: asked })
  })
  // In a copy too: readings leave traces (an opening that is logged, the moment of a mail that is kept).
  const here = await inOther([], wanted)
  const there = await inOther(facts, wanted)
  const naming = new Map<string, Fact[]>([...here.keys(), ...there.keys()].filter((where) => here.get(where) !== there.get(where)).map((where) => [where, []]))
  if (naming.size > 0) {
    // Of these places alone, as below: what was asked before leaves the setup read, and that shows in what is read.
    const same = await inOther([], (where) => naming.has(where))
    for (const fact of facts) {
      const alone = await inOther([fact], (where) => naming.has(where))
      for (const [where, named] of naming) if (alone.get(where) !== same.get(where)) named.push(fact)
    }
  }
  return [...naming].map(([where, named]) => ({ where, facts: named, told: here.get(where) ?? '', instead: there.get(where) ?? '' }))
}

/** For a person who mends it: the place, the facts, and where the two answers part. */
export function sayLeak({ where, facts, told, instead }: Leak): string {
  let from = 0
  while (from < told.length && told[from] === instead[from]) from++
  const around = (text: string): string => text.slice(Math.max(0, from - 60), from + 160).replaceAll('\n', '⏎')
  return `${where}\n    tells of: ${facts.join(', ') || 'several facts together'}\n    here:  …${around(told)}\n    there: …${around(instead)}`
}
