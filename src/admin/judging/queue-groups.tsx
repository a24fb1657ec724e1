import Link from 'next/link'
import type { QueueDto } from '#services/dto/judging.ts'
import type { Translate } from '#i18n/translate.ts'
import { ConfirmAll } from './confirm-all.tsx'
import { When } from './when.tsx'

/** The judge's panels as a table that stays one on a phone. */
export function QueueGroups({ queue, t }: { queue: QueueDto; t: Translate }) {
  if (queue.groups.length === 0) return null
  const head = (key: string, number = false) => <th role="columnheader" scope="col" className={number ? 'n' : undefined}>{t(`panel.queue.col.${key}`)}</th>
  return (
    <section className="rc-section" aria-labelledby="rc-groups">
      <h2 id="rc-groups">{t('panel.queue.groups', { count: queue.groups.length })}</h2>
      <table role="table" className="table rc-stack">
        <thead role="rowgroup"><tr role="row">{head('panel')}{head('done', true)}{head('parked', true)}{head('closes')}{head('next')}</tr></thead>
        <tbody role="rowgroup">{queue.groups.map((group) => (
          <tr role="row" key={`${group.appointment} ${group.round}`}>
            <th role="rowheader" scope="row">{group.panels.join(', ') || group.roundName}<br /><span className="quiet">{group.roundName}</span></th>
            <td role="cell" className="n" data-l={t('panel.queue.col.done')}><div>{t('panel.queue.done-of', { done: group.done, of: group.of })}</div></td>
            <td role="cell" className="n" data-l={t('panel.queue.col.parked')}><div>{group.parked}</div></td>
            <td role="cell" data-l={t('panel.queue.col.closes')}><div><When at={group.state === 'not-open' ? group.opens : group.closes} zone={group.timeZone} />{group.state === 'not-open' && <><br /><span className="quiet">{t('panel.queue.opens-then')}</span></>}</div></td>
            <td role="cell" data-l={t('panel.queue.col.next')}><div>{group.next ? <Link href={`/admin/judging/${group.next.entry}`} dir="auto">{group.next.title ?? group.next.entry}</Link> : t(`panel.queue.state.${group.state}`)}</div></td>
          </tr>
        ))}</tbody>
      </table>
      {queue.groups.filter(({ lock, state, trainingUnlocked }) => lock === 'confirm' && (state === 'ready' || state === 'only-parked') && trainingUnlocked > 0)
        .map((group) => <ConfirmAll key={`${group.round} training`} round={group.round} count={group.trainingUnlocked} name={group.roundName} training />)}
      {queue.groups.filter(({ lock, state, unlocked }) => lock === 'confirm' && state === 'all-done' && unlocked > 0)
        .map((group) => <ConfirmAll key={group.round} round={group.round} count={group.unlocked} name={group.roundName} />)}
    </section>
  )
}
