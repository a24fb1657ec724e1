import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { frame, type ViewArgs } from '#src/admin/frame.tsx'
import { MailList } from './mail-list.tsx'
import { OpenMail } from './open-mail.tsx'
import { statePill } from './state-pill.tsx'
import { StackTable } from '#src/admin/outcome/stack-table.tsx'

const TABS = ['held', 'edited', 'waiting', 'sent', 'bounced', 'all'] as const
type Tab = (typeof TABS)[number]
const STATES = { held: ['held'], edited: ['held'], waiting: ['queued', 'sending'], sent: ['sent'], bounced: ['bounced', 'failed'], all: undefined } as const

export function Outbox(props: AdminViewServerProps) {
  return frame(props, (args) => OutboxOf(args))
}

async function OutboxOf({ awards, viewer, t, query }: ViewArgs) {
  const editions = await awards.outboxEditions(viewer, { locale: t.locale })
  const edition = (editions.find(({ code }) => code === query.edition) ?? editions[0])?.code
  if (!edition) return <><h1>{t('panel.outbox.title')}</h1><p>{t('panel.outbox.no-edition')}</p></>
  const tab: Tab = TABS.find((each) => each === query.state) ?? 'all'
  const of = query.operation ? { operation: query.operation } : {}
  const page = Math.max(1, Number(query.page) || 1)
  const listed = await awards.listMessages(viewer, { edition, ...of, page, perPage: 50, ...(STATES[tab] ? { states: [...STATES[tab]] } : {}) })
  const held = await awards.listMessages(viewer, { edition, ...of, states: ['held'], perPage: 200 })
  const heldCodes = held.rows.map((row) => row.code)
  for (let next = 2; next <= held.pages; next++) heldCodes.push(...(await awards.listMessages(viewer, { edition, ...of, states: ['held'], perPage: 200, page: next })).rows.map((row) => row.code))
  const rows = tab === 'edited' ? held.rows.filter((row) => row.edited) : listed.rows
  const count: Record<Tab, number> = {
    held: listed.counts.held, edited: held.rows.filter((row) => row.edited).length, waiting: listed.counts.queued + listed.counts.sending, sent: listed.counts.sent,
    bounced: listed.counts.bounced + listed.counts.failed, all: Object.values(listed.counts).reduce((sum, n) => sum + n, 0),
  }
  const open = query.mail ?? rows[0]?.code
  const shown = open && rows.length > 0 ? await awards.showMessage(viewer, { code: open }).catch(() => null) : null
  const failed = rows.filter((row) => row.state === 'bounced' || row.state === 'failed')
  const to = (more: Record<string, string | undefined>) => `/admin/outbox?${new URLSearchParams(Object.entries({ edition, state: tab, operation: query.operation, ...more }).filter((each): each is [string, string] => Boolean(each[1])))}`
  return (
    <>
      <div className="rc-head"><div><h1>{t('panel.outbox.title')}</h1><p>{t('panel.outbox.erased')} {awards.ctx.env.DEMO && t('panel.outbox.demo')}</p>{query.operation && <p>{t('panel.outbox.of-operation', { operation: query.operation })} <Link href={`/admin/outbox?edition=${edition}`}>{t('panel.outbox.whole')}</Link></p>}</div></div>
      {editions.length > 1 && <nav aria-label={t('panel.outbox.editions')}><ul className="rc-tabs">{editions.map(({ code, name }) => <li key={code}><Link href={`/admin/outbox?edition=${code}`} aria-current={code === edition ? 'true' : undefined}><bdi>{name}</bdi></Link></li>)}</ul></nav>}
      <nav aria-label={t('panel.outbox.by-state')}><ul className="rc-tabs">{TABS.map((each) => <li key={each}><Link href={to({ state: each, mail: undefined })} aria-current={each === tab ? 'true' : undefined}>{t(`panel.outbox.tab.${each}`)} <b>{count[each]}</b></Link></li>)}</ul></nav>
      {rows.length === 0 ? <p className="rc-section">{t(`panel.outbox.empty.${tab}`)}</p> : (
        <div className="rc-mail">
          <div>
            <MailList rows={rows.map((row) => ({ code: row.code, subject: row.subject || row.template, line: [row.recipient, row.language].join(', '), about: row.about, held: row.state === 'held' && row.may.includes('release'), pill: statePill(t, row), href: to({ mail: row.code, page: String(page) }), current: row.code === open }))} heldCodes={heldCodes} />
            {listed.pages > 1 && tab !== 'edited' && <nav className="rc-acts" aria-label={t('panel.outbox.pages')}>{page > 1 && <Link href={to({ page: String(page - 1) })}>{t('panel.outbox.newer')}</Link>}<span>{t('panel.outbox.page', { page, pages: listed.pages })}</span>{page < listed.pages && <Link href={to({ page: String(page + 1) })}>{t('panel.outbox.older')}</Link>}</nav>}
          </div>
          <div>
            {shown && <OpenMail t={t} mail={shown} demo={awards.ctx.env.DEMO} />}
            {failed.length > 0 && (
              <section className="rc-section">
                <h2>{t('panel.outbox.failed', { n: failed.length })}</h2>
                <StackTable caption={t('panel.outbox.failed', { n: failed.length })} first={t('panel.outbox.mail')} columns={[{ key: 'said', head: t('panel.outbox.other-side') }, { key: 'do', head: t('panel.outbox.what-to-do') }]}
                  rows={failed.slice(0, 20).map((row) => ({ key: row.code, head: <Link href={to({ mail: row.code })}>{row.subject || row.template}</Link>, cells: { said: row.error ?? '–', do: t(row.state === 'bounced' ? 'panel.outbox.do.bounced' : 'panel.outbox.do.failed') } }))} />
              </section>
            )}
          </div>
        </div>
      )}
    </>
  )
}
