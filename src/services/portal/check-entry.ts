import { z } from 'zod'
import { CONSENT_ITEMS, CONSENT_USES, CONSENT_WORDING, consentedFields, consentItemOf, visibleIdentity, visiblePlaces, type Consent, type ConsentItem } from '#domain/consent.ts'
import { bindColumns, inLanguage, isAnswered, questionOf, textOf, visibleQuestions, type Question } from '#domain/forms/index.ts'
import { placeName, subregionOf } from '#domain/places/index.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayActForEntrant } from '#policy/entries.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { RecordPictureDto } from '#services/dto/common.ts'
import type { CheckDto, PreviewDto } from '#services/dto/portal.ts'
import { defineService, type Context } from '#services/service.ts'
import { answersOf, declaredOf, isOwnWork, masked, personWith, type Declared } from './entry-parts.ts'
import { entryCode, writable } from './open-draft.ts'
import { locale } from './open-calls.ts'
import { openOwn, type Own } from './open-own.ts'
import { pillarOf } from './setup.ts'
import { answerText, answersDto, headOf, problemsOf } from './show-entry.ts'

/** By which act this entry would be sent now. */
export const sendingAct = ({ entry }: Pick<Own, 'entry'>): CheckDto['act'] =>
  entry.status === 'returned' ? 'resubmit-entry' : entry.status === 'submitted' ? 'change-entry' : 'submit-entry'

/** What can be agreed to for this form: what its publishable answers fall under, and who it is from. */
export function itemsOffered(own: Own): ConsentItem[] {
  const asked = visibleQuestions(own.paper.form, answersOf(own.entry))
  const ofAnswers = asked.filter((question) => question.publishable).map(consentItemOf)
  const always: ConsentItem[] = ['name', ...(own.paper.organisation ? (['organisation'] as const) : []), 'translation']
  return CONSENT_ITEMS.filter((item) => ofAnswers.includes(item) || always.includes(item))
}

/** Judges read every entry; that is what sending it means, so it is no tick. */
export const USES_OFFERED = CONSENT_USES.filter((use) => use !== 'judging')

export const missingOf = (own: Own, declared: Declared): CheckDto['missing'] => [
  ...(declared.items.length > 0 && declared.mode === null ? (['mode'] as const) : []),
  ...(declared.mode === 'pseudonym' && declared.pseudonym.trim() === '' ? (['pseudonym'] as const) : []),
  ...own.paper.declarations.filter((each) => !declared.statements.includes(each.key)).map((each) => `statement:${each.key}` as const),
  ...(personWith(own.entry, 'nominator')?.verified ? [] : (['address'] as const)),
]

/** Check your answers: everything that would be sent, what is missing, and what may be shown of it. */
export const checkEntry = defineService({
  act: false,
  input: z.object({ entry: entryCode, locale }),
  async run({ ctx, viewer, input }): Promise<CheckDto> {
    const own = await openOwn(ctx, viewer, input.entry)
    if (!writable(own, viewer.now)) throw new Refusal('entry-not-open', {}, 409)
    return checkDto(ctx, viewer, own, input.locale)
  },
})

async function checkDto(ctx: Context, viewer: Viewer, own: Own, language: string): Promise<CheckDto> {
  const { entry, paper } = own
  const declared = declaredOf(entry.declarations)
  const problems = problemsOf(own, viewer.now)
  const nominee = personWith(entry, 'nominee')
  return {
    head: await headOf(ctx, own, language, viewer.now), act: sendingAct(own),
    answers: answersDto(ctx, own, answersOf(entry), language, problems),
    problems: problems.map((problem) => {
      const question = questionOf(paper.form, problem.question)
      return { ...problem, step: question?.step ?? '', label: inLanguage(question?.label, language) }
    }),
    consents: itemsOffered(own).map((item) => ({ item, given: declared.items.includes(item) })),
    uses: USES_OFFERED.map((use) => ({ use, given: declared.uses.includes(use) })),
    mode: declared.mode, pseudonym: declared.pseudonym,
    statements: paper.declarations.map((each) => ({ key: each.key, text: inLanguage(each.text, language), made: declared.statements.includes(each.key) })),
    conflicts: declared.conflicts, wording: CONSENT_WORDING, preview: previewOf(ctx, own, declared, language, viewer.now),
    nominee: isOwnWork(entry) || !nominee ? null : { name: nominee.name, address: nominee.address ? masked(nominee.address) : null, accepted: nominee.accepted !== undefined },
    maySend: mayActForEntrant(viewer, { code: entry.code ?? '' }), missing: missingOf(own, declared),
  }
}

/** What a reader of the library would see with these ticks and this name mode; the same rules that publish it later. */
export function previewOf(ctx: Context, own: Own, declared: Declared, language: string, now: Date): PreviewDto {
  const { entry, paper, setup } = own
  const answers = answersOf(entry)
  const given = declared.items.map((item): Consent => ({ item, use: 'case-study', wording: CONSENT_WORDING, language, givenAt: now.toISOString() }))
  const mode = declared.mode ?? 'none'
  const allowed = consentedFields(paper.form, given, mode, { now })
  const shown = visibleQuestions(paper.form, answers).filter((question) => allowed.questions.includes(question.key))
  const bound = bindColumns({ ...paper.form, questions: shown }, answers)
  const places = bindColumns(paper.form, answers).places ?? []
  const organisation = paper.organisation ? textOf(answers[paper.organisation]).trim() : ''
  // Beside a name stand the countries themselves; a region stands for them where the name is not told.
  const region = mode === 'pseudonym' || mode === 'region' ? places.map(subregionOf).find((code) => code !== undefined) : undefined
  const who = visibleIdentity(mode, {
    ...(allowed.person ? { person: personWith(entry, 'nominee')?.name ?? '' } : {}), ...(allowed.organisation ? { organisation } : {}),
    pseudonym: declared.pseudonym, ...(region ? { region: placeName(region, language) } : {}),
  })
  const label = (question: Question): string => inLanguage(question.label, language)
  return {
    pillar: pillarOf(setup.category.pillar) ?? 1, title: bound.title || null, summary: bound.summary || null,
    who: [who.person, who.organisation, who.pseudonym, who.region].filter(Boolean).join(', ') || null,
    places: visiblePlaces(mode, places).map((place) => placeName(place, language, 'short')),
    picture: pictureOf(bound.beneficiaries),
    told: shown.filter((question) => isAnswered(answers[question.key]) && !['title', 'summary', 'places', 'beneficiaries'].includes(question.boundTo ?? '')).map((question) =>
      `${label(question)}: ${clip(answerText(ctx, question, answers, [], language))}`),
  }
}

const clip = (text: string): string => (text.length > 120 ? `${text.slice(0, 117).trimEnd()}…` : text)

function pictureOf(people: RecordPictureDto['people']): RecordPictureDto | null {
  const counted = Object.values(people ?? {}).some((value) => typeof value === 'number' && value > 0)
  return counted && people ? { people, told: [] } : null
}
