import type { Fluency } from '#domain/assignment/languages.ts'
import type { CategoryKey } from './words/index.ts'

/** Everybody of the demonstration signs in with it; printed at the start and in the README. */
export const DEMO_PASSWORD = 'tally the count twice'
export const DEMO_HOST = 'demo.example'

type Languages = Partial<Record<string, Fluency>>

export type DemoPerson = {
  /** Before `@demo.example`. */
  account: string
  name: string
  country: string
  languages: Languages
  admin?: true
  interfaceLanguage?: 'en' | 'fr' | 'ar'
}

/** Those who run it. All invented, as are the organisations. */
export const STAFF: DemoPerson[] = [
  { account: 'admin', name: 'Noor Lindgren-Adu', country: 'CH', languages: { en: 'native' }, admin: true },
  { account: 'organiser', name: 'Maëlle Okafor', country: 'CH', languages: { fr: 'native', en: 'fluent' } },
  { account: 'organiser2', name: 'Ravi Thorsen', country: 'NO', languages: { en: 'fluent' } },
  { account: 'chair', name: 'Ayelén Whitcombe', country: 'AR', languages: { es: 'native', en: 'fluent', fr: 'fluent' } },
  { account: 'editor', name: 'Tuuli Mensah', country: 'FI', languages: { en: 'fluent', fr: 'fluent' } },
  { account: 'observer', name: 'Davor Nkemelu', country: 'HR', languages: { en: 'fluent' } },
  { account: 'entrant', name: 'Wairimu Castle', country: 'KE', languages: { en: 'native' } },
]

export type DemoJudge = DemoPerson & {
  organisation: string
  /** Where they worked before; a reason for a conflict. */
  former?: string
  /** Panels of the edition under judgement; absent: all of them. */
  panels?: CategoryKey[]
  expertise: { pillar: '1' | '2' | '3' | '4' | '5'; text: string }[]
  /** Offset of the ruler in levels: below 0 is strict. */
  severity: number
  /** How far along in the edition under judgement. */
  progress: 'all' | 'half' | 'few' | 'none'
  cap?: number
}

export const JUDGES: DemoJudge[] = [
  { account: 'judge', name: 'Wanjiru Solheim', country: 'KE', languages: { en: 'native', fr: 'fluent', es: 'fluent' }, organisation: 'Institute of Open Ground', expertise: [{ pillar: '2', text: 'Community networks, shared devices, price of data in rural districts; measuring use by sex.' }, { pillar: '3', text: 'Adult learning without reading, picture cards, savings groups.' }], severity: 0.1, progress: 'half', cap: 45 },
  { account: 'judge2', name: 'Karim Ben Attar', country: 'TN', languages: { ar: 'native', fr: 'fluent', en: 'fluent' }, organisation: 'Observatoire des Rives', expertise: [{ pillar: '2', text: 'Helplines, blackmail with images, law on online violence in North Africa.' }, { pillar: '5', text: 'Statistics by sex agreed between operators and offices.' }], severity: 0, progress: 'all', interfaceLanguage: 'ar' },
  { account: 'judge3', name: 'Lívia Moreno Prado', country: 'BR', languages: { pt: 'native', es: 'fluent', en: 'fluent' }, organisation: 'Universidade da Várzea', expertise: [{ pillar: '3', text: 'Curricula for girls, repair workshops, evaluation with comparison groups.' }], severity: 0.15, progress: 'all' },
  { account: 'judge4', name: 'Hye-jin Okonkwo', country: 'KR', languages: { en: 'fluent', pt: 'fluent' }, organisation: 'Northern Lights Telecom Lab', expertise: [{ pillar: '4', text: 'Women in field crews, standards, spectrum boards; recruitment without years.' }], severity: -0.05, progress: 'half' },
  { account: 'judge5', name: 'Ioana Vasilescu-Mbeki', country: 'RO', languages: { fr: 'native', en: 'fluent' }, organisation: 'Fundația Pod de Lemn', expertise: [{ pillar: '2', text: 'Audit of grants, cost per participant, evidence.' }, { pillar: '4', text: 'Public procurement and small firms.' }], severity: -1.05, progress: 'all', interfaceLanguage: 'fr' },
  { account: 'judge6', name: 'Salma Al-Rimal', country: 'JO', languages: { ar: 'native', en: 'fluent' }, organisation: 'بيت الخبرة الصغير', expertise: [{ pillar: '3', text: 'تعليم الكبار والبرمجة للفتيات. Adult education, coding for girls.' }], severity: 0.2, progress: 'half', interfaceLanguage: 'ar' },
  { account: 'judge7', name: 'Tomás Quispe Arrow', country: 'PE', languages: { es: 'native', en: 'fluent', pt: 'fluent' }, organisation: 'Consejo de las Lomas', former: 'Tejedoras de Señal', expertise: [{ pillar: '2', text: 'Antenas comunitarias, Andean community networks, spectrum for the poor.' }, { pillar: '5', text: 'Alliances between councils and cooperatives.' }], severity: 0.05, progress: 'few' },
  { account: 'judge8', name: 'Nafula Petersen', country: 'UG', languages: { en: 'native' }, organisation: 'Lake Corner Council', panels: ['access', 'skills', 'partnerships'], expertise: [{ pillar: '5', text: 'Funding of small women’s groups, shared application forms.' }], severity: 0.1, progress: 'all' },
  { account: 'judge9', name: 'Étienne Marchebleu', country: 'CI', languages: { fr: 'native', en: 'fluent' }, organisation: 'Réseau Fil Rouge', panels: ['skills', 'leadership', 'partnerships'], expertise: [{ pillar: '3', text: 'Comptabilité vocale, épargne, formation de commerçantes.' }], severity: 0, progress: 'few', interfaceLanguage: 'fr' },
  { account: 'judge10', name: 'Rania Haddouche', country: 'DZ', languages: { ar: 'native', fr: 'native' }, organisation: 'Cercle des Sept Portes', expertise: [{ pillar: '4', text: 'Women engineers, returners, quotas in boards. نساء مهندسات.' }], severity: -0.1, progress: 'none' },
  { account: 'judge11', name: 'Celeste Amado Figueira', country: 'MZ', languages: { pt: 'native', en: 'fluent' }, organisation: 'Fundo Maré', expertise: [{ pillar: '2', text: 'Saúde e telefones: health posts, phone lending.' }, { pillar: '5', text: 'Services that work together.' }], severity: 0.15, progress: 'none' },
  { account: 'judge12', name: 'Dilnoza Harmon', country: 'UZ', languages: { en: 'fluent', ar: 'fluent', es: 'fluent' }, organisation: 'Silk Bridge University', former: 'Ladder and Rope', expertise: [{ pillar: '4', text: 'Second careers, evening engineering, salary gaps.' }], severity: 0, progress: 'all' },
]

/** Judged the edition that is in the archive and did not come back. */
export const FORMER_JUDGES: (Pick<DemoJudge, 'account' | 'name' | 'country' | 'languages' | 'organisation' | 'severity'>)[] = [
  { account: 'former-judge1', name: 'Oluwaseun Brandt', country: 'NG', languages: { en: 'native', fr: 'fluent', ar: 'fluent', es: 'fluent', pt: 'fluent' }, organisation: 'Halfway Observatory', severity: 0.05 },
  { account: 'former-judge2', name: 'Mirembe Castellanos', country: 'UG', languages: { en: 'native', es: 'fluent', fr: 'fluent', ar: 'fluent', pt: 'fluent' }, organisation: 'Ten Steps Academy', severity: -0.1 },
  { account: 'former-judge3', name: 'Sigrún Abdi', country: 'IS', languages: { en: 'fluent', fr: 'fluent', ar: 'native', es: 'fluent', pt: 'fluent' }, organisation: 'North Gate Polytechnic', severity: 0.1 },
  { account: 'former-judge4', name: 'Thandeka Ruiz', country: 'ZA', languages: { en: 'native', es: 'native', pt: 'fluent', fr: 'fluent', ar: 'fluent' }, organisation: 'Clay Pot Collective', severity: 0 },
  { account: 'former-judge5', name: 'Bo-ram Haile', country: 'ET', languages: { en: 'fluent', fr: 'fluent', ar: 'fluent', es: 'fluent', pt: 'fluent' }, organisation: 'Equal Hours Institute', severity: 0.2 },
  { account: 'former-judge6', name: 'Parvaneh Lobo', country: 'PT', languages: { pt: 'native', en: 'fluent', fr: 'fluent', ar: 'fluent', es: 'fluent' }, organisation: 'Instituto Ponte Nova', severity: -0.05 },
]

/** What the start of the demonstration prints: who can sign in, and with what. */
export const demoAccounts = (): string =>
  [...STAFF.map(({ account }) => account), 'judge', 'judge2 … judge12'].map((account) => `  ${account}@${DEMO_HOST}`).join('\n') +
  `\n  password of them all: ${DEMO_PASSWORD}\n  Mails are files in data/demo/mail; each link is printed here.`
