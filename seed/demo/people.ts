import type { Role } from '#policy/viewer.ts'
import { DEMO_HOST, DEMO_PASSWORD, type DemoPerson } from './accounts.ts'
import type { Demo } from './demo.ts'
import type { Organisations } from './organisations.ts'

export type DemoUser = { id: string; code: string; name: string; email: string }

export async function makePerson(
  demo: Demo, organisations: Organisations,
  person: DemoPerson & { organisation?: string; former?: string; expertise?: { pillar: '1' | '2' | '3' | '4' | '5'; text: string }[] },
): Promise<DemoUser> {
  const own = person.organisation ? await organisations.of(person.organisation, { places: [person.country] }) : null
  const former = person.former ? await organisations.of(person.former) : null
  const email = `${person.account}@${DEMO_HOST}`
  const made = await demo.awards.ctx.payload.create({
    collection: 'users', overrideAccess: true, depth: 0,
    data: {
      code: demo.code('PE'), name: person.name, email, password: DEMO_PASSWORD, admin: person.admin === true, interfaceLanguage: person.interfaceLanguage ?? 'en', country: person.country,
      languages: Object.entries(person.languages).flatMap(([language, fluency]) => (fluency ? [{ language, fluency }] : [])),
      addresses: [{ address: email, verifiedAt: demo.now.toISOString() }],
      ...(own ? { organisation: own.id } : {}), ...(former ? { formerOrganisations: [former.id] } : {}), ...(person.expertise ? { expertise: person.expertise } : {}),
    },
  })
  demo.count('people')
  return { id: made.id, code: made.code ?? '', name: person.name, email }
}

/** An appointment, accepted unless said; its code is what judging, chains and exports call the person by. */
export async function appoint(
  demo: Demo, person: DemoUser, role: Role,
  { edition, programme, panels = [], since, cap, state = 'accepted' }: { edition?: string; programme?: string; panels?: string[]; since: string; cap?: number; state?: 'accepted' | 'ended' },
): Promise<string> {
  const code = demo.code(role === 'judge' ? 'JU' : 'AP')
  await demo.awards.ctx.payload.create({
    collection: 'appointments', overrideAccess: true, depth: 0,
    data: {
      code, person: person.id, role, state, termsSignedAt: since, declaredAt: since, panels,
      ...(edition ? { edition } : {}), ...(programme ? { programme } : {}), ...(cap ? { cap } : {}),
    },
  })
  demo.count('appointments')
  return code
}
