import { z } from 'zod'
import { CONSENT_ITEMS, hasConsent, type ConsentItem } from '#domain/consent.ts'
import { consentsOf } from '#services/outcome/publication-mode.ts'
import { defineService } from '#services/service.ts'
import { lastPublication } from './log-publication.ts'
import type { SignOff } from './signed-text.ts'
import { readableCaseStudy } from './subject.ts'
import { whyNotPublished, type Obstacle } from './why-not-published.ts'

export type PublicationDto = {
  code: string
  id: string
  title: string
  state: 'draft' | 'published' | 'withdrawn'
  mode: string
  origin: string
  languages: { language: string; state: string; slug: string | null }[]
  consents: { item: ConsentItem; given: boolean }[] | null
  signOff: { state: SignOff['state'] | 'not-asked'; at: string | null; note: string | null; releases: number }
  flagged: string[]
  obstacles: Obstacle[]
  /** Addresses and listings in which it stands today, and from which it would disappear. */
  standsIn: { kind: 'page' | 'library' | 'pillar' | 'organisation' | 'feed' | 'data' | 'search' | 'sitemap' | 'honour'; address: string }[]
}

/** What the publication desk shows of one case study: who agreed to what, where it stands, what holds it back. */
export const publicationOf = defineService({
  act: false,
  input: z.object({ code: z.string(), locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<PublicationDto> {
    const { study } = await readableCaseStudy(ctx, viewer, input.code)
    const last = await lastPublication(ctx, input.code)
    const slugs = (study.slug ?? {}) as unknown as Record<string, string | null> // every language was asked for
    const titles = (study.title ?? {}) as unknown as Record<string, string | null>
    const isPublic = last?.act === 'publish' || last?.act === 'change'
    const consents = study.entry ? ((await consentsOf(ctx, [study.entry])).get(study.entry) ?? []) : null
    const signed = study.signOff as SignOff | null | undefined
    const languages = (study.translations ?? []).map(({ language, state }) => ({ language, state, slug: slugs[language] ?? null }))
    const organisation = study.organisation && typeof study.organisation === 'object' ? study.organisation.slug : null
    return {
      code: input.code, id: String(study.id), title: titles[input.locale] ?? titles[study.originalLanguage] ?? input.code,
      state: study.withdrawn || last?.act === 'withdraw' ? 'withdrawn' : isPublic ? 'published' : 'draft',
      mode: study.mode, origin: study.origin, languages,
      consents: consents && CONSENT_ITEMS.map((item) => ({ item, given: hasConsent(consents, item, 'case-study', ctx.now()) })),
      signOff: { state: signed?.state ?? 'not-asked', at: signed?.answeredAt ?? signed?.askedAt ?? null, note: signed?.note ?? null, releases: new Set((signed?.releases ?? []).map((each) => each.by)).size },
      flagged: study.flagged ?? [],
      obstacles: await whyNotPublished(ctx, study),
      standsIn: !isPublic ? [] : [
        ...languages.flatMap(({ language, slug }) => (slug ? [{ kind: 'page' as const, address: `/${language}/practices/${slug}` }] : [])),
        { kind: 'library', address: '/practices' }, { kind: 'search', address: '/practices?q=' },
        { kind: 'pillar', address: `/pillars/${study.pillar}` },
        ...(organisation ? [{ kind: 'organisation' as const, address: `/organisations/${organisation}` }] : []),
        ...(study.honour ? [{ kind: 'honour' as const, address: `/id/${study.honour}` }] : []),
        { kind: 'feed', address: '/feeds/practices.atom' }, { kind: 'data', address: `/data/v1/practices/${input.code}` }, { kind: 'sitemap', address: '/sitemap.xml' },
      ],
    }
  },
})
