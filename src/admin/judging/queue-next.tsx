import Link from 'next/link'
import type { QueueDto } from '#services/dto/judging.ts'
import type { Translate } from '#i18n/translate.ts'
import { button } from './button.ts'
import { Strokes } from './strokes.tsx'

/** The one thing to do next, with how much is left of it all. */
export function QueueNext({ queue, t }: { queue: QueueDto; t: Translate }) {
  const { next, done, of, minutesEach } = queue
  if (queue.state !== 'ready' || !next) return null
  const left = of - done
  const name = next.title ?? next.entry
  return (
    <section className="rc-next" aria-label={t('panel.queue.next')}>
      <Strokes done={done} of={of} big />
      <p>{minutesEach === null ? t('panel.queue.left', { left }) : t('panel.queue.pace', { minutes: minutesEach, left, hours: Math.max(1, Math.round((left * minutesEach) / 60)) })}</p>
      <div className="rc-acts">
        <Link className={button()} href={`/admin/judging/${next.entry}`}>{t(next.answered > 0 ? 'panel.queue.go-on' : 'panel.queue.begin', { name })}</Link>
        <span className="quiet">{next.entry}, {t('panel.queue.answered', { answered: next.answered, of: next.criteria })}</span>
      </div>
    </section>
  )
}
