import Link from 'next/link'
import type { ServerProps } from 'payload'
import { createTranslator } from '#i18n/translate.ts'

/** Above the stock form of an honour: the way to change what the ledger says with a note. */
export async function HonourDeskLink({ payload, user, i18n, id }: ServerProps & { id?: string | number }) {
  if (!user || id === undefined) return null
  const { docs } = await payload.find({ collection: 'honours', where: { id: { equals: id } }, depth: 0, limit: 1, pagination: false, overrideAccess: false, user, select: { code: true } })
  const code = docs[0]?.code
  return code ? <div className="rc-desk-link"><Link href={`/admin/honour/${code}`}>{createTranslator(i18n.language)('panel.honour.desk')}</Link></div> : null
}
