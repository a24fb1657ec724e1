import { SetStepNav } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { frame } from '#src/admin/frame.tsx'
import { Pair } from './pair.tsx'

/** A pairwise round: two entries side by side, one answer after the other. */
export function Pairs(props: AdminViewServerProps) {
  return frame(props, async ({ awards, viewer, t, segments }) => {
    const pair = await awards.openPair(viewer, { round: segments.at(-1) ?? '', locale: t.locale })
    return (
      <>
        <SetStepNav nav={[{ label: t('panel.nav.queue'), url: '/judging' }, { label: pair.round.name }]} />
        <Pair given={pair} />
      </>
    )
  })
}
