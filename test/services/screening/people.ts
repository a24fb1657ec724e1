import type { Awards } from '#src/awards.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Entry, Organisation } from '#src/payload-types.ts'
import { buildEntry, buildUser, viewerFor, type World } from '#test/factories.ts'

/** The code of the refusal with which a promise ends; "nothing refused" where it does not. */
export const refusalOf = async (promise: Promise<unknown>): Promise<string> =>
  promise.then(() => 'nothing refused', (error: unknown) => String((error as { code?: string }).code ?? error))

export const buildSent = (awards: Awards, world: World, more: Partial<Entry> = {}): Promise<Entry> =>
  buildEntry(awards, world, { status: 'submitted', address: 'entrant@ferry.example', interfaceLanguage: 'en', ...more })

export const buildOrganisation = (awards: Awards, more: Partial<Organisation>): Promise<Organisation> =>
  awards.ctx.payload.create({ collection: 'organisations', data: { name: 'Ferry Lab', ...more } as never }) as Promise<Organisation>

export async function buildOrganiser(awards: Awards, world: World, name = 'Second organiser'): Promise<{ code: string; appointment: string; viewer: () => Promise<Viewer> }> {
  const user = await buildUser(awards, { name })
  const appointment = await awards.ctx.payload.create({ collection: 'appointments', data: { person: user.id, edition: world.edition.id, role: 'organiser', state: 'accepted' } as never })
  return { code: user.code ?? '', appointment: appointment.code ?? '', viewer: () => viewerFor(awards, user) }
}

export const read = (awards: Awards, entry: Entry): Promise<Entry> => awards.ctx.store.byCode('entries', entry.code ?? '')
export const mailsAbout = (awards: Awards, entry: Entry) => awards.ctx.store.find('messages', { about: { equals: entry.code } })
