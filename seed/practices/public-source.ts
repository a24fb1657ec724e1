import type { SeedCaseStudy, SeedResult } from '#seed/case-study.ts'
import type { Effect, Strength } from '#domain/vocabulary.ts'

type Given = 'status' | 'verification' | 'transferability' | 'furtherPillars'
type SettledHere = 'origin' | 'language' | 'firstPublished' | 'lastConfirmed' | 'reviewBy' | 'translations'

/** What differs from one compiled account to the next; the rest is the same for all of them. */
export type PublicSourceAccount = Omit<SeedCaseStudy, SettledHere | Given> & Partial<Pick<SeedCaseStudy, Given>>

/**
 * An account compiled from public pages. Nobody of the organisation has confirmed it, so there is no `lastConfirmed`, and it
 * claims the least: not assessed, self-reported, described, unless the account says otherwise. With one source only, every
 * result stands on it; with several, the result leaves the address open, because a number may stand on either.
 */
export function publicSource(account: PublicSourceAccount): SeedCaseStudy {
  const only = account.sources.length === 1 ? account.sources[0] : undefined
  return {
    status: 'unassessed',
    verification: 'self-reported',
    transferability: 'described',
    furtherPillars: [],
    ...account,
    origin: 'public-sources',
    language: 'en',
    results: account.results.map((result) => (only && !result.sourceUrl ? { ...result, sourceUrl: only.url } : result)),
    firstPublished: '2026-11-02',
    reviewBy: '2027-11-02',
  }
}

/** The words of a result, in the order in which a row of the results table reads. */
type Words = [indicator: string, value: string, unit?: string, population?: string, period?: string]

function withEffect(effect: Effect) {
  return (strength: Strength, ...[indicator, value, unit, population, period]: Words): SeedResult => ({
    indicator,
    value,
    ...(unit ? { unit } : {}),
    ...(population ? { population } : {}),
    ...(period ? { period } : {}),
    strength,
    effect,
  })
}

export const result = withEffect('effect')
export const mixedResult = withEffect('mixed')
export const resultWithoutEffect = withEffect('no-effect')
