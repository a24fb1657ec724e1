import { dateTag } from '#i18n/locales.ts'
import type { EntryCardDto, MyEntriesDto, NextDto } from '#services/dto/portal.ts'
import { instant, languageName } from '../format.ts'
import { Strokes, type Mark } from '../tally/strokes.tsx'
import { callsPath, checkPath, entryPath, signInPath } from './addresses.ts'
import type { PortalContext } from './context.ts'
import { Guard, PortalPage } from './frame.tsx'
import { dayOf } from './words.ts'

const STEPS = 5
const GROUPS = ['needs-you', 'on-their-way', 'earlier'] as const

/** Everything somebody has a part in: what needs them first, then what is under way, then what is over. */
export function MyEntriesPage({ dto, ctx }: { dto: MyEntriesDto; ctx: PortalContext }) {
  const { t } = ctx
  const today = new Intl.DateTimeFormat(dateTag(t.locale), { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(dto.now))
  const need = dto.entries.filter((entry) => entry.group === 'needs-you').length
  return (
    <PortalPage ctx={ctx} title={t('portal.my-entries')}>
      <div className="wrap mt2">
        <h1 className="h1s">{t('portal.my-entries')}</h1>
        <p className="told">{t('portal.my-lede', { today, any: dto.entries.length > 0 ? 'yes' : 'no', need })}</p>
        {dto.entries.length > 0 && <p className="key mt">{t('portal.my-key')}</p>}
        {dto.entries.length === 0 && <p className="mt2"><a className="btn" href={callsPath(ctx.locale)}>{t('portal.calls-title')}</a></p>}
        {!dto.person && <p className="mt">{t('portal.my-sign-in')} <a className="go" href={signInPath(ctx.locale)}>{t('portal.sign-in')}</a></p>}
        {GROUPS.map((group) => {
          const entries = dto.entries.filter((entry) => entry.group === group)
          if (entries.length === 0) return null
          return (
            <section className="mt2" aria-labelledby={group} key={group}>
              <div className="bar"><h2 id={group}>{t(`portal.group-${group}`)}</h2></div>
              {entries.map((entry) => <Card key={entry.code} entry={entry} ctx={ctx} />)}
            </section>
          )
        })}
      </div>
    </PortalPage>
  )
}

function statusOf(entry: EntryCardDto, ctx: PortalContext): string {
  const { t } = ctx
  if (entry.needs === 'nominee') return t('portal.status-put-forward')
  if (entry.embargo?.state === 'open') return t('portal.status-embargo', { outcome: t(`lifecycle.entrant-status.${entry.embargo.outcome}`) })
  const status = t(`lifecycle.entrant-status.${entry.status}`)
  if (entry.done) return t('portal.status-draft', { done: entry.done.steps, of: entry.done.of })
  return entry.round ? t('portal.status-round', { status, round: entry.round }) : status
}

function nextWords(next: NextDto, entry: EntryCardDto, ctx: PortalContext): { when: string; what: string } {
  const { t } = ctx
  const exact = ['call-closes', 'return-ends', 'announced', 'appeal-ends'].includes(next.kind)
  const words = (at: string | null): string => (at ? (exact ? instant(t, at, entry.timeZone) : dayOf(t, at, entry.timeZone)) : '')
  const when = next.from && next.until ? t('portal.when-span', { from: words(next.from), until: words(next.until) }) : next.until ? t('portal.when-until', { until: words(next.until) }) : words(next.from)
  return { when, what: t(next.kind === 'call-closes' && entry.status === 'draft' ? 'portal.next-send-by' : `portal.next-${next.kind}`) }
}

function Card({ entry, ctx }: { entry: EntryCardDto; ctx: PortalContext }) {
  const { t } = ctx
  const marks: Mark[] = Array.from({ length: STEPS }, (_, i) => (i < entry.strokes ? 'ink' : 'gap'))
  return (
    <article className={entry.needs ? 'mine hot' : 'mine'}>
      <div className="fig"><Strokes marks={marks} className="cal" /><p className="key">{t('portal.strokes-of', { count: entry.strokes, of: STEPS })}</p></div>
      <div>
        <p className="small quiet num">
          {entry.code}{t('portal.comma')}{entry.category.name}{t('portal.comma')}{t('portal.in-language', { language: languageName(t, entry.language) })}
          {entry.revision > 1 && `${t('portal.comma')}${t('portal.revision', { number: entry.revision })}`}{entry.nominator !== null && `. ${t('portal.nominated-by', { name: entry.nominator })}`}
        </p>
        <h3 dir="auto">{entry.title || t('portal.nomination-untitled')}</h3>
        <p className="status">{statusOf(entry, ctx)}</p>
        {entry.reason && <blockquote className="cite told"><p dir="auto">{entry.reason}</p></blockquote>}
        {entry.needs === 'nominee' && <p className="mt1">{t('portal.nominee-note')}</p>}
        {entry.embargo?.state === 'open' && <p className="mt1">{t('portal.embargo-note')}</p>}
        <dl className="nextdl">
          {entry.opened.length > 0 && <div><dt>{t('portal.open-now')}</dt><dd>{entry.opened.map((label) => t('portal.quoted', { text: label })).join(t('portal.comma'))}. {t('portal.rest-stays')}</dd></div>}
          {entry.next.map((next) => {
            const { when, what } = nextWords(next, entry, ctx)
            return <div key={next.kind}><dt>{when}</dt><dd>{what}</dd></div>
          })}
          {entry.feedback && <div><dt>{t('portal.feedback')}</dt><dd dir="auto" className="asis">{entry.feedback}</dd></div>}
        </dl>
      </div>
      <div className="does"><Acts entry={entry} ctx={ctx} /></div>
    </article>
  )
}

function Acts({ entry, ctx }: { entry: EntryCardDto; ctx: PortalContext }) {
  const { t } = ctx
  const path = (...rest: string[]) => entryPath(ctx.locale, entry.code, ...rest)
  const named = <span className="vh"> {entry.title || entry.code}</span>
  return (
    <>
      {entry.needs === 'returned' && <a className="btn" href={path()}>{t('portal.add-to-it')}{named}</a>}
      {entry.needs === 'nominee' && <a className="btn" href={path('nominee')}>{t('portal.look-then-answer')}{named}</a>}
      {entry.embargo?.state === 'open' && (
        <form method="post" action={path('award')} className="does">
          <Guard ctx={ctx} />
          <button name="answer" value="accept">{t('lifecycle.act.accept-honour')}{named}</button>
          <button className="second" name="answer" value="decline">{t('lifecycle.act.decline-honour')}{named}</button>
        </form>
      )}
      {entry.can.write && entry.needs !== 'returned' && <a className={entry.status === 'draft' ? 'btn' : undefined} href={path()}>{t(entry.status === 'draft' ? 'portal.write-on' : 'portal.change')}{named}</a>}
      {entry.can.write && entry.status === 'draft' && <a href={checkPath(ctx.locale, entry.code)}>{t('portal.check-title')}{named}</a>}
      {entry.can.read && entry.part !== 'nominee' && <a href={path('sent')}>{t('portal.read-as-sent')}{named}</a>}
      {entry.can.invite && <a href={path('co-editors')}>{t('portal.co-editors')}{named}</a>}
      {entry.can.appeal && <a href={path('appeal')}>{t('lifecycle.act.appeal-finding')}{named}</a>}
      {entry.can.withdraw && <a href={path('withdraw')}>{t('portal.withdraw')}{named}</a>}
      {entry.can.remove && <a href={path('withdraw')}>{t('portal.remove-draft')}{named}</a>}
      {entry.can.again.length > 0 && (
        <form method="post" action={path('again')}>
          <Guard ctx={ctx} />
          <label className="small" htmlFor={`again-${entry.code}`}>{t('portal.use-again')}</label>
          <select id={`again-${entry.code}`} name="category">
            {entry.can.again.map((each) => <option key={`${each.edition}/${each.category}`} value={`${each.programme}/${each.edition}/${each.category}`}>{each.name}, {each.editionName}</option>)}
          </select>
          <button className="second mini mt1">{t('portal.use-again-go')}{named}</button>
        </form>
      )}
    </>
  )
}

