'use client'
import { SetStepNav } from '@payloadcms/ui'
import Link from 'next/link'
import type { ScoringDto } from '#services/dto/judging.ts'
import { useTexts } from '../texts.tsx'
import { button } from './button.ts'
import { Strokes } from './strokes.tsx'
import { When } from './when.tsx'

export function ScoringHead({ scoring, parkBusy, onPark, onStepBack }: { scoring: ScoringDto; parkBusy: boolean; onPark: () => void; onStepBack: () => void }) {
  const { t } = useTexts()
  const { place, round, entry, own } = scoring
  const sent = own.status === 'submitted' || own.status === 'locked'
  return (
    <div className="rc-head">
      <SetStepNav nav={[{ label: t('panel.nav.queue'), url: '/judging' }, { label: round.name }, { label: t('panel.score.place', { number: place.number, of: place.of }) }]} />
      <div className="rc-count">
        <h1 className="rc-vh">{t('panel.score.title', { title: entry.title ?? entry.code })}</h1>
        <Strokes done={place.done} of={place.of} />
        <p><b>{t('panel.score.done', { done: place.done, of: place.of })}</b> {t('panel.score.due')} <When at={round.closes} zone={round.timeZone} />. {place.minutesEach !== null && t('panel.score.minutes', { minutes: place.minutesEach })}</p>
      </div>
      <div className="rc-acts">
        {place.previous && <Link className={button('subtle')} href={`/admin/judging/${place.previous}`}>{t('panel.score.previous')}</Link>}
        {sent && place.next && <Link className={button('subtle')} href={`/admin/judging/${place.next}`}>{t('panel.score.next')}</Link>}
        {!sent && <button type="button" className={button('subtle')} disabled={parkBusy} onClick={onPark}>{t(scoring.parked ? 'panel.score.unpark' : 'panel.score.park')}</button>}
        <button type="button" className={button('secondary')} onClick={onStepBack}>{t('panel.score.step-back')}</button>
      </div>
    </div>
  )
}
