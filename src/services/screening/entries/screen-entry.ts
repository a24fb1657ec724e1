import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { isTooClose, mayScreen } from '#policy/screening.ts'
import { readForm } from '#services/forms/read-form.ts'
import { answersOf } from '#services/portal/entry-parts.ts'
import { storedFiles } from '#services/portal/open-own.ts'
import { answersDto } from '#services/portal/show-entry.ts'
import { defineService } from '#services/service.ts'
import { words } from '../edition-setup.ts'
import { organisationsOf, partsOf } from '../people-of-entry.ts'
import { loadScreeningWorld } from '../screening-world.ts'
import { appealOf, historyOf, screeningOf } from './carry-out.ts'
import { resultsOf } from './screen.ts'
import { rowDto, type ScreeningRowDto } from './screening-queue.ts'

export type ScreenEntryDto = ScreeningRowDto & {
  edition: { code: string; name: string; timeZone: string }
  answers: { key: string; label: string; text: string; language: string | null }[]
  questions: { key: string; label: string }[]
  people: { part: string; name: string }[]
  organisations: string[]
  documents: { code: string; name: string; size: number }[]
  history: { at: string; act: string; by: string; from: string; to: string; reason: string }[]
  decision: { said: string; at: string; by: string; reason: string; appealUntil: string | null; toldAt: string | null } | null
  appealDecided: { state: string; text: string; answer: string; at: string } | null
  editableUntil: string | null
  categories: { code: string; name: string }[]
}

/** One entry in full: its rules with reasons, answers, documents, history, appeal. */
export const screenEntry = defineService({
  act: false,
  input: z.object({ edition: z.string(), entry: z.string(), language: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<ScreenEntryDto> {
    if (!mayScreen(viewer, input.edition)) throw new Refusal('not-your-edition', {}, 403)
    if (isTooClose(viewer, input.entry)) throw new Refusal('entry-no-conflict', {}, 403)
    const { world, entries } = await loadScreeningWorld(ctx, input.edition)
    const entry = entries.find((each) => each.code === input.entry)
    if (!entry) throw new Refusal('not-found', { code: input.entry }, 404)
    const t = ctx.runtime.t(input.language)
    const [paper, files] = await Promise.all([readForm(ctx, entry.form), storedFiles(ctx, input.entry)])
    const screening = screeningOf(entry)
    const appeal = appealOf(entry)
    const history = historyOf(entry)
    const codes = [...new Set([...history.map((line) => line.by), screening.by ?? ''].filter(Boolean))]
    const { docs } = await ctx.payload.find({ collection: 'users', where: { code: { in: codes } }, depth: 0, pagination: false, overrideAccess: true })
    const nameOf = (code: string | undefined): string => docs.find((each) => each.code === code)?.name ?? code ?? ''
    return {
      ...rowDto(ctx, viewer, world, entry, resultsOf(entry, world), t),
      edition: { code: input.edition, name: words(world.setup.edition.name, t.locale), timeZone: world.setup.edition.timeZone },
      answers: answersDto(ctx, { entry, paper, files }, answersOf(entry), t.locale).map(({ key, label, text, language }) => ({ key, label, text, language })),
      questions: paper.form.questions.map((question) => ({ key: question.key, label: words(question.label, t.locale) || question.key })),
      people: partsOf(entry).map(({ part, name }) => ({ part, name: name ?? '' })),
      organisations: organisationsOf(entry).map((each) => (each.code ? (world.organisations.byCode.get(each.code)?.name ?? each.code) : (each.name ?? ''))),
      documents: files.map((file) => ({ code: file.code ?? '', name: file.fileName ?? '', size: file.size ?? 0 })),
      history: history.map((line) => ({ at: line.at, act: line.act, by: nameOf(line.by), from: line.from ?? '', to: line.to ?? '', reason: line.reason ?? '' })).reverse(),
      decision: screening.decision ? {
        said: screening.said ?? '', at: screening.at ?? '', by: nameOf(screening.by), reason: screening.reason ?? '',
        appealUntil: screening.appealUntil ?? null, toldAt: screening.toldAt ?? null,
      } : null,
      appealDecided: appeal.state === 'upheld' || appeal.state === 'dismissed'
        ? { state: appeal.state, text: appeal.text ?? '', answer: appeal.answer ?? '', at: appeal.decidedAt ?? '' } : null,
      editableUntil: entry.editableUntil ?? null,
      categories: world.setup.categories.filter((each) => !each.cancelled && each.code !== entry.category).map((each) => ({ code: each.code ?? '', name: words(each.name, t.locale) })),
    }
  },
})
