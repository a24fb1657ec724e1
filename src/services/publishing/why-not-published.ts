import { releasedByTwo } from '#policy/publication.ts'
import { hasConsent, isWiderThan } from '#domain/consent.ts'
import { isUnfinished } from '#domain/told-parts.ts'
import { consentsOf, modeOf } from '#services/outcome/publication-mode.ts'
import type { Context } from '#services/service.ts'
import type { CaseStudy } from '#src/payload-types.ts'
import { caseStudyByCode } from './subject.ts'
import { isSignedOff, signedTextOf, type SignOff } from './signed-text.ts'

export type Obstacle = 'withdrawn' | 'mode-is-none' | 'mode-too-wide' | 'unfinished' | 'not-signed-off' | 'consent-missing' | 'needs-two-releases'

/**
 * What stands between a draft and the public, as codes with a sentence each. Asked by the desk that shows it and by
 * the hook that refuses, so that both say the same.
 */
export async function whyNotPublished(ctx: Context, study: CaseStudy): Promise<Obstacle[]> {
  const obstacles: Obstacle[] = []
  if (study.withdrawn) obstacles.push('withdrawn')
  if (study.mode === 'none') obstacles.push('mode-is-none')
  if (study.origin === 'entry') {
    // read in every language, so that its words are records by language
    if (isUnfinished(study as unknown as Parameters<typeof isUnfinished>[0], study.originalLanguage)) obstacles.push('unfinished')
    if (!isSignedOff(study)) obstacles.push('not-signed-off')
    const consents = study.entry ? ((await consentsOf(ctx, [study.entry])).get(study.entry) ?? []) : []
    if (!hasConsent(consents, 'text', 'case-study', ctx.now())) obstacles.push('consent-missing')
    if (study.mode !== 'none' && isWiderThan(study.mode, modeOf(consents, ctx.now()))) obstacles.push('mode-too-wide')
  }
  const text = signedTextOf(study)
  const releases = ((study.signOff as SignOff | null)?.releases ?? []).filter((each) => each.text === text)
  if (!releasedByTwo(study.flagged ?? [], releases)) obstacles.push('needs-two-releases')
  return obstacles
}

/** For the hook: `changed` says that what would be published is not what the newest draft says. */
export async function obstaclesTo(ctx: Context, { code, draft, changed }: { code: string | null; draft: Partial<CaseStudy>; changed: boolean }): Promise<Obstacle[]> {
  if (!code) return draft.origin === 'entry' ? ['not-signed-off'] : draft.mode === 'none' ? ['mode-is-none'] : []
  const study = await caseStudyByCode(ctx, code)
  const found = await whyNotPublished(ctx, { ...study, ...(draft.mode ? { mode: draft.mode } : {}) })
  const signed = study.origin === 'entry' || (study.flagged ?? []).length > 0
  return changed && signed && !found.includes('not-signed-off') ? ['not-signed-off', ...found] : found
}
