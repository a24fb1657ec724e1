import { z } from 'zod'
import { defineService } from '#services/service.ts'
import type { CutEntryDto } from './cut-lines.ts'
import { cutLines } from './cut-lines.ts'
import { resultsOfCategory } from './results-of.ts'

export type ResultsTable = { name: string; columns: { name: string }[]; rows: (string | number | null)[][] }

/**
 * The numbers of the results desk as a table, by the rights of the desk and logged as it is. `entries`: one a row, with
 * heads in the reader's language. `scorecards`: those that count, under the names that `recount severity` reads.
 */
export const resultsTable = defineService({
  act: false,
  input: z.object({ category: z.string(), of: z.enum(['entries', 'scorecards']).default('entries'), locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<ResultsTable> {
    const asked = { category: input.category, locale: input.locale }
    const results = await ctx.call(resultsOfCategory, viewer, asked)
    const name = `${input.of}-${results.category.code}`
    if (input.of === 'scorecards') {
      const cards = results.entries.flatMap(({ code, scorecards }) => (scorecards ?? []).flatMap((card) => (card.total === null ? [] : [{ code, ...card }])))
      const criteria = [...new Set(cards.flatMap(({ scores }) => scores.map(({ criterion }) => criterion)))]
      return {
        name, columns: ['entry', 'judge', 'score', ...criteria].map((column) => ({ name: column })),
        rows: cards.map(({ code, judge, total, scores }) => [code, judge, total, ...criteria.map((criterion) => scores.find((each) => each.criterion === criterion)?.score ?? null)]),
      }
    }
    const t = ctx.runtime.t(input.locale)
    const firm = new Map((await ctx.call(cutLines, viewer, asked)).entries.map((each) => [each.code, each]))
    const columns: [head: string, of: (entry: (typeof results.entries)[number], adjusted: CutEntryDto | undefined) => string | number | null][] = [
      [t('panel.results.csv.place'), ({ rank }) => rank], [t('panel.results.csv.code'), ({ code }) => code], [t('panel.results.csv.title'), ({ title }) => title],
      [t('panel.results.mean'), ({ mean }) => mean], [t('panel.results.median'), ({ median }) => median], [t('panel.results.spread'), ({ spread }) => spread], [t('panel.results.n'), ({ count }) => count],
      [t('panel.cut.adjusted'), (_, each) => each?.adjusted ?? null], [t('panel.results.csv.low'), (_, each) => each?.low ?? null], [t('panel.results.csv.high'), (_, each) => each?.high ?? null],
    ]
    return { name, columns: columns.map(([head]) => ({ name: head })), rows: results.entries.map((entry) => columns.map(([, of]) => of(entry, firm.get(entry.code)))) }
  },
})
