import { z } from 'zod'
import { advance } from '#domain/lifecycle/index.ts'
import { inLanguage, questionOf, visibleQuestions, type Question } from '#domain/forms/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayActForEntrant } from '#policy/entries.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { DraftDto, StepDto } from '#services/dto/portal.ts'
import { defineService, type Context } from '#services/service.ts'
import { answersOf, openedOf, setAsideOf } from './entry-parts.ts'
import { asText } from './kept-text.ts'
import { locale } from './open-calls.ts'
import { openOwn, type Own } from './open-own.ts'
import { placesOffered } from './places-typed.ts'
import { phasesOf } from './setup.ts'
import { headOf, problemsOf, questionDto } from './show-entry.ts'
import { basesOf } from './step-base.ts'

export const entryCode = z.string().max(20)

/** Whether answers can be written now: a draft always, what was sent until the call ends, what was returned in its time. */
export function writable({ entry, setup }: Pick<Own, 'entry' | 'setup'>, now: Date): boolean {
  if (entry.status === 'draft') return true
  if (entry.status === 'returned') return !entry.editableUntil || new Date(entry.editableUntil) > now
  const facts = { 'form-complete': true, 'declarations-made': true, 'before-own-deadline': ownDeadline(entry, now) }
  return advance({ kind: 'entry', status: entry.status }, { act: 'change-entry', by: 'entrant', phase: phasesOf(setup, now), facts, now }).ok
}

export const ownDeadline = (entry: { editableUntil?: string | null }, now: Date): boolean => Boolean(entry.editableUntil) && new Date(entry.editableUntil ?? 0) > now

/** The task list: what is done, what needs a look, what was kept aside. */
export const openDraft = defineService({
  act: false,
  input: z.object({ entry: entryCode, locale }),
  async run({ ctx, viewer, input }): Promise<DraftDto> {
    const own = await openOwn(ctx, viewer, input.entry)
    const { entry, paper } = own
    const aside = setAsideOf(entry)
    const label = (key: string): string => inLanguage(questionOf(paper.form, key)?.label, input.locale) || key
    const mine = mayActForEntrant(viewer, { code: input.entry })
    return {
      head: await headOf(ctx, own, input.locale, viewer.now),
      gone: Object.entries(aside.gone ?? {}).map(([question, { label: words, answer }]) => ({ question, label: words, text: asText(answer) })),
      changed: (aside.changed ?? []).filter((key) => questionOf(paper.form, key)).map(label),
      waiting: Object.keys(aside.waiting ?? {}).flatMap((key) => {
        const question = questionOf(paper.form, key)
        return question ? [{ step: question.step, label: label(key) }] : []
      }),
      can: { send: mine && writable(own, viewer.now), withdraw: mine && entry.status !== 'withdrawn', invite: mine },
      returned: entry.status === 'returned' ? {
        reason: returnReason(entry.screening),
        questions: openedOf(entry).flatMap((key) => {
          const question = questionOf(paper.form, key)
          return question ? [{ key, step: question.step, label: label(key) }] : []
        }),
      } : null,
    }
  },
})

/** What the secretariat wrote to the entrant with its last decision. */
export const returnReason = (screening: unknown): string => {
  const { said } = (screening ?? {}) as { said?: unknown } // written by screening
  return typeof said === 'string' ? said : ''
}

/** The questions of a step that are asked now. */
export const questionsOfStep = (own: Own, step: string): Question[] =>
  visibleQuestions(own.paper.form, answersOf(own.entry)).filter((question) => question.step === step)

export const openStep = defineService({
  act: false,
  input: z.object({ entry: entryCode, step: z.string().max(80), locale }),
  async run({ ctx, viewer, input }): Promise<StepDto> {
    const own = await openOwn(ctx, viewer, input.entry)
    if (!writable(own, viewer.now)) throw new Refusal('entry-not-open', {}, 409)
    return stepDto(ctx, viewer, own, input.step, input.locale)
  },
})

export async function stepDto(ctx: Context, viewer: Viewer, own: Own, key: string, language: string): Promise<StepDto> {
  const { entry, paper: { form } } = own
  const index = form.steps.findIndex((step) => step.key === key)
  const step = form.steps[index]
  if (!step) throw new Refusal('not-found', {}, 404)
  const questions = questionsOfStep(own, key)
  const keys = questions.map((question) => question.key)
  const waiting = setAsideOf(entry).waiting ?? {}
  return {
    head: await headOf(ctx, own, language, viewer.now),
    key, title: inLanguage(step.title, language), help: inLanguage(step.help, language), number: index + 1, of: form.steps.length + 1,
    questions: questions.map((question) => questionDto(own, question, language, viewer.now)),
    problems: problemsOf(own, viewer.now).filter((problem) => keys.includes(problem.question)),
    was: basesOf(form, key, answersOf(entry)),
    previous: form.steps[index - 1]?.key ?? null, next: form.steps[index + 1]?.key ?? null,
    places: questions.some((question) => question.type === 'places') ? placesOffered(language) : [],
    waiting: form.questions.some((question) => question.step === key && waiting[question.key] !== undefined),
  }
}
