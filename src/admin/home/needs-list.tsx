import Link from 'next/link'
import type { Translate } from '#i18n/translate.ts'
import type { NowDto } from '#services/screening/edition/needs-a-person.ts'
import { button } from '../outcome/button.ts'

/** What waits for a person, each with its count and the one page that settles it; honest when nothing does. */
export function NeedsList({ needs, t }: { needs: readonly NowDto[]; t: Translate }) {
  if (needs.length === 0) return <p className="rc-none">{t('panel.now.nothing')}</p>
  return (
    <ul className="rc-now">
      {needs.map(({ key, count, href, hot, detail }, n) => (
        <li key={`${key}${href}`} className={hot ? 'hot' : undefined}>
          <b>{count}</b>
          <div>{t(`panel.now.${key}`, { count, ...detail })}<br /><span className="quiet">{t(`panel.now.${key}.more`, { count, ...detail })}</span></div>
          <Link className={button(hot && n === 0 ? 'primary' : 'secondary')} href={href}>{t(`panel.now.${key}.do`)}</Link>
        </li>
      ))}
    </ul>
  )
}
