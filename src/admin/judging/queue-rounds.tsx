import Link from 'next/link'
import type { QueueDto } from '#services/dto/judging.ts'
import type { Translate } from '#i18n/translate.ts'
import { button } from './button.ts'
import { Strokes } from './strokes.tsx'
import { When } from './when.tsx'

const pathOf = ({ kind, code }: QueueDto['rounds'][number]): string => `/admin/judging/${kind === 'ranking' ? 'rank' : 'pairs'}/${code}`

/** Rounds in which the judge ranks or compares: how far, until when, and the way in. */
export function QueueRounds({ queue, t }: { queue: QueueDto; t: Translate }) {
  if (queue.rounds.length === 0) return null
  return (
    <section className="rc-section" aria-labelledby="rc-rounds">
      <h2 id="rc-rounds">{t('panel.rounds.title')}</h2>
      {queue.rounds.map((round) => (
        <div className="rc-next rc-round" key={`${round.appointment} ${round.code}`}>
          <p><b className="m">{round.name}</b><br />{t(`panel.rounds.what.${round.kind}`, { done: round.done, of: round.of })} {round.state !== 'ready' && t(`panel.queue.state.${round.state}`)}</p>
          <Strokes done={round.done} of={round.of} now={round.state === 'ready'} />
          <p className="quiet">{t(round.state === 'not-open' ? 'panel.rounds.opens' : 'panel.rounds.closes')} <When at={round.state === 'not-open' ? round.opens : round.closes} zone={round.timeZone} />.</p>
          {(round.state === 'ready' || round.state === 'all-done') && <div className="rc-acts"><Link className={button(round.state === 'ready' ? 'primary' : 'secondary')} href={pathOf(round)}>{t(`panel.rounds.go.${round.kind}`)}<span className="rc-vh"> {round.name}</span></Link></div>}
        </div>
      ))}
    </section>
  )
}
