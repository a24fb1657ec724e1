import { wordsIn } from '#domain/forms/index.ts'
import { z } from 'zod'
import { advance } from '#domain/lifecycle/index.ts'
import { CONSENT_WORDING } from '#domain/consent.ts'
import { newCode } from '#domain/codes.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayAnswerAsNominee } from '#policy/entries.ts'
import type { Viewer } from '#policy/viewer.ts'
import { linkToken, readLink } from '#services/links/index.ts'
import { queueMessage } from '#services/messages/queue-message.ts'
import type { NomineeDto } from '#services/dto/portal.ts'
import { defineService, type Context } from '#services/service.ts'
import type { Entry } from '#src/payload-types.ts'
import { answersOf, historyOf, peopleIn, personWith } from './entry-parts.ts'
import { readForm } from '#services/forms/read-form.ts'
import { locale } from './open-calls.ts'
import { refuse } from './refuse.ts'
import { callOf, categoryRef, phasesOf, setupByCode } from './setup.ts'
import { answersDto, publishedOf } from './show-entry.ts'

const who = { token: linkToken.optional(), entry: z.string().max(20).optional(), locale }

/** Somebody who was put forward comes by the mailed link, or signed in. */
async function entryFor(ctx: Context, viewer: Viewer, input: { token?: string | undefined; entry?: string | undefined }): Promise<Entry> {
  if (input.token) {
    const link = await readLink(ctx, input.token, 'nominee')
    const entry = link.subject ? await ctx.store.one('entries', { code: { equals: link.subject } }) : null
    if (entry && personWith(entry, 'nominee')?.address === link.address) return entry
    throw new Refusal('link-unknown', {}, 404)
  }
  const entry = input.entry ? await ctx.store.one('entries', { code: { equals: input.entry } }) : null
  if (entry && (entry.revision ?? 0) > 0 && mayAnswerAsNominee(viewer, { code: entry.code ?? '' })) return entry
  throw new Refusal(viewer.person ? 'not-found' : 'sign-in-first', {}, viewer.person ? 404 : 401)
}

/** What is said of somebody who did not ask for it: all of it, as it was sent. */
export const openNomination = defineService({
  act: false,
  input: z.object(who),
  async run({ ctx, viewer, input }): Promise<NomineeDto> {
    const entry = await entryFor(ctx, viewer, input)
    const [setup, paper, revision] = await Promise.all([
      setupByCode(ctx, entry.category), readForm(ctx, entry.form),
      ctx.store.one('entry-revisions', { and: [{ entry: { equals: entry.code } }, { number: { equals: entry.revision ?? 0 } }] }),
    ])
    const nominee = personWith(entry, 'nominee')
    return {
      code: entry.code ?? '', title: entry.title ?? '', category: categoryRef(setup, input.locale), nominator: personWith(entry, 'nominator')?.name ?? '', name: nominee?.name ?? '',
      answers: revision ? answersDto(ctx, { entry, paper, files: [] }, answersOf(revision), input.locale).filter((each) => each.text !== '') : [],
      state: nominee?.declined || entry.status === 'withdrawn' ? 'declined' : nominee?.accepted ? 'accepted' : 'asked', call: callOf(setup, viewer.now),
    }
  },
})

/** Accepts, with or without the own name shown, or declines: then it does not compete. */
export const answerNomination = defineService({
  act: true,
  input: z.object({ ...who, answer: z.enum(['accept', 'decline']), showName: z.boolean().default(false) }),
  async run({ ctx, viewer, input }): Promise<{ entry: string; state: 'accepted' | 'declined' }> {
    for (let attempt = 0; attempt < 8; attempt++) {
      const entry = await entryFor(ctx, viewer, input)
      const code = entry.code ?? ''
      const nominee = personWith(entry, 'nominee')
      const at = viewer.now.toISOString()
      const mark = input.answer === 'accept' ? { accepted: at } : { declined: at }
      if (input.answer === 'accept' ? nominee?.accepted : nominee?.declined) return { entry: code, state: input.answer === 'accept' ? 'accepted' : 'declined' }
      const people = peopleIn(entry).map((each) => (each.part === 'nominee' ? { ...each, ...mark } : each))
      const history = [...historyOf(entry), { at, act: input.answer === 'accept' ? 'accept-nomination' : 'decline-nomination', by: nominee?.person ?? 'nominee' }]
      if (input.answer === 'accept') {
        if (!(await ctx.store.updateIf('entries', entry, { people, history }))) continue
        if (input.showName) await nameConsent(ctx, code, nominee?.person ?? nominee?.address ?? '', input.locale)
        return { entry: code, state: 'accepted' }
      }
      const setup = await setupByCode(ctx, entry.category)
      const facts = { 'outcome-open': (await publishedOf(ctx, code)) === null }
      const result = advance({ kind: 'entry', status: entry.status }, { act: 'decline-nomination', by: 'nominee', phase: phasesOf(setup, viewer.now), facts, now: viewer.now })
      if (!result.ok) throw refuse(result)
      if (!(await ctx.store.updateIf('entries', entry, { people, history, status: result.to }))) continue
      const nominator = personWith(entry, 'nominator')
      const language = entry.interfaceLanguage ?? 'en'
      // Who declined is not told: the nominator reads that it does not compete.
      if (result.notifies && nominator?.address)
        await queueMessage(ctx, {
          key: `${result.notifies}:${code}`, template: result.notifies, recipient: nominator.address, language, about: code, edition: entry.edition,
          params: { name: nominator.name, title: entry.title ?? '', code, category: wordsIn(setup.category.name, language) },
        })
      return { entry: code, state: 'declined' }
    }
    throw new Refusal('changed-meanwhile', {}, 409)
  },
})

/** The own name is agreed to by nobody else. */
async function nameConsent(ctx: Context, entry: string, person: string, language: string): Promise<void> {
  const at = ctx.now().toISOString()
  for (const use of ['finalist-page', 'winner-page', 'case-study'] as const)
    await ctx.store.insert('consents', { code: newCode('CN', ctx.random), entry, person, item: 'name', use, given: true, wordingVersion: CONSENT_WORDING, language, mode: 'named', at, rev: 1 })
}
