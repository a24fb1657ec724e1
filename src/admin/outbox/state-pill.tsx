import type { Translate } from '#i18n/translate.ts'
import type { MessageRow } from '#services/messages/list-messages.ts'

/** The state of a mail in words, with its mark. */
export function statePill(t: Translate, row: Pick<MessageRow, 'state' | 'edited' | 'maybeTwice'>) {
  const mark = row.state === 'sent' ? '✓ ' : row.state === 'bounced' || row.state === 'failed' ? '✕ ' : ''
  const style = row.state === 'bounced' || row.state === 'failed' ? 'pill pill--error' : row.state === 'sent' || row.state === 'cancelled' ? 'pill pill--plain' : 'pill'
  return <span className={style}>{mark}{t(row.state === 'held' && row.edited ? 'panel.outbox.state.held-edited' : `panel.outbox.state.${row.state}`)}</span>
}
