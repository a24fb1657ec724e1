import { Refusal } from '#domain/refusal.ts'
import { mayPublicRead } from '#policy/case-studies.ts'
import type { CaseStudyDto } from '#services/dto/case-study.ts'
import type { LibraryQuery } from '#services/dto/library-query.ts'
import { caseStudyDto } from '#services/library/case-study.ts'
import { orderOf } from '#services/library/cards.ts'
import { chosenIn } from '#services/library/library-query.ts'
import { mediaOf } from '#services/library/media.ts'
import type { Practice } from '#services/library/public-index/practice.ts'
import type { Shelf } from '#services/library/public-index/shelf.ts'
import type { StoredCaseStudy } from '#services/library/public-index/stored.ts'
import { foundBy } from '#services/library/search-library.ts'
import { searchFile } from '#services/library/search.ts'
import type { Context } from '#services/service.ts'
import { hasBit } from '#src/search/bits.ts'
import { readQuery } from '#src/search/fold.ts'
import { idIn, organisationIn, orNull, placesIn, sourcesIn } from './made.ts'
import type { PracticeRecord } from './records.ts'

const SLICE = 40

/** What the library's query finds, in its order. Words that cannot be searched yet are not passed over: 503. */
export async function practicesFound(ctx: Context, shelf: Shelf, query: LibraryQuery | undefined, locale: string): Promise<Practice[]> {
  const { practices, facets } = shelf.arranged()
  if (!query) return practices
  const sought = readQuery(query.q)
  const asked = sought.words.length > 0
  const file = asked ? await searchFile(ctx) : null
  if (asked && !file) throw new Refusal('search-not-ready', {}, 503)
  const found = file ? foundBy(shelf, file, sought) : null
  const matching = facets.matching(chosenIn(query), found?.bits)
  const order = found && query.sort === 'best' ? found.order : orderOf(shelf, query.sort === 'best' ? 'confirmed' : query.sort, locale)
  return order.filter((at) => hasBit(matching, at)).flatMap((at) => practices[at] ?? [])
}

/** The accounts of these practices, read in slices: exactly what their pages tell. */
export async function practiceRecords(ctx: Context, shelf: Shelf, now: Date, practices: readonly Practice[], locale: string): Promise<{ records: PracticeRecord[]; reviews: Date[] }> {
  const records: PracticeRecord[] = []
  const reviews: Date[] = []
  for (let from = 0; from < practices.length; from += SLICE) {
    const here = practices.slice(from, from + SLICE)
    const docs = (await ctx.store.find('case-studies', { code: { in: here.map((one) => one.code) } })) as unknown as StoredCaseStudy[] // stored shape, see stored.ts
    const byCode = new Map(docs.map((doc) => [doc.code, doc]))
    for (const practice of here) {
      const doc = byCode.get(practice.code)
      if (!doc || !mayPublicRead(doc, shelf.lastAct(practice.code))) continue
      records.push(recordOf(ctx, shelf, caseStudyDto({ shelf, practice, doc, locale, now, media: await mediaOf(ctx, doc, locale), alone: true })))
      if (doc.reviewBy && new Date(doc.reviewBy) > now) reviews.push(new Date(doc.reviewBy))
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { records, reviews }
}

function recordOf(ctx: Context, shelf: Shelf, dto: CaseStudyDto): PracticeRecord {
  const { cost, picture, quote, assessed } = dto
  return {
    code: dto.code, id: idIn(ctx, dto.code),
    language: dto.language, translation: dto.translation, originalLanguage: dto.originalLanguage, translations: dto.translations.map(({ language, state }) => ({ language, state })),
    title: dto.title, summary: dto.summary, problem: orNull(dto.problem), approach: orNull(dto.approach), steps: dto.steps,
    results: dto.results.map((one) => ({
      indicator: one.indicator, value: one.value, unit: orNull(one.unit), population: orNull(one.population), period: orNull(one.period), strength: one.strength, effect: one.effect, source: orNull(one.source?.url),
    })),
    whatDidNotWork: orNull(dto.whatDidNotWork),
    cost: cost ? { text: cost.text, amount: orNull(cost.amount), currency: orNull(cost.currency), year: orNull(cost.year), note: orNull(cost.note) } : null,
    needs: dto.needs, transferConditions: orNull(dto.transferConditions), monthsToFirstResult: orNull(dto.monthsToFirstResult), team: orNull(dto.team),
    partners: dto.partners.map(({ name, role }) => ({ name, role })), safetyNotes: orNull(dto.safetyNotes), quote: quote ? { text: quote.text, who: quote.who } : null,
    contexts: dto.contexts, sdgTargets: dto.sdgTargets, wsisLines: dto.wsisLines,
    places: placesIn(dto.places), organisations: dto.organisations.map(organisationIn), pillar: dto.pillar, furtherPillars: dto.furtherPillars,
    people: picture.people ?? null,
    counted: picture.counted ? { value: picture.counted.value, unit: picture.counted.unit, planned: picture.counted.planned === true } : null,
    started: orNull(dto.started), recognition: orNull(dto.recognition), honour: orNull(dto.honour?.code),
    status: dto.status, assessedOn: orNull(assessed?.date), verification: dto.verification, transferability: dto.transferability,
    origin: dto.origin, mode: dto.mode, sensitive: dto.sensitive,
    firstPublished: dto.firstPublished, lastConfirmed: orNull(dto.lastConfirmed), notConfirmedSince: orNull(dto.notConfirmedSince), reviewBy: orNull(dto.reviewBy),
    licence: { name: dto.licence.name, url: orNull(dto.licence.href) }, credit: orNull(dto.credit),
    sources: sourcesIn(dto.sources), notes: dto.notes, changes: dto.changes.map(({ date, text }) => ({ date, text })), version: dto.version,
    updated: shelf.changedAt(dto.code) ?? dto.firstPublished,
  }
}
