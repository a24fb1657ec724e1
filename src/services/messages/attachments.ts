import { gzipSync } from 'node:zlib'
import { listOf } from '#domain/proof/leaf.ts'
import { readChain } from '#services/judging/read-chain.ts'
import { statementOfRow } from '#services/outcome/frozen-result.ts'
import type { Message } from '#src/payload-types.ts'
import type { Context } from '#services/service.ts'
import type { Attachment } from './transport.ts'

/** Above this a list of leaves is mailed packed, which halves it. */
const LARGE = 100_000

/** The files of a message: of a freeze, the list of leaves and the signed statement. Made when it is sent. */
export async function attachmentsOf(ctx: Context, { attached }: Pick<Message, 'attached'>): Promise<Attachment[]> {
  const row = attached ? await ctx.store.one('results', { code: { equals: attached } }) : null
  if (!row) return []
  const list = listOf((await readChain(ctx, row.edition ?? '', row.leaves ?? 0)).map(({ leaf }) => leaf))
  const name = `leaves-${row.code}.txt`
  const leaves: Attachment = list.length <= LARGE
    ? { filename: name, content: list, contentType: 'text/plain' }
    : { filename: `${name}.gz`, content: gzipSync(list), contentType: 'application/gzip' }
  const head = { statement: statementOfRow(row), signature: row.signature, publicKey: row.publicKey }
  return [leaves, { filename: `head-${row.code}.json`, content: `${JSON.stringify(head, null, 2)}\n`, contentType: 'application/json' }]
}
