import { CONSENT_WORDING, type ConsentItem, type ConsentUse } from '#domain/consent.ts'
import { peopleOf, type Answers } from '#domain/forms/index.ts'
import type { EntryStatus } from '#domain/lifecycle/statuses.ts'
import type { Entry } from '#src/payload-types.ts'
import { slugOf, type Demo } from './demo.ts'
import { attachEvidence, type StoredDocument } from './documents.ts'
import type { Draw } from './draw.ts'
import { tellEntry, type Made } from './entry-text.ts'
import type { Organisations } from './organisations.ts'
import type { DemoCategory, DemoEdition } from './setup.ts'
import { WORDS, type CategoryKey, type Theme, type Words } from './words/index.ts'

export type Language = Words['language']
export type StoredEntry = { row: Entry; code: string; category: CategoryKey; language: Language; organisation: string; title: string; made: Made; theme: number }

/** Hands out themes, towns and organisations so that no two entries of an edition are alike. */
export class Telling {
  readonly #at = new Map<string, number>()
  readonly #titles = new Set<string>()
  readonly #organisations: Record<Language, string[]>
  constructor(readonly draw: Draw, organisations: Record<Language, string[]>, readonly since: [first: number, last: number]) {
    this.#organisations = organisations
  }

  #next(key: string): number {
    const at = this.#at.get(key) ?? 0
    this.#at.set(key, at + 1)
    return at
  }

  tell(category: CategoryKey, language: Language, given: { organisation?: string; theme?: number; place?: { town: string; country: string }; since?: [number, number] } = {}): { made: Made; theme: number; domain: string } {
    const words = WORDS[language]
    const themes = words.themes[category]
    const own = this.#organisations[language]
    const organisation = given.organisation ?? own[this.#next(`organisation ${language}`) % own.length] ?? 'Lantern Hill Collective'
    const domain = `${slugOf(organisation, `team-${language}-${this.#next('domain') + 1}`)}.example`
    const towns = words.towns.flatMap(({ code, names }) => names.map((town) => ({ town, country: code })))
    for (let attempt = 0; ; attempt++) {
      const theme = given.theme ?? (this.#next(`${category} ${language}`) % themes.length)
      const place = given.place ?? towns[(this.#next(`town ${language}`) * 5 + attempt) % towns.length]
      const made = tellEntry(this.draw, { category, language, theme: themes[theme] as Theme, organisation, domain, since: given.since ?? this.since, ...(place ? { place } : {}) })
      if (this.#titles.has(made.title) && attempt < 40 && !given.place) continue
      this.#titles.add(made.title)
      return { made, theme, domain }
    }
  }
}

/** The first so many organisations of each language's list, or the last ones: two editions meet no one twice by chance. */
export const organisationsFrom = (end: 'first' | 'last', counts: Record<Language, number>): Record<Language, string[]> =>
  Object.fromEntries(Object.entries(counts).map(([language, count]) => {
    const all = WORDS[language as Language].organisations // keys of the record given
    return [language, end === 'first' ? all.slice(0, count) : all.slice(-count)]
  })) as Record<Language, string[]>

type HistoryLine = { at: string; act: string; by: string; from?: string; to?: string; reason?: string; revision?: number }

export type Storing = {
  edition: DemoEdition
  category: DemoCategory
  made: Made
  domain: string
  status: EntryStatus
  at: string
  draw: Draw
  consent?: 'little' | 'much'
  evidence?: boolean
  owner?: { code: string; name: string; email: string }
  /** Days after submission on which it was taken into the competition, and by whom. */
  accepted?: { by: string; at: string }
  more?: Partial<Entry>
  history?: HistoryLine[]
  /** A draft has no revision. */
  draft?: true
}

const ITEMS: Record<'little' | 'much', ConsentItem[]> = { little: ['summary', 'organisation'], much: ['summary', 'text', 'results', 'lessons', 'organisation', 'translation'] }
const USES: Record<'little' | 'much', ConsentUse[]> = { little: ['judging', 'register'], much: ['judging', 'register', 'winner-page', 'case-study'] }

/** An entry with its first revision, evidence and consents, as the portal and screening would have left them. */
export async function storeEntry(demo: Demo, organisations: Organisations, storing: Storing): Promise<Entry> {
  const { edition, category, made, domain, status, at, draw, consent = 'little', owner, accepted, draft } = storing
  const { store } = demo.awards.ctx
  const code = demo.code('EN')
  const record = await organisations.of(made.organisation, { places: [made.country], domain })
  const address = owner?.email ?? `team@${domain}`
  const own = made.answers.relation === 'self'
  const nominator = own ? { name: made.person, address } : { name: made.referee, address: owner?.email ?? `${slugOf(made.referee, 'friend')}@neighbours-${made.language}.example` }
  const people = [
    { part: 'nominator', name: owner?.name ?? nominator.name, address: nominator.address, verified: true, ...(owner ? { person: owner.code } : {}) },
    { part: 'nominee', name: made.person, address: own ? nominator.address : `team@${domain}`, accepted: at },
    { part: 'referee', name: made.referee, address: `referee@${domain.replace('.example', '-friends.example')}` },
  ]
  const list = [{ code: record.code, name: made.organisation }]
  const declarations = { items: ITEMS[consent], uses: USES[consent], mode: 'organisation', pseudonym: '', statements: ['true', 'may', 'rules'], conflicts: '' }
  const documents: StoredDocument[] = storing.evidence ? [await attachEvidence(demo, draw, { entry: code, at, lines: [made.organisation, made.title, String(made.answers.results ?? ''), String(made.answers.period ?? '')] })] : []
  const bound = {
    title: made.title, summary: made.summary, places: made.answers.places, pillars: made.answers.pillars, beneficiaries: peopleOf(made.answers.reached),
    start: String(made.answers.start ?? ''), organisations: list, organisationName: made.organisation,
  }
  const row = await store.insert('entries', {
    code, edition: edition.code, category: category.code, status, language: made.language, form: edition.form.code, formVersion: 1, answers: made.answers as Entry['answers'],
    people, setAside: {}, declarations: draft ? {} : declarations, late: false, address: nominator.address, interfaceLanguage: ['en', 'fr', 'ar'].includes(made.language) ? made.language : 'en',
    revision: draft ? 0 : 1, rev: 1, ...(owner ? { owner: owner.code, members: owner.code } : {}),
    ...(draft ? {} : { ...bound, submittedAt: at } as Partial<Entry>), // JSON columns take plain data
    ...(accepted ? { screening: { decision: 'accepted', at: accepted.at, by: accepted.by } } : {}),
    history: draft ? [] : [
      { at, act: 'submit-entry', by: owner?.code ?? 'nominator', revision: 1 },
      ...(accepted ? [{ at: accepted.at, act: 'accept-entry', by: accepted.by, from: 'submitted', to: 'in-competition' }] : []),
      ...(storing.history ?? []),
    ],
    ...storing.more,
  } as Partial<Entry>)
  demo.count('entries')
  if (draft) return row
  await store.insert('entry-revisions', {
    code: demo.code('ER'), entry: code, number: 1, form: edition.form.code, formVersion: 1, answers: made.answers as Entry['answers'], documents, declarations, people, organisations: list,
    title: made.title, summary: made.summary, language: made.language, late: false, at, idempotencyKey: `demo.${code}`,
  })
  for (const item of ITEMS[consent])
    for (const use of USES[consent])
      await store.insert('consents', {
        code: demo.code('CN'), entry: code, ...(owner ? { person: owner.code } : {}), item, use, given: true, wordingVersion: CONSENT_WORDING, language: row.interfaceLanguage ?? 'en', mode: 'organisation', at, rev: 1,
      })
  return row
}

export const answersOf = (entry: Entry): Answers => entry.answers as Answers // written above
