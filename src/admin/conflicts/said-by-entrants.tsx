import Link from 'next/link'
import type { Translate } from '#i18n/translate.ts'
import type { SaidByEntrantDto } from '#services/screening/conflicts/conflicts-desk.ts'
import { button } from '../outcome/button.ts'

/** What entrants wrote of people on the jury: words, not yet conflicts. Somebody reads them and names the judge. */
export function SaidByEntrants({ said, edition, href, t }: { said: readonly SaidByEntrantDto[]; edition: string; href: (entry: string) => string; t: Translate }) {
  if (said.length === 0) return null
  return (
    <section className="rc-section" aria-labelledby="said">
      <h2 id="said">{t('panel.conflicts.said-title')}</h2>
      <p>{t('panel.conflicts.said-words', { count: said.length })}</p>
      <ol className="rc-q rc-q-wide">{said.map((each) => (
        <li key={each.entry}>
          <div className="body">
            <h3><Link href={`/admin/screening/${edition}/${each.entry}`} dir="auto">{each.title || each.entry}</Link></h3>
            <p className="quiet num"><bdi>{each.entry}</bdi>, {each.category}{each.entered > 0 && <> <span className="pill">{t('panel.conflicts.said-entered', { count: each.entered })}</span></>}</p>
            <p className="rc-said"><span className="told" lang={each.language} dir="auto">{each.text}</span></p>
          </div>
          <div className="do"><Link className={button('secondary')} href={href(each.entry)}>{t('panel.conflicts.said-enter')}<span className="vh">: {each.entry}</span></Link></div>
        </li>
      ))}</ol>
    </section>
  )
}
