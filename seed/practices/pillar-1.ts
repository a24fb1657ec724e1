import { publicSource, result, resultWithoutEffect } from '#seed/practices/public-source.ts'
import type { SeedCaseStudy } from '#seed/case-study.ts'

/** Pillar 1: gender-responsive strategies and policies. */
export const PILLAR_1: SeedCaseStudy[] = [
  publicSource({
    key: 'pakistan-digital-gender-inclusion-strategy',
    text: {
      title: 'A strategy with a standing committee',
      summary:
        'Pakistan follows up its national digital gender strategy in a committee under the federal minister. Departments report every quarter on outcomes with deadlines. The gap in mobile internet use fell from 2023 to 2024. No source shows that the strategy caused it.',
      problem: [
        'Far fewer women than men use mobile internet. Handset prices, refusal by the family and fear for safety keep many women offline, above all in the countryside and on low incomes.',
      ],
      approach: [
        'The committee brings together ministry, regulator, statistics bureau, a mobile operator, a university and UNESCO.',
        'In 2022 the regulator and the operators’ association GSMA agreed on surveys that count women and men apart.',
      ],
      steps: ['Put the committee under the minister.', 'Ask each department for a report every quarter.', 'Give each outcome a deadline.', 'Agree on surveys split by gender.'],
      whatDidNotWork: ['The minister called for larger budgets for gender work. The old barriers of price, family and safety remain for many women.'],
      partners: [
        { name: 'GSMA', role: 'surveys split by gender' },
        { name: 'UNESCO', role: 'member of the committee' },
      ],
    },
    organisation: 'Ministry of IT and Telecommunication; Pakistan Telecommunication Authority',
    places: ['PK'],
    pillar: 1,
    furtherPillars: [2, 5],
    results: [
      result('before-after', 'gender gap in mobile internet use', '38 to 25', 'per cent', 'adults, GSMA survey', '2023 to 2024'),
      result('before-after', 'women who use mobile internet', '33 to 45', 'per cent', 'women, GSMA survey', '2023 to 2024'),
      result('stated', 'women newly online', 'about 8 million', 'women', 'Pakistan', '2024'),
    ],
    contexts: ['public-policy', 'rural'],
    sdgTargets: ['5.b', '5.c', '9.c'],
    wsisLines: ['C1', 'C6'],
    started: '2020',
    sources: [
      { title: 'Business Recorder', url: 'https://www.brecorder.com/news/40371045/mobile-internet-gender-gap-further-reduced' },
      { title: 'Daily Times', url: 'https://dailytimes.com.pk/1301477/pakistans-women-lead-south-asia-in-mobile-internet-usage-growth/' },
      { title: 'TechJuice, on prices and social norms', url: 'https://www.techjuice.pk/millions-of-pakistani-women-still-offline-due-to-mobile-gender-gap/amp' },
      { title: 'PhoneWorld, on the agreement about surveys', url: 'https://www.phoneworld.com.pk/pta-signs-an-agreement-with-gsm-association-for-mitigating-digital-gender-gap/' },
    ],
    notes: [
      'The gap is relative: 33 women against 53 men makes 38 per cent. One site gives 39 against 61 per cent for the same report; other papers give 39 as the figure of India. One page even writes that the gap grew.',
      'One newspaper dates the start of the strategy to 2020; a page of 2024 says that a policy on the gender divide was still being written.',
      'Nothing we read shows that the strategy caused the change.',
    ],
  }),
  publicSource({
    key: 'korea-wiset-recruitment-targets',
    text: {
      title: 'Targets for hiring women in science',
      summary:
        'A Korean foundation sets yearly targets, under a law, for the share of women whom research institutes hire, employ and promote, and publishes what came of them. Women were 18.2 per cent of recruits in 2003 and 35.4 per cent in 2020, with setbacks between.',
      approach: [
        'The targets are strong recommendations. Each year the figures of recruitment and staff are made public.',
        'By 2029 half of all recruits are to be women, and three in ten of the staff.',
      ],
      steps: ['Set targets for recruitment, employment and promotion.', 'Recommend them to the institutes.', 'Publish the yearly figures.'],
      whatDidNotWork: ['The way up was not steady: women were 26.6 per cent of recruits in 2009, then 19.2 per cent in 2012, and more again after that.'],
    },
    organisation: 'Korea Foundation for Women in Science, Engineering and Technology (WISET)',
    places: ['KR'],
    pillar: 1,
    furtherPillars: [4],
    results: [
      result('before-after', 'women among recruits', '18.2 to 35.4', 'per cent', 'research institutes in science, technology, engineering and mathematics', '2003 to 2020'),
      result('before-after', 'women among staff', '10.2 to 25.4', 'per cent', 'research institutes in science, technology, engineering and mathematics', '2003 to 2020'),
    ],
    contexts: ['public-policy', 'workplace', 'higher-education'],
    sdgTargets: ['5.5', '5.c'],
    wsisLines: ['C6', 'C4'],
    started: '2002',
    sources: [
      { title: 'WISET', url: 'http://www.wiset.or.kr/eng/sub02_01_02.do;jsessionid=10707475D59F1C65376280B1BC33AD92' },
      { title: 'International Journal of Gender, Science and Technology', url: 'https://genderandset.open.ac.uk/index.php/genderandset/article/view/95' },
    ],
    notes: [
      'The heading of the page gives 32.0 per cent for the recruits of 2020, its own series 35.4. The table here uses the series.',
      'The figures are for science and technology at large, not for information technology alone. 2002 is the year of the law; the figures begin in 2003.',
    ],
  }),
  publicSource({
    key: 'pacific-digital-gender-scorecards',
    text: {
      title: 'Scorecards for three Pacific states',
      summary:
        'With national technology associations, the researchers rated women’s digital inclusion in Papua New Guinea, Samoa and Tonga: access, price, skills, content and online safety. The cards also ask whether policy and data take women into account. It is a diagnosis; no follow-up was found.',
      problem: ['Data split by sex are scarce in the Pacific, and global indices seldom include the region.'],
      approach: ['Each country gets a card with five fields and an overall score, drawn up together with its own association of the sector.'],
      whatDidNotWork: ['The authors themselves stress how few reliable data by sex they could find.'],
      partners: [
        { name: 'Alliance for Affordable Internet', role: 'research partner' },
        { name: 'National ICT associations', role: 'knowledge of each country' },
      ],
    },
    organisation: 'Pacific Private Sector Development Initiative (Asian Development Bank); Alliance for Affordable Internet',
    places: ['PG', 'WS', 'TO'],
    pillar: 1,
    furtherPillars: [2, 5],
    results: [
      result('counted', 'gender gap in internet access', '8 Tonga, 20 Samoa, 23 Papua New Guinea', 'per cent', 'women compared with men', 'published September 2022'),
      result('counted', 'overall score', '71.6 Tonga, 71 Samoa, 47 Papua New Guinea', 'per cent', 'country scorecard', 'published September 2022'),
    ],
    counted: { value: 3, unit: { en: 'countries with a scorecard, 2022', fr: 'pays dotés d’une fiche, 2022', ar: 'بلدان لها بطاقة تقييم، 2022' } },
    contexts: ['small-island', 'public-policy'],
    sdgTargets: ['5.b', '5.c', '17.18'],
    wsisLines: ['C1', 'C3', 'C6'],
    started: '2022',
    sources: [
      { title: 'Pacific Private Sector Development Initiative, news', url: 'https://www.pacificpsdi.org/news-and-insights/news/read/psdi-supports-pacific-digital-gender-gap-study' },
      { title: 'Pacific Private Sector Development Initiative, case study', url: 'https://pacificpsdi.org/news-and-insights/case-studies/read/research-to-narrow-the-digital-gender-divide-in-pacific' },
    ],
    notes: ['The scores describe the state of each country. They are not results of an action, and we found no later measure.'],
  }),
  publicSource({
    key: 'europe-women-in-digital-scoreboard',
    text: {
      title: 'A declaration, counted every year',
      summary:
        'Twenty-six Member States of the European Union and Norway promised strategies, balanced boards, action at work and better data on women in digital life. A yearly scoreboard compares them. Years on, women’s share of technology specialists has barely moved.',
      approach: [
        'The promise is one text; the count comes back every year. The scoreboard appeared first in December 2018 and uses about a dozen indicators of internet use, skills and specialist jobs.',
      ],
      whatDidNotWork: [
        'Women’s share of ICT specialists went from 18 to 19.5 per cent.',
        'A project report of 2025 found little national activity, or none, in close to 40 per cent of Member States. Leadership schemes were the rarest kind.',
      ],
    },
    organisation: 'European Commission; EU Member States and Norway',
    places: ['M49-150'],
    pillar: 1,
    furtherPillars: [4, 5],
    results: [
      result('counted', 'signatories', '26 Member States and Norway', 'states', 'Europe', 'at signature'),
      resultWithoutEffect('before-after', 'women among ICT specialists', '18 to 19.5', 'per cent', 'European Union', '2020 edition to 2023 data'),
      result('before-after', 'gender gap in basic digital skills', '10.5 to 7.7', 'per cent', 'European Union', '2015 to 2019'),
    ],
    counted: { value: 27, unit: { en: 'states that signed', fr: 'États signataires', ar: 'دولة موقّعة' } },
    contexts: ['public-policy', 'workplace'],
    sdgTargets: ['5.b', '5.5', '5.c'],
    wsisLines: ['C1', 'C6', 'C11'],
    sources: [
      { title: 'European Commission', url: 'https://digital-strategy.ec.europa.eu/en/news/eu-countries-commit-boost-participation-women-digital' },
      { title: 'WIDigital project, mid-term insights', url: 'https://widigital.eu/europes-digital-decade-mid-term-insights-on-the-2021-2030-transformation-strategy/' },
      { title: 'Digital Skills and Jobs Platform, on national activity', url: 'https://digital-skills-jobs.europa.eu/en/latest/news/new-report-highlights-national-actions-support-women-digital-across-eu' },
      { title: 'Zenodo, report on the Recovery Facility and national initiatives', url: 'https://zenodo.org/records/15827613' },
    ],
    notes: [
      'The two shares of specialists come from different editions. The scoreboard had 13 indicators from 2018 to 2020 and 12 in 2021.',
      'Another report counts 3.4 per cent of the 655 billion euro Recovery Facility as marked for gender equality, and 11 states without an initiative it could see.',
      'The date of the declaration is not on the page we read. The narrower skills gap ended in 2019 and is not shown to be the declaration’s doing.',
    ],
  }),
  publicSource({
    key: 'itu-eif-gender-in-digital-policy',
    text: {
      title: 'Gender in the digital policy of three countries',
      summary:
        'What do the digital policies, strategies and rules of Burundi, Ethiopia and Haiti say about women? The project read them in five fields and helped ministries, with their gender focal points, to write better ones. Women in textiles, coffee, tea and ICT were trained as well.',
      approach: ['Analysis of policies, strategies and rules, work with ICT ministries, and training in digital skills for women in trades that matter in the three countries.'],
    },
    organisation: 'International Telecommunication Union; Enhanced Integrated Framework',
    places: ['BI', 'ET', 'HT'],
    pillar: 1,
    furtherPillars: [3, 5],
    results: [result('counted', 'people in training on digital skills and the digital economy', 'over 650', 'participants', 'Burundi, Ethiopia, Haiti', '2021')],
    counted: { value: 650, unit: { en: 'people in training, 2021 (“over 650”)', fr: 'personnes formées, 2021 (« plus de 650 »)', ar: 'شخص في التدريب، 2021 («أكثر من 650»)' } },
    contexts: ['public-policy', 'small-island'],
    sdgTargets: ['5.c', '5.b', '4.4'],
    wsisLines: ['C4', 'C6'],
    sources: [
      { title: 'MGDPHB, focus on least developed countries', url: 'https://mgdphb.org/38-focus-on-least-developed-countries/' },
      { title: 'EQUALS, a look back at 2021', url: 'https://equalsintech.org/post/equals-a-look-back-at-2021' },
    ],
    notes: ['The copy that we read breaks off in the sentence about trained policy makers, so only the total of participants is given. It does not count women and men apart.'],
  }),
  publicSource({
    key: 'digital-gender-gaps-from-audience-data',
    text: {
      title: 'Counting the gap where no survey goes',
      summary:
        'Researchers estimate gender gaps in internet use and skills from the anonymous audience counts that Facebook and Google show to advertisers. Where surveys exist, the estimates are tested against them. A public website gives the figures for the countries without a recent survey.',
      problem: ['There are countries without a recent survey that counts women and men online apart.'],
      approach: ['Audience counts feed statistical models, alone and together with development indicators. Survey data of the International Telecommunication Union serve as the yardstick.'],
      whatDidNotWork: ['Counts from Google followed the surveyed gaps less closely than those from Facebook. The best models need online and offline indicators together.'],
    },
    organisation: 'University of Oxford; Qatar Computing Research Institute; University of Southampton',
    places: ['global'],
    pillar: 1,
    results: [
      result('comparison', 'match of Facebook-based and surveyed gaps in internet use', 'strong', 'correlation, no figure on the page read', 'countries with survey data', 'papers of 2018 and 2020'),
      result('comparison', 'models with online data against development indicators alone', 'better prediction', 'comparison of models', 'countries', 'paper of 2020'),
    ],
    cost: { text: 'Called much less expensive than surveys; no amount given.' },
    contexts: ['public-policy'],
    sdgTargets: ['5.b', '17.18'],
    wsisLines: ['C1', 'C3'],
    started: '2017',
    recognition: 'Research grant “Big Data for Gender” of Data2X, 2017',
    sources: [
      { title: 'Demographic Research, through EconPapers', url: 'https://econpapers.repec.org/article/demdemres/v_3a43_3ay_3a2020_3ai_3a27.htm' },
      { title: 'Data2X', url: 'https://data2x.org/big-data-for-gender-research-grantees-dig-into-digital-data-insights/' },
    ],
    notes: ['2017 is the year of the grant. The pages we read give no figure for the match.'],
  }),
]
