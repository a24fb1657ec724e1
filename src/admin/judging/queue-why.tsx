import Link from 'next/link'
import type { QueueDto } from '#services/dto/judging.ts'
import type { Translate } from '#i18n/translate.ts'
import { button } from './button.ts'
import { When } from './when.tsx'

/** The heading of the judge's pages is the state: what is next, or why there is nothing to do. */
export function queueTitle(queue: QueueDto, t: Translate): string {
  const { state, done, of, next } = queue
  if (state === 'ready' && next) return t('panel.queue.title.ready', { done, of, next: next.title ?? next.entry })
  const round = queue.rounds.find((each) => each.state === 'ready')
  if (state === 'ready' && round) return t('panel.rounds.next', { done: round.done, of: round.of, round: round.name })
  return t(`panel.queue.title.${state}`, { done, of })
}

/** One block for each state in which there is nothing to score, computed from appointment, panel and clock. */
export function QueueWhy({ queue, t }: { queue: QueueDto; t: Translate }) {
  const { state, opens, closes, timeZone, of, done } = queue
  if (state === 'ready') return null
  const link = (href: string, text: string, style: 'primary' | 'secondary' = 'primary') => <Link className={button(style)} href={href}>{text}</Link>
  return (
    <section className="rc-next">
      <p>{t(queue.of === 0 && queue.rounds.length > 0 && (state === 'all-done' || state === 'not-open') ? `panel.rounds.why.${state}` : `panel.queue.why.${state}`, { of, done })}</p>
      {state === 'not-open' && opens && <p><b className="m"><When at={opens} zone={timeZone} /></b></p>}
      {(state === 'all-done' || state === 'only-parked') && closes && <p>{t('panel.queue.until')} <When at={closes} zone={timeZone} />.</p>}
      <div className="rc-acts">
        {(state === 'terms-missing' || state === 'declaration-missing') && link('/admin/judging/declare', t(`panel.queue.do.${state}`))}
        {state === 'only-parked' && queue.next && link(`/admin/judging/${queue.next.entry}`, t('panel.queue.do.only-parked'))}
        {(state === 'no-panel' || state === 'nothing-assigned' || state === 'not-open') && link('/admin/judging/declare', t('panel.queue.do.look-at-declaration'), 'secondary')}
      </div>
    </section>
  )
}
