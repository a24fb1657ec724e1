import Link from 'next/link'
import type { ServerProps } from 'payload'
import { isRefusal } from '#domain/refusal.ts'
import { createTranslator } from '#i18n/translate.ts'

/** Above the stock form of a case study: what still holds it back, and the way to its publication desk. */
export async function DeskLink({ payload, user, i18n, id }: ServerProps & { id?: string | number }) {
  if (!user || id === undefined) return null
  const { docs } = await payload.find({ collection: 'case-studies', where: { id: { equals: id } }, draft: true, depth: 0, limit: 1, pagination: false, overrideAccess: false, user, select: { code: true } })
  const code = docs[0]?.code
  if (!code) return null
  const t = createTranslator(i18n.language)
  try {
    const { obstacles } = await payload.awards.publicationOf(await payload.awards.viewerOf({ user }), { code, locale: t.locale })
    return (
      <div className="rc-desk-link">
        <Link href={`/admin/publication/${code}`}>{t('panel.publication.desk')}</Link>
        {obstacles.length > 0 && <details><summary>{t('panel.publication.obstacles', { n: obstacles.length })}</summary><ul>{obstacles.map((one) => <li key={one}>{t(`panel.obstacle.${one}`)}</li>)}</ul></details>}
      </div>
    )
  } catch (error) {
    if (isRefusal(error)) return null // not theirs to publish
    throw error
  }
}
