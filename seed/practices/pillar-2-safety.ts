import { mixedResult, publicSource, result } from '#seed/practices/public-source.ts'
import type { SeedCaseStudy } from '#seed/case-study.ts'

/** Pillar 2: harms that hinder access. All pages about violence, so all are marked sensitive. */
export const PILLAR_2_SAFETY: SeedCaseStudy[] = [
  publicSource({
    key: 'drf-cyber-harassment-helpline',
    sensitive: true,
    text: {
      title: 'A helpline against online harassment',
      summary:
        'Digital Rights Foundation in Pakistan runs a free helpline for people harassed online: by phone, e-mail and social media, seven days a week. It gives legal advice, digital help and first psychological support, and refers people on. Yearly reports turn cases into advice for lawmakers and police.',
      approach: ['A toll-free number, e-mail and social media lead to the same team. Demand made it open every day of the week.'],
      whatDidNotWork: ['The helpline says itself that its numbers show who contacts it, not how common harassment is.'],
      safetyNotes: 'Contact with the helpline is confidential.',
    },
    organisation: 'Digital Rights Foundation',
    places: ['PK'],
    pillar: 2,
    results: [
      result('counted', 'cases since launch', '14,376', 'cases', 'people who sought help', 'December 2016 to 2022'),
      result('counted', 'new cases', '2,695', 'cases', 'people who sought help', '2022'),
      result('counted', 'women among complainants', '58.6', 'per cent', 'complainants', '2022'),
    ],
    counted: { value: 14_376, unit: { en: 'cases, December 2016 to 2022', fr: 'cas, de décembre 2016 à 2022', ar: 'حالة، من ديسمبر 2016 إلى 2022' } },
    contexts: ['online-safety'],
    sdgTargets: ['5.2', '16.1'],
    wsisLines: ['C5', 'C10'],
    started: '2016-12',
    sources: [
      { title: 'Digital Rights Foundation', url: 'https://digitalrightsfoundation.pk/digital-rights-foundations-helpline-reports-over-2500-cases-of-digital-harassment-in-2022/' },
      { title: 'The Nation', url: 'https://nation.com.pk/18-Jul-2017/cyber-harassment-helpline-gets-763-complaints-since-december-to-may' },
    ],
    notes: ['Other pages give 4,441 cases in 2021 and 2,473 in 2023. The fall after 2021 is not explained.'],
  }),
  publicSource({
    key: 'revenge-porn-helpline',
    sensitive: true,
    text: {
      title: 'Getting intimate images taken down',
      summary:
        'A British helpline advises people whose intimate images are shared, or who are threatened with it, and reports the images to platforms. Since 2015 it has had more than 412,000 images removed. Yearly reports show who is affected and where removal fails.',
      approach: ['A small team, six women, gives advice, reports images for removal and publishes what it learns each year.'],
      whatDidNotWork: [
        'About a tenth of what is reported stays online, even after a conviction; 30,000 addresses could not be blocked under the law.',
        'Only 4 per cent of the people helped go on to the police.',
      ],
      team: 'Six women',
    },
    organisation: 'SWGfL / UK Safer Internet Centre',
    places: ['GB'],
    pillar: 2,
    results: [
      result('counted', 'reports', 'nearly 19,000, up 106 per cent on the year before', 'reports', 'people who sought help', '2023'),
      result('counted', 'images taken down', 'up to 90', 'per cent of those reported', 'images', '2023'),
      result('counted', 'images removed since the start', 'over 412,000', 'images', 'all cases', 'since 2015'),
    ],
    counted: { value: 412_000, unit: { en: 'images removed since 2015 (“over 412,000”)', fr: 'images retirées depuis 2015 (« plus de 412 000 »)', ar: 'صورة أزيلت منذ 2015 («أكثر من 412 ألفا»)' } },
    contexts: ['online-safety'],
    sdgTargets: ['5.2', '16.1'],
    wsisLines: ['C5', 'C10'],
    started: '2015',
    sources: [
      { title: 'UK Safer Internet Centre', url: 'https://saferinternet.org.uk/blog/revenge-porn-helpline-reveals-women-have-28-times-more-intimate-images-shared-than-men' },
      { title: 'SWGfL', url: 'https://swgfl.org.uk/magazine/improving-police-reporting-the-next-steps-in-tackling-intimate-image-abuse' },
    ],
    notes: [
      'Numbers of reports (19,000 in 2023; 22,264 in 2024 in one paper) have another base than the 13,000 people “supported” that a further page counts.',
      'In one form of abuse, sexual extortion, men are 93 per cent of cases.',
    ],
  }),
  publicSource({
    key: 'esafety-women-disability-training',
    sensitive: true,
    text: {
      title: 'Training those who support women with disability',
      summary:
        'Australia’s eSafety Commissioner trains workers who support women with intellectual or cognitive disability to recognise stalking, harassment and image abuse through technology, and to respond. An outside evaluator measured a clear gain in understanding from before to after the session.',
      problem: ['Before the session, 39 per cent of the workers surveyed had a strong grasp of abuse through technology.'],
      approach: ['Sessions for frontline and disability workers. Orima Research evaluated the first year with surveys before and after the session and with eight interviews.'],
      partners: [{ name: 'Orima Research', role: 'independent evaluation' }],
    },
    organisation: 'eSafety Commissioner, Australia',
    places: ['AU'],
    pillar: 2,
    furtherPillars: [3],
    results: [
      result('independently-evaluated', 'workers with a strong grasp of abuse through technology', '39 to 74', 'per cent', 'survey respondents', 'before to after the session'),
      result('independently-evaluated', 'satisfied with the content', '97', 'per cent', 'respondents', 'first 12 months'),
      result('independently-evaluated', 'would recommend it', '94', 'per cent', 'respondents to the later survey', 'first 12 months'),
    ],
    cost: { text: '1.5 million dollars over three years, announced by the Australian Government for the strand on intellectual disability.', amount: 1_500_000, currency: 'AUD' },
    monthsToFirstResult: 12,
    contexts: ['disability', 'online-safety', 'workplace'],
    sdgTargets: ['5.2', '10.2'],
    wsisLines: ['C4', 'C5'],
    started: '2016',
    verification: 'independently-checked',
    sources: [
      { title: 'eSafety Commissioner, evaluation', url: 'https://www.esafety.gov.au/research/evaluation-disability-workforce-frontline-worker-program' },
      { title: 'Mirage News', url: 'https://www.miragenews.com/more-support-for-women-experiencing-abuse-through-technology/' },
    ],
    notes: [
      'The cost is the money announced for the disability strand; the evaluation does not say that it is the same spending.',
      'There was no comparison group, and eight people were interviewed. Workshops began in 2016; the disability strand came under the national plan of 2019 to 2022.',
    ],
  }),
  publicSource({
    key: 'fiji-online-safety-commission',
    sensitive: true,
    text: {
      title: 'A public body to report online abuse to',
      summary:
        'In Fiji people can report online bullying and image abuse to a public commission. It seeks removal, passes cases to police and prosecutors with consent, and explains rights in English and vernacular languages, in towns, villages and outer islands.',
      problem: ['Many women, says the commissioner, do not know how to report.'],
      approach: ['One place to complain, referral with the person’s consent, and awareness sessions that travel to the islands.'],
      whatDidNotWork: ['A minor needs an adult’s consent, only the person harmed may complain, and the law is rigid and gives little power over platforms.'],
      safetyNotes: 'Cases go to the police or the prosecutors with the consent of the person harmed.',
    },
    organisation: 'Online Safety Commission, Fiji',
    places: ['FJ'],
    pillar: 2,
    furtherPillars: [1],
    results: [
      result('stated', 'complaints from women', 'every week', 'complaints', 'women harmed on social media', '2025'),
      result('stated', 'largest group that reports image abuse', 'women aged 25 to 34', 'age group', 'people who reported', 'undated'),
    ],
    cost: { text: '$1.5 million for one financial year; the source prints only a dollar sign.' },
    contexts: ['online-safety', 'small-island', 'rural', 'public-policy'],
    sdgTargets: ['5.2', '16.6'],
    wsisLines: ['C5', 'C6', 'C10'],
    sources: [
      { title: 'Fijivillage', url: 'https://www.fijivillage.com/news/online-abuse-rises-as-many-women-remain-unaware-of-support-6727ce' },
      { title: 'Fiji Global News', url: 'https://fijiglobalnews.com/fiji-eyes-online-safety-reform-as-image-based-abuse-grows' },
    ],
    notes: ['The dollar of the cost is probably Fiji’s, but the source does not say so.', 'We found no count of complaints.'],
  }),
  publicSource({
    key: 'mexico-ley-olimpia',
    sensitive: true,
    text: {
      title: 'A law against sharing intimate images',
      summary:
        'A set of Mexican reforms, won by a campaign of women, gives digital violence a name and makes sharing intimate images without consent a crime. Within four years every state had the offence in its law. Few cases have ended in a sentence.',
      approach: ['The reforms name digital violence as such and punish it. Within four years no state was left without the offence.'],
      whatDidNotWork: [
        'Most cases stay open. The campaign’s leader says that more than half stall because platforms do not hand over evidence.',
        'One woman tells of being blamed at the prosecutor’s office.',
      ],
    },
    organisation: 'Mexican legislatures; campaign led by Olimpia Coral Melo',
    places: ['MX'],
    pillar: 2,
    furtherPillars: [1, 5],
    results: [
      result('stated', 'states with the offence in their law', 'all', 'states', 'Mexico', 'within four years'),
      mixedResult('counted', 'sentences', 'about 1', 'per cent of investigated cases', 'Mexico', 'first four years (page undated)'),
      mixedResult('counted', 'cases still open', 'over 80', 'per cent of investigated cases', 'Mexico', 'first four years (page undated)'),
      mixedResult('counted', 'investigations without any sentence', '109', 'case files', 'Sinaloa', 'undated report'),
    ],
    counted: { value: 109, unit: { en: 'case files in Sinaloa, none with a sentence', fr: 'dossiers au Sinaloa, aucun suivi d’une condamnation', ar: 'ملفات في سينالوا، لم ينته أي منها بحكم' } },
    contexts: ['online-safety', 'public-policy'],
    sdgTargets: ['5.2', '5.c', '16.3'],
    wsisLines: ['C5', 'C6', 'C10'],
    sources: [
      { title: 'Serendipia', url: 'https://serendipia.digital/violencia-contra-las-mujeres/sentencias-por-ley-olimpia/' },
      { title: 'Noroeste', url: 'https://www.noroeste.com.mx/culiacan/sinaloa-acumula-109-denuncias-por-violencia-sexual-digital-pero-sigue-sin-sentencias-ON18264912' },
    ],
    notes: [
      'The percentages are journalists’ counts from requests for information; their page bears no date. Another outlet gives 83 per cent unresolved.',
      'Files in Mexico City are counted from 2020 (639 in that year, according to another outlet). When the campaign began is not on the pages we read.',
    ],
  }),
  publicSource({
    key: 'apc-take-back-the-tech',
    sensitive: true,
    text: {
      title: 'Take Back the Tech!',
      summary:
        'The Association for Progressive Communications started this campaign in 2006 against violence against women through technology. Local groups carry it on: campaigns of their own ran in at least 24 countries.',
      problem: ['Violence against women that uses technology.'],
      approach: ['One common campaign, taken up by local groups in their own way.'],
    },
    organisation: 'Association for Progressive Communications',
    places: ['global'],
    pillar: 2,
    furtherPillars: [1],
    results: [result('counted', 'countries with local campaigns', 'at least 24', 'countries', 'worldwide')],
    counted: { value: 24, unit: { en: 'countries with local campaigns (“at least 24”)', fr: 'pays où des campagnes locales ont eu lieu (« au moins 24 »)', ar: 'بلدا فيها حملات محلية («24 على الأقل»)' } },
    contexts: ['online-safety'],
    sdgTargets: ['5.2', '5.b'],
    wsisLines: ['C5', 'C10'],
    started: '2006',
    recognition: 'GEM-TECH 2014',
    honour: { year: 2014, organisation: 'Association for Progressive Communications (APC)' },
    transferability: 'several-contexts',
    sources: [
      { title: 'Wikipedia, Take Back the Tech!', url: 'https://en.wikipedia.org/wiki/Take_Back_The_Tech!' },
      { title: 'Association for Progressive Communications, on the award', url: 'https://dev-d10.apc.org/es/news/campana-dominemos-la-tecnologia-gana-premio-de-uit-la-igualdad-de-genero-en-tecnologia' },
    ],
    notes: ['The number of countries comes from an encyclopaedia and bears no date.'],
  }),
]
