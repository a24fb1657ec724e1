import type { Awards } from '#src/awards.ts'
import { FORMER_JUDGES, JUDGES, STAFF } from './accounts.ts'
import { loadArchived } from './archived.ts'
import { loadCall } from './call.ts'
import { startDemo, type Demo } from './demo.ts'
import { loadHistory } from './history.ts'
import { loadJudging } from './judging.ts'
import { loadLibrary, loadPages } from './library.ts'
import { loadOutbox } from './outbox.ts'
import { words } from './localized.ts'
import { Organisations } from './organisations.ts'
import { appoint, makePerson, type DemoUser } from './people.ts'
import { closeForm, loadEdition, loadProgramme, PROGRAMME_SLUG, type DemoEdition } from './setup.ts'

export type Progress = (text: string, done: number, of: number) => void

/**
 * Fills an empty database with the demonstration: an invented programme with an edition in the archive, one under
 * judgement and an open call; the ledger of historical awards; the library; the site's own pages. Drawn from fixed seeds, so
 * that it is the same everywhere; its dates are counted from now. On a filled database it does nothing.
 */
export async function loadDemo(awards: Awards, { progress = () => undefined }: { progress?: Progress } = {}): Promise<Record<string, number>> {
  const { store } = awards.ctx
  if (await store.one('programmes', { slug: { equals: PROGRAMME_SLUG } })) {
    if ((await store.count('publications', {})) === 0) throw new Error('An earlier seeding broke off and left half a demonstration. Remove this database, then seed again.')
    progress('The demonstration is there already; nothing was changed.', 1, 1)
    return {}
  }
  const demo = startDemo(awards)
  const organisations = new Organisations(demo)
  const stages = 9
  const say = (text: string, done: number) => progress(text, done, stages)

  say('Programme and editions', 0)
  const programme = await loadProgramme(demo)
  const editions = await loadEditions(demo, programme.id)
  say('People and appointments', 1)
  const people = await loadPeople(demo, organisations, programme.id, editions)
  const { organiser, second, entrant, judges } = people
  say('The ledger of historical awards', 2)
  const honourOf = await loadHistory(demo, organisations)
  say('The edition in the archive', 3)
  const invented = await loadArchived(demo, { edition: editions.archived, organisations, judges, organiser })
  say('The edition under judgement', 4)
  const winners = await store.find('honours', { and: [{ edition: { equals: editions.archived.id } }, { kind: { equals: 'winner' } }] }, { sort: 'code' })
  await loadJudging(demo, { edition: editions.judging, organisations, judges, staff: { organiser, second }, winners: winners.filter(({ pillar }) => pillar === '5').map(({ honouree }) => honouree) })
  say('The open call', 5)
  await loadCall(demo, { edition: editions.call, organisations, entrant, organiser })
  say('The library', 6)
  await loadLibrary(demo, organisations, honourOf, invented)
  await loadOutbox(demo, { edition: editions.judging, organisations, organiser, publicUrl: awards.ctx.env.PUBLIC_URL })
  say('Pages of the site', 7)
  await loadPages(demo)
  for (const edition of Object.values(editions)) await closeForm(demo, edition)
  say('The log of publications', 8)
  await logPublications(demo)
  say('The demonstration is ready', stages)
  return demo.counts
}

async function loadEditions(demo: Demo, programme: string): Promise<{ archived: DemoEdition; judging: DemoEdition; call: DemoEdition }> {
  const { day } = demo
  const year = demo.now.getUTCFullYear()
  const archived = await loadEdition(demo, programme, {
    year: year - 1, resultBundle: 'public', place: words('online', 'en ligne', 'على الشبكة'),
    introduction: words('The first edition of an invented award. It was judged here, from the call to the ceremony.', 'La première édition d’un prix inventé, jugée ici, de l’appel à la cérémonie.', 'الدورة الأولى من جائزة متخيّلة، حُكّمت هنا من الدعوة إلى الحفل.'),
    calendar: [
      { kind: 'call', opens: day(-400, 8), closes: day(-332, 22), hardEnd: day(-332, 23) }, { kind: 'screening', opens: day(-332, 23), closes: day(-312) },
      { kind: 'judging', opens: day(-310, 8), closes: day(-270, 18) }, { kind: 'deliberation', opens: day(-270, 18), closes: day(-242) }, { kind: 'announced', opens: day(-240, 17) }, { kind: 'archived', opens: day(-150) },
    ],
    round: { opens: day(-310, 8), closes: day(-270, 18), readings: 4, capacity: 14, lock: 'close' }, form: { later: day(-360), freeze: day(-339) },
  })
  const judging = await loadEdition(demo, programme, {
    year, resultBundle: 'auditors', place: words('Geneva', 'Genève', 'جنيف'),
    introduction: words('The second edition of an invented award. The jury is at work.', 'La deuxième édition d’un prix inventé. Le jury est au travail.', 'الدورة الثانية من جائزة متخيّلة. هيئة التحكيم تعمل.'),
    calendar: [
      { kind: 'call', opens: day(-75, 8), closes: day(-30, 22), hardEnd: day(-30, 23) }, { kind: 'screening', opens: day(-30, 23), closes: day(4, 18) },
      { kind: 'judging', opens: day(-11, 8), closes: day(17, 18) }, { kind: 'deliberation', opens: day(17, 18), closes: day(32) }, { kind: 'announced', opens: day(38, 17) },
    ],
    round: { opens: day(-11, 8), closes: day(17, 18), readings: 3, capacity: 18, lock: 'confirm' }, form: { later: day(-45), freeze: day(-37) },
  })
  const call = await loadEdition(demo, programme, {
    year: year + 1, next: true, resultBundle: 'public', place: words('Nairobi', 'Nairobi', 'نيروبي'),
    introduction: words('The third edition of an invented award. The call is open.', 'La troisième édition d’un prix inventé. L’appel est ouvert.', 'الدورة الثالثة من جائزة متخيّلة. الدعوة مفتوحة.'),
    calendar: [
      { kind: 'call', opens: day(-18, 8), closes: day(112, 22), hardEnd: day(112, 23) }, { kind: 'screening', opens: day(112, 23), closes: day(140) },
      { kind: 'judging', opens: day(142, 8), closes: day(182, 18) }, { kind: 'deliberation', opens: day(182, 18), closes: day(210) }, { kind: 'announced', opens: day(220, 17) },
    ],
    round: { opens: day(142, 8), closes: day(182, 18), readings: 3, capacity: 18, lock: 'confirm' }, form: { later: day(60), freeze: day(105) },
  })
  return { archived, judging, call }
}

async function loadPeople(demo: Demo, organisations: Organisations, programme: string, { archived, judging, call }: { archived: DemoEdition; judging: DemoEdition; call: DemoEdition }) {
  const judges = new Map<string, DemoUser>()
  for (const judge of [...JUDGES, ...FORMER_JUDGES]) judges.set(judge.account, await makePerson(demo, organisations, judge))
  const staff = new Map<string, DemoUser>()
  for (const person of STAFF) staff.set(person.account, await makePerson(demo, organisations, person))
  const one = (account: string): DemoUser => {
    const found = staff.get(account)
    if (!found) throw new Error(`no account ${account}`)
    return found
  }
  const [organiser, second] = [one('organiser'), one('organiser2')]
  for (const edition of [archived, judging, call]) await appoint(demo, organiser, 'organiser', { edition: edition.id, since: demo.day(-410) })
  for (const edition of [judging, call]) await appoint(demo, second, 'organiser', { edition: edition.id, since: demo.day(-80) })
  await appoint(demo, one('chair'), 'chair', { edition: judging.id, panels: [judging.panels.access, judging.panels.skills], since: demo.day(-20) })
  await appoint(demo, one('editor'), 'editor', { programme, since: demo.day(-200) })
  await appoint(demo, one('observer'), 'observer', { edition: judging.id, since: demo.day(-20) })
  return { organiser, second, entrant: one('entrant'), judges }
}

/** One line for everything that the public can see, in the order of its days, written past the hooks. */
async function logPublications(demo: Demo): Promise<void> {
  const { store, runtime } = demo.awards.ctx
  const last = (await store.find('publications', {}, { sort: '-seq', limit: 1 }))[0]?.seq ?? 0
  const lines = demo.published.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  for (const [place, { collection, code, at }] of lines.entries())
    await store.insert('publications', { seq: last + place + 1, at, subjectCollection: collection, code, act: 'publish' })
  if (lines.length > 0) runtime.generation.know(last + lines.length)
  demo.count('publications', lines.length)
}
