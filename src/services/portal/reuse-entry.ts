import { z } from 'zod'
import { callState } from '#domain/calendar.ts'
import { moveDraft, questionOf, wordsIn } from '#domain/forms/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayActForEntrant } from '#policy/entries.ts'
import { defineService } from '#services/service.ts'
import { answersOf, membersOf, peopleIn, type SetAside } from './entry-parts.ts'
import { markUsed, readForm } from '#services/forms/read-form.ts'
import { entryCode } from './open-draft.ts'
import { categoryAddress, locale } from './open-calls.ts'
import { ownEntry } from './open-own.ts'
import { setupByAddress } from './setup.ts'
import { draftOfKey } from './start-entry.ts'

/** A draft from an earlier entry: what the new form asks alike is taken over, the rest is kept beside it. */
export const reuseEntry = defineService({
  act: true,
  input: z.object({ entry: entryCode, key: z.string().min(8).max(64), locale }).extend(categoryAddress.shape),
  async run({ ctx, viewer, input }): Promise<{ entry: string }> {
    if (!viewer.person) throw new Refusal('sign-in-first', {}, 401)
    const old = await ownEntry(ctx, viewer, input.entry, mayActForEntrant)
    const setup = await setupByAddress(ctx, input)
    if (!setup.formCode || setup.category.cancelled) throw new Refusal('category-takes-none', {}, 409)
    if (!callState(setup.calendar, setup.category.code ?? null, viewer.now).accepts) throw new Refusal('call-closed', {}, 409)
    const [from, to] = await Promise.all([readForm(ctx, old.form), readForm(ctx, setup.formCode)])
    const moved = moveDraft(from.form, to.form, answersOf(old))
    const setAside: SetAside = {
      gone: Object.fromEntries(Object.entries(moved.aside).map(([key, answer]) => [key, { label: wordsIn(questionOf(from.form, key)?.label, input.locale) || key, answer }])),
      changed: [...moved.added, ...moved.changed],
    }
    await markUsed(ctx, setup.formCode)
    // Co-editors and the nominee's acceptance belonged to that entry; consents are given anew.
    const people = peopleIn(old).filter((each) => each.part !== 'co-editor').map(({ accepted: _accepted, declined: _declined, ...each }) => each)
    const { entry } = await draftOfKey(ctx, input.key, {
      edition: setup.edition.code ?? '', category: setup.category.code ?? '', form: to.form.code, formVersion: to.form.version, language: old.language, interfaceLanguage: input.locale,
      answers: moved.answers, setAside, people, address: old.address, owner: viewer.person.code, members: membersOf(people),
      history: [{ at: viewer.now.toISOString(), act: 'reuse-entry', by: viewer.person.code }],
    })
    return { entry: entry.code ?? '' }
  },
})
