import type { Condition, Localized } from '#domain/forms/form.ts'
import type { Context } from '#services/service.ts'

/** Of a form's question what a judge's page needs. */
export type ReadQuestion = {
  key: string
  type: string
  label: Localized
  options: { code: string; label: Localized }[]
  identifying: boolean
  personal: boolean
  /** How somebody is reached: judges never read it, whatever the round shows. */
  contact: boolean
  boundTo: string | null
  showIf: Condition | null
}

/** The questions of each of these forms, by the form's code. */
export async function readQuestions(ctx: Context, forms: readonly string[]): Promise<Map<string, ReadQuestion[]>> {
  const codes = [...new Set(forms)]
  if (codes.length === 0) return new Map()
  const { docs } = await ctx.payload.find({ collection: 'forms', where: { code: { in: codes } }, locale: 'all', depth: 0, pagination: false, overrideAccess: true })
  // With every language asked for, localized fields are records by language; the generated types know one language.
  return new Map((docs as unknown as StoredForm[]).map((form) => [form.code, form.questions.map((question) => ({
    key: question.key, type: question.type, label: question.label,
    options: (question.options ?? []).map(({ code, label }) => ({ code, label })),
    identifying: question.identifying === true, personal: question.personal === true, contact: question.consent === 'contact',
    boundTo: question.boundTo ?? null, showIf: question.showIf ?? null,
  }))]))
}

type StoredForm = {
  code: string
  questions: {
    key: string; type: string; label: Localized; options?: { code: string; label: Localized }[] | null
    identifying?: boolean | null; personal?: boolean | null; consent?: string | null; boundTo?: string | null; showIf?: Condition | null
  }[]
}
