import { ActRefused, openBrowser, type Browser } from '../kit/browser.ts'
import { rowsOf } from '../kit/rows.ts'
import { count, counted, settleOn, type CeremonyBook } from './book.ts'
import type { Field } from './entrants.ts'

const signedIn = (field: Field, cookie: string, from: string): Browser => {
  const [name = '', ...value] = cookie.split(';')[0]?.split('=') ?? []
  return openBrowser({ url: field.url, publicUrl: field.publicUrl, agent: field.agent, from, cookies: { [name]: value.join('=') } })
}

/** The organiser at a ceremony: announces a category, walks it back, announces it again. */
export async function organiserAnnounces(field: Field, database: string): Promise<void> {
  const { book, draw, world } = field
  const browser = signedIn(field, world.organiser.cookie, '198.19.0.1')
  while (field.on()) {
    const ceremony = draw.pick(book.ceremonies)
    try {
      if (ceremony.announced.sure) await walkBack(ceremony)
      else await announce(ceremony)
    } catch (error) {
      if (!(error instanceof ActRefused)) throw error
      if (error.status === 503) continue
      // Whether it happened is known only once it is looked at.
      if (error.code === 'already-announced') settleOn(ceremony.announced, true)
      else if (error.code === 'operation-not-revertible') settleOn(ceremony.announced, false)
      // One whose answer never came stands half done: somebody presses on, or the server does.
      else if (error.code === 'operation-runs-elsewhere') await goOn(ceremony)
      // It was finished between the look and the button.
      else if (!(error.code === 'changed-since-you-looked' && ceremony.announced.perhaps.length > 0)) book.problems.push(`announcing ${ceremony.category}: ${error.message}`)
    }
  }

  async function announce(ceremony: CeremonyBook): Promise<void> {
    const { category } = ceremony
    const { plan } = await browser.act<{ plan: { count: number; hash: string } | null }>('announcementOf', { category, locale: 'en' })
    if (!plan) return settleOn(ceremony.announced, true)
    ceremony.announced.perhaps.push(true)
    const done = await counted(book, 'announce a category', () => browser.act<{ code: string; state: string }>('announceCategory', { category, count: plan.count, seen: plan.hash }))
    if (done.state !== 'done') return void book.problems.push(`announcing ${category}: answered ${done.state}`)
    ceremony.done.push(done.code)
    settleOn(ceremony.announced, true)
  }

  async function goOn({ category }: CeremonyBook): Promise<void> {
    const page = await browser.act<{ last: { code: string; state: string } | null }>('announcementOf', { category, locale: 'en' })
    if (draw.chance(0.5) && page.last && /approved|running/.test(page.last.state)) await browser.act('continueOperation', { operation: page.last.code }).catch((error: unknown) => {
      if (!(error instanceof ActRefused)) throw error // refused: the jobs do it
    })
  }

  async function walkBack(ceremony: CeremonyBook): Promise<void> {
    const rows = await rowsOf(database)
    const all = await rows.all('operations').finally(() => rows.close())
    const last = all.filter((each) => each.category === ceremony.category && each.state === 'done').sort((a, b) => String(a.at).localeCompare(String(b.at))).at(-1)
    if (!last) return settleOn(ceremony.announced, false)
    ceremony.announced.perhaps.push(false)
    const done = await counted(book, 'walk an announcement back', () => browser.act<{ state: string }>('revertOperation', { operation: last.code, reason: 'The ceremony is moved.' }))
    if (done.state !== 'reverted') return void book.problems.push(`walking back ${ceremony.category}: answered ${done.state}`)
    settleOn(ceremony.announced, false)
  }
}

/** An editor at the stock views: documents of many rows, where a half-written one would show. */
export async function editorWrites(field: Field): Promise<void> {
  const { book, draw, world } = field
  const browser = signedIn(field, world.editor.cookie, '198.19.0.2')
  while (field.on()) {
    const { id, collection, mark } = draw.pick(book.marks)
    const next = draw.whole(1, 1_000_000)
    const text = `mark ${next}`
    const data = collection === 'pages' ? { title: text, _status: 'published' } : { honouree: text, citation: text, sources: Array.from({ length: 12 }, (_, n) => ({ title: text, url: `https://people.example/${n}` })) }
    mark.perhaps.push(next)
    try {
      const { status } = await browser.json('PATCH', `/api/${collection}/${id}?locale=en&depth=0`, data)
      if (status === 200) {
        settleOn(mark, next)
        count(book, `save in ${collection}`, 'acknowledged')
      } else if (status !== 503) book.problems.push(`${collection}: saving answered ${status}`)
    } catch (error) {
      count(book, `save in ${collection}`, 'unanswered')
      throw error
    }
  }
}

/** What the editor would read now: each document's marks, and those of its newest version. */
export async function marksNow(field: Pick<Field, 'url' | 'publicUrl' | 'agent' | 'world' | 'book'>, { versions }: { versions: boolean }): Promise<string[]> {
  const browser = signedIn(field as Field, field.world.editor.cookie, '198.19.0.2')
  const problems: string[] = []
  for (const { id, collection, mark } of field.book.marks) {
    const { status, body } = await browser.json('GET', `/api/${collection}/${id}?locale=en&depth=0`)
    const doc = (body ?? {}) as { title?: string; honouree?: string; citation?: string; sources?: { title: string }[] } // Payload's REST
    const told = collection === 'pages' ? [doc.title] : [doc.honouree, doc.citation, ...(doc.sources ?? []).map((each) => each.title)]
    if (status !== 200) problems.push(`${collection}: reading answered ${status}`)
    else if (new Set(told).size !== 1 || (collection === 'honours' && told.length !== 14)) problems.push(`${collection}: half written, ${JSON.stringify(told)}`)
    const found = Number(/mark (\d+)/.exec(told[0] ?? '')?.[1] ?? -1)
    if (![mark.sure, ...mark.perhaps].includes(found)) problems.push(`${collection}: shows mark ${found}, saved was ${mark.sure}`)
    if (collection === 'pages' && versions) {
      const answer = await browser.json('GET', `/api/pages/versions?where[parent][equals]=${id}&sort=-updatedAt&limit=1&locale=en&depth=0`)
      const newest = (answer.body as { docs?: { version?: { title?: string } }[] } | null)?.docs?.[0]?.version?.title
      if (newest !== told[0]) problems.push(`pages: the newest version says ${newest}, the page ${told[0]}`)
    }
    settleOn(mark, found)
  }
  return problems
}
