import { z } from 'zod'
import { questionOf, readAnswers, type Answer, type Answers } from '#domain/forms/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { countWords } from '#domain/words.ts'
import { mayWriteEntry } from '#policy/entries.ts'
import type { TwoTextsDto } from '#services/dto/portal.ts'
import { defineService } from '#services/service.ts'
import { answersOf, setAsideOf, wasApplied, withKey, type SetAside } from './entry-parts.ts'
import { entryCode, writable } from './open-draft.ts'
import { locale } from './open-calls.ts'
import { openOwn, type Own } from './open-own.ts'
import { answerText, headOf, questionDto } from './show-entry.ts'
import { basesOf } from './step-base.ts'

const KEPT = 40

const waitingOf = ({ entry, paper: { form } }: Own, step: string): [string, { answer: Answer; at: string }][] =>
  Object.entries(setAsideOf(entry).waiting ?? {}).filter(([key]) => questionOf(form, key)?.step === step)

/** Two texts for one answer: the saved one, and the one that was typed in another window. */
export const openTwoTexts = defineService({
  act: false,
  input: z.object({ entry: entryCode, step: z.string().max(80), locale }),
  async run({ ctx, viewer, input }): Promise<TwoTextsDto> {
    const own = await openOwn(ctx, viewer, input.entry)
    const { entry, files, paper: { form } } = own
    const answers = answersOf(entry)
    const shown = (key: string, given: Answers) => {
      const question = questionOf(form, key)
      const text = question ? answerText(ctx, question, given, files, input.locale) : ''
      return { text, words: countWords(text, entry.language) }
    }
    return {
      head: await headOf(ctx, own, input.locale, viewer.now),
      step: input.step, number: form.steps.findIndex((step) => step.key === input.step) + 1, of: form.steps.length + 1, was: basesOf(form, input.step, answers),
      questions: waitingOf(own, input.step).flatMap(([key, { answer, at }]) => {
        const question = questionOf(form, key)
        if (!question) return []
        const written = question.type === 'short-text' || question.type === 'long-text'
        return [{
          question: questionDto(own, question, input.locale, viewer.now),
          saved: shown(key, answers), typed: { ...shown(key, { ...answers, [key]: answer }), at },
          both: written && typeof answer === 'string' ? answer : null,
        }]
      }),
    }
  },
})

/** `saved`, `typed` or `both` for each question; the text that loses is kept with the older ones. */
export const chooseText = defineService({
  act: true,
  input: z.object({
    entry: entryCode, step: z.string().max(80), key: z.string().min(8).max(64), locale,
    choices: z.record(z.string(), z.enum(['saved', 'typed', 'both'])), both: z.record(z.string(), z.string().max(200_000)).default({}),
  }),
  async run({ ctx, viewer, input }): Promise<{ left: number; next: string | null }> {
    for (let attempt = 0; attempt < 8; attempt++) {
      const own = await openOwn(ctx, viewer, input.entry, mayWriteEntry)
      const { entry, paper: { form } } = own
      const index = form.steps.findIndex((step) => step.key === input.step)
      const next = form.steps[index + 1]?.key ?? null
      if (wasApplied(entry, input.key)) return { left: waitingOf(own, input.step).length, next }
      if (!writable(own, viewer.now)) throw new Refusal('entry-not-open', {}, 409)
      const { answers, aside } = chosen(own, input, viewer.now.toISOString())
      const saved = await ctx.store.updateIf('entries', entry, { answers, setAside: aside, lastKey: withKey(entry, input.key) })
      if (saved) return { left: waitingOf({ ...own, entry: saved }, input.step).length, next }
    }
    throw new Refusal('changed-meanwhile', {}, 409)
  },
})

function chosen(own: Own, input: { step: string; choices: Record<string, 'saved' | 'typed' | 'both'>; both: Record<string, string> }, at: string): { answers: Answers; aside: SetAside } {
  const before = answersOf(own.entry)
  const aside = setAsideOf(own.entry)
  const answers: Record<string, Answer> = { ...before }
  const waiting = { ...aside.waiting }
  const older = [...(aside.older ?? [])]
  for (const [key, { answer }] of waitingOf(own, input.step)) {
    const choice = input.choices[key]
    if (!choice) continue
    const lost = choice === 'saved' ? [answer] : choice === 'typed' ? [before[key]] : [before[key], answer]
    for (const each of lost) if (each !== undefined) older.push({ question: key, answer: each, at })
    if (choice === 'typed') answers[key] = answer
    if (choice === 'both') answers[key] = readAnswers(own.paper.form, input.step, [[key, input.both[key] ?? '']]).answers[key] ?? ''
    delete waiting[key]
  }
  return { answers, aside: { ...aside, waiting, older: older.slice(-KEPT) } }
}

