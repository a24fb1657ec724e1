import { FERRY_CLASSROOM } from '#seed/practices/invented/ferry-classroom.ts'
import { MARKET_TABLE } from '#seed/practices/invented/market-table.ts'
import { WASH_HOUSE_LESSONS } from '#seed/practices/invented/wash-house-lessons.ts'
import { PILLAR_1 } from '#seed/practices/pillar-1.ts'
import { PILLAR_2_ACCESS } from '#seed/practices/pillar-2-access.ts'
import { PILLAR_2_SAFETY } from '#seed/practices/pillar-2-safety.ts'
import { PILLAR_3_ADULTS } from '#seed/practices/pillar-3-adults.ts'
import { PILLAR_3_SCHOOL } from '#seed/practices/pillar-3-school.ts'
import { PILLAR_4 } from '#seed/practices/pillar-4.ts'
import { PILLAR_5 } from '#seed/practices/pillar-5.ts'
import { ARABIC } from '#seed/practices/translations/ar.ts'
import { FRENCH } from '#seed/practices/translations/fr.ts'
import type { SeedCaseStudy, SeedCaseStudyText } from '#seed/case-study.ts'

const BY_MACHINE: { language: 'fr' | 'ar'; texts: Record<string, SeedCaseStudyText> }[] = [
  { language: 'fr', texts: FRENCH },
  { language: 'ar', texts: ARABIC },
]

function withTranslations(study: SeedCaseStudy): SeedCaseStudy {
  const translations = BY_MACHINE.flatMap(({ language, texts }) => {
    const text = texts[study.key]
    return text ? [{ language, state: 'machine' as const, text }] : []
  })
  return translations.length > 0 ? { ...study, translations } : study
}

/** Real practices, compiled from public sources; nobody of the organisations has confirmed them. */
export const PUBLIC_SOURCE_CASE_STUDIES: SeedCaseStudy[] = [
  ...PILLAR_1,
  ...PILLAR_2_ACCESS,
  ...PILLAR_2_SAFETY,
  ...PILLAR_3_SCHOOL,
  ...PILLAR_3_ADULTS,
  ...PILLAR_4,
  ...PILLAR_5,
].map(withTranslations)

/** Invented and complete; an adaptation comes after its original, so a loader may go in this order. */
export const INVENTED_CASE_STUDIES: SeedCaseStudy[] = [MARKET_TABLE, WASH_HOUSE_LESSONS, FERRY_CLASSROOM]

export const CASE_STUDIES: SeedCaseStudy[] = [...PUBLIC_SOURCE_CASE_STUDIES, ...INVENTED_CASE_STUDIES]
