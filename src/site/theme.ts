import { AwardsPage } from './pages/awards.tsx'
import { CaseStudyPage } from './pages/case-study.tsx'
import { DataPage } from './pages/data.tsx'
import { EditionPage } from './pages/edition.tsx'
import { HomePage } from './pages/home.tsx'
import { LedgerPage } from './pages/ledger.tsx'
import { FailedPage, GonePage, NotFoundPage, UnavailablePage } from './pages/letters.tsx'
import { LibraryPage } from './pages/library.tsx'
import { OrganisationPage } from './pages/organisation.tsx'
import { OwnPage } from './pages/own-page.tsx'
import { PillarPage } from './pages/pillar.tsx'
import { RecountPage } from './pages/recount.tsx'
import { AccessibilityPage, PrivacyPage } from './pages/statements.tsx'

/** The pages of a theme: replace one by another component that takes the same DTO. */
export const pages = {
  home: HomePage,
  awards: AwardsPage,
  edition: EditionPage,
  ledger: LedgerPage,
  library: LibraryPage,
  caseStudy: CaseStudyPage,
  pillar: PillarPage,
  organisation: OrganisationPage,
  recount: RecountPage,
  own: OwnPage,
  data: DataPage,
  accessibility: AccessibilityPage,
  privacy: PrivacyPage,
  notFound: NotFoundPage,
  gone: GonePage,
  failed: FailedPage,
  unavailable: UnavailablePage,
}
export type Pages = typeof pages
