import { releasedByTwo } from '#policy/publication.ts'
import { hasConsent } from '#domain/consent.ts'
import { consentsOf } from '#services/outcome/publication-mode.ts'
import type { Context } from '#services/service.ts'
import type { CaseStudy } from '#src/payload-types.ts'
import { caseStudyByCode } from './subject.ts'
import { isSignedOff, signedTextOf, type SignOff } from './signed-text.ts'

export type Obstacle = 'withdrawn' | 'mode-is-none' | 'not-signed-off' | 'consent-missing' | 'needs-two-releases'

/**
 * What stands between a draft and the public, as codes with a sentence each. Asked by the desk that shows it and by
 * the hook that refuses, so that both say the same.
 */
export async function whyNotPublished(ctx: Context, study: CaseStudy): Promise<Obstacle[]> {
  const obstacles: Obstacle[] = []
  if (study.withdrawn) obstacles.push('withdrawn')
  if (study.mode === 'none') obstacles.push('mode-is-none')
  if (study.origin === 'entry') {
    if (!isSignedOff(study)) obstacles.push('not-signed-off')
    const consents = study.entry ? ((await consentsOf(ctx, [study.entry])).get(study.entry) ?? []) : []
    if (!hasConsent(consents, 'text', 'case-study', ctx.now())) obstacles.push('consent-missing')
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
