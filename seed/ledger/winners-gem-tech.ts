import type { LedgerHonour } from '#seed/ledger/ledger.ts'
import * as S from '#seed/ledger/sources.ts'

/** Winners of 2014 to 2016. */
export const WINNERS_GEM_TECH: LedgerHonour[] = [
  {
    year: 2014, kind: 'winner', category: 'Social and political empowerment; sustainable development', lineage: 'gem-empowerment',
    organisation: 'UNESCO', project: 'Women in African History: An E-Learning Tool',
    places: ['M49-002'], placeAsPrinted: 'Africa (regional)', pillar: 3,
    sources: [S.ITU_WINNERS_2014], inferred: [],
  },
  {
    year: 2014, kind: 'winner', category: 'Economic empowerment and poverty reduction', lineage: 'gem-economic',
    organisation: 'iMerit Technology Services', project: 'Digital employment and training model for rural youth and women',
    places: ['IN'], placeAsPrinted: 'India', pillar: 4,
    sources: [S.ITU_WINNERS_2014, S.ITU_NEWS_IMERIT_BCS], inferred: [],
  },
  {
    year: 2014, kind: 'winner', category: 'Promoting women in the ICT sector', lineage: 'gem-sector',
    organisation: 'BCS, The Chartered Institute for IT',
    places: ['GB'], placeAsPrinted: 'United Kingdom', pillar: 4,
    sources: [S.UN_WOMEN_2014, S.ITU_NEWS_IMERIT_BCS], inferred: [],
  },
  {
    year: 2014, kind: 'winner', category: 'Closing the ICT gender gap', lineage: 'gem-ict-gap',
    organisation: 'Telecentre.org Foundation', project: 'Telecentre Women digital literacy campaign',
    places: ['PH'], placeAsPrinted: 'Philippines', pillar: 3,
    sources: [S.source('Department of ICT, Philippines', 'https://dict.gov.ph/women-can-ict-too-international-girls-in-ict-day/'), S.YONHAP_2014],
    inferred: ['The category is concluded from the aim of the campaign; no page that we read states it. A news agency names the winner and the country.'],
  },
  {
    year: 2014, kind: 'winner', category: 'Reducing online threats; women’s confidence and security in ICT use', lineage: 'gem-threats',
    organisation: 'Association for Progressive Communications (APC)', project: 'Take Back the Tech!',
    places: ['ZA'], placeAsPrinted: 'South Africa', pillar: 2,
    sources: [
      S.JUUCHINI_2014,
      S.source('Association for Progressive Communications', 'https://dev-d10.apc.org/es/news/campana-dominemos-la-tecnologia-gana-premio-de-uit-la-igualdad-de-genero-en-tecnologia'),
    ],
    inferred: [],
  },
  {
    year: 2014, kind: 'winner', category: 'ICT and broadband strategies, policies and frameworks', lineage: 'gem-governance',
    organisation: 'Ministry of Communication Technology',
    places: ['NG'], placeAsPrinted: 'Nigeria', pillar: 1,
    sources: [S.source('MEWC', 'https://mewc.org/index.php/gender-issues/economic-empowerment/8092-nigeria-ict-ministry-receives-global-accolades-for-empowering-women'), S.YONHAP_2014],
    inferred: [],
  },
  {
    year: 2014, kind: 'winner', category: 'Enabling girls to become ICT creators', lineage: 'gem-creators',
    organisation: 'Centro de Investigación para la Acción Femenina (CIPAF)',
    places: ['DO'], placeAsPrinted: 'Dominican Republic', pillar: 3,
    sources: [S.YONHAP_2014, S.GAZA_SKY_GEEKS_2014],
    inferred: ['The category is concluded from the order of the list and by elimination; no page that we read states it.'],
  },
  {
    year: 2015, kind: 'winner', category: 'Promoting women in the technology sector', lineage: 'gem-sector',
    organisation: 'Technovation', project: 'Technovation Challenge',
    places: ['US'], placeAsPrinted: 'United States of America', pillar: 3,
    sources: [
      S.CIO_AFRICA_WINNERS_2015,
      S.ITU_WINNERS_2015,
      S.source('Wired (Germany)', 'https://www.wired.de/collection/life/fuer-mehr-frauen-der-tech-branche-die-gewinner-der-gem-tech-awards'),
    ],
    inferred: [],
  },
  {
    year: 2015, kind: 'winner', category: 'Applying technology for women’s empowerment', lineage: 'gem-empowerment',
    organisation: 'Research Center of Communication and Development Knowledge Management (CCDKM)', project: 'SMART Glocal Academies',
    places: ['TH'], placeAsPrinted: 'Thailand', pillar: 3,
    sources: [S.ITU_WINNERS_2015], inferred: [],
  },
  {
    year: 2015, kind: 'winner', category: 'Developing gender-responsive ICT governance, policy and access', lineage: 'gem-governance',
    organisation: 'Ministry of Posts and Telecommunications',
    places: ['SN'], placeAsPrinted: 'Senegal', pillar: 1,
    sources: [
      S.CIO_AFRICA_WINNERS_2015,
      S.source('Socialnetlink', 'https://socialnetlink.org/2015/12/15/le-ministere-des-postes-et-telecommunications-du-senegal-est-laureat-du-prix-gem-tech-aux-usa'),
    ],
    inferred: [],
  },
  {
    year: 2016, kind: 'winner', category: 'Application of technology for women’s empowerment and digital inclusion', lineage: 'gem-empowerment',
    organisation: 'Aliadas en Cadena', project: 'Training and business support for unemployed women',
    places: ['VE'], placeAsPrinted: 'Venezuela', pillar: 3,
    sources: [S.ARAB_TOURISM_2016, S.UN_NEWS_2016, S.source('ITU, press release 2016 (Arabic)', 'https://www.itu.int/ar/mediacentre/Pages/2016-PR47.aspx')],
    inferred: [],
  },
  {
    year: 2016, kind: 'winner', category: 'Promoting women in the technology sector', lineage: 'gem-sector',
    organisation: 'WAAW Foundation (Working to Advance STEM Education for African Women)', project: 'Training, mentoring and scholarships for women entering STEM',
    places: ['M49-002'], placeAsPrinted: 'Africa (regional)', pillar: 4,
    sources: [S.ARAB_TOURISM_2016, S.UN_NEWS_2016], inferred: [],
  },
  {
    year: 2016, kind: 'winner', category: 'Developing gender-responsive ICT governance, policy and access', lineage: 'gem-governance',
    organisation: 'World Wide Web Foundation', project: 'Alliance for Affordable Internet and Women’s Rights Online',
    places: ['global'], placeAsPrinted: 'Global', pillar: 1,
    sources: [S.source('World Wide Web Foundation, newsletter', 'https://us3.campaign-archive.com/?u=140b64295484059aa7f2d5fc9&id=f3cd18bc28'), S.UN_NEWS_2016],
    inferred: [],
  },
]
