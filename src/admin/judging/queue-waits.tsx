import Link from 'next/link'
import type { QueueDto, QueueItemDto } from '#services/dto/judging.ts'
import type { Translate } from '#i18n/translate.ts'
import { button } from './button.ts'

/** What waits besides the next entry: changes since scoring, what was put aside, the receipts. */
export function QueueWaits({ queue, t }: { queue: QueueDto; t: Translate }) {
  const changed = queue.items.filter((each) => each.changed)
  const parked = queue.items.filter((each) => each.parked)
  const sent = queue.items.filter((each) => each.receipt).toSorted((a, b) => (b.submittedAt ?? '').localeCompare(a.submittedAt ?? ''))
  const names = (items: readonly QueueItemDto[]) => items.map(({ title, entry }) => title ?? entry).join(', ')
  if (changed.length + parked.length + sent.length === 0) return null
  return (
    <section className="rc-section" aria-labelledby="rc-waits">
      <h2 id="rc-waits">{t('panel.waits.title')}</h2>
      <ul className="rc-now">
        {changed[0] && <li><b>{changed.length}</b><div>{t('panel.waits.changed')}<br /><span className="quiet" dir="auto">{names(changed)}</span></div><Link className={button('secondary')} href={`/admin/judging/${changed[0].entry}`}>{t('panel.waits.see-changed')}</Link></li>}
        {parked[0] && <li><b>{parked.length}</b><div>{t('panel.waits.parked')}<br /><span className="quiet" dir="auto">{names(parked)}</span></div><Link className={button('secondary')} href={`/admin/judging/${parked[0].entry}`}>{t('panel.waits.take-parked')}</Link></li>}
        {sent[0] && <li><b aria-hidden="true">✓</b><div>{t('panel.waits.receipts', { count: sent.length })}<br /><span className="quiet">{t('panel.waits.last')} <code className="rc-receipt">{sent[0].receipt}</code></span></div><Link className={button('secondary')} href="/admin/judging#rc-items">{t('panel.waits.all-receipts')}</Link></li>}
      </ul>
    </section>
  )
}
