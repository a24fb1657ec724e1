import type { DemoBarDto } from '#services/dto/demo-bar.ts'
import type { PageContext } from '../context.ts'
import { day } from '../format.ts'

/** A form sent by GET, with one button a phase, so that it works without a script. */
export function DemoBar({ bar, ctx }: { bar: DemoBarDto; ctx: PageContext }) {
  const { t } = ctx
  return (
    <form className="demobar" action={bar.action} aria-label={t('site.demo-form')}>
      <div className="wrap">
        <p className="who">
          <b>{t('site.demo-bold')}</b> {t('site.demo-state', { role: t(`site.demo-role-${bar.role}`), day: day(t, bar.date) })}
          {bar.door && <> <a href={bar.door.href}>{t(`site.demo-door-${bar.door.to}`)}</a></>}
        </p>
        {bar.back && <input type="hidden" name="to" value={bar.back} />}
        <div>
          <label htmlFor="demo-as">{t('site.demo-as')}</label>
          <select id="demo-as" name="as" defaultValue={bar.role}>
            {bar.roles.map((role) => <option key={role} value={role}>{t(`site.demo-role-${role}`)}</option>)}
          </select>
        </div>
        <div>
          <label htmlFor="demo-day">{t('site.demo-day')}</label>
          <input id="demo-day" name="day" type="range" min={0} max={bar.days} defaultValue={bar.day} list="demo-days" aria-describedby="demo-of" />
          <span id="demo-of" className="num">{t('site.demo-of', { day: bar.day, days: bar.days })}</span>
        </div>
        <button className="mini">{t('site.demo-go')}</button>
        <ul className="jumps" aria-label={t('site.demo-phases')}>
          {bar.phases.map((phase) => (
            <li key={phase.key}>
              <button className="bare" name="on" value={phase.date} aria-current={phase.current ? 'true' : undefined}>{t(`site.demo-phase-${phase.key}`)}</button>
            </li>
          ))}
        </ul>
        <datalist id="demo-days">
          {bar.phases.map((phase) => <option key={phase.key} value={phase.day} />)}
        </datalist>
      </div>
    </form>
  )
}
