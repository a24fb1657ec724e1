import { beforeAll, describe, expect, it } from 'vitest'
import { holdLease, LEASE, leaveLease } from '#src/jobs/lease.ts'
import { startJobs } from '#src/jobs/start-jobs.ts'
import { sendReminders } from '#services/messages/send-reminders.ts'
import { forgetBodies } from '#services/messages/forget-bodies.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import { removeOldDrafts } from '#services/installation/remove-old-drafts.ts'
import type { Awards } from '#src/awards.ts'
import type { Context } from '#services/service.ts'
import { assign, buildEntry, buildJudge, buildWorld, inDays } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

const wait = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds))

describe('what runs by itself', () => {
  let awards: Awards
  beforeAll(async () => void ({ awards } = await startAwards()))
  const at = (days: number): Context => ({ ...awards.ctx, now: () => new Date(Date.now() + days * 86_400_000) })

  it('one thing at a time, and a job that breaks off stops no other', async () => {
    const ran: string[] = []
    let running = 0
    const job = (name: string, act: () => void = () => undefined) => ({
      name, everySeconds: 0.02,
      async run() {
        expect(++running).toBe(1)
        await wait(5)
        running--
        ran.push(name)
        act()
      },
    })
    const jobs = startJobs(awards, [job('a'), job('broken', () => { throw new Error('as planned') }), job('c')], 5)
    await expect.poll(() => ran.length, { timeout: 20_000, interval: 20 }).toBeGreaterThan(5)
    await jobs.stop()
    const count = ran.length
    expect(ran.slice(0, 3)).toEqual(['a', 'broken', 'c'])
    await wait(60)
    expect(ran).toHaveLength(count)
    expect(await awards.ctx.store.one('operations', { code: { equals: LEASE } })).toBeNull()
  })

  it('of two processes one runs the jobs; when it is gone the other takes over', async () => {
    expect(await holdLease(awards.ctx, 'first')).toBe(true)
    expect(await holdLease(awards.ctx, 'second')).toBe(false)
    expect(await holdLease(awards.ctx, 'first')).toBe(true)
    expect(await holdLease(at(1), 'second')).toBe(true)
    expect(await holdLease(at(1), 'first')).toBe(false)
    await leaveLease(awards.ctx, 'first')
    expect(await holdLease(at(1), 'first')).toBe(false)
    await leaveLease(awards.ctx, 'second')
    expect(await holdLease(awards.ctx, 'first')).toBe(true)
    await leaveLease(awards.ctx, 'first')
  })

  it('a draft is brought to mind a week and a day before the call closes, each time once', async () => {
    const world = await buildWorld(awards, { phase: 'call' })
    const draft = await buildEntry(awards, world, { status: 'draft', revision: 0, submittedAt: null, address: 'entrant@people.example', interfaceLanguage: 'fr' })
    const mails = () => awards.ctx.store.find('messages', { about: { equals: draft.code! } }, { sort: 'createdAt' })
    for (const days of [-3, 0, 1, 4.5, 4.6, 6]) await sendReminders(at(days))
    const sent = await mails()
    expect(sent.map((each) => each.key)).toEqual([7, 1].map((day) => `reminder:draft:${draft.code}:${day}`))
    expect(sent[0]).toMatchObject({ language: 'fr', recipient: 'entrant@people.example', text: expect.stringContaining('Phones for all') as string })
  })

  it('a judge is told how many entries wait, and one who is done is left alone', async () => {
    const world = await buildWorld(awards, { phase: 'judging', round: { closes: inDays(4) } })
    const [busy, done] = [await buildJudge(awards, world), await buildJudge(awards, world)]
    const entry = await buildEntry(awards, world)
    for (const { judge } of [busy, done]) await assign(awards, world, judge, entry)
    await assign(awards, world, busy.judge, await buildEntry(awards, world))
    await awards.ctx.store.insert('scorecards', { code: `SC-${done.judge.slice(3)}`, round: world.round.code!, entry: entry.code!, judge: done.judge, revision: 1, status: 'submitted', rev: 1 })
    await sendReminders(awards.ctx)
    const [mail] = await awards.ctx.store.find('messages', { about: { equals: busy.judge } })
    expect(mail?.subject).toBe('Tally Awards 2026: 2 entries wait for you')
    expect(await awards.ctx.store.find('messages', { about: { equals: done.judge } })).toEqual([])
  })

  it('90 days after the call a draft is nothing, and what was submitted stays', async () => {
    const world = await buildWorld(awards, { phase: 'call' })
    const draft = await buildEntry(awards, world, { status: 'draft', revision: 0 })
    const entry = await buildEntry(awards, world)
    await awards.ctx.store.insert('documents', { code: `DO-${draft.code!.slice(3)}`, entry: draft.code!, rev: 1 })
    await removeOldDrafts(at(94))
    expect(await awards.ctx.store.one('entries', { code: { equals: draft.code! } })).not.toBeNull()
    await removeOldDrafts(at(96))
    expect(await awards.ctx.store.one('entries', { code: { equals: draft.code! } })).toBeNull()
    expect(await awards.ctx.store.find('documents', { entry: { equals: draft.code! } })).toEqual([])
    expect(await awards.ctx.store.one('entries', { code: { equals: entry.code! } })).not.toBeNull()
  })

  it('90 days after sending a mail has neither words nor an address', async () => {
    const code = await queueMessage(awards.ctx, { key: 'old', template: 'sign-in', recipient: 'old@people.example', language: 'en', params: { url: '', until: '' } })
    await awards.ctx.store.updateIf('messages', await awards.ctx.store.byCode('messages', code), { state: 'sent' })
    await forgetBodies(at(89))
    expect((await awards.ctx.store.byCode('messages', code)).text).toBeTruthy()
    await forgetBodies(at(91))
    const left = await awards.ctx.store.byCode('messages', code)
    expect(left).toMatchObject({ state: 'sent', template: 'sign-in', subject: null, text: null, html: null })
    expect(left.recipient).toMatch(/^[0-9a-f]{64}$/)
  })
})
