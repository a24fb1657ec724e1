import { beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import { openSession } from '#services/accounts/open-session.ts'
import type { Awards } from '#src/awards.ts'
import type { Programme } from '#src/payload-types.ts'
import { buildUser } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

describe('a text written through REST', () => {
  let awards: Awards
  let cookie: string
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    const admin = await buildUser(awards, { admin: true })
    cookie = (await openSession(awards.ctx, admin.id, null)).cookie.split(';')[0] ?? ''
  })
  const post = async (query: string): Promise<Programme> => {
    const origin = awards.ctx.env.PUBLIC_URL
    const response = await createApp(awards).request(`${origin}/api/programmes${query}`, {
      method: 'POST', headers: { cookie, origin, 'content-type': 'application/json' }, body: JSON.stringify({ name: 'Tally Awards', slug: `tally-${Math.random()}` }),
    })
    expect(response.status).toBe(201)
    return ((await response.json()) as { doc: Programme }).doc
  }
  const stored = async ({ id }: Programme): Promise<unknown> => (await awards.ctx.payload.findByID({ collection: 'programmes', id, locale: 'all', overrideAccess: true })).name

  it.each([['', 'en'], ['?locale=nowhere', 'en'], ['?locale=fr', 'fr']])('with "%s" is kept in %s and answered', async (query, language) => {
    const made = await post(query)
    expect(made.name).toBe('Tally Awards')
    expect(await stored(made)).toEqual({ [language]: 'Tally Awards' })
  })
})
