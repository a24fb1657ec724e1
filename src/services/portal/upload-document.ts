import { z } from 'zod'
import { newCode } from '#domain/codes.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayWriteEntry } from '#policy/entries.ts'
import { removeFile, storeUpload } from '#services/documents/store-upload.ts'
import type { FileDto } from '#services/dto/portal.ts'
import { defineService } from '#services/service.ts'
import { entryCode, questionsOfStep, writable } from './open-draft.ts'
import { openOwn } from './open-own.ts'
import { fileDto, lockOf } from './show-entry.ts'

/** The page of one file question reads its step; its upload is a form of its own, so no text is lost by a file too large. */
export const uploadDocument = defineService({
  act: true,
  input: z.object({ entry: entryCode, question: z.string().max(80), name: z.string().max(500), bytes: z.instanceof(Uint8Array) }),
  async run({ ctx, viewer, input }): Promise<FileDto> {
    const own = await openOwn(ctx, viewer, input.entry, mayWriteEntry)
    const question = own.paper.form.questions.find((each) => each.key === input.question && each.type === 'file')
    if (!question || !questionsOfStep(own, question.step).includes(question)) throw new Refusal('not-found', {}, 404)
    if (!writable(own, viewer.now) || lockOf(own, question, viewer.now)) throw new Refusal('entry-not-open', {}, 409)
    if (input.bytes.byteLength === 0) throw new Refusal('upload-empty', {}, 422)
    const stored = await storeUpload(ctx, { bytes: input.bytes, name: input.name, limitMegabytes: own.paper.megabytes[question.key] })
    // The same bytes sent again by a poor line are the file that is there.
    const same = own.files.find((file) => file.question === question.key && file.sha256 === stored.sha256)
    if (same) {
      await removeFile(ctx, stored.storedAs)
      return fileDto(same)
    }
    const most = question.limits?.max
    if (most !== undefined && own.files.filter((file) => file.question === question.key).length >= most) throw new Refusal('upload-too-many', { limit: most }, 422)
    return fileDto(await ctx.store.insert('documents', {
      code: newCode('DO', ctx.random), entry: input.entry, question: question.key, ...stored, removed: false, at: viewer.now.toISOString(), rev: 1,
    }))
  },
})

/** Off the draft; a revision that was sent with it keeps it. */
export const removeDocument = defineService({
  act: true,
  input: z.object({ entry: entryCode, document: z.string().max(20) }),
  async run({ ctx, viewer, input }): Promise<{ removed: boolean }> {
    const own = await openOwn(ctx, viewer, input.entry, mayWriteEntry)
    const file = own.files.find((each) => each.code === input.document)
    if (!file) return { removed: false }
    const question = own.paper.form.questions.find((each) => each.key === file.question)
    if (!writable(own, viewer.now) || (question && lockOf(own, question, viewer.now))) throw new Refusal('entry-not-open', {}, 409)
    return { removed: (await ctx.store.updateIf('documents', { id: file.id, rev: file.rev ?? 1 }, { removed: true })) !== null }
  },
})
