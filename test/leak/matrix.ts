import type { Channel } from './drive.ts'
import { PHASES, type Phase } from './phases.ts'
import { ROLES, type Role } from './roles.ts'

/**
 * What every run drives: each role in the phases (by their letters) in which what it may learn changes. In the phase with
 * the capital letter it is sent through every address of the server and of Payload's REST too; the services are asked in
 * all of them. `LEAK_ALL=1` drives everything for every role in every phase.
 */
const DRIVEN: Record<Role, string> = {
  public: 'cjEaWr', entrant: 'jDea', 'co-editor': 'D', nominee: 'Ea', referee: 'D', judge: 'sJda', 'judge-in-conflict': 'Ja', 'other-judge': 'Jd', chair: 'sjE',
  organiser: 'Jd', 'organiser-in-conflict': 'jDa', editor: 'eA', observer: 'Jd', admin: 'E',
}
/** Public pages move with the phases: whoever has no session is sent through them each time. */
const PAGES_EACH_TIME: readonly Role[] = ['public']

export type Driven = { role: Role; channels: Channel[] }

export function drivenIn(phase: Phase, all = process.env.LEAK_ALL === '1'): Driven[] {
  const letter = PHASES.find(({ key }) => key === phase)?.letter ?? ''
  return ROLES.flatMap((role): Driven[] => {
    if (all || DRIVEN[role].includes(letter.toUpperCase())) return [{ role, channels: ['services', 'routes', 'rest', 'mails'] }]
    if (!DRIVEN[role].includes(letter)) return []
    return [{ role, channels: PAGES_EACH_TIME.includes(role) ? ['services', 'routes'] : ['services', 'mails'] }]
  })
}
