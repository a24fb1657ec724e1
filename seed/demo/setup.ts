import { NOT_AFFILIATED, DEMO_PROGRAMME } from '#seed/pages.ts'
import type { Demo } from './demo.ts'
import { nominationForm } from './form.ts'
import { createInThree, name, words, type Words3 } from './localized.ts'
import { CRITERIA } from './rubric.ts'
import { CATEGORY_KEYS, type CategoryKey } from './words/index.ts'

type Rule = { kind: string; data: Record<string, unknown> }
const rule = (kind: string, data: Record<string, unknown> = {}): Rule => ({ kind, data })
const COMMON: Rule[] = [rule('window'), rule('language', { languages: ['en', 'fr', 'ar', 'es', 'pt'] })]

type CategoryWords = { name: Words3; description: Words3; pillar: string; eligibility: Rule[]; tieRule: 'joint' | 'chair-decides' | 'criterion' | 'lot' }

/** Categories of the invented programme, with rules in their variety. */
export const CATEGORIES: Record<CategoryKey, CategoryWords> = {
  access: {
    name: words('Access and safety', 'Accès et sécurité', 'الوصول والسلامة'), pillar: '2', tieRule: 'joint',
    description: words('For work that brings women and girls online, or takes away what keeps them off or does them harm there.', 'Pour ce qui amène femmes et filles en ligne, ou enlève ce qui les en écarte ou leur nuit.', 'لكل عمل يصل النساء والفتيات بالشبكة، أو يزيل ما يبعدهن عنها أو يؤذيهن فيها.'),
    eligibility: [...COMMON, rule('entrant-kind', { kinds: ['organisation', 'team'] }), rule('self-nomination', { rule: 'allowed' }), rule('running-time', { months: 6 }), rule('former-winners', { editions: 2 }), rule('words', { question: 'description', least: 20, most: 200 })],
  },
  skills: {
    name: words('Skills and content', 'Compétences et contenus', 'المهارات والمحتوى'), pillar: '3', tieRule: 'chair-decides',
    description: words('For lessons, courses and content that begin where people are.', 'Pour les leçons, formations et contenus qui partent de là où sont les gens.', 'للدروس والدورات والمحتوى الذي يبدأ من حيث الناس.'),
    eligibility: [...COMMON, rule('stage', { atLeast: 'pilot' }), rule('entries-per-nominee', { most: 1, per: 'category' }), rule('categories-per-project', { most: 1 }), rule('former-winners', { editions: 2 }), rule('required-answers', { questions: ['failed', 'needs'] })],
  },
  leadership: {
    name: words('Women in technology and in decisions', 'Les femmes dans la technique et les décisions', 'النساء في التقنية وفي القرار'), pillar: '4', tieRule: 'criterion',
    description: words('For whatever brings women into technical work and into the rooms where it is decided.', 'Pour ce qui amène les femmes aux métiers techniques et là où l’on décide.', 'لكل ما يأتي بالنساء إلى العمل التقني وإلى حيث يُتّخذ القرار.'),
    eligibility: [...COMMON, rule('referees', { least: 1 }), rule('former-winners', { editions: 'ever' }), rule('countries', { within: ['M49-002', 'M49-019', 'M49-142', 'M49-009'] })],
  },
  partnerships: {
    name: words('Partnerships that last', 'Des partenariats qui durent', 'شراكات تدوم'), pillar: '5', tieRule: 'lot',
    description: words('For those who did together what none could do alone.', 'Pour celles et ceux qui ont fait ensemble ce que nul ne pouvait seul.', 'لمن فعلوا معا ما لم يكن أحدهم يقدر عليه وحده.'),
    eligibility: [...COMMON, rule('quota-per-nominator', { most: 2, per: 'edition' }), rule('categories-per-project', { most: 2 }), rule('judges-organisations', { treatment: 'recusal' })],
  },
}

/** Rules that the next edition tries out: opposite ones exist side by side in the field. */
const NEXT: Partial<Record<CategoryKey, Rule>> = { leadership: rule('self-nomination', { rule: 'required' }), partnerships: rule('self-nomination', { rule: 'forbidden' }) }

export type CalendarRow = { kind: 'call' | 'screening' | 'judging' | 'deliberation' | 'announced' | 'archived'; opens: string; closes?: string; hardEnd?: string }

export type DemoCategory = { id: string; code: string; key: CategoryKey; pillar: string; lineage: string; name: Words3 }
export type DemoEdition = {
  id: string; code: string; year: number; name: string
  categories: DemoCategory[]
  form: { id: string; code: string }
  round: { id: string; code: string; opens: string; closes: string }
  panels: Record<CategoryKey, string>
}

export async function loadProgramme(demo: Demo): Promise<{ id: string; code: string }> {
  return createInThree(demo, 'programmes', {
    code: demo.code('PR'), name: name(DEMO_PROGRAMME), slug: PROGRAMME_SLUG, demonstration: true, externalRecord: false, contact: 'organiser@demo.example',
    description: words(NOT_AFFILIATED.en, NOT_AFFILIATED.fr, NOT_AFFILIATED.ar),
  })
}

export const PROGRAMME_SLUG = 'tally-awards'

/** An edition with its four categories, form, round and panels. */
export async function loadEdition(
  demo: Demo, programme: string,
  { year, calendar, round, introduction, resultBundle, place, next = false, form: dates }: {
    year: number; calendar: CalendarRow[]; introduction: Words3; resultBundle: 'auditors' | 'public'; place: Words3; next?: boolean
    round: { opens: string; closes: string; readings: number; capacity: number; lock: 'confirm' | 'close' }
    form: { later: string; freeze: string }
  },
): Promise<DemoEdition> {
  const { payload } = demo.awards.ctx
  const title = `${DEMO_PROGRAMME} ${year}`
  const edition = await createInThree(demo, 'editions', {
    code: demo.code('ED'), programme, name: name(title), slug: String(year), year, introduction, calendar, timeZone: 'Europe/Zurich', languages: ['en', 'fr', 'ar', 'es', 'pt'],
    legalBasis: 'consent', retentionMonths: 24, resultBundle, place,
  })
  demo.published.push({ collection: 'editions', code: edition.code, at: calendar[0]?.opens ?? demo.now.toISOString() })
  const form = await createInThree(demo, 'forms', { code: demo.code('FO'), edition: edition.id, name: 'Nomination', version: 1, ...nominationForm(dates) })
  const categories: DemoCategory[] = []
  for (const [place, key] of CATEGORY_KEYS.entries()) {
    const { eligibility, ...told } = CATEGORIES[key]
    const more = next ? NEXT[key] : undefined
    const lineage = `tally-${key}`
    const made = await createInThree(demo, 'categories', {
      code: demo.code('CA'), edition: edition.id, slug: key, lineage, order: place + 1, finalists: 3, winners: 1, form: form.id, cancelled: false,
      eligibility: more ? [...eligibility, more] : eligibility, ...told,
    })
    categories.push({ ...made, key, pillar: told.pillar, lineage, name: told.name })
  }
  const scoring = await createInThree(demo, 'rounds', {
    code: demo.code('RO'), edition: edition.id, name: words('Jury', 'Jury', 'التحكيم'), kind: 'scoring', order: 1, categories: categories.map(({ id }) => id),
    ...round, seeIdentity: 'always', seeScores: 'never', seeNames: 'never', seeRanks: 'never', training: [], common: [], rubricVersion: 1, criteria: CRITERIA,
  })
  const panels: Partial<Record<CategoryKey, string>> = {}
  for (const category of categories) {
    const panel = await payload.create({ collection: 'panels', overrideAccess: true, depth: 0, data: { code: demo.code('PA'), edition: edition.id, name: category.name.en, round: scoring.id, categories: [category.id] } })
    panels[category.key] = panel.id
  }
  return { ...edition, year, name: title, categories, form, round: { ...scoring, opens: round.opens, closes: round.closes }, panels: panels as Record<CategoryKey, string> } // every key was set
}

/** From the first entry on a form is a record of what was asked. */
export async function closeForm(demo: Demo, edition: DemoEdition): Promise<void> {
  await demo.awards.ctx.payload.update({ collection: 'forms', id: edition.form.id, data: { used: true }, depth: 0, overrideAccess: true })
}
