import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'
import { Ranking } from './ranking.tsx'
import { Left, When } from './when.tsx'

/** A ranking round: each category of it is a list that the judge puts in order. */
export function Rank(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments }) => {
    const { round, rankings } = await awards.openRanking(viewer, { round: segments.at(-1) ?? '', locale: t.locale })
    return (
      <>
        <SetStepNav nav={[{ label: t('panel.nav.queue'), url: '/judging' }, { label: round.name }]} />
        <div className="rc-head">
          <div>
            <h1>{t('panel.rank.title', { round: round.name })}</h1>
            <p><Left until={round.closes} now={viewer.now.toISOString()} /> <When at={round.closes} zone={round.timeZone} />. {t('panel.rank.how')}</p>
          </div>
        </div>
        {rankings.length === 0 && <section className="rc-next"><p>{t('panel.queue.why.nothing-assigned')}</p></section>}
        {rankings.map((ranking) => <Ranking key={ranking.category.code} round={round} ranking={ranking} />)}
      </>
    )
  })
}
