import { z } from 'zod'
import { ruleSentence } from '#domain/eligibility/index.ts'
import { inLanguage, wordsIn } from '#domain/forms/index.ts'
import { questionsInAdvance } from '#domain/eligibility/index.ts'
import type { CategoryDto, OpenCallsDto } from '#services/dto/portal.ts'
import { defineService } from '#services/service.ts'
import { readForm } from '#services/forms/read-form.ts'
import { callOf, categoryRef, liveSetups, setupByAddress } from './setup.ts'

export const locale = z.string().max(10)
export const categoryAddress = z.object({ programme: z.string().max(100), edition: z.string().max(100), category: z.string().max(100) })

/** The categories that take entries now, and those that will, by edition; of all editions or of one. */
export const openCalls = defineService({
  act: false,
  input: z.object({ locale, programme: z.string().max(100).optional(), edition: z.string().max(100).optional() }),
  async run({ ctx, viewer, input }): Promise<OpenCallsDto> {
    const wanted = (await liveSetups(ctx)).filter(({ programme, edition }) => (!input.programme || programme.slug === input.programme) && (!input.edition || edition.slug === input.edition))
    const shown = wanted.map((setup) => ({ setup, call: callOf(setup, viewer.now) })).filter(({ call }) => call.state !== 'closed')
    const editions = new Map(shown.map(({ setup }) => [setup.edition.code, setup]))
    return {
      editions: [...editions].map(([code, setup]) => ({
        name: wordsIn(setup.edition.name, input.locale), programmeName: wordsIn(setup.programme.name, input.locale),
        // The edition's own window; a category with one of its own says so beside its name.
        call: callOf({ ...setup, calendar: setup.calendar.filter((row) => !row.categoryCode) }, viewer.now),
        categories: shown.filter((each) => each.setup.edition.code === code).map((each) => ({
          ...categoryRef(each.setup, input.locale), about: wordsIn(each.setup.category.description, input.locale), call: each.call,
        })),
      })),
    }
  },
})

/** What somebody reads before they begin: rules in words, dates, and what will be asked. */
export const categoryForEntrants = defineService({
  act: false,
  input: z.object({ locale }).extend(categoryAddress.shape),
  async run({ ctx, viewer, input }): Promise<CategoryDto> {
    const setup = await setupByAddress(ctx, input)
    const paper = setup.formCode ? await readForm(ctx, setup.formCode) : null
    const labelOf = (key: string): string => inLanguage(paper?.form.questions.find((question) => question.key === key)?.label, input.locale) || key
    const t = ctx.runtime.t(input.locale)
    return {
      ...categoryRef(setup, input.locale),
      programmeName: wordsIn(setup.programme.name, input.locale), about: wordsIn(setup.category.description, input.locale),
      call: callOf(setup, viewer.now), rules: setup.rules.map((rule) => ruleSentence(t, rule, labelOf)),
      finalists: setup.category.finalists ?? 0, winners: setup.category.winners ?? 0,
      steps: (paper?.form.steps ?? []).map((step) => ({
        title: inLanguage(step.title, input.locale),
        questions: (paper?.form.questions ?? []).filter((question) => question.step === step.key && !question.showIf).map((question) => inLanguage(question.label, input.locale)),
      })),
      declarations: (paper?.declarations ?? []).map((each) => inLanguage(each.text, input.locale)),
      askable: questionsInAdvance(setup.rules).length > 0,
    }
  },
})
