import { newCode, type CodePrefix } from '#domain/codes.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'
import type { Appointment, Category, Edition, Entry, Form, Panel, Programme, Round, User } from '#src/payload-types.ts'

const code = (prefix: CodePrefix) => newCode(prefix, (n) => crypto.getRandomValues(new Uint8Array(n)))
const day = 86_400_000
/** ISO instant so many days from now. */
export const inDays = (days: number, from = Date.now()): string => new Date(from + days * day).toISOString()
export const PASSWORD = 'a long password for tests'
const unique = () => Math.random().toString(36).slice(2, 9)

export type Phase = 'before' | 'call' | 'screening' | 'judging' | 'deliberation' | 'announced'

/** A calendar in which this phase is open now. */
export function calendarAt(phase: Phase) {
  const order: Phase[] = ['call', 'screening', 'judging', 'deliberation', 'announced']
  const at = order.indexOf(phase)
  return order.map((kind, n) => ({
    kind: kind as Exclude<Phase, 'before'>,
    opens: inDays((n - at) * 10 - 5), closes: inDays((n - at) * 10 + 5),
    ...(kind === 'call' ? { hardEnd: inDays((n - at) * 10 + 5.02) } : {}),
  }))
}

/**
 * Without a password unless one is given: hashing it costs a third of a second, and whoever asks is a viewer, not a
 * login. Inserted as Payload would, ids of rows included.
 */
export async function buildUser(awards: Awards, more: Partial<User> = {}): Promise<User> {
  const name = more.name ?? `Person ${unique()}`
  const data = { name, email: `${unique()}@people.example`, languages: [{ language: 'en', fluency: 'native' as const }], ...more }
  if (more.password) return awards.ctx.payload.create({ collection: 'users', data: data as never })
  const rowId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const withIds = <T extends object>(rows: T[] | null | undefined) => (rows ?? []).map((row) => ({ ...row, id: rowId() }))
  const made = await awards.ctx.store.insert('users', {
    ...data, code: data.code ?? code('PE'), admin: data.admin ?? false, interfaceLanguage: data.interfaceLanguage ?? 'en',
    languages: withIds(data.languages), ...(data.addresses ? { addresses: withIds(data.addresses) } : {}), ...(data.expertise ? { expertise: withIds(data.expertise) } : {}),
  })
  return awards.ctx.payload.findByID({ collection: 'users', id: made.id, depth: 0 })
}

export const viewerFor = (awards: Awards, user: User | null, now?: Date): Promise<Viewer> => awards.viewerOf({ user, now })

export type World = {
  programme: Programme; edition: Edition; category: Category; form: Form; round: Round; panel: Panel
  organiser: { user: User; viewer: () => Promise<Viewer> }
}

/** One programme with an edition in this phase, a category with a form, a scoring round of three criteria, a panel, an organiser. */
export async function buildWorld(awards: Awards, { phase = 'call', category = {}, round = {} }: { phase?: Phase; category?: Partial<Category>; round?: Partial<Round> } = {}): Promise<World> {
  const { payload } = awards.ctx
  const create = payload.create.bind(payload)
  const slug = unique()
  const programme = (await create({ collection: 'programmes', data: { name: 'Tally Awards', slug: `tally-${slug}`, demonstration: true } })) as Programme
  const edition = (await create({
    collection: 'editions',
    data: { programme: programme.id, name: 'Tally Awards 2026', slug: '2026', year: 2026, calendar: calendarAt(phase), timeZone: 'UTC', languages: ['en', 'fr', 'ar'] },
  })) as Edition
  const form = (await create({
    collection: 'forms',
    data: {
      edition: edition.id, name: 'Nomination', version: 1,
      steps: [{ key: 'what', title: 'What' }, { key: 'story', title: 'Story' }],
      questions: [
        { key: 'title', step: 'what', type: 'short-text', label: 'Title', required: true, limits: { maxWords: 12 }, boundTo: 'title', publishable: true },
        { key: 'places', step: 'what', type: 'places', label: 'Countries or areas', required: true, boundTo: 'places', publishable: true },
        { key: 'story', step: 'story', type: 'long-text', label: 'What you did', required: true, limits: { minWords: 5, maxWords: 300 }, publishable: true },
        { key: 'people', step: 'story', type: 'people', label: 'People reached', boundTo: 'beneficiaries', publishable: true },
        { key: 'contact', step: 'story', type: 'short-text', label: 'Contact', personal: true, identifying: true },
      ],
      declarations: [{ key: 'true', text: 'What I wrote is true.' }],
    },
  })) as Form
  const made = (await create({
    collection: 'categories',
    data: { edition: edition.id, name: 'Access', slug: `access-${unique()}`, pillar: '2', form: form.id, eligibility: [{ kind: 'window' }], finalists: 3, winners: 1, ...category } as never,
  })) as Category
  const levels = [1, 2, 3, 4, 5].map((value) => ({ value, description: `Level ${value}` }))
  const scoring = (await create({
    collection: 'rounds',
    data: {
      edition: edition.id, name: 'Jury', kind: 'scoring', categories: [made.id], opens: inDays(-2), closes: inDays(10), readings: 3, capacity: 20,
      criteria: [
        { key: 'need', label: 'Need', weight: 1, required: true, levels }, { key: 'results', label: 'Results', weight: 2, required: true, levels },
        { key: 'transfer', label: 'Transfer', weight: 1, required: true, allowNotApplicable: true, levels },
      ],
      ...round,
    } as never,
  })) as Round
  const panel = (await create({ collection: 'panels', data: { edition: edition.id, name: 'Panel', round: scoring.id, categories: [made.id] } })) as Panel
  const user = await buildUser(awards, { name: 'Organiser' })
  await create({ collection: 'appointments', data: { code: code('AP'), person: user.id, edition: edition.id, role: 'organiser', state: 'accepted' } })
  return { programme, edition, category: made, form, round: scoring, panel, organiser: { user, viewer: () => viewerFor(awards, user) } }
}

/** A person appointed as judge, accepted, terms signed, conflicts declared, on the world's panel. */
export async function buildJudge(awards: Awards, world: World, person: Partial<User> = {}, more: Partial<Appointment> = {}): Promise<{ user: User; judge: string; viewer: () => Promise<Viewer> }> {
  const user = await buildUser(awards, { name: `Judge ${unique()}`, ...person })
  const judge = code('JU')
  await awards.ctx.payload.create({
    collection: 'appointments',
    data: { code: judge, person: user.id, edition: world.edition.id, role: 'judge', panels: [world.panel.id], state: 'accepted', termsSignedAt: inDays(-3), declaredAt: inDays(-3), ...more } as never,
  })
  return { user, judge, viewer: () => viewerFor(awards, user) }
}

/** A submitted entry with its first revision. */
export async function buildEntry(awards: Awards, world: World, more: Partial<Entry> = {}): Promise<Entry> {
  const { store } = awards.ctx
  const answers = { title: 'Phones for all', places: ['KE'], story: 'We lent phones to women in twenty villages.', people: { women: 120, men: null } }
  const entry = await store.insert('entries', {
    code: code('EN'), edition: world.edition.code!, category: world.category.code!, status: 'in-competition', language: 'en', form: world.form.code!, formVersion: 1,
    answers, title: answers.title, places: answers.places, revision: 1, submittedAt: inDays(-8), people: [], organisations: [], rev: 1, ...more,
  })
  await store.insert('entry-revisions', {
    code: code('ER'), entry: entry.code!, number: 1, form: world.form.code!, formVersion: 1, answers: entry.answers, documents: [], people: entry.people, organisations: entry.organisations,
    title: entry.title, language: entry.language, at: inDays(-8),
  })
  return entry
}

/** Assigned, and scored if scores are given. */
export async function assign(awards: Awards, world: World, judge: string, entry: Entry) {
  return awards.ctx.store.insert('assignments', {
    code: code('AS'), edition: world.edition.code!, category: entry.category, round: world.round.code!, entry: entry.code!, judge, state: 'active', order: 1, rev: 1,
  })
}
