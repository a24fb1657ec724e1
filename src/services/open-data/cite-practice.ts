import { z } from 'zod'
import { parseCode } from '#domain/codes.ts'
import { isWithdrawnInLog } from '#policy/case-studies.ts'
import { readShelf } from '#services/library/public-page.ts'
import { lastPublication } from '#services/publishing/log-publication.ts'
import { defineService } from '#services/service.ts'
import { practiceRecords } from './practices.ts'

/** What a reference to a practice is made of. `authors` are organisations, and only as its mode lets them be named. */
export type Reference = {
  code: string; url: string; title: string; language: string; authors: string[]; published: string; version: number; summary: string; licence: string; places: string[]
}
export type Cited = { kind: 'reference'; reference: Reference; validUntil: Date | null } | { kind: 'gone' } | { kind: 'missing' }

export const citePractice = defineService({
  act: false,
  input: z.object({ locale: z.string(), code: z.string().max(40) }),
  async run({ ctx, input }): Promise<Cited> {
    const code = parseCode(input.code, 'CS')?.code
    if (!code) return { kind: 'missing' }
    const { shelf, now, validUntil } = await readShelf(ctx)
    const practice = shelf.practices.get(code)
    const [found] = practice ? (await practiceRecords(ctx, shelf, now, [practice], input.locale)).records : []
    if (!found) return { kind: isWithdrawnInLog((await lastPublication(ctx, code))?.act ?? null) ? 'gone' : 'missing' }
    return {
      kind: 'reference', validUntil,
      reference: {
        code, url: found.id, title: found.title, language: found.language, authors: found.organisations.map((one) => one.name), published: found.firstPublished.slice(0, 10),
        version: found.version, summary: found.summary, licence: found.licence.url ?? found.licence.name, places: found.places.map((one) => one.name),
      },
    }
  },
})
