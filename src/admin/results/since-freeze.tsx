import Link from 'next/link'
import type { Translate } from '#i18n/translate.ts'
import type { FreezesDto } from '#services/outcome/freezes-of.ts'
import { button } from '#src/admin/outcome/button.ts'
import { moment } from '#src/admin/outcome/format.ts'
import { Moved } from '#src/admin/outcome/moved.tsx'
import { PlacesBeside } from '#src/admin/outcome/places-beside.tsx'

/** Whether these numbers are the official ones, and what has moved since they were frozen, by whose act. */
export function SinceFreeze({ t, page }: { t: Translate; page: FreezesDto }) {
  const newest = page.freezes[0]
  const frozen = newest && { code: newest.code, at: moment(t.locale, newest.at, page.timeZone) }
  return (
    <section className="rc-section" aria-labelledby="rc-since">
      <h2 id="rc-since">{t('panel.freeze.moved-title')}</h2>
      {!frozen && <p>{t('panel.freeze.not-yet')}</p>}
      {frozen && !page.since && <p>{t('panel.freeze.moved-still', frozen)}</p>}
      {frozen && page.since && <div className="rc-warn" role="note"><p>{t('panel.freeze.moved-since', frozen)}</p><Moved t={t} moved={page.since} page={page} /></div>}
      {!page.canSign && <div className="rc-wrong"><p>{t('panel.freeze.no-key')}</p></div>}
      <PlacesBeside t={t} page={page} />
      <p className="rc-acts"><Link className={button('secondary')} href={`/admin/determinations/${page.category}#rc-freezes`}>{t('panel.freeze.to-freezes')}</Link></p>
    </section>
  )
}
