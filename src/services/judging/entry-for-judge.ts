import { maySeeIdentity } from '#policy/entries-for-judges.ts'
import type { Viewer } from '#policy/viewer.ts'
import type { Context } from '#services/service.ts'
import type { EvidenceDto, ScoringDto } from '#services/dto/judging.ts'
import type { Document, Entry, EntryRevision, EntryText } from '#src/payload-types.ts'
import { answersForJudge, titleForJudge } from './answers.ts'
import type { AtWork } from './at-work.ts'
import { differencesBetween } from './difference.ts'
import { isTraining } from './read-round.ts'
import { organisationsOfEntry, peopleOfEntry } from './read-entry.ts'
import type { Question } from '#domain/forms/index.ts'
import { readQuestions } from '#services/forms/read-form.ts'

export const isIn = (status: string | undefined): boolean => status === 'submitted' || status === 'locked'
const base = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** What of an entry this judge reads: the revision that their scorecard refers to, and what changed since. */
export async function entryForJudge(
  ctx: Context, viewer: Viewer, { entry, round, scorecard }: AtWork, locale: string,
): Promise<Pick<ScoringDto, 'entry' | 'changed'>> {
  const code = entry.code ?? ''
  const hidden = !maySeeIdentity(round.seeIdentity, isIn(scorecard?.status))
  const latest = entry.revision ?? 0
  const number = scorecard && scorecard.status !== 'open' ? scorecard.revision : latest
  const [revisions, texts, documents] = await Promise.all([
    ctx.store.find('entry-revisions', { and: [{ entry: { equals: code } }, { number: { in: [number, latest] } }] }),
    ctx.store.find('entry-texts', { and: [{ entry: { equals: code } }, { revision: { in: [number, latest] } }] }),
    ctx.store.find('documents', { and: [{ entry: { equals: code } }, { removed: { equals: false } }] }),
  ])
  const forms = await readQuestions(ctx, [entry.form, ...revisions.flatMap((each) => each.form ?? [])])
  const reads = [locale, ...(viewer.person?.languages ?? [])].map(base)
  const read = (at: number) => {
    const revision = revisions.find((each) => each.number === at) ?? null
    const questions = forms.get(revision?.form ?? entry.form) ?? []
    const language = revision?.language ?? entry.language
    const ofKind = (kind: EntryText['kind']) => texts.filter((each) => each.revision === at && each.kind === kind)
    const translation = base(language) === base(locale) ? null : reads.flatMap((tag) => ofKind('translation').filter((each) => base(each.language ?? '') === tag))[0] ?? null
    const redaction = ofKind('redaction')[0] ?? null
    return { revision, questions, redaction, language, ...answersForJudge(questions, { answers: revision?.answers, language }, { redaction, translation }, { hidden, locale }) }
  }
  const shown = read(number)
  const title = titleForJudge(shown.questions, shown.revision?.title ?? entry.title, shown.redaction, hidden)
  const isHeading = (key: string): boolean => title !== null && shown.questions.some((each) => each.key === key && each.boundTo === 'title')
  const newest = latest > number ? read(latest) : null
  const { docs: [category] } = await ctx.payload.find({ collection: 'categories', where: { code: { equals: entry.category } }, locale: locale as 'en', fallbackLocale: 'en', depth: 0, limit: 1, overrideAccess: true })
  return {
    entry: {
      code, title,
      category: category?.name ?? '', language: shown.language, revision: number, late: shown.revision?.late === true,
      identityHidden: hidden,
      organisations: hidden ? [] : await organisationNames(ctx, shown.revision),
      people: hidden || !shown.revision ? [] : peopleOfEntry(shown.revision).flatMap(({ name, part }) => (name ? [{ name, part }] : [])),
      answers: shown.answers.filter(({ key }) => !isHeading(key)), hiddenAnswers: shown.hiddenAnswers,
      evidence: evidenceOf(documents, shown.revision, shown.questions, hidden),
      training: isTraining(round, code),
    },
    changed: newest ? { from: number, to: latest, differences: differencesBetween(shown.answers, newest.answers) } : null,
  }
}

async function organisationNames(ctx: Context, revision: EntryRevision | null): Promise<string[]> {
  const named = revision ? organisationsOfEntry(revision) : []
  const codes = named.flatMap(({ code }) => code ?? [])
  const found = codes.length > 0 ? await ctx.store.find('organisations', { code: { in: codes } }) : []
  return named.flatMap(({ code, name }) => found.find((each) => each.code === code)?.name ?? name ?? [])
}

/** Files of the entry's latest revision, as somebody reads them who has no scorecard on it. */
export async function evidenceOfEntry(ctx: Context, entry: Entry, hidden: boolean): Promise<EvidenceDto[]> {
  const code = entry.code ?? ''
  const [revision, documents] = await Promise.all([
    ctx.store.one('entry-revisions', { and: [{ entry: { equals: code } }, { number: { equals: entry.revision ?? 0 } }] }),
    ctx.store.find('documents', { and: [{ entry: { equals: code } }, { removed: { equals: false } }] }),
  ])
  const form = revision?.form ?? entry.form
  return evidenceOf(documents, revision, (await readQuestions(ctx, [form])).get(form) ?? [], hidden)
}

/** Files of this revision. In a blind round their own names are kept back, and so are those that answer an identifying question. */
function evidenceOf(documents: readonly Document[], revision: EntryRevision | null, questions: readonly Question[], hidden: boolean): EvidenceDto[] {
  const listed: unknown[] = Array.isArray(revision?.documents) ? revision.documents : []
  const codes = new Set(listed.map((each) => (typeof each === 'string' ? each : typeof each === 'object' && each !== null ? (each as { code?: unknown }).code : undefined)))
  return documents
    .filter(({ code }) => code && codes.has(code))
    .filter(({ question }) => !hidden || !questions.some((each) => each.key === question && (each.identifying || each.personal)))
    .map(({ code, fileName, mimeType, size }) => ({
      code: code ?? '', name: hidden ? null : (fileName ?? null), type: mimeType ?? '', size: size ?? 0, href: `/files/${code}`,
    }))
}
