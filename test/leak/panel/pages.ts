import { staffAccess } from '#policy/staff-access.ts'
import type { Phase } from '../phases.ts'
import type { Role } from '../roles.ts'
import { C, type LeakWorld } from '../world.ts'

const ENTRIES = [C.assigned, C.conflicted, C.unassigned, C.oneMore, ...(process.env.LEAK_ALL === '1' ? [C.own, C.elsewhere, 'EN-N0NE01'] : [])]
const ROUNDS = [C.round, C.otherRound]
const CATEGORIES = [C.open, C.other]
const of = (path: string, ...values: readonly string[]): string[] => values.map((value) => path.replace('*', value))

/**
 * Addresses of the own views, by the path under which the panel has each. A view that is not here makes the test fail:
 * add the addresses through which somebody could try to learn what is hidden from them.
 */
export const VIEW_PAGES: Record<string, string[]> = {
  '': [''],
  '/judging': ['/judging'], '/judging/declare': ['/judging/declare'], '/judging/:entry': of('/judging/*', ...ENTRIES), '/judging/rank/:round': of('/judging/rank/*', ...ROUNDS), '/judging/pairs/:round': of('/judging/pairs/*', ...ROUNDS),
  '/editions/:edition': [`/editions/${C.edition}`],
  '/screening/:edition': [`/screening/${C.edition}`], '/screening/:edition/:entry': of(`/screening/${C.edition}/*`, C.assigned, C.conflicted, C.oneMore),
  '/people/:edition': [`/people/${C.edition}`], '/conflicts/:edition': [`/conflicts/${C.edition}`, `/conflicts/${C.edition}?filter=confirmed`],
  '/judges/:round': of('/judges/*', ...ROUNDS), '/planner/:round': of('/planner/*', ...ROUNDS), '/lifecycle': ['/lifecycle'],
  '/results/:category': of('/results/*', ...CATEGORIES), '/round-results/:category/:round': [`/round-results/${C.open}/${C.round}`, `/round-results/${C.other}/${C.otherRound}`],
  '/determinations/:category': of('/determinations/*', ...CATEGORIES), '/announce/:category': of('/announce/*', ...CATEGORIES), '/honour/:code': of('/honour/*', C.oldHonour, 'HO-N0NE01'),
  '/outbox': ['/outbox', `/outbox?edition=${C.edition}`, '/outbox?open=ME-H1DDEN'], '/why': ['/why', `/why?person=${C.hiddenJudge}&entry=${C.conflicted}`],
  '/publication': ['/publication'], '/publication/:code': of('/publication/*', C.study, C.draftStudy, 'CS-N0NE01'),
}

/** Those that say other things once it is decided; `LEAK_ALL=1` asks everything again. */
const OF_A_RESULT = ['', '/judging', '/judging/:entry', '/editions/:edition', '/judges/:round', '/results/:category', '/round-results/:category/:round', '/determinations/:category', '/announce/:category', '/publication']
const OF_AN_EDITOR = ['', '/publication', '/publication/:code', '/honour/:code', '/results/:category']
/** Each code matters to those who may open some of them; where a role may open none, one address stands for the view. */
const EACH_CODE = ['/judging/:entry', '/results/:category', '/determinations/:category']
export function ownPages(phase: Phase, role: Role): string[] {
  const all = process.env.LEAK_ALL === '1'
  const views = all ? Object.keys(VIEW_PAGES) : role === 'editor' ? OF_AN_EDITOR : phase === 'judging' ? Object.keys(VIEW_PAGES) : OF_A_RESULT
  return views.flatMap((view) => (all || role === 'chair' || role === 'organiser-in-conflict' || EACH_CODE.includes(view) ? VIEW_PAGES[view] : VIEW_PAGES[view]?.slice(0, 1)) ?? [])
}

/**
 * Payload's own: the lists of collections, and the edit view of a document of some. Of those that are closed to all
 * staff two stand for the rest; the rights on them are the same in every phase.
 */
export function stockPages(world: LeakWorld, role: Role, phase: Phase): string[] {
  const all = Object.keys(world.payload.collections)
  const open = STAFF.includes(role) ? all.filter((slug) => Object.values(staffAccess[slug] ?? {}).some((who) => who.length > 0)) : []
  const slugs = process.env.LEAK_ALL === '1' ? all : phase === 'judging' ? [...new Set([...open, 'users', 'scorecards', 'case-studies', 'entries'])] : []
  const edited = process.env.LEAK_ALL === '1' ? all : ['users', 'scorecards', 'case-studies', 'honours']
  return slugs.flatMap((slug) => [`/collections/${slug}`, ...(edited.includes(slug) ? [`/collections/${slug}/${world.someId.get(slug) ?? 'none'}`] : [])])
}
const STAFF: readonly Role[] = ['organiser-in-conflict', 'editor']

/** Where somebody goes on by a link of the panel, React fetches the rows alone. */
export const ROWS_ALONE: readonly string[] = ['', '/judging', `/judging/${C.assigned}`, `/results/${C.open}`]
