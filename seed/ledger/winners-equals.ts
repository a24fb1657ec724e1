import type { LedgerHonour } from '#seed/ledger/ledger.ts'
import * as S from '#seed/ledger/sources.ts'

/** Winners of 2017 to 2022. Of 2023 none was found. */
export const WINNERS_EQUALS: LedgerHonour[] = [
  {
    year: 2017, kind: 'winner', category: 'Access', lineage: 'access',
    organisation: 'Lebanese Alternative Learning', project: 'Tabshoura in a Box',
    places: ['LB'], placeAsPrinted: 'Lebanon', pillar: 3,
    sources: [S.ITU_NEWS_2017, S.ORIENT_LE_JOUR_2017], inferred: [],
  },
  {
    year: 2017, kind: 'winner', category: 'Skills', lineage: 'skills',
    organisation: 'Digital Citizen Fund',
    places: ['AF'], placeAsPrinted: 'Afghanistan', pillar: 3,
    sources: [S.ITU_NEWS_2017], inferred: [],
  },
  {
    year: 2017, kind: 'winner', category: 'Leadership', lineage: 'leadership',
    organisation: 'Cooperativa Sulá Batsú',
    places: ['CR'], placeAsPrinted: 'Costa Rica', pillar: 4,
    sources: [S.source('EQUALS, winners at the Internet Governance Forum', 'https://www.equalsintech.org/post/2018/01/15/equals-in-tech-award-winners-share-their-experiences-at-internet-governance-forum')],
    inferred: [],
  },
  {
    year: 2018, kind: 'winner', category: 'Skills', lineage: 'skills',
    organisation: 'Laboratoria', project: 'Giving Women from Underserved Backgrounds a Career in Tech',
    places: ['M49-419'], placeAsPrinted: 'Latin America (regional)', pillar: 3,
    sources: [S.source('EQUALS, a winner presented', 'https://www.equalsintech.org/post/2019/01/23/winnerswednesdays-laboratoria')],
    inferred: [],
  },
  {
    year: 2018, kind: 'winner', category: 'Leadership I', lineage: 'leadership',
    organisation: 'Women in Tech Africa',
    places: ['GH'], placeAsPrinted: 'Ghana', pillar: 4,
    sources: [S.source('CIO East Africa', 'https://www.cio.co.ke/ghanaian-company-promoting-gender-equality-in-africas-ict-ecosystem-gets-awarded/')],
    inferred: [],
  },
  {
    year: 2019, kind: 'winner', category: 'Access', lineage: 'access',
    organisation: 'Dinarak', project: 'Mobile Money Female Agent',
    places: ['JO'], placeAsPrinted: 'Jordan', pillar: 2,
    sources: [S.source('EQUALS, press release on the winners of 2019', 'https://www.equalsintech.org/post/2019/11/27/press-release-equals-in-tech-awards-celebrate-five-outstanding-initiatives-to-promote-dig')],
    inferred: [],
  },
  {
    year: 2019, kind: 'winner', category: 'Skills', lineage: 'skills',
    organisation: 'Women’s Technology Empowerment Centre (W.TEC)',
    places: ['NG'], placeAsPrinted: 'Nigeria', pillar: 3,
    sources: [S.DIGITAL_WATCH_2019, S.source('W.TEC, report on GlobalGiving', 'https://cl.globalgiving.org/projects/technology-afterschool-clubs-for-girls-in-nigeria/reports/?subid=143740')],
    inferred: [],
  },
  {
    year: 2019, kind: 'winner', category: 'Leadership in SMEs', lineage: 'leadership-smes',
    organisation: 'Kumasi Hive', project: 'Bridge the Gap',
    places: ['GH'], placeAsPrinted: 'Ghana', pillar: 4,
    sources: [S.DIGITAL_WATCH_2019], inferred: [],
  },
  {
    year: 2019, kind: 'winner', category: 'Leadership in Tech', lineage: 'leadership-tech',
    organisation: 'SheWorks!', project: 'SheWorks! Academy',
    places: ['US'], placeAsPrinted: 'United States of America', pillar: 4,
    sources: [S.DIGITAL_WATCH_2019], inferred: [],
  },
  {
    year: 2019, kind: 'winner', category: 'Research', lineage: 'research',
    organisation: 'Geena Davis Institute on Gender in Media and Lyda Hill Philanthropies', project: 'Portray Her: Representation of Women STEM Characters in Media',
    places: ['US'], placeAsPrinted: 'United States of America', pillar: 4,
    sources: [S.DIGITAL_WATCH_2019], inferred: [],
  },
  {
    year: 2020, kind: 'winner', category: 'Access', lineage: 'access',
    organisation: 'Themis – Gênero Justiça Direitos Humanos', project: 'Laudelina',
    places: ['BR'], placeAsPrinted: 'Brazil', pillar: 2,
    sources: [S.UN_BRASIL_2020, S.source('Themis', 'http://themis.org.br/themis-e-destaque-na-midia-com-premio-internacional/'), S.SUL21_2020],
    inferred: [],
  },
  {
    // Not a row of the table of winners: it came with the sources of the case study, whose headline names award and category.
    year: 2020, kind: 'winner', category: 'Leadership in Tech', lineage: 'leadership-tech',
    organisation: 'Ministry of Communications and Information Technology', project: 'Women Empowerment Program in Technology',
    places: ['SA'], placeAsPrinted: 'Saudi Arabia', pillar: 4,
    sources: [S.source('Al Arabiya English, 8 November 2020', 'https://english.alarabiya.net/en/News/gulf/2020/11/08/Saudi-Arabia-wins-women-empowerment-award-for-leadership-in-tech')],
    inferred: ['One press source only. The project is the one that the source of the case study describes.'],
  },
  {
    year: 2021, kind: 'winner', category: 'Access', lineage: 'access',
    organisation: 'BBVA Microfinance Foundation (FMBBVA)', project: 'Digital inclusion programme, including satellite connectivity pilots in Colombia and Peru',
    places: ['M49-419'], placeAsPrinted: 'Latin America (regional; foundation based in Spain)', pillar: 2,
    sources: [S.source('El blog de Anna Conte', 'https://elblogdeannaconte.com/equals-in-tech-awards-2021-premia-fmbbva-por-reducir-brecha-digital-genero/')],
    inferred: [],
  },
  {
    year: 2021, kind: 'winner', category: 'Leadership in SMEs', lineage: 'leadership-smes',
    organisation: 'GIZ Tunisia', project: 'Promoting Female Talent',
    places: ['TN'], placeAsPrinted: 'Tunisia', pillar: 4,
    sources: [S.KAPITALIS_2021], inferred: [],
  },
  {
    year: 2022, kind: 'winner', category: 'Skills', lineage: 'skills',
    organisation: 'Czechitas',
    places: ['CZ'], placeAsPrinted: 'Czechia', pillar: 3,
    sources: [S.CZECHITAS_2022], inferred: [],
  },
  {
    year: 2022, kind: 'winner', category: 'Research', lineage: 'research',
    organisation: 'Aid for Rural Education Access Initiative (AREAi)', project: 'Education Digital Equity Initiative (EDEI)',
    places: ['NG'], placeAsPrinted: 'Nigeria', pillar: 2,
    sources: [S.source('BusinessDay', 'https://businessday.ng/technology/article/areai-wins-2022-itu-equalsintech-award-in-geneva/'), S.GUARDIAN_NG_2022],
    inferred: [],
  },
]
