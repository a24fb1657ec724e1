import type { CorrectionNote } from '#seed/ledger/ledger.ts'
import * as S from '#seed/ledger/sources.ts'

/** Where sources disagree, what each says, and what the ledger follows. */
export const CORRECTIONS: CorrectionNote[] = [
  {
    key: '2014-countries', years: [2014], fact: 'Countries from which nominations came', state: 'compatible',
    versions: [{ says: '74', sources: [S.YONHAP_2014] }, { says: 'more than 70', sources: [S.UN_WOMEN_2014, S.ITU_SPEECH_2014] }],
    reading: 'Both can be true: 74 is more than 70, and the only exact figure.',
  },
  {
    key: '2014-nominations', years: [2014], fact: 'Number of nominations', state: 'compatible',
    versions: [{ says: '360', sources: [S.ITU_SPEECH_2014, S.GAZA_SKY_GEEKS_2014] }, { says: 'more than 360', sources: [S.UN_WOMEN_2014] }, { says: 'about 360', sources: [S.YONHAP_2014] }],
    reading: '360, or slightly more.',
  },
  {
    key: '2014-honoured', years: [2014], fact: 'Who was honoured', state: 'settled',
    versions: [{ says: 'seven organisations', sources: [S.YONHAP_2014] }, { says: 'seven individuals and organisations', sources: [S.UN_WOMEN_2014] }],
    reading: 'All seven names that we read are organisations.',
  },
  {
    key: '2014-un-women', years: [2014], fact: 'UN Women among those awarded', state: 'settled',
    versions: [
      { says: 'UN Women received an award', sources: [S.source('UN News in Kiswahili, October 2014', 'https://news.un.org/sw/story/2014/10/396152-mashirika-ya-um-yapewa-tuzo-kwa-kuendeleza-wanawake-kiteknolojia')] },
      { says: 'UN Women held the awards together with ITU and is not among the seven', sources: [S.UN_WOMEN_2014, S.YONHAP_2014] },
    ],
    reading: 'The first looks like an error; the ledger does not list UN Women.',
  },
  {
    key: '2014-date', years: [2014], fact: 'Day of the ceremony', state: 'settled',
    versions: [
      { says: '21 October, as announced', sources: [S.source('CODDII', 'https://coddii.org/la-uit-y-onu-mujeres-premiaran-a-quienes-promuevan-la-igualdad-de-genero-en-las-tic')] },
      { says: '28 October, as held', sources: [S.UN_WOMEN_2014, S.ITU_SPEECH_2014] },
    ],
    reading: 'A plan and an event. The ledger gives the event, 28 October.',
  },
  {
    key: '2014-year-in-name', years: [2014], fact: 'Year in the name of the first awards', state: 'settled',
    versions: [
      { says: '2015, in a text of July 2014', sources: [S.source('Business Standard', 'https://www.business-standard.com/amp/article/news-ians/itu-un-women-launch-award-for-gender-equality-technology-114071501009_1.html')] },
      { says: '2014', sources: [S.UN_WOMEN_2014] },
    ],
    reading: 'Every other source says 2014; the first looks like a slip.',
  },
  {
    key: 'first-year', years: [], fact: 'First year of the awards', state: 'settled',
    versions: [
      { says: '2013', sources: [S.IGF_CAPTIONS_2020, S.source('4ort, drawn from Wikidata', 'https://4ort.xyz/entity/gem-tech-award.md')] },
      { says: '2014', sources: [S.source('EQUALS, history and governance', 'https://www.equalsintech.org/history-and-governance'), S.ITU_P2C_2023] },
    ],
    reading: '2014 is better supported: the ceremony of 2023 was called the tenth annual one, which fits a first in 2014.',
  },
  {
    key: '2014-cipaf-spelling', years: [2014], organisation: 'Centro de Investigación para la Acción Femenina (CIPAF)', fact: 'Spelling of the winner’s name', state: 'settled',
    versions: [{ says: '“Acción Feminina”', sources: [S.GAZA_SKY_GEEKS_2014] }, { says: 'only a French translation of the name', sources: [S.YONHAP_2014] }],
    reading: 'The ledger writes “Femenina”, the usual Spanish spelling. That is our normalisation.',
  },
  {
    key: '2014-telecentre-second-source', years: [2014], organisation: 'Telecentre.org Foundation', fact: 'Whether the foundation won', state: 'settled',
    versions: [
      { says: 'a campaign of the foundation was awarded, without its category', sources: [S.source('Department of ICT, Philippines', 'https://dict.gov.ph/women-can-ict-too-international-girls-in-ict-day/')] },
      { says: 'the foundation and the Philippines among the winners', sources: [S.YONHAP_2014] },
    ],
    reading: 'The news agency settles that it won. Its category is still not stated anywhere that we read.',
  },
  {
    key: '2015-nominations-opened', years: [2015], fact: 'Opening of nominations', state: 'compatible',
    versions: [
      { says: '28 May', sources: [S.CIO_AFRICA_CALL_2015] },
      { says: '“now open” in a release of 18 June', sources: [S.source('ITU, press release 26 of 2015', 'http://itu.int/net/pressoffice/press_releases/2015/26.aspx')] },
    ],
    reading: 'Both can be true; the release was late.',
  },
  {
    key: '2015-2016-shortlist', years: [2015, 2016], fact: 'Size of the shortlist', state: 'settled',
    versions: [
      { says: 'nine planned (the page has no date: 2015 or 2016)', sources: [S.source('Technology Times', 'https://www.technologytimes.ng/gem-tech-itu-to-recognize-efforts-on-women-empowerment-via-ict/')] },
      { says: '12 in 2015', sources: [S.CIO_AFRICA_CALL_2015] },
      { says: '14 in 2016', sources: [S.FMA_2016] },
    ],
    reading: 'A plan and two events. The ledger gives 12 and 14.',
  },
  {
    key: '2015-romanian-finalist', years: [2015], organisation: 'Simplon Romania', fact: 'Person or organisation', state: 'open',
    versions: [{ says: 'a person, head and founder of Simplon Romania', sources: [S.CIO_AFRICA_CALL_2015] }],
    reading: 'The ledger keeps the organisation and says so.',
  },
  {
    key: '2015-technovation-name', years: [2015], organisation: 'Technovation', fact: 'Name of the winner', state: 'compatible',
    versions: [
      { says: '“Technovation Challenge”', sources: [S.ITU_WINNERS_2015, S.source('Wired (Germany)', 'https://www.wired.de/collection/life/fuer-mehr-frauen-der-tech-branche-die-gewinner-der-gem-tech-awards')] },
      { says: 'the organisation and its project', sources: [S.CIO_AFRICA_WINNERS_2015] },
    ],
    reading: 'The ledger lists Technovation as the organisation and Technovation Challenge as what was honoured.',
  },
  {
    key: '2017-date', years: [2017], fact: 'Day of the ceremony', state: 'settled',
    versions: [
      { says: '19 December', sources: [S.source('C4IT', 'http://news.c4it.tw/archives/88854'), S.ORIENT_LE_JOUR_2017] },
      { says: '“today”, in a release dated 20 December', sources: [S.source('ITU, press release 70 of 2017 (French)', 'https://www.itu.int/fr/mediacentre/Pages/2017-PR70.aspx')] },
    ],
    reading: '19 December.',
  },
  {
    key: '2017-project-name', years: [2017], organisation: 'Lebanese Alternative Learning', fact: 'Name of the project', state: 'compatible',
    versions: [{ says: '“Tabshoura in a Box”', sources: [S.ITU_NEWS_2017] }, { says: '“Tabshoura in a box/Girls Can Count”', sources: [S.ORIENT_LE_JOUR_2017] }],
    reading: 'The ledger keeps the shorter name.',
  },
  {
    key: '2018-categories', years: [2018], fact: 'Number of categories', state: 'compatible',
    versions: [
      { says: 'four, with Leadership in two parts (at the launch)', sources: [S.source('ITU, press release 07 of 2018 (Arabic)', 'https://www.itu.int:443/ar/mediacentre/Pages/2018-PR07.aspx')] },
      { says: 'five winners', sources: [S.ITU_RELEASE_2018] },
    ],
    reading: 'Both can be true: five awards were given.',
  },
  {
    key: '2020-date', years: [2020], fact: 'Day of the ceremony', state: 'open',
    versions: [
      { says: 'Friday 7 November, but that day was a Saturday', sources: [S.SUL21_2020] },
      { says: 'fifth day of a forum that began on 2 November, which is Friday 6', sources: [S.IGF_CAPTIONS_2020] },
    ],
    reading: '6 or 7 November; 6 is more likely.',
  },
  {
    key: '2021-countries', years: [2021], fact: 'Countries from which nominations came', state: 'open',
    versions: [{ says: '50 or 56', sources: [S.KAPITALIS_2021] }],
    reading: 'Sources disagree; only one of their addresses was kept. The ledger shows both numbers.',
  },
  {
    key: '2022-nominations', years: [2022], fact: 'Number of nominations', state: 'open',
    versions: [{ says: '160', sources: [S.ETRADE_2022] }, { says: '155', sources: [S.CZECHITAS_2022] }, { says: 'more than 150', sources: [S.GUARDIAN_NG_2022] }],
    reading: 'The ledger shows 155 to 160.',
  },
  {
    key: '2023-held', years: [2023], fact: 'Whether there was an edition after 2022', state: 'settled',
    versions: [
      { says: 'a ceremony on 12 December 2023', sources: [S.ITU_P2C_2023] },
      { says: 'winners present in a speech of the next day', sources: [S.ITU_BDT_2023] },
    ],
    reading: 'It was held. Winners, finalists and numbers were not found, and no later edition was: the ledger says neither that the series ended nor that it goes on.',
  },
]
