import { SetStepNav } from '@payloadcms/ui'
import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'
import { button } from './button.ts'
import { DriftNote } from './drift-note.tsx'
import { QueueGroups } from './queue-groups.tsx'
import { QueueItems } from './queue-items.tsx'
import { QueueNext } from './queue-next.tsx'
import { QueueRounds } from './queue-rounds.tsx'
import { QueueWaits } from './queue-waits.tsx'
import { queueTitle, QueueWhy } from './queue-why.tsx'
import { ReceiptLine } from './receipt-line.tsx'
import { Left, When } from './when.tsx'

export function Queue(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, query }) => {
    const queue = await awards.judgeQueue(viewer, { locale: t.locale })
    const sent = queue.items.find((each) => each.entry === query.sent && each.receipt)
    return (
      <>
        <SetStepNav nav={[{ label: t('panel.nav.queue') }]} />
        {sent && <ReceiptLine item={sent} t={t} />}
        <div className="rc-head">
          <div>
            <h1>{queueTitle(queue, t)}</h1>
            {queue.state === 'ready' && queue.closes && <p><Left until={queue.closes} now={viewer.now.toISOString()} /> <When at={queue.closes} zone={queue.timeZone} />.</p>}
          </div>
          {queue.state !== 'no-appointment' && <div className="rc-acts"><Link className={button('subtle')} href="/admin/judging/declare">{t('panel.queue.declaration')}</Link></div>}
        </div>
        <QueueNext queue={queue} t={t} />
        <QueueWhy queue={queue} t={t} />
        <QueueRounds queue={queue} t={t} />
        {queue.drift && <div className="rc-drift"><DriftNote drift={queue.drift} /></div>}
        <QueueWaits queue={queue} t={t} />
        <QueueGroups queue={queue} t={t} />
        <QueueItems queue={queue} t={t} />
      </>
    )
  })
}
