import { publicSource, result, resultWithoutEffect } from '#seed/practices/public-source.ts'
import type { SeedCaseStudy } from '#seed/case-study.ts'

/** Pillar 3: digital capacities, for girls of school age. Adults are in pillar-3-adults.ts. */
export const PILLAR_3_SCHOOL: SeedCaseStudy[] = [
  publicSource({
    key: 'england-gender-balance-in-computing',
    text: {
      title: 'Pair programming changed no minds',
      summary:
        'Schools in England tried out what might draw girls to computing: other ways to teach, people to look up to, clubs, subjects closer to life. One trial, twelve weeks of programming in pairs, left girls’ attitudes and their wish to go on as they were. Teachers and pupils enjoyed it all the same.',
      problem: ['The trials want to raise girls’ interest in computing.'],
      approach: ['One idea at a time is tried in a randomised trial. This page is about the pair-programming strand, with girls of 8 to 10 years.'],
      whatDidNotWork: [
        'Working in pairs had no effect on attitudes or plans that could be measured. The authors think of deeper social barriers.',
        'Another strand had to start over after COVID-19 cut its first run short.',
      ],
      partners: [
        { name: 'Behavioural Insights Team', role: 'trials' },
        { name: 'Department for Education', role: 'funder' },
      ],
    },
    organisation: 'Raspberry Pi Foundation; STEM Learning; BCS; Behavioural Insights Team',
    places: ['GB'],
    pillar: 3,
    furtherPillars: [4],
    results: [
      resultWithoutEffect('comparison', 'attitude to computing and wish to study it, pair programming', 'no significant change', 'randomised trial', '785 girls aged 8 to 10', '12 weeks'),
    ],
    people: { girls: 785 },
    counted: { value: 785, unit: { en: 'girls aged 8 to 10 in the trial', fr: 'filles de 8 à 10 ans dans l’essai', ar: 'فتاة بين 8 و10 أعوام في التجربة' } },
    cost: { text: 'Grant of 2.4 million pounds by the Department for Education, for all trials.', amount: 2_400_000, currency: 'GBP' },
    monthsToFirstResult: 3,
    contexts: ['school'],
    sdgTargets: ['4.4', '4.5', '5.b'],
    wsisLines: ['C4'],
    started: '2019',
    sources: [
      { title: 'International Journal of Computer Science Education in Schools', url: 'https://ijcses.org/index.php/ijcses/article/view/218' },
      { title: 'Teach Computing, announcement of the trials', url: 'https://blog.teachcomputing.org/new-gender-balance-in-computing-project-announced/' },
    ],
    notes: [
      'For all trials together, 2019 to 2022, over 15,000 pupils in 550 schools were planned. That is not a count.',
      'Results of the other strands were not on the pages we read.',
    ],
  }),
  publicSource({
    key: 'kyrgyzstan-girls-in-science',
    text: {
      title: 'Girls in Science, with women as mentors',
      summary:
        'For three years girls from villages, migrant settlements and poor families in Kyrgyzstan tried out science and technology: peer trainers, camps, contests, visits to companies. In Bishkek, Osh and Chui women professionals mentored groups of girls for five months.',
      problem: ['The programme is for girls from villages, from migrant settlements and from families with little money.'],
      approach: ['Girls train girls. Schools open the door, and women professionals stay with a small group for five months.'],
      steps: ['Train peer trainers in schools.', 'Hold camps and contests.', 'Visit companies.', 'Mentor groups for five months.'],
      partners: [
        { name: 'Roza Otunbayeva Initiative', role: 'partner' },
        { name: 'Center for Protection of Children', role: 'partner' },
      ],
    },
    organisation: 'UNICEF Kyrgyzstan; Roza Otunbayeva Initiative; Center for Protection of Children',
    places: ['KG'],
    pillar: 3,
    furtherPillars: [4],
    results: [
      result('counted', 'girls who tried science, technology, engineering or mathematics', '30,000', 'girls', 'whole country', '2020 to 2022'),
      result('counted', 'girls mentored', '816 then 1,326', 'girls in grades 7 to 10', 'Bishkek, Osh, Chui', 'phases of 2021 and 2022'),
      result('counted', 'women mentors', '113 then 160', 'mentors', 'Bishkek, Osh, Chui', 'phases of 2021 and 2022'),
    ],
    people: { girls: 30_000 },
    counted: { value: 30_000, unit: { en: 'girls, 2020 to 2022', fr: 'filles, de 2020 à 2022', ar: 'فتاة، من 2020 إلى 2022' } },
    contexts: ['rural', 'urban', 'school', 'low-income'],
    sdgTargets: ['4.4', '4.5', '5.b'],
    wsisLines: ['C4'],
    started: '2020',
    sources: [
      { title: 'UNICEF Kyrgyzstan', url: 'https://www.unicef.org/kyrgyzstan/press-releases/kyrgyzstan-30-thousand-girls-tried-their-hands-stem' },
      { title: 'Roza Otunbayeva Initiative, 2022', url: 'https://roza.kg/en/press-center/news/5999' },
      { title: 'Roza Otunbayeva Initiative, 2021', url: 'https://roza.kg/en/press-center/news/5920' },
    ],
    notes: ['For the first phase the page of 2022 counts 816 girls, the page of 2021 counts 800. The 81 schools were the plan at the launch.'],
  }),
  publicSource({
    key: 'uzbekistan-skills4girls',
    text: {
      title: 'IT courses that count girls with disabilities',
      summary:
        'In Uzbekistan 214 girls aged 12 to 18 learned IT and graphic design; 70 of them have a disability. The course also had leadership and talks on equality and inclusion. It ended in December 2022.',
      approach: ['Girls with and without disabilities learn in one programme. IT and design stand beside leadership and talks on gender equality.'],
      whatDidNotWork: ['A course does not open a school: one trainee tells that she is still taught at home, for want of a school that suits her.'],
      partners: [{ name: 'UNICEF', role: 'partner' }],
    },
    organisation: 'IT Park Uzbekistan; UNICEF',
    places: ['UZ'],
    pillar: 3,
    furtherPillars: [2],
    results: [
      result('counted', 'girls trained', '214', 'girls', 'Uzbekistan', 'to December 2022'),
      result('counted', 'of whom with a disability', '70', 'girls', 'Uzbekistan', 'to December 2022'),
    ],
    people: { girls: 214 },
    counted: { value: 214, unit: { en: 'girls trained, to December 2022', fr: 'filles formées, jusqu’en décembre 2022', ar: 'فتاة تدرّبت، حتى ديسمبر 2022' } },
    contexts: ['disability'],
    sdgTargets: ['4.4', '4.5', '5.b'],
    wsisLines: ['C4'],
    sources: [
      { title: 'IT Park Uzbekistan', url: 'https://it-park.uz/en/itpark/news/results-of-the-project-skills4girls-inclusive-it-education' },
      { title: 'UNICEF, Europe and Central Asia', url: 'https://www.unicef.org/eca/stories/forward-dream' },
    ],
  }),
  publicSource({
    key: 'vanuatu-smart-sistas',
    text: {
      title: 'A camp for ten girls and their guardians',
      summary:
        'Each year ten girls of Vanuatu, each with a parent or guardian, come to a five-day camp: 24 hours of computing, 12 of leadership, 4 of careers. Every family pays a small part of the laptop that the girl takes home.',
      approach: ['The guardian learns with the girl, and the family has a share in the laptop.'],
      steps: ['Choose ten girls.', 'Invite each with a parent or guardian.', 'Agree on the family’s share.', 'Hold the five days.', 'Give the laptop.'],
      whatDidNotWork: [
        'A volunteer’s diary: for lack of money the first camp slipped from August 2015 to May 2016, and its main organiser had left by then.',
        'Entry asks for English and some computer experience, and in one year for residence in one province.',
      ],
      needs: ['10 laptops, in part paid by the families', '5 days', '40 hours of teaching'],
      partners: [
        { name: 'Peace Corps', role: 'volunteers and fund-raising' },
        { name: 'ICT office and regulator of Vanuatu', role: 'partners' },
      ],
    },
    organisation: 'SMART Sistas committee; Peace Corps; Vanuatu ICT office and regulator',
    places: ['VU'],
    pillar: 3,
    furtherPillars: [5],
    results: [
      result('counted', 'girls in one camp', '10', 'girls, each with a guardian', 'Vanuatu', 'camps of 2016 and 2017'),
      result('stated', 'training for each girl', '24 computing, 12 leadership, 4 careers', 'hours', 'participants', 'each camp'),
    ],
    counted: { value: 10, unit: { en: 'girls in one camp, each with a guardian', fr: 'filles par camp, chacune avec un parent', ar: 'فتيات في كل مخيم، مع كل منهن ولي أمرها' } },
    cost: {
      text: 'Fund-raising goal for the camp of 2018: 13,411 US dollars, of which 9,972 raised locally. Family share: 10,000 vatu, about 100 dollars.',
      amount: 13_411,
      currency: 'USD',
      year: 2018,
    },
    contexts: ['small-island'],
    sdgTargets: ['4.4', '5.b'],
    wsisLines: ['C4'],
    started: '2014',
    sources: [
      { title: 'Peace Corps', url: 'https://www.peacecorps.gov/donate/projects/2018-smart-sistas-it-camp-lgl-18-461-002/' },
      { title: 'Grace in Vanuatu, a volunteer’s diary', url: 'http://graceinvanuatu.blogspot.com/2016/06/smart-sistas-sistas-mastering-advanced.html' },
    ],
    notes: [
      'For 2018 one page asks for residence in Shefa Province, another speaks of girls from each of six provinces. Ages are given as 9 to 14 or 11 to 15.',
      'Preparations began in 2014, the first camp was in 2016. The cost is a goal, not an account of what was spent.',
    ],
  }),
  publicSource({
    key: 'lebanon-tabshoura-in-a-box',
    text: {
      title: 'Lessons from a box, without internet',
      summary:
        'Lebanese Alternative Learning built an offline hotspot that serves digital lessons where there is neither internet nor mains power. At the time of the award it meant to reach at least 15 schools and learning centres within a year.',
      approach: ['The box opens a local network; the lessons are on it.'],
    },
    organisation: 'Lebanese Alternative Learning',
    places: ['LB'],
    pillar: 3,
    furtherPillars: [2],
    results: [],
    counted: { value: 15, unit: { en: 'schools and centres planned within a year (“at least 15”)', fr: 'écoles et centres prévus en un an (« au moins 15 »)', ar: 'مدرسة ومركزا كانت مقررة خلال عام («15 على الأقل»)' }, planned: true },
    contexts: ['offline', 'school'],
    sdgTargets: ['4.4', '4.a', '5.b'],
    wsisLines: ['C3', 'C4', 'C7'],
    recognition: 'EQUALS in Tech 2017, Access',
    honour: { year: 2017, organisation: 'Lebanese Alternative Learning' },
    sources: [
      { title: 'ITU News', url: 'https://news.itu.int/equals-tech-awards-winners-empowering-girls-change-world/' },
      { title: 'L’Orient-Le Jour', url: 'https://www.lorientlejour.com/article/1091731/lal-et-sa-tabshoura-gagnantes-a-geneve-de-la-categorie-acces-.html' },
    ],
    notes: ['Fifteen is what was planned. How many schools were reached we did not find.', 'One newspaper names the project “Tabshoura in a box/Girls Can Count”.'],
  }),
  publicSource({
    key: 'technovation-challenge',
    text: {
      title: 'Girls build an app and a business plan',
      summary:
        'Technovation’s curriculum takes girls aged 10 to 18 from an idea to an app and an enterprise, with volunteers as mentors. By the 2015 award 5,000 girls in 64 countries had finished it, with about 3,500 mentors.',
      approach: ['Making an app and planning an enterprise are one course. Volunteer mentors go along with the girls.'],
      team: 'About 3,500 volunteer mentors by the 2015 award',
    },
    organisation: 'Technovation',
    places: ['US', 'global'],
    pillar: 3,
    furtherPillars: [4],
    results: [
      result('counted', 'girls who finished the course', '5,000', 'girls', '64 countries', 'by the 2015 award'),
      result('counted', 'volunteer mentors', 'about 3,500', 'mentors', '64 countries', 'by the 2015 award'),
    ],
    people: { girls: 5000 },
    counted: { value: 5000, unit: { en: 'girls in 64 countries, by the 2015 award', fr: 'filles dans 64 pays, à la date du prix de 2015', ar: 'فتاة في 64 بلدا، حتى جائزة 2015' } },
    contexts: ['school'],
    sdgTargets: ['4.4', '5.b'],
    wsisLines: ['C4'],
    recognition: 'GEM-TECH 2015',
    honour: { year: 2015, organisation: 'Technovation' },
    transferability: 'several-contexts',
    sources: [{ title: 'ITU, winners of GEM-TECH 2015', url: 'https://www.itu.int/en/action/women/gem/Pages/winners-2015.aspx' }],
  }),
  publicSource({
    key: 'italy-digital-girls-er',
    text: {
      title: 'Free summer camps in coding',
      summary:
        'Emilia-Romagna and its universities hold free coding camps in summer for girls in upper secondary school. In 2022 there were eight camps with 222 girls. One edition costs about 200,000 euros, out of regional ESF+ money.',
      approach: ['The region pays, the universities teach, the girls come in their holidays and pay nothing.'],
    },
    organisation: 'Emilia-Romagna Region and universities',
    places: ['IT'],
    pillar: 3,
    results: [result('counted', 'girls in camps', '222 in eight camps', 'girls', 'upper secondary school', '2022')],
    people: { girls: 222 },
    counted: { value: 222, unit: { en: 'girls in eight camps, 2022', fr: 'filles dans huit camps, 2022', ar: 'فتاة في ثمانية مخيمات، 2022' } },
    cost: { text: 'About 200,000 euros an edition, regional ESF+ money.', amount: 200_000, currency: 'EUR' },
    contexts: ['school', 'higher-education'],
    sdgTargets: ['4.4', '5.b'],
    wsisLines: ['C4'],
    sources: [{ title: 'Interreg Europe, good practices', url: 'https://www.interregeurope.eu/good-practices/digital-girls-er' }],
  }),
]
