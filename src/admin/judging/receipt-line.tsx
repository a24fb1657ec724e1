import type { QueueItemDto } from '#services/dto/judging.ts'
import type { Translate } from '#i18n/translate.ts'

/** After sending: which entry, and the leaf that proves it. */
export function ReceiptLine({ item, t }: { item: QueueItemDto; t: Translate }) {
  return (
    <div className="rc-receipt-line" role="status">
      <p><b>✓ {t('panel.sent.just', { title: item.title ?? item.entry })}</b> {t('panel.sent.receipt')} <code className="rc-receipt">{item.receipt}</code></p>
    </div>
  )
}
