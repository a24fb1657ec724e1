import type { Hono } from 'hono'
import { CONSENT_ITEMS, CONSENT_USES } from '#domain/consent.ts'
import { isRefusal } from '#domain/refusal.ts'
import { PUBLICATION_MODES } from '#domain/vocabulary.ts'
import { checkPath, entryPath, myEntriesPath } from '#site/portal/addresses.ts'
import { CheckPage, SentPage } from '#site/portal/check.tsx'
import { CoEditorsPage } from '#site/portal/draft.tsx'
import { AppealPage, NomineePage, WithdrawPage } from '#site/portal/letters.tsx'
import { MyEntriesPage } from '#site/portal/my-entries.tsx'
import type { MyEntriesDto } from '#services/dto/portal.ts'
import type { Awards } from '#src/awards.ts'
import type { Posted } from './posted.ts'
import { acts, penCookie, shows, viewerOfCall, type Visit } from './visit.tsx'

const ENTRY = '/:locale/nominate/entries/:entry'
const among = <T extends string>(all: readonly T[], given: string[]): T[] => all.filter((each) => given.includes(each))

const declaredOf = (posted: Posted) => ({
  items: among(CONSENT_ITEMS, posted.all('consent')), uses: among(CONSENT_USES, posted.all('use')), mode: PUBLICATION_MODES.find((mode) => mode === posted.one('mode')) ?? null,
  pseudonym: posted.one('pseudonym'), statements: posted.all('statement'), conflicts: posted.one('conflicts'),
})

/** What is missing is shown on the page itself, beside what it concerns. */
const SHOWN_ON_PAGE = ['entry-form-complete', 'entry-declarations-made', 'address-not-confirmed']

/** The last page, the receipt, and what can be done with an entry that was sent. */
export function sendingRoutes(app: Hono, awards: Awards): void {
  const input = (visit: Visit) => ({ entry: visit.param('entry'), locale: visit.locale })

  app.get(`${ENTRY}/check`, shows(awards, async (visit) => {
    const dto = await awards.checkEntry(visit.viewer, input(visit))
    const asked = (name: string): boolean => visit.c.req.query(name) !== undefined
    return visit.page((ctx) => <CheckPage dto={dto} ctx={ctx} look={asked('look')} sentTo={asked('sent') ? dto.head.address : null} />)
  }))

  app.post(`${ENTRY}/check`, acts(awards, async (visit, posted) => {
    const { entry } = input(visit)
    const path = checkPath(visit.locale, entry)
    const key = posted.one('_key')
    const go = posted.one('_go')
    // Kept before anything else, so that a refusal loses no tick. The key of the sending itself is its own.
    await awards.declare(visit.viewer, { entry, key: `${key}.declare`, declared: declaredOf(posted) }).catch((error: unknown) => {
      if (!isRefusal(error) || error.code !== 'entry-not-open' || go !== 'send') throw error
    })
    if (go === 'stop') return visit.go(entryPath(visit.locale, entry))
    if (go === 'preview') return visit.go(`${path}#pv`)
    if (go === 'mail') {
      await awards.sendResumeLink(visit.viewer, input(visit))
      return visit.go(`${path}?sent#confirm`)
    }
    try {
      await awards.submitEntry(visit.viewer, { ...input(visit), key })
    } catch (error) {
      if (isRefusal(error) && SHOWN_ON_PAGE.includes(error.code)) return visit.go(`${path}?look`)
      throw error
    }
    return visit.go(entryPath(visit.locale, entry, 'sent'))
  }))

  app.get(`${ENTRY}/sent`, shows(awards, async (visit) => {
    const dto = await awards.readReceipt(visit.viewer, input(visit))
    return visit.page((ctx) => <SentPage dto={dto} ctx={ctx} />)
  }))

  app.get('/:locale/my-entries', shows(awards, async (visit) => {
    const dto = await entriesOfBrowser(visit)
    return visit.page((ctx) => <MyEntriesPage dto={dto} ctx={ctx} />)
  }))

  app.get(`${ENTRY}/withdraw`, shows(awards, async (visit) => {
    const { head } = await awards.openDraft(visit.viewer, input(visit))
    return visit.page((ctx) => <WithdrawPage ctx={ctx} dto={{ code: head.code, title: head.title, draft: head.status === 'draft' }} />)
  }))
  app.post(`${ENTRY}/withdraw`, acts(awards, async (visit) => {
    const { head } = await awards.openDraft(visit.viewer, input(visit))
    if (head.status === 'draft') await awards.removeDraft(visit.viewer, { entry: head.code })
    else await awards.withdrawEntry(visit.viewer, input(visit))
    return visit.go(myEntriesPath(visit.locale))
  }))

  const showAppeal = async (visit: Visit, typed: string, wrong: string | null): Promise<Response> => {
    const { entries } = await awards.myEntries(visit.viewer, { locale: visit.locale })
    const card = entries.find((each) => each.code === visit.param('entry'))
    return visit.page((ctx) => <AppealPage ctx={ctx} dto={{ code: visit.param('entry'), title: card?.title ?? '', finding: card?.reason ?? '', typed, wrong }} />, { status: wrong ? 422 : 200 })
  }
  app.get(`${ENTRY}/appeal`, shows(awards, async (visit) => {
    await awards.openDraft(visit.viewer, input(visit))
    return showAppeal(visit, '', null)
  }))
  app.post(`${ENTRY}/appeal`, acts(awards, async (visit, posted) => {
    try {
      await awards.appealEntry(visit.viewer, { ...input(visit), reason: posted.one('reason') })
    } catch (error) {
      if (!isRefusal(error) || error.code !== 'entry-reason-given') throw error
      return showAppeal(visit, posted.one('reason'), visit.t('errors.entry-reason-given'))
    }
    return visit.go(myEntriesPath(visit.locale))
  }))

  const showCoEditors = async (visit: Visit, wrong: string | null): Promise<Response> => {
    const dto = await awards.coEditors(visit.viewer, input(visit))
    return visit.page((ctx) => <CoEditorsPage dto={dto} ctx={ctx} wrong={wrong} />, { status: wrong ? 422 : 200 })
  }
  app.get(`${ENTRY}/co-editors`, shows(awards, (visit) => showCoEditors(visit, null)))
  app.post(`${ENTRY}/co-editors`, acts(awards, async (visit, posted) => {
    try {
      await awards.inviteCoEditor(visit.viewer, { ...input(visit), name: posted.one('name') || posted.one('address'), address: posted.one('address').trim() })
    } catch (error) {
      if (!isRefusal(error) || error.code !== 'bad-input') throw error
      return showCoEditors(visit, visit.t('portal.start-problem.address-wrong'))
    }
    return visit.go(entryPath(visit.locale, visit.param('entry'), 'co-editors'))
  }))
  app.post(`${ENTRY}/co-editors/remove`, acts(awards, async (visit, posted) => {
    await awards.removeCoEditor(visit.viewer, { entry: visit.param('entry'), address: posted.one('address') })
    return visit.go(entryPath(visit.locale, visit.param('entry'), 'co-editors'))
  }))

  app.get(`${ENTRY}/nominee`, shows(awards, async (visit) => {
    const dto = await awards.openNomination(visit.viewer, input(visit))
    return visit.page((ctx) => <NomineePage dto={dto} ctx={ctx} />)
  }))
  app.post(`${ENTRY}/nominee`, acts(awards, async (visit, posted) => {
    await awards.answerNomination(visit.viewer, { ...input(visit), answer: posted.one('answer') === 'accept' ? 'accept' : 'decline', showName: posted.one('show') === 'yes' })
    return visit.go(entryPath(visit.locale, visit.param('entry'), 'nominee'))
  }))

  app.post(`${ENTRY}/award`, acts(awards, async (visit, posted) => {
    await awards.answerAcceptance(visit.viewer, { entry: visit.param('entry'), accept: posted.one('answer') === 'accept' })
    return visit.go(myEntriesPath(visit.locale))
  }))

  app.post(`${ENTRY}/again`, acts(awards, async (visit, posted) => {
    const [programme = '', edition = '', category = ''] = posted.one('category').split('/')
    const { entry } = await awards.reuseEntry(visit.viewer, { ...input(visit), key: posted.one('_key'), programme, edition, category })
    return visit.go(entryPath(visit.locale, entry))
  }))
}

/** The account's entries, and the drafts whose pens this browser holds. */
async function entriesOfBrowser({ c, awards, viewer, locale }: Visit): Promise<MyEntriesDto> {
  const own = await awards.myEntries(viewer, { locale })
  const prefix = penCookie('')
  const pens = (c.req.header('cookie') ?? '').split(/; */).filter((each) => each.startsWith(prefix)).map((each) => each.slice(prefix.length, each.indexOf('='))).slice(0, 20)
  const known = new Set(own.entries.map((each) => each.code))
  for (const code of pens.filter((each) => !known.has(each))) {
    const holder = { ...viewer, person: null, parts: [], draft: (await viewerOfCall(c, awards, code)).draft }
    if (holder.draft) own.entries.push(...(await awards.myEntries(holder, { locale })).entries)
  }
  return own
}
