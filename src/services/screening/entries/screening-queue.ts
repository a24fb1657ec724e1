import { z } from 'zod'
import { verdictOf } from '#domain/eligibility/index.ts'
import { rowsFor } from '#domain/calendar.ts'
import { Refusal } from '#domain/refusal.ts'
import { isTooClose, mayScreen } from '#policy/screening.ts'
import type { Viewer } from '#policy/viewer.ts'
import { defineService } from '#services/service.ts'
import type { Translate } from '#i18n/translate.ts'
import type { Context } from '#services/service.ts'
import type { Entry } from '#src/payload-types.ts'
import { categoryOf, words } from '../edition-setup.ts'
import type { ScreeningWorld } from '../facts.ts'
import { loadScreeningWorld } from '../screening-world.ts'
import { appealOf, isAppealOpen, screeningOf } from './carry-out.ts'
import { labelsOf, questionsToOpen, resultsOf, rulesInWords, saidByDefault, suggestedBy, type Decision, type RuleDto } from './screen.ts'
import { languageOfEntrant } from './tell-entrant.ts'

export const SCREENING_FILTERS = ['all', 'person', 'fail', 'pass', 'decided', 'appeal'] as const
export type ScreeningFilter = (typeof SCREENING_FILTERS)[number]
const PAGE = 25

export type ScreeningRowDto = {
  code: string
  rev: number
  title: string
  category: string
  categoryName: string
  revision: number
  language: string
  late: boolean
  submittedAt: string | null
  status: Entry['status']
  verdict: 'pass' | 'fail' | 'person'
  /** Decided, where it is no longer waiting. */
  decided: boolean
  suggested: Decision | null
  rules: RuleDto[]
  /** In the entrant's language, ready to be edited. */
  said: Record<Decision, string>
  entrantLanguage: string
  open: { key: string; label: string }[]
  appeal: { text: string; at: string; foundByYou: boolean } | null
}

export type ScreeningQueueDto = {
  edition: string
  name: string
  category: { code: string; name: string } | null
  categories: { code: string; name: string; waiting: number }[]
  ends: string | null
  timeZone: string
  rules: number
  counts: Record<ScreeningFilter, number>
  filter: ScreeningFilter
  page: number
  pages: number
  rows: ScreeningRowDto[]
  /** All that pass every rule and wait, for ticking them at once. */
  passing: string[]
  /** Entries that another organiser has to decide, since you are too close to them: codes only. */
  tooClose: string[]
}

const ORDER = { person: 0, fail: 1, pass: 2 } as const
const waits = (entry: Entry): boolean => entry.status === 'submitted' || entry.status === 'returned'

export const screeningQueue = defineService({
  act: false,
  input: z.object({ edition: z.string(), category: z.string().optional(), filter: z.enum(SCREENING_FILTERS).default('all'), page: z.number().int().min(1).default(1), language: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<ScreeningQueueDto> {
    if (!mayScreen(viewer, input.edition)) throw new Refusal('not-your-edition', {}, 403)
    const { world, entries } = await loadScreeningWorld(ctx, input.edition)
    const t = ctx.runtime.t(input.language)
    const { setup } = world
    if (input.category) categoryOf(setup, input.category)
    const open = entries.filter((entry) => entry.status !== 'withdrawn' && !isTooClose(viewer, entry.code ?? ''))
    const own = open.filter((entry) => !input.category || entry.category === input.category)
    const screened = own.map((entry) => {
      const results = resultsOf(entry, world)
      return { entry, results, verdict: verdictOf(results) }
    })
    type Screened = (typeof screened)[number]
    const fits: Record<ScreeningFilter, (each: Screened) => boolean> = {
      all: () => true,
      person: ({ entry, verdict }) => waits(entry) && verdict === 'person',
      fail: ({ entry, verdict }) => waits(entry) && verdict === 'fail',
      pass: ({ entry, verdict }) => waits(entry) && verdict === 'pass',
      decided: ({ entry }) => !waits(entry),
      appeal: ({ entry }) => isAppealOpen(entry) && entry.status === 'ineligible',
    }
    const counts = Object.fromEntries(SCREENING_FILTERS.map((filter) => [filter, screened.filter(fits[filter]).length])) as Record<ScreeningFilter, number>
    const rank = ({ entry, verdict }: Screened): number => (isAppealOpen(entry) ? -1 : waits(entry) ? ORDER[verdict] : 3)
    const chosen = screened.filter(fits[input.filter]).sort((a, b) => rank(a) - rank(b) || (a.entry.submittedAt ?? '').localeCompare(b.entry.submittedAt ?? ''))
    const pages = Math.max(1, Math.ceil(chosen.length / PAGE))
    const page = Math.min(input.page, pages)
    const screeningRow = rowsFor(setup.rows, 'screening', input.category ?? null)[0]
    return {
      edition: input.edition, name: words(setup.edition.name, t.locale),
      category: input.category ? { code: input.category, name: words(categoryOf(setup, input.category).name, t.locale) } : null,
      categories: setup.categories.map((each) => ({
        code: each.code ?? '', name: words(each.name, t.locale), waiting: open.filter((entry) => entry.category === each.code && waits(entry)).length,
      })),
      ends: screeningRow?.closes ?? null, timeZone: setup.edition.timeZone,
      rules: input.category ? rulesCount(world, input.category) : 0,
      counts, filter: input.filter, page, pages,
      rows: chosen.slice((page - 1) * PAGE, page * PAGE).map(({ entry, results }) => rowDto(ctx, viewer, world, entry, results, t)),
      passing: screened.filter(fits.pass).filter(({ entry }) => entry.status === 'submitted').map(({ entry }) => entry.code ?? ''),
      tooClose: entries.filter((entry) => isTooClose(viewer, entry.code ?? '')).map((entry) => entry.code ?? ''),
    }
  },
})

const rulesCount = (world: ScreeningWorld, category: string): number => {
  const stored = categoryOf(world.setup, category).eligibility
  return Array.isArray(stored) ? stored.length : 0
}

/** One entry as screening shows it. */
export function rowDto(ctx: Context, viewer: Viewer, world: ScreeningWorld, entry: Entry, results: ReturnType<typeof resultsOf>, t: Translate): ScreeningRowDto {
  const entrantLanguage = languageOfEntrant(entry)
  const appeal = appealOf(entry)
  const screening = screeningOf(entry)
  const labelOf = labelsOf(entry, world, t.locale)
  const defaults = saidByDefault(entry, results, world, ctx.runtime.t(entrantLanguage))
  return {
    code: entry.code ?? '', rev: entry.rev, title: entry.title ?? '', category: entry.category, categoryName: words(categoryOf(world.setup, entry.category).name, t.locale),
    revision: entry.revision ?? 0, language: entry.language, late: entry.late === true, submittedAt: entry.submittedAt ?? null,
    status: entry.status, verdict: verdictOf(results), decided: !waits(entry), suggested: suggestedBy(results),
    rules: rulesInWords(entry, results, world, t),
    said: screening.said && screening.decision === 'ineligible' ? { ...defaults, ineligible: screening.said } : defaults,
    entrantLanguage, open: questionsToOpen(results).map((key) => ({ key, label: labelOf(key) })),
    appeal: isAppealOpen(entry) ? { text: appeal.text ?? '', at: appeal.at ?? '', foundByYou: screening.by === viewer.person?.code } : null,
  }
}
