import type { AdminViewServerProps } from 'payload'
import Link from 'next/link'
import { frame } from '#src/admin/frame.tsx'
import { button } from '../outcome/button.ts'
import { InvitePerson } from './invite-person.tsx'
import { RoleTable } from './role-table.tsx'

/** Everybody with a part in an edition: whether they answered, what they read, what they signed; and asking more people. */
export function People(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments }) => {
    const { edition, roles, panels } = await awards.peopleOfEdition(viewer, { edition: segments[1] ?? '', language: t.locale })
    const all = roles.flatMap((each) => each.people)
    return (
      <>
        <div className="rc-head">
          <div><h1>{t('panel.people.title')}</h1><p>{t('panel.people.intro', { edition: edition.name, accepted: all.filter((each) => each.state === 'accepted').length, invited: all.filter((each) => each.state === 'invited').length })}</p></div>
          <div className="rc-acts"><a className={button()} href="#invite">{t('panel.people.invite')}</a><Link className={button('secondary')} href={`/admin/conflicts/${edition.code}`}>{t('panel.conflicts.title')}</Link><Link className={button('secondary')} href={`/admin/editions/${edition.code}`}>{t('panel.screening.to-edition')}</Link></div>
        </div>
        {!all.some((each) => each.role === 'judge' || each.role === 'chair') && <section className="rc-section"><h2>{t('panel.people.no-judges')}</h2><p>{t('panel.people.no-judges-words')}</p></section>}
        {roles.map(({ role, people }) => <RoleTable key={role} role={role} people={people} panels={panels} zone={edition.timeZone} t={t} />)}
        <div className="rc-people-ask"><InvitePerson edition={edition.code} panels={panels} /></div>
      </>
    )
  })
}
