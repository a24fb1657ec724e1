import type { Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { Refusal } from '#domain/refusal.ts'
import { PEN_DAYS } from '#services/portal/pen.ts'
import { placesOffered } from '#services/portal/places-typed.ts'
import { entryLanguages } from '#services/portal/start-entry.ts'
import { entryPath } from '#site/portal/addresses.ts'
import { CallsPage, CategoryPage, MayIEnterPage } from '#site/portal/calls.tsx'
import { StartPage } from '#site/portal/start.tsx'
import type { Awards } from '#src/awards.ts'
import { limitNetwork } from '../limits.ts'
import { cookieSettings } from './guard.ts'
import { acts, penCookie, shows, type Visit } from './visit.tsx'

const address = (visit: Visit) => ({ programme: visit.param('programme'), edition: visit.param('edition'), category: visit.param('category'), locale: visit.locale })
const CATEGORY = '/:locale/nominate/:programme/:edition/:category'

/** Before there is a draft: what is open, its rules, the check, the first page. */
export function callRoutes(app: Hono, awards: Awards): void {
  app.get('/:locale/nominate', shows(awards, async (visit) => {
    const dto = await awards.openCalls(visit.viewer, { locale: visit.locale })
    return visit.page((ctx) => <CallsPage dto={dto} ctx={ctx} />)
  }))

  app.get(CATEGORY, shows(awards, async (visit) => {
    const dto = await awards.categoryForEntrants(visit.viewer, address(visit))
    return visit.page((ctx) => <CategoryPage dto={dto} ctx={ctx} />)
  }))

  app.get(`${CATEGORY}/may-i-enter`, shows(awards, async (visit) => {
    const answers = Object.fromEntries(Object.entries(visit.c.req.queries()).map(([kind, said]) => [kind, said.slice(0, 20)]))
    const dto = await awards.mayIEnter(visit.viewer, { ...address(visit), answers })
    const places = dto.questions.some((question) => question.input === 'places') ? placesOffered(visit.locale) : []
    return visit.page((ctx) => <MayIEnterPage dto={dto} ctx={ctx} places={places} />)
  }))

  app.get(`${CATEGORY}/start`, shows(awards, async (visit) => {
    const category = await awards.categoryForEntrants(visit.viewer, address(visit))
    const { person } = visit.viewer
    const typed = { name: person?.name ?? '', address: person?.email ?? '', language: visit.locale, own: null, nominee: '', 'nominee-address': '' }
    return visit.page((ctx) => <StartPage ctx={ctx} dto={{ category, typed, problems: [], languages: entryLanguages }} />)
  }))

  app.post(`${CATEGORY}/start`, acts(awards, async (visit, posted) => {
    await limitNetwork(visit.c, awards, 'start-from')
    const typed = {
      name: posted.one('name'), address: posted.one('address'), language: posted.one('language') || visit.locale, own: posted.one('own') !== 'no',
      nominee: posted.one('nominee'), 'nominee-address': posted.one('nominee-address'),
    }
    const started = await awards.startEntry(visit.viewer, {
      ...address(visit), key: posted.one('_key'), name: typed.name, address: typed.address, language: typed.language, own: typed.own, nominee: typed.nominee, nomineeAddress: typed['nominee-address'],
    })
    if (started.state === 'problems') {
      const category = await awards.categoryForEntrants(visit.viewer, address(visit))
      return visit.page((ctx) => <StartPage ctx={ctx} dto={{ category, typed, problems: started.problems, languages: entryLanguages }} />, { status: 422 })
    }
    setCookie(visit.c, penCookie(started.entry), started.pen, cookieSettings(awards, PEN_DAYS * 86_400))
    return visit.go(entryPath(visit.locale, started.entry))
  }))
}

/** The call of one edition. Registered after every other address of the portal: `entries` and `open` are no programmes. */
export function editionCallRoute(app: Hono, awards: Awards): void {
  app.get('/:locale/nominate/:programme/:edition', shows(awards, async (visit) => {
    const dto = await awards.openCalls(visit.viewer, { locale: visit.locale, programme: visit.param('programme'), edition: visit.param('edition') })
    if (dto.editions.length === 0) throw new Refusal('not-found', {}, 404)
    return visit.page((ctx) => <CallsPage dto={dto} ctx={ctx} />)
  }))
}
