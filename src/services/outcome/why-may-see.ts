import type { Where } from 'payload'
import { z } from 'zod'
import { rowsFor, type CalendarRow } from '#domain/calendar.ts'
import { parseCode } from '#domain/codes.ts'
import { Refusal } from '#domain/refusal.ts'
import type { SeeIdentity } from '#policy/entries-for-judges.ts'
import type { SeeNames, SeeScores } from '#policy/scorecards.ts'
import { conflictedWith, organises, type Viewer } from '#policy/viewer.ts'
import { explain, type Answer, type WhySubject } from '#policy/why.ts'
import type { Entry, Round, Scorecard, User } from '#src/payload-types.ts'
import { defineService, type Context } from '#services/service.ts'
import { announcedCategories, categoryAtHand, roundOfCategory, wordsIn, type CategoryAtHand } from './category.ts'
import { logOpening } from './log-opening.ts'
import { modeOf, consentsOf } from './publication-mode.ts'

export type WhyMoment = { at: string; what: 'submitted' | 'assigned' | 'round-opens' | 'round-closes' | 'own-in' | 'all-in' | 'announced' | 'announcement-planned' | 'asked'; answers: Answer[] }
export type WhyDto = {
  person: { code: string; name: string; roles: string[] }
  entry: { code: string; title: string; status: string; category: string; round: string | null }
  at: string; timeZone: string
  answers: Answer[]
  /** When the answer changed or will, each moment asked anew. */
  moments: WhyMoment[]
}

/**
 * Why somebody can see an entry at a moment, or cannot: the same functions that the services ask, with the clock set.
 * Appointments, assignments and conflicts are those of today. The question is logged; the person is not told.
 */
export const whyMaySee = defineService({
  act: false,
  input: z.object({ person: z.string().min(1).max(200), entry: z.string().min(1).max(200), at: z.iso.datetime({ offset: true }).optional(), locale: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<WhyDto> {
    const code = parseCode(input.entry.split(',')[0] ?? '', 'EN')?.code
    const entry = code ? await ctx.store.one('entries', { code: { equals: code } }) : null
    // An entry of another edition, of an own conflict, or none at all: one answer for the three.
    if (!entry || !organises(viewer, entry.edition) || conflictedWith(viewer, entry.code ?? '')) throw new Refusal('not-found', {}, 404)
    const user = await personBy(ctx, input.person)
    await logOpening(ctx, viewer, { edition: entry.edition, act: 'ask-why', about: `${user.code} ${entry.code}` })

    const category = await categoryAtHand(ctx, entry.category)
    const asked = input.at ? new Date(input.at) : ctx.now()
    const today = await ctx.payload.awards.viewerOf({ user })
    const world = await factsAbout(ctx, today, entry, category)
    const answersAt = (now: Date) => explain({ ...today, now }, subjectAt(world, now))
    const moments = momentsOf(world, asked).map(({ at, what }) => ({ at: at.toISOString(), what, answers: answersAt(at) }))
    return {
      person: { code: user.code ?? '', name: user.name, roles: [...new Set(today.appointments.filter((each) => !each.edition || each.edition.code === entry.edition).map((each) => each.role))] },
      entry: { code: entry.code ?? '', title: entry.title ?? '', status: entry.status, category: wordsIn(category.name, input.locale), round: world.round ? wordsIn(world.round.name, input.locale) : null },
      at: asked.toISOString(), timeZone: category.edition.doc.timeZone, answers: answersAt(asked), moments,
    }
  },
})

/** Whom and what one can ask about: people appointed in the viewer's editions, and the entries there without own conflict. */
export const whoAndWhat = defineService({
  act: false,
  input: z.object({}),
  async run({ ctx, viewer }): Promise<{ people: { code: string; name: string }[]; entries: { code: string; title: string }[] }> {
    const editions = viewer.appointments.flatMap((each) => (each.role === 'organiser' && each.edition ? [each.edition] : []))
    if (editions.length === 0) throw new Refusal('not-allowed', {}, 403)
    const { docs } = await ctx.payload.find({ collection: 'appointments', where: { edition: { in: editions.map((each) => each.id) } }, depth: 1, limit: 1000, pagination: false, overrideAccess: true })
    const people = new Map(docs.map((each) => each.person as User).map((person) => [person.code ?? '', person.name])) // a document at depth 1
    const entries = await ctx.store.find('entries', { and: [{ edition: { in: editions.map((each) => each.code) } }, { status: { not_equals: 'draft' } }] }, { sort: 'title', limit: 2000 })
    return {
      people: [...people].map(([code, name]) => ({ code, name })),
      entries: entries.filter((each) => !conflictedWith(viewer, each.code ?? '')).map((each) => ({ code: each.code ?? '', title: each.title ?? '' })),
    }
  },
})

async function personBy(ctx: Context, typed: string): Promise<User> {
  const code = typed.match(/\b[A-Z]{2}-[0-9A-Z]{6}\b/i)?.[0].toUpperCase() ?? ''
  if (code.startsWith('PE-')) {
    const found = (await ctx.payload.find({ collection: 'users', where: { code: { equals: code } }, depth: 0, limit: 1, pagination: false, overrideAccess: true })).docs[0]
    if (found) return found
  }
  const appointed = code ? (await ctx.payload.find({ collection: 'appointments', where: { code: { equals: code } }, depth: 1, limit: 1, pagination: false, overrideAccess: true })).docs[0] : undefined
  if (appointed) return appointed.person as User // a document at depth 1
  throw new Refusal('person-not-found', {}, 422)
}

type Facts = { entry: Entry; category: CategoryAtHand; round: Round | null; judge: string; own: Scorecard[]; assigned: { entry: string; at: string }[]; conflictByOrganisation: boolean; inPublic: boolean; named: boolean; announcedAt: Date | null }

async function factsAbout(ctx: Context, person: Viewer, entry: Entry, category: CategoryAtHand): Promise<Facts> {
  const round = await roundOfCategory(ctx, category)
  const judges = person.appointments.filter((each) => each.role === 'judge' && each.edition?.code === entry.edition).map((each) => each.code)
  const mine = (state: 'active' | ''): Where => ({ and: [{ judge: { in: judges } }, { round: { equals: round?.code ?? '' } }, ...(state ? [{ state: { in: ['active', 'done'] } }] : [])] })
  const [own, assignments, conflicts, consents] = await Promise.all([
    judges.length ? ctx.store.find('scorecards', mine('')) : [], judges.length ? ctx.store.find('assignments', mine('active')) : [],
    judges.length ? ctx.store.find('conflicts', { and: [{ judge: { in: judges } }, { state: { in: ['confirmed', 'pinned'] } }, { hard: { equals: true } }] }) : [], consentsOf(ctx, [entry.code ?? '']),
  ])
  const organisations = JSON.stringify(entry.organisations ?? [])
  const mode = modeOf(consents.get(entry.code ?? '') ?? [], person.now)
  const announced = announcedCategories(category.edition.doc).find((each) => each.category === category.code)
  return {
    entry, category, round, judge: judges[0] ?? '', own, assigned: assignments.map((each) => ({ entry: each.entry, at: each.createdAt })),
    conflictByOrganisation: conflicts.some((each) => each.organisation && organisations.includes(each.organisation)),
    inPublic: mode !== 'none', named: mode === 'named' || mode === 'organisation', announcedAt: announced ? new Date(announced.at) : null,
  }
}

const isIn = (card: Scorecard, now: Date): boolean => (card.status === 'submitted' || card.status === 'locked') && Boolean(card.submittedAt) && Date.parse(card.submittedAt ?? '') <= now.getTime()

function subjectAt({ entry, category, round, own, assigned, conflictByOrganisation, inPublic, named, announcedAt }: Facts, now: Date): WhySubject {
  const code = entry.code ?? ''
  return {
    entry: code, category: category.code, edition: entry.edition, announced: announcedAt !== null && announcedAt <= now, inPublic, namedInPublic: named,
    judging: round && {
      entry: { entry: code, round: { code: round.code ?? '', opens: round.opens, closes: round.closes }, inCompetition: entry.status === 'in-competition' || entry.status === 'not-selected', conflictByOrganisation, reopened: false },
      // selects of the collection, whose values are these
      seeIdentity: (round.seeIdentity ?? 'always') as SeeIdentity, seeScores: (round.seeScores ?? 'never') as SeeScores, seeNames: (round.seeNames ?? 'never') as SeeNames,
      own: {
        assignedToEntry: assigned.some((each) => each.entry === code), inOnEntry: own.some((each) => each.entry === code && isIn(each, now)),
        allIn: assigned.length > 0 && assigned.every((each) => own.some((card) => card.entry === each.entry && isIn(card, now))),
      },
    },
  }
}

function momentsOf({ entry, category, round, own, assigned, announcedAt }: Facts, asked: Date): { at: Date; what: WhyMoment['what'] }[] {
  const planned = rowsFor((category.edition.doc.calendar ?? []) as CalendarRow[], 'announced', category.code)[0]
  const list: [string | null | undefined, WhyMoment['what']][] = [
    [entry.submittedAt, 'submitted'], [assigned.find((each) => each.entry === entry.code)?.at, 'assigned'], [round?.opens, 'round-opens'], [round?.closes, 'round-closes'],
    [own.find((each) => each.entry === entry.code)?.submittedAt, 'own-in'], announcedAt ? [announcedAt.toISOString(), 'announced'] : [planned?.opens, 'announcement-planned'], [asked.toISOString(), 'asked'],
  ]
  return list.flatMap(([at, what]) => (at ? [{ at: new Date(at), what }] : [])).sort((a, b) => a.at.getTime() - b.at.getTime())
}
