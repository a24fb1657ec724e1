import type { LedgerHonour } from '#seed/ledger/ledger.ts'
import * as S from '#seed/ledger/sources.ts'

const EMPOWERMENT_2014 = 'Social and political empowerment; sustainable development'
const SECTOR_2015 = 'Promoting women in the technology sector'
const APPLYING_2015 = 'Applying technology for women’s empowerment'

/** Six were named in 2014 and three in 2015; we found one. */
export const GLOBAL_ACHIEVERS: LedgerHonour[] = [
  { year: 2014, kind: 'global-achiever', organisation: 'GSMA', project: 'Connected Women programme', places: ['global'], placeAsPrinted: 'Global', pillar: 2, sources: [S.JUUCHINI_2014], inferred: [] },
]

export const FINALISTS: LedgerHonour[] = [
  { year: 2014, kind: 'finalist', category: EMPOWERMENT_2014, lineage: 'gem-empowerment', organisation: 'Women’s Network Equality in Decision Making', project: 'Virtual Platform', places: ['AL'], placeAsPrinted: 'Albania', pillar: 4, sources: [S.ITU_FINALISTS_2014], inferred: [] },
  { year: 2014, kind: 'finalist', category: EMPOWERMENT_2014, lineage: 'gem-empowerment', organisation: 'Instituto Patrícia Galvão', project: 'Agência Patrícia Galvão', places: ['BR'], placeAsPrinted: 'Brazil', pillar: 2, sources: [S.ITU_FINALISTS_2014], inferred: [] },
  {
    year: 2014, kind: 'finalist', category: 'Economic empowerment and poverty reduction', lineage: 'gem-economic', organisation: 'Gaza Sky Geeks',
    places: ['PS'], placeAsPrinted: 'Gaza (as named on the page)', pillar: 4, sources: [S.GAZA_SKY_GEEKS_2014],
    inferred: ['The page says Gaza; the code of the place is ours.'],
  },
  { year: 2015, kind: 'finalist', category: SECTOR_2015, lineage: 'gem-sector', organisation: 'Cisco Networking Academy', places: ['US'], placeAsPrinted: 'United States of America', pillar: 4, sources: [S.CIO_AFRICA_CALL_2015], inferred: [] },
  {
    year: 2015, kind: 'finalist', category: SECTOR_2015, lineage: 'gem-sector', organisation: 'Simplon Romania',
    places: ['RO'], placeAsPrinted: 'Romania', pillar: 4, sources: [S.CIO_AFRICA_CALL_2015],
    inferred: ['The page names a person, head and founder of Simplon Romania. The ledger keeps the organisation.'],
  },
  { year: 2015, kind: 'finalist', category: SECTOR_2015, lineage: 'gem-sector', organisation: 'Women in Technology Uganda', places: ['UG'], placeAsPrinted: 'Uganda', pillar: 4, sources: [S.CIO_AFRICA_CALL_2015], inferred: [] },
  { year: 2015, kind: 'finalist', category: APPLYING_2015, lineage: 'gem-empowerment', organisation: 'Cherie Blair Foundation for Women', places: ['GB'], placeAsPrinted: 'United Kingdom', pillar: 3, sources: [S.CIO_AFRICA_CALL_2015], inferred: [] },
  { year: 2015, kind: 'finalist', category: APPLYING_2015, lineage: 'gem-empowerment', organisation: 'Community Development Action (CDA)', places: ['GE'], placeAsPrinted: 'Georgia', pillar: 3, sources: [S.CIO_AFRICA_CALL_2015], inferred: [] },
  {
    year: 2017, kind: 'finalist', organisation: 'DotConnectAfrica', project: 'Miss.Africa Digital', places: ['KE'], placeAsPrinted: 'Kenya', pillar: 3,
    sources: [S.source('DotConnectAfrica, through PRLog', 'https://www.prlog.org/12682241-news-alert-finalist-our-missafrica-digital-programme-named-itu-equals-in-tech-award-finalists.html')], inferred: [],
  },
  {
    year: 2017, kind: 'finalist', organisation: 'Bangladesh Women in Technology', places: ['BD'], placeAsPrinted: 'Bangladesh', pillar: 4,
    sources: [S.source('EQUALS, November 2017', 'https://www.equalsintech.org/post/2017/11/23/blog-shine-the-light-on-the-equals-in-tech-awards')], inferred: [],
  },
  {
    year: 2017, kind: 'finalist', organisation: 'Ministry of Information Technology and Telecommunication', project: 'ICT for Girls (run by the Universal Service Fund)', places: ['PK'], placeAsPrinted: 'Pakistan', pillar: 3,
    sources: [S.source('Pakistan Today', 'https://archive.pakistantoday.com.pk/?p=762205')], inferred: [],
  },
  { year: 2019, kind: 'finalist', category: 'Access', lineage: 'access', organisation: 'Aurat Raaj', project: 'Raaji chatbot', places: ['PK'], placeAsPrinted: 'Pakistan', pillar: 2, sources: [S.EQUALS_FINALISTS_2019], inferred: [] },
  { year: 2022, kind: 'finalist', category: 'Research', lineage: 'research', organisation: 'AfricanWITS', places: ['CM'], placeAsPrinted: 'Cameroon', pillar: 4, sources: [S.EQUALS_RESEARCH_2022], inferred: [] },
  { year: 2022, kind: 'finalist', category: 'Research', lineage: 'research', organisation: 'MetLife', project: 'MetLife Triangle Tech X', places: ['US'], placeAsPrinted: 'United States of America', pillar: 4, sources: [S.EQUALS_RESEARCH_2022], inferred: [] },
]
