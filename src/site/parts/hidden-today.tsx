import type { PageContext } from '../context.ts'

/** Only in the demonstration: what the chosen role does not see today, and until when. */
export function HiddenToday({ ctx }: { ctx: PageContext }) {
  const { t, demoBar } = ctx
  if (!demoBar?.hidden?.length) return null
  return (
    <div className="wrap mt2">
      <aside className="side" aria-labelledby="hd">
        <h2 id="hd">{t('site.demo-hidden', { count: demoBar.hidden.length })}</h2>
        <dl>{demoBar.hidden.map((one) => <div key={one.what}><dt>{one.until}</dt><dd>{one.what}</dd></div>)}</dl>
        <p className="small">{t('site.demo-only')} {demoBar.why && <a className="go" href={demoBar.why}>{t('site.demo-why')}</a>}</p>
      </aside>
    </div>
  )
}
