import type { PlaceLanguage } from './index.ts'

/**
 * Shorter forms for lists and cards, only where UN usage allows one beside the full form; everything else is printed
 * as in the table.
 */
export const SHORT_NAMES: Readonly<Record<string, Readonly<Record<PlaceLanguage, string>>>> = {
  GB: { en: 'United Kingdom', fr: 'Royaume-Uni', es: 'Reino Unido', pt: 'Reino Unido', ar: 'المملكة المتحدة', zh: '联合王国', ru: 'Соединенное Королевство' },
  US: { en: 'United States', fr: 'États-Unis', es: 'Estados Unidos', pt: 'Estados Unidos', ar: 'الولايات المتحدة', zh: '美国', ru: 'Соединенные Штаты' },
  NL: { en: 'Netherlands', fr: 'Pays-Bas', es: 'Países Bajos', pt: 'Países Baixos', ar: 'هولندا', zh: '荷兰', ru: 'Нидерланды' },
  HK: { en: 'China, Hong Kong SAR', fr: 'Chine, RAS de Hong Kong', es: 'China, RAE de Hong Kong', pt: 'China, RAE de Hong Kong', ar: 'الصين، منطقة هونغ كونغ', zh: '中国香港', ru: 'Китай, САР Гонконг' },
  MO: { en: 'China, Macao SAR', fr: 'Chine, RAS de Macao', es: 'China, RAE de Macao', pt: 'China, RAE de Macau', ar: 'الصين، منطقة ماكاو', zh: '中国澳门', ru: 'Китай, САР Макао' },
}

/** English names met in press texts and older records, for reading them in; never printed. */
export const READ_AS: Readonly<Record<string, string>> = {
  'uk': 'GB', 'great britain': 'GB', 'usa': 'US', 'united states': 'US', 'us': 'US', 'the netherlands': 'NL', 'turkey': 'TR', 'swaziland': 'SZ',
  'czech republic': 'CZ', 'palestine': 'PS', 'iran': 'IR', 'bolivia': 'BO', 'venezuela': 'VE', 'south korea': 'KR',
  'korea, republic of': 'KR', 'north korea': 'KP', 'syria': 'SY', 'vietnam': 'VN', 'laos': 'LA', 'lao pdr': 'LA', 'moldova': 'MD',
  'tanzania': 'TZ', 'russia': 'RU', 'ivory coast': 'CI', 'cape verde': 'CV', 'east timor': 'TL', 'brunei': 'BN',
  'dr congo': 'CD', 'drc': 'CD', 'republic of the congo': 'CG', 'the gambia': 'GM', 'the bahamas': 'BS', 'micronesia': 'FM',
  'nauru': 'NR', 'hong kong': 'HK', 'macao': 'MO', 'macau': 'MO', 'vatican': 'VA', 'burma': 'MM', 'macedonia': 'MK',
  'falkland islands': 'FK', 'gaza': 'PS', 'gaza strip': 'PS', 'latin america': 'M49-419', 'saint martin': 'MF', 'sint maarten': 'SX',
}
