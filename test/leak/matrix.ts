import type { Channel } from './drive.ts'
import { PHASES, type Phase } from './phases.ts'
import { ROLES, type Role } from './roles.ts'

/**
 * What every run drives: the services for each role in the phases (by their letters) in which what it may learn changes,
 * and in the phase with the capital letter the server's addresses too. `LEAK_ALL=1` drives everything for every role in
 * every phase; it takes an hour.
 */
const DRIVEN: Record<Role, string> = {
  public: 'JEAW', entrant: 'jDea', 'co-editor': 'd', nominee: 'Ea', referee: 'd', judge: 'sJda', 'judge-in-conflict': 'Ja', 'other-judge': 'jd', chair: 'sjE',
  organiser: 'J', 'organiser-in-conflict': 'jDa', editor: 'eA', observer: 'Jd', admin: 'E',
}
/** Those with another door to Payload's REST than "not found": the test of the access table tells them apart. */
const REST: readonly Role[] = ['public', 'judge', 'organiser-in-conflict', 'editor', 'admin']
/** Public pages are the same bytes for everybody, and an entry's pages are its people's: others are sent where a session matters. */
const EVERY_PAGE: readonly Role[] = ['public', 'entrant', 'nominee']
const WHERE_A_SESSION_MATTERS = /^route \S+ \/(files|preview|api\/act|en\/my-entries|en\/awards|en\/nominate\/entries\/EN-0WN001)/

export type Driven = { role: Role; channels: Channel[]; wanted(where: string): boolean }

export function drivenIn(phase: Phase, all = process.env.LEAK_ALL === '1'): Driven[] {
  const letter = PHASES.find(({ key }) => key === phase)?.letter ?? ''
  return ROLES.flatMap((role): Driven[] => {
    if (all) return [{ role, channels: ['services', 'routes', 'rest', 'mails'], wanted: () => true }]
    const wide = DRIVEN[role].includes(letter.toUpperCase())
    if (!wide && !DRIVEN[role].includes(letter)) return []
    const rest = wide && REST.includes(role) && !(role === 'public' && phase !== 'embargo')
    return [{
      role, channels: ['services', ...(wide ? ['routes' as const] : []), ...(rest ? ['rest' as const] : []), 'mails'],
      wanted: (where) => EVERY_PAGE.includes(role) || !where.startsWith('route ') || WHERE_A_SESSION_MATTERS.test(where),
    }]
  })
}
