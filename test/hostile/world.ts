import type { Hono } from 'hono'
import { createApp } from '#server/app.ts'
import { openSession } from '#services/accounts/open-session.ts'
import { searchReady } from '#services/library/search.ts'
import type { Awards } from '#src/awards.ts'
import { assign, buildEntry, buildJudge, buildUser, buildWorld, type World } from '#test/factories.ts'
import { Browser, confirm, writeDraft } from '#test/server/portal-browser.ts'
import { buildCaseStudy, buildHonour, buildRecord } from '#test/services/library/shelf-of-books.ts'
import { startAwards } from '#test/start.ts'

/** A word that stands in everything which neither the public nor the entrant of this world may read. */
export const SECRET = 'zanzithiumquell'

export type HostileWorld = {
  awards: Awards
  app: Hono
  /** An open call, and an edition that is being judged. */
  call: World
  judging: World
  /** An entrant of the call with a draft of their own, signed in; the draft of somebody else. */
  entrant: { browser: Browser; code: string; mail: string }
  theirs: { browser: Browser; code: string }
  /** Cookies by who they are. */
  cookies: Record<'nobody' | 'entrant' | 'judge' | 'organiser' | 'admin', string>
  /** Signs everybody in again: among many acts there is a sign-out. */
  renew(): Promise<void>
  /** Codes that exist, and what fits the places of an address, by their names. */
  codes: string[]
  fitting: Record<string, string[]>
}

export async function buildHostileWorld(): Promise<HostileWorld> {
  const { awards } = await startAwards()
  const app = createApp(awards)
  const call = await buildWorld(awards)
  const judging = await buildWorld(awards, { phase: 'judging' })
  const at = `/en/nominate/${call.programme.slug}/${call.edition.slug}/${call.category.slug}`
  const mine = new Browser(awards)
  const mail = 'mine@people.example'
  const code = await writeDraft(mine, at, mail)
  await confirm(mine, awards, mail)
  const other = new Browser(awards)
  const theirCode = await writeDraft(other, at, 'theirs@people.example')
  const their = await awards.ctx.store.byCode('entries', theirCode)
  await awards.ctx.store.updateIf('entries', their, { title: SECRET, answers: { ...(their.answers as object), title: SECRET, story: `${SECRET} ${SECRET} ${SECRET} ${SECRET} ${SECRET}`, contact: SECRET } })
  const judged = await buildEntry(awards, judging, { title: SECRET, answers: { title: SECRET, story: `We ${SECRET} in many villages here.` } })
  const { user: judge, judge: judgeCode } = await buildJudge(awards, judging, { name: SECRET })
  await assign(awards, judging, judgeCode, judged)
  const { edition } = await buildRecord(awards, 2019)
  const [study, honour] = [await buildCaseStudy(awards), await buildHonour(awards, edition)]
  const draft = await buildCaseStudy(awards, { title: SECRET, slug: 'hidden-practice', _status: 'draft' })
  const admin = await buildUser(awards, { admin: true, name: 'Admin' })
  const session = async (id: string) => (await openSession(awards.ctx, id, null)).cookie.split(';')[0] ?? ''
  await searchReady(awards.ctx)
  const owner = await awards.ctx.payload.find({ collection: 'users', where: { email: { equals: mail } }, depth: 0, limit: 1 })
  const pen = [...mine.cookies].filter(([name]) => name !== 'payload-token').map(([name, value]) => `${name}=${value}`).join('; ')
  const codes = [code, theirCode, judged.code!, study.code!, draft.code!, honour.code!, call.category.code!, judging.category.code!, judging.round.code!, judging.edition.code!, judgeCode, 'EN-000000']
  const world: HostileWorld = {
    awards, app, call, judging, entrant: { browser: mine, code, mail }, theirs: { browser: other, code: theirCode },
    cookies: { nobody: '', entrant: '', judge: '', organiser: '', admin: '' },
    async renew() {
      const [entrant, ...others] = await Promise.all([owner.docs[0]!.id, judge.id, judging.organiser.user.id, admin.id].map(session))
      Object.assign(world.cookies, { entrant: `${entrant}; ${pen}`, judge: others[0], organiser: others[1], admin: others[2] })
    },
    fitting: {
      locale: ['en', 'fr', 'ar'], programme: [call.programme.slug, judging.programme.slug], edition: [call.edition.slug, judging.edition.slug, edition.slug],
      category: [call.category.slug, judging.category.slug], slug: [study.slug ?? '', 'hidden-practice'], step: ['what', 'story'], question: ['story', 'evidence'],
      code: [...Array<string>(6).fill(code), ...codes],
      pillar: ['1', '5'], set: ['honours', 'practices', 'editions', 'practices.csv'], collection: ['case-studies'],
    },
    codes,
  }
  await world.renew()
  return world
}
