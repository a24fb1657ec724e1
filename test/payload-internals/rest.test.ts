import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '#server/app.ts'
import { openSession } from '#services/accounts/open-session.ts'
import type { Awards } from '#src/awards.ts'
import { buildUser } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

describe('Payload’s REST behind our server', () => {
  let awards: Awards
  let origin: string
  const server = createServer()
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    server.on('request', getRequestListener(createApp(awards).fetch, { overrideGlobalObjects: false }))
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready))
    origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  })
  afterAll(() => server.close())

  it('takes a request with a body over a real socket, with the session of a cookie', async () => {
    const admin = await buildUser(awards, { admin: true })
    const cookie = (await openSession(awards.ctx, admin.id, null)).cookie.split(';')[0] ?? ''
    const headers = { cookie, 'content-type': 'application/json', origin: awards.ctx.env.PUBLIC_URL }
    const slug = `posted-${Math.random()}`
    const made = await fetch(`${origin}/api/programmes`, { method: 'POST', headers, body: JSON.stringify({ name: 'Posted', slug }) })
    expect(made.status).toBe(201)
    const { doc } = (await made.json()) as { doc: { slug: string } }
    expect(doc.slug).toBe(slug)
  })

  it('a cookie that comes from another site opens nothing', async () => {
    const admin = await buildUser(awards, { admin: true })
    const cookie = (await openSession(awards.ctx, admin.id, null)).cookie.split(';')[0] ?? ''
    const response = await fetch(`${origin}/api/programmes`, { method: 'POST', headers: { cookie, origin: 'https://evil.example', 'content-type': 'application/json' }, body: '{}' })
    expect(response.status).toBe(401)
  })

  it('a body that is neither JSON nor a form is said to be none, instead of breaking', async () => {
    const admin = await buildUser(awards, { admin: true })
    const cookie = (await openSession(awards.ctx, admin.id, null)).cookie.split(';')[0] ?? ''
    for (const [method, path, type] of [['POST', '/api/programmes', 'text/plain'], ['PATCH', '/api/programmes/none', 'application/xml'], ['POST', '/api/users/forgot-password', 'multipart/form-data']] as const) {
      const response = await fetch(origin + path, { method, headers: { cookie, origin: awards.ctx.env.PUBLIC_URL, 'content-type': type }, body: 'name=x' })
      expect([path, response.status]).toEqual([path, 415])
      expect(await response.json()).toEqual({ errors: [{ message: 'Send JSON or a form.' }] })
    }
  })

  it('a condition that is none, and versions of what keeps none, are answered as that', async () => {
    const admin = await buildUser(awards, { admin: true })
    const cookie = (await openSession(awards.ctx, admin.id, null)).cookie.split(';')[0] ?? ''
    const ask = async (path: string) => (await fetch(origin + path, { headers: { cookie, 'sec-fetch-site': 'same-origin' } })).status
    expect([await ask('/api/programmes?where=EN-1YNF56'), await ask('/api/editions/versions'), await ask('/api/case-studies/versions'), await ask('/api/programmes?where[slug][equals]=none')]).toEqual([400, 404, 200, 200])
  })

  it('a form that is cut off on its way is the sender’s to send again, whole ones go through', async () => {
    const admin = await buildUser(awards, { admin: true })
    const cookie = (await openSession(awards.ctx, admin.id, null)).cookie.split(';')[0] ?? ''
    const form = (end: string) => `--edge\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${JSON.stringify({ name: 'Sent', slug: `sent-${Math.random()}` })}${end}`
    const send = async (body: string) => {
      const response = await fetch(`${origin}/api/programmes`, { method: 'POST', headers: { cookie, origin: awards.ctx.env.PUBLIC_URL, 'content-type': 'multipart/form-data; boundary=edge' }, body })
      return [response.status, ((await response.json()) as { errors?: { message: string }[] }).errors?.[0]?.message]
    }
    expect(await send(form('\r\n--edge--\r\n'))).toEqual([201, undefined])
    for (const end of ['', '\r\n--ed', '\r\n--edge\r\nContent-Dispo']) expect(await send(form(end))).toEqual([400, 'The form was cut off on its way. Send it again.'])
  })
})
