import { publicSource, result } from '#seed/practices/public-source.ts'
import type { SeedCaseStudy } from '#seed/case-study.ts'

/** Pillar 5: partnerships of many kinds, and recognition. */
export const PILLAR_5: SeedCaseStudy[] = [
  publicSource({
    key: 'caricom-girls-in-ict',
    text: {
      title: 'One point of contact for a region',
      summary:
        'Caribbean ministers for ICT endorsed a partnership that coordinates work for girls in technology across the region. Ministries, the examinations council, universities and UN agencies meet in it. Its first activities went online when COVID-19 came.',
      approach: ['One partnership instead of many offers, with one point of contact for all.'],
      whatDidNotWork: ['By its own entry no money had been allocated to it so far. In 2021 its action plan still waited for approval.'],
      partners: [
        { name: 'Ministries for ICT', role: 'endorsement' },
        { name: 'Universities, the examinations council, UN agencies', role: 'members' },
      ],
    },
    organisation: 'CARICOM Secretariat',
    places: ['M49-029'],
    pillar: 5,
    furtherPillars: [1, 3],
    results: [
      result('counted', 'online dialogues', '2', 'events', 'Caribbean', 'April and May 2020'),
      result('stated', 'participants in the first dialogue', 'thousands', 'people', 'Caribbean', 'April 2020'),
    ],
    counted: { value: 2, unit: { en: 'online dialogues, April and May 2020', fr: 'dialogues en ligne, avril et mai 2020', ar: 'حواران عبر الإنترنت، أبريل ومايو 2020' } },
    cost: { text: 'None allocated, by its own entry.' },
    contexts: ['small-island', 'public-policy'],
    sdgTargets: ['5.b', '17.17', '4.4'],
    wsisLines: ['C1', 'C4', 'C11'],
    started: '2019',
    sources: [
      { title: 'United Nations, partnerships for the Sustainable Development Goals', url: 'https://sdgs.un.org/partnerships/caricom-girls-ict-partnership' },
      { title: 'CARICOM Today', url: 'https://today.caricom.org/2020/04/29/girls-women-in-ict-key-to-achieving-caricoms-potential/' },
    ],
    notes: ['The copy of the entry that we read breaks off after the word on allocated money; the page itself may say more.'],
  }),
  publicSource({
    key: 'african-girls-can-code',
    text: {
      title: 'Coding camps across a continent',
      summary:
        'Three organisations share a programme for Africa’s girls and young women: camps where they learn to code, mentors, and advice on curricula. An evaluation half-way asked for more than the programme gave. UN Women took up its advice only in part.',
      approach: ['Camps, mentoring and work on curricula. Denmark paid for the first phase.'],
      whatDidNotWork: [
        'Nine countries were too few for the evaluator, who asked for 25 or more, a larger budget and wider media work.',
        'The answer of UN Women: few countries were the plan of the first phase, money did not allow campaigns everywhere, and some of the analysis was thin. No meeting to validate it took place.',
      ],
      partners: [
        { name: 'African Union Commission', role: 'joint programme' },
        { name: 'Denmark', role: 'funder of the first phase' },
      ],
    },
    organisation: 'UN Women; African Union Commission; International Telecommunication Union',
    places: ['M49-002'],
    pillar: 5,
    furtherPillars: [3, 4],
    results: [
      result('counted', 'girls at the first camp', 'over 80 from 34 countries', 'girls', 'Africa', 'August 2018'),
      result('independently-evaluated', 'countries that pilot ICT, coding and gender in curricula', '9', 'countries', 'Africa', 'first phase'),
      result('stated', 'girls trained in Kenya', '113', 'girls and young women', 'Kenya', 'since 2022'),
    ],
    people: { girls: 80 },
    counted: { value: 80, unit: { en: 'girls at the first camp, August 2018 (“over 80”)', fr: 'filles au premier camp, août 2018 (« plus de 80 »)', ar: 'فتاة في المخيم الأول، أغسطس 2018 («أكثر من 80»)' } },
    contexts: ['school'],
    sdgTargets: ['4.4', '5.b', '17.17'],
    wsisLines: ['C4', 'C11'],
    started: '2018',
    sources: [
      { title: 'UN Women, management response to the evaluation', url: 'https://gate.unwomen.org/ManagementResponse/ViewManagementResponse?evaluationId=11392' },
      { title: 'Digital Watch', url: 'https://wp.dig.watch/updates/un-secretary-general-meets-african-girls-who-code' },
    ],
    notes: [
      'We have not seen the evaluation itself, only UN Women’s answer to it.',
      'Planned camps are given as 14, 15 or 18, the goal as 2,000 girls, ages as 17 to 20, 17 to 25 or 14 to 25. A series of camps of the UN Economic Commission for Africa is often mixed up with this one.',
    ],
  }),
  publicSource({
    key: 'uk-tech-talent-charter',
    text: {
      title: 'A charter that closed itself',
      summary:
        'Employers in the United Kingdom signed, reported their diversity figures each year and told each other what helped. Anyone could read the results, which stood for nearly 250,000 technology workers. In 2024 the board ended it: many employers were letting the aim go.',
      approach: ['Sign, count, publish, share. The industry led it; the government supported it.'],
      whatDidNotWork: ['Money was not the reason; there were reserves. Employers let go of diversity plans and budgets without saying so, and the charter’s leaders feared to become part of a standstill.'],
    },
    organisation: 'Tech Talent Charter (industry-led, government-supported)',
    places: ['GB'],
    pillar: 5,
    furtherPillars: [4],
    results: [
      result('counted', 'employers that signed', 'over 850', 'employers', 'United Kingdom', '2015 to 2024'),
      result('before-after', 'women in technology roles', '15 to 25', 'per cent', 'United Kingdom', '2015 to 2024'),
      result('comparison', 'women in technology roles at signatories', '29', 'per cent', 'signatories, against 25 in the country', '2024'),
    ],
    counted: { value: 850, unit: { en: 'employers that signed (“over 850”)', fr: 'employeurs signataires (« plus de 850 »)', ar: 'جهة توظيف موقّعة («أكثر من 850»)' } },
    contexts: ['workplace'],
    sdgTargets: ['5.5', '8.5', '17.17'],
    wsisLines: ['C4', 'C6'],
    started: '2015',
    sources: [
      { title: 'Tech Talent Charter', url: 'https://techtalentcharter.co.uk/?p=2803' },
      { title: 'Tech Monitor', url: 'https://techmonitor.ai/leadership/workforce/tech-talent-charter-to-close-amid-stalled-diversity-initiatives' },
    ],
    notes: [
      'Members are given as 700, over 800 or over 850; the rise of women as from “fewer than 15” to 25 per cent, to “just over a quarter”, or as almost a doubling.',
      'The rise is the country’s and not proven to be the charter’s doing. Signatories chose themselves, so their 29 per cent compares unlike employers.',
    ],
  }),
  publicSource({
    key: 'uruguay-round-table',
    text: {
      title: 'A standing table of institutions',
      summary:
        'At one standing table in Uruguay meet ministries, universities and schools, researchers, the women’s institute, Plan Ceibal and the IT industry’s chamber. They agreed to map who does what for women in science and technology, and to set shared aims.',
      problem: ['The table’s own study of 2017: gender policies had no roots, hung on the people and boards of the day, were too few and dealt mostly with motherhood.'],
      approach: ['It grew out of a UNESCO project. The agreement covers a map of institutions, policies and actions.'],
      whatDidNotWork: ['What the study of 2017 found is also what the table has to change: policies that leave with the people who made them.'],
      partners: [{ name: 'UNESCO', role: 'project in which the table was set up' }],
    },
    organisation: 'Office of Planning and Budget, Uruguay',
    places: ['UY'],
    pillar: 5,
    furtherPillars: [1, 4],
    results: [result('counted', 'member institutions', 'more than ten', 'institutions', 'Uruguay', '2017')],
    counted: { value: 10, unit: { en: 'member institutions, 2017 (“more than ten”)', fr: 'institutions membres, 2017 (« plus de dix »)', ar: 'مؤسسات أعضاء، 2017 («أكثر من عشر»)' } },
    contexts: ['public-policy', 'higher-education'],
    sdgTargets: ['5.c', '17.17', '9.5'],
    wsisLines: ['C1', 'C6'],
    started: '2016',
    sources: [
      { title: 'La Diaria', url: 'https://ladiaria.com.uy/articulo/2017/12/cosse-hay-una-imperiosa-necesidad-de-mejorar-participacion-de-mujeres-en-ciencia-y-tecnologia/' },
      { title: 'Uruguayan Chamber of Information Technology (CUTI)', url: 'https://cuti.org.uy/en/blog/hacia-la-equidad-ciencia-tecnologia-ingenieria-y-matematicas/' },
    ],
    notes: ['We found no later result.'],
  }),
  publicSource({
    key: 'ncwit-aspirations-award',
    text: {
      title: 'Recognition as the start of a network',
      summary:
        'Every year a centre in the United States honours schoolgirls for their interest in computing, and their educators too. Universities, companies and schools run the awards in each region. Scholarships, internships and a network that lasts go with them.',
      approach: ['The award is local in its running and one in its name. What follows it, a network and places, is part of it.'],
    },
    organisation: 'National Center for Women & Information Technology',
    places: ['US'],
    pillar: 5,
    furtherPillars: [3, 4],
    results: [
      result('counted', 'awards given', 'over 25,000', 'awards', 'mainly United States', 'since 2007'),
      result('stated', 'winners with a major or minor in science or technology', '90; computer science or engineering 80', 'per cent, self-reported', 'award winners in college', 'undated'),
      result('counted', 'people honoured', '3,610', 'recipients', 'season of 2021-22', '2021-22'),
    ],
    counted: { value: 25_000, unit: { en: 'awards since 2007 (“over 25,000”)', fr: 'prix décernés depuis 2007 (« plus de 25 000 »)', ar: 'جائزة منذ 2007 («أكثر من 25 ألفا»)' } },
    contexts: ['school', 'higher-education'],
    sdgTargets: ['4.4', '5.b', '17.17'],
    wsisLines: ['C4'],
    started: '2007',
    recognition: 'PAESMEM awardee 2014',
    sources: [
      { title: 'Aspirations in Computing, why it matters', url: 'https://aspirations.org/about-aic/why-it-matters' },
      { title: 'Aspirations in Computing, 2021-22 recipients', url: 'https://aspirations.org/news/ncwit-aic-honors-3610-students-and-educators' },
    ],
    notes: ['The percentages are reported by the winners themselves, who are chosen for their interest in computing. They do not show what the award caused.'],
  }),
]
