import { existsSync } from 'node:fs'
import path from 'node:path'
import Database from 'libsql'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { mailTo, type Running } from './harness.ts'

/** What stands in the fields of one step: the name of a field, and each value that it holds. */
export type Typed = Record<string, string[]>
export type Nomination = Record<string, Typed>

/** The edition whose call is open is the one after this year. */
export const categoryPath = (key: string, locale = 'en'): string => `/${locale}/nominate/tally-awards/${new Date().getUTCFullYear() + 1}/${key}`
export const stepPath = (code: string, step: string, locale = 'en'): string => `/${locale}/nominate/entries/${code}/steps/${step}`
export const entryPath = (code: string, rest = '', locale = 'en'): string => `/${locale}/nominate/entries/${code}${rest}`

const AWKWARD = '“Quotes”, <b>tags</b> & ampersands; l’été; قالت «نعم»; 子ども; 👩🏽‍💻.'

/** Every field of the nomination form of the demonstration, with signs that break what is careless. */
export const nomination = (): Nomination => ({
  who: {
    relation: ['partner'], 'nominee-kind': ['team'], organisation: ['Filles & Fils <du> Réseau'], 'nominee-name': ['أمينة سواريس'], contact: ['+254 700 000 000, "after six"'], 'nominee-agrees': ['yes'],
  },
  what: {
    title: ['Phones for all: a lending shelf'], line: [`One shelf, forty phones, no fee. ${AWKWARD}`],
    description: ['We lend phones from a shelf in the school.\nA girl takes one home on Friday, and brings it back on Monday with one question that she has found an answer to. Her mother comes along, more often than not.\n\n  An indented line, and a last one.'],
    'start.day': ['3'], 'start.month': ['2'], 'start.year': ['2024'], stage: ['running'], pillars: ['2', '3'], website: ['https://shelf.example/a?b=1&c=%C3%A9'],
  },
  where: {
    places: ['Kenya', 'Uganda'], setting: ['rural', 'online'],
    'reached.women': ['120'], 'reached.men': [''], 'reached.men.not-counted': ['on'], 'reached.girls': ['64'], 'reached.boys': ['0'],
    'reached.another': [''], 'reached.another.not-counted': ['on'], 'reached.not-stated': [''], 'reached.not-stated.not-counted': ['on'],
  },
  story: {
    problem: [`Nobody lends a phone to a girl, they said, and she asked nobody twice. ${AWKWARD}`],
    approach: ['First a shelf with a list.\nThen a second shelf, in the next school, with the same list and another lock.'],
    novelty: ['The list hangs outside, so everybody sees who has what.'], partners: ['School of Castle Road: the room. Parents: the lock.'], cost: ['2400'],
    resources: ['One room, one cupboard, forty phones, two afternoons a week.'], failed: ['The first lock did not; nor did the app that we paid for.'], results: ['64 girls took a phone home at least once, we counted the list, and 12 teach others.'],
  },
  evidence: { 'evidence-kind': ['counted'], period: ['January to June, each Friday'], 'evidence-link': ['https://shelf.example/list'] },
  transfer: { needs: ['A cupboard, a list, and somebody who is there on Fridays.'], copied: ['yes'], 'copied-where': ['United Republic of Tanzania'] },
  lens: { barrier: ['No phone of their own.'], women: ['Five women decide, two of them about the money.'], harm: ['Names are never on the list, only numbers.'], complaint: ['A box in the other school, opened by the parents.'] },
  safety: { minors: ['yes'], guardians: ['Both sign a card, in their own language.'], survivors: ['no'], 'referee-1': ['Rose Aluoch, rose@school.example'], 'referee-2': ['Peter O’Neil'] },
})

/** The values of every control of the form of a step, as they stand on the page; blank lines of a list are not told. */
export const standing = (page: Page, form = 'form[action*="/steps/"]'): Promise<Typed> =>
  page.evaluate((selector) => {
    const found: Record<string, string[]> = {}
    for (const control of document.querySelectorAll<HTMLInputElement>(`${selector} [name]`)) {
      if (control.name.startsWith('_') || control.type === 'hidden') continue
      const values = (found[control.name] ??= [])
      const ticked = control.type === 'checkbox' || control.type === 'radio'
      if (ticked ? control.checked : !(control.hasAttribute('list') && control.value === '')) values.push(control.value)
    }
    return found
  }, form)

/** Types into every field that is named; a field of the page that is not named stays. */
export async function type(page: Page, typed: Typed): Promise<void> {
  for (const [name, values] of Object.entries(typed)) {
    const controls = page.locator(`[name="${name}"]`)
    const kind = await controls.first().getAttribute('type')
    if (kind === 'checkbox' || kind === 'radio') for (const value of values) await page.locator(`[name="${name}"][value="${value}"]`).check()
    else for (const [place, value] of values.entries()) await controls.nth(place).fill(value)
  }
}

const whole = (typed: Typed): Typed => Object.fromEntries(Object.entries(typed).filter(([, values]) => values.length > 0))

/** Opens every step and compares every field with what was typed: none missing, none more. */
export async function expectEverything(page: Page, code: string, typed: Nomination, locale = 'en'): Promise<void> {
  for (const [step, fields] of Object.entries(typed)) {
    await page.goto(stepPath(code, step, locale))
    expect(whole(await standing(page)), step).toEqual(whole(fields))
  }
}

const hidden = (html: string): Record<string, string> =>
  Object.fromEntries([...html.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))

/** Sends a step by the same requests that the form makes, without looking at it. */
export async function postStep(context: BrowserContext, code: string, step: string, typed: Typed): Promise<number> {
  const page = await (await context.request.get(stepPath(code, step))).text()
  const body = new URLSearchParams({ ...hidden(page), _go: 'stop' })
  for (const [name, values] of Object.entries(typed)) for (const value of values) body.append(name, value)
  const answer = await context.request.post(stepPath(code, step), { data: body.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' }, maxRedirects: 0 })
  return answer.status()
}

export type Draft = { code: string; address: string; typed: Nomination }

/** Begins a nomination as a person does and gives its code; `fill` writes the steps besides those that a test types itself. */
export async function begin(page: Page, category: string, besides: string[] = []): Promise<Draft> {
  const address = `${Math.random().toString(36).slice(2)}@people.example`
  await page.goto(`${categoryPath(category)}/start`)
  await page.locator('[name=name]').fill('Amina Soares')
  await page.locator('[name=address]').fill(address)
  await page.locator('form[action$="/start"] button').click()
  const code = /entries\/(EN-\w+)/.exec(page.url())?.[1] ?? ''
  expect(code, `no draft at ${page.url()}`).not.toBe('')
  const typed = nomination()
  for (const [step, fields] of Object.entries(typed)) if (!besides.includes(step)) expect(await postStep(page.context(), code, step, fields)).toBe(303)
  return { code, address, typed }
}

/** Follows the mailed link that confirms the address; the browser is signed in by it. */
export async function confirm(page: Page, running: Running, { address }: Draft): Promise<void> {
  const [link] = await mailTo(running, address, /http:\/\/localhost:\d+\/en\/nominate\/open\/[\w-]+/)
  await page.goto(link)
  await page.locator('form[action*="/nominate/open/"] button').click()
}

/** The last page, with every tick that it asks for, up to the button that sends. */
export async function readyToSend(page: Page, code: string): Promise<void> {
  await page.goto(entryPath(code, '/check'))
  for (const box of await page.locator('[name=statement], [name=consent]').all()) await box.check()
  await page.locator('[name=mode][value=organisation]').check()
}

/** How many rows of a table speak of this entry: read beside the running server. */
export function rowsOf(running: Running, table: 'entry_revisions' | 'documents' | 'entries', code: string): number {
  const file = path.join(running.folder, 'awards.db')
  expect(existsSync(file)).toBe(true)
  const database = new Database(file, { readonly: true })
  try {
    const row = database.prepare(`select count(*) as n from ${table} where ${table === 'entries' ? 'code' : 'entry'} = ?`).get(code) as { n: number }
    return row.n
  } finally {
    database.close()
  }
}
