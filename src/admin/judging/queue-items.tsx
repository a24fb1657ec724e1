import Link from 'next/link'
import type { QueueDto } from '#services/dto/judging.ts'
import type { Translate } from '#i18n/translate.ts'

/** Every entry of the queue in its order, with where it stands and, once sent, its receipt. */
export function QueueItems({ queue, t }: { queue: QueueDto; t: Translate }) {
  if (queue.items.length === 0) return null
  const head = (key: string) => <th role="columnheader" scope="col">{t(`panel.queue.col.${key}`)}</th>
  return (
    <section className="rc-section" aria-labelledby="rc-items">
      <h2 id="rc-items">{t('panel.queue.all', { of: queue.of })}</h2>
      <table role="table" className="table rc-stack">
        <thead role="rowgroup"><tr role="row">{head('entry')}{head('category')}{head('status')}{head('receipt')}</tr></thead>
        <tbody role="rowgroup">{queue.items.map((item) => (
          <tr role="row" key={`${item.round} ${item.entry}`}>
            <th role="rowheader" scope="row">{item.title === null ? item.entry : <><Link href={`/admin/judging/${item.entry}`} dir="auto">{item.title}</Link> <span className="quiet code">{item.entry}</span></>}{item.kind !== 'own' && <> <span className="pill">{t(`panel.queue.kind.${item.kind}`)}</span></>}</th>
            <td role="cell" data-l={t('panel.queue.col.category')}><div>{item.category}</div></td>
            <td role="cell" data-l={t('panel.queue.col.status')}><div>{item.parked ? t('panel.queue.parked') : t(`panel.queue.status.${item.status}`)}{item.status === 'draft' && <span className="quiet">, {t('panel.queue.answered', { answered: item.answered, of: item.criteria })}</span>}{item.changed && <span className="quiet">, {t('panel.queue.changed')}</span>}</div></td>
            <td role="cell" data-l={t('panel.queue.col.receipt')}>{item.receipt ? <div><code className="rc-receipt">{item.receipt}</code></div> : null}</td>
          </tr>
        ))}</tbody>
      </table>
    </section>
  )
}
