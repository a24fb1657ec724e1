import type { ReactNode } from 'react'
import type { CallDto, EntryHeadDto, TaskDto } from '#services/dto/portal.ts'
import { instant } from '../format.ts'
import { Layout } from '../layout.tsx'
import { checkPath, entryPath, myEntriesPath, signOutPath, stepPath } from './addresses.ts'
import type { PortalContext } from './context.ts'
import { left, savedAt } from './words.ts'

export type SummaryItem = { href: string; text: string }

/** A page of the portal: personal, for no search engine; the title says first that something is wrong. */
export function PortalPage({ ctx, title, wrong, section, children }: { ctx: PortalContext; title: string; wrong?: boolean | undefined; section?: string | undefined; children: ReactNode }) {
  const { t } = ctx
  const whole = section ? `${title} – ${section}` : title
  const withScript = ctx.enhance ? { ...ctx, assets: { ...ctx.assets, js: [...ctx.assets.js, ctx.enhance] } } : ctx
  return (
    <Layout ctx={withScript} title={wrong ? t('portal.title-wrong', { title: whole }) : whole} noindex current="awards">
      {children}
      {ctx.signedIn && <div className="wrap mt2"><SignedIn ctx={ctx} /></div>}
    </Layout>
  )
}

const SignedIn = ({ ctx }: { ctx: PortalContext }) => (
  <form className="acts small" method="post" action={signOutPath(ctx.locale)}>
    <Guard ctx={ctx} />
    <a href={myEntriesPath(ctx.locale)}>{ctx.t('portal.my-entries')}</a>
    <button className="second mini">{ctx.t('portal.sign-out')}</button>
  </form>
)

/** What every form carries. */
export const Guard = ({ ctx, was, rev }: { ctx: PortalContext; was?: string | undefined; rev?: number | undefined }) => (
  <>
    <input type="hidden" name="_token" value={ctx.token} />
    <input type="hidden" name="_key" value={ctx.key} />
    {was !== undefined && <input type="hidden" name="_was" value={was} />}
    {rev !== undefined && <input type="hidden" name="_rev" value={rev} />}
  </>
)

export function ErrorSummary({ title, note, items }: { title: string; note?: string | undefined; items: SummaryItem[] }) {
  return (
    <div className="errs" id="errors" role="alert" aria-labelledby="eh" tabIndex={-1}>
      <h2 id="eh">{title}</h2>
      {note && <p>{note}</p>}
      {items.length > 0 && <ul className="mt1">{items.map((item) => <li key={item.href + item.text}><a href={item.href}>{item.text}</a></li>)}</ul>}
    </div>
  )
}

/** "Closes 15 March 2027, 23:59 UTC: in 5 days and 4 hours" */
export function CallLine({ call, until, ctx }: { call: CallDto; until?: string | null; ctx: PortalContext }) {
  const { t } = ctx
  const end = until ?? call.closes
  if (!until && call.state === 'before' && call.opens) return <>{t('portal.opens')} <b className="nock">{instant(t, call.opens, call.timeZone)}</b></>
  if (!end) return null
  const over = until ? until <= ctx.now : call.state === 'closed'
  return (
    <>
      {t(over ? 'portal.closed-at' : 'portal.closes')} <b className="nock">{instant(t, end, call.timeZone)}</b>
      {!over && `${t('portal.colon')}${left(t, ctx.now, end)}`}
    </>
  )
}

const nominationOf = (head: EntryHeadDto, ctx: PortalContext): string =>
  head.title ? ctx.t('portal.nomination-of', { title: head.title }) : ctx.t('portal.nomination-untitled')

function TaskItem({ task, here, head, ctx }: { task: TaskDto; here: boolean; head: EntryHeadDto; ctx: PortalContext }) {
  const { t } = ctx
  const classes = [here ? 'now' : '', task.state === 'done' ? 'done' : '', task.state === 'look' ? 'todo' : ''].filter(Boolean).join(' ')
  return (
    <li className={classes || undefined} aria-current={here ? 'step' : undefined}>
      {here ? <span>{task.title}</span> : <a href={stepPath(ctx.locale, head.code, task.key)}>{task.title}</a>}
      <small>
        {t(`portal.task-${task.state}`, { count: task.problems })}
        {task.files > 0 && `${t('portal.comma')}${t('portal.task-files', { count: task.files })}`}
      </small>
    </li>
  )
}

/** The steps with their states, beside every page of an entry; folded on a phone. */
export function TaskBox({ head, current, number, ctx }: { head: EntryHeadDto; current?: string | undefined; number?: number | undefined; ctx: PortalContext }) {
  const { t } = ctx
  const of = head.tasks.length + 1
  const ready = head.tasks.every((task) => task.state === 'done' || task.state === 'optional')
  return (
    <nav aria-labelledby="tk" className="taskbox">
      <p className="small quiet">{head.category.editionName}{t('portal.comma')}{head.category.name}</p>
      <p className="nomname" dir="auto">{nominationOf(head, ctx)}</p>
      <p className="small"><CallLine call={head.call} until={head.status === 'returned' ? head.editableUntil : null} ctx={ctx} /></p>
      <h2 className="vh" id="tk">{t('portal.steps')}</h2>
      <details className="fold mt">
        <summary>{number === undefined ? t('portal.steps') : t('portal.step-of', { number, of })}</summary>
        <ol className="tasks">
          {head.tasks.map((task) => <TaskItem key={task.key} task={task} here={task.key === current} head={head} ctx={ctx} />)}
          <li className={current === 'check' ? 'now' : undefined} aria-current={current === 'check' ? 'step' : undefined}>
            {current === 'check' ? <span>{t('portal.check-title')}</span> : <a href={checkPath(ctx.locale, head.code)}>{t('portal.check-title')}</a>}
            <small>{t(ready ? 'portal.task-ready' : 'portal.task-when-done', { count: head.tasks.length })}</small>
          </li>
        </ol>
      </details>
      <p className="small mt"><a href={entryPath(ctx.locale, head.code)}>{t('portal.overview')}</a></p>
    </nav>
  )
}

/** When and where it was saved last: a line, never something that flies in. */
export const SavedLine = ({ head, ctx, children }: { head: EntryHeadDto; ctx: PortalContext; children?: ReactNode }) => (
  <div className="saved mt">
    <span id="saved" role="status"><b>{ctx.t('portal.saved-at', { time: savedAt(ctx.t, head.savedAt, ctx.now) })}</b> <span className="quiet">{ctx.t('portal.saved-where', { rev: head.rev })}</span></span>
    {children && <span>{children}</span>}
  </div>
)
