import type { Translate } from '#i18n/translate.ts'
import type { PeopleOfEditionDto, PersonOfEditionDto } from '#services/accounts/people-of-edition.ts'
import { day } from '../outcome/format.ts'
import { StackTable } from '../outcome/stack-table.tsx'
import { statePill } from '../outbox/state-pill.tsx'
import { PersonActs } from './person-acts.tsx'

type Props = { role: string; people: readonly PersonOfEditionDto[]; panels: PeopleOfEditionDto['panels']; zone: string; t: Translate }

/** Whoever has one role. Judges and chairs sit on panels; only judges have a load and a declaration. */
export function RoleTable({ role, people, panels, zone, t }: Props) {
  const seated = role === 'judge' || role === 'chair'
  const date = (at: string | null) => (at ? day(t.locale, at, zone) : <span className="quiet">{t('panel.people.not-yet')}</span>)
  return (
    <section className="rc-section">
      <h2>{t('panel.people.role-count', { role: t(`panel.people.role.${role}`), count: people.length })}</h2>
      <StackTable
        caption={t(`panel.people.role.${role}`)} first={t('panel.people.person')}
        columns={[
          { key: 'state', head: t('panel.people.state') }, ...(seated ? [{ key: 'panels', head: t('panel.people.panels') }] : []), ...(role === 'judge' ? [{ key: 'load', head: t('panel.people.load'), n: true }] : []),
          ...(role === 'organiser' ? [] : [{ key: 'terms', head: t('panel.people.terms') }]), ...(role === 'judge' ? [{ key: 'declared', head: t('panel.people.declared') }] : []), { key: 'acts', head: t('panel.people.acts') },
        ]}
        rows={people.map((person) => ({
          key: person.appointment,
          head: <><span className="rc-person"><bdi>{person.name}</bdi></span> <span className="quiet"><bdi dir="ltr">{person.address}</bdi>{person.organisation && <><br /><bdi>{person.organisation}</bdi></>}</span></>,
          cells: {
            state: <State person={person} t={t} />,
            panels: person.panels.length > 0 ? <bdi>{person.panels.map((code) => panels.find((each) => each.code === code)?.name ?? code).join(t('panel.people.comma'))}</bdi> : <span className="quiet">{t('panel.people.no-panel')}</span>,
            load: <Load person={person} t={t} />,
            terms: date(person.termsSignedAt), declared: date(person.declaredAt),
            acts: <PersonActs person={person} panels={seated ? panels : []} />,
          },
        }))}
      />
    </section>
  )
}

/** An open invitation says what became of its mail: an address that bounced waits for nobody. */
function State({ person, t }: { person: PersonOfEditionDto; t: Translate }) {
  const { state, mail } = person
  return (
    <>
      <span className={state === 'invited' ? 'pill pill--warning' : 'pill'}>{t(`panel.people.state.${state}`)}</span>
      {state === 'invited' && mail && <> {statePill(t, { state: mail.state, edited: false, maybeTwice: false })}</>}
    </>
  )
}

function Load({ person: { load, cap }, t }: { person: PersonOfEditionDto; t: Translate }) {
  if (!load) return <span className="quiet">{t('panel.edition.hidden')}</span>
  return <>{t('panel.people.done-of', { done: load.done, assigned: load.assigned })}{cap !== null && <span className="quiet"> {t('panel.people.at-most', { cap })}</span>}</>
}
