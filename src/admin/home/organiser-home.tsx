import Link from 'next/link'
import type { ViewArgs } from '../frame.tsx'
import { button } from '../outcome/button.ts'
import { moment } from '../outcome/format.ts'
import { NeedsList } from './needs-list.tsx'

/** The organiser's first page: for each edition where it stands, what comes next, what waits for a person. */
export async function OrganiserHome({ awards, viewer, t }: ViewArgs) {
  const { editions, signingKeyMissing } = await awards.organiserHome(viewer, { language: t.locale })
  if (editions.length === 0) {
    return <div className="rc-head"><div><h1>{t('panel.home.title')}</h1><p>{t(viewer.appointments.length === 0 ? 'panel.home.nothing' : 'panel.home.no-edition')}</p></div></div>
  }
  const waiting = editions.reduce((sum, edition) => sum + edition.needs.length, 0)
  return (
    <>
      <div className="rc-head"><div><h1>{waiting === 0 ? t('panel.home.all-clear') : t('panel.home.waiting', { count: waiting })}</h1></div></div>
      {signingKeyMissing && <div className="rc-wrong" role="note"><p>{t('panel.freeze.no-key')}</p></div>}
      {editions.map((edition) => (
        <section className="rc-section" key={edition.code}>
          <div className="rc-head">
            <div>
              <h2>{edition.name}</h2>
              <p>{edition.open.length > 0 ? edition.open.map((kind) => t(`lifecycle.phase.${kind}`)).join(', ') : t('panel.home.no-phase')}{edition.next && <>. {t(`panel.home.next-${edition.next.what}`, { phase: t(`lifecycle.phase.${edition.next.kind}`), when: moment(t.locale, edition.next.at, edition.timeZone) })}</>}</p>
            </div>
            <div className="rc-acts"><Link className={button('secondary')} href={`/admin/editions/${edition.code}`}>{t('panel.home.open-edition')}<span className="vh">: {edition.name}</span></Link></div>
          </div>
          <NeedsList needs={edition.needs} t={t} />
        </section>
      ))}
    </>
  )
}
