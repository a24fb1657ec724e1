import type { Check, Verification } from '#domain/proof/verification.ts'
import type { Bundle } from '#domain/proof/bundle.ts'
import { verifyBundle } from '#domain/proof/verify-bundle.ts'

/**
 * "Count it again": fetches a bundle, or takes a file, and runs here what `recount verify` runs. Nothing leaves the
 * device. Without it the page says how to do the same by hand.
 */
const find = <E extends HTMLElement>(id: string, kind: new () => E): E | null => {
  const found = document.getElementById(id)
  return found instanceof kind ? found : null
}
const element = (name: string, text = '', ...inside: Node[]): HTMLElement => {
  const made = document.createElement(name)
  if (text) made.textContent = text
  made.append(...inside)
  return made
}
/** Codes and paths read from left to right in every language. */
const code = (text: string): HTMLElement => Object.assign(element('code', text), { dir: 'ltr' })

const form = find('recount', HTMLFormElement)
const words = JSON.parse(form?.dataset.words ?? '{}') as Record<string, string>
const say = (key: string): string => words[key] ?? key
const number = new Intl.NumberFormat(document.documentElement.lang === 'ar' ? 'ar-u-nu-latn' : document.documentElement.lang, { maximumFractionDigits: 4 })

const said = find('said', HTMLElement)
const outcome = find('outcome', HTMLElement)
const file = find('file', HTMLInputElement)
const select = find('bundle', HTMLSelectElement)
const receipt = find('receipt', HTMLInputElement)

class Unread extends Error {}

async function given(): Promise<{ text: string; head?: string }> {
  const chosen = file?.files?.[0]
  if (chosen) return { text: await chosen.text() }
  const option = select?.selectedOptions[0]
  if (!option) throw new Unread('unreadable')
  const answer = await fetch(option.value).catch(() => null)
  if (!answer?.ok) throw new Unread('not-fetched')
  return { text: await answer.text(), ...(option.dataset.head ? { head: option.dataset.head } : {}) }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unread('unreadable')
  }
}

async function count(): Promise<void> {
  if (!said || !outcome) return
  outcome.replaceChildren()
  if (!globalThis.crypto.subtle) return void (said.textContent = say('insecure'))
  said.textContent = say('working')
  try {
    const { text, head } = await given()
    const wanted = receipt?.value.trim()
    const bundle = readJson(text)
    const found = await verifyBundle(bundle, { ...(head ? { head } : {}), ...(wanted ? { receipt: wanted } : {}) })
    said.replaceChildren(element('b', say(found.ok ? 'all-holds' : found.checks.some((each) => each.broken > 0) ? 'something-breaks' : 'partly')))
    outcome.replaceChildren(checksOf(found), ...(found.receipt ? [element('p', `${say('receipt-at')} ${found.receipt.seq}${found.receipt.entry ? ` · ${found.receipt.entry}` : ''}`)] : []), ...rankingOf(found), ...(found.ranking ? criteriaOf(bundle as Bundle) : [])) // a ranking comes of nothing but what has its schema
  } catch (error) {
    said.textContent = say(error instanceof Unread ? error.message : 'unreadable')
  }
}

const notMade = ({ because }: Check): string => say(because === 'no-ed25519' ? 'no-ed25519' : because === 'method-version' ? 'other-method' : 'not-made')

function checksOf({ checks }: Verification): HTMLElement {
  const list = element('ol')
  for (const check of checks) {
    if (check.because === 'nothing-given') continue
    const state = element('b', check.ok ? `✓ ${say('holds')}` : check.broken > 0 ? `✕ ${say('breaks')}` : `– ${notMade(check)}`)
    const item = element('li', '', state, document.createTextNode(` · ${say(`check-${check.check}`)}`))
    item.dataset.check = check.check
    item.dataset.state = check.ok ? 'holds' : check.broken > 0 ? 'breaks' : 'not-made'
    if (check.ok) item.append(element('span', ` (${say('compared')}: ${number.format(check.compared)})`))
    if (check.breaks.length > 0) item.append(breaksOf(check))
    list.append(item)
  }
  return list
}

function breaksOf({ breaks, broken }: Check): HTMLElement {
  const places = element('ul')
  for (const { path, about, stated, found } of breaks)
    places.append(element('li', '', code(path), ...(about ? [document.createTextNode(' '), code(about)] : []), document.createTextNode(` · ${say('states')} `), code(stated), document.createTextNode(` · ${say('found')} `), code(found)))
  if (broken > breaks.length) places.append(element('li', `+ ${number.format(broken - breaks.length)}`))
  return places
}

function cell(name: 'td' | 'th', text: string, scope?: string): HTMLElement {
  const made = element(name, text)
  if (scope) made.setAttribute('scope', scope)
  return made
}

/** What the scores of the file are scores of, in the language of the page where the edition wrote it. */
function criteriaOf({ rubric: { criteria } }: Bundle): HTMLElement[] {
  const head = element('tr', '', ...['criterion', 'weight'].map((key) => cell('th', say(key), 'col')))
  const rows = criteria.map(({ key, label, weight, independent }) => {
    const [locale = '', words = key] = [document.documentElement.lang, 'en', ...Object.keys(label)].flatMap((each) => (label[each] ? [[each, label[each]]] : []))[0] ?? []
    const name = cell('th', words, 'row')
    if (locale) name.lang = locale
    name.dir = 'auto'
    return element('tr', '', name, cell('td', independent ? say('beside') : number.format(weight)))
  })
  return [element('h3', say('criteria')), Object.assign(element('table', '', element('thead', '', head), element('tbody', '', ...rows)), { id: 'criteria' })]
}

function rankingOf({ ranking }: Verification): HTMLElement[] {
  if (!ranking) return []
  const head = element('tr', '', ...['rank', 'entry', 'value', 'cards'].map((key) => cell('th', say(key), 'col')))
  const rows = ranking.map(({ rank, entry, value, count: cards }) =>
    element('tr', '', cell('td', rank === null ? '–' : number.format(rank)), element('th', '', code(entry)), cell('td', value === null ? '–' : number.format(value)), cell('td', number.format(cards))))
  for (const row of rows) row.children[1]?.setAttribute('scope', 'row')
  return [Object.assign(element('table', '', element('thead', '', head), element('tbody', '', ...rows)), { className: 'mt' })]
}

if (form) {
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void count()
  })
  // one way at a time: a chosen file comes before the list
  select?.addEventListener('change', () => file && (file.value = ''))
}
