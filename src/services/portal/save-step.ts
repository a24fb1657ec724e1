import { z } from 'zod'
import { inLanguage, questionOf, readAnswers, sameAnswer, type Answer, type Answers, type Problem } from '#domain/forms/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { countWords } from '#domain/words.ts'
import { mayWriteEntry } from '#policy/entries.ts'
import { defineService } from '#services/service.ts'
import { answersOf, setAsideOf, wasApplied, withKey, type SetAside } from './entry-parts.ts'
import { entryCode, questionsOfStep, writable } from './open-draft.ts'
import { asText } from './kept-text.ts'
import { locale } from './open-calls.ts'
import { openOwn, type Own } from './open-own.ts'
import { placeTyped } from './places-typed.ts'
import { lockOf, problemsOf } from './show-entry.ts'
import { basesOf, meet } from './step-base.ts'

/** `conflict`: both texts are kept; the page of two texts lets a person choose. */
export type SavedStep = {
  state: 'saved' | 'repeated' | 'conflict'
  rev: number
  savedAt: string
  was: string
  problems: Problem[]
  /** Words by question, as the server counts them. */
  words: Record<string, number>
  /** Labels of the questions that both windows changed. */
  conflicts: string[]
  next: string | null
}

const fields = z.array(z.tuple([z.string().max(200), z.string().max(200_000)])).max(2000)

/**
 * Keeps one step as it was typed, valid or not. The same key again changes nothing and answers the same. What another
 * window changed meanwhile is never overwritten: the text that was typed is put beside it.
 */
export const saveStep = defineService({
  act: true,
  input: z.object({ entry: entryCode, step: z.string().max(80), key: z.string().min(8).max(64), was: z.string().max(20_000), fields, locale }),
  async run({ ctx, viewer, input }): Promise<SavedStep> {
    for (let attempt = 0; attempt < 8; attempt++) {
      const own = await openOwn(ctx, viewer, input.entry, mayWriteEntry)
      const { entry, paper: { form } } = own
      if (!form.steps.some((step) => step.key === input.step)) return keepAll(own, input.fields)
      if (wasApplied(entry, input.key)) return answer(own, input.step, 'repeated', input.locale)
      if (!writable(own, viewer.now)) throw new Refusal('entry-not-open', {}, 409)
      const before = answersOf(entry)
      const read = readAnswers(form, input.step, input.fields, before)
      const posted = allowed(own, withPlaces(own, read.answers, input.locale), before, viewer.now)
      const met = meet(form, input.step, input.was, before, posted)
      const at = viewer.now.toISOString()
      const waiting = Object.fromEntries(met.conflicts.map((key) => [key, { answer: posted[key] ?? '', at }]))
      const setAside = seenAside(setAsideOf(entry), { step: input.step, own, aside: read.aside, waiting })
      const saved = await ctx.store.updateIf('entries', entry, { answers: met.answers, setAside, lastKey: withKey(entry, input.key), interfaceLanguage: input.locale })
      if (saved) return answer({ ...own, entry: saved }, input.step, met.conflicts.length > 0 ? 'conflict' : 'saved', input.locale)
    }
    throw new Refusal('changed-meanwhile', {}, 409)

    /** The step is gone from the form: what was typed on it is kept beside the draft. */
    async function keepAll(own: Own, typed: [string, string][]): Promise<SavedStep> {
      const { aside } = readAnswers(own.paper.form, input.step, typed)
      const setAside = seenAside(setAsideOf(own.entry), { step: input.step, own, aside, waiting: {} })
      const saved = await ctx.store.updateIf('entries', own.entry, { setAside, lastKey: withKey(own.entry, input.key) })
      if (!saved) throw new Refusal('changed-meanwhile', {}, 409)
      return { ...answer({ ...own, entry: saved }, input.step, 'saved', input.locale), next: null }
    }
  },
})

/** Names of places become their codes; what is no place stays as typed, for the check to name it. */
function withPlaces({ paper: { form } }: Own, answers: Answers, language: string): Answers {
  const changed = form.questions.flatMap((question): [string, Answer][] => {
    const answer = answers[question.key]
    return question.type === 'places' && Array.isArray(answer) ? [[question.key, [...new Set(answer.map((each: string) => placeTyped(each, language)))]]] : []
  })
  return { ...answers, ...Object.fromEntries(changed) }
}

/** A question that is frozen, or that the secretariat did not open, keeps its answer. */
function allowed(own: Own, posted: Answers, before: Answers, now: Date): Answers {
  const kept = own.paper.form.questions.filter((question) => lockOf(own, question, now) !== null).map((question) => question.key)
  return Object.fromEntries(Object.entries(posted).flatMap(([key, answer]): [string, Answer][] => {
    if (!kept.includes(key)) return [[key, answer]]
    const old = before[key]
    return old === undefined ? [] : [[key, old]]
  }))
}

function seenAside(
  before: SetAside,
  { step, own, aside, waiting }: { step: string; own: Own; aside: Record<string, string[]>; waiting: NonNullable<SetAside['waiting']> },
): SetAside {
  const { form } = own.paper
  const ofStep = (key: string): boolean => questionOf(form, key)?.step === step
  const strays = Object.entries(aside).filter(([, typed]) => typed.some((each) => each.trim() !== ''))
  // What was typed since on an older page joins what was kept when the question went: neither pushes out the other.
  const gone = Object.fromEntries(strays.map(([name, typed]) => {
    const earlier = before.gone?.[name]
    const kept = earlier ? (Array.isArray(earlier.answer) ? earlier.answer : [asText(earlier.answer)]) : []
    const all = [...kept, ...typed.filter((each) => each.trim() !== '' && !kept.includes(each))]
    return [name, { label: earlier?.label ?? (inLanguage(questionOf(form, name)?.label, 'en') || name), answer: all.length > 1 ? all : (all[0] ?? '') }]
  }))
  // A text that waits already is not pushed out by the next one: it joins the older ones.
  const pushedOut = Object.keys(waiting).flatMap((key) => {
    const earlier = before.waiting?.[key]
    return earlier && !sameAnswer(earlier.answer, waiting[key]?.answer) ? [{ question: key, ...earlier }] : []
  })
  return {
    ...before,
    older: [...(before.older ?? []), ...pushedOut],
    ...(strays.length > 0 ? { gone: { ...before.gone, ...gone } } : {}),
    waiting: { ...before.waiting, ...waiting },
    changed: (before.changed ?? []).filter((key) => !ofStep(key)),
  }
}

function answer(own: Own, step: string, state: SavedStep['state'], language: string): SavedStep {
  const { entry, paper: { form } } = own
  const answers = answersOf(entry)
  const questions = questionsOfStep(own, step)
  const keys = questions.map((question) => question.key)
  const waiting = Object.keys(setAsideOf(entry).waiting ?? {}).filter((key) => questionOf(form, key)?.step === step)
  const index = form.steps.findIndex((each) => each.key === step)
  return {
    state: waiting.length > 0 ? 'conflict' : state, rev: entry.rev ?? 1, savedAt: entry.updatedAt, was: basesOf(form, step, answers),
    problems: problemsOf(own, new Date(entry.updatedAt)).filter((problem) => keys.includes(problem.question)),
    words: Object.fromEntries(questions.flatMap((question) => {
      const text = answers[question.key]
      return typeof text === 'string' && (question.type === 'long-text' || question.type === 'short-text') ? [[question.key, countWords(text, entry.language)]] : []
    })),
    conflicts: waiting.map((key) => inLanguage(questionOf(form, key)?.label, language)),
    next: form.steps[index + 1]?.key ?? null,
  }
}
