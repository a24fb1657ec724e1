import type { LedgerCount, LedgerEdition } from '#seed/ledger/ledger.ts'
import * as S from '#seed/ledger/sources.ts'

const exactly = (n: number): LedgerCount => ({ from: n, to: n, asPrinted: String(n) })
const orMore = (n: number): LedgerCount => ({ from: n, to: null, asPrinted: `${n}+` })
const notFound: LedgerCount = { from: null, to: null, asPrinted: '' }
const inferred = (n: number, why: string): LedgerCount => ({ from: n, to: n, asPrinted: '', inferred: why })
const day = (date: string) => ({ from: date, to: date })

/** Ten editions of which a source tells. No edition after 2023 was found; that says neither that the series ended nor that it goes on. */
export const EDITIONS: LedgerEdition[] = [
  {
    year: 2014, programme: 'GEM-TECH Awards', ceremony: day('2014-10-28'), place: 'Busan, Republic of Korea',
    categories: exactly(7), nominations: orMore(360), countries: orMore(70), finalists: exactly(37), winners: exactly(7),
    notes: ['Launched in June; nominations closed on 5 September.', 'Six Global Achievers were named as well. We found the name of one.', 'One news agency counts 74 countries.'],
    sources: [S.UN_WOMEN_2014, S.YONHAP_2014, S.ITU_SPEECH_2014],
  },
  {
    year: 2015, programme: 'GEM-TECH Awards', ceremony: day('2015-12-14'), place: 'New York, United States of America',
    categories: exactly(3), nominations: { from: 150, to: 150, asPrinted: 'about 150', about: true }, countries: exactly(55), finalists: exactly(12), winners: exactly(3),
    notes: ['Nominations from 28 May to 31 July.', 'Three Global Achievers were named as well. We found none of the names.'],
    sources: [S.CIO_AFRICA_CALL_2015],
  },
  {
    year: 2016, programme: 'GEM-TECH Awards', ceremony: day('2016-11-15'), place: 'Bangkok, Thailand',
    categories: exactly(3), nominations: exactly(311), countries: exactly(81), finalists: exactly(14), winners: exactly(3),
    notes: ['Nominations closed on 31 July; finalists were announced on 17 October.', 'Self-nomination was welcome, with two categories at most for each nominee.'],
    sources: [S.FMA_2016],
  },
  {
    year: 2017, programme: 'EQUALS in Tech Awards', ceremony: day('2017-12-19'), place: 'Geneva, Switzerland',
    categories: exactly(3), nominations: exactly(293), countries: exactly(72), finalists: exactly(15), winners: exactly(3),
    notes: ['Nominations opened in June and closed on 15 September; finalists were known by 23 November.'],
    sources: [
      S.source('DotConnectAfrica, through PRLog', 'https://www.prlog.org/12682241-news-alert-finalist-our-missafrica-digital-programme-named-itu-equals-in-tech-award-finalists.html'),
      S.source('C4IT', 'http://news.c4it.tw/archives/88854'),
      S.ORIENT_LE_JOUR_2017,
    ],
  },
  {
    year: 2018, programme: 'EQUALS in Tech Awards', ceremony: day('2018-09-22'), place: 'New York, United States of America',
    categories: exactly(5), nominations: exactly(357), countries: exactly(80), finalists: exactly(22), winners: exactly(5),
    notes: ['Nominations opened on 21 March 2018.', 'At the launch there were four categories, with Leadership in two parts; five awards were given.', 'Former winners and experts of the steering committee advised.'],
    sources: [S.ITU_RELEASE_2018],
  },
  {
    year: 2019, programme: 'EQUALS in Tech Awards', ceremony: day('2019-11-27'), place: 'Berlin, Germany',
    categories: exactly(5), nominations: exactly(204), countries: exactly(68), finalists: exactly(15), winners: exactly(5),
    notes: ['Held within the Internet Governance Forum. The finalists came from 12 countries.'],
    sources: [S.EQUALS_FINALISTS_2019],
  },
  {
    year: 2020, programme: 'EQUALS in Tech Awards', ceremony: { from: '2020-11-06', to: '2020-11-07', sourcesDisagree: true }, place: 'online, streamed from Geneva',
    categories: exactly(5), nominations: notFound, countries: notFound, finalists: notFound,
    winners: inferred(5, 'No source that we read states the number. Five categories are named: Access, Skills, Leadership in Tech, Leadership in SMEs, Research.'),
    notes: ['Held within the Internet Governance Forum, which was virtual that year.', 'The number of nominations was not found.'],
    sources: [S.UN_BRASIL_2020, S.IGF_CAPTIONS_2020],
  },
  {
    year: 2021, programme: 'EQUALS in Tech Awards', ceremony: day('2021-12-09'),
    categories: { from: 5, to: 5, asPrinted: '5', inferred: 'Inferred from the editions of 2019 and 2022.' },
    nominations: exactly(155), countries: { from: 50, to: 56, asPrinted: '50 or 56', sourcesDisagree: true }, finalists: notFound,
    winners: inferred(5, 'No source that we read states the number. Five categories are themselves inferred from 2019 and 2022.'),
    notes: ['The place was not found.'],
    sources: [S.KAPITALIS_2021],
  },
  {
    year: 2022, programme: 'EQUALS in Tech Awards', ceremony: day('2022-12-08'), place: 'Geneva, Switzerland',
    categories: exactly(5), nominations: { from: 155, to: 160, asPrinted: '155 to 160', sourcesDisagree: true }, countries: exactly(54), finalists: exactly(15), winners: exactly(5),
    notes: ['Finalists were announced on 11 October, the International Day of the Girl Child.'],
    sources: [S.ETRADE_2022, S.CZECHITAS_2022],
  },
  {
    year: 2023, programme: 'EQUALS in Tech Awards', ceremony: day('2023-12-12'), place: 'Geneva, Switzerland',
    categories: notFound, nominations: notFound, countries: notFound, finalists: notFound, winners: notFound,
    notes: ['Called the tenth annual edition; held after the Partner2Connect annual meeting.', 'Number unknown: winners, finalists and nominations were not found.'],
    sources: [S.ITU_P2C_2023, S.ITU_BDT_2023],
  },
]
