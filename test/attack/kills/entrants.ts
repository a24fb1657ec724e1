import type { Agent } from 'node:http'
import { hiddenIn, openBrowser, standingIn, type Browser } from '../kit/browser.ts'
import type { Draw } from '../kit/random.ts'
import { networkAddress, type World } from '../kit/world.ts'
import { allows, count, settleOn, sha256, type Book, type EntrantBook } from './book.ts'

/** `on`: the server is meant to run; an answer that says otherwise counts as none. */
export type Field = { url: string; publicUrl: string; agent: Agent; world: World; book: Book; draw: Draw; on(): boolean }

const entryPath = (code: string, rest = ''): string => `/en/nominate/entries/${code}${rest}`
/** The server said that it cannot now, which a database that was killed beneath it may cause. */
const isOutage = (status: number): boolean => status === 503
const browserOf = ({ url, publicUrl, agent }: Field, { person, cookies }: EntrantBook): Browser =>
  openBrowser({ url, publicUrl, agent, from: person.from, cookies })

/** An entrant without script: opens a page, looks whether what was typed stands there, types, sends. */
export async function entrantWrites(field: Field, own: EntrantBook): Promise<void> {
  const browser = browserOf(field, own)
  while (field.on()) {
    const act = field.draw.real()
    if (own.unanswered && field.draw.chance(0.5)) await sendAgain(field, own, browser)
    else if (act < 0.65) await saveStep(field, own, browser)
    else if (act < 0.82) await sendFile(field, own, browser)
    else if (own.answers.title.sure !== '' && own.answers.story.sure !== '') await sendEntry(field, own, browser)
  }
}

async function saveStep({ book, draw }: Field, own: EntrantBook, browser: Browser): Promise<void> {
  const step = draw.chance(0.3) ? 'what' : 'story'
  const { entry } = own.person
  const names = step === 'what' ? (['title'] as const) : (['story', 'contact'] as const)
  const page = await browser.get(entryPath(entry, `/steps/${step}`))
  if (isOutage(page.status)) return
  if (page.status !== 200) return void book.problems.push(`${entry}: the page of step ${step} answered ${page.status}`)
  for (const name of names) {
    const found = standingIn(page.text, name) ?? 'no such field'
    if (!allows(own.answers[name], found)) book.problems.push(`${entry}: ${name} shows ${short(found)}, saved was ${short(own.answers[name].sure)}`)
    settleOn(own.answers[name], found)
  }
  const typed: Partial<Record<(typeof names)[number], string>> = Object.fromEntries(names.map((name) => [name, name === 'contact' ? draw.letters(12) : `What we did, told for the time ${draw.letters(6)}: “phones” & <shelves>, هاتف.`]))
  const fields: [string, string][] = [...hiddenIn(page.text), ['_go', 'stop'], ...Object.entries(typed), ...(step === 'what' ? [['places', 'Kenya'] as [string, string]] : [])]
  for (const name of names) own.answers[name].perhaps.push(typed[name] ?? '')
  own.writes.perhaps++
  const answer = await answered(book, 'save a step', () => browser.post(entryPath(entry, `/steps/${step}`), fields))
  if (!answer || isOutage(answer.status)) return
  if (answer.status !== 303 || /two-texts/.test(answer.headers.location ?? '')) return void book.problems.push(`${entry}: saving ${step} answered ${answer.status} ${answer.headers.location ?? ''}`)
  own.writes.perhaps--
  own.writes.sure++
  for (const name of names) settleOn(own.answers[name], typed[name] ?? '')
}

async function sendFile({ book, draw }: Field, own: EntrantBook, browser: Browser): Promise<void> {
  const path = entryPath(own.person.entry, '/files/evidence')
  const page = await browser.get(path)
  if (page.status !== 200) return
  const there = [...page.text.matchAll(/name="document" value="(DO-\w+)"/g)].map(([, code = '']) => code)
  if (there.length >= 3) {
    // Which file it is stands in the database only: of those that were there, one may be gone.
    const before = [...own.files].filter(([, state]) => state === 'sure' || state === 'perhaps')
    for (const [sha, state] of before) own.files.set(sha, state === 'sure' ? 'perhaps-gone' : 'perhaps')
    await answered(book, 'remove a file', () => browser.post(`${path}/remove`, [...hiddenIn(page.text), ['document', there[0] ?? '']]))
    return
  }
  const bytes = Buffer.from(`%PDF-1.4\n${draw.letters(40)}\n${'evidence '.repeat(draw.whole(100, 12_000))}\n%%EOF\n`)
  own.files.set(sha256(bytes), 'perhaps')
  const answer = await answered(book, 'upload a file', () => browser.postFile(path, hiddenIn(page.text), { field: 'file', name: 'évidence.pdf', type: 'application/pdf', bytes }))
  if (answer?.status === 303) own.files.set(sha256(bytes), 'sure')
  else if (answer && !isOutage(answer.status)) book.problems.push(`${own.person.entry}: an upload answered ${answer.status}`)
}

async function sendEntry(field: Field, own: EntrantBook, browser: Browser): Promise<void> {
  const page = await browser.get(entryPath(own.person.entry, '/check'))
  if (page.status !== 200) return
  const fields: [string, string][] = [...hiddenIn(page.text), ['_go', 'send'], ['statement', 'true'], ['consent', 'summary'], ['use', 'register'], ['use', 'case-study'], ['mode', 'organisation']]
  await postEntry(field, own, browser, { fields, story: own.answers.story.sure })
}

const sendAgain = (field: Field, own: EntrantBook, browser: Browser): Promise<void> => postEntry(field, own, browser, own.unanswered ?? { fields: [], story: '' })

async function postEntry({ book }: Field, own: EntrantBook, browser: Browser, form: { fields: [string, string][]; story: string }): Promise<void> {
  const key = form.fields.find(([name]) => name === '_key')?.[1] ?? ''
  const before = own.sendings.find((each) => each.key === key)
  if (!before) {
    own.sendings.push({ key, sure: false, stories: [form.story, ...own.answers.story.perhaps] })
    own.writes.perhaps += 2
  } else before.stories.push(own.answers.story.sure, ...own.answers.story.perhaps)
  own.unanswered = form
  const answer = await answered(book, 'send the entry', () => browser.post(entryPath(own.person.entry, '/check'), form.fields))
  if (!answer || isOutage(answer.status)) return
  own.unanswered = null
  if (answer.status !== 303 || !/\/sent$/.test(answer.headers.location ?? '')) return void book.problems.push(`${own.person.entry}: sending answered ${answer.status} ${answer.headers.location ?? ''}`)
  const sending = own.sendings.find((each) => each.key === key)
  if (sending) sending.sure = true
}

/** People who begin: the same form again after an answer that was lost. */
export async function peopleBegin(field: Field): Promise<void> {
  const { world: { call }, book, draw } = field
  for (let n = 0; field.on(); n++) {
    const path = `/en/nominate/${call.programme}/${call.edition}/${call.category}/start`
    const from = networkAddress(draw.whole(1000, 12_000))
    const browser = openBrowser({ url: field.url, publicUrl: field.publicUrl, agent: field.agent, from })
    const waiting = book.starts.find((each) => each.sure === null)
    const page = await browser.get(path)
    if (page.status !== 200) continue
    const start = waiting && draw.chance(0.7) ? waiting : { address: `${draw.letters(12)}@people.example`, key: '', sure: null, fields: [] as [string, string][] }
    const guard = hiddenIn(page.text)
    if (start.key === '') {
      start.key = guard.find(([name]) => name === '_key')?.[1] ?? ''
      start.fields = [['name', 'Somebody'], ['address', start.address], ['language', 'en'], ['own', 'yes']]
      book.starts.push(start)
    }
    const answer = await answered(book, 'begin an entry', () => browser.post(path, [...guard.filter(([name]) => name !== '_key'), ['_key', start.key], ...start.fields]))
    if (answer?.status === 303) start.sure = /EN-\w+/.exec(answer.headers.location ?? '')?.[0] ?? ''
    else if (answer && !isOutage(answer.status) && answer.status !== 429) book.problems.push(`beginning an entry answered ${answer.status}`)
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
}

/** Counts it; an answer that never came throws on, since whoever waits for it stops. */
async function answered<T>(book: Book, act: string, ask: () => Promise<T>): Promise<T> {
  try {
    const answer = await ask()
    count(book, act, 'acknowledged')
    return answer
  } catch (error) {
    count(book, act, 'unanswered')
    throw error
  }
}

const short = (text: string): string => (text.length > 60 ? `“${text.slice(0, 57)}…”` : `“${text}”`)
