import { beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '#domain/refusal.ts'
import type { Awards } from '#src/awards.ts'
import { announcement } from '#services/outcome/announcement.ts'
import type { AnnouncementStep } from '#services/outcome/announcement-plan.ts'
import { approveOperation, proposeOperation, resumeOperations } from '#services/outcome/operation.ts'
import { lastPublication } from '#services/publishing/log-publication.ts'
import { buildCompetition, freshly, type Competition } from '#test/services/outcome/competition.ts'
import { startAwards } from '#test/start.ts'

const codeOf = (act: Promise<unknown>) => act.then(() => 'no refusal', (error: unknown) => (isRefusal(error) ? error.code : String(error)))
/** First wins, second and third are finalists, the rest are not selected. */
const SCORES = [[5, 5], [4, 5], [4, 4], [3, 3], [2, 3]]

describe('from the scorecards to the published outcome', () => {
  let awards: Awards
  beforeAll(async () => {
    ;({ awards } = await startAwards())
    awards.ctx.payload.logger.level = 'silent' // the kills are logged
  })

  const decided = async (scores = SCORES, more: Parameters<typeof buildCompetition>[2] = {}): Promise<Competition> => {
    const built = await buildCompetition(awards, scores, more)
    const viewer = await built.organiser()
    await awards.draftDeterminations(viewer, { category: built.world.category.code! })
    await awards.decide(viewer, { entry: built.entries[0]!.code!, citation: { en: 'For lending phones.', fr: 'Pour le prêt de téléphones.' } })
    await awards.markDueDiligence(viewer, { entry: built.entries[0]!.code!, done: true })
    return built
  }
  const send = async (about: string, template: string) => {
    for (const message of await awards.ctx.store.find('messages', { and: [{ about: { equals: about } }, { template: { equals: template } }] }))
      await awards.ctx.store.updateIf('messages', message, { state: 'sent', sentAt: new Date().toISOString() })
  }
  const announce = async ({ world, organiser }: Competition) => {
    const viewer = await organiser()
    const page = await awards.announcementOf(viewer, { category: world.category.code!, locale: 'en' })
    return { page, operation: await awards.announceCategory(viewer, { category: world.category.code!, count: page.plan!.count, seen: page.plan!.hash }) }
  }
  const honoursOf = async ({ world }: Competition) =>
    (await awards.ctx.payload.find({ collection: 'honours', where: { edition: { equals: world.edition.id } }, depth: 0, sort: 'kind', pagination: false, overrideAccess: true })).docs.filter((each) => each.state !== 'withdrawn')
  const editionOf = ({ world }: Competition) => awards.ctx.store.byCode('editions', world.edition.code!)

  it('ranks with ties, gives each scorecard, and logs who opened it', async () => {
    const built = await buildCompetition(awards, [[4, 4], [5, 3], [2, 2]])
    const results = await awards.resultsOf(await built.organiser(), { category: built.world.category.code!, locale: 'en' })
    expect(results.entries.map(({ rank, sharedBy, mean, count }) => ({ rank, sharedBy, mean, count }))).toEqual([
      { rank: 1, sharedBy: 2, mean: 4, count: 2 }, { rank: 1, sharedBy: 2, mean: 4, count: 2 }, { rank: 3, sharedBy: 1, mean: 2, count: 2 },
    ])
    const first = results.entries.find((each) => each.code === built.entries[0]!.code)! // of two in one place either may come first
    expect(first.scorecards).toHaveLength(2)
    expect(first.scorecards![0]).toMatchObject({ name: expect.stringMatching(/^Judge/), total: 4, comments: [{ audience: 'panel', criterion: 'Need' }] })
    const log = await awards.ctx.store.find('events', { chain: { equals: `openings:${built.world.edition.code}` } })
    expect(log.map((each) => [each.act, each.body])).toEqual([['open-results', { person: built.world.organiser.user.code, about: built.world.category.code }]])
  })

  it('gives a draft of a judge to nobody: it is counted, not read', async () => {
    const built = await buildCompetition(awards, [[4, 4], [3, 3]])
    const [card] = await awards.ctx.store.find('scorecards', { entry: { equals: built.entries[0]!.code } })
    await awards.ctx.store.updateIf('scorecards', card!, { status: 'draft', scores: { need: 1, results: 1, transfer: 1 } })
    const results = await awards.resultsOf(await built.organiser(), { category: built.world.category.code!, locale: 'en' })
    expect(results.excluded.draft).toBe(1)
    expect(results.entries[0]).toMatchObject({ mean: 4, count: 1, excluded: { draft: 1 } })
    expect(results.entries.flatMap((each) => each.scorecards!).map((each) => each.judge)).toHaveLength(3)
  })

  it('opens no rank, pending outcome or announcement to an organiser with a conflict in the category', async () => {
    const built = await decided()
    const category = built.world.category.code!
    const appointment = (await built.organiser()).appointments[0]!.code
    await awards.ctx.store.insert('conflicts', { code: `CF-${appointment.slice(3)}`, edition: built.world.edition.code, category, judge: appointment, entry: built.entries[4]!.code, source: 'staff', hard: true, state: 'confirmed', rev: 1 })
    const viewer = await built.organiser()
    expect(await codeOf(awards.resultsOf(viewer, { category, locale: 'en' }))).toBe('conflict-in-category')
    expect(await codeOf(awards.determinationsOf(viewer, { category, locale: 'en' }))).toBe('conflict-in-category')
    expect(await codeOf(awards.announcementOf(viewer, { category, locale: 'en' }))).toBe('conflict-in-category')
    expect(await codeOf(awards.decide(viewer, { entry: built.entries[0]!.code!, outcome: 'winner' }))).toBe('conflict-in-category')
  })

  it('opens nothing to entrants and judges', async () => {
    const built = await decided()
    const category = built.world.category.code!
    for (const viewer of [await built.entrants[0]!.viewer(), await built.judges[0]!.viewer()]) {
      const acts = [
        () => awards.resultsOf(viewer, { category, locale: 'en' }), () => awards.determinationsOf(viewer, { category, locale: 'en' }),
        () => awards.announcementOf(viewer, { category, locale: 'en' }), () => awards.announceCategory(viewer, { category, count: 5, seen: '' }),
      ]
      for (const act of acts) expect(await codeOf(act())).toBe('not-allowed')
    }
  })

  it('proposes winners and finalists by the quotas, joint winners for a tie, and none when no award is wanted', async () => {
    const built = await buildCompetition(awards, [[5, 5], [5, 5], [4, 4], [1, 1]])
    const category = built.world.category.code!
    expect(await awards.draftDeterminations(await built.organiser(), { category, winners: 0 })).toMatchObject({ drafted: [{ outcome: 'finalist' }, { outcome: 'finalist' }, { outcome: 'finalist' }] })
    const joint = await buildCompetition(awards, [[5, 5], [5, 5], [4, 4], [1, 1]])
    expect((await awards.draftDeterminations(await joint.organiser(), { category: joint.world.category.code! })).drafted.map(({ outcome, tieRule }) => [outcome, tieRule])).toEqual([['winner', 'joint'], ['winner', 'joint'], ['finalist', null]])
    const chair = await buildCompetition(awards, [[5, 5], [5, 5], [1, 1]], { category: { tieRule: 'chair-decides' } })
    const drafted = await awards.draftDeterminations(await chair.organiser(), { category: chair.world.category.code! })
    expect(drafted.tied).toHaveLength(2)
    expect(drafted.drafted.map(({ outcome }) => outcome)).toEqual(['finalist', 'finalist', 'finalist'])
  })

  it('tells an entrant nothing of a pending outcome, and the winner only once the mail of the offer is sent', async () => {
    const built = await decided()
    const [winner, second] = built.entries
    const inCompetition = { status: 'in-competition', outcome: null, round: null, offer: null, feedback: null }
    const asEntrant = async (n: number) => awards.entrantOutcome(await built.entrants[n]!.viewer(), { entry: built.entries[n]!.code!, locale: 'en' })
    expect(await asEntrant(0)).toEqual(inCompetition)
    await awards.askAcceptance(await built.organiser(), { entry: winner!.code!, days: 7 })
    const mails = await awards.ctx.store.find('messages', { about: { equals: winner!.code } })
    expect(mails.map(({ template, state }) => [template, state])).toEqual([['honour-offered', 'held']])
    expect(await asEntrant(0)).toEqual(inCompetition)
    expect(await codeOf(awards.answerAcceptance(await built.entrants[0]!.viewer(), { entry: winner!.code!, accept: true }))).toBe('not-found')
    await send(winner!.code!, 'honour-offered')
    expect(await asEntrant(0)).toEqual({ ...inCompetition, outcome: 'winner', offer: 'open' })
    expect(await asEntrant(1)).toEqual(inCompetition)
    expect(await codeOf(awards.answerAcceptance(await built.entrants[1]!.viewer(), { entry: winner!.code!, accept: false }))).toBe('not-found')
    expect(await codeOf(awards.entrantOutcome(await built.entrants[1]!.viewer(), { entry: winner!.code!, locale: 'en' }))).toBe('not-found')
    expect(second).toBeDefined()
  })

  it('needs a citation and due diligence before anybody is told', async () => {
    const built = await buildCompetition(awards, SCORES)
    const viewer = await built.organiser()
    const entry = built.entries[0]!.code!
    await awards.draftDeterminations(viewer, { category: built.world.category.code! })
    expect(await codeOf(awards.askAcceptance(viewer, { entry, days: 7 }))).toBe('determination-citation-written')
    await awards.decide(viewer, { entry, citation: { en: 'For lending phones.' } })
    expect(await codeOf(awards.askAcceptance(viewer, { entry, days: 7 }))).toBe('determination-due-diligence-done')
  })

  it('moves the next up when the winner declines by the mailed link, which works once', async () => {
    const built = await decided()
    const viewer = await built.organiser()
    const [winner, second] = built.entries
    await awards.askAcceptance(viewer, { entry: winner!.code!, days: 7 })
    const [mail] = await awards.ctx.store.find('messages', { about: { equals: winner!.code } })
    const token = mail!.text!.match(/\/offer\/([\w-]+)/)![1]!
    await send(winner!.code!, 'honour-offered')
    expect(await awards.offerByLink(await built.entrants[3]!.viewer(), { token, locale: 'en' })).toMatchObject({ entry: winner!.code, outcome: 'winner', answered: false })
    expect(await awards.answerAcceptance(await built.entrants[3]!.viewer(), { token, accept: false })).toEqual({ answer: 'declined' })
    expect(await codeOf(awards.answerAcceptance(await built.entrants[3]!.viewer(), { token, accept: true }))).toMatch(/^link-/)
    const { entries } = await awards.determinationsOf(viewer, { category: built.world.category.code!, locale: 'en' })
    expect(entries.slice(0, 3).map(({ entry, outcome, state }) => ({ entry, outcome, state }))).toEqual([
      { entry: winner!.code, outcome: 'winner', state: 'declined' }, { entry: second!.code, outcome: 'winner', state: 'pending' }, { entry: built.entries[2]!.code, outcome: 'finalist', state: 'pending' },
    ])
    expect(await awards.entrantOutcome(await built.entrants[1]!.viewer(), { entry: second!.code!, locale: 'en' })).toMatchObject({ status: 'in-competition', outcome: null })
    const told = await awards.ctx.store.find('messages', { template: { equals: 'honour-declined' } })
    expect(told.filter((each) => each.about === winner!.code).map((each) => each.recipient)).toEqual([built.world.organiser.user.email])

    const { page } = await announce(built)
    expect(page.plan!.effects.acceptance).toContainEqual(expect.objectContaining({ entry: winner!.code, answer: 'declined' }))
    expect((await honoursOf(built)).map((each) => each.entry)).not.toContain(winner!.code)
    expect(await awards.entrantOutcome(await built.entrants[0]!.viewer(), { entry: winner!.code!, locale: 'en' })).toMatchObject({ outcome: null, offer: 'declined' })
  })

  it('announces what it showed: outcomes, honours as consented, mails held, the edition and the log moved', async () => {
    const built = await decided()
    const before = await awards.ctx.runtime.generation.read()
    const { page, operation } = await announce(built)
    const { effects, count } = page.plan!
    expect(count).toBe(5)
    expect(operation).toMatchObject({ state: 'done', count: 5 })
    expect(effects.outcomes.map(({ outcome, entries }) => [outcome, entries.length])).toEqual([['winner', 1], ['commended', 0], ['finalist', 2], ['not-selected', 2]])
    expect(effects.warnings).toEqual(['not-accepted'])

    const entries = await awards.ctx.store.find('entries', { category: { equals: built.world.category.code } }, { sort: 'title' })
    expect(entries.map(({ status, outcome }) => [status, outcome])).toEqual([['in-competition', 'winner'], ['in-competition', 'finalist'], ['in-competition', 'finalist'], ['not-selected', 'not-selected'], ['not-selected', 'not-selected']])
    const honours = await honoursOf(built)
    expect(honours).toHaveLength(effects.honours)
    expect(honours.at(-1)).toMatchObject({ kind: 'winner', honouree: 'House 1', project: 'Project 1', mode: 'organisation', citation: 'For lending phones.', pillar: '2', places: ['KE'], entry: built.entries[0]!.code })
    for (const honour of honours) expect(await lastPublication(awards.ctx, honour.code!)).toMatchObject({ act: 'publish' })
    const mails = await awards.ctx.store.find('messages', { operation: { equals: operation.code } })
    expect(new Set(mails.map((each) => each.state))).toEqual(new Set(['held']))
    expect(mails).toHaveLength(effects.mails.reduce((n, each) => n + each.n, 0))
    expect((await editionOf(built)).announcedCategories).toEqual([{ category: built.world.category.code, at: operation.approvedAt }])
    expect(await awards.ctx.runtime.generation.read()).toBeGreaterThan(before)
    expect(await awards.entrantOutcome(await built.entrants[4]!.viewer(), { entry: built.entries[4]!.code!, locale: 'en' })).toMatchObject({ status: 'not-selected', outcome: 'not-selected' })
    expect(await codeOf(announce(built))).toMatch(/TypeError/) // there is no plan any more
  })

  it('names nobody without consent: a winner is "not named", a finalist is left out', async () => {
    const built = await decided(SCORES, { consents: false })
    await announce(built)
    expect((await honoursOf(built)).map(({ kind, honouree, mode, project, places }) => ({ kind, honouree, mode, project, places: places?.length ?? 0 }))).toEqual([{ kind: 'winner', honouree: 'Not named', mode: 'none', project: null, places: 0 }])
  })

  it('refuses a wrong number, an old sign-in, and a page that is no longer true', async () => {
    const built = await decided()
    const category = built.world.category.code!
    const viewer = await built.organiser()
    const page = await awards.announcementOf(viewer, { category, locale: 'en' })
    const { hash: seen, count } = page.plan!
    expect(await codeOf(awards.announceCategory(viewer, { category, count: count + 1, seen }))).toBe('wrong-number')
    expect(await codeOf(awards.announceCategory(await built.world.organiser.viewer(), { category, count, seen }))).toBe('sign-in-again')
    await awards.decide(viewer, { entry: built.entries[3]!.code!, outcome: 'commended' })
    expect(await codeOf(awards.announceCategory(viewer, { category, count, seen }))).toBe('changed-since-you-looked')
    expect(await honoursOf(built)).toEqual([])
    expect((await editionOf(built)).announcedCategories ?? []).toEqual([])
  })

  it('killed at any step, before or after its write, an announcement goes on and does everything once', async () => {
    const built = await decided([[5, 5], [4, 4], [1, 1]], { category: { finalists: 2 } })
    const category = built.world.category.code!
    const viewer = await built.organiser()
    const { steps } = await announcement.plan(awards.ctx, viewer, { category })
    expect(new Set(steps.map((each) => each.kind))).toEqual(new Set(['determination', 'entry', 'honour', 'edition', 'mail']))
    // Dies before each step once and after each step once, in one run.
    const deaths = new Set(steps.flatMap((_, n) => [`before ${n}`, `after ${n}`]))
    const dying = {
      ...announcement,
      apply: async (ctx: Awards['ctx'], step: AnnouncementStep, run: Parameters<typeof announcement.apply>[2]) => {
        const n = steps.findIndex((each) => JSON.stringify(each) === JSON.stringify(step))
        if (deaths.delete(`before ${n}`)) throw new Error('killed')
        await announcement.apply(ctx, step, run)
        if (deaths.delete(`after ${n}`)) throw new Error('killed')
      },
    }
    const { code } = await proposeOperation(awards.ctx, announcement, viewer, { category })
    await expect(approveOperation(awards.ctx, dying, viewer, { operation: code!, count: 3 })).rejects.toThrow('killed')
    let kills = 1
    while ((await awards.ctx.store.byCode('operations', code!)).state !== 'done') {
      await resumeOperations(awards.ctx, [dying])
      expect(++kills).toBeLessThan(200)
    }
    expect(kills).toBe(2 * steps.length + 1)
    expect(deaths.size).toBe(0)
    expect((await honoursOf(built)).map((each) => each.kind)).toEqual(['finalist', 'winner'])
    expect(await awards.ctx.store.count('messages', { operation: { equals: code } })).toBe(3)
    expect(await awards.ctx.store.count('determinations', { and: [{ category: { equals: category } }, { state: { equals: 'published' } }] })).toBe(3)
  })

  it('is walked back before the first mail left, and can be announced again', async () => {
    const built = await decided()
    const before = await awards.ctx.store.find('determinations', { category: { equals: built.world.category.code } }, { sort: 'entry' })
    const { operation } = await announce(built)
    const [honour] = await honoursOf(built)
    expect(await awards.revertOperation(await built.organiser(), { operation: operation.code, reason: 'The ceremony is tomorrow' })).toMatchObject({ state: 'reverted' })
    const shape = (list: typeof before) => list.map(({ entry, outcome, state, publishedAt }) => ({ entry, outcome, state, publishedAt: publishedAt ?? null }))
    expect(shape(await awards.ctx.store.find('determinations', { category: { equals: built.world.category.code } }, { sort: 'entry' }))).toEqual(shape(before))
    expect(await honoursOf(built)).toEqual([])
    expect(await lastPublication(awards.ctx, honour!.code!)).toMatchObject({ act: 'withdraw' })
    expect((await editionOf(built)).announcedCategories).toEqual([])
    const entries = await awards.ctx.store.find('entries', { category: { equals: built.world.category.code } })
    expect(new Set(entries.map(({ status, outcome }) => `${status} ${outcome}`))).toEqual(new Set(['in-competition null']))
    expect(new Set((await awards.ctx.store.find('messages', { operation: { equals: operation.code } })).map((each) => each.state))).toEqual(new Set(['cancelled']))
    expect((await announce(built)).operation.state).toBe('done')
    expect(await honoursOf(built)).toHaveLength(3)
  })

  it('is not walked back once a mail has left: an honour is corrected or revoked, with a note that everybody reads', async () => {
    const built = await decided()
    const { operation } = await announce(built)
    await send(built.entries[4]!.code!, 'outcome-not-selected')
    const viewer = await built.organiser()
    expect(await codeOf(awards.revertOperation(viewer, { operation: operation.code, reason: 'A mistake' }))).toBe('mail-has-left')
    const honour = (await honoursOf(built)).find((each) => each.kind === 'winner')!
    await awards.correctHonour(viewer, { honour: honour.code!, honouree: 'House One', note: 'The name was misspelt.', locale: 'en' })
    await awards.revokeHonour(viewer, { honour: honour.code!, note: 'Given back.' })
    expect((await honoursOf(built)).find((each) => each.code === honour.code)).toMatchObject({ honouree: 'House One', state: 'revoked', notes: [{ act: 'corrected', text: 'The name was misspelt.' }, { act: 'revoked', text: 'Given back.' }] })
    expect(await codeOf(awards.revokeHonour(await built.entrants[0]!.viewer(), { honour: honour.code!, note: 'Mine' }))).toBe('not-allowed')
    expect(await lastPublication(awards.ctx, honour.code!)).toMatchObject({ act: 'change' })
  })

  it('withdrawn between approval and its step, an entry keeps its word', async () => {
    const built = await decided()
    const category = built.world.category.code!
    const viewer = freshly(await built.organiser())
    const last = built.entries[0]!
    const kind = { ...announcement, apply: async (ctx: Awards['ctx'], step: AnnouncementStep, run: Parameters<typeof announcement.apply>[2]) => {
      if (step.kind === 'entry' && step.entry === last.code) {
        const seen = await ctx.store.byCode('entries', last.code!)
        await ctx.store.updateIf('entries', seen, { status: 'withdrawn' })
      }
      return announcement.apply(ctx, step, run)
    } }
    const { code } = await proposeOperation(awards.ctx, kind, viewer, { category })
    await approveOperation(awards.ctx, kind, viewer, { operation: code!, count: 5 })
    expect(await awards.ctx.store.byCode('entries', last.code!)).toMatchObject({ status: 'withdrawn' })
    expect((await honoursOf(built)).map((each) => each.kind)).toEqual(['finalist', 'finalist'])
    expect(await awards.ctx.store.count('messages', { about: { equals: last.code } })).toBe(0)
  })

  it('says why a judge can see an entry, with the clock set: before the round, in it, and after the announcement', async () => {
    const built = await buildCompetition(awards, SCORES)
    const person = built.judges[0]!.judge
    const viewer = await built.organiser()
    const why = async (days: number) => (await awards.whyMaySee(viewer, { person, entry: built.entries[0]!.code!, at: new Date(Date.now() + days * 86_400_000).toISOString(), locale: 'en' })).answers.map(({ question, yes, rule, because }) => `${question} ${yes ? 'yes' : 'no'}: ${rule}, ${because}`)
    expect(await why(0)).toEqual(['entry yes: judge-assigned, assigned-and-open', 'identity yes: judge-identity, always', 'scores no: judge-scores, never', 'names no: judge-names, never'])
    expect((await why(-5))[0]).toBe('entry no: judge-assigned, round-not-open')
    expect((await why(60))[0]).toBe('entry no: judge-assigned, round-is-over')
    expect(await codeOf(awards.whyMaySee(await built.judges[0]!.viewer(), { person, entry: built.entries[0]!.code!, locale: 'en' }))).toBe('not-found')
  })
})
