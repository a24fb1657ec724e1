import type { CollectionSlug } from 'payload'
import { allRows, exportedCollections, versionsOf } from '#database/portable.ts'
import { VERSION } from '#src/version.ts'
import type { Context } from '#services/service.ts'
import { idsToCodes } from './references.ts'

export type ExportLine =
  | { recount: string; format: 1; at: string }
  | { collection: string; doc: Record<string, unknown> }
  | { collection: string; version: Record<string, unknown> }

const AS_THE_PROCESS = ['sessions', 'resetPasswordToken', 'resetPasswordExpiration', 'loginAttempts', 'lockUntil']

/**
 * Everything, one document a line, named by codes: what moves an installation from one database to another. Sessions
 * stay behind; password hashes come along, so an export is as secret as a backup.
 */
export async function* exportAll(ctx: Context, told: (collection: string, count: number) => void): AsyncGenerator<ExportLine> {
  yield { recount: VERSION, format: 1, at: ctx.now().toISOString() }
  const collections = exportedCollections(ctx.payload)
  const codeOf = new Map<string, string>()
  for (const collection of collections) for await (const row of allRows(ctx.payload, collection)) if (typeof row.code === 'string') codeOf.set(String(row.id), row.code)
  for (const collection of collections) {
    let count = 0
    for await (const row of allRows(ctx.payload, collection)) {
      if (isLease(collection, row)) continue
      const { id: _id, ...rest } = row
      for (const name of collection === 'users' ? AS_THE_PROCESS : []) delete rest[name]
      count++
      yield { collection, doc: idsToCodes(rest, codeOf) as Record<string, unknown> }
    }
    for await (const version of versionsOf(ctx.payload, collection)) yield { collection, version: idsToCodes(version, codeOf) as Record<string, unknown> }
    told(collection, count)
  }
}

/** Which process runs the jobs is true of this installation only. */
const isLease = (collection: CollectionSlug, row: Record<string, unknown>): boolean => collection === 'operations' && row.kind === 'runner'
