import type { Translate } from '#i18n/translate.ts'
import type { QueueDto } from '#services/dto/judging.ts'
import { QueueGroups } from '../judging/queue-groups.tsx'
import { QueueNext } from '../judging/queue-next.tsx'
import { QueueRounds } from '../judging/queue-rounds.tsx'
import { QueueWaits } from '../judging/queue-waits.tsx'
import { queueTitle, QueueWhy } from '../judging/queue-why.tsx'
import { Left, When } from '../judging/when.tsx'

/** A judge's home: the heading is the state, below it the one thing to do. `under`: it stands below another home. */
export function JudgeHome({ queue, now, t, under = false }: { queue: QueueDto; now: Date; t: Translate; under?: boolean }) {
  const Heading = under ? 'h2' : 'h1'
  return (
    <section className="rc-judge-home">
      <div className="rc-head">
        <div>
          <Heading>{queueTitle(queue, t)}</Heading>
          {queue.state === 'ready' && queue.closes && <p><Left until={queue.closes} now={now.toISOString()} /> <When at={queue.closes} zone={queue.timeZone} />.</p>}
        </div>
      </div>
      <QueueNext queue={queue} t={t} />
      <QueueWhy queue={queue} t={t} />
      <QueueRounds queue={queue} t={t} />
      <QueueGroups queue={queue} t={t} />
      <QueueWaits queue={queue} t={t} />
    </section>
  )
}
