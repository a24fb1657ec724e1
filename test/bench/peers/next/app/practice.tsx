import config from '@payload-config'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getPayload } from 'payload'
import { cache } from 'react'
import { COMPLETE, isComplete } from '#i18n/locales.ts'
import { nobody } from '#policy/viewer.ts'
import { homePath, practicePath } from '#site/addresses.ts'
import { Body } from '#site/layout.tsx'
import type { PageContext } from '#site/context.ts'
import { CaseStudyPage } from '#site/pages/case-study.tsx'
import { practiceOf } from '#server/public/json-ld.ts'

export type Params = Promise<{ locale: string; slug: string }>

/** The same query and the same facts as on our own server, asked once a request as React's cache allows. */
const load = cache(async (locale: string, slug: string) => {
  const { awards } = await getPayload({ config })
  const viewer = nobody(awards.ctx.now())
  const found = await awards.practicePage(viewer, { locale, slug })
  if (found.kind !== 'page' || !isComplete(locale)) return null
  const facts = await awards.siteFacts(viewer, { locale })
  const origin = awards.ctx.env.PUBLIC_URL
  const ctx: PageContext = {
    t: awards.runtime.t(locale), locale, origin, path: practicePath(locale, slug), assets: { css: [], js: [] },
    alternates: (found.languages ?? []).map((one) => ({ locale: one.locale, path: practicePath(one.locale, one.slug) })),
    languages: COMPLETE.map((one) => ({ locale: one, path: homePath(one) })),
    ownPages: facts.ownPages.map((page) => ({ title: page.title, path: `/${locale}/${page.slug}` })),
  }
  return { dto: found.dto, ctx, jsonLd: practiceOf(origin, locale, found.dto) }
})

export async function metadataOf(params: Params): Promise<Metadata> {
  const { locale, slug } = await params
  const page = await load(locale, slug)
  return page ? { title: page.dto.title, description: page.dto.summary, alternates: { canonical: page.ctx.origin + page.ctx.path } } : {}
}

export async function Practice({ params }: { params: Params }) {
  const { locale, slug } = await params
  const page = await load(locale, slug)
  if (!page) notFound()
  // Our page gives a whole document; Next makes the document itself, so its inside is taken.
  const document = CaseStudyPage({ dto: page.dto, ctx: page.ctx })
  return (
    <>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify(page.jsonLd).replace(/</g, '\\u003c') }} />
      <Body {...document.props} />
    </>
  )
}
