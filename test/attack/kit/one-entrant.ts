import { Agent } from 'node:http'
import { hiddenIn, openBrowser, type Answer, type Browser, type Fields } from './browser.ts'
import type { Installation } from './installation.ts'
import { rowsOf, type Row } from './rows.ts'
import type { Entrant, Wanted, World } from './world.ts'

export const SMALL: Wanted = { entrants: 4, judges: 1, judged: 1, ceremonies: 1, competing: 3, form: 'short' }

/** A world of a few people in an installation. */
export const smallWorld = (installation: Installation, seed: number, wanted: Wanted = SMALL): World =>
  JSON.parse(installation.script('kit/build-world.ts', JSON.stringify({ wanted, seed })).trim().split('\n').at(-1) ?? '{}') as World // what the script prints

export type Writing = {
  browser: Browser
  entry: string
  /** The hidden fields of the story's form as it stands now. */
  open(locale?: string): Promise<Fields>
  save(form: Fields, story: string, locale?: string): Promise<Answer & { milliseconds: number }>
  upload(bytes: Buffer): Promise<Answer & { milliseconds: number }>
  send(): Promise<Answer>
  stored(): Promise<Row>
}

/** One entrant at one browser, to look at what is answered. */
export function writingOf(installation: Installation, entrant: Entrant): Writing {
  const browser = openBrowser({
    url: installation.url, publicUrl: installation.env.PUBLIC_URL ?? '', from: entrant.from, agent: new Agent({ keepAlive: false }), cookies: { [`recount-pen-${entrant.entry}`]: entrant.pen }, seconds: 90,
  })
  const way = (rest: string, locale = 'en'): string => `/${locale}/nominate/entries/${entrant.entry}${rest}`
  const timed = async (ask: () => Promise<Answer>) => {
    const before = Date.now()
    return { ...(await ask()), milliseconds: Date.now() - before }
  }
  return {
    browser, entry: entrant.entry,
    open: async (locale) => hiddenIn((await browser.get(way('/steps/story', locale))).text),
    save: (form, story, locale) => timed(() => browser.post(way('/steps/story', locale), [...form, ['_go', 'stop'], ['story', story], ['contact', 'by phone']])),
    upload: async (bytes) => {
      const form = hiddenIn((await browser.get(way('/files/evidence'))).text)
      return timed(() => browser.postFile(way('/files/evidence'), form, { field: 'file', name: 'list.pdf', type: 'application/pdf', bytes }))
    },
    async send() {
      const what = hiddenIn((await browser.get(way('/steps/what'))).text)
      await browser.post(way('/steps/what'), [...what, ['_go', 'stop'], ['title', 'Phones for all'], ['places', 'Kenya']])
      const form = hiddenIn((await browser.get(way('/check'))).text)
      return browser.post(way('/check'), [...form, ['_go', 'send'], ['statement', 'true'], ['consent', 'summary'], ['use', 'register'], ['mode', 'organisation']])
    },
    async stored() {
      const rows = await rowsOf(installation.env.DATABASE_URI ?? '')
      try {
        return (await rows.all('entries')).find((each) => each.code === entrant.entry) ?? {}
      } finally {
        await rows.close()
      }
    },
  }
}

export const storyOf = (row: Row): string => String(((row.answers ?? {}) as Row).story ?? '')
export const pdf = (kilobytes: number, mark: string): Buffer => Buffer.from(`%PDF-1.4\n${mark}\n${'evidence '.repeat(Math.round((kilobytes * 1024) / 9))}\n%%EOF\n`)
