import { z } from 'zod'
import { CONSENT_ITEMS } from '../consent.ts'
import { PEOPLE_BANDS, STORY_SECTIONS } from '../vocabulary.ts'
import { BOUND_COLUMNS, QUESTION_TYPES, type BoundColumn, type Condition, type Form, type Question, type QuestionType } from './form.ts'
import { questionsAsked } from './visible.ts'

/** What can be wrong with a form definition: the sentence is `forms.definition.<code>`. */
export const DEFINITION_CODES = [
  'malformed', 'key-malformed', 'key-repeats', 'step-repeats', 'step-unknown', 'step-empty', 'label-missing', 'options-missing', 'options-unasked',
  'option-repeats', 'limits-crossed', 'show-if-unknown', 'show-if-later', 'show-if-option', 'bound-twice', 'bound-type', 'pillar-options',
  'instant-malformed',
] as const
export type DefinitionCode = (typeof DEFINITION_CODES)[number]
export type DefinitionProblem = { path: string; code: DefinitionCode }

const key = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'key-malformed')
const optionCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'key-malformed')
const instant = z.string().refine((text) => /^\d{4}-\d{2}-\d{2}T.+(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text)), 'instant-malformed')
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'instant-malformed')
const localized = z.record(z.string(), z.string()).refine((words) => Object.values(words).some((word) => word.trim() !== ''), 'label-missing')
const help = z.record(z.string(), z.string()).optional()

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: key, is: z.string() }),
    z.strictObject({ question: key, isNot: z.string() }),
    z.strictObject({ question: key, includes: z.string() }),
    z.strictObject({ question: key, answered: z.boolean() }),
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition) }),
  ]),
)

const count = z.number().int().min(0).optional()
const limits = z
  .strictObject({
    wordsMin: count, wordsMax: count, charactersMax: count, min: z.number().optional(), max: z.number().optional(),
    whole: z.boolean().optional(), earliest: day.optional(), latest: day.optional(),
  })
  .refine(
    ({ wordsMin, wordsMax, min, max, earliest, latest }) =>
      !((wordsMin ?? 0) > (wordsMax ?? Infinity) || (min ?? -Infinity) > (max ?? Infinity) || (earliest ?? '') > (latest ?? '9999')),
    'limits-crossed',
  )

const question = z.strictObject({
  key, type: z.enum(QUESTION_TYPES), step: key, label: localized, help,
  options: z.array(z.strictObject({ code: optionCode, label: localized, help })).optional(),
  limits: limits.optional(), unit: z.string().trim().min(1).max(20).optional(),
  bands: z.array(z.enum(PEOPLE_BANDS)).min(1).optional(),
  precision: z.enum(['day', 'month']).optional(),
  required: z.boolean().optional(), requiredFrom: instant.optional(), frozenFrom: instant.optional(), showIf: condition.optional(),
  identifying: z.boolean().optional(), personal: z.boolean().optional(), publishable: z.boolean().optional(),
  consent: z.enum(CONSENT_ITEMS).optional(), section: z.enum(STORY_SECTIONS).optional(), boundTo: z.enum(BOUND_COLUMNS).optional(),
})

/** A column takes only types whose answers it can hold. */
const BINDS: Record<BoundColumn, readonly QuestionType[]> = {
  title: ['short-text'],
  summary: ['short-text', 'long-text'],
  places: ['places'],
  pillars: ['single-choice', 'several-choice'],
  beneficiaries: ['people'],
  start: ['date'],
}

/**
 * A form as staff define it. Messages of the issues are codes (`DEFINITION_CODES`); any other issue of zod is
 * `malformed`: use `checkForm` to get them as problems with a path.
 */
export const formSchema: z.ZodType<Form> = z
  .strictObject({
    code: z.string().min(1), version: z.number().int().min(1),
    steps: z.array(z.strictObject({ key, title: localized, help })).min(1),
    questions: z.array(question),
  })
  .superRefine((form, context) => {
    const report = (path: (string | number)[], code: DefinitionCode): void => context.addIssue({ code: 'custom', path, message: code })
    const steps = form.steps.map((step) => step.key)
    form.steps.forEach((step, index) => {
      if (steps.indexOf(step.key) !== index) report(['steps', index, 'key'], 'step-repeats')
      if (!form.questions.some((asked) => asked.step === step.key)) report(['steps', index], 'step-empty')
    })
    form.questions.forEach((asked, index) => {
      for (const [field, code] of questionProblems(asked, form.questions.slice(0, index), form.questions))
        report(['questions', index, field], code)
      if (!steps.includes(asked.step)) report(['questions', index, 'step'], 'step-unknown')
    })
  })

type Found = [field: keyof Question, code: DefinitionCode]

function questionProblems(asked: Question, earlier: readonly Question[], all: readonly Question[]): Found[] {
  const found: Found[] = []
  const codes = (asked.options ?? []).map((option) => option.code)
  const choice = asked.type === 'single-choice' || asked.type === 'several-choice'
  if (earlier.some((other) => other.key === asked.key)) found.push(['key', 'key-repeats'])
  if (choice && codes.length === 0) found.push(['options', 'options-missing'])
  if (!choice && codes.length > 0) found.push(['options', 'options-unasked'])
  if (new Set(codes).size < codes.length) found.push(['options', 'option-repeats'])
  if (asked.boundTo) {
    if (earlier.some((other) => other.boundTo === asked.boundTo)) found.push(['boundTo', 'bound-twice'])
    if (!BINDS[asked.boundTo].includes(asked.type)) found.push(['boundTo', 'bound-type'])
    if (asked.boundTo === 'pillars' && codes.some((code) => !/^[1-5]$/.test(code))) found.push(['options', 'pillar-options'])
  }
  if (asked.showIf) found.push(...showIfProblems(asked.showIf, earlier, all))
  return found
}

/** A condition may ask earlier questions only: then no two can wait for each other. */
function showIfProblems(showIf: Condition, earlier: readonly Question[], all: readonly Question[]): Found[] {
  const missing = questionsAsked(showIf).filter((name) => !earlier.some((other) => other.key === name))
  if (missing.some((name) => !all.some((other) => other.key === name))) return [['showIf', 'show-if-unknown']]
  if (missing.length > 0) return [['showIf', 'show-if-later']]
  return namesNoOption(showIf, earlier) ? [['showIf', 'show-if-option']] : []
}

function namesNoOption(showIf: Condition, earlier: readonly Question[]): boolean {
  if ('all' in showIf) return showIf.all.some((part) => namesNoOption(part, earlier))
  if ('any' in showIf) return showIf.any.some((part) => namesNoOption(part, earlier))
  const options = earlier.find((other) => other.key === showIf.question)?.options
  const wanted = 'is' in showIf ? showIf.is : 'isNot' in showIf ? showIf.isNot : 'includes' in showIf ? showIf.includes : undefined
  return options !== undefined && wanted !== undefined && !options.some((option) => option.code === wanted)
}

/** A form that can be stored, or what is wrong with it, each with the path to it (`questions.3.options`). */
export function checkForm(value: unknown): { form: Form } | { problems: DefinitionProblem[] } {
  const parsed = formSchema.safeParse(value)
  if (parsed.success) return { form: parsed.data }
  return {
    problems: parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      code: DEFINITION_CODES.find((code) => code === issue.message) ?? 'malformed',
    })),
  }
}
