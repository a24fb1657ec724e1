import type { PayloadRequest } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { calendarAt, viewerFor, type Phase } from '#test/factories.ts'
import { buildUser, buildWorld } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'
import type { User } from '#src/payload-types.ts'
import { ACCESS_TABLE, readTable } from './access-table.ts'

const OPERATIONS = ['create', 'read', 'update', 'delete'] as const
const PHASES: Phase[] = ['call', 'screening', 'judging', 'deliberation', 'announced']
const { roles, rows } = readTable(ACCESS_TABLE)

describe('access through the panel and REST, collection by operation by role by phase', () => {
  let awards: Awards
  const people = new Map<string, { user: User | null; viewer: Viewer }>()
  let editionId: string | number

  beforeAll(async () => {
    ;({ awards } = await startAwards())
    const world = await buildWorld(awards)
    editionId = world.edition.id
    for (const role of roles) {
      const user = role === 'anonymous' ? null : await buildUser(awards, { admin: role === 'admin' })
      if (user && !['entrant', 'admin'].includes(role))
        await awards.ctx.payload.create({
          collection: 'appointments',
          data: { person: user.id, role: role as 'judge', state: 'accepted', ...(role === 'editor' ? { programme: world.programme.id } : { edition: world.edition.id }) } as never,
        })
      people.set(role, { user, viewer: await viewerFor(awards, user) })
    }
  })

  async function answer(slug: string, role: string): Promise<string> {
    const { user, viewer } = people.get(role)!
    const collection = awards.ctx.payload.collections[slug as 'users'].config
    const letters = await Promise.all(OPERATIONS.map(async (operation) => {
      // A request as Payload hands it to access functions: the viewer was loaded once.
      const req = { user: user && { ...user, collection: 'users' }, payload: awards.ctx.payload, context: { viewer: Promise.resolve(viewer) } } as unknown as PayloadRequest
      const may = await collection.access[operation]({ req })
      const letter = operation[0]!
      return may === true ? letter.toUpperCase() : may ? letter : '.'
    }))
    return letters.join('')
  }

  it('has a row for every collection, and no other', () => {
    expect([...rows.keys()].sort()).toEqual(Object.keys(awards.ctx.payload.collections).sort())
  })

  for (const phase of PHASES)
    for (const [slug, cells] of rows)
      it(`${slug}, ${phase}`, async () => {
        await awards.ctx.payload.update({ collection: 'editions', id: editionId, data: { calendar: calendarAt(phase) }, context: { silent: true } })
        const found = Object.fromEntries(await Promise.all([...cells.keys()].map(async (role) => [role, await answer(slug, role)] as const)))
        expect(found).toEqual(Object.fromEntries(cells))
      })

  it('an organiser reaches no edition but their own', async () => {
    const other = await buildWorld(awards)
    const { user } = people.get('organiser')!
    const found = await awards.ctx.payload.find({ collection: 'categories', overrideAccess: false, user: { ...user!, collection: 'users' } as never, depth: 0 })
    expect(found.docs.map((each) => each.id)).not.toContain(other.category.id)
    await expect(awards.ctx.payload.update({ collection: 'categories', id: other.category.id, data: { name: 'Mine now' }, overrideAccess: false, user: { ...user!, collection: 'users' } as never })).rejects.toThrow()
  })

  it('nobody makes an administrator of themselves', async () => {
    const { user } = people.get('judge')!
    await awards.ctx.payload.update({ collection: 'users', id: user!.id, data: { admin: true }, overrideAccess: false, user: { ...user!, collection: 'users' } as never }).catch(() => undefined)
    expect((await awards.ctx.payload.findByID({ collection: 'users', id: user!.id })).admin).toBe(false)
  })

  it('an organiser appoints no organiser, and no editor', async () => {
    const { user } = people.get('organiser')!
    const req = { payloadAPI: 'REST' }
    await expect(awards.ctx.payload.create({
      collection: 'appointments', data: { person: user!.id, edition: editionId, role: 'organiser', state: 'accepted' } as never,
      overrideAccess: false, user: { ...user!, collection: 'users' } as never, req: req as never,
    })).rejects.toMatchObject({ status: 403, data: { code: 'only-the-admin-appoints' } })
  })
})
