import { publicSource, result } from '#seed/practices/public-source.ts'
import type { SeedCaseStudy } from '#seed/case-study.ts'

/** Pillar 3: digital capacities, for adults and whole communities. */
export const PILLAR_3_ADULTS: SeedCaseStudy[] = [
  publicSource({
    key: 'chhattisgarh-small-group-classes',
    text: {
      title: 'Short classes after the free phone',
      summary:
        'In a randomised trial, rural women who had been given a phone by the state were offered brief phone classes in small groups. Two years later those offered the classes used their phones more, felt less depressed and anxious, and thought more freely about women and phones.',
      approach: ['Classes are short, groups are small, and they add to a scheme that had already given out the phones.'],
      partners: [{ name: 'Government of Chhattisgarh', role: 'owner of the free-phone scheme' }],
    },
    organisation: 'Inclusion Economics (Yale and partners)',
    places: ['IN'],
    pillar: 3,
    furtherPillars: [2],
    results: [
      result('comparison', 'use of the phone, also for harder tasks', 'higher', 'no figure on the page read', 'women offered classes against women not offered', 'two years later'),
      result('comparison', 'depression and anxiety', 'lower', 'no figure on the page read', 'women offered classes against women not offered', 'two years later'),
    ],
    cost: { text: 'Called low-cost; no amount on the page.' },
    contexts: ['rural', 'low-income'],
    sdgTargets: ['4.4', '5.b'],
    wsisLines: ['C4'],
    started: '2018',
    sources: [
      {
        title: 'Inclusion Economics at Yale, policy brief',
        url: 'https://ie.yale.edu/gender-and-growth-gaps-project/policy-briefs/accelerating-indian-womens-use-mobile-phones-through-low-cost-training-digital-skills-improves-their',
      },
      { title: 'Registry of trials in the social sciences', url: 'https://www.socialscienceregistry.org/trials/5855' },
    ],
    notes: ['The sizes of the effects and the cost are in a document that we have not seen.'],
  }),
  publicSource({
    key: 'rwanda-digital-ambassadors',
    text: {
      title: 'Young people teach their own community',
      summary:
        'Young Rwandans are trained and then teach in their own communities: how to use a phone, how to use the state’s services online, in the local language. The first phase reached twelve districts and trained 41,980 people, with women, youth and the countryside first.',
      approach: ['The teacher is a young person from the same place who speaks the same language. Public, donor and foundation money and EQUALS supported the first phase.'],
      whatDidNotWork: ['Among the ambassadors themselves women were few: an intake in October 2019 had 80 men and 30 women.'],
      partners: [{ name: 'Digital Opportunity Trust', role: 'runs the programme with the ministry' }],
    },
    organisation: 'Ministry of ICT and Innovation; Digital Opportunity Trust; RISA',
    places: ['RW'],
    pillar: 3,
    furtherPillars: [2, 5],
    results: [
      result('counted', 'citizens trained, first phase', '41,980', 'youth, women and rural people', '12 districts', 'to November 2019'),
      result('stated', 'people trained in all', 'over 3.2 million', 'people', 'Rwanda', '2017 to 2025'),
      result('before-after', 'basic digital skills in the whole population', 'under 10 to over 75', 'per cent', 'population', '2017 to October 2024'),
    ],
    counted: { value: 41_980, unit: { en: 'people trained, first phase', fr: 'personnes formées, première phase', ar: 'شخصا تدرّبوا، المرحلة الأولى' } },
    contexts: ['rural', 'public-policy'],
    sdgTargets: ['4.4', '5.b', '9.c'],
    wsisLines: ['C3', 'C4'],
    started: '2017',
    recognition: 'WSIS Prize 2025 (another award; not in this ledger)',
    sources: [
      { title: 'The New Times', url: 'http://newtimes.co.rw/article/171607/News/featured-over-100-dot-rwanda-youth-digital-ambassadors-celebrated-for-community-impact/amp' },
      { title: 'TechGriot', url: 'https://techgriot.co/english/africa/2025/07/digital-ambassadors-how-rwanda-trained-3-million-people-in-tech-skills-and-won-international-praise' },
    ],
    notes: [
      'Basic skills are a figure for the whole population, given by the press of the programme’s owner. It is not shown to be the programme’s effect.',
      'The goal is given as 5 million or as 8 million people. A stated share of women with more confidence is left out: it is the owner’s own word.',
    ],
  }),
  publicSource({
    key: 'venezuela-aliadas-en-cadena',
    text: {
      title: 'Computer courses for unemployed women',
      summary:
        'Aliadas en Cadena in Venezuela teaches women without work three things: using a computer, finding work and managing money. By its award in 2016 it had reached more than 20,000 women.',
      approach: ['Computer skills, preparation for work and money management belong to one offer.'],
    },
    organisation: 'Aliadas en Cadena',
    places: ['VE'],
    pillar: 3,
    results: [result('counted', 'unemployed women reached', 'more than 20,000', 'women', 'Venezuela', 'by the 2016 award')],
    people: { women: 20_000 },
    counted: { value: 20_000, unit: { en: 'women, by the 2016 award (“more than 20,000”)', fr: 'femmes, à la date du prix de 2016 (« plus de 20 000 »)', ar: 'امرأة، حتى جائزة 2016 («أكثر من 20 ألفا»)' } },
    contexts: ['low-income'],
    sdgTargets: ['4.4', '8.5', '5.b'],
    wsisLines: ['C4'],
    recognition: 'GEM-TECH 2016',
    honour: { year: 2016, organisation: 'Aliadas en Cadena' },
    sources: [{ title: 'Arab Tourism News', url: 'https://arabtourismnews.com/206310' }],
  }),
  publicSource({
    key: 'laboratoria-bootcamp',
    text: {
      title: 'Learn first, pay when employed',
      summary: 'Laboratoria offers women from underserved backgrounds in Latin America a bootcamp and help into a technology job. They pay only once they are employed.',
      approach: ['The school takes the risk: no job, no fee. Training and job placement are one offer.'],
    },
    organisation: 'Laboratoria',
    places: ['M49-419'],
    pillar: 3,
    furtherPillars: [4],
    results: [],
    cost: { text: 'Students pay once they are employed; no amount on the page.' },
    contexts: ['low-income', 'workplace'],
    sdgTargets: ['4.4', '8.5', '5.b'],
    wsisLines: ['C4'],
    recognition: 'EQUALS in Tech 2018, Skills',
    honour: { year: 2018, organisation: 'Laboratoria' },
    sources: [{ title: 'EQUALS, a winner presented', url: 'https://www.equalsintech.org/post/2019/01/23/winnerswednesdays-laboratoria' }],
    notes: ['We found no number of students on the page.'],
  }),
]
