import { moveDraft, wordsIn } from '#domain/forms/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayOpenOwnEntry } from '#policy/entries.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import type { Document, Entry } from '#src/payload-types.ts'
import { answersOf, setAsideOf, type SetAside } from './entry-parts.ts'
import { asText } from './kept-text.ts'
import { markUsed, readForm, type AnsweredForm } from '#services/forms/read-form.ts'
import { setupByCode, type Setup } from './setup.ts'

export type Own = { entry: Entry; setup: Setup; paper: AnsweredForm; files: Document[] }
type May = (viewer: Viewer, entry: { code: string }) => boolean

/** Whoever may not open an entry is told the same as for one that does not exist; without a session the way is to sign in. */
export async function ownEntry(ctx: Context, viewer: Viewer, code: string, may: May = mayOpenOwnEntry): Promise<Entry> {
  const entry = await ctx.store.one('entries', { code: { equals: code } })
  if (entry && may(viewer, { code })) return entry
  if (!viewer.person) throw new Refusal('sign-in-first', {}, 401)
  throw new Refusal('not-found', {}, 404)
}

/** An entry with all that its pages need. A draft whose category has a newer form is carried over to it first. */
export async function openOwn(ctx: Context, viewer: Viewer, code: string, may?: May): Promise<Own> {
  const found = await ownEntry(ctx, viewer, code, may)
  const setup = await setupByCode(ctx, found.category)
  const entry = await onCurrentForm(ctx, found, setup)
  const [paper, files] = await Promise.all([readForm(ctx, entry.form), storedFiles(ctx, code)])
  return { entry, setup, paper, files }
}

export const storedFiles = (ctx: Context, entry: string): Promise<Document[]> =>
  ctx.store.find('documents', { and: [{ entry: { equals: entry } }, { removed: { not_equals: true } }] }, { sort: 'at' })

async function onCurrentForm(ctx: Context, entry: Entry, setup: Setup): Promise<Entry> {
  if (entry.status !== 'draft' || !setup.formCode || setup.formCode === entry.form) return entry
  const [from, to] = await Promise.all([readForm(ctx, entry.form), readForm(ctx, setup.formCode)])
  const moved = moveDraft(from.form, to.form, answersOf(entry))
  const aside = setAsideOf(entry)
  const labelOf = (key: string): string => wordsIn(from.form.questions.find((question) => question.key === key)?.label, entry.interfaceLanguage ?? 'en') || key
  // A question that went, came back and goes again: what was kept the first time stays beside what was typed since.
  const kept = (key: string): string[] => [aside.gone?.[key]?.answer ?? []].flat().map(asText)
  const gone = Object.fromEntries(Object.entries(moved.aside).map(([key, answer]) => {
    const earlier = kept(key).filter((text) => text !== asText(answer))
    return [key, { label: labelOf(key), answer: earlier.length > 0 ? [...earlier, asText(answer)] : answer }]
  }))
  const setAside: SetAside = {
    ...aside,
    gone: { ...aside.gone, ...gone },
    changed: [...new Set([...(aside.changed ?? []), ...moved.added, ...moved.changed])],
  }
  await markUsed(ctx, setup.formCode)
  const written = await ctx.store.updateIf('entries', entry, { form: setup.formCode, formVersion: to.form.version, answers: moved.answers, setAside })
  // Another window moved or saved it meanwhile: what that one wrote is what there is now.
  return written ?? onCurrentForm(ctx, await ctx.store.byCode('entries', entry.code ?? ''), setup)
}
