import { beforeAll, describe, expect, it } from 'vitest'
import { wordsIn } from '#domain/forms/index.ts'
import type { Awards } from '#src/awards.ts'
import { buildWorld } from '#test/factories.ts'
import { buildCaseStudy } from '#test/services/library/shelf-of-books.ts'
import { startAwards } from '#test/start.ts'

let awards: Awards
beforeAll(async () => {
  awards = (await startAwards()).awards
})

describe('a name that waits for its translation', () => {
  it('holds up nothing else in that language, and reads as in the first one', async () => {
    const { edition, category, round } = await buildWorld(awards)
    const { payload } = awards.ctx
    await payload.update({ collection: 'editions', id: edition.id, locale: 'fr', data: { introduction: 'Une introduction.' } })
    await payload.update({ collection: 'categories', id: category.id, locale: 'ar', data: { description: 'وصف' } })
    await payload.update({ collection: 'rounds', id: round.id, locale: 'fr', data: { readings: 2 } })
    const [read, french] = await Promise.all([
      payload.findByID({ collection: 'editions', id: edition.id, locale: 'all', depth: 0 }), payload.findByID({ collection: 'editions', id: edition.id, locale: 'fr', fallbackLocale: 'en', depth: 0 }),
    ])
    expect([wordsIn(read.name, 'fr'), wordsIn(read.introduction, 'fr'), french.name]).toEqual([edition.name, 'Une introduction.', edition.name])
  })

  it('is asked for in the first language', async () => {
    const { edition } = await buildWorld(awards)
    await expect(awards.ctx.payload.update({ collection: 'editions', id: edition.id, locale: 'en', data: { name: ' ' } })).rejects.toThrow('Name')
  })
})

describe('an account told in another language than the first', () => {
  it('is published where its own language has a title, whatever the others lack', async () => {
    const study = await buildCaseStudy(awards, { originalLanguage: 'ar', translations: [{ language: 'ar', state: 'original' }] })
    const publish = (data: object, locale: 'en' | 'ar') => awards.ctx.payload.update({ collection: 'case-studies', id: study.id, locale, data: { ...data, _status: 'published' } as never })
    await publish({ licence: 'CC BY 4.0' }, 'en')
    await expect(publish({ title: '' }, 'ar')).rejects.toThrow('Title')
  })
})
