import { z } from 'zod'
import { ASKABLE, factsFromAdvance, mayIEnter as quickCheck, resultSentence, type AdvanceQuestion, type AskableKind } from '#domain/eligibility/index.ts'
import { placeName } from '#domain/places/index.ts'
import type { AdvanceQuestionDto, MayIEnterDto } from '#services/dto/portal.ts'
import { defineService } from '#services/service.ts'
import type { Translate } from '#i18n/translate.ts'
import { categoryAddress, locale } from './open-calls.ts'
import { placeTyped } from './places-typed.ts'
import { callOf, categoryRef, setupByAddress } from './setup.ts'

/** The check before any account: nothing that is said here is kept. */
export const mayIEnter = defineService({
  act: false,
  input: z.object({ locale, answers: z.record(z.string(), z.array(z.string().max(200)).max(20)) }).extend(categoryAddress.shape),
  async run({ ctx, viewer, input }): Promise<MayIEnterDto> {
    const setup = await setupByAddress(ctx, input)
    const t = ctx.runtime.t(input.locale)
    const call = callOf(setup, viewer.now)
    const said = Object.fromEntries(ASKABLE.map((kind): [AskableKind, string[]] => [kind, (input.answers[kind] ?? []).filter((each) => each.trim() !== '')]))
    const facts = factsFromAdvance({ ...said, countries: (said.countries ?? []).map((typed) => placeTyped(typed, input.locale)) })
    const window = call.opens && call.closes ? { opens: call.opens, closes: call.closes, timeZone: call.timeZone } : undefined
    const check = quickCheck(setup.rules, { ...facts, ...(window ? { window, at: viewer.now.toISOString() } : {}) })
    const asked = Object.values(said).some((each) => each.length > 0)
    return {
      category: categoryRef(setup, input.locale), call,
      questions: check.questions.map((question) => questionDto(t, question, said[question.kind] ?? [])),
      answer: asked ? {
        outcome: check.outcome,
        results: check.results.filter((each) => each.result !== 'pass').map((each) => ({ result: each.result, text: resultSentence(t, each) })),
      } : null,
    }
  },
})

function questionDto(t: Translate, { kind, input, options }: AdvanceQuestion, answer: string[]): AdvanceQuestionDto {
  return { kind, input, options: options.map((value) => ({ value, label: optionLabel(t, kind, value) })), answer: input === 'places' ? answer.map((each) => placeName(each, t.locale, 'short')) : answer }
}

function optionLabel(t: Translate, kind: AskableKind, value: string): string {
  if (kind === 'entrant-kind') return t(`eligibility.entrant-kind.${value}`)
  if (kind === 'stage') return t(`eligibility.stage.${value}`)
  if (kind === 'language' && value !== 'none-of-these') return new Intl.DisplayNames([t.locale], { type: 'language' }).of(value) ?? value
  return t(`eligibility.ask.${kind}.${value}`)
}
