import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { isRefusal } from '#domain/refusal.ts'
import { catalogues } from '#i18n/catalogues.ts'
import { isComplete } from '#i18n/locales.ts'
import { createTranslator, type Translate } from '#i18n/translate.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Awards } from '#src/awards.ts'
import { TextsProvider } from './texts.tsx'

export type ViewArgs = { awards: Awards; viewer: Viewer; t: Translate; segments: string[]; query: Record<string, string | undefined> }

const IN_BROWSER = ['panel', 'lifecycle', 'errors', 'forms', 'vocabulary', 'eligibility'] as const

/**
 * What every own view of the panel needs: somebody signed in, who they are to the award, their language, the panel
 * around it. Payload leaves custom views open to anybody; here is the check. A refusal becomes a sentence, a 404 a 404.
 */
export async function frame(props: AdminViewServerProps, body: (args: ViewArgs) => Promise<ReactNode>): Promise<ReactNode> {
  const { req, permissions, visibleEntities } = props.initPageResult
  const segments = [...((props.params?.segments as string[] | undefined) ?? [])]
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(`/admin/${segments.join('/')}`)}`)
  const awards = req.payload.awards
  const language = req.i18n.language
  const locale = isComplete(language) ? language : 'en'
  const t = createTranslator(locale)
  const viewer = await awards.viewerOf({ user: req.user })
  const query = Object.fromEntries(Object.entries(props.searchParams ?? {}).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]))
  let content: ReactNode
  try {
    content = await body({ awards, viewer, t, segments, query })
  } catch (error) {
    if (!isRefusal(error)) throw error
    if (error.status === 404) notFound()
    content = <div className="rc-wrong" role="alert"><p>{t(`errors.${error.code}`, error.params)}</p></div>
  }
  const view = (
    <Gutter className="rc">
      <TextsProvider locale={locale} texts={Object.fromEntries(IN_BROWSER.map((area) => [area, catalogues[locale][area]]))}>{content}</TextsProvider>
    </Gutter>
  )
  // Payload draws its template around the dashboard by itself, around other custom views not.
  if (props.viewType === 'dashboard') return view
  return (
    <DefaultTemplate i18n={req.i18n} locale={props.initPageResult.locale} params={props.params} payload={req.payload} permissions={permissions} searchParams={props.searchParams} user={req.user} visibleEntities={visibleEntities}>
      {view}
    </DefaultTemplate>
  )
}
