import { beforeAll, describe, expect, it } from 'vitest'
import { runDueJobs, takeUpBrokenJobs } from '#internals/jobs.ts'
import type { Awards } from '#src/awards.ts'
import { buildUser, buildWorld, inDays } from '#test/factories.ts'
import { startAwards } from '#test/start.ts'

describe('scheduled publishing', () => {
  let awards: Awards
  beforeAll(async () => void ({ awards } = await startAwards()))

  async function draft() {
    const { payload } = awards.ctx
    const study = await payload.create({ collection: 'case-studies', draft: true, locale: 'en', data: { title: 'Phones for all', summary: 'In brief', pillar: '2', originalLanguage: 'en', origin: 'invented', slug: `phones-${Math.random()}` } as never })
    await payload.update({ collection: 'case-studies', id: study.id, draft: true, locale: 'fr', data: { title: 'Des téléphones pour toutes', summary: 'En bref' } })
    return study
  }
  async function schedule(id: string, user: { id: string }, when: string) {
    // What the panel's own drawer does, with its `schedulePublishHandler`.
    await awards.ctx.payload.jobs.queue({
      task: 'schedulePublish', waitUntil: new Date(when),
      input: { type: 'publish', doc: { relationTo: 'case-studies', value: id }, user: { relationTo: 'users', value: user.id } } as never,
    })
  }
  async function editor() {
    const { programme } = await buildWorld(awards)
    const user = await buildUser(awards)
    await awards.ctx.payload.create({ collection: 'appointments', data: { person: user.id, programme: programme.id, role: 'editor', state: 'accepted' } })
    return user
  }
  const stored = (id: string, locale: 'en' | 'fr') => awards.ctx.payload.findByID({ collection: 'case-studies', id, locale, depth: 0 })

  it('at its time the case study is public in every language it has, and the log moves', async () => {
    const study = await draft()
    const user = await editor()
    await schedule(study.id, user, inDays(-0.01))
    await runDueJobs(awards.ctx.payload)
    expect(await stored(study.id, 'en')).toMatchObject({ _status: 'published', title: 'Phones for all' })
    expect(await stored(study.id, 'fr')).toMatchObject({ _status: 'published', title: 'Des téléphones pour toutes' })
    expect(await awards.ctx.store.find('publications', { code: { equals: study.code ?? '' } })).toMatchObject([{ act: 'publish' }])
  })

  it('not before', async () => {
    const study = await draft()
    await schedule(study.id, await editor(), inDays(1))
    await runDueJobs(awards.ctx.payload)
    expect(await stored(study.id, 'en')).toMatchObject({ _status: 'draft' })
  })

  it('whoever lost the right to publish meanwhile publishes nothing', async () => {
    const study = await draft()
    const user = await editor()
    await schedule(study.id, user, inDays(-0.01))
    await awards.ctx.payload.update({ collection: 'appointments', where: { person: { equals: user.id } }, data: { state: 'ended' } })
    await runDueJobs(awards.ctx.payload)
    expect(await stored(study.id, 'en')).toMatchObject({ _status: 'draft' })
  })

  it('a job that a killed process left in the middle is taken up again', async () => {
    const study = await draft()
    await schedule(study.id, await editor(), inDays(-0.01))
    await awards.ctx.payload.db.updateMany({ collection: 'payload-jobs', where: { completedAt: { exists: false } }, data: { processing: true } })
    await runDueJobs(awards.ctx.payload)
    expect(await stored(study.id, 'en')).toMatchObject({ _status: 'draft' })
    await takeUpBrokenJobs(awards.ctx.payload)
    await runDueJobs(awards.ctx.payload)
    expect(await stored(study.id, 'en')).toMatchObject({ _status: 'published' })
  })

  it('nobody reaches the queue through the API, the admin included', async () => {
    const admin = await buildUser(awards, { admin: true })
    await expect(awards.ctx.payload.find({ collection: 'payload-jobs', overrideAccess: false, user: { ...admin, collection: 'users' } as never })).rejects.toThrow()
    await expect(awards.ctx.payload.jobs.run({ overrideAccess: false } as never)).rejects.toThrow()
  })
})
