import { describe, expect, it } from 'vitest'
import { checkEligibility, resultSentence, RULE_KINDS, ruleSchema, ruleSentence, verdictOf, type Facts, type Rule, type RuleKind } from '#domain/eligibility/index.ts'
import { createTranslator } from '#i18n/translate.ts'
import { CASES } from './cases.ts'

const LANGUAGES = ['en', 'fr', 'ar'] as const

/** What the entrant reads when the rule of `CASES` fails, in English, French and Arabic. */
const TOLD: Record<RuleKind, [en: string, fr: string, ar: string]> = {
  'window': [
    'The call closed at 2027-03-15 23:59 UTC. This came after it.',
    'L’appel a été clos le 2027-03-15 23:59 UTC. Ceci est arrivé après.',
    'أُغلق باب الترشيح في 2027-03-15 23:59 UTC، ووصلت هذه بعده.',
  ],
  'language': [
    'We take French or Arabic. Write the answers in one of these.',
    'Nous acceptons : français ou arabe. Rédigez les réponses dans l’une de ces langues.',
    'نقبل: الفرنسية أو العربية. اكتبوا الإجابات بإحداها.',
  ],
  'entrant-kind': [
    'This category is only for a team or a company.',
    'Cette catégorie n’accepte que : une équipe ou une entreprise.',
    'هذه الفئة مخصصة فقط لما يلي: فريق أو شركة.',
  ],
  'self-nomination': [
    'Nobody may nominate themselves here. Ask somebody who knows the work.',
    'On ne peut pas se présenter soi-même ici. Demandez à quelqu’un qui connaît le travail.',
    'لا يحق لأحد هنا أن يرشّح نفسه. اطلبوا ذلك ممن يعرف العمل.',
  ],
  'quota-per-nominator': [
    'You sent 3 entries already, and the limit is 3 in an edition. Withdraw one to send this.',
    'Vous avez déjà envoyé 3 candidatures, et la limite est de 3 par édition. Retirez-en une pour envoyer celle-ci.',
    'سبق أن أرسلتم 3 مشاركات، والحد 3 في الدورة الواحدة. اسحبوا واحدة لترسلوا هذه.',
  ],
  'entries-per-nominee': [
    'This nominee has 1 entry already, and the limit is 1 in a category.',
    'Cette personne ou organisation a déjà 1 candidature, et la limite est de 1 par catégorie.',
    'لهذا المرشَّح بالفعل مشاركة واحدة، والحد 1 في الفئة الواحدة.',
  ],
  'categories-per-project': [
    'This project is entered elsewhere already, and may enter 2 categories at most. Withdraw it there, or leave it there.',
    'Ce projet concourt déjà ailleurs, et peut concourir dans au plus 2 catégories. Retirez-le là-bas, ou laissez-le où il est.',
    'هذا المشروع مشارك في موضع آخر، ويمكنه المشاركة في فئتين على الأكثر. اسحبوه من هناك أو أبقوه حيث هو.',
  ],
  'former-winners': [
    'This nominee won in one of the last 3 editions and may enter again later.',
    'Lauréat dans l’une des 3 dernières éditions ; pourra concourir de nouveau plus tard.',
    'فاز هذا المرشَّح في إحدى الدورات الـ3 الأخيرة، ويمكنه المشاركة لاحقاً.',
  ],
  'running-time': [
    'The work must have run for 24 months by then, and it began later. Come back when it has.',
    'Le travail doit être en place depuis 24 mois à cette date, et il a commencé plus tard. Revenez quand ce sera le cas.',
    'يجب أن يكون العمل قد استمر حتى ذلك الحين 24 شهراً، وقد بدأ بعد ذلك. عودوا حين يبلغها.',
  ],
  'stage': [
    'Too early: this category asks for work at this stage or further: running.',
    'Trop tôt : cette catégorie demande un travail à ce stade ou plus loin : en cours.',
    'الوقت مبكر: تطلب هذه الفئة عملاً بلغ هذه المرحلة أو أبعد: مشروع جارٍ.',
  ],
  'countries': [
    'This category is for work in Africa or Lebanon.',
    'Cette catégorie concerne le travail mené dans : Afrique ou Liban.',
    'هذه الفئة للعمل المنفَّذ في: أفريقيا أو لبنان.',
  ],
  'words': [
    '“summary” has 18 words too many.',
    '« summary » a 18 mots de trop.',
    'في «summary» زيادة 18 كلمة.',
  ],
  'required-answers': [
    'Still to answer: lessons.',
    'Reste à répondre : lessons.',
    'بقيت الإجابة عن: lessons.',
  ],
  'referees': [
    'Name 1 more referee.',
    'Indiquez encore 1 personne de référence.',
    'اذكروا شخصاً مرجعياً آخر.',
  ],
  'judges-organisations': [
    'A judge of this edition belongs to the organisation, so it cannot enter.',
    'Un membre du jury de cette édition appartient à l’organisation ; elle ne peut donc pas concourir.',
    'ينتمي أحد محكّمي هذه الدورة إلى المنظمة، لذلك لا يمكنها المشاركة.',
  ],
}

const check = (rule: Rule, facts: Facts) => {
  const result = checkEligibility([rule], facts)[0]
  if (!result) throw new Error('no result')
  return result
}
const verdict = (kind: RuleKind, data: Rule['data'], facts: Facts): string => check({ kind, data }, facts).code.slice(kind.length + 1)

it('the table has every kind of rule', () => expect(CASES.map((row) => row.rule.kind)).toEqual([...RULE_KINDS]))

describe.each(CASES)('the rule $rule.kind', ({ rule, pass, fail, person }) => {
  it('passes', () => expect(check(rule, pass).result).toBe('pass'))
  it('fails', () => expect(check(rule, fail).result).toBe('fail'))
  it('needs a person', () => expect(check(rule, person).result).toBe('person'))
  it('needs a person when nothing is known', () => expect(check(rule, {}).result).toBe('person'))
  it('can be stored', () => expect(ruleSchema.safeParse(rule).success).toBe(true))
  it('tells the entrant why, in three languages', () => {
    const told = LANGUAGES.map((language) => resultSentence(createTranslator(language), check(rule, fail)).replaceAll('\u00a0', ' ')) // French sets some that do not break
    expect(told).toEqual(TOLD[rule.kind])
  })
  it.each(LANGUAGES)('has all its words in %s, each another', (language) => {
    const say = createTranslator(language)
    const told = [ruleSentence(say, rule), ...[pass, fail, person].map((facts) => resultSentence(say, check(rule, facts)))]
    expect(new Set(told).size).toBe(4)
    for (const sentence of told) expect(sentence).not.toMatch(/[{}]|undefined/)
  })
})

describe('the edges of the rules', () => {
  const call = { opens: '2027-01-15T00:00:00Z', closes: '2027-03-15T23:59:00Z', timeZone: 'UTC' }
  it('a call not open yet is told with its opening', () => {
    const early = check({ kind: 'window', data: {} }, { window: call, at: '2027-01-14T23:59:59Z' })
    expect(early.code).toBe('window.fail-early')
    expect(resultSentence(createTranslator('en'), early)).toBe('The call opens at 2027-01-15 00:00 UTC. Come back then.')
  })
  it('the hidden end of the grace is never said', () => {
    const late = check({ kind: 'window', data: {} }, { window: { ...call, hardEnd: '2027-03-16T00:14:00Z' }, at: '2027-03-17T00:00:00Z' })
    expect(JSON.stringify(late)).not.toContain('00:14')
  })
  it('self-nomination is required, allowed or forbidden', () => {
    expect(verdict('self-nomination', { rule: 'required' }, { selfNomination: false })).toBe('fail')
    expect(verdict('self-nomination', { rule: 'required' }, { selfNomination: true })).toBe('pass')
    expect(verdict('self-nomination', { rule: 'allowed' }, {})).toBe('pass')
  })
  it('winners may be barred for ever', () => {
    expect(verdict('former-winners', { editions: 'ever' }, { formerHonours: { editionsAgo: [12] } })).toBe('fail')
    expect(verdict('former-winners', { editions: 1 }, { formerHonours: { editionsAgo: [2] } })).toBe('pass')
  })
  it('any organisation is taken where “an organisation” is', () => {
    expect(verdict('entrant-kind', { kinds: ['organisation'] }, { entrantKind: 'academia' })).toBe('pass')
    expect(verdict('entrant-kind', { kinds: ['individual'] }, { entrantKind: 'organisation' })).toBe('fail')
  })
  it('a judge steps aside where organisations of judges may enter', () => {
    expect(verdict('judges-organisations', { treatment: 'recusal' }, { judgeOrganisation: 'confirmed' })).toBe('pass-recusal')
  })
  it('too few words are told apart from too many', () => {
    expect(verdict('words', { question: 'summary', least: 150 }, { words: { summary: 149 } })).toBe('fail-under')
    expect(verdict('words', { question: 'summary', least: 150 }, { words: { summary: 9000 } })).toBe('pass')
  })
  it('running time counts whole months, also from the last day of a month', () => {
    expect(verdict('running-time', { months: 12, asOf: '2025-02-28' }, { start: '2024-02-28' })).toBe('pass')
    expect(verdict('running-time', { months: 1, asOf: '2027-03-31' }, { start: '2027-02-28' })).toBe('pass')
    expect(verdict('running-time', { months: 24 }, { start: '2025-02', window: call })).toBe('pass')
  })
  it('work in a listed part of a wider region needs a person', () => {
    expect(verdict('countries', { within: ['KE'] }, { places: ['M49-014'] })).toBe('person')
    expect(verdict('countries', { within: ['M49-014'] }, { places: ['KE', 'FR'] })).toBe('pass')
  })
  it('a rule whose data cannot be read goes to a person', () => {
    expect(check({ kind: 'referees', data: { least: 'two' } }, { referees: 5 })).toEqual({ kind: 'referees', result: 'person', code: 'malformed', params: {} })
  })
})

describe('rules that staff save', () => {
  it.each<[string, Rule]>([
    ['an unknown place', { kind: 'countries', data: { within: ['XK'] } }],
    ['limits that cross', { kind: 'words', data: { question: 'a', least: 9, most: 3 } }],
    ['more than the rule has', { kind: 'window', data: { closes: 'never' } }],
    ['no limit at all', { kind: 'words', data: { question: 'a' } }],
  ])('are refused for %s', (_what, rule) => expect(ruleSchema.safeParse(rule).success).toBe(false))
})

describe('all rules together', () => {
  const rules: Rule[] = [{ kind: 'referees', data: { least: 1 } }, { kind: 'stage', data: { atLeast: 'pilot' } }]
  it('keep their order', () => expect(checkEligibility(rules, {}).map((result) => result.kind)).toEqual(['referees', 'stage']))
  it('fail if one fails, else wait for a person if one needs it', () => {
    expect(verdictOf(checkEligibility(rules, { referees: 0 }))).toBe('fail')
    expect(verdictOf(checkEligibility(rules, { referees: 1 }))).toBe('person')
    expect(verdictOf(checkEligibility(rules, { referees: 1, stage: 'running' }))).toBe('pass')
    expect(verdictOf([])).toBe('pass')
  })
})
