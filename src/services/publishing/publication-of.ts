import { z } from 'zod'
import { CONSENT_ITEMS, hasConsent, type ConsentItem } from '#domain/consent.ts'
import { type CASE_STUDY_ORIGINS, PUBLICATION_MODES, type PublicationMode } from '#domain/vocabulary.ts'
import { tellableParts } from '#policy/case-studies.ts'
import { consentsOf, modeOf } from '#services/outcome/publication-mode.ts'
import { placeName } from '#domain/places/index.ts'
import { defineService } from '#services/service.ts'
import type { CaseStudy } from '#src/payload-types.ts'
import { lastPublication } from './log-publication.ts'
import { signedTextOf, type SignOff } from './signed-text.ts'
import { readableCaseStudy } from './subject.ts'
import { whyNotPublished, type Obstacle } from './why-not-published.ts'

export type PublicationDto = {
  code: string
  id: string
  title: string
  state: 'draft' | 'published' | 'withdrawn'
  mode: PublicationMode
  origin: (typeof CASE_STUDY_ORIGINS)[number]
  /** What a reader would be told under each mode, widest first. `agreed`: not wider than what its people chose. */
  modes: { mode: PublicationMode; agreed: boolean; organisation: string | null; places: string[]; trail: boolean; persons: boolean }[]
  languages: { language: string; state: string; slug: string | null }[]
  consents: { item: ConsentItem; given: boolean }[] | null
  /** `changedSince`: edited after it was asked or answered. `releases`: of exactly this text. */
  signOff: { state: SignOff['state'] | 'not-asked'; askedAt: string | null; answeredAt: string | null; note: string | null; changedSince: boolean; needed: boolean; releases: number; releasedByMe: boolean }
  flagged: string[]
  obstacles: Obstacle[]
  /** Addresses and listings in which it stands today, and from which it would disappear. */
  standsIn: { kind: 'page' | 'library' | 'pillar' | 'organisation' | 'feed' | 'data' | 'search' | 'sitemap' | 'honour'; address: string }[]
}

/** Addresses and listings of a public case study, read in every language. */
export function placesOf(study: CaseStudy): PublicationDto['standsIn'] {
  const slugs = (study.slug ?? {}) as unknown as Record<string, string | null> // every language was asked for
  const organisation = study.organisation && typeof study.organisation === 'object' ? study.organisation.slug : null
  return [
    ...(study.translations ?? []).flatMap(({ language }) => (slugs[language] ? [{ kind: 'page' as const, address: `/${language}/practices/${slugs[language]}` }] : [])),
    { kind: 'library', address: '/practices' }, { kind: 'search', address: '/practices?q=' }, { kind: 'pillar', address: `/pillars/${study.pillar}` },
    ...(organisation ? [{ kind: 'organisation' as const, address: `/organisations/${organisation}` }] : []),
    ...(study.honour ? [{ kind: 'honour' as const, address: `/id/${study.honour}` }] : []),
    { kind: 'feed', address: '/feeds/practices.atom' }, { kind: 'data', address: `/data/v1/practices/${study.code}` }, { kind: 'sitemap', address: '/sitemap.xml' },
  ]
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
    const text = signedTextOf(study)
    const releases = (signed?.releases ?? []).filter((each) => each.text === text)
    const chosen = consents ? PUBLICATION_MODES.indexOf(modeOf(consents, ctx.now())) : 0
    return {
      code: input.code, id: String(study.id), title: titles[input.locale] ?? titles[study.originalLanguage] ?? input.code,
      state: study.withdrawn || last?.act === 'withdraw' ? 'withdrawn' : isPublic ? 'published' : 'draft',
      mode: study.mode, origin: study.origin, languages,
      modes: PUBLICATION_MODES.map((mode, width) => {
        const name = study.organisationName ?? (study.organisation && typeof study.organisation === 'object' ? study.organisation.name : undefined)
        const { identity, places, trail, persons } = tellableParts(mode, { ...(name ? { organisation: name } : {}) }, study.places ?? [])
        return { mode, agreed: width >= chosen, organisation: identity.organisation ?? null, places: places.map((place) => placeName(place, input.locale, 'short')), trail, persons }
      }),
      consents: consents && CONSENT_ITEMS.map((item) => ({ item, given: hasConsent(consents, item, 'case-study', ctx.now()) })),
      signOff: {
        state: signed?.state ?? 'not-asked', askedAt: signed?.askedAt ?? null, answeredAt: signed?.answeredAt ?? null, note: signed?.note ?? null,
        changedSince: Boolean(signed) && signed?.text !== text, needed: study.origin === 'entry',
        releases: new Set(releases.map((each) => each.by)).size, releasedByMe: releases.some((each) => each.by === viewer.person?.code),
      },
      flagged: study.flagged ?? [],
      obstacles: await whyNotPublished(ctx, study),
      standsIn: isPublic ? placesOf(study) : [],
    }
  },
})
