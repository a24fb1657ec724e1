import { z } from 'zod'
import { placeName } from '#domain/places/index.ts'
import { practiceCard, textFor } from '#services/library/cards.ts'
import { readShelf } from '#services/library/public-page.ts'
import { defineService } from '#services/service.ts'
import { deletionRecords } from './deletions.ts'
import { honourRecords } from './honours.ts'

export const HARVEST_SETS = ['practices', 'honours'] as const
export type HarvestSet = (typeof HARVEST_SETS)[number]

/** Dublin Core, as far as it is known; `about` null of what was withdrawn. */
export type DublinCore = { title: string; creators: string[]; subjects: string[]; description?: string; date: string; language?: string; coverage: string[]; sources: string[] }
export type Harvested = { code: string; set: HarvestSet; at: string; about: DublinCore | null }

const setOf = (code: string): HarvestSet | null => (code.startsWith('CS-') ? 'practices' : code.startsWith('HO-') ? 'honours' : null)

/** Every practice and honour that is public, and every one that was, by the date of the publications log: for harvesters. */
export const harvest = defineService({
  act: false,
  input: z.object({}),
  async run({ ctx }): Promise<Harvested[]> {
    const { shelf, now } = await readShelf(ctx)
    const practices = shelf.arranged().practices.map((practice): Harvested => {
      const { language, text } = textFor(practice, practice.original)
      const card = practiceCard(shelf, practice, { locale: practice.original, now })
      return {
        code: practice.code, set: 'practices', at: shelf.changedAt(practice.code) ?? practice.firstPublished,
        about: {
          title: text.title, creators: card.organisation ? [card.organisation] : [], subjects: practice.contexts, description: text.summary, date: practice.firstPublished.slice(0, 10), language,
          coverage: practice.places.map((code) => placeName(code, 'en')), sources: [],
        },
      }
    })
    const honours = honourRecords(ctx, shelf, now, 'en').map((one): Harvested => ({
      code: one.code, set: 'honours', at: one.updated,
      about: {
        title: [one.honouree, one.edition.name, one.category].filter(Boolean).join(', '), creators: one.organisation ? [one.organisation.name] : [], subjects: one.category ? [one.category] : [],
        ...(one.citation ? { description: one.citation.text, language: one.citation.language } : {}), date: String(one.edition.year),
        coverage: one.places.map((place) => place.name), sources: one.sources.map((source) => source.url),
      },
    }))
    const gone = (await deletionRecords(ctx, shelf)).flatMap(({ code, deletedAt }): Harvested[] => {
      const set = setOf(code)
      return set ? [{ code, set, at: deletedAt, about: null }] : []
    })
    return [...practices, ...honours, ...gone].map((one) => ({ ...one, at: `${new Date(one.at).toISOString().slice(0, 19)}Z` })).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.code < b.code ? -1 : 1))
  },
})
