import { z } from 'zod'
import { Refusal } from '#domain/refusal.ts'
import { mayChangeAppointment, maySeePeople } from '#policy/invitations.ts'
import { conflictedIn, ROLES, type Role } from '#policy/viewer.ts'
import { maskAddress } from '#services/messages/address.ts'
import { appointmentsOf, idOf, loadSetup, words } from '#services/screening/edition-setup.ts'
import { defineService } from '#services/service.ts'
import type { Appointment, Message, Organisation } from '#src/payload-types.ts'

export type PersonOfEditionDto = {
  appointment: string
  role: Role
  name: string
  /** Masked: the outbox alone shows one, and logs it. */
  address: string
  organisation: string
  languages: string[]
  state: Appointment['state']
  panels: string[]
  cap: number | null
  /** Null where you have a conflict in a category that they read: how far it is stays hidden until the announcement. */
  load: { assigned: number; done: number } | null
  termsSignedAt: string | null
  declaredAt: string | null
  /** The newest mail that asks them; null: none went out, or its words were erased. */
  mail: { state: Message['state']; sentAt: string | null } | null
  /** Panels may be chosen, the invitation sent again, the appointment ended. */
  mayChange: boolean
}

export type PeopleOfEditionDto = {
  edition: { code: string; name: string; timeZone: string }
  roles: { role: Role; people: PersonOfEditionDto[] }[]
  panels: { code: string; name: string; round: string }[]
}

const ORDER: Record<Appointment['state'], number> = { accepted: 0, invited: 1, declined: 2, ended: 3 }

/** Everybody with a part in an edition, by role: whether they answered, what they read, what they signed. */
export const peopleOfEdition = defineService({
  act: false,
  input: z.object({ edition: z.string(), language: z.string().default('en') }),
  async run({ ctx, viewer, input }): Promise<PeopleOfEditionDto> {
    if (!maySeePeople(viewer, input.edition)) throw new Refusal('not-your-edition', {}, 403)
    const setup = await loadSetup(ctx, input.edition)
    const { locale } = ctx.runtime.t(input.language)
    const ofEdition = { edition: { equals: input.edition } }
    const [appointments, assignments, mails] = await Promise.all([
      appointmentsOf(ctx, setup),
      ctx.store.find('assignments', { and: [ofEdition, { state: { in: ['active', 'done'] } }] }),
      ctx.store.find('messages', { and: [ofEdition, { template: { equals: 'invitation' } }] }, { sort: 'createdAt' }),
    ])
    const announced = new Set((Array.isArray(setup.edition.announcedCategories) ? setup.edition.announcedCategories : []).flatMap((each) => (each as { category?: string } | null)?.category ?? []))
    const mailOf = new Map(mails.map((each) => [each.about, each]))
    const panelOf = new Map(setup.panels.map((each) => [String(each.id), each.code ?? '']))
    const person = (each: (typeof appointments)[number]): PersonOfEditionDto => {
      const code = each.code ?? ''
      const own = assignments.filter((one) => one.judge === code)
      const hidden = own.some((one) => conflictedIn(viewer, one.category ?? '') && !announced.has(one.category ?? ''))
      const mail = mailOf.get(code)
      return {
        appointment: code, role: each.role, name: each.person.name, address: maskAddress(each.person.email),
        organisation: typeof each.person.organisation === 'object' ? ((each.person.organisation as Organisation | null)?.name ?? '') : '',
        languages: (each.person.languages ?? []).map((one) => one.language),
        state: each.state, panels: ((each.panels ?? []) as unknown[]).flatMap((one) => panelOf.get(idOf(one)) ?? []), cap: each.cap ?? null,
        load: hidden ? null : { assigned: own.length, done: own.filter((one) => one.state === 'done').length },
        termsSignedAt: each.termsSignedAt ?? null, declaredAt: each.declaredAt ?? null,
        mail: mail ? { state: mail.state, sentAt: mail.sentAt ?? null } : null,
        mayChange: mayChangeAppointment(viewer, { edition: input.edition, role: each.role }) && (each.state === 'invited' || each.state === 'accepted'),
      }
    }
    const people = appointments.map(person).sort((a, b) => ORDER[a.state] - ORDER[b.state] || a.name.localeCompare(b.name))
    return {
      edition: { code: input.edition, name: words(setup.edition.name, locale), timeZone: setup.edition.timeZone },
      roles: ROLES.map((role) => ({ role, people: people.filter((each) => each.role === role) })).filter((each) => each.people.length > 0),
      panels: setup.panels.map((panel) => ({ code: panel.code ?? '', name: panel.name, round: words(setup.rounds.find((each) => String(each.id) === idOf(panel.round))?.name, locale) })),
    }
  },
})
