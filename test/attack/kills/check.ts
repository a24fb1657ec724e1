import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Row, Rows } from '../kit/rows.ts'
import { allows, type Book, type CeremonyBook, type EntrantBook } from './book.ts'

const by = (rows: readonly Row[], column: string, wanted: unknown): Row[] => rows.filter((row) => row[column] === wanted)
const json = (row: Row | undefined, column: string): Record<string, unknown> => (row?.[column] ?? {}) as Record<string, unknown> // the JSON columns hold objects
const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value

/** What must hold at every moment after a restart, whoever was cut off where. */
export async function checkAlways(book: Book, rows: Rows, media: string): Promise<string[]> {
  const [entries, revisions, documents, publications, events, scorecards] = await Promise.all(['entries', 'entry-revisions', 'documents', 'publications', 'events', 'scorecards'].map((name) => rows.all(name)))
  return [
    ...book.entrants.flatMap((own) => entryProblems(own, by(entries!, 'code', own.person.entry)[0], by(revisions!, 'entry', own.person.entry))),
    ...book.entrants.flatMap((own) => fileProblems(own, by(documents!, 'entry', own.person.entry), media)),
    ...book.starts.flatMap((start) => {
      const made = by(entries!, 'address', start.address)
      return (start.sure !== null && made.length !== 1) || made.length > 1 ? [`${made.length} drafts of one beginning`] : []
    }),
    ...gaps('publications', publications!), ...[...new Set(events!.map((each) => each.chain))].flatMap((chain) => gaps(`chain ${String(chain)}`, by(events!, 'chain', chain))),
    ...book.cards.flatMap((card) => {
      const row = scorecards!.find((each) => each.entry === card.entry && each.judge === card.judge.judge)
      if (card.status === 'none') return []
      if (!row) return [`scorecard of ${card.entry}: gone`]
      const receipts = events!.map((each) => each.leaf)
      return [
        ...(allows({ sure: sorted(card.scores.sure), perhaps: card.scores.perhaps.map(sorted) }, sorted(row.scores)) ? [] : [`scorecard of ${card.entry}: holds ${JSON.stringify(row.scores)}, saved was ${JSON.stringify(card.scores.sure)}`]),
        ...(card.sent.every(({ receipt }) => receipts.includes(receipt)) ? [] : [`scorecard of ${card.entry}: a receipt that no event has`]),
      ]
    }),
  ]
}

/** What must hold once everything that was cut off has been taken up again. */
export async function checkSettled(book: Book, rows: Rows, mails: string): Promise<string[]> {
  const names = ['entries', 'entry-revisions', 'messages', 'consents', 'events', 'scorecards', 'operations', 'honours', 'determinations', 'publications', 'editions', 'assignments'] as const
  const all = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await rows.all(name)] as const))) as Record<(typeof names)[number], Row[]> // one for each name
  return [
    ...(await rows.faults()).map((fault) => `the database itself: ${fault}`),
    ...book.entrants.flatMap((own) => sentProblems(own, all)),
    ...book.starts.flatMap((start) => {
      const [entry] = by(all.entries, 'address', start.address)
      const letters = by(by(all.messages, 'recipient', start.address), 'template', 'draft-resume').length
      return entry && letters !== 1 ? [`${letters} letters for one beginning (its answer ${start.sure === null ? 'never came' : 'came'})`] : []
    }),
    ...cardProblems(all),
    ...by(all.operations, 'state', 'running').concat(by(all.operations, 'state', 'approved')).filter((each) => each.kind !== 'runner').map((each) => `operation ${String(each.kind)} is still ${String(each.state)} at ${String(each.cursor)}: ${String(each.error)}`),
    ...book.ceremonies.flatMap((ceremony) => ceremonyProblems(ceremony, all)),
    ...mailProblems(all.messages, mails),
  ]
}

function entryProblems({ person: { entry: code }, answers, writes, sendings }: EntrantBook, entry: Row | undefined, revisions: Row[]): string[] {
  if (!entry) return [`${code}: gone`]
  const found = json(entry, 'answers')
  const rev = Number(entry.rev)
  const least = writes.from + writes.sure
  const numbers = revisions.map((each) => Number(each.number)).sort((a, b) => a - b)
  const last = numbers.at(-1) ?? 0
  const sure = sendings.filter((each) => each.sure).length
  return [
    ...(['title', 'story', 'contact'] as const).filter((name) => !allows(answers[name], String(found[name] ?? ''))).map((name) => `${code}: ${name} holds ${String(found[name])}, saved was ${answers[name].sure}`),
    ...(rev < least || rev > least + writes.perhaps ? [`${code}: revision ${rev}, expected ${least} to ${least + writes.perhaps}`] : []),
    ...(Object.keys(json(entry, 'setAside').waiting ?? {}).length > 0 ? [`${code}: two texts where one person wrote`] : []),
    ...(numbers.some((number, n) => number !== n + 1) ? [`${code}: revisions ${numbers.join(' ')}`] : []),
    ...(numbers.length < sure || numbers.length > sendings.length ? [`${code}: ${numbers.length} revisions of ${sure} acknowledged sendings`] : []),
    ...(Number(entry.revision ?? 0) > last ? [`${code}: points to revision ${String(entry.revision)} of ${last}`] : []),
    ...sendings.filter((each) => each.sure).flatMap(({ key, stories }) => {
      const sent = revisions.find((each) => each.idempotencyKey === key)
      return sent && !stories.includes(String(json(sent, 'answers').story)) ? [`${code}: a revision holds another story than the one sent`] : []
    }),
  ]
}

function fileProblems({ person: { entry }, files }: EntrantBook, documents: Row[], media: string): string[] {
  const there = documents.filter((each) => !each.removed)
  return [
    ...[...files].filter(([sha, state]) => state === 'sure' && !there.some((each) => each.sha256 === sha)).map(() => `${entry}: an uploaded file is gone`),
    ...there.filter((each) => !files.has(String(each.sha256))).map(() => `${entry}: a file that nobody sent`),
    ...(new Set(there.map((each) => each.sha256)).size === there.length ? [] : [`${entry}: one file twice`]),
    ...there.flatMap((each) => {
      const file = path.join(media, String(each.storedAs))
      if (!existsSync(file)) return [`${entry}: the bytes of a file are gone`]
      return createHash('sha256').update(readFileSync(file)).digest('hex') === each.sha256 ? [] : [`${entry}: the bytes of a file are not those sent`]
    }),
  ]
}

function gaps(what: string, rows: readonly Row[]): string[] {
  const seqs = rows.map((row) => Number(row.seq)).sort((a, b) => a - b)
  const wrong = seqs.findIndex((seq, n) => seq !== (seqs[0] ?? 1) + n)
  return wrong < 0 && (seqs[0] ?? 1) === 1 ? [] : [`${what}: after ${seqs[wrong - 1]} comes ${seqs[wrong]}`]
}

/** Each revision is the entry's, has its receipt, and the last one its consents. */
function sentProblems({ person: { entry: code } }: EntrantBook, all: Record<'entries' | 'entry-revisions' | 'messages' | 'consents', Row[]>): string[] {
  const [entry] = by(all.entries, 'code', code)
  const revisions = by(all['entry-revisions'], 'entry', code)
  if (revisions.length === 0) return []
  const last = Math.max(...revisions.map((each) => Number(each.number)))
  const consents = by(all.consents, 'entry', code).filter((each) => !each.takenBackAt)
  return [
    ...(Number(entry?.revision) === last && entry?.status === 'submitted' ? [] : [`${code}: revision ${last} was kept, the entry is ${String(entry?.status)} with revision ${String(entry?.revision)}`]),
    ...revisions.filter((each) => by(all.messages, 'key', `receipt:${code}:${String(each.number)}`).length !== 1).map((each) => `${code}: no receipt for revision ${String(each.number)}`),
    ...(consents.length === 2 ? [] : [`${code}: ${consents.length} consents where 2 were given`]),
  ]
}

/** Each sent scorecard says what its last event says. */
function cardProblems({ events, scorecards, assignments }: Record<'events' | 'scorecards' | 'assignments', Row[]>): string[] {
  return scorecards.flatMap((card) => {
    const own = events.filter((each) => each.judge === card.judge && each.entry === card.entry).sort((a, b) => Number(a.seq) - Number(b.seq))
    const sent = own.filter((each) => each.act === 'submit').at(-1)
    const locked = own.some((each) => each.act === 'lock')
    if (!sent) return card.status === 'submitted' || card.status === 'locked' ? [`scorecard of ${String(card.entry)}: ${String(card.status)} without an event`] : []
    const assignment = assignments.find((each) => each.judge === card.judge && each.entry === card.entry)
    return [
      ...(card.status === (locked ? 'locked' : 'submitted') ? [] : [`scorecard of ${String(card.entry)}: ${String(card.status)}, its chain says ${locked ? 'locked' : 'submitted'}`]),
      ...(same(card.scores, json(sent, 'body').scores) && card.receipt === sent.leaf ? [] : [`scorecard of ${String(card.entry)}: not what its event says`]),
      ...(own.filter((each) => each.act === 'lock').length > 1 ? [`scorecard of ${String(card.entry)}: locked twice`] : []),
      ...(assignment?.state === 'done' ? [] : [`scorecard of ${String(card.entry)}: sent, its assignment is ${String(assignment?.state)}`]),
    ]
  })
}

/** A category is announced whole, or not at all. */
function ceremonyProblems({ category, edition, entries, announced, done }: CeremonyBook, all: Record<'operations' | 'honours' | 'determinations' | 'entries' | 'editions' | 'publications' | 'messages', Row[]>): string[] {
  const operations = by(all.operations, 'category', category).filter((each) => each.state === 'done' || each.state === 'reverted').sort((a, b) => String(a.at).localeCompare(String(b.at)))
  const is = operations.at(-1)?.state === 'done'
  const listed = (by(all.editions, 'code', edition)[0]?.announcedCategories ?? []) as { category: string }[] // our own JSON
  const about = (problem: string): string => `category ${category}, ${is ? 'announced' : 'not announced'}: ${problem}`
  return [
    ...(allows(announced, is) ? [] : [about('the organiser was told otherwise')]),
    ...done.filter((code) => !operations.some((each) => each.code === code)).map(() => about('an announcement that was done is not')),
    ...(listed.filter((each) => each.category === category).length === (is ? 1 : 0) ? [] : [about('the edition says otherwise')]),
    ...entries.flatMap(({ code, outcome }) => {
      const determination = by(all.determinations, 'entry', code)[0]
      const entry = by(all.entries, 'code', code)[0]
      const honours = by(all.honours, 'entry', code).filter((each) => each.state === 'published')
      const wanted = is && outcome !== 'not-selected' ? 1 : 0
      return [
        ...(determination?.state === (is ? 'published' : 'pending') ? [] : [about(`determination ${String(determination?.state)}`)]),
        ...((entry?.outcome ?? null) === (is ? outcome : null) && entry?.status === (is && outcome === 'not-selected' ? 'not-selected' : 'in-competition') ? [] : [about(`entry ${String(entry?.status)} ${String(entry?.outcome)}`)]),
        ...(honours.length === wanted ? [] : [about(`${honours.length} honours of one entry, expected ${wanted}`)]),
        ...by(all.honours, 'entry', code).flatMap((honour) => {
          const last = by(all.publications, 'code', honour.code).sort((a, b) => Number(a.seq) - Number(b.seq)).at(-1)?.act
          return last === (honour.state === 'published' ? 'publish' : 'withdraw') ? [] : [about(`a ${String(honour.state)} honour, of which the log says ${String(last)}`)]
        }),
      ]
    }),
    ...operations.flatMap((operation) => {
      const steps = (operation.steps ?? []) as { kind: string }[]
      const mails = by(all.messages, 'operation', operation.code)
      const wanted = operation.state === 'done' ? 'held' : 'cancelled'
      return mails.length === steps.filter((each) => each.kind === 'mail').length && mails.every((each) => each.state === wanted) ? [] : [about(`mails ${mails.map((each) => String(each.state)).join(' ')} of an act that is ${String(operation.state)}`)]
    }),
  ]
}

/** Every message that was to go has gone; one that went twice says so. */
function mailProblems(messages: Row[], folder: string): string[] {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.eml')) : []
  const times = new Map<string, number>()
  for (const name of files) {
    const code = /-(ME-\w+)\.eml$/.exec(name)?.[1] ?? name
    times.set(code, (times.get(code) ?? 0) + 1)
  }
  const whole = (code: string): boolean => files.some((name) => name.includes(code) && readFileSync(path.join(folder, name), 'utf8').trimEnd().endsWith('--'))
  const keys = messages.map((each) => each.key).filter(Boolean)
  return [
    ...(new Set(keys).size === keys.length ? [] : ['two messages of one cause']),
    ...messages.flatMap((message) => {
      const code = String(message.code)
      const n = times.get(code) ?? 0
      if (message.state === 'queued' || message.state === 'sending') return [`message ${String(message.template)} is still ${String(message.state)}`]
      if (message.state !== 'sent') return n > 0 ? [`a ${String(message.state)} message went out`] : []
      if (n === 0 || !whole(code)) return [`a sent message of which there is ${n === 0 ? 'no mail' : 'half a mail'}`]
      return n > 1 && !String(message.error ?? '').startsWith('interrupted') ? [`a message went out ${n} times and nothing says so`] : []
    }),
    ...[...times.keys()].filter((code) => !messages.some((each) => each.code === code)).map(() => 'a mail that no message stands for'),
  ]
}
