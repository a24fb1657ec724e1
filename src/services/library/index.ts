import { awardsPage } from './awards-page.ts'
import { dataPage } from './data-page.ts'
import { editionPage } from './edition-page.ts'
import { homePage } from './home-page.ts'
import { ledgerPage } from './ledger-page.ts'
import { organisationPage } from './organisation-page.ts'
import { ownPage } from './own-page.ts'
import { pillarPage } from './pillar-page.ts'
import { practicePage } from './practice-page.ts'
import { publicAddresses } from './public-addresses.ts'
import { recountPage } from './recount-page.ts'
import { searchLibrary } from './search-library.ts'
import { siteFacts } from './site-facts.ts'
import { whereIs } from './where-is.ts'

/** The public read side: whoever asks is nobody, and gets the same. */
export const library = {
  homePage, awardsPage, editionPage, ledgerPage, searchLibrary, practicePage, pillarPage, organisationPage, ownPage, dataPage, recountPage,
  whereIs, publicAddresses, siteFacts,
}
