import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { callState } from '#domain/calendar.ts'
import { newCode } from '#domain/codes.ts'
import { isDuplicateRefusal, Refusal } from '#domain/refusal.ts'
import { LOCALES } from '#i18n/locales.ts'
import { normaliseAddress } from '#services/messages/address.ts'
import { defineService, type Context } from '#services/service.ts'
import type { Entry } from '#src/payload-types.ts'
import { membersOf, wasApplied, type PersonInEntry } from './entry-parts.ts'
import { markUsed, readForm } from '#services/forms/read-form.ts'
import { categoryAddress, locale } from './open-calls.ts'
import { makePen } from './pen.ts'
import { mailBeginning } from './resume-link.ts'
import { setupByAddress } from './setup.ts'

export const entryLanguages = LOCALES
export const typedAddress = z.string().trim().max(254)
const isAddress = (typed: string): boolean => z.email().safeParse(typed).success

/** What is wrong with what was typed on the first page: `portal.start-problem.<code>`, by field. */
export type StartProblem = { field: 'name' | 'address' | 'nominee' | 'nominee-address'; code: string }
export type Started = { state: 'started'; entry: string; pen: string } | { state: 'problems'; problems: StartProblem[] }

/**
 * Begins a draft without an account: the browser gets the pen, the address a link that opens the draft again. The form
 * is sent twice by a poor line: the same key gives the same draft.
 */
export const startEntry = defineService({
  act: true,
  input: z.object({
    locale, key: z.string().min(8).max(64), name: z.string().trim().max(200), address: typedAddress, language: z.string().min(2).max(20),
    own: z.boolean(), nominee: z.string().trim().max(200).default(''), nomineeAddress: typedAddress.default(''),
  }).extend(categoryAddress.shape),
  async run({ ctx, viewer, input }): Promise<Started> {
    const setup = await setupByAddress(ctx, input)
    if (setup.category.cancelled || !setup.formCode) throw new Refusal('category-takes-none', {}, 409)
    const call = callState(setup.calendar, setup.category.code ?? null, viewer.now)
    if (call.state === 'before' || call.state === 'unplanned') throw new Refusal('call-not-open', {}, 409)
    if (!call.accepts) throw new Refusal('call-closed', {}, 409)
    const problems = problemsOfStart(input)
    if (problems.length > 0) return { state: 'problems', problems }
    const paper = await readForm(ctx, setup.formCode)
    await markUsed(ctx, setup.formCode)
    const address = normaliseAddress(input.address)
    const known = viewer.person?.email === address ? viewer.person : null
    const me = { name: input.name, address, ...(known ? { person: known.code, verified: true } : {}) }
    const people: PersonInEntry[] = [
      { part: 'nominator', ...me },
      input.own ? { part: 'nominee', ...me, accepted: viewer.now.toISOString() } : { part: 'nominee', name: input.nominee, ...(input.nomineeAddress ? { address: normaliseAddress(input.nomineeAddress) } : {}) },
    ]
    const { entry, fresh } = await draftOfKey(ctx, input.key, {
      edition: setup.edition.code ?? '', category: setup.category.code ?? '', form: paper.form.code, formVersion: paper.form.version,
      language: input.language, interfaceLanguage: input.locale, people, address, owner: known?.code, members: membersOf(people), lastKey: '',
      history: [{ at: viewer.now.toISOString(), act: 'start-entry', by: known?.code ?? 'nominator' }],
    })
    const code = entry.code ?? ''
    // Also where the first post made the draft and was cut off before its mail.
    if (!known && (fresh || !(await wasMailed(ctx, code)))) await mailBeginning(ctx, entry, setup, input.locale)
    return { state: 'started', entry: code, pen: await makePen(ctx, code) }
  },
})

const wasMailed = async (ctx: Context, entry: string): Promise<boolean> =>
  (await ctx.store.count('messages', { and: [{ about: { equals: entry } }, { template: { equals: 'draft-resume' } }] })) > 0

function problemsOfStart(input: { name: string; address: string; own: boolean; nominee: string; nomineeAddress: string }): StartProblem[] {
  const problems: StartProblem[] = []
  if (input.name === '') problems.push({ field: 'name', code: 'name-empty' })
  if (!isAddress(input.address)) problems.push({ field: 'address', code: input.address === '' ? 'address-empty' : 'address-wrong' })
  if (!input.own && input.nominee === '') problems.push({ field: 'nominee', code: 'nominee-empty' })
  if (!input.own && input.nomineeAddress !== '' && !isAddress(input.nomineeAddress)) problems.push({ field: 'nominee-address', code: 'address-wrong' })
  return problems
}

/**
 * A draft under a code that comes from the key of the form: of two posts with the same key, at the same moment even, the
 * unique code lets one make the draft and gives it to both. A code that another key drew is drawn again.
 */
export async function draftOfKey(ctx: Context, key: string, data: Partial<Entry>): Promise<{ entry: Entry; fresh: boolean }> {
  const drawn = (attempt: number) => createHmac('sha256', ctx.env.PAYLOAD_SECRET).update(`start ${attempt} ${data.category} ${key}`).digest()
  const lastKey = `start.${key}`
  for (let attempt = 0; ; attempt++) {
    const code = newCode('EN', (bytes) => drawn(attempt).subarray(0, bytes))
    try {
      const entry = await ctx.store.insert('entries', {
        answers: {}, setAside: {}, declarations: {}, organisations: [], status: 'draft', revision: 0, late: false, rev: 1, ...data, code, lastKey,
      })
      return { entry, fresh: true }
    } catch (error) {
      if (!isDuplicateRefusal(error) || attempt > 5) throw error
      const other = await ctx.store.byCode('entries', code)
      if (wasApplied(other, lastKey)) return { entry: other, fresh: false }
    }
  }
}
