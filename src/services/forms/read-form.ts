import type { BoundColumn, Form, Limits, Localized, Question } from '#domain/forms/index.ts'
import { BOUND_COLUMNS, localized } from '#domain/forms/index.ts'
import type { Form as FormDocument } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import { Refusal } from '#domain/refusal.ts'

/** A form as it is answered: the questions, what has to be declared, and what the domain's form does not know. */
export type AnsweredForm = {
  form: Form
  declarations: { key: string; text: Localized }[]
  /** The question whose answer names the organisation. */
  organisation: string | null
  /** Largest file by question, in megabytes. */
  megabytes: Readonly<Record<string, number>>
}

export const MEGABYTES = 20

const given = (value: number | null | undefined): number | undefined => value ?? undefined

function limitsOf(question: NonNullable<FormDocument['questions']>[number]): Limits {
  const { minWords, maxWords, min, max, minChoices, maxChoices, maxFiles } = question.limits ?? {}
  const several = question.type === 'several-choice' || question.type === 'places'
  const lowest = several ? (minChoices ?? min) : min
  const most = several ? (maxChoices ?? max) : question.type === 'file' ? (maxFiles ?? max) : max
  const limits = { wordsMin: given(minWords), wordsMax: given(maxWords), min: given(lowest), max: given(most) }
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined)) as Limits
}

const isColumn = (value: unknown): value is BoundColumn => BOUND_COLUMNS.includes(value as BoundColumn)

function questionOf(question: NonNullable<FormDocument['questions']>[number]): Question {
  const { key, type, step, boundTo, showIf, requiredFrom, frozenFrom } = question
  return {
    key, type, step, label: localized(question.label), help: localized(question.help), limits: limitsOf(question),
    ...(question.options?.length ? { options: question.options.map((option) => ({ code: option.code, label: localized(option.label) })) } : {}),
    ...(question.unit ? { unit: question.unit } : {}),
    // A date from which it is required says more than the box beside it.
    ...(requiredFrom ? { requiredFrom } : { required: question.required === true }),
    ...(frozenFrom ? { frozenFrom } : {}),
    // Stored as JSON by the stock editor, checked when the form was saved.
    ...(showIf && typeof showIf === 'object' && !Array.isArray(showIf) ? { showIf: showIf as Question['showIf'] } : {}),
    ...(isColumn(boundTo) ? { boundTo } : {}),
    ...(question.consent ? { consent: question.consent } : {}), ...(question.section ? { section: question.section } : {}),
    identifying: question.identifying === true, personal: question.personal === true, publishable: question.publishable === true,
  }
}

/** A stored form in the shape that the domain works with. */
export function formOf(document: FormDocument): AnsweredForm {
  const questions = document.questions ?? []
  return {
    form: {
      code: document.code ?? '', version: document.version,
      steps: (document.steps ?? []).map((step) => ({ key: step.key, title: localized(step.title), help: localized(step.hint) })),
      questions: questions.map(questionOf),
    },
    declarations: (document.declarations ?? []).map((each) => ({ key: each.key, text: localized(each.text) })),
    organisation: questions.find((question) => question.boundTo === 'organisation')?.key ?? null,
    megabytes: Object.fromEntries(questions.filter((question) => question.type === 'file').map((question) => [question.key, question.limits?.maxMegabytes ?? MEGABYTES])),
  }
}

/** By their codes; one that is not there is not in the answer. A form that was used no longer changes, so it is read once a process. */
export async function readForms(ctx: Context, codes: readonly string[]): Promise<Map<string, AnsweredForm>> {
  const known = ctx.runtime.own('used-forms', () => new Map<string, AnsweredForm>())
  const wanted = [...new Set(codes)]
  const found = new Map(wanted.flatMap((code) => (known.has(code) ? [[code, known.get(code)!] as const] : [])))
  const unknown = wanted.filter((code) => !found.has(code))
  if (unknown.length === 0) return found
  const { docs } = await ctx.payload.find({ collection: 'forms', where: { code: { in: unknown } }, locale: 'all', depth: 0, pagination: false, overrideAccess: true })
  for (const document of docs) {
    const form = formOf(document)
    found.set(form.form.code, form)
    if (document.used) known.set(form.form.code, form)
  }
  return found
}

export async function readForm(ctx: Context, code: string): Promise<AnsweredForm> {
  const form = (await readForms(ctx, [code])).get(code)
  if (!form) throw new Refusal('not-found', { code }, 404)
  return form
}

/** The questions of each of these forms, by the form's code. */
export const readQuestions = async (ctx: Context, codes: readonly string[]): Promise<Map<string, readonly Question[]>> =>
  new Map([...(await readForms(ctx, codes))].map(([code, { form }]) => [code, form.questions]))

/** From the first entry on a form is a record of what was asked. */
export async function markUsed(ctx: Context, code: string): Promise<void> {
  const form = await ctx.store.byCode('forms', code)
  if (!form.used) await ctx.payload.update({ collection: 'forms', id: form.id, data: { used: true }, depth: 0, overrideAccess: true })
}
