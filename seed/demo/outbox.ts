import type { Entry, Message } from '#src/payload-types.ts'
import { instantWords } from '#services/accounts/instant-words.ts'
import { renderMail } from '#services/messages/render-mail.ts'
import type { Params } from '#i18n/translate.ts'
import { DEMO_HOST, JUDGES } from './accounts.ts'
import type { Demo } from './demo.ts'
import { storeEntry, Telling, organisationsFrom } from './entries.ts'
import type { Organisations } from './organisations.ts'
import type { DemoUser } from './people.ts'
import type { DemoEdition } from './setup.ts'

type Desk = { edition: DemoEdition; organisations: Organisations; organiser: DemoUser; publicUrl: string }

/** What lies on the organiser's desk besides the entries: one that was sent twice, and the mails of the edition. */
export async function loadOutbox(demo: Demo, desk: Desk): Promise<void> {
  const twice = await enterTwice(demo, desk)
  const entries = await demo.awards.ctx.store.find('entries', { edition: { equals: desk.edition.code } }, { sort: 'code' })
  await mailJudges(demo, desk)
  await mailEntrants(demo, desk, entries)
  await mailOfDuplicate(demo, desk, twice)
}

/** The same project, put forward by the team and by a neighbour of theirs: counted once. */
async function enterTwice(demo: Demo, { edition, organisations, organiser }: Desk): Promise<{ entry: Entry; original: Entry }> {
  const category = edition.categories.find(({ key }) => key === 'leadership')
  const [original] = await demo.awards.ctx.store.find('entries', { and: [{ category: { equals: category?.code } }, { status: { equals: 'in-competition' } }, { language: { equals: 'en' } }] }, { sort: 'code', limit: 1 })
  if (!category || !original) throw new Error('leadership has an English entry in competition')
  const draw = demo.draw('an entry sent twice')
  const telling = new Telling(draw, organisationsFrom('first', { en: 1, fr: 1, ar: 1, es: 1, pt: 1 }), [demo.now.getTime() - 9e10, demo.now.getTime() - 4e10])
  const { made, domain } = telling.tell('leadership', 'en', { organisation: original.organisationName ?? '' })
  Object.assign(made, { title: original.title })
  Object.assign(made.answers, { title: original.title, relation: 'partner', 'nominee-agrees': 'yes' })
  const said = `It tells of the same work as ${original.code}, which the team sent in itself, so both count as one.`
  const entry = await storeEntry(demo, organisations, {
    edition, category, made, domain, status: 'duplicate', at: demo.day(-31, 20), draw,
    history: [{ at: demo.day(-2, 15), act: 'mark-duplicate', by: organiser.code, from: 'submitted', to: 'duplicate', reason: original.code ?? '' }],
    more: { screening: { decision: 'duplicate', duplicateOf: original.code, said, language: 'en', at: demo.day(-2, 15), by: organiser.code } },
  })
  return { entry, original }
}

type Kept = { template: string; recipient: string; language: string; about: string | null; at: string; params: Params } & Partial<Pick<Message, 'state' | 'error' | 'edited' | 'original' | 'text'>>

async function keep(demo: Demo, { edition }: Desk, { params, at, ...mail }: Kept): Promise<void> {
  const code = demo.code('ME')
  const state = mail.state ?? 'sent'
  await demo.awards.ctx.store.insert('messages', {
    ...renderMail(demo.awards.ctx.runtime.t(mail.language), mail.template, params), ...mail, code, edition: edition.code, key: `demo:${code}`, state,
    attempts: state === 'held' ? 0 : 1, nextAt: at, sentAt: state === 'sent' ? at : null, messageId: `<${code}@${DEMO_HOST}>`, rev: 1,
  })
  demo.count('mails')
}

/** Twelve judges were told of their queues; one address does not exist any more. */
async function mailJudges(demo: Demo, desk: Desk): Promise<void> {
  const { store, payload } = demo.awards.ctx
  const assigned = await store.find('assignments', { round: { equals: desk.edition.round.code } })
  const { docs } = await payload.find({ collection: 'appointments', where: { and: [{ edition: { equals: desk.edition.id } }, { role: { equals: 'judge' } }] }, depth: 1, pagination: false, sort: 'code', overrideAccess: true })
  for (const appointment of docs) {
    const person = appointment.person
    if (typeof person !== 'object' || !person) continue
    const language = person.interfaceLanguage ?? 'en'
    const round = demo.awards.ctx.runtime.t(language)('lifecycle.phase.judging')
    const bounced = person.email === `${JUDGES.at(-1)?.account}@${DEMO_HOST}`
    await keep(demo, desk, {
      template: 'entries-assigned', recipient: person.email, language, about: desk.edition.round.code, at: demo.day(-11, 9),
      params: { name: person.name, entries: assigned.filter(({ judge }) => judge === appointment.code).length, round, url: `${desk.publicUrl}/admin/judging` },
      ...(bounced ? { state: 'bounced' as const, error: '452 4.2.2 The mailbox of the recipient is full. 550 5.2.2 Given up after three days.' } : {}),
    })
  }
}

const DAY = 86_400_000

async function mailEntrants(demo: Demo, desk: Desk, entries: readonly Entry[]): Promise<void> {
  const accepted = entries.filter(({ status }) => status === 'in-competition')
  for (const [place, entry] of accepted.entries())
    await keep(demo, desk, {
      ...toEntrant(desk, entry, demo), template: 'entry-in-competition',
      // the last ones were taken yesterday and wait to be released; one address was mistyped
      ...(place >= accepted.length - 3 ? { state: 'held' as const, at: demo.day(-1, 16) } : { at: demo.day(-11, 8) }),
      ...(place === 7 ? { state: 'bounced' as const, error: '550 5.1.1 No such mailbox here.' } : {}),
    })
  for (const entry of entries) {
    const to = toEntrant(desk, entry, demo)
    if (entry.status === 'returned') await keep(demo, desk, { ...to, template: 'entry-returned', at: demo.day(-6, 10) })
    if (entry.status === 'ineligible') await keep(demo, desk, { ...to, template: 'entry-ineligible', at: demo.day(-14, 10) })
    if (entry.status === 'withdrawn') await keep(demo, desk, { ...to, template: 'entry-withdrawn', at: demo.day(-4, 15) })
  }
}

/** Written by hand over the stock sentence, and not released yet. */
async function mailOfDuplicate(demo: Demo, desk: Desk, { entry, original }: { entry: Entry; original: Entry }): Promise<void> {
  const to = toEntrant(desk, entry, demo, original.code ?? '')
  const t = demo.awards.ctx.runtime.t(to.language)
  const plain = renderMail(t, 'entry-duplicate', { ...to.params, said: t('mails.entry-said.duplicate', { code: original.code ?? '' }) }).text
  await keep(demo, desk, { ...to, template: 'entry-duplicate', at: demo.day(-2, 15), state: 'held', edited: true, original: plain })
}

function toEntrant(desk: Desk, entry: Entry, demo: Demo, original = ''): Omit<Kept, 'template' | 'at'> {
  const language = entry.interfaceLanguage ?? 'en'
  const t = demo.awards.ctx.runtime.t(language)
  const screening = (entry.screening ?? {}) as { said?: string; appealUntil?: string } // as screening writes it
  const until = entry.editableUntil ?? screening.appealUntil ?? new Date(demo.now.getTime() + 14 * DAY).toISOString()
  const category = desk.edition.categories.find(({ code }) => code === entry.category)?.name
  const nominator = (entry.people as { part: string; name: string }[]).find(({ part }) => part === 'nominator') // written by storeEntry
  return {
    recipient: entry.address ?? '', language, about: entry.code ?? null,
    params: {
      name: nominator?.name ?? '', title: entry.title ?? '', code: entry.code ?? '', edition: desk.edition.name, category: category?.[language as 'en'] ?? category?.en ?? '',
      said: screening.said ?? t('mails.entry-said.accept'), original, until: instantWords(language, new Date(until), 'Europe/Zurich'), url: `${desk.publicUrl}/${language}/my-entries`,
    },
  }
}
