/** The fixed codes of the field: stored, exported and searched as they are; their words are in the catalogue `vocabulary`. */

export const PILLARS = [1, 2, 3, 4, 5] as const
export type Pillar = (typeof PILLARS)[number]

/** Where an account was checked: linked circles. */
export const VERIFICATIONS = ['self-reported', 'documents-seen', 'independently-checked'] as const
export type Verification = (typeof VERIFICATIONS)[number]

/** How strong the evidence for one result is, weakest first: rising bars. */
export const STRENGTHS = ['stated', 'counted', 'before-after', 'comparison', 'independently-evaluated'] as const
export type Strength = (typeof STRENGTHS)[number]

/** What the result says: a weak or absent effect is a finding, not a lower strength. */
export const EFFECTS = ['effect', 'mixed', 'no-effect'] as const
export type Effect = (typeof EFFECTS)[number]

/** Squares that multiply: 1, 2, 4. */
export const TRANSFERABILITIES = ['described', 'adapted-once', 'several-contexts'] as const
export type Transferability = (typeof TRANSFERABILITIES)[number]

/** EIGE's ladder, independent of any award. */
export const PRACTICE_STATUSES = ['unassessed', 'potential', 'promising', 'good'] as const
export type PracticeStatus = (typeof PRACTICE_STATUSES)[number]

/** What a practitioner asks of a practice before copying it. */
export const CONTEXTS = [
  'rural', 'urban', 'offline', 'low-literacy', 'low-income', 'conflict', 'displacement', 'small-island',
  'disability', 'school', 'higher-education', 'workplace', 'online-safety', 'public-policy', 'finance',
] as const
export type Context = (typeof CONTEXTS)[number]

/** Sex and age bands in which people reached are counted; each cell may be "not counted", which is not zero. */
export const PEOPLE_BANDS = ['women', 'men', 'girls', 'boys', 'another', 'not-stated'] as const
export type PeopleBand = (typeof PEOPLE_BANDS)[number]
/** null: not counted. */
export type People = Partial<Record<PeopleBand, number | null>>

export const PUBLICATION_MODES = ['named', 'organisation', 'pseudonym', 'region', 'none'] as const
export type PublicationMode = (typeof PUBLICATION_MODES)[number]

/** Where the text of a case study comes from. */
export const CASE_STUDY_ORIGINS = ['entry', 'public-sources', 'invented'] as const
export type CaseStudyOrigin = (typeof CASE_STUDY_ORIGINS)[number]

export const TRANSLATION_STATES = ['original', 'human', 'machine', 'checked'] as const
export type TranslationState = (typeof TRANSLATION_STATES)[number]

/** The parts of a case study that an answer of a form can begin. */
export const STORY_SECTIONS = ['problem', 'approach', 'what-did-not-work', 'needs', 'results', 'cost', 'partners', 'transfer', 'safety'] as const
export type StorySection = (typeof STORY_SECTIONS)[number]
