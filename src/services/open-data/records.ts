import { z } from 'zod'
import { CASE_STUDY_ORIGINS, CONTEXTS, EFFECTS, PEOPLE_BANDS, PILLARS, PRACTICE_STATUSES, PUBLICATION_MODES, STRENGTHS, TRANSFERABILITIES, TRANSLATION_STATES, VERIFICATIONS } from '#domain/vocabulary.ts'

/**
 * The records of `/data/v1`: a public interface, so a name here changes only with a new version. What is not known or
 * may not be told is null or an empty list, never absent, so that every record of a set has the same shape.
 */
const text = z.string().nullable()
const code = (prefix: string) => z.string().regex(new RegExp(`^${prefix}-[0-9A-HJKMNP-TV-Z]{6}$`))
const identity = { code: z.string(), id: z.string().describe('Permanent address: leads to the page of today, 410 after a withdrawal') }
const updated = { updated: z.string().describe('When it last changed for the public, ISO 8601') }
const place = z.strictObject({ code: z.string().describe('ISO 3166-1 alpha-2, a region of M49 ("M49-014") or "global"'), name: z.string().describe('English name after M49') })
const source = z.strictObject({ url: z.string(), title: text })
const note = z.strictObject({ date: z.string(), text: z.string() })
const organisationName = z.strictObject({ code: z.string().nullable(), name: z.string() })
const pillar = z.literal(PILLARS)
const figure = z.strictObject({ value: z.number(), to: z.number().nullable(), kind: z.enum(['about', 'at-least', 'disagree']).nullable() }).nullable()
const dayPoint = z.strictObject({ date: z.string(), or: text, by: z.boolean() }).nullable()

export const HONOUR_KINDS = ['winner', 'commended', 'finalist', 'other'] as const

export const honourRecord = z.strictObject({
  ...identity, code: code('HO'),
  edition: z.strictObject({ code: z.string().nullable(), programme: z.string(), name: z.string(), year: z.number() }),
  kind: z.enum(HONOUR_KINDS), kindWords: text,
  honouree: z.string(), organisation: organisationName.nullable(), project: text,
  places: z.array(place), placeNote: text, category: text, pillar: pillar.nullable(),
  citation: z.strictObject({ text: z.string(), language: z.string() }).nullable(),
  practice: z.string().nullable().describe('Code of the case study about it'),
  sources: z.array(source), corrections: z.array(note), revoked: note.nullable(), ...updated,
}).describe('An award given, as published')
export type HonourRecord = z.infer<typeof honourRecord>

const result = z.strictObject({
  indicator: z.string(), value: z.string(), unit: text, population: text, period: text, strength: z.enum(STRENGTHS), effect: z.enum(EFFECTS), source: text,
})
const markup = text.describe('Safe markup')
const people = z.strictObject(Object.fromEntries(PEOPLE_BANDS.map((band) => [band, z.number().nullable().optional()])) as Record<(typeof PEOPLE_BANDS)[number], z.ZodOptional<z.ZodNullable<z.ZodNumber>>>) // one key a band

export const practiceRecord = z.strictObject({
  ...identity, code: code('CS'),
  language: z.string(), translation: z.enum(TRANSLATION_STATES), originalLanguage: z.string(),
  translations: z.array(z.strictObject({ language: z.string(), state: z.enum(TRANSLATION_STATES) })),
  title: z.string(), summary: z.string(), problem: markup, approach: markup, steps: z.array(z.string()),
  results: z.array(result), whatDidNotWork: markup,
  cost: z.strictObject({ text: z.string(), amount: z.number().nullable(), currency: text, year: z.number().nullable(), note: text }).nullable(),
  needs: z.array(z.string()), transferConditions: text, monthsToFirstResult: z.number().nullable(), team: text,
  partners: z.array(z.strictObject({ name: z.string(), role: z.string() })), safetyNotes: text,
  quote: z.strictObject({ text: z.string(), who: z.string() }).nullable(),
  contexts: z.array(z.enum(CONTEXTS)), sdgTargets: z.array(z.string()), wsisLines: z.array(z.string()),
  places: z.array(place), organisations: z.array(organisationName), pillar, furtherPillars: z.array(pillar),
  people: people.nullable().describe('Persons reached by sex and age; null in a band is "not counted", an absent band was not asked'),
  counted: z.strictObject({ value: z.number(), unit: z.string(), planned: z.boolean() }).nullable(),
  started: text, recognition: text, honour: z.string().nullable(),
  status: z.enum(PRACTICE_STATUSES), assessedOn: text, verification: z.enum(VERIFICATIONS), transferability: z.enum(TRANSFERABILITIES),
  origin: z.enum(CASE_STUDY_ORIGINS), mode: z.enum(PUBLICATION_MODES), sensitive: z.boolean(),
  firstPublished: z.string(), lastConfirmed: text, notConfirmedSince: text, reviewBy: text,
  licence: z.strictObject({ name: z.string(), url: text }), credit: text,
  sources: z.array(source), notes: z.array(z.string()), changes: z.array(note), version: z.number(), ...updated,
}).describe('A case study, in the language asked for or, where it does not exist in it, the original')
export type PracticeRecord = z.infer<typeof practiceRecord>

export const organisationRecord = z.strictObject({
  ...identity, code: code('OR'), name: z.string(), aliases: z.array(z.string()), parent: organisationName.nullable(), places: z.array(place), website: text,
  honours: z.number().describe('Public honours that name it'), practices: z.number().describe('Public practices that name it'), ...updated,
}).describe('An organisation that a public honour or practice names')
export type OrganisationRecord = z.infer<typeof organisationRecord>

export const editionRecord = z.strictObject({
  ...identity, code: code('ED'),
  programme: z.strictObject({ slug: z.string(), name: z.string() }), name: z.string(), year: z.number(), place: text, announced: dayPoint,
  nominations: figure, countries: figure, finalists: figure, winners: figure,
  calendar: z.array(z.strictObject({ key: z.string(), date: dayPoint, text })),
  categories: z.array(z.strictObject({ key: z.string(), name: z.string(), pillar: pillar.nullable() })),
  honours: z.number().describe('Honours that are named'), sources: z.array(source), corrections: z.array(note), ...updated,
}).describe('One run of an award')
export type EditionRecord = z.infer<typeof editionRecord>

export const deletionRecord = z.strictObject({ ...identity, deletedAt: z.string().describe('ISO 8601') })
  .describe('Something that was public and was withdrawn: its code and when, and nothing else')
export type DeletionRecord = z.infer<typeof deletionRecord>

export const tombstone = z.strictObject({ code: z.string(), deleted: z.literal(true), deletedAt: z.string() })
  .describe('What remains of a withdrawn record; delete your copy')
export type Tombstone = z.infer<typeof tombstone>

export const problem = z.strictObject({ error: z.string(), message: z.string() })

export const DATA_SETS = ['honours', 'practices', 'organisations', 'editions', 'deletions'] as const
export type DataSet = (typeof DATA_SETS)[number]

export const recordOf = { honours: honourRecord, practices: practiceRecord, organisations: organisationRecord, editions: editionRecord, deletions: deletionRecord } as const
export type RecordOf = { honours: HonourRecord; practices: PracticeRecord; organisations: OrganisationRecord; editions: EditionRecord; deletions: DeletionRecord }
export type AnyRecord = RecordOf[DataSet]

/** A page of a set, as the interface answers. */
export const listOf = (set: DataSet) => z.strictObject({
  set: z.literal(set), licence: z.string(), total: z.number(), page: z.number(), pages: z.number(), limit: z.number(),
  next: z.string().nullable().describe('Address of the next page'), items: z.array(recordOf[set]),
})
