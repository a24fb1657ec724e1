import { ABOUT } from '#seed/pages/about.ts'
import { ACCESSIBILITY } from '#seed/pages/accessibility.ts'
import { EDITORIAL_RULE } from '#seed/pages/editorial-rule.ts'
import { HOW_WE_COUNT } from '#seed/pages/how-we-count.ts'
import { PRIVACY } from '#seed/pages/privacy.ts'
import type { SeedPage } from '#seed/page.ts'

export { DEMO_PROGRAMME, NOT_AFFILIATED } from '#seed/pages/demonstration.ts'

/** The site's own pages, in the order in which the foot of the page lists them. */
export const PAGES: SeedPage[] = [ABOUT, HOW_WE_COUNT, EDITORIAL_RULE, PRIVACY, ACCESSIBILITY]
